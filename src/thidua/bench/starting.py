"""From typing the command to the first page, beside a bare program on the same server."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from thidua.bench.measuring import Cost, Measured, cpu_seconds, peak_mib


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
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = str(holder.getsockname()[1])
    yield Measured(
        name="start",
        says="Khởi động lại bản minh họa, đến trang đầu tiên",
        cost=_cost_of_start([*OURS, "serve", "--prepare", "--worker", "--port", port], port),
        other_says="Django trơn, một trang, cùng máy chủ granian",
        other=_cost_of_start([*BARE, "--port", port], port),
        note="thời gian bộ xử lý gồm cả lúc tắt",
    )


def _cost_of_start(words: Sequence[str], port: str) -> Cost:
    """The first start compiles modules and is not counted."""
    spent = [_start(words, port) for _ in range(RUNS + 1)][1:]
    return Cost(
        cpu_ms=median(cpu for cpu, _ in spent),
        wall_ms=median(wall for _, wall in spent),
        peak_mib=peak_mib(),
        run_count=RUNS,
        acts_a_run=1,
    )


def _start(words: Sequence[str], port: str) -> tuple[float, float]:
    """Start, wait for the first answer, stop: milliseconds of processor in all, and of waiting."""
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
    return (cpu_seconds() - cpu) * 1000, waited * 1000


def _answers(port: str) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE):
            return True
    except (URLError, ConnectionError):
        return False
