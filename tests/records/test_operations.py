"""Year records, honours and recognitions: what is written, what is refused, what the book keeps."""

from datetime import date

import pytest

from tests.factories.organisations import AT, Commune, make_commune, make_individual
from tests.factories.records import make_title, make_year_record
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused
from thidua.organisations.models import Recipient
from thidua.records import operations
from thidua.records.enums import (
    Discipline,
    HonourKind,
    RecognisedKind,
    RecognisedLevel,
    TaskGrade,
)
from thidua.records.models import Honour, Recognition, RecordCoverage, YearRecord


pytestmark = pytest.mark.django_db

LDTT = "lao_dong_tien_tien"


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def recipient(commune: Commune) -> Recipient:
    return make_individual("Trương Công Út", home=commune.villages[0])


def test_year_is_written_once_and_then_completed(commune: Commune, recipient: Recipient) -> None:
    first = operations.write_year_record(
        recipient,
        year=2022,
        task_grade=TaskGrade.GOOD,
        source="Bảng xếp loại 2022",
        by=commune.officer,
        at=AT,
    )

    again = operations.write_year_record(
        recipient, year=2022, months_worked=12, by=commune.officer, at=AT
    )

    assert again.pk == first.pk
    assert (again.task_grade, again.months_worked, again.source) == (
        TaskGrade.GOOD,
        12,
        "Bảng xếp loại 2022",
    )
    assert again.discipline == "", "not said is unknown, never «none»"


def test_book_keeps_that_discipline_was_written_but_not_which(
    commune: Commune, recipient: Recipient
) -> None:
    operations.write_year_record(
        recipient, year=2022, discipline=Discipline.WARNING, by=commune.officer, at=AT
    )

    facts = Event.objects.get(action="year_record.written").facts
    assert facts == {"recipient": "Trương Công Út", "year": 2022, "fields": ["discipline"]}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"months_worked": 13}, "nhiều nhất 12 tháng"),
        ({"member_count": 8, "completed_count": 9}, "không thể nhiều hơn số người"),
        ({"task_grade": "gioi"}, "không phải là lựa chọn hợp lệ"),
    ],
)
def test_fact_that_cannot_be_is_refused(
    recipient: Recipient, facts: dict[str, object], words: str
) -> None:
    with pytest.raises(Refused, match=words):
        make_year_record(recipient, **facts)

    assert not YearRecord.objects.exists()


@pytest.mark.parametrize(
    "facts", [{"months_worked": 12}, {"member_count": 8, "completed_count": 8}]
)
def test_fact_at_its_limit_is_taken(recipient: Recipient, facts: dict[str, object]) -> None:
    make_year_record(recipient, **facts)

    assert YearRecord.objects.filter(**facts).count() == 1


def test_title_is_recorded_once_a_year(commune: Commune, recipient: Recipient) -> None:
    make_title(recipient, LDTT, year=2021)

    with pytest.raises(Refused, match="đã được ghi"):
        make_title(recipient, LDTT, year=2021)

    make_title(recipient, LDTT, year=2022)
    assert Honour.objects.count() == 2
    event = Event.objects.filter(action="honour.recorded").earliest("pk")
    assert (event.unit_path, event.facts) == (
        recipient.home.path,
        {"recipient": "Trương Công Út", "code": LDTT, "year": 2021},
    )


def test_form_may_be_given_twice_in_a_year(recipient: Recipient) -> None:
    for decided_on in (date(2022, 6, 1), date(2022, 12, 1)):
        operations.record_honour(
            recipient,
            kind=HonourKind.FORM,
            code="giay_khen_xa",
            year=2022,
            decided_on=decided_on,
            by=SYSTEM,
            at=AT,
        )

    assert Honour.objects.count() == 2


def test_title_revoked_may_be_recorded_anew(recipient: Recipient) -> None:
    operations.record_honour(
        recipient,
        kind=HonourKind.TITLE,
        code=LDTT,
        year=2021,
        award_key="awards.award:7",
        by=SYSTEM,
        at=AT,
    )

    revoked = operations.revoke_honour(award_key="awards.award:7", by=SYSTEM, at=AT)

    assert revoked is not None
    assert revoked.revoked_at == AT
    assert make_title(recipient, LDTT, year=2021).pk != revoked.pk
    assert operations.revoke_honour(award_key="awards.award:7", by=SYSTEM, at=AT) is None


def test_recognition_is_recorded_with_its_name_tidied(
    commune: Commune, recipient: Recipient
) -> None:
    recognition = operations.record_recognition(
        recipient,
        kind=RecognisedKind.INITIATIVE,
        level=RecognisedLevel.GRASSROOTS,
        name=" Lịch  tưới luân phiên ",
        year=2022,
        by=commune.officer,
        at=AT,
    )

    assert (recognition.name, Recognition.objects.count()) == ("Lịch tưới luân phiên", 1)
    assert Event.objects.get(action="recognition.recorded").facts["name"] == "Lịch tưới luân phiên"


def test_recognition_of_an_unknown_level_is_refused(commune: Commune, recipient: Recipient) -> None:
    with pytest.raises(Refused) as refusal:
        operations.record_recognition(
            recipient,
            kind=RecognisedKind.INITIATIVE,
            level="lang",
            name="Sáng kiến",
            year=2022,
            by=commune.officer,
            at=AT,
        )

    assert refusal.value.field == "level"


def test_coverage_is_set_and_changed_in_one_row(commune: Commune) -> None:
    for years in ([2019, 2019, 2018], [2019]):
        operations.set_coverage(
            commune.unit, complete_from_year=2015, missing_years=years, by=commune.officer, at=AT
        )

    assert RecordCoverage.objects.get().missing_years == [2019]
    written = Event.objects.filter(action="coverage.set").order_by("pk")
    assert [event.facts["missing_years"] for event in written] == [[2018, 2019], [2019]]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_only_the_officer_writes(commune: Commune, recipient: Recipient, role: Role) -> None:
    by = commune.actor(role)

    with pytest.raises(NotAllowed):
        operations.write_year_record(recipient, year=2022, by=by, at=AT)
    with pytest.raises(NotAllowed):
        operations.record_honour(
            recipient, kind=HonourKind.TITLE, code=LDTT, year=2022, by=by, at=AT
        )
    with pytest.raises(NotAllowed):
        operations.record_recognition(
            recipient,
            kind=RecognisedKind.INITIATIVE,
            level=RecognisedLevel.GRASSROOTS,
            name="Sáng kiến",
            year=2022,
            by=by,
            at=AT,
        )
    with pytest.raises(NotAllowed):
        operations.set_coverage(
            commune.unit, complete_from_year=2015, missing_years=[], by=by, at=AT
        )
    assert not Honour.objects.exists()
