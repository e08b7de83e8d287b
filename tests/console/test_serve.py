"""`thidua serve` and `thidua demo`, as `make run` starts them and Ctrl-C ends them."""

import re
import socket
import time
from dataclasses import dataclass

import pytest

from tests.console.program import Program, processes_of


SECRET = "a-long-and-private-secret-of-this-very-installation"
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": SECRET,
    "SECURE_SSL_REDIRECT": "0",
}


@dataclass(frozen=True)
class Served:
    """What one start of the server gave."""

    pages: list[int]
    waited: float  # seconds to the first page
    started: list[str]
    code: int
    said: str
    left: list[str]


def serve_once(program: Program) -> Served:
    """As `make run` does: start, look at two pages, Ctrl-C."""
    begin = time.monotonic()
    with program.serving("--prepare", "--worker") as server:
        waited = time.monotonic() - begin
        pages = [server.get(path)[0] for path in ("/", "/dang-nhap/")]
        started = processes_of(server.process.pid)
        code, said = server.interrupt()
        return Served(pages, waited, started, code, said, processes_of(server.process.pid))


def accounts(program: Program) -> list[str]:
    """Asked of the database itself: what is loaded or thrown away changes it."""
    return sorted(shell(program, "print(*Account.objects.values_list('username', flat=True))"))


def shell(program: Program, words: str) -> list[str]:
    known = "from thidua.accounts.models import Account;"
    return program.run("shell", "--no-imports", "-c", f"{known} {words}").stdout.split()


def test_demonstration_is_reset_served_and_stopped_whole(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    program.run("migrate")
    ours = {"DJANGO_SUPERUSER_PASSWORD": "con-duong-lang-2023"}
    program.run("createsuperuser", "--noinput", "--username", "quan-tri", **ours)
    before = accounts(program)

    reset = program.run("demo", "--reset")
    loaded = accounts(program)
    first, second = serve_once(program), serve_once(program)
    with capsys.disabled():
        print(f"\nsecond start: first page after {second.waited:.1f} s (aim: under 5 s)")

    assert before == ["quan-tri"]
    assert "Đã nạp dữ liệu minh họa." in reset.stdout
    assert "thu" in loaded
    assert "quan-tri" not in loaded, "what was there is thrown away"
    assert accounts(program) == loaded, "starting again changes nothing"
    for served in (first, second):
        assert (served.pages, served.code, served.left) == ([200, 200], 0, [])
        assert any(line.endswith(" work") for line in served.started), "the worker runs beside it"
        assert re.search(r"Mở trang: http://127\.0\.0\.1:\d+/\n", served.said)
        assert re.search(r"Mật khẩu chung: \S+", served.said)
        assert re.search(r"^ +thu +Võ Thị Thu: Công chức thi đua", served.said, re.MULTILINE)
        assert not re.search("Nạp|Traceback", served.said)


def test_demonstration_is_refused_where_it_is_not_wanted(program: Program) -> None:
    done = program.run("demo", THIDUA_DEMO="0")

    assert done.returncode == 2
    assert done.stderr.strip().endswith("máy chủ thật không dùng.")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("port", ["0", "65536", "tám", "-1", "80.5"])
def test_port_that_is_none_is_one_sentence_and_exit_2(program: Program, port: str) -> None:
    done = program.run("serve", f"--port={port}")

    assert done.returncode == 2
    assert f"Cổng phải là số từ 1 đến 65535, đang là “{port}”." in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_port_that_is_taken_is_one_sentence_and_exit_2(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]
        done = program.run("serve", "--prepare", "--worker", "--port", str(port))

    assert done.returncode == 2
    assert f"Không mở được cổng {port} trên 127.0.0.1" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_production_with_demonstration_accounts_is_not_served(program: Program) -> None:
    program.run("migrate")
    shell(program, "Account.objects.create(username='thu', is_demo=True)")

    done = program.run("serve", **PRODUCTION)

    assert done.returncode == 1
    assert "Cơ sở dữ liệu có 1 tài khoản minh họa còn mở" in done.stderr
    assert "Mở trang" not in done.stdout
