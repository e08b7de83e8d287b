"""One figure from one number and the words around it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from thidua.common.figures import asking
from thidua.common.figures.amounts import Amount
from thidua.common.figures.context import Lead, Role, named_base, upwards_behind
from thidua.common.figures.days import could_be_day
from thidua.common.figures.figure import Basis, Figure, Kind, Ratio
from thidua.common.figures.mention import Mention, Sort
from thidua.common.figures.nouns import ratio_of
from thidua.common.figures.tokens import Tokens, key_at
from thidua.common.figures.units import is_measure


_LOW_OPEN = ("tren", "hon")
_LOW_CLOSED = ("it_nhat", "tro_len")
_HIGH_OPEN = ("gan", "duoi")
_HIGH_CLOSED = ("khong_qua", "tro_xuong")
_NO_BOUND = ("uoc", "khoang")
_RANKS = ("thứ", "hạng")
_SHOWS_A_SHARE = frozenset({Role.REACHES, Role.EXCEEDS, Role.QUALIFIES, Role.BASE})


@dataclass(frozen=True)
class Found:
    """A number with the text that it stands in."""

    text: str
    tokens: Tokens
    mention: Mention
    lead: Lead

    @property
    def written(self) -> str:
        """The number as it was written."""
        tokens = self.tokens[self.mention.start : self.mention.end]
        return "".join(f"{'' if token.is_glued else ' '}{token.text}" for token in tokens).strip()


def figure_of(found: Found, *, is_confirmed: bool = False) -> Figure:
    """`is_confirmed`: a percentage beside it shows that a/b is a share and no day."""
    match found.mention.sort:
        case Sort.FRACTION:
            return _fraction(found, is_confirmed=is_confirmed)
        case Sort.RANGE:
            return _range(found)
        case _:
            return _quantity(found)


def _quantity(found: Found) -> Figure:
    amount = found.mention.amounts[0]
    qualifiers = _qualifiers(found)
    figure = replace(
        _frame(found, amount.unit.name, qualifiers),
        change=found.lead.change,
        basis=_basis(found) if amount.unit.name == "%" else None,
    )
    if len(amount.readings) > 1:
        return _asked(figure, found.written, amount.readings)
    if figure.unit == "%" and found.lead.exceeds:
        readings = (amount.value, amount.value + 100)
        ask = asking.how_far_beyond(amount.value)
        return replace(figure, kind=Kind.AMBIGUOUS, readings=readings, ask=ask)
    figure = replace(figure, value=amount.value, place=amount.place)
    return _bounded(figure, qualifiers[-1] if qualifiers else "")


def _range(found: Found) -> Figure:
    ends = found.mention.amounts
    figure = replace(
        _frame(found, ends[-1].unit.name, _qualifiers(found)), change=found.lead.change
    )
    if figure.unit == "%":
        figure = replace(figure, basis=_basis(found))
    if _is_ambiguous(ends):
        return _asked(figure, found.written, _choices(ends))
    low, high = sorted(end.value for end in ends)
    places = [end.place for end in ends if end.place is not None]
    return replace(
        figure, kind=Kind.RANGE, low=low, high=high, place=min(places) if places else None
    )


def _fraction(found: Found, *, is_confirmed: bool) -> Figure:
    part, whole = found.mention.amounts
    is_rank = key_at(found.tokens, found.mention.start - 1) in _RANKS
    figure = _frame(found, _unit_of(part, whole), _qualifiers(found))
    if _is_ambiguous((part, whole)):
        return _asked(figure, found.written, _choices((part, whole)))
    if _may_be_day(found) and not (is_rank or is_confirmed):
        ask = asking.day_or_share(part.value, whole.value)
        return replace(figure, kind=Kind.AMBIGUOUS, readings=(part.value,), ask=ask)
    return replace(
        figure,
        kind=Kind.RATIO,
        value=part.value,
        of=whole.value,
        ratio=Ratio.PLACE if is_rank else _ratio(part, whole, figure.unit),
        place=part.place or whole.place,
    )


def _frame(found: Found, unit: str | None, qualifiers: tuple[str, ...]) -> Figure:
    return Figure(found.text, Kind.FIGURE, unit=unit, qualifier="_".join(qualifiers) or None)


def _asked(figure: Figure, written: str, readings: tuple[Decimal, ...]) -> Figure:
    ask = asking.which_reading(written, readings, figure.unit)
    return replace(figure, kind=Kind.AMBIGUOUS, readings=readings, ask=ask)


def _qualifiers(found: Found) -> tuple[str, ...]:
    behind = upwards_behind(found.tokens, found.mention.end)
    if behind is None or behind in found.lead.qualifiers:
        return found.lead.qualifiers
    return (*found.lead.qualifiers, behind)


def _bounded(figure: Figure, qualifier: str) -> Figure:
    """Keep the bounds that the last qualifier leaves."""
    if qualifier in _NO_BOUND:
        return figure
    keeps_low = qualifier not in _HIGH_OPEN + _HIGH_CLOSED
    keeps_high = qualifier not in _LOW_OPEN + _LOW_CLOSED
    return replace(
        figure,
        low=figure.value if keeps_low else None,
        high=figure.value if keeps_high else None,
        low_open=qualifier in _LOW_OPEN,
        high_open=qualifier in _HIGH_OPEN,
    )


def _basis(found: Found) -> Basis | None:
    behind = named_base(found.tokens, found.mention.end)
    return behind if behind or found.lead.names_plan_itself else found.lead.basis


def _is_ambiguous(amounts: tuple[Amount, ...]) -> bool:
    return any(len(amount.readings) > 1 for amount in amounts)


def _choices(amounts: tuple[Amount, ...]) -> tuple[Decimal, ...]:
    """The readings of the sides that have more than one."""
    unclear = (amount.readings for amount in amounts if len(amount.readings) > 1)
    return tuple(reading for readings in unclear for reading in readings)


def _unit_of(part: Amount, whole: Amount) -> str | None:
    units = (part.unit.name, whole.unit.name)
    return units[0] if units[0] == units[1] else f"{units[0]}/{units[1]}"


def _may_be_day(found: Found) -> bool:
    part, whole = found.mention.amounts
    if not (part.is_bare and whole.is_bare) or found.lead.roles & _SHOWS_A_SHARE:
        return False
    numbers = (part.value, whole.value)
    is_plain = all(number == int(number) and number < 100 for number in numbers)  # noqa: PLR2004
    return is_plain and could_be_day(int(numbers[0]), int(numbers[1]))


def _ratio(part: Amount, whole: Amount, unit: str | None) -> Ratio | None:
    if unit is None:
        return None
    if is_measure(unit.partition("/")[0]) and part.unit.name == whole.unit.name:
        return Ratio.ACTUAL_PLAN
    return Ratio.PER if "/" in unit else ratio_of(unit)
