"""Setting up a council and its members."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.councils import permissions, policies
from thidua.councils.enums import MemberRole
from thidua.councils.models import Council, Member
from thidua.organisations.models import Person, Unit


@transaction.atomic
def establish_council(
    *,
    unit: Unit,
    name: str,
    established_by: str = "",
    from_on: date | None = None,
    quorum_share: str = "2/3",
    vote_share: str = "0.7",
    regulation: str = "",
    by: Actor,
    at: datetime,
) -> Council:
    """Set up the council of a body, with the shares of its own regulation."""
    permissions.check_can_keep(by, unit)
    clean = " ".join(name.split())
    if not clean:
        raise Refused("Điền tên Hội đồng.", field="name")
    council = Council(
        unit=unit,
        name=clean,
        established_by=established_by.strip(),
        from_on=from_on,
        regulation=regulation.strip(),
        quorum_share=policies.check_share(
            quorum_share, what="Tỷ lệ dự họp tối thiểu", field="quorum_share"
        ),
        vote_share=policies.check_share(vote_share, what="Tỷ lệ đồng ý", field="vote_share"),
    )

    council.save()
    book.record(
        "council.established",
        council,
        by=by,
        at=at,
        unit_path=unit.path,
        name=clean,
        quorum_share=council.quorum_share,
        vote_share=council.vote_share,
    )
    return council


@transaction.atomic
def add_member(
    council: Council,
    *,
    person: Person,
    role: MemberRole,
    position_text: str = "",
    from_on: date | None = None,
    by: Actor,
    at: datetime,
) -> Member:
    """Name a member; the order of naming is the order of the list."""
    permissions.check_can_keep(by, council.unit)
    member = Member(
        council=council,
        person=person,
        role=role,
        position_text=position_text.strip(),
        order=council.members.count() + 1,
        from_on=from_on,
    )
    try:
        member.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages), field="person") from error

    member.save()
    book.record(
        "member.added",
        member,
        by=by,
        at=at,
        unit_path=council.unit.path,
        person=person.full_name,
        role=role,
    )
    return member


@transaction.atomic
def end_member(member: Member, *, last_day: date, by: Actor, at: datetime) -> Member:
    """The member leaves the council; sessions already opened keep their roll."""
    permissions.check_can_keep(by, member.council.unit)
    if member.from_on is not None and last_day < member.from_on:
        raise Refused("Ngày thôi phải từ ngày vào Hội đồng trở đi.", field="last_day")

    member.to_on = last_day
    member.save(update_fields=["to_on"])
    book.record(
        "member.ended",
        member,
        by=by,
        at=at,
        unit_path=member.council.unit.path,
        person=member.person.full_name,
        last_day=last_day,
    )
    return member
