"""Who may see, prepare, sign, take back, print and cancel, role by role."""

import pytest

from tests.factories.awards import make_issued, make_list
from tests.factories.cycles import make_cycle
from tests.factories.nominations import head_of
from tests.factories.organisations import Commune, make_commune
from thidua.awards import permissions
from thidua.awards.models import Award, Decision
from thidua.common.actors import ANYONE, SYSTEM, Actor, Role
from thidua.common.errors import NotAllowed


pytestmark = pytest.mark.django_db

QUESTIONS = ("see", "prepare", "sign", "take_back", "handle_papers", "revoke")
TABLE = {
    "officer": {"see", "prepare", "take_back", "handle_papers"},
    "chair": {"see", "sign", "take_back", "handle_papers", "revoke"},
    "council": {"see"},
    "unit_head": set(),
    "administrator": set(),
    "other_officer": set(),
    "other_chair": set(),
    "system": {"see", "prepare", "take_back", "handle_papers"},
    "anyone": set(),
}


@pytest.fixture
def decision() -> Decision:
    cycle = make_cycle(make_commune("UBND xã Thử"))
    return make_issued(cycle, make_list(cycle, people=1, collectives=0))


def actor(name: str, decision: Decision) -> Actor:
    commune = Commune(decision.unit)
    if name.startswith("other_"):
        commune = make_commune("UBND xã Khác")
    roles = {
        "officer": Role.OFFICER,
        "other_officer": Role.OFFICER,
        "chair": Role.CHAIR,
        "other_chair": Role.CHAIR,
        "council": Role.COUNCIL_MEMBER,
        "administrator": Role.ADMINISTRATOR,
    }
    if name in roles:
        return commune.actor(roles[name])
    if name == "unit_head":
        return head_of(decision.unit.children.first())
    return {"system": SYSTEM, "anyone": ANYONE}[name]


@pytest.mark.parametrize("name", TABLE)
def test_each_role_may_do_what_the_table_says(decision: Decision, name: str) -> None:
    by = actor(name, decision)
    about = {"prepare": decision.unit, "revoke": Award.objects.get()}

    may = {
        question
        for question in QUESTIONS
        if getattr(permissions, f"can_{question}")(by, about.get(question, decision))
    }

    assert may == TABLE[name]


@pytest.mark.parametrize("question", ["take_back", "handle_papers"])
def test_member_who_may_only_read_is_told_who_may(decision: Decision, question: str) -> None:
    with pytest.raises(NotAllowed) as denial:
        getattr(permissions, f"check_can_{question}")(actor("council", decision), decision)

    assert denial.value.who == "công chức phụ trách thi đua, khen thưởng"


def test_member_who_may_only_read_is_told_who_drafts(decision: Decision) -> None:
    with pytest.raises(NotAllowed) as denial:
        permissions.check_can_prepare(actor("council", decision), decision.unit)

    assert denial.value.who == "công chức phụ trách thi đua, khen thưởng"
