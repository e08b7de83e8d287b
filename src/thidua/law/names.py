"""The Vietnamese names of titles and forms."""

from collections.abc import Iterable
from functools import cache

from thidua.law.pages import names_under, page
from thidua.law.parameters import codes


@cache
def name_of(code: str) -> str:
    """The name of a title or form; the code itself where the lawbook has none."""
    if code not in codes():
        return code
    folder = "titles" if code in names_under("titles") else "forms"
    names = page(f"{folder}/{code}.yaml").fields("name")
    return names.text("vi") if names else code


def names_of(codes: Iterable[str]) -> str:
    """Several names, joined by «hoặc»."""
    return " hoặc ".join(name_of(code) for code in codes)
