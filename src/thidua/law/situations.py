"""What a condition is asked about, and what it answers."""

from dataclasses import dataclass
from datetime import date

from thidua.law.codes import Answer, Occasion
from thidua.law.facts import Facts
from thidua.law.parameters import Value, law


@dataclass(frozen=True)
class Window:
    """A run of years: those that surely belong, and those that do if what is unknown is good."""

    sure: range
    maybe: range


NO_YEARS = Window(range(0), range(0))


@dataclass(frozen=True)
class Situation:
    """The facts, the achievement year, the day whose law judges, and the kind of commendation."""

    facts: Facts
    year: int
    day: date
    occasion: Occasion | None = None
    window: Window = NO_YEARS

    def limit(self, name: str) -> Value:
        """A number of the law of the day."""
        return law(name).on(self.day)


@dataclass(frozen=True)
class Said:
    """An answer, the facts it rests on in one sentence, and the keys of the facts it misses."""

    answer: Answer
    because: str
    missing: tuple[str, ...] = ()


def met(is_so: bool, because: str) -> Said:  # noqa: FBT001 -- reads as a sentence: met(a >= b, why)
    """Met or not, for a reason."""
    return Said(Answer.MET if is_so else Answer.NOT_MET, because)


def fails(because: str) -> Said:
    """Not met, for a reason."""
    return Said(Answer.NOT_MET, because)


def unknown(what: str, *keys: str) -> Said:
    """A record is missing; `keys` are those of the facts."""
    return Said(Answer.MISSING, f"Chưa có {what}.", keys)


def counted(needed: int, sure: int, maybe: int, what: str, *keys: str) -> Said:
    """Whether a count reaches what is needed, surely, perhaps, or not."""
    if sure >= needed or maybe < needed:
        return met(sure >= needed, f"Có {sure}, cần {needed} {what}.")
    return Said(
        Answer.MISSING, f"Có {sure}, cần {needed} {what}; số liệu còn thiếu có thể bổ sung.", keys
    )


def listed(years: list[int] | range) -> str:
    """«2021, 2022, 2024», or «2021–2025» for a run."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:  # noqa: PLR2004 -- two are listed
        return f"{years[0]}–{years[-1]}"
    return ", ".join(str(year) for year in years)
