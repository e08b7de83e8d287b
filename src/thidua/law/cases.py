"""One case from its file to its judgement, in the form of `thidua assess`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from thidua.common.sources import Source
from thidua.law.assessing import Finding, assess_edition, worst_of
from thidua.law.codes import Answer, Occasion, Recipient
from thidua.law.deciding import (
    Authority,
    Counts,
    QuotaResult,
    Reward,
    Tally,
    VoteResult,
    authority,
    flagged,
    quota,
    reward,
    vote,
)
from thidua.law.facts import Facts, known_code, plain, read_facts
from thidua.law.fields import Fields, items, year
from thidua.law.pages import edition
from thidua.law.reading import Plain, Unreadable, read_file
from thidua.law.situations import Situation
from thidua.law.texts import criteria_day, governing
from thidua.law.titles import Edition, TitlePage, title_or_form


# Keys of a case that people and tests use, not the judge.
REMARKS = ("expect", "expected", "id", "note", "notes", "why", "source", "comment", "tags")


@dataclass(frozen=True)
class Case:
    """Facts held against one title or form. The three days choose the law (see `criteria_day`)."""

    code: str
    year: int
    name: str = ""
    received_on: date | None = None
    decided_on: date | None = None
    occasion: Occasion | None = None
    facts: Facts = field(default_factory=Facts)
    quota: Counts = field(default_factory=Counts)
    vote: Tally = field(default_factory=Tally)

    @property
    def criteria_day(self) -> date:
        """The day whose law judges: the end of the year, moved by the receipt of the dossier."""
        page = title_or_form(self.code)
        received_on = self.received_on
        if received_on is None and self.decided_on is not None:
            received_on = min(self.decided_on, date(self.year, 12, 31))  # it came before that
        day = criteria_day(self.year, received_on)
        known = page.on(day)
        if self.decided_on is None or self.decided_on >= day or self.decided_on.year != self.year:
            return day
        earlier = page.on(self.decided_on)
        gone = (known is None or not known.exists) and earlier is not None and earlier.exists
        return self.decided_on if gone else day  # abolished within the year, decided before


@dataclass(frozen=True)
class Judgement:
    """Everything the law says of a case."""

    case: Case
    answer: Answer
    findings: tuple[Finding, ...]
    day: date
    edition: str
    texts: tuple[str, ...]
    verified: bool
    doubt: str
    authority: Authority | None
    reward: Reward | None
    quota: QuotaResult | None
    vote: VoteResult | None

    def as_dict(self) -> dict[str, object]:
        """The form of `thidua assess --json`."""
        return {
            "name": self.case.name,
            "code": self.case.code,
            "answer": str(self.answer),
            "findings": [finding.as_dict() for finding in self.findings],
            "law": flagged({"edition": self.edition, "texts": list(self.texts)}, self.verified),
            "authority": self.authority.as_dict() if self.authority else None,
            "reward": self.reward.as_dict() if self.reward else None,
            "quota": self.quota.as_dict() if self.quota else None,
            "vote": self.vote.as_dict() if self.vote else None,
        }

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the facts that are asked for, once each."""
        return tuple(dict.fromkeys(key for finding in self.findings for key in finding.missing))

    def legal_basis(self) -> list[dict[str, str]]:
        """What it was judged by, to be stored with a decision: places of the law and values."""
        places = dict.fromkeys(source for finding in self.findings for source in finding.sources())
        values = self.reward.values if self.reward else ()
        return [
            *({"text": source.text, "at": source.at} for source in places),
            *(
                {
                    "code": value.name,
                    "value": value.text or "",
                    "text": value.source.text,
                    "at": value.source.at,
                }
                for value in values
                if value.source
            ),
        ]


def judge(case: Case) -> Judgement:
    """Judge a case by the law of its day."""
    day = case.criteria_day
    page = title_or_form(case.code)
    known = page.on(day)
    findings = _findings(case, page, known, day)
    used = (source.text for finding in findings for source in finding.sources())
    return Judgement(
        case=case,
        answer=worst_of(findings),
        findings=findings,
        day=day,
        edition=edition(),
        texts=tuple(dict.fromkeys((*(text.code for text in governing(day)), *used))),
        verified=known.verified if known else True,
        doubt=known.doubt if known else "",
        authority=authority(case.code, case.decided_on) if case.decided_on else None,
        reward=reward(case.code, case.facts.recipient, case.decided_on)
        if case.decided_on
        else None,
        quota=quota(case.code, case.quota, day),
        vote=vote(case.code, case.vote, day),
    )


