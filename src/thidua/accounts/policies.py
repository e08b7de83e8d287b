"""When a sign-in may be tried, and what a password must be like."""

from datetime import datetime, timedelta

from thidua.common.errors import Refused


TRIES = 8  # wrong passwords in a row before a pause
PAUSE = timedelta(minutes=10)


def check_not_paused(*, failed_count: int, failed_at: datetime | None, at: datetime) -> None:
    """Raises Refused during the pause after too many wrong passwords."""
    if failed_at is None or failed_count < TRIES:
        return
    left = failed_at + PAUSE - at
    if left > timedelta(0):
        minutes = max(1, round(left.total_seconds() / 60))
        raise Refused(f"Sai mật khẩu {failed_count} lần liền. Thử lại sau {minutes} phút.")


def check_active(*, is_active: bool) -> None:
    if not is_active:
        raise Refused("Tài khoản này đã đóng. Hỏi người quản trị của xã.")
