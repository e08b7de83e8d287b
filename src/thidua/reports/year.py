"""Where the year stands: its eight steps, each with one fact."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q

from thidua.awards.enums import DecisionState
from thidua.awards.models import Decision
from thidua.common.actors import Actor
from thidua.conferences.models import Conference
from thidua.councils.enums import SessionState
from thidua.councils.models import Session
from thidua.cycles import queries as cycles
from thidua.cycles.enums import StepKind
from thidua.cycles.models import Cycle
from thidua.movements.enums import MovementState
from thidua.movements.models import Activity, Movement
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.pledges.enums import PledgeState
from thidua.pledges.models import Pledge
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article


MONTHS = 12
AFTER_COUNCIL = (NominationState.ENDORSED, NominationState.DECLINED, NominationState.AWARDED)


@dataclass(frozen=True)
class YearStep:
    """One step: its fact in words, and whether it is done or the one that is on now."""

    kind: StepKind
    position: int
    fact: str
    is_done: bool
    is_now: bool
    starts_on: date | None
    due_on: date | None


@dataclass(frozen=True)
class Standing:
    """What the steps are told from; counts of one year."""

    launched: int
    pledges: int
    pledges_complete: int
    active_months: int
    is_year_over: bool
    nominations: int
    drafts: int
    waiting: int
    past_appraisal: int
    undecided: int
    endorsed: int
    sessions_closed: int
    last_session: date | None
    issued: int
    adopted_on: date | None
    published: int


def year_steps(
    cycle: Cycle, *, by: Actor, today: date, standing: Standing | None = None
) -> list[YearStep]:
    """The eight steps of the year in order; counted now, unless the caller has the counts."""
    rows = cycles.steps_of(cycle, by=by)
    standing = standing or standing_of(cycle, today=today)
    told = [_tell(StepKind(row.kind), standing) for row in rows]
    now = next((place for place, (_, done) in enumerate(told) if not done), None)
    return [
        YearStep(
            kind=StepKind(row.kind),
            position=row.position,
            fact=fact,
            is_done=done,
            is_now=place == now,
            starts_on=row.starts_on,
            due_on=row.due_on,
        )
        for place, (row, (fact, done)) in enumerate(zip(rows, told, strict=True))
    ]


def standing_of(cycle: Cycle, *, today: date) -> Standing:
    """Counts of the year, in seven queries."""
    pledges = Pledge.objects.filter(cycle=cycle).aggregate(
        all=Count("pk"), complete=Count("pk", filter=Q(state=PledgeState.COMPLETE))
    )
    states = dict(
        Nomination.objects.filter(cycle=cycle)
        .exclude(state=NominationState.WITHDRAWN)
        .values_list("state")
        .annotate(count=Count("pk"))
    )
    sessions = Session.objects.filter(cycle=cycle, state=SessionState.CLOSED).aggregate(
        count=Count("pk"), last=Max("held_on")
    )
    months = Activity.objects.filter(cycle=cycle, happened_on__year=cycle.year)
    return Standing(
        launched=Movement.objects.filter(cycle=cycle).exclude(state=MovementState.DRAFT).count(),
        pledges=pledges["all"],
        pledges_complete=pledges["complete"],
        active_months=months.values("happened_on__month").distinct().count(),
        is_year_over=today.year > cycle.year,
        nominations=sum(states.values()),
        drafts=states.get(NominationState.DRAFT, 0) + states.get(NominationState.RETURNED, 0),
        waiting=states.get(NominationState.SUBMITTED, 0),
        past_appraisal=sum(states.get(s, 0) for s in (NominationState.APPRAISED, *AFTER_COUNCIL)),
        undecided=states.get(NominationState.APPRAISED, 0),
        endorsed=states.get(NominationState.ENDORSED, 0),
        sessions_closed=sessions["count"],
        last_session=sessions["last"],
        issued=Decision.objects.filter(cycle=cycle, state=DecisionState.ISSUED).count(),
        adopted_on=Conference.objects.filter(cycle=cycle).aggregate(on=Max("report_adopted_on"))[
            "on"
        ],
        published=Article.objects.filter(cycle=cycle, state=ArticleState.PUBLISHED).count(),
    )


def _tell(kind: StepKind, s: Standing) -> tuple[str, bool]:
    """The fact of a step in words, and whether the step is done."""
    return {
        StepKind.LAUNCH: _launch,
        StepKind.PLEDGE: _pledge,
        StepKind.CARRY_OUT: _carry_out,
        StepKind.REVIEW: _review,
        StepKind.APPRAISE: _appraise,
        StepKind.COUNCIL: _council,
        StepKind.DECIDE: _decide,
        StepKind.REPORT: _report,
    }[kind](s)


def _launch(s: Standing) -> tuple[str, bool]:
    return (f"{s.launched} phong trào" if s.launched else "chưa phát động"), s.launched > 0


def _pledge(s: Standing) -> tuple[str, bool]:
    if not s.pledges:
        return "chưa có giao ước", False
    return f"{s.pledges_complete}/{s.pledges} bản ký đủ", s.pledges_complete == s.pledges


def _carry_out(s: Standing) -> tuple[str, bool]:
    return f"{s.active_months}/{MONTHS} tháng có tin", s.is_year_over


def _review(s: Standing) -> tuple[str, bool]:
    if not s.nominations:
        return "chưa có hồ sơ", False
    sent = s.nominations - s.drafts
    return f"{sent}/{s.nominations} hồ sơ đã gửi", s.drafts == 0


def _appraise(s: Standing) -> tuple[str, bool]:
    to_do = s.waiting + s.past_appraisal
    if not to_do:
        return "chưa có hồ sơ", False
    return f"{s.past_appraisal}/{to_do} hồ sơ", s.waiting == 0


def _council(s: Standing) -> tuple[str, bool]:
    if s.last_session is None:
        return "chưa họp", False
    return f"họp {s.last_session:%d/%m}", s.undecided == 0


def _decide(s: Standing) -> tuple[str, bool]:
    if not s.issued:
        return "chưa ban hành", False
    return f"{s.issued} quyết định", s.endorsed == 0


def _report(s: Standing) -> tuple[str, bool]:
    if s.published:
        return "đã đăng bài", s.adopted_on is not None
    if s.adopted_on:
        return f"thông qua {s.adopted_on:%d/%m}", False
    return "chưa thông qua", False
