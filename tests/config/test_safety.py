"""What production refuses, each with its own sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import safety, sound_sqlite
from tests.factories.accounts import make_account
from tests.factories.organisations import AT, make_commune
from thidua.accounts import operations
from thidua.common.actors import SYSTEM


ROOT = Path(__file__).resolve().parents[2]
SECRET = "a-long-and-private-secret-of-this-very-installation"
SAFE = {"debug": False, "secret_key": SECRET, "shows_demo": False, "has_sound_database": True}


@pytest.fixture
def production(settings):
    settings.THIDUA_PRODUCTION = True
    settings.SECRET_KEY = SECRET
    settings.THIDUA_DEMO = False
    return settings


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Our command as a machine would start it."""
    ours = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return subprocess.run(
        [sys.executable, "-m", "thidua.console", *words],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": str(ROOT / "src"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_safe_installation_has_no_fault() -> None:
    assert safety.faults(**SAFE) == []


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        ({"debug": True}, "E001", "DEBUG đang bật; máy chủ thật phải đặt DEBUG=0."),
        ({"secret_key": ""}, "E002", "SECRET_KEY thiếu hoặc ngắn hơn 40 ký tự"),
        ({"secret_key": SECRET[:39]}, "E002", "SECRET_KEY thiếu hoặc ngắn hơn 40 ký tự"),
        (
            {"secret_key": "only-for-a-demonstration-on-this-machine"},
            "E002",
            "SECRET_KEY thiếu hoặc ngắn hơn 40 ký tự",
        ),
        ({"shows_demo": True}, "E003", "THIDUA_DEMO đang bật"),
        ({"has_sound_database": False}, "E004", "Dùng bản SQLite từ 3.51.3"),
    ],
)
def test_each_fault_has_its_sentence(change: dict[str, object], code: str, sentence: str) -> None:
    (fault,) = safety.faults(**(SAFE | change))

    assert fault.id == f"thidua.{code}"
    assert sentence in fault.msg


def test_several_faults_are_all_named() -> None:
    found = safety.faults(debug=True, secret_key="", shows_demo=True, has_sound_database=False)

    assert [fault.id for fault in found] == [f"thidua.E00{n}" for n in (1, 2, 3, 4)]


def test_secret_of_forty_characters_is_long_enough() -> None:
    assert safety.faults(**(SAFE | {"secret_key": SECRET[:40]})) == []


@pytest.mark.parametrize(
    ("version", "sound"),
    [
        ((3, 40, 1), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_sqlite_is_sound_from_the_release_that_mended_the_log(
    *, version: tuple[int, ...], sound: bool
) -> None:
    assert sound_sqlite.is_sound(version) is sound


def test_library_that_the_wheel_brings_is_in_use() -> None:
    pysqlite3 = pytest.importorskip("pysqlite3")

    assert sys.modules["sqlite3"] is pysqlite3
    assert sound_sqlite.is_sound()


@pytest.mark.django_db
def test_production_refuses_demonstration_accounts_that_are_open(production) -> None:
    commune = make_commune()
    account = make_account("thu", unit=commune.unit)

    (fault,) = safety.no_demo_accounts()
    operations.close_account(account, by=SYSTEM, at=AT)

    assert fault.id == "thidua.E005"
    assert fault.msg.startswith("Cơ sở dữ liệu có 1 tài khoản minh họa còn mở")
    assert safety.no_demo_accounts() == []


@pytest.mark.django_db
def test_server_started_without_our_command_refuses_too(production) -> None:
    safety.refuse_unless_safe()
    make_account("thu", unit=make_commune().unit)
    production.DEBUG = True

    with pytest.raises(ImproperlyConfigured, match=r"DEBUG đang bật.*tài khoản minh họa còn mở"):
        safety.refuse_unless_safe()


@pytest.mark.django_db
def test_development_refuses_nothing() -> None:
    make_account("thu", unit=make_commune().unit)

    assert [*safety.production_is_safe(), *safety.no_demo_accounts()] == []
    safety.refuse_unless_safe()


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"SECRET_KEY": SECRET, "DEBUG": "1"}, "E001"),
        ({}, "E002"),
        ({"SECRET_KEY": "short"}, "E002"),
        ({"SECRET_KEY": SECRET, "THIDUA_DEMO": "1"}, "E003"),
    ],
    ids=["debug", "no secret", "short secret", "demonstration"],
)
def test_command_in_production_says_why_it_refuses(
    tmp_path: Path, environment: dict[str, str], code: str
) -> None:
    done = run(
        "check",
        DJANGO_SETTINGS_MODULE="config.settings.production",
        THIDUA_VAR=str(tmp_path / "var"),
        **{"SECRET_KEY": "", "DEBUG": "", "THIDUA_DEMO": "", **environment},
    )

    assert done.returncode == 1
    assert done.stderr.count("(thidua.E") == 1
    assert f"(thidua.{code})" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"DEBUG": "maybe"}, "DEBUG phải là 1 hoặc 0, đang là “maybe”."),
        ({"DATABASE_URL": "mysql://may/ten"}, "DATABASE_URL phải có dạng sqlite:///đường-dẫn"),
        ({"THIDUA_VAR": "/proc/khong-duoc"}, "Không tạo được thư mục /proc/khong-duoc"),
        ({"DATABASE_URL": "sqlite:////proc/khong-co/tep"}, "Không dùng được cơ sở dữ liệu"),
    ],
    ids=["flag", "address", "folder", "database"],
)
def test_wrong_environment_is_one_sentence_and_exit_2(
    tmp_path: Path, environment: dict[str, str], sentence: str
) -> None:
    done = run("migrate", **{"THIDUA_VAR": str(tmp_path), **environment})

    assert done.returncode == 2
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_shipped_production_settings_pass_djangos_deployment_checks() -> None:
    done = subprocess.run(
        [sys.executable, "tools/check_deployment.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
