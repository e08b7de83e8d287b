"""The second half of a year: nominations, council, decision, conference."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from thidua.awards import operations as awards
from thidua.awards.models import Decision
from thidua.awards.operations.recording import PaperAward, PaperHead
from thidua.common.actors import SYSTEM
from thidua.conferences import operations as conferences
from thidua.conferences.enums import ActKind, DayPart, GuestLevel
from thidua.conferences.models import Conference
from thidua.conferences.operations import Guests
from thidua.councils import operations as councils, queries as council_queries
from thidua.councils.enums import Choice, MemberRole, Presence
from thidua.councils.models import Ballot, Session
from thidua.demo.pictures import drawing, scan
from thidua.demo.place import Data, Place, moment
from thidua.demo.promises import cycle_of, make_pledge
from thidua.nominations import operations as nominations
from thidua.nominations.enums import PaperKind
from thidua.organisations import operations as organisations


# The report of achievements is the typed text; these two come as scans.
PAPERS = {
    PaperKind.SUBMISSION_LETTER: "Tờ trình của đơn vị",
    PaperKind.REVIEW_MINUTES: "Biên bản bình xét",
}


def nominate(place: Place, *, leave: frozenset[int] = frozenset()) -> None:
    """Draft every nomination and send those that are not left for somebody to send."""
    section = place.data.get("nominations") or {}
    for row in section.get("rows", []):
        at = moment(row["received_on"], 9)
        by = place.head(row["unit"]) or SYSTEM
        nomination = nominations.draft_nomination(
            cycle=place.cycle,
            unit=place.units[row["unit"]],
            recipient=place.recipient(row["recipient"], at=at),
            code=section["code"],
            occasion=section["occasion"],
            summary=row["summary"],
            achievements=row.get("achievements") or "",
            is_illustrative=True,
            by=by,
            at=at,
        )
        for kind, name in PAPERS.items():
            nominations.add_paper(
                nomination,
                kind=kind,
                upload=scan(name, [place.units[row["unit"]].name, row["summary"]]),
                by=by,
                at=at,
            )
        if row["number"] not in leave:
            nomination = nominations.submit_nomination(nomination, by=by, at=at)
        place.made[f"nomination:{row['number']}"] = nomination


def appraise(place: Place, *, leave: frozenset[int] = frozenset()) -> None:
    section = place.data.get("nominations") or {}
    for row in section.get("rows", []):
        if row["number"] not in leave:
            key = f"nomination:{row['number']}"
            place.made[key] = nominations.appraise_nomination(
                place.made[key], by=place.officer, at=moment(row["received_on"], 16)
            )


def establish_council(place: Place) -> None:
    row = place.data.get("council")
    if not row:
        return
    at = moment(row["from_on"])
    council = councils.establish_council(
        unit=place.body,
        name=row["name"],
        established_by=row["established_by"],
        from_on=row["from_on"],
        quorum_share=row["quorum_share"],
        vote_share=row["vote_share"],
        regulation=row["regulation"],
        by=SYSTEM,
        at=at,
    )
    place.made["council"] = council
    for each in row["members"]:
        place.made[f"member:{each['person']}"] = councils.add_member(
            council,
            person=place.people[each["person"]],
            role=MemberRole(each["role"]),
            from_on=row["from_on"],
            by=SYSTEM,
            at=at,
        )


def plan_session(place: Place) -> Session:
    row = place.data["council"]["session"]
    session = councils.plan_session(
        place.made["council"],
        cycle=place.cycle,
        held_on=row["held_on"],
        begins_at=time.fromisoformat(row["begins_at"]),
        place=row["place"],
        is_illustrative=True,
        by=place.officer,
        at=moment(row["held_on"] - timedelta(days=5)),
    )
    place.made["session"] = session
    return session


def hold_session(place: Place) -> None:
    """The whole meeting: roll, every ballot as the file counts it, conclusion."""
    row = place.data["council"]
    at = moment(row["session"]["held_on"], 8)
    session = plan_session(place)
    votes = {vote["nomination"]: vote for vote in row["votes"]}
    for number in votes:
        councils.add_item(
            session, nomination=place.made[f"nomination:{number}"], by=place.officer, at=at
        )
    session = councils.open_session(session, by=place.officer, at=at)
    for each in row["members"]:
        seat = council_queries.get_attendance(
            session, place.made[f"member:{each['person']}"].pk, by=SYSTEM
        )
        councils.record_attendance(
            seat, presence=Presence(each["presence"]), reason="", by=place.officer, at=at
        )
    for ballot in council_queries.live_ballots(session, by=SYSTEM):
        vote = next(
            votes[number]
            for number in votes
            if place.made[f"nomination:{number}"].pk == ballot.nomination_id
        )
        _vote(place, ballot, vote, at=at)
    councils.close_session(
        session,
        conclusion=row["session"]["conclusion"],
        by=place.officer,
        at=moment(row["session"]["held_on"], 11),
    )


def _vote(place: Place, ballot: Ballot, vote: Data, *, at: datetime) -> None:
    ballot = councils.open_ballot(ballot, by=place.officer, at=at)
    takers = [
        row["person"]
        for row in place.data["council"]["members"]
        if row["presence"] != Presence.ABSENT and row["person"] not in vote["recused"]
    ]
    for person in vote["recused"]:
        councils.recuse(
            ballot,
            member=place.made[f"member:{person}"],
            reason="Người hoặc đơn vị của mình",
            by=place.officer,
            at=at,
        )
    choices = [Choice.AGREE] * vote["agreed"] + [Choice.AGAINST] * vote["against"]
    for person, choice in zip(takers, choices, strict=False):
        councils.cast_vote(
            ballot,
            member=place.made[f"member:{person}"],
            choice=choice,
            by=place.officer,
            at=at,
        )
    councils.close_ballot(ballot, by=place.officer, at=at)


def decide(place: Place) -> None:
    """Issue the decisions that come out of the council, as the chair signs them."""
    for row in place.data.get("decisions") or []:
        numbers = row["awards"].get("nominations")
        if not numbers:
            continue
        at = moment(row["signed_on"], 14)
        decision = awards.draft_decision(
            cycle=place.cycle,
            code=row["code"],
            subject=row["subject"],
            nominations=[place.made[f"nomination:{number}"] for number in numbers],
            signed_on=row["signed_on"],
            by=place.officer,
            at=at,
        )
        decision = awards.send_to_sign(decision, by=place.officer, at=at)
        place.made[row["key"]] = awards.issue_decision(
            decision, signed_on=row["signed_on"], number=row["number"], by=place.chair, at=at
        )


def record_paper_decisions(place: Place) -> None:
    """Decisions of the other localities, known from what their texts count."""
    for row in place.data.get("decisions") or []:
        if row["awards"].get("nominations"):
            continue
        code = row["code"] or row["form_for_demo"]
        at = moment(row["signed_on"], 15)
        signer = place.people[row["signer"]].full_name if row.get("signer") else ""
        place.made[row["key"]] = awards.record_paper_decision(
            cycle=cycle_of(place, row["title_year"], on=row["signed_on"]),
            code=code,
            occasion=row["occasion"],
            head=PaperHead(
                number=row["number"],
                signed_on=row["signed_on"],
                signer_name=signer,
                signer_title="Chủ tịch",
                subject=row["subject"],
            ),
            lines=[_line(place, each, row, at=at) for each in _awarded(row)],
            is_illustrative=True,
            by=place.officer,
            at=at,
        )


def _awarded(row: Data) -> list[Data]:
    return [*(row["awards"].get("collectives") or []), *(row["awards"].get("individuals") or [])]


def _line(place: Place, each: Data, row: Data, *, at: datetime) -> PaperAward:
    """A line of a paper decision; its people are made up and say so."""
    unit = place.units[each["unit"]]
    if "name" not in each:
        recipient = organisations.recipient_of_unit(unit, by=SYSTEM, at=at)
        return PaperAward(recipient=recipient, achievement=row["subject"])
    person = organisations.add_person(
        full_name=each["name"],
        home=unit,
        gender=each.get("gender") or "",
        is_illustrative=True,
        by=SYSTEM,
        at=at,
    )
    recipient = organisations.recipient_of_person(person, home=unit, by=SYSTEM, at=at)
    return PaperAward(
        recipient=recipient,
        achievement=row["subject"],
        position_text=", ".join(word for word in (each.get("position"), unit.name) if word),
    )


def reviewed_year(place: Place) -> int:
    """The year that the conference looks back on: one held within its own year opens that year."""
    year: int = place.cycle.year
    return year - 1 if place.data["conference"]["held_on"].year == year else year


def pledge_next_year(place: Place) -> None:
    """The pledges signed when the next year is opened; they belong to it."""
    on = place.data["conference"]["held_on"]
    for row in place.data.get("pledges") or []:
        if row["year"] == place.data["cycle"]["next_year"]:
            make_pledge(place, row, cycle=cycle_of(place, row["year"], on=on))


def confer(place: Place, *, with_photos: bool = True) -> Conference:
    """The event that closes the year: guests, acts, the next year's pledges, photographs."""
    row = place.data["conference"]
    at = moment(row["held_on"], 17)
    presider = place.people.get(row.get("presider") or "")
    conference = conferences.plan_conference(
        cycle=cycle_of(place, reviewed_year(place), on=row["held_on"]),
        name=row["name"],
        held_on=row["held_on"],
        day_part=DayPart(row["day_part"]),
        place=row.get("place") or "",
        presider=presider,
        presider_text=presider.full_name if presider else "",
        by=place.officer,
        at=at - timedelta(days=7),
    )
    conferences.set_guest_classes(
        conference,
        classes=[Guests(GuestLevel(each["level"]), each["name"]) for each in row["guests"]],
        by=place.officer,
        at=at,
    )
    acts = {
        each["kind"]: conferences.add_act(
            conference,
            kind=ActKind(each["kind"]),
            text=each["text"],
            decision=_decision(place, each),
            pledge=place.made.get(each.get("pledge") or ""),
            by=place.officer,
            at=at,
        )
        for each in row["acts"]
    }
    if with_photos:
        _photos(place, conference, acts, at=at)
    conference = conferences.hold_conference(
        conference, today=timezone.localdate(at), by=place.officer, at=at
    )
    conference = conferences.adopt_report(
        conference, adopted_on=row["held_on"], by=place.officer, at=at
    )
    place.made["conference"] = conference
    return conference


def _decision(place: Place, act: Data) -> Decision | None:
    return place.made.get(act.get("decision") or "") if act["kind"] == ActKind.AWARDS else None


def _photos(place: Place, conference: Conference, acts: Data, *, at: datetime) -> None:
    for number, row in enumerate(place.data["conference"]["photos"]):
        conferences.add_photo(
            conference,
            file=drawing(number, by=place.officer, at=at),
            caption=row["caption"],
            alt=row["alt"],
            act=acts.get(row.get("act") or ""),
            is_illustrative=True,
            by=place.officer,
            at=at,
        )
