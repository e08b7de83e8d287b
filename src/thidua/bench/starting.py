"""From typing the command to the first page, beside a bare program on the same server."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from urllib.error import URLError
from urllib.request import urlopen

from thidua.bench.measuring import Cost, Measured, cpu_seconds, middle


RUNS = 5
PATIENCE, LOOK_AGAIN, STOPPING = 60.0, 0.01, 20.0  # seconds
OURS = (sys.executable, "-m", "thidua.console")
BARE = (
    *(sys.executable, "-m", "granian", "--interface", "wsgi", "thidua.bench.bare:application"),
    *("--workers", "2", "--workers-kill-timeout", "5"),
)


def start() -> Iterator[Measured]:
    """As `make run` starts for the second time; always on SQLite."""
    subprocess.run([*OURS, "demo"], check=True, capture_output=True)  # noqa: S603 -- ourselves
    yield Measured(
        name="start",
        says="Khởi động lại bản minh họa, đến trang đầu tiên",
        cost=cost_of_start([*OURS, "serve", "--prepare", "--worker"]),
        other_says="Django trơn, một trang, cùng máy chủ granian",
        other=cost_of_start(BARE),
        note="thời gian bộ xử lý gồm cả lúc tắt",
    )


def cost_of_start(words: Sequence[str], *, runs: int = RUNS) -> Cost:
    """The first start compiles modules and is not counted."""
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = str(holder.getsockname()[1])
    return middle([_start([*words, "--port", port], port) for _ in range(runs + 1)][1:])


def _start(words: Sequence[str], port: str) -> tuple[float, float]:
    """Start, wait for the first answer, stop: seconds of processor in all, and of waiting."""
    cpu, begin = cpu_seconds(), time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 -- ourselves
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        until = begin + PATIENCE
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() > until:
                raise LookupError(f"no first page: {' '.join(words)}")
            time.sleep(LOOK_AGAIN)
        waited = time.perf_counter() - begin
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(STOPPING)
    return cpu_seconds() - cpu, waited


def _answers(port: str) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE):
            return True
    except (URLError, ConnectionError):
        return False
