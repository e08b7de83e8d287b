"""A site of one's own: the demonstration's database in a folder, and our server on it."""

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path


LOAD = """
import django
django.setup()
from django.core.management import call_command
from thidua.demo import loading
call_command("migrate", verbosity=0)
loading.load("ham_liem", whole={whole})
"""
LOOK_AGAIN = 0.05  # seconds between two knocks while the server comes up


@dataclass(frozen=True)
class Site:
    """Where the server answers, and the folder of everything it writes."""

    url: str
    var: Path

    def work(self) -> str:
        """Let the worker do all that is owed; what it says."""
        return run(["-m", "thidua.console", "work", "--once"], var=self.var)


def prepare(var: Path, *, whole: bool = False) -> None:
    """Hàm Liêm as the officer finds it, in the folder `var`; `whole` is its year at the end."""
    run(["-c", LOAD.format(whole=whole)], var=var)


def run(arguments: list[str], *, var: Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment(var),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def environment(var: Path) -> dict[str, str]:
    """The demonstration's own settings, whatever engine these tests run on."""
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "DEBUG"}}
    return kept | {"DJANGO_SETTINGS_MODULE": "config.settings.dev", "THIDUA_VAR": str(var)}


@contextmanager
def serve(prepared: Path, var: Path) -> Iterator[Site]:
    """A server on a copy of what was prepared."""
    shutil.copytree(prepared, var, dirs_exist_ok=True)
    port = free_port()
    command = [sys.executable, "-m", "thidua.console", "serve", "--port", str(port)]
    log = var / "server.log"
    with log.open("w") as lines:
        server = subprocess.Popen(command, env=environment(var), stdout=lines, stderr=lines)
        try:
            site = Site(f"http://127.0.0.1:{port}", var)
            wait_for(port, server, log)
            yield site
        finally:
            server.terminate()
            server.wait(timeout=20)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until the server answers; a server that died says why."""
    pause = threading.Event()
    while server.poll() is None:
        door = HTTPConnection("127.0.0.1", port)
        try:
            door.request("GET", "/dang-nhap/")
            door.getresponse().read()
        except OSError:
            pause.wait(LOOK_AGAIN)
        else:
            return
        finally:
            door.close()
    raise AssertionError(log.read_text(encoding="utf-8"))
