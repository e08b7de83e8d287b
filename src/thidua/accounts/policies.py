"""When a sign-in may be tried, and what a password must be like."""

from datetime import datetime, timedelta

from thidua.common.errors import Refused


TRIES = 8  # wrong passwords in a row before a pause
PAUSE = timedelta(minutes=10)
WEAK = {  # by the codes of Django's validators, whose own words are not all Vietnamese
    "password_too_short": "Mật khẩu ngắn quá. Gõ một câu dễ nhớ, từ {min_length} ký tự.",
    "password_too_common": "Mật khẩu này nhiều người dùng, dễ đoán. Chọn một câu khác.",
    "password_too_similar": "Mật khẩu giống tên đăng nhập hoặc thư điện tử quá. Chọn một câu khác.",
}


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


def check_may_hold_duties(*, is_active: bool) -> None:
    if not is_active:
        raise Refused("Tài khoản này đã đóng, không giao nhiệm vụ được nữa.")
