"""What can be done to people and their posts."""

from datetime import date, datetime

from django.db import transaction

from thidua.audit import book
from thidua.common.actors import Actor
from thidua.common.errors import Refused
from thidua.common.vietnamese import fold, given_name_key
from thidua.organisations import permissions, policies
from thidua.organisations.models import Person, Post, Unit


@transaction.atomic
def add_person(
    *,
    full_name: str,
    home: Unit,
    gender: str = "",
    birth_year: int | None = None,
    group: str = "",
    is_direct_worker: bool | None = None,
    is_illustrative: bool = False,
    by: Actor,
    at: datetime,
) -> Person:
    """Add a person who lives or works in `home`. People share names: one may stand twice."""
    permissions.check_can_name_people(by, home)
    full_name = policies.check_name(full_name, what="họ và tên", field="full_name")

    person = Person(
        home=home,
        gender=gender,
        birth_year=birth_year,
        group=group,
        is_direct_worker=is_direct_worker,
        is_illustrative=is_illustrative,
    )
    _name(person, full_name)
    person.save()
    book.record("person.added", person, by=by, at=at, unit_path=home.path, name=full_name)
    return person


@transaction.atomic
def change_person(
    person: Person,
    *,
    full_name: str,
    gender: str,
    birth_year: int | None,
    group: str,
    is_direct_worker: bool | None,
    by: Actor,
    at: datetime,
) -> Person:
    """Correct what is known of a person. What was signed keeps the name it was signed with."""
    permissions.check_can_keep(by, person.home)
    full_name = policies.check_name(full_name, what="họ và tên", field="full_name")

    before = person.full_name
    _name(person, full_name)
    person.gender, person.birth_year, person.group = gender, birth_year, group
    person.is_direct_worker = is_direct_worker
    person.save()
    recipient = getattr(person, "recipient", None)
    if recipient is not None:
        recipient.name, recipient.folded_name = person.full_name, person.folded_name
        recipient.save(update_fields=["name", "folded_name"])
    book.record("person.changed", person, by=by, at=at, before=before, after=full_name)
    return person


@transaction.atomic
def give_post(
    *,
    person: Person,
    unit: Unit,
    title: str,
    from_on: date | None = None,
    rank: int = 0,
    by: Actor,
    at: datetime,
) -> Post:
    """Let a person hold a post in a unit, beside any others they hold."""
    permissions.check_can_keep(by, unit)
    title = policies.check_name(title, what="chức vụ", field="title")
    if person.posts.filter(unit=unit, title=title, to_on__isnull=True).exists():
        raise Refused(f"{person.full_name} đang là {title} của {unit.name}.", field="title")

    post = Post.objects.create(person=person, unit=unit, title=title, from_on=from_on, rank=rank)
    book.record(
        "post.given",
        post,
        by=by,
        at=at,
        unit_path=unit.path,
        person=person.full_name,
        title=title,
        unit=unit.name,
    )
    return post


@transaction.atomic
def end_post(post: Post, *, last_day: date, by: Actor, at: datetime) -> Post:
    """End a post with the given last day."""
    permissions.check_can_keep(by, post.unit)
    policies.check_order(
        earlier=post.from_on,
        later=last_day,
        sentence="Ngày thôi chức vụ phải sau ngày nhận.",
        field="last_day",
    )

    post.to_on = last_day
    post.save(update_fields=["to_on"])
    book.record("post.ended", post, by=by, at=at, unit_path=post.unit.path, last_day=last_day)
    return post


def _name(person: Person, full_name: str) -> None:
    person.full_name = full_name
    person.folded_name = fold(full_name)
    person.given_name_key = given_name_key(full_name)[:160]
