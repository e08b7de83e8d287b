"""A year is opened with its eight steps, dated, closed and opened again."""

from datetime import date

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_actor, make_commune
from thidua.audit.models import Event
from thidua.common.actors import Role
from thidua.common.errors import NotAllowed, Refused
from thidua.cycles import operations, queries
from thidua.cycles.enums import CycleState, StepKind
from thidua.cycles.models import Cycle


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def acts(cycle: Cycle) -> list[str]:
    about = Event.objects.filter(about=f"cycles.cycle:{cycle.pk}").order_by("pk")
    return list(about.values_list("action", flat=True))


def test_year_opens_with_eight_steps_in_order(commune: Commune) -> None:
    cycle = operations.open_cycle(
        unit=commune.unit, year=2022, theme=" Dân vận khéo ", by=commune.officer, at=AT
    )

    steps = queries.steps_of(cycle, by=commune.officer)
    assert [step.kind for step in steps] == list(StepKind.values)
    assert [step.position for step in steps] == list(range(1, 9))
    assert {(step.starts_on, step.due_on) for step in steps} == {(None, None)}
    assert (cycle.theme, cycle.state, cycle.opened_at) == ("Dân vận khéo", CycleState.OPEN, AT)
    assert acts(cycle) == ["cycle.opened"]


def test_year_opens_once(commune: Commune, cycle: Cycle) -> None:
    with pytest.raises(Refused) as refusal:
        operations.open_cycle(unit=commune.unit, year=2022, by=commune.officer, at=AT)

    assert (refusal.value.sentence, refusal.value.field) == (
        "UBND xã Thử đã có năm thi đua 2022.",
        "year",
    )
    assert Cycle.objects.count() == 1


def test_two_communes_have_the_same_year(cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")

    assert make_cycle(other).year == cycle.year


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.OFFICER, Role.CHAIR}])
def test_others_change_nothing(commune: Commune, cycle: Cycle, role: Role) -> None:
    by = commune.actor(role)
    step = queries.get_step(cycle, StepKind.LAUNCH, by=by)

    with pytest.raises(NotAllowed):
        operations.open_cycle(unit=commune.unit, year=2023, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.date_step(step, starts_on=None, due_on=None, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.close_cycle(cycle, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.reopen_cycle(cycle, reason="Vì", by=by, at=AT)
    assert acts(cycle) == ["cycle.opened"]


def test_step_is_dated_and_recorded(commune: Commune, cycle: Cycle) -> None:
    step = queries.get_step(cycle, StepKind.REVIEW, by=commune.officer)

    operations.date_step(
        step,
        starts_on=date(2022, 11, 1),
        due_on=date(2022, 12, 5),
        by=commune.officer,
        at=AT,
    )

    step.refresh_from_db()
    assert (step.starts_on, step.due_on) == (date(2022, 11, 1), date(2022, 12, 5))
    facts = Event.objects.get(action="cycle.step_dated").facts
    assert facts == {"step": "binh_xet", "starts_on": "2022-11-01", "due_on": "2022-12-05"}


def test_step_dated_backwards_stays_as_it_was(commune: Commune, cycle: Cycle) -> None:
    step = queries.get_step(cycle, StepKind.REVIEW, by=commune.officer)

    with pytest.raises(Refused):
        operations.date_step(
            step,
            starts_on=date(2022, 12, 5),
            due_on=date(2022, 11, 1),
            by=commune.officer,
            at=AT,
        )

    step.refresh_from_db()
    assert (step.starts_on, step.due_on) == (None, None)


def test_closed_year_takes_no_dates_until_it_is_opened_again(
    commune: Commune, cycle: Cycle
) -> None:
    officer = commune.officer
    cycle = operations.close_cycle(cycle, by=officer, at=AT)
    step = queries.get_step(cycle, StepKind.REPORT, by=officer)

    with pytest.raises(Refused, match="đã khép"):
        operations.date_step(step, starts_on=None, due_on=date(2023, 1, 5), by=officer, at=AT)
    cycle = operations.reopen_cycle(cycle, reason=" Thiếu một quyết định ", by=officer, at=AT)
    step = queries.get_step(cycle, StepKind.REPORT, by=officer)
    operations.date_step(step, starts_on=None, due_on=date(2023, 1, 5), by=officer, at=AT)

    assert (cycle.state, cycle.closed_at) == (CycleState.OPEN, None)
    assert acts(cycle) == ["cycle.opened", "cycle.closed", "cycle.reopened", "cycle.step_dated"]
    reopened = Event.objects.get(action="cycle.reopened")
    assert reopened.facts["reason"] == "Thiếu một quyết định"


def test_year_is_not_closed_twice_nor_opened_while_open(commune: Commune, cycle: Cycle) -> None:
    officer = commune.officer
    with pytest.raises(Refused, match="Đang mở"):
        operations.reopen_cycle(cycle, reason="Vì", by=officer, at=AT)

    operations.close_cycle(cycle, by=officer, at=AT)

    with pytest.raises(Refused, match="Đã khép"):
        operations.close_cycle(cycle, by=officer, at=AT)  # the page still shows it as open


def test_year_is_not_opened_again_without_a_reason(commune: Commune, cycle: Cycle) -> None:
    operations.close_cycle(cycle, by=commune.officer, at=AT)

    with pytest.raises(Refused) as refusal:
        operations.reopen_cycle(cycle, reason=" ", by=commune.officer, at=AT)

    assert refusal.value.field == "reason"
    cycle.refresh_from_db()
    assert cycle.state == CycleState.CLOSED


def test_chair_of_another_body_does_not_close_the_year(cycle: Cycle) -> None:
    other = make_commune("UBND xã Khác")

    with pytest.raises(NotAllowed):
        operations.close_cycle(cycle, by=make_actor(Role.CHAIR, unit=other.unit), at=AT)
