"""The first half of a year: movements, registrations, pledges, indicators."""

from datetime import date, datetime

from thidua.common.actors import SYSTEM
from thidua.cycles import operations as cycles, queries as cycle_queries
from thidua.cycles.models import Cycle
from thidua.demo.place import Data, Place, moment, says
from thidua.indicators import operations as indicators
from thidua.indicators.policies.keeping import Target
from thidua.movements import operations as movements, queries as movement_queries
from thidua.movements.models import Movement
from thidua.movements.policies import Draft as MovementDraft
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit
from thidua.pledges import operations as pledges, queries as pledge_queries
from thidua.pledges.models import Pledge
from thidua.pledges.policies import Draft as PledgeDraft, Promise


CONTENTS = (
    "aim",
    "scope",
    "participants",
    "content",
    "criteria",
    "starts_on",
    "ends_on",
    "plan",
    "measures",
)


def open_year(place: Place) -> None:
    row = place.data["cycle"]
    day = date(row["year"], 1, 3)
    place.cycle = cycles.open_cycle(
        unit=place.body, year=row["year"], theme=row.get("theme") or "", by=SYSTEM, at=moment(day)
    )
    dated = {step["kind"]: step for step in row.get("steps") or []}
    for step in cycle_queries.steps_of(place.cycle, by=SYSTEM):
        if step.kind in dated:
            cycles.date_step(
                step,
                starts_on=dated[step.kind].get("starts_on"),
                due_on=dated[step.kind].get("due_on"),
                by=SYSTEM,
                at=moment(day),
            )


def cycle_of(place: Place, year: int, *, on: date) -> Cycle:
    """The locality's year of that number, opened on first use.

    Its own; the one that the conference opens, to which the pledge signed there belongs; or the
    one before, of which titles were decided afterwards.
    """
    if year == place.cycle.year:
        return place.cycle
    key = f"cycle:{year}"
    if key not in place.made:
        place.made[key] = cycles.open_cycle(unit=place.body, year=year, by=SYSTEM, at=moment(on))
    cycle: Cycle = place.made[key]
    return cycle


def draft_movements(place: Place) -> None:
    """Movements whose eight contents are known; one known by name only stays in the file."""
    for row in place.data["movements"]:
        if not row.get("aim"):
            continue
        draft = MovementDraft(
            name=row["name"],
            kind=row["kind"],
            field=row["field"],
            slogan=row.get("slogan") or "",
            **{name: row[name] for name in CONTENTS},
        )
        place.made[row["key"]] = movements.draft_movement(
            cycle=place.cycle,
            draft=draft,
            owner=place.units[row["owner"]],
            is_illustrative=bool(row.get("illustrative")),
            by=SYSTEM,
            at=moment(row["plan_signed_on"]),
        )


def launch_movements(place: Place, *, leave: frozenset[str] = frozenset()) -> None:
    """Launch all drafts but those left to do; acknowledge and report as the file says."""
    for row in place.data["movements"]:
        if row["key"] not in place.made or row["key"] in leave:
            continue
        place.made[row["key"]] = movements.launch_movement(
            place.made[row["key"]],
            plan_number=row["plan_number"],
            plan_symbol=row["plan_symbol"],
            plan_signed_on=row["plan_signed_on"],
            units=_receivers(place),
            by=place.officer,
            at=moment(row["plan_signed_on"]),
        )
    for row in (place.data.get("acknowledgements") or {}).get("rows", []):
        if row["movement"] in place.made and row["movement"] not in leave:
            _acknowledge(place, row)
    for row in (place.data.get("activities") or {}).get("rows", []):
        _report(place, row, launched=row["movement"] not in leave)


RECEIVE = frozenset(
    {
        UnitKind.VILLAGE,
        UnitKind.DEPARTMENT,
        UnitKind.MASS_ORGANISATION,
        UnitKind.SCHOOL,
        UnitKind.HEALTH_STATION,
        UnitKind.ARMED_FORCE,
    }
)


def _receivers(place: Place) -> list[Unit]:
    """To whom a movement of the demonstration goes."""
    below = [unit for unit in place.units.values() if unit.path.startswith(place.body.path)]
    return [unit for unit in below if unit.kind in RECEIVE]


def _acknowledge(place: Place, row: Data) -> None:
    unit = place.units[row["unit"]]
    movement: Movement = place.made[row["movement"]]
    delivery = movement_queries.get_delivery(movement, unit, by=SYSTEM)
    movements.acknowledge_delivery(
        delivery, by=place.head(row["unit"]) or SYSTEM, at=moment(row["day"], 19)
    )


def _report(place: Place, row: Data, *, launched: bool) -> None:
    movements.report_activity(
        cycle=place.cycle,
        unit=place.units[row["unit"]],
        kind=row["kind"],
        happened_on=row["day"],
        people_count=row.get("people"),
        note=row.get("note") or "",
        movement=place.made.get(row["movement"]) if launched else None,
        is_illustrative=True,
        by=place.head(row["unit"]) or SYSTEM,
        at=moment(row["day"], 20),
    )


def register(place: Place) -> None:
    for row in (place.data.get("registrations") or {}).get("rows", []):
        at = moment(row["registered_on"], 15)
        for kind in ("person", "unit", "household"):
            plural = {"person": "people", "unit": "units", "household": "households"}[kind]
            for key in row.get(plural) or []:
                recipient = place.recipient({kind: key}, at=at)
                pledges.register_title(
                    cycle=place.cycle,
                    unit=recipient.home,
                    recipient=recipient,
                    title=row["title"],
                    registered_on=row["registered_on"],
                    by=SYSTEM,
                    at=at,
                )


