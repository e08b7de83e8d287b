"""Việc cần làm: what waits in a year, for whom, why and by when. Derived, never stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from thidua.awards.enums import DecisionState, PaperState
from thidua.awards.models import Decision, OwedPaper
from thidua.common.actors import Actor, Role
from thidua.conferences.enums import ConferenceState
from thidua.conferences.models import Conference
from thidua.councils.enums import SessionState
from thidua.councils.models import Session
from thidua.cycles.enums import StepKind
from thidua.cycles.models import Cycle
from thidua.indicators.models import TargetSet
from thidua.movements.enums import MovementState
from thidua.movements.models import Delivery, Movement
from thidua.nominations.enums import NominationState
from thidua.nominations.models import Nomination
from thidua.pledges.enums import PledgeState
from thidua.pledges.models import Pledge
from thidua.publications.enums import ArticleState
from thidua.publications.models import Article
from thidua.reports.year import Standing, YearStep, standing_of, year_steps


@dataclass(frozen=True)
class Work:
    """One thing to do. `page` names the page where it is done; `key` its record, if one."""

    title: str
    why: str
    verb: str
    page: str
    role: Role
    key: int | None = None
    due_on: date | None = None
    waiting_count: int = 1


def work_of(
    cycle: Cycle, *, by: Actor, today: date, standing: Standing | None = None
) -> tuple[list[Work], list[Work]]:
    """(the actor's own work, other people's work), each by due day, then by how many wait."""
    standing = standing or standing_of(cycle, today=today)
    told = year_steps(cycle, by=by, today=today, standing=standing)
    steps = {step.kind: step for step in told}
    found = [
        *_of_movements(cycle, steps, standing),
        *_of_pledges(cycle, steps),
        *_of_indicators(cycle, steps),
        *_of_nominations(cycle, steps),
        *_of_council(cycle, steps, standing),
        *_of_decisions(cycle, steps, standing),
        *_of_closing(cycle, steps, standing),
    ]
    found.sort(key=lambda work: (work.due_on or date.max, -work.waiting_count))
    mine = [work for work in found if by.holds(work.role, unit_path=cycle.unit.path)]
    return mine, [work for work in found if work not in mine]


Steps = dict[StepKind, YearStep]


def _of_movements(cycle: Cycle, steps: Steps, standing: Standing) -> Iterator[Work]:
    due = steps[StepKind.LAUNCH].due_on
    if not standing.launched:
        yield Work(
            f"Phát động phong trào năm {cycle.year}",
            "Năm này chưa có phong trào nào được phát động.",
            "Soạn phong trào",
            "office:movements",
            Role.OFFICER,
            due_on=due,
        )
    else:
        yield from _left_to_launch(cycle, due)
    silent = Delivery.objects.filter(
        movement__cycle=cycle, movement__state=MovementState.LAUNCHED, acknowledged_at__isnull=True
    )
    counts = silent.aggregate(units=Count("unit", distinct=True), all=Count("pk"))
    if counts["units"]:
        yield Work(
            f"Nhắc {counts['units']} đơn vị báo đã nhận phong trào",
            f"Còn {counts['all']} lượt giao chưa có báo nhận.",
            f"Xem {counts['units']} đơn vị",
            "office:movements",
            Role.OFFICER,
            due_on=due,
            waiting_count=counts["units"],
        )


def _left_to_launch(cycle: Cycle, due: date | None) -> Iterator[Work]:
    drafts = Movement.objects.filter(cycle=cycle, state=MovementState.DRAFT).count()
    if drafts:
        yield Work(
            f"Phát động {drafts} phong trào đang soạn",
            "Đơn vị chưa nhận được phong trào còn là dự thảo.",
            "Xem phong trào",
            "office:movements",
            Role.OFFICER,
            due_on=due,
            waiting_count=drafts,
        )


def _of_pledges(cycle: Cycle, steps: Steps) -> Iterator[Work]:
    due = steps[StepKind.PLEDGE].due_on
    unsigned = Q(signatories__signed_at__isnull=True)
    counts = Pledge.objects.filter(cycle=cycle, state=PledgeState.OPEN).aggregate(
        parties=Count("signatories", filter=unsigned),
        waiting=Count("pk", filter=unsigned, distinct=True),
        all=Count("pk", distinct=True),
    )
    if counts["parties"]:
        yield Work(
            f"Theo dõi {counts['parties']} bên chưa ký giao ước",
            "Giao ước chỉ xong khi mọi bên đã ký.",
            "Xem giao ước",
            "office:pledges",
            Role.OFFICER,
            due_on=due,
            waiting_count=counts["parties"],
        )
    if unwitnessed := counts["all"] - counts["waiting"]:
        yield Work(
            f"Ghi người chứng kiến của {unwitnessed} giao ước",
            "Các bên đã ký đủ; giao ước xong khi ghi người chứng kiến.",
            "Xem giao ước",
            "office:pledges",
            Role.OFFICER,
            due_on=due,
            waiting_count=unwitnessed,
        )


def _of_indicators(cycle: Cycle, steps: Steps) -> Iterator[Work]:
    due = steps[StepKind.CARRY_OUT].due_on
    for target_set in TargetSet.objects.filter(cycle=cycle, locked_at__isnull=True).annotate(
        empty=Count("indicators", filter=Q(indicators__measurements__isnull=True), distinct=True),
        all=Count("indicators", distinct=True),
    ):
        if target_set.empty:
            yield Work(
                f"Nhập số thực hiện của {target_set.empty} chỉ tiêu",
                f"{target_set.name}: {target_set.empty}/{target_set.all} chỉ tiêu chưa có số.",
                "Nhập số",
                "office:indicators",
                Role.OFFICER,
                due_on=due,
            )
        elif target_set.claimed_total is not None:
            yield Work(
                "Nêu tên chỉ tiêu chưa đạt",
                f"Nơi khác nói đạt {target_set.claimed_met}/{target_set.claimed_total}; "
                "đối chiếu với bảng trước khi chốt số liệu.",
                "Xem chỉ tiêu",
                "office:indicators",
                Role.OFFICER,
                due_on=due,
            )


def _of_nominations(cycle: Cycle, steps: Steps) -> Iterator[Work]:
    counts = Nomination.objects.filter(cycle=cycle).aggregate(
        waiting=Count("pk", filter=Q(state=NominationState.SUBMITTED)),
        returned=Count("pk", filter=Q(state=NominationState.RETURNED)),
        drafts=Count("pk", filter=Q(state=NominationState.DRAFT)),
    )
    if counts["waiting"]:
        yield Work(
            f"Thẩm định {counts['waiting']} hồ sơ",
            "Hội đồng chỉ xét hồ sơ đã thẩm định.",
            "Thẩm định",
            "office:nominations",
            Role.OFFICER,
            due_on=steps[StepKind.APPRAISE].due_on,
            waiting_count=counts["waiting"],
        )
    unsent = counts["returned"] + counts["drafts"]
    if unsent:
        yield Work(
            f"Hoàn chỉnh và gửi {unsent} hồ sơ",
            f"{counts['drafts']} đang soạn, {counts['returned']} trả lại để sửa.",
            "Xem hồ sơ",
            "office:nominations",
            Role.UNIT_HEAD,
            due_on=steps[StepKind.REVIEW].due_on,
            waiting_count=unsent,
        )


def _of_council(cycle: Cycle, steps: Steps, standing: Standing) -> Iterator[Work]:
    due = steps[StepKind.COUNCIL].due_on
    sessions = Session.objects.filter(cycle=cycle).exclude(state=SessionState.CLOSED)
    for session in sessions.order_by("held_on"):
        is_open = session.state == SessionState.OPEN
        yield Work(
            "Bế mạc phiên họp đang mở" if is_open else "Chuẩn bị và mở phiên họp Hội đồng",
            f"Phiên {session.number}, ngày {session.held_on:%d/%m/%Y}.",
            "Mở phiên họp" if not is_open else "Vào phiên họp",
            "office:sessions",
            Role.OFFICER,
            key=session.pk,
            due_on=session.held_on,
        )
    if standing.undecided and not sessions:
        yield Work(
            "Lên lịch phiên họp Hội đồng",
            f"{standing.undecided} hồ sơ đã thẩm định đang chờ.",
            "Lên lịch",
            "office:sessions",
            Role.OFFICER,
            due_on=due,
            waiting_count=standing.undecided,
        )


def _of_decisions(cycle: Cycle, steps: Steps, standing: Standing) -> Iterator[Work]:
    due = steps[StepKind.DECIDE].due_on
    ready = Decision.objects.filter(cycle=cycle, state=DecisionState.READY)
    for decision in ready.annotate(count=Count("nominations")).order_by("pk"):
        yield Work(
            f"Ký quyết định: {decision.subject}",
            f"{decision.count} tập thể, cá nhân trong danh sách.",
            "Xem và ký",
            "office:signing",
            Role.CHAIR,
            key=decision.pk,
            due_on=due,
            waiting_count=decision.count,
        )
    listed = Nomination.objects.filter(
        cycle=cycle,
        state=NominationState.ENDORSED,
        decisions__state__in=[DecisionState.DRAFT, DecisionState.READY],
    )
    left = standing.endorsed - listed.distinct().count()
    if left:
        yield Work(
            f"Soạn quyết định cho {left} hồ sơ",
            "Hội đồng đã thông qua, chưa có trong quyết định nào.",
            "Soạn quyết định",
            "office:decisions",
            Role.OFFICER,
            due_on=due,
            waiting_count=left,
        )
    failed = OwedPaper.objects.filter(decision__cycle=cycle, state=PaperState.FAILED).count()
    if failed:
        yield Work(
            f"In lại {failed} văn bản",
            "Máy đã thử nhiều lần mà chưa in được.",
            "Xem văn bản",
            "office:decisions",
            Role.OFFICER,
            waiting_count=failed,
        )


def _of_closing(cycle: Cycle, steps: Steps, standing: Standing) -> Iterator[Work]:
    if not standing.issued:
        return
    due = steps[StepKind.REPORT].due_on
    conference = Conference.objects.filter(cycle=cycle).order_by("held_on").first()
    if conference is None:
        yield Work(
            f"Lên lịch hội nghị tổng kết năm {cycle.year}",
            "Đã có quyết định khen thưởng, chưa có hội nghị.",
            "Lên lịch",
            "office:conferences",
            Role.OFFICER,
            due_on=due,
        )
    elif conference.state == ConferenceState.PLANNED:
        yield Work(
            "Ghi hội nghị đã tổ chức",
            f"{conference.name}, ngày {conference.held_on:%d/%m/%Y}.",
            "Ghi hội nghị",
            "office:conferences",
            Role.OFFICER,
            due_on=conference.held_on,
        )
    elif not standing.published:
        drafts = Article.objects.filter(cycle=cycle, state=ArticleState.DRAFT).count()
        yield Work(
            "Đăng bài về hội nghị" if drafts else "Soạn bài về hội nghị",
            "Bài lấy số liệu từ bảng chỉ tiêu và quyết định.",
            "Xem bài" if drafts else "Soạn bài",
            "office:articles",
            Role.OFFICER,
            due_on=due,
        )
