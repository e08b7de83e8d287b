"""Whether two figures have units of one kind, and how many of the one make the other."""

from decimal import Decimal

from thidua.common.figures import Figure
from thidua.common.figures.measures import in_base
from thidua.common.figures.nouns import is_people
from thidua.common.figures.units import RATES, is_measure


_SAME = {"gia đình": "hộ", "hộ gia đình": "hộ", "hộ dân": "hộ"}
_ANYONE = ("người", "cá nhân", "đồng chí")


def factor_between(unit: str | None, other: str | None) -> Decimal | None:
    """How many of the `other` one `unit` is; None when they are of different kinds."""
    if unit is None or other is None:
        return Decimal(1) if _is_plain(unit) and _is_plain(other) else None
    base, many = in_base(unit)
    other_base, other_many = in_base(other)
    if base == other_base:
        return many / other_many
    return Decimal(1) if _count_the_same(unit, other) else None


def factor_to(figure: Figure, other: Figure) -> Decimal | None:
    """The same for two figures; none of a thing is none of any other ("không để xảy ra")."""
    if 0 in (figure.value, other.value) and _is_plain(figure.unit) and _is_plain(other.unit):
        return Decimal(1)
    return factor_between(figure.unit, other.unit)


def is_rate(figure: Figure | None) -> bool:
    return figure is not None and (figure.unit or "").partition("/")[0] in RATES


def _is_plain(unit: str | None) -> bool:
    """No unit, or a noun: a number without its noun may still be a count."""
    return unit is None or not is_measure(unit.partition("/")[0])


def _count_the_same(unit: str, other: str) -> bool:
    """Nouns of which one says more: "hộ" and "hộ nghèo"; "người" is any person."""
    if not (_is_plain(unit) and _is_plain(other)) or "/" in unit + other:
        return False
    one, two = _SAME.get(unit, unit), _SAME.get(other, other)
    if f"{one} ".startswith(f"{two} ") or f"{two} ".startswith(f"{one} "):
        return True
    return (one in _ANYONE and is_people(two)) or (two in _ANYONE and is_people(one))
