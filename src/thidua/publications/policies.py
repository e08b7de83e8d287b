"""When an article may be published, corrected, withdrawn; and what its address is."""

import re

from thidua.common.errors import Refused
from thidua.common.vietnamese import fold


LONGEST = 100  # letters of an address


def check_ready(*, title: str, lead: str, body: str) -> None:
    """An article needs a title, an opening and a body before it is public."""
    missing = [
        word
        for word, text in (("đầu đề", title), ("mở đầu", lead), ("nội dung", body))
        if not text.strip()
    ]
    if missing:
        raise Refused(f"Bài chưa có {', '.join(missing)}. Viết đủ rồi mới đăng được.")


def check_words(text: str, *, what: str, field: str) -> str:
    clean = " ".join(text.split())
    if not clean:
        raise Refused(f"Điền {what}.", field=field)
    return clean


def address_of(title: str, *, taken: set[str]) -> str:
    """Words without marks joined by hyphens, at most 100 letters; numbered when taken."""
    words = re.findall(r"[a-z0-9]+", fold(title))
    address = ""
    for word in words:
        if len(address) + len(word) >= LONGEST:
            break
        address = f"{address}-{word}" if address else word
    address = address or "bai"
    number, free = 2, address
    while free in taken:
        free, number = f"{address}-{number}", number + 1
    return free
