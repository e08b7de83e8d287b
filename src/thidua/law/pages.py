"""The files of the lawbook: where they are, what they are called, and their dated versions.

The path of a file is its name: `parameters/reward/lao_dong_tien_tien.yaml` holds
`reward.lao_dong_tien_tien`. Pages do not change while the program runs, so each is read once.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from thidua.common.sources import Source
from thidua.law import texts
from thidua.law.dates import Dated
from thidua.law.fields import Fields, day
from thidua.law.reading import Plain, Unreadable, read_file


T = TypeVar("T")

LAWBOOK = Path(__file__).resolve().parent.parent / "lawbook"


@cache
def _tree(relative: str) -> Plain:
    return read_file(LAWBOOK / relative, relative)


def page(relative: str) -> Fields:
    """The keys of one file of the lawbook."""
    return Fields(_tree(relative), relative)


@cache
def edition() -> str:
    """The edition of the lawbook, stored with every judgement."""
    fields = page("edition.yaml")
    name = fields.text("edition")
    fields.done()
    return name


@cache
def names_under(folder: str) -> tuple[str, ...]:
    """The dotted names of the pages in a folder, sorted."""
    root = LAWBOOK / folder
    found = (path.relative_to(root).with_suffix("") for path in root.rglob("*.yaml"))
    return tuple(sorted(".".join(path.parts) for path in found))


def source_of(fields: Fields, *, verified: bool = True) -> Source:
    """The `source` of a value, a criterion or a text: a known text and a place in it."""
    inner = fields.fields("source")
    if inner is None:
        raise Unreadable(f"{fields.where}: thiếu khóa «source», hãy ghi văn bản và điều, khoản.")
    source = Source(inner.text("text"), inner.text("at"), verified)
    inner.done()
    if source.text not in texts.register():
        raise Unreadable(
            f"{inner.where}: không có «{source.text}» trong texts.yaml, hãy thêm vào đó trước."
        )
    return source


def trust_of(fields: Fields) -> tuple[bool, str]:
    """Whether a value was verified, and the doubt that must be written when it was not."""
    verified = fields.flag("verified") is not False
    doubt = fields.text_or("doubt", "")
    if not verified and not doubt:
        raise Unreadable(
            f"{fields.where}: chưa kiểm chứng thì phải ghi «doubt», nói rõ còn ngờ điều gì."
        )
    return verified, doubt


def versions_of(fields: Fields, read: Callable[[Fields, date], T]) -> Dated[T]:
    """The `versions` of a page, the oldest first."""
    steps = list(_steps(fields, read))
    place = fields.place("versions")
    if not steps:
        raise Unreadable(f"{place}: chưa có phiên bản nào, hãy thêm ít nhất một.")
    for (earlier, _), (later, _) in pairwise(steps):
        if later <= earlier:
            raise Unreadable(
                f"{place}: ngày {later} phải đứng sau ngày {earlier}, hãy xếp từ cũ đến mới."
            )
    return Dated(steps)


def _steps(fields: Fields, read: Callable[[Fields, date], T]) -> Iterator[tuple[date, T]]:
    for item, place in fields.each("versions") or ():
        version = Fields(item, place)
        start = day(version.need("from"), version.place("from"))
        yield start, read(version, start)
        version.done()
