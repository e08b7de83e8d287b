"""When an article may be published, corrected, withdrawn; and what its address is."""

import re
from dataclasses import dataclass

from thidua.common.errors import Refused
from thidua.common.vietnamese import fold


LONGEST = 100  # letters of an address


@dataclass(frozen=True)
class Check:
    """One condition of publishing; the page shows the list by which the operation refuses."""

    says: str
    met: bool


def publishing_checks(
    *, title: str, lead: str, body: str, is_event_held: bool = True
) -> list[Check]:
    """What an article needs before it is public."""
    return [
        Check("Có đầu đề", bool(title.strip())),
        Check("Có mở đầu", bool(lead.strip())),
        Check("Có nội dung", bool(body.strip())),
        Check("Hội nghị trong bài đã tổ chức", is_event_held),
    ]


def check_ready(*, title: str, lead: str, body: str, is_event_held: bool = True) -> None:
    """Raises Refused, naming everything that is missing."""
    checks = publishing_checks(title=title, lead=lead, body=body, is_event_held=is_event_held)
    unmet = [check.says[:1].lower() + check.says[1:] for check in checks if not check.met]
    if unmet:
        raise Refused(f"Chưa đăng được. Còn thiếu: {', '.join(unmet)}.")


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


# What the text of an article may hold; everything else is taken out.
TAGS = {"p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"}
BLOCKS = ("<p", "<h2", "<h3", "<ul", "<ol", "<blockquote", "</")
_GAP = re.compile(r"\n\s*\n")
_PARAGRAPH = re.compile(r"\s*<p>(.*?)</p>\s*", re.DOTALL)


def as_html(typed: str) -> str:
    """What was typed, with paragraphs made of the parts that an empty line divides."""
    parts = [part.strip() for part in _GAP.split(typed.replace("\r\n", "\n")) if part.strip()]
    return "\n".join(
        part if part.startswith(BLOCKS) else f"<p>{' '.join(part.split())}</p>" for part in parts
    )


def as_typed(html: str) -> str:
    """The stored text as it is typed: paragraphs without their tags, divided by empty lines."""
    plain = _PARAGRAPH.sub(r"\n\n\1\n\n", html)
    return _GAP.sub("\n\n", plain.replace("</h2>\n", "</h2>\n\n")).strip()
