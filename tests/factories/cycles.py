"""Years."""

from tests.factories.organisations import AT, Commune
from thidua.common.actors import SYSTEM
from thidua.cycles import operations
from thidua.cycles.models import Cycle


def make_cycle(commune: Commune, *, year: int = 2022) -> Cycle:
    return operations.open_cycle(unit=commune.unit, year=year, by=SYSTEM, at=AT)
