"""Who may set up a council, run a session, see it, and speak for whom in a vote."""

from thidua.common.actors import Actor, Role
from thidua.common.errors import NotAllowed
from thidua.councils.enums import RUNNERS
from thidua.councils.models import Ballot, Council, Member, Session
from thidua.organisations.models import Unit, in_force


OFFICE = (Role.OFFICER, Role.CHAIR)


def check_can_keep(by: Actor, unit: Unit) -> None:
    """The officer or the chair of the body sets up the council and names its members."""
    if not (by.is_system or by.holds(OFFICE, unit_path=unit.path)):
        raise NotAllowed


def check_can_see(by: Actor, council: Council) -> None:
    """The office of the body, and whoever is or was a member."""
    if by.is_system or by.holds(OFFICE, unit_path=council.unit.path):
        return
    if by.person_id is None or not council.members.filter(person_id=by.person_id).exists():
        raise NotAllowed


def check_can_run(by: Actor, session: Session) -> None:
    """The officer, or the council's chair, vice-chair or secretary on the day of the session."""
    if by.is_system or by.holds(Role.OFFICER, unit_path=session.council.unit.path):
        return
    if by.person_id is not None:
        seats = session.council.members.filter(in_force(session.held_on), person_id=by.person_id)
        if seats.filter(role__in=RUNNERS).exists():
            return
    check_can_see(by, session.council)
    raise NotAllowed(who="thư ký hoặc chủ tọa phiên họp")


def can_run(by: Actor, session: Session) -> bool:
    try:
        check_can_run(by, session)
    except NotAllowed:
        return False
    return True


def check_can_speak_for(by: Actor, ballot: Ballot, member: Member) -> None:
    """A member for themselves; whoever runs the session for one who raised a hand or wrote."""
    if by.person_id is not None and by.person_id == member.person_id:
        return
    check_can_run(by, ballot.session)


def can_keep(by: Actor, unit: Unit) -> bool:
    try:
        check_can_keep(by, unit)
    except NotAllowed:
        return False
    return True
