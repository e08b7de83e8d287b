"""The wheel alone, in an empty environment: everything it needs is inside, and it runs."""

import os
import shutil
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.console.program import ROOT, Program


pytestmark = pytest.mark.skipif(
    "DATABASE_URL" in os.environ, reason="what is inside a wheel is shown once, on SQLite"
)
BESIDE_THE_CODE = ("pyproject.toml", "README.md", "LICENSE", "NOTICE")
NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "*.egg-info")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that nothing left over from another build slips in."""
    copy = tmp_path_factory.mktemp("source")
    shutil.copytree(ROOT / "src", copy / "src", ignore=NOT_SHIPPED)
    for name in BESIDE_THE_CODE:
        shutil.copy(ROOT / name, copy)
    out = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(out), str(copy))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Program:
    """The wheel in a new environment; its dependencies are lent by the one that runs the tests."""
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    pip("--python", str(home / "bin" / "python"), "install", "--no-deps", "--no-index", str(wheel))
    return Program(tmp_path, command=[str(home / "bin" / "thidua")])


def pip(*words: str) -> None:
    quiet = ["-q", "--disable-pip-version-check"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", *quiet, *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_everything_beside_the_code_is_in_the_wheel(wheel: Path) -> None:
    """Templates, style, fonts and their licences, the lawbook, the demonstration, the papers."""
    source = ROOT / "src"
    written = {
        str(path.relative_to(source))
        for path in source.rglob("*")
        if path.is_file() and not {"__pycache__", "thidua.egg-info"} & set(path.parts)
    }
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())

    assert written - packed == set()
    kinds = {Path(name).suffix for name in packed}
    assert {".html", ".css", ".js", ".woff2", ".ttf", ".typ", ".yaml", ".tsv", ".txt"} <= kinds
    assert {"thidua", "config"} <= {name.split("/")[0] for name in packed}
    assert {Path(name).name for name in packed if "/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_wheel_loads_the_demonstration_checks_itself_and_serves(installed: Program) -> None:
    where = installed.run("shell", "--no-imports", "-c", "import thidua; print(thidua.__file__)")
    demo, check = installed.run("demo"), installed.run("check")
    with installed.serving() as server:
        pages = {path: server.get(path) for path in ("/", "/dang-nhap/")}
        style = server.get("/static/thidua/theme.css")
        code, said = server.interrupt()

    assert where.stdout.startswith(str(installed.var)), "the code comes from the wheel"
    assert (demo.returncode, check.returncode, code) == (0, 0, 0), demo.stderr + check.stderr + said
    assert {status for status, _ in pages.values()} == {200}
    assert "<html" in pages["/"][1]
    assert "Tên đăng nhập" in pages["/dang-nhap/"][1]
    assert style[0] == 200