def _findings(case: Case, page: TitlePage, known: Edition | None, day: date) -> tuple[Finding, ...]:
    if known is None or not known.exists:
        return (_not_known(page, known, day),)
    recipient = case.facts.recipient or (page.awarded_to[0] if len(page.awarded_to) == 1 else None)
    if recipient is None or recipient not in known.rules:
        return (_wrong_recipient(page, known, recipient),)
    return assess_edition(known, recipient, Situation(case.facts, case.year, day, case.occasion))


def _not_known(page: TitlePage, known: Edition | None, day: date) -> Finding:
    law_of_day = governing(day)
    fallback = Source(law_of_day[0].code if law_of_day else "luat-15-2003", "toàn văn")
    return Finding(
        says=known.says if known else f"Danh mục {page.kind.vi} của thời điểm đó",
        answer=Answer.NOT_MET,
        source=(known.source if known else None) or fallback,
        because=f"Pháp luật áp dụng cho năm thành tích này không có {page.kind.vi} {page.name}.",
    )


def _wrong_recipient(page: TitlePage, known: Edition, recipient: Recipient | None) -> Finding:
    allowed = ", ".join(kind.vi for kind in page.awarded_to)
    source = next(iter(known.rules.values())).source
    says = f"{known.name} xét tặng cho {allowed}"
    if recipient is None:
        missing = "Chưa có thông tin cá nhân, tập thể hay hộ gia đình."
        return Finding(says, Answer.MISSING, source, missing, missing=("recipient",))
    return Finding(says, Answer.NOT_MET, source, f"Đề nghị này cho {recipient.vi}.")


def read_cases(path: Path, where: str = "") -> list[Case]:
    """The cases of a file, or a refusal that names the case and the key."""
    return cases_of(read_file(path, where), where or path.name)


def cases_of(tree: Plain, where: str) -> list[Case]:
    """The cases of a plain tree."""
    if not isinstance(tree, list):
        raise Unreadable(
            f"{where}: phải là danh sách các trường hợp, mỗi trường hợp mở đầu bằng dấu gạch."
        )
    return [_case(item, where, place) for place, (item, _) in enumerate(items(tree, where), 1)]


def case_of(given: Mapping[str, object]) -> Case:
    """The case of a mapping with Python values, in the form of `thidua assess`."""
    return _case(plain(given), "", 1)


def _case(value: Plain, where: str, place: int) -> Case:
    name = value.get("name") if isinstance(value, dict) else None
    called = f"trường hợp {place}" + (f" «{name}»" if isinstance(name, str) else "")
    fields = Fields(value, f"{where}: {called}" if where else called)
    facts = fields.fields("facts")
    case = Case(
        code=known_code(fields.need("code"), fields.place("code")),
        year=year(fields.need("year"), fields.place("year")),
        name=fields.text_or("name", ""),
        received_on=fields.day("received_on"),
        decided_on=fields.day("decided_on"),
        occasion=fields.code("occasion", Occasion),
        facts=read_facts(facts) if facts else Facts(),
        quota=_counts(fields.fields("quota")),
        vote=_tally(fields.fields("vote")),
    )
    for key in REMARKS:
        fields.take(key)
    fields.done()
    return case


def _counts(fields: Fields | None) -> Counts:
    if fields is None:
        return Counts()
    counts = Counts(fields.whole("base"), fields.whole("already"), fields.whole("proposed"))
    fields.done()
    return counts


def _tally(fields: Fields | None) -> Tally:
    if fields is None:
        return Tally()
    tally = Tally(
        members=fields.whole("members", least=1),
        present=fields.whole("present"),
        agreed=fields.whole("agreed"),
        written=fields.whole("written"),
    )
    fields.done()
    _check(tally, fields.where)
    return tally


def _check(tally: Tally, where: str) -> None:
    """Refuse counts that contradict each other."""
    most = max(tally.present or 0, tally.agreed or 0, tally.written or 0)
    if tally.members is not None and most > tally.members:
        raise Unreadable(f"{where}: có số lớn hơn {tally.members} thành viên, hãy kiểm tra lại.")
    if tally.present is None or tally.written is None or tally.agreed is None:
        return
    if tally.agreed > tally.present + tally.written:
        raise Unreadable(
            f"{where}: {tally.agreed} đồng ý, nhiều hơn số có mặt và số hỏi bằng văn bản cộng lại, "
            "hãy kiểm tra lại."
        )
