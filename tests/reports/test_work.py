"""What waits to be done, told from the records of the year."""

from datetime import UTC, date, datetime

import pytest

from tests.factories.cycles import make_cycle
from tests.factories.movements import make_launched, make_movement
from tests.factories.organisations import Commune, make_commune
from tests.factories.pledges import make_open_pledge
from thidua.common.actors import SYSTEM
from thidua.cycles.models import Cycle
from thidua.pledges import operations as pledges
from thidua.reports import work


pytestmark = pytest.mark.django_db
TODAY = date(2022, 3, 1)
AT = datetime(2022, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def commune() -> Commune:
    return make_commune()


@pytest.fixture
def cycle(commune: Commune) -> Cycle:
    return make_cycle(commune)


def titles(cycle: Cycle, commune: Commune) -> set[str]:
    mine, _ = work.work_of(cycle, by=commune.officer, today=TODAY)
    return {item.title for item in mine}


def sign_all(pledge) -> None:
    for party in pledge.signatories.all():
        pledges.record_paper_signature(
            party,
            signed_by="Người ký",
            signed_title="",
            signed_on=TODAY,
            by=SYSTEM,
            at=AT,
        )


def test_movement_left_as_draft_waits_to_be_launched(commune: Commune, cycle: Cycle) -> None:
    make_launched(cycle)
    assert not any(title.endswith("đang soạn") for title in titles(cycle, commune))

    make_movement(cycle)
    assert "Phát động 1 phong trào đang soạn" in titles(cycle, commune)


def test_pledge_that_all_signed_waits_for_its_witness(commune: Commune, cycle: Cycle) -> None:
    pledge = make_open_pledge(cycle, commune.villages, witness="Mặt trận Tổ quốc xã")
    assert "Theo dõi 2 bên chưa ký giao ước" in titles(cycle, commune)
    assert "Ghi người chứng kiến của 1 giao ước" not in titles(cycle, commune)

    sign_all(pledge)
    assert "Ghi người chứng kiến của 1 giao ước" in titles(cycle, commune)
    assert not any(title.startswith("Theo dõi") for title in titles(cycle, commune))

    pledges.witness_pledge(pledge, by=commune.officer, at=AT)
    assert not any("giao ước" in title for title in titles(cycle, commune))
