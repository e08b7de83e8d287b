"""The pause after wrong passwords, both sides of each limit."""

from datetime import UTC, datetime, timedelta

import pytest

from thidua.accounts import policies
from thidua.common.errors import Refused


AT = datetime(2023, 1, 10, 2, 0, tzinfo=UTC)


def is_paused(*, failed_count: int, since: timedelta) -> bool:
    try:
        policies.check_not_paused(failed_count=failed_count, failed_at=AT - since, at=AT)
    except Refused:
        return True
    return False


@pytest.mark.parametrize(
    ("failed_count", "since", "paused"),
    [
        (0, timedelta(0), False),
        (7, timedelta(0), False),
        (8, timedelta(0), True),
        (8, timedelta(minutes=9, seconds=59), True),
        (8, timedelta(minutes=10), False),
        (80, timedelta(minutes=10), False),
    ],
)
def test_pause_begins_with_the_eighth_wrong_password_and_lasts_ten_minutes(
    *, failed_count: int, since: timedelta, paused: bool
) -> None:
    assert is_paused(failed_count=failed_count, since=since) is paused


def test_who_never_failed_is_not_paused() -> None:
    policies.check_not_paused(failed_count=8, failed_at=None, at=AT)


@pytest.mark.parametrize(
    ("since", "words"),
    [
        (timedelta(0), "Sai mật khẩu 8 lần liền. Thử lại sau 10 phút."),
        (timedelta(minutes=7), "Sai mật khẩu 8 lần liền. Thử lại sau 3 phút."),
        (timedelta(minutes=9, seconds=50), "Sai mật khẩu 8 lần liền. Thử lại sau 1 phút."),
    ],
)
def test_pause_says_how_long_it_still_lasts(since: timedelta, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        policies.check_not_paused(failed_count=8, failed_at=AT - since, at=AT)

    assert refusal.value.sentence == words


def test_closed_account_may_neither_sign_in_nor_hold_duties() -> None:
    policies.check_active(is_active=True)
    policies.check_may_hold_duties(is_active=True)

    with pytest.raises(Refused, match="đã đóng"):
        policies.check_active(is_active=False)
    with pytest.raises(Refused, match="đã đóng"):
        policies.check_may_hold_duties(is_active=False)
