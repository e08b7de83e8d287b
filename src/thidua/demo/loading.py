"""Loading the demonstration: four localities whose year is over, and Hàm Liêm whose year waits.

Hàm Liêm's year 2022 is prepared so that somebody can close it through the screens: one movement is
left to launch, one village to sign, a few figures to enter, two dossiers to send, and everything
from the appraisal on.
"""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from thidua.common.actors import SYSTEM
from thidua.demo import closing, data, people, promises, telling
from thidua.demo.place import Place
from thidua.organisations.models import Unit
from thidua.organisations.operations import load_areas


LIVING = "ham_liem"
LEFT_MOVEMENTS = frozenset({"ngheo"})
LEFT_SIGNATORIES = frozenset({"thon_5"})
LEFT_FIGURES = frozenset({"giam_ngheo", "nong_thon_moi"})
LEFT_TO_SEND = frozenset({11, 13})
LEFT_TO_APPRAISE = frozenset(range(1, 14))


def is_loaded() -> bool:
    return Unit.objects.exists()


def load_all(*, say: Callable[[str], None]) -> bool:
    """Load every locality, each in one transaction. Returns whether anything was to be loaded."""
    if is_loaded():
        return False
    load_areas(by=SYSTEM, at=timezone.now())
    for name in [LIVING, *(each for each in data.localities() if each != LIVING)]:
        say(f"  Nạp {data.read(name)['locality']['name']}…")
        load(name)
    return True


@transaction.atomic
def load(name: str, *, whole: bool = False) -> Place:
    """One locality; `whole` plays Hàm Liêm's year to its end as well."""
    place = begin(name)
    if name == LIVING and not whole:
        prepare(place)
    else:
        play(place)
    return place


def begin(name: str) -> Place:
    """Units, people, sign-ins, the past, and the open year."""
    place = Place(data.read(name))
    at = timezone.now()
    people.load_units(place, at=at)
    people.load_people(place, at=at)
    people.load_accounts(place, at=at)
    people.load_records(place, at=at)
    promises.open_year(place)
    return place


def prepare(place: Place) -> None:
    """The year as the officer finds it: much begun, nothing closed."""
    promises.draft_movements(place)
    promises.launch_movements(place, leave=LEFT_MOVEMENTS)
    promises.register(place)
    promises.set_targets(place)
    promises.pledge(place, unsigned=LEFT_SIGNATORIES)
    promises.measure(place, leave=LEFT_FIGURES)
    closing.nominate(place, leave=LEFT_TO_SEND)
    closing.establish_council(place)


def play(place: Place) -> None:
    """The whole year, as far as the locality's file tells it."""
    promises.draft_movements(place)
    promises.launch_movements(place)
    promises.register(place)
    promises.set_targets(place)
    promises.pledge(place)
    promises.measure(place)
    closing.nominate(place)
    closing.appraise(place)
    closing.establish_council(place)
    if place.data.get("council"):
        closing.hold_session(place)
    closing.decide(place)
    closing.record_paper_decisions(place)
    telling.state_totals(place)
    telling.write_report(place)
    closing.pledge_next_year(place)
    # A bloc's meeting is no body's conference; it stays in the file until blocs have their room.
    if not (place.data.get("bloc") or {}).get("unit"):
        closing.confer(place)
        telling.publish(place)
