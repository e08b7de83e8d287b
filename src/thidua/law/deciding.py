"""What follows from a decision: who decides, the money, the share limit, the vote.

All are integers or exact fractions: shares are compared without rounding, and a reward multiplies
its coefficients first and rounds once.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from thidua.common.sources import Source
from thidua.law.codes import Answer, Kind, Recipient
from thidua.law.parameters import Value, authorities, law
from thidua.law.titles import title_or_form


TEN_THOUSAND = 10_000
FACTORS = {Recipient.COLLECTIVE: "factor.collective", Recipient.HOUSEHOLD: "factor.household"}


def flagged(made: dict[str, object], verified: bool) -> dict[str, object]:  # noqa: FBT001 -- a flag is flagged
    """What rests on a value not verified says so."""
    return made if verified else {**made, "verified": False}


def _place(source: Source | None) -> dict[str, str] | None:
    return {"text": source.text, "at": source.at} if source else None


@dataclass(frozen=True)
class Authority:
    """Who decides on a day."""

    code: str
    name: str
    source: Source | None
    verified: bool
    doubt: str = ""

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        return flagged({"code": self.code, "source": _place(self.source)}, self.verified)


@dataclass(frozen=True)
class Reward:
    """One recipient's money. `values` are the values of the law it was computed from."""

    multiple: str
    base_salary: int
    amount_vnd: int
    rounding: str
    values: tuple[Value, ...]

    @property
    def source(self) -> Source | None:
        """Where the law sets the multiple."""
        return self.values[0].source

    @property
    def verified(self) -> bool:
        """Whether every value it rests on was verified."""
        return all(value.verified for value in self.values)

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        made: dict[str, object] = {
            "multiple": self.multiple,
            "base_salary": self.base_salary,
            "amount_vnd": self.amount_vnd,
            "rounding": self.rounding,
            "source": _place(self.source),
        }
        return flagged(made, self.verified)


@dataclass(frozen=True)
class Tally:
    """The votes of a council. `agreed` counts written opinions in favour too."""

    members: int | None = None
    present: int | None = None
    agreed: int | None = None
    written: int | None = None


@dataclass(frozen=True)
class VoteResult:
    """The share of all members that the law wants, and whether the tally has it."""

    share: Value
    answer: Answer

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        made: dict[str, object] = {
            "share": self.share.text,
            "of": "members",
            "answer": str(self.answer),
            "source": _place(self.share.source),
        }
        return flagged(made, self.share.verified)


@dataclass(frozen=True)
class Counts:
    """What a share limit is held against."""

    base: int | None = None
    already: int | None = None
    proposed: int | None = None


@dataclass(frozen=True)
class QuotaResult:
    """How many the share limit allows, and whether the proposed ones fit."""

    share: Value
    allowed: int | None
    left: int | None
    answer: Answer

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        made: dict[str, object] = {
            "allowed": self.allowed,
            "left": self.left,
            "answer": str(self.answer),
            "source": _place(self.share.source),
        }
        return flagged(made, self.share.verified)


def authority(code: str, on: date) -> Authority | None:
    """Who decides on that title or form on the day of the decision; None where nobody may."""
    value = law(f"authority.{code}").on(on)
    if value.text is None:
        return None
    return Authority(
        value.text, authorities()[value.text], value.source, value.verified, value.doubt
    )


def reward(code: str, recipient: Recipient | None, on: date) -> Reward | None:
    """One recipient's reward by the law of the day of the decision; None where it sets none."""
    values = [law(f"reward.{code}").on(on)]
    if title_or_form(code).kind == Kind.FORM:
        if recipient is None or recipient not in title_or_form(code).awarded_to:
            return None
        values += [law(FACTORS[recipient]).on(on)] if recipient in FACTORS else []
    coefficients = [value.number for value in values]
    base, mode = law("base_salary").on(on), law("rounding.reward").on(on)
    if None in coefficients or base.text is None:
        return None
    exact = base.share
    for value in values:
        exact *= value.share
    return Reward(
        multiple=_product(values),
        base_salary=base.whole,
        amount_vnd=round_money(exact, mode.text or "none"),
        rounding=mode.text or "none",
        values=(*values, base, mode),
    )


def _product(values: list[Value]) -> str:
    if len(values) == 1:
        return values[0].text or ""
    product = Decimal(1)
    for value in values:
        product *= value.number or 0
    return f"{product.normalize():f}"


def round_money(exact: Fraction, mode: str) -> int:
    """Whole đồng: as they are, to the nearest ten thousand (half up), or up to it."""
    if mode == "ceil_10k":
        return -(-exact // TEN_THOUSAND) * TEN_THOUSAND
    unit = TEN_THOUSAND if mode == "nearest_10k" else 1
    return (exact / unit + Fraction(1, 2)).__floor__() * unit


def vote(code: str, tally: Tally, on: date) -> VoteResult | None:
    """Hold the votes against the share of all members; None where the law sets no share."""
    share = law(f"vote.{code}").on(on)
    if share.text is None:
        return None
    if tally.members is None or tally.agreed is None:
        return VoteResult(share, Answer.MISSING)
    return VoteResult(
        share, Answer.MET if carries(tally.agreed, tally.members, share.share) else Answer.NOT_MET
    )


def carries(agreed: int, members: int, share: Fraction) -> bool:
    """Whether those in favour reach the share of all members, compared as integers."""
    return agreed * share.denominator >= members * share.numerator


def quota(code: str, counts: Counts, on: date) -> QuotaResult | None:
    """Hold the counts against the share limit; None where the law sets none."""
    share = law(f"quota.{code}").on(on)
    if share.text is None:
        return None
    if counts.base is None:
        return QuotaResult(share, None, None, Answer.MISSING)
    allowed = counts.base * share.share.numerator // share.share.denominator
    if counts.already is None or counts.proposed is None:
        left = None if counts.already is None else allowed - counts.already
        return QuotaResult(share, allowed, left, Answer.MISSING)
    left = allowed - counts.already
    return QuotaResult(
        share, allowed, left, Answer.MET if counts.proposed <= left else Answer.NOT_MET
    )
