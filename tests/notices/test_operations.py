from datetime import timedelta

import pytest

from tests.factories.accounts import make_account
from tests.factories.cycles import make_cycle
from tests.factories.organisations import AT, Commune, make_actor, make_commune
from thidua.accounts import operations as accounts
from thidua.accounts.models import Account
from thidua.audit.models import Event
from thidua.common.actors import ANYONE, Actor, Role
from thidua.common.errors import NotAllowed, Refused
from thidua.notices import operations, permissions, queries
from thidua.notices.enums import NoticeKind
from thidua.notices.models import Notice


pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def head(commune: Commune) -> Account:
    return make_account("truong.thon.1", Role.UNIT_HEAD, unit=commune.villages[0])


def reader_of(account: Account, commune: Commune) -> Actor:
    return make_actor(Role.UNIT_HEAD, unit=commune.villages[0], account_id=account.pk)


def tell(account: Account, commune: Commune, says: str = "Phong trào mới.") -> Notice:
    return operations.tell(
        [account, account],
        kind=NoticeKind.TO_DO,
        says=says,
        about=make_cycle(commune) if not Notice.objects.exists() else commune.unit,
        by=commune.officer,
        at=AT,
    )[0]


def test_each_account_is_told_once_and_the_book_counts_them(
    commune: Commune, head: Account
) -> None:
    notice = tell(head, commune)

    assert (Notice.objects.get(), notice.says, notice.told_at) == (notice, "Phong trào mới.", AT)
    event = Event.objects.get(action="notice.told")
    assert (event.about, event.facts) == (notice.about, {"kind": "viec", "count": 1})


def test_nobody_to_tell_leaves_no_trace(commune: Commune) -> None:
    operations.tell(
        [], kind=NoticeKind.TO_KNOW, says="Tin.", about=commune.unit, by=commune.officer, at=AT
    )

    assert not Event.objects.filter(action="notice.told").exists()


def test_long_sentence_is_cut_at_a_word(commune: Commune, head: Account) -> None:
    notice = tell(head, commune, says="rất dài " * 60)

    assert notice.says.endswith("rất dài…") or notice.says.endswith("rất…")
    assert len(notice.says) <= 300


def test_empty_sentence_is_refused(commune: Commune, head: Account) -> None:
    with pytest.raises(Refused, match="phải có nội dung"):
        tell(head, commune, says="  ")


def test_reading_is_noted_once(commune: Commune, head: Account) -> None:
    notice = tell(head, commune)
    reader = reader_of(head, commune)

    operations.mark_read(notice, by=reader, at=AT)
    operations.mark_read(notice, by=reader, at=AT + timedelta(days=1))

    notice.refresh_from_db()
    assert notice.read_at == AT
    assert permissions.can_read(reader, notice)
    assert Event.objects.filter(action="notice.read").count() == 1
    assert queries.unread_count(reader) == 0


def test_notice_of_somebody_else_is_not_found(commune: Commune, head: Account) -> None:
    notice = tell(head, commune)
    stranger = make_actor(Role.CHAIR, unit=commune.unit, account_id=head.pk + 1)

    assert not permissions.can_read(stranger, notice)
    assert not permissions.can_read(ANYONE, notice)
    with pytest.raises(NotAllowed):
        queries.get_notice(notice.pk, by=stranger)
    with pytest.raises(NotAllowed):
        operations.mark_read(notice, by=stranger, at=AT)


def test_unread_stand_before_read_and_new_before_old(commune: Commune, head: Account) -> None:
    reader = reader_of(head, commune)
    first = tell(head, commune, "Một.")
    second = operations.tell(
        [head],
        kind=NoticeKind.TO_KNOW,
        says="Hai.",
        about=commune.unit,
        by=commune.officer,
        at=AT + timedelta(hours=1),
    )[0]
    third = operations.tell(
        [head],
        kind=NoticeKind.TO_KNOW,
        says="Ba.",
        about=commune.unit,
        by=commune.officer,
        at=AT + timedelta(hours=2),
    )[0]
    operations.mark_read(third, by=reader, at=AT + timedelta(hours=3))

    assert list(queries.notices_of(reader)) == [second, first, third]


def test_those_told_hold_the_role_for_the_unit_itself_on_that_day(
    commune: Commune, head: Account
) -> None:
    make_account("can.bo", Role.OFFICER, unit=commune.unit)
    closed = make_account("da.dong", Role.UNIT_HEAD, unit=commune.villages[1])
    accounts.close_account(closed, by=make_actor(Role.ADMINISTRATOR, unit=commune.unit), at=AT)

    found = queries.accounts_holding(
        Role.UNIT_HEAD, units=commune.villages, on=AT.date(), by=commune.officer
    )

    assert found == [head]
    assert (
        queries.accounts_holding(Role.UNIT_HEAD, units=commune.villages, on=AT.date(), by=ANYONE)
        == []
    )
