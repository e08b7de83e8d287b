"""From the words of a text to its figure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from thidua.common.figures import building
from thidua.common.figures.building import Found
from thidua.common.figures.context import PLANS, Lead, named_base, read_lead
from thidua.common.figures.figure import Basis, Change, Figure, Kind
from thidua.common.figures.finding import find_mentions
from thidua.common.figures.mention import Mention, Sort
from thidua.common.figures.names import whole_numeral
from thidua.common.figures.tokens import Tokens, cut, tidy


@dataclass(frozen=True)
class Reading:
    """The figure of a text and, with its own bounds, the percentage of a base that follows it."""

    figure: Figure
    percentage: Figure | None = None


def read_figure(text: str) -> Figure:
    """The first figure of a text; what it is, if it is none."""
    return read(text).figure


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """The same for every call with the same text, so that lists may be read again and again."""
    tidied = tidy(text)
    tokens = cut(tidied)
    mentions = find_mentions(tidied, tokens)
    found = [
        Found(text, tokens, mention, _lead_of(tokens, mentions, place))
        for place, mention in enumerate(mentions)
    ]
    main = _main(found)
    if main is None:
        return Reading(Figure(text, _kind_without_figure(tidied, mentions)))
    if found[main].mention.sort is Sort.DAMAGED:
        return Reading(Figure(text, Kind.NONE))
    percentage = _percentage(found, main)
    figure = building.figure_of(found[main], is_confirmed=percentage is not None)
    return Reading(_with_percentage(figure, percentage), percentage)


def _lead_of(tokens: Tokens, mentions: Sequence[Mention], place: int) -> Lead:
    floor = mentions[place - 1].end if place else 0
    return read_lead(tokens, mentions[place].start, floor)


def _kind_without_figure(text: str, mentions: Sequence[Mention]) -> Kind:
    """A date or a label, whichever comes first."""
    if whole_numeral(text):
        return Kind.LABEL
    for mention in mentions:
        if mention.sort is Sort.DAY:
            return Kind.DATE
        if mention.sort is Sort.NAME:
            return Kind.LABEL
    return Kind.NONE


def _main(found: Sequence[Found]) -> int | None:
    """The first figure; of "từ 45 lên 52" the second, where the way ended."""
    first = next((place for place, one in enumerate(found) if one.mention.is_figure), None)
    if first is None or first + 1 == len(found):
        return first
    there = found[first + 1]
    has_moved = found[first].lead.starts and there.lead.is_level and there.mention.is_figure
    return first + 1 if has_moved else first


def _percentage(found: Sequence[Found], main: int) -> Figure | None:
    """The first later percentage of a base; a `vượt` only if nothing clearer follows it."""
    percentages = list(_percentages(found, main))
    clear = (figure for figure in percentages if figure.kind is not Kind.AMBIGUOUS)
    return next(clear, percentages[0] if percentages else None)


def _percentages(found: Sequence[Found], main: int) -> Iterator[Figure]:
    plan = next((one.lead.basis for one in found if one.lead.names_plan_itself), None)
    for place in range(main + 1, len(found)):
        one = found[place]
        if not one.mention.is_percentage:
            continue
        figure = building.figure_of(one)
        base = named_base(one.tokens, one.mention.end)
        of_change = base or one.lead.basis
        if _is_of_a_base(one, base, is_next=place == main + 1, floor=found[place - 1].mention.end):
            yield replace(figure, basis=figure.basis or plan)
        elif one.lead.change is Change.UP and of_change in PLANS and figure.value is not None:
            yield replace(figure.as_level(), basis=of_change)


def _is_of_a_base(one: Found, base: Basis | None, *, is_next: bool, floor: int) -> bool:
    lead = one.lead
    if lead.exceeds:
        return True
    if lead.change or lead.is_level or lead.names_plan_itself:
        return False
    if lead.starts and not lead.reaches:
        return False  # "giảm 1,1% (từ 3,2% xuống còn 2,1%)"
    stands_beside = is_next and one.mention.start == floor
    return lead.reaches or lead.pauses or stands_beside or base in PLANS


def _with_percentage(figure: Figure, percentage: Figure | None) -> Figure:
    if percentage is None:
        return figure
    if percentage.kind is Kind.AMBIGUOUS:
        return replace(figure, ask=figure.ask or percentage.ask)
    return replace(figure, percent=percentage.value, basis=percentage.basis)
