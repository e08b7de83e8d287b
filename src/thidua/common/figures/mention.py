"""One number of a text: where it stands and what it is."""

from dataclasses import dataclass
from enum import StrEnum

from thidua.common.figures.amounts import Amount


class Sort(StrEnum):
    QUANTITY = "quantity"
    RANGE = "range"
    FRACTION = "fraction"
    DAY = "day"
    NAME = "name"
    DAMAGED = "damaged"
    VAGUE = "vague"


@dataclass(frozen=True)
class Mention:
    """The tokens from `start` to `end`, and the amounts in them."""

    sort: Sort
    start: int
    end: int
    amounts: tuple[Amount, ...] = ()

    @property
    def is_figure(self) -> bool:
        return self.sort in (Sort.QUANTITY, Sort.RANGE, Sort.FRACTION, Sort.DAMAGED)

    @property
    def is_percentage(self) -> bool:
        return self.sort is Sort.QUANTITY and self.amounts[0].unit.name == "%"
