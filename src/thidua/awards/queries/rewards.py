"""Money and the law applied, as both stand on the signing day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from thidua import law
from thidua.law import Reward, Value


RECIPIENTS = {kind.value: kind for kind in law.Recipient}


@dataclass(frozen=True)
class LawApplied:
    """What a decision stores of the law: every value with its source, and the lawbook's edition."""

    basis: list[dict[str, Any]]
    edition: str
    base_salary_vnd: int | None
    rounding: str


def reward_on(code: str, recipient_kind: str, day: date) -> Reward | None:
    """One recipient's money by the law of that day; None where it sets none."""
    return law.reward(code, RECIPIENTS[recipient_kind], day)


def law_applied(code: str, rewards: Iterable[Reward | None], *, on: date) -> LawApplied:
    """The values that a decision signed on that day rests on, and the texts it cites."""
    paid = [reward for reward in rewards if reward is not None]
    values = {value.name: value for reward in paid for value in reward.values}
    authority = law.law(f"authority.{code}").on(on)
    if authority.text is not None:
        values[authority.name] = authority
    cited = [
        {"name": "can_cu", "value": cited.line, "text": cited.text, "verified": cited.verified}
        for cited in law.citations_on(on)
    ]
    return LawApplied(
        basis=[*basis_of(values.values()), *cited],
        edition=law.edition(),
        base_salary_vnd=paid[0].base_salary if paid else None,
        rounding=paid[0].rounding if paid else "",
    )


def basis_of(values: Iterable[Value]) -> list[dict[str, Any]]:
    """Values of the law as they are stored beside what they decided."""
    return [
        {
            "name": value.name,
            "value": value.text,
            "unit": value.unit,
            "text": value.source.text if value.source else None,
            "at": value.source.at if value.source else None,
            "verified": value.verified,
        }
        for value in values
    ]


def exact_amount(reward: Reward) -> Decimal:
    """The product before rounding."""
    return Decimal(reward.multiple) * reward.base_salary
