"""Units, people, sign-ins, and what is known of earlier years."""

from datetime import date, datetime

from django.conf import settings

from thidua.accounts import operations as accounts
from thidua.common.actors import SYSTEM, Role
from thidua.demo.place import Data, Place
from thidua.organisations import operations, queries
from thidua.organisations.enums import UnitKind
from thidua.organisations.models import Unit
from thidua.records import operations as records
from thidua.records.enums import HonourKind


# Titles of the emulation law; every other code of an honour is a form.
FORM_WORDS = ("giay_khen", "bang_khen", "huan_chuong", "huy_chuong", "ky_niem_chuong")


def load_units(place: Place, *, at: datetime) -> None:
    """The body first, then what is below it, then what is outside (the upper level, the bloc)."""
    locality = place.data["locality"]
    rows = place.data["units"]
    body = next(row for row in rows if row["key"] == "ubnd")
    place.units["ubnd"] = _unit(place, body, locality, at=at)
    for row in rows:
        if row["key"] != "ubnd":
            place.units[row["key"]] = _unit(place, row, locality, at=at)
    bloc = place.data.get("bloc") or {}
    if bloc.get("unit"):
        for member in bloc["members"]:
            operations.join_bloc(
                unit=place.units[member],
                bloc=place.units[bloc["unit"]],
                from_on=date(bloc["year"], 1, 1),
                by=SYSTEM,
                at=at,
            )


def _unit(place: Place, row: Data, locality: Data, *, at: datetime) -> Unit:
    is_body = row["key"] == "ubnd"
    parent_key = row.get("parent", "" if is_body else "ubnd")
    code = row.get("area") or (locality.get("area") if is_body else None)
    area = queries.area_public(code, former=True) or queries.area_public(code) if code else None
    return operations.create_unit(
        name=row["name"],
        kind=UnitKind(row["kind"]),
        parent=place.units[parent_key] if parent_key else None,
        area=area,
        place_name=locality["name"] if is_body else "",
        village_term=locality.get("village_term", "") if is_body else "",
        is_illustrative=row["illustrative"],
        by=SYSTEM,
        at=at,
    )


def load_people(place: Place, *, at: datetime) -> None:
    for row in place.data["people"]:
        posts = row.get("posts") or []
        home = place.units[row.get("home") or (posts[0]["unit"] if posts else "ubnd")]
        person = operations.add_person(
            full_name=row["name"],
            home=home,
            gender=row.get("gender") or "",
            birth_year=row.get("birth_year"),
            group=row.get("group") or "",
            is_direct_worker=row.get("direct"),
            is_illustrative=row["illustrative"],
            by=SYSTEM,
            at=at,
        )
        place.people[row["key"]] = person
        for rank, post in enumerate(posts):
            operations.give_post(
                person=person,
                unit=place.units[post["unit"]],
                title=post["title"],
                from_on=post.get("from_on"),
                rank=rank,
                by=SYSTEM,
                at=at,
            )
        if row.get("position") and not posts:
            operations.give_post(person=person, unit=home, title=row["position"], by=SYSTEM, at=at)
    for row in _rows(place.data.get("households")):
        place.households[row["key"]] = operations.add_household(
            name=row["name"],
            home=place.units[row["home"]],
            head=place.people.get(row["head"]),
            is_illustrative=True,
            by=SYSTEM,
            at=at,
        )


def load_accounts(place: Place, *, at: datetime) -> None:
    """Sign-ins of the demonstration, all with the same printed password."""
    for row in _rows(place.data.get("accounts")):
        account = accounts.open_account(
            username=row["username"],
            password=settings.THIDUA_DEMO_PASSWORD,
            person=place.people[row["person"]],
            is_demo=True,
            by=SYSTEM,
            at=at,
        )
        place.accounts[row["username"]] = account
        for duty in row["duties"]:
            accounts.give_duty(
                account=account,
                role=Role(duty["role"]),
                unit=place.units[duty["unit"]],
                from_on=duty.get("from_on"),
                by=SYSTEM,
                at=at,
            )


def load_records(place: Place, *, at: datetime) -> None:
    """Gradings, the coverage of the old register, honours held, recognised initiatives."""
    years = place.data.get("year_records") or {}
    for row in _rows(years):
        facts = {key: value for key, value in row.items() if key not in {"person", "unit", "year"}}
        records.write_year_record(
            place.recipient(row, at=at),
            year=row["year"],
            source=years.get("source", ""),
            by=SYSTEM,
            at=at,
            **facts,
        )
    if coverage := place.data.get("coverage"):
        records.set_coverage(
            place.body,
            complete_from_year=coverage["complete_from_year"],
            missing_years=coverage["missing_years"],
            by=SYSTEM,
            at=at,
        )
    honours = place.data.get("honours") or {}
    for row in _rows(honours):
        _honour(place, row, honours.get("decided_by", ""), at=at)
    for row in _rows(place.data.get("recognitions")):
        records.record_recognition(
            place.recipient(row, at=at),
            kind=row["kind"],
            level=row["level"],
            name=row["name"],
            year=row["year"],
            decision_number=row.get("decision_number", ""),
            by=SYSTEM,
            at=at,
        )


def _honour(place: Place, row: Data, decided_by: str, *, at: datetime) -> None:
    is_form = row["code"].startswith(FORM_WORDS)
    decided_on: date | None = row.get("decided_on")
    records.record_honour(
        place.recipient(row, at=at),
        kind=HonourKind.FORM if is_form else HonourKind.TITLE,
        code=row["code"],
        year=row["year"],
        decided_on=decided_on,
        decision_number=row.get("decision_number", ""),
        decided_by=row.get("decided_by", decided_by),
        occasion=row.get("occasion", ""),
        source="Sổ khen thưởng cũ (minh họa)",
        by=SYSTEM,
        at=at,
    )


def _rows(section: Data | list[Data] | None) -> list[Data]:
    """The rows of a section; an empty one has none."""
    if section is None:
        return []
    return section if isinstance(section, list) else section.get("rows", [])
