"""Words that the report and the article share: counts, days, names of the body."""

from collections.abc import Sequence
from datetime import date

from thidua.awards.policies import counted, official
from thidua.common.vietnamese import weekday_name
from thidua.reports.summary_awards import KindCounts


def joined(parts: Sequence[str]) -> str:
    """ "a, b và c" """
    kept = [part for part in parts if part]
    return " và ".join(filter(None, (", ".join(kept[:-1]), *kept[-1:])))


def counts_in_words(counts: KindCounts) -> str:
    """ "03 tập thể và 09 cá nhân" """
    kinds = ["collective"] * counts.collectives
    kinds += ["household"] * counts.households + ["individual"] * counts.individuals
    return counted(kinds)


def short_day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def weekday_and_day(day: date) -> str:
    """ "Thứ Ba, 17/01/2023": a weekday where somebody has to be somewhere."""
    return f"{weekday_name(day)}, {short_day(day)}"


def place_of(unit_name: str) -> str:
    """The commune of a committee: "UBND xã Hàm Liêm" is "xã Hàm Liêm"."""
    return official(unit_name).removeprefix("Ủy ban nhân dân").strip() or unit_name


def begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def inside(words: str) -> str:
    """With a small letter first, unless it begins with an abbreviation."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def ended(words: str) -> str:
    """With a full stop, and one only."""
    return f"{words.rstrip(' .;')}." if words.strip() else ""
