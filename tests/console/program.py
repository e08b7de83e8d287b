"""The program as a machine runs it: a process of its own, in a folder of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen


ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds until a server that does not answer is given up
LOOK_AGAIN = 0.05


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        return int(holder.getsockname()[1])


@dataclass(frozen=True)
class Server:
    """A server that answers."""

    process: subprocess.Popen[str]
    address: str

    def get(self, path: str) -> tuple[int, str]:
        with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310 -- our own
            return answer.status, answer.read().decode()

    def interrupt(self) -> tuple[int, str]:
        """Ctrl-C, which a terminal sends to everything it started: the exit code, what was said."""
        os.killpg(self.process.pid, signal.SIGINT)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


@dataclass(frozen=True)
class Program:
    """One installation: how it is called, and where it writes."""

    var: Path
    command: Sequence[str] = (sys.executable, "-m", "thidua.console")
    database_url: str = ""

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.command, *words],
            cwd=self.var,
            env=self._environment(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    @contextmanager
    def serving(self, *words: str, **environment: str) -> Iterator[Server]:
        """`thidua serve` on a free port, as soon as it answers; stopped in any case."""
        port = free_port()
        process = subprocess.Popen(
            [*self.command, "serve", "--port", str(port), *words],
            cwd=self.var,
            env=self._environment(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            server = Server(process, f"http://127.0.0.1:{port}")
            _wait_for(server)
            yield server
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        """A new terminal's: nothing of the test run's own settings."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        ours = {"THIDUA_VAR": str(self.var / "var"), "DATABASE_URL": self.database_url}
        return {**kept, **ours, **more}


def processes_of(group: int) -> list[str]:
    """What still runs of everything that was started together."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,stat=,args=", "-g", str(group)],  # noqa: S607 -- wherever it lies
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in listed.stdout.splitlines() if " Z" not in line]


def _wait_for(server: Server) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.process.poll() is None:
        try:
            server.get("/")
        except (URLError, ConnectionError):
            time.sleep(LOOK_AGAIN)
        else:
            return
    os.killpg(server.process.pid, signal.SIGKILL)
    raise AssertionError(server.process.communicate()[0])
