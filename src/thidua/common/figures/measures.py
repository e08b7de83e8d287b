"""Units of one kind, and how many of the one make the other."""

from decimal import Decimal


_WEIGHT, _LENGTH, _AREA = "kg", "m", "m2"
_IN_BASE: dict[str, tuple[str, Decimal]] = {
    "kg": (_WEIGHT, Decimal(1)),
    "ki-lô-gam": (_WEIGHT, Decimal(1)),
    "yến": (_WEIGHT, Decimal(10)),
    "tạ": (_WEIGHT, Decimal(100)),
    "tấn": (_WEIGHT, Decimal(1000)),
    "m": (_LENGTH, Decimal(1)),
    "mét": (_LENGTH, Decimal(1)),
    "km": (_LENGTH, Decimal(1000)),
    "ki-lô-mét": (_LENGTH, Decimal(1000)),
    "m2": (_AREA, Decimal(1)),
    "mét vuông": (_AREA, Decimal(1)),
    "ha": (_AREA, Decimal(10_000)),
    "héc-ta": (_AREA, Decimal(10_000)),
    "hecta": (_AREA, Decimal(10_000)),
    "km2": (_AREA, Decimal(1_000_000)),
}


def in_base(unit: str) -> tuple[str, Decimal]:
    """The base unit of a unit's kind and how many it is; what has no kind is its own base.

    Works for what is counted per something too: "tạ/ha" is kg per m2, times 100 / 10.000.
    """
    first, *others = unit.split("/")
    name, factor = _IN_BASE.get(first, (first, Decimal(1)))
    for other in others:
        below, divisor = _IN_BASE.get(other, (other, Decimal(1)))
        name, factor = f"{name}/{below}", factor / divisor
    return name, factor


def is_weight(unit: str) -> bool:
    return in_base(unit)[0] == _WEIGHT


def is_area(unit: str) -> bool:
    return in_base(unit)[0] == _AREA
