from datetime import date
from uuid import uuid4

import pytest

from tests.factories.conferences import HELD_AT, HELD_ON, make_held, write_report
from tests.factories.cycles import make_cycle
from tests.factories.organisations import make_commune
from thidua.audit.models import Event
from thidua.common.actors import SYSTEM, Role
from thidua.common.errors import NotAllowed, Refused, Stale
from thidua.conferences import operations, queries
from thidua.conferences.enums import ReportSection, TotalRelation
from thidua.conferences.models import ReportText, StatedTotal


pytestmark = pytest.mark.django_db


def write(cycle, text: str, *, version: int, by=SYSTEM) -> ReportText:
    return operations.write_report_text(
        cycle, section=ReportSection.LIMITS, text=text, version=version, by=by, at=HELD_AT
    )


def test_report_text_is_kept_a_paragraph_a_line_with_its_writer() -> None:
    commune = make_commune()

    written = write(make_cycle(commune), " Một ý. \n\n Hai ý. ", version=0, by=commune.officer)

    assert (written.text, written.version) == ("Một ý.\nHai ý.", 1)
    assert written.changed_by == commune.officer.name
    event = Event.objects.get(action="report.worded")
    assert event.facts["section"] == ReportSection.LIMITS


def test_report_text_written_meanwhile_is_shown_and_kept() -> None:
    cycle = make_cycle(make_commune())
    write(cycle, "Của người trước", version=0)

    with pytest.raises(Stale) as stale:
        write(cycle, "Của người sau", version=0)

    assert stale.value.theirs == {"text": "Của người trước", "version": "1"}
    assert write(cycle, "Sửa tiếp", version=1).text == "Sửa tiếp"


def test_sections_do_not_stand_in_each_others_way() -> None:
    cycle = make_cycle(make_commune())
    write_report(cycle, LIMITS="Còn chậm.", DIRECTIONS="Làm sớm hơn.")

    texts = queries.report_texts_of(cycle, by=SYSTEM)

    assert {section: text.text for section, text in texts.items()} == {
        ReportSection.LIMITS: "Còn chậm.",
        ReportSection.DIRECTIONS: "Làm sớm hơn.",
    }


def head(cycle, *, version: int, number: int | None = 3, issued_on=date(2023, 1, 13)):
    return operations.head_report(
        cycle,
        version=version,
        number=number,
        symbol="BC-UBND",
        issued_on=issued_on,
        signer_name="Trần  Văn Chủ Tịch",
        signer_capacity="TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH",
        by=SYSTEM,
        at=HELD_AT,
    )


def test_head_of_the_report_is_set_and_changed() -> None:
    cycle = make_cycle(make_commune())

    report = head(cycle, version=0)

    assert (report.number, report.signer_name, report.version) == (3, "Trần Văn Chủ Tịch", 1)
    assert head(cycle, version=1, number=4).number == 4


def test_head_of_the_report_with_an_old_version_shows_theirs() -> None:
    cycle = make_cycle(make_commune())
    head(cycle, version=0)

    with pytest.raises(Stale) as stale:
        head(cycle, version=0, number=9)

    assert (stale.value.theirs["number"], stale.value.theirs["issued_on"]) == ("3", "13/01/2023")


def test_report_signed_before_its_year_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        head(make_cycle(make_commune()), version=0, issued_on=date(2021, 12, 31))

    assert refusal.value.field == "issued_on"


def freeze(cycle, figures: dict):
    return operations.freeze_report(cycle, figures=figures, by=SYSTEM, at=HELD_AT)


def test_figures_are_frozen_with_their_minute_and_may_be_frozen_again() -> None:
    cycle = make_cycle(make_commune())

    freeze(cycle, {"awards": 3})
    report = freeze(cycle, {"awards": 4})

    assert (report.figures, report.frozen_at) == ({"awards": 4}, HELD_AT)


def test_adopted_figures_are_never_replaced() -> None:
    cycle = make_cycle(make_commune())
    freeze(cycle, {"awards": 3})
    operations.adopt_report(make_held(cycle), adopted_on=HELD_ON, by=SYSTEM, at=HELD_AT)

    with pytest.raises(Refused, match="đã được thông qua ngày 17/01/2023"):
        freeze(cycle, {"awards": 4})

    assert queries.report_of(cycle, by=SYSTEM).figures == {"awards": 3}


def test_figures_may_be_frozen_once_after_an_adoption_that_had_none() -> None:
    cycle = make_cycle(make_commune())
    operations.adopt_report(make_held(cycle), adopted_on=HELD_ON, by=SYSTEM, at=HELD_AT)

    assert freeze(cycle, {"awards": 3}).figures == {"awards": 3}


def state(cycle, **given) -> StatedTotal:
    words = {"words": "Trong năm", "source": "bài ngày 14/01/2022"}
    return operations.state_total(cycle, **(words | given), by=SYSTEM, at=HELD_AT)


def test_stated_total_is_of_unknown_relation_until_somebody_says() -> None:
    cycle = make_cycle(make_commune())
    total = state(cycle, collectives=43, individuals=84)

    assert total.relation == TotalRelation.UNKNOWN
    operations.relate_total(total, relation=TotalRelation.INSIDE, by=SYSTEM, at=HELD_AT)

    total.refresh_from_db()
    assert total.relation == TotalRelation.INSIDE
    event = Event.objects.get(action="total.related")
    assert event.facts == {"before": "chua_ro", "after": "nam_trong"}


def test_stated_total_without_numbers_or_source_is_refused() -> None:
    cycle = make_cycle(make_commune())

    with pytest.raises(Refused, match="ít nhất một số"):
        state(cycle)
    with pytest.raises(Refused, match="nơi nêu"):
        state(cycle, collectives=1, source=" ")


def test_stated_total_sent_twice_makes_one() -> None:
    cycle, key = make_cycle(make_commune()), uuid4()

    assert state(cycle, collectives=1, once_key=key) == state(cycle, collectives=1, once_key=key)


def test_only_the_officer_works_on_the_report() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)

    with pytest.raises(NotAllowed):
        operations.freeze_report(cycle, figures={}, by=commune.chair, at=HELD_AT)
    with pytest.raises(NotAllowed):
        operations.write_report_text(
            cycle,
            section=ReportSection.LIMITS,
            text="x",
            version=0,
            by=make_commune("UBND xã Khác").officer,
            at=HELD_AT,
        )
    assert ReportText.objects.count() == 0


def test_report_is_not_read_by_other_bodies_or_villages() -> None:
    commune = make_commune()
    cycle = make_cycle(commune)
    write_report(cycle, LIMITS="Còn chậm.")

    assert queries.report_texts_of(cycle, by=commune.chair)
    for stranger in (
        make_commune("UBND xã Khác").officer,
        commune.actor(Role.UNIT_HEAD, unit=commune.villages[0]),
    ):
        with pytest.raises(NotAllowed):
            queries.report_texts_of(cycle, by=stranger)
