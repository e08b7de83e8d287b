"""When units, people and posts may be written."""

from datetime import date

from thidua.common.errors import Refused


def check_name(name: str, *, what: str, field: str = "name") -> str:
    """The name without stray spaces. Raises Refused when nothing is left."""
    clean = " ".join(name.split())
    if not clean:
        raise Refused(f"Điền {what}.", field=field)
    return clean


def check_not_below_itself(*, path: str, new_parent_path: str, name: str) -> None:
    if new_parent_path.startswith(path):
        raise Refused(f"Không thể chuyển {name} vào một đơn vị nằm trong chính nó.", field="parent")


def check_order(*, earlier: date | None, later: date | None, sentence: str, field: str) -> None:
    """Both days open at will; when both are known the later one must not come first."""
    if earlier and later and later < earlier:
        raise Refused(sentence, field=field)


def check_in_force(*, dissolved_on: date | None, name: str, on: date) -> None:
    if dissolved_on and dissolved_on < on:
        raise Refused(f"{name} đã giải thể ngày {dissolved_on:%d/%m/%Y}.")
