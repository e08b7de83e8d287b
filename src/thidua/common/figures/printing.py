"""Figures printed the Vietnamese way: one form for every screen and paper."""

from decimal import ROUND_HALF_UP, Decimal


NONE = "–"
MINUS = "−"
NO_BREAK_SPACE = "\u00a0"
_GLUED = ("%", "‰")
_SCALES = ((9, "tỷ đồng"), (6, "triệu đồng"), (3, "nghìn đồng"))
_PROSE_PLACES = 2  # three decimals after a comma would read as thousands


def print_number(number: int | Decimal | None, *, places: int | None = None) -> str:
    """5018.6 is "5.018,6"; None is "–". `places` rounds half up, and drops no zero."""
    if number is None:
        return NONE
    exact = Decimal(number)
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, decimals = f"{abs(exact):f}".partition(".")
    sign = MINUS if exact < 0 else ""
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def print_percent(percent: Decimal | None, *, places: int = 2) -> str:
    """At most two decimals, no zeros at the end: "116,04%", "571%"."""
    if percent is None:
        return NONE
    return f"{print_number(_shortest(percent, places))}%"


def print_points(points: Decimal | None, *, unit: str = "%", places: int = 2) -> str:
    """A difference of rates: "+0,9 điểm %"."""
    if points is None:
        return NONE
    sign = "+" if points > 0 else ""
    return (
        f"{sign}{print_number(_shortest(points, places))}{NO_BREAK_SPACE}điểm{NO_BREAK_SPACE}{unit}"
    )


def print_count(count: int | None) -> str:
    """A count of awards or people as house style prints it: 3 is "03"."""
    return NONE if count is None else print_number(count).zfill(2)


def print_quantity(number: int | Decimal | None, unit: str | None) -> str:
    """The number with its unit; no space before % and ‰, a no-break space before all others."""
    if number is None or not unit:
        return print_number(number)
    space = "" if unit.startswith(_GLUED) else NO_BREAK_SPACE
    return f"{print_number(number)}{space}{unit}"


def print_money_prose(amount: int | Decimal | None) -> str:
    """Money in sentences, in the largest scale with two decimals at most: "848 triệu đồng"."""
    if amount is None:
        return NONE
    return print_quantity(*_scaled(Decimal(amount)))


def print_value(number: Decimal | None, unit: str | None) -> str:
    """Any value in a sentence; money (and money per person, area …) is scaled."""
    if number is None or unit is None or unit.partition("/")[0] != "đồng":
        return print_quantity(number, unit)
    scaled, money = _scaled(number)
    return print_quantity(scaled, money + unit.removeprefix("đồng"))


def _scaled(amount: Decimal) -> tuple[Decimal, str]:
    for exponent, name in _SCALES:
        shrunk = plain_decimal(amount.scaleb(-exponent))
        if _places(shrunk) <= _PROSE_PLACES and abs(shrunk) >= 1:
            return shrunk, name
    return plain_decimal(amount), "đồng"


def _shortest(number: Decimal, places: int) -> Decimal:
    return plain_decimal(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def plain_decimal(number: Decimal) -> Decimal:
    """The same number without zeros after its decimals and without an exponent."""
    whole = number.to_integral_value()
    return whole.quantize(Decimal(1)) if number == whole else number.normalize()


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