def set_targets(place: Place) -> None:
    """The resolution's list with its plans; what was reached comes with `measure`."""
    row = place.data.get("target_set")
    if not row or not row.get("indicators"):
        return
    at = moment(date(place.cycle.year, 1, 5))
    table = indicators.create_target_set(
        cycle=place.cycle,
        name=row["name"],
        resolution=row.get("resolution") or "",
        by=SYSTEM,
        at=at,
    )
    place.made["target_set"] = table
    for each in row["indicators"]:
        part_of = place.made.get(f"indicator:{each.get('part_of')}")
        place.made[f"indicator:{each['key']}"] = indicators.add_indicator(
            table,
            target=Target(
                name=each["name"],
                plan_text=says(each.get("plan")),
                direction=each.get("direction") or "",
                group=each.get("group") or "",
                part_of_id=part_of.pk if part_of else None,
                source=row.get("resolution") or "",
            ),
            by=SYSTEM,
            at=at,
        )


def measure(place: Place, *, leave: frozenset[str] = frozenset(), claimed: bool = True) -> None:
    """Enter what was reached, as the text writes it, and the claim where the text makes one."""
    row = place.data.get("target_set")
    if not row or "target_set" not in place.made:
        return
    at = moment(date(place.cycle.year, 12, 30), 16)
    for each in row["indicators"]:
        if each["key"] in leave or not each.get("actual"):
            continue
        indicators.measure(
            place.made[f"indicator:{each['key']}"],
            version=0,
            actual_text=says(each["actual"]),
            stated_percent_text=says(each.get("percent")),
            source=_where(each["actual"]),
            by=place.officer,
            at=at,
        )
    if claimed and (claim := row.get("claimed")):
        place.made["target_set"] = indicators.claim(
            place.made["target_set"],
            met=claim["met"],
            total=claim["total"],
            source=source_of(claim),
            by=place.officer,
            at=at,
        )


def _where(quote: Data | str) -> str:
    """Where a figure stands, for the source line: the seed and the offset in it."""
    return source_of(quote) if isinstance(quote, dict) else ""


def source_of(quote: Data) -> str:
    """The source line of a figure: which of the five documents, and the character it begins at."""
    return f"Tư liệu gốc {quote['seed']}, ký tự {quote['at']}"


def pledge(place: Place, *, unsigned: frozenset[str] = frozenset()) -> None:
    """Draft, open and sign the pledges of this year; those of the next wait for the conference."""
    for row in place.data.get("pledges") or []:
        if row["year"] == place.cycle.year:
            make_pledge(place, row, cycle=place.cycle, unsigned=unsigned)


def make_pledge(
    place: Place, row: Data, *, cycle: Cycle, unsigned: frozenset[str] = frozenset()
) -> None:
    if row.get("together"):
        _one_pledge(place, row, row, cycle=cycle, unsigned=unsigned)
        return
    for signatory in row["signatories"]:
        text = {"signatories": [signatory], "clauses": signatory["clauses"]}
        _one_pledge(place, row, text, cycle=cycle, unsigned=unsigned)


def _one_pledge(
    place: Place, row: Data, text: Data, *, cycle: Cycle, unsigned: frozenset[str]
) -> None:
    signatories, clauses = text["signatories"], text["clauses"]
    at = moment(row["signed_on"], 9)
    units = [place.units[each["unit"]] for each in signatories]
    draft = PledgeDraft(
        name=row["name"].format(unit=units[0].name),
        kind=row["kind"],
        place=row.get("place") or "",
        witness=row.get("witness") or "",
        sign_by_on=row["signed_on"],
        promises=tuple(_promise(place, clause) for clause in clauses),
    )
    made = pledges.draft_pledge(
        cycle=cycle,
        draft=draft,
        signatories=units,
        convener=place.units[row["convener"]],
        is_illustrative=bool(row.get("illustrative")),
        by=SYSTEM,
        at=at,
    )
    made = pledges.open_pledge(made, by=place.officer, at=at)
    place.made.setdefault(row["key"], made)
    for each in signatories:
        if each["unit"] not in unsigned:
            _sign(place, made, each["unit"], at=at)
    if made.witness and not unsigned & {each["unit"] for each in signatories}:
        pledges.witness_pledge(made, by=place.officer, at=at)


def _promise(place: Place, clause: Data) -> Promise:
    indicator = place.made.get(f"indicator:{clause.get('indicator')}")
    return Promise(
        text=clause.get("text") or (indicator.name if indicator else ""),
        target_text=clause.get("target") or "",
        indicator_id=indicator.pk if indicator else None,
    )


def _sign(place: Place, made: Pledge, unit: str, *, at: datetime) -> None:
    signatory = pledge_queries.get_signatory(made, place.units[unit], by=SYSTEM)
    head = place.head(unit)
    if head is not None:
        pledges.sign_pledge(signatory, seen_hash=made.text_hash, by=head, at=at)
        return
    pledges.record_paper_signature(
        signatory,
        signed_by=f"Đại diện {place.units[unit].name}",
        signed_title="",
        signed_on=at.date(),
        by=place.officer,
        at=at,
    )
