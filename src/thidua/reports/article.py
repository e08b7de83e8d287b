"""Drafts an article from a conference in our own plain words, and the figures that go with it.

The text holds marks on lines of their own, `[bảng chỉ tiêu]` and `[ảnh 2]`, where the page puts
the table and the photographs. A claimed count of indicators is quoted as a claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.html import escape

from thidua.awards.policies import official
from thidua.common.actors import Actor
from thidua.conferences import queries
from thidua.conferences.enums import ActKind, DayPart, ReportSection
from thidua.conferences.models import Act, Conference, GuestClass, Photo
from thidua.organisations.enums import Gender
from thidua.organisations.queries import name_on, position_on
from thidua.reports.article_figures import article_figures
from thidua.reports.wording import begun, ended, inside, joined, place_of, weekday_and_day


TABLE_MARK = "[bảng chỉ tiêu]"
HONORIFICS = {Gender.MALE: "Ông", Gender.FEMALE: "Bà"}
TOLD_ELSEWHERE = {ActKind.REVIEW, ActKind.LAUNCH, ActKind.PLEDGE, ActKind.AWARDS}


@dataclass(frozen=True)
class Drafted:
    """A proposal for an article; the officer writes on."""

    title: str
    lead: str
    body: str
    figures: dict[str, Any]


@dataclass(frozen=True)
class _Event:
    """What was recorded of the conference, loaded once."""

    conference: Conference
    body_name: str  # Ủy ban nhân dân xã Hàm Liêm, as it was called that day
    guests: list[GuestClass]
    acts: list[Act]
    photos: list[Photo]
    figures: dict[str, Any]
    limits: str

    def acts_of(self, kind: ActKind) -> list[Act]:
        return [act for act in self.acts if act.kind == kind]


def draft_from(conference: Conference, *, by: Actor, at: datetime) -> Drafted:
    """Title, opening, text and figures of an article about the conference, from the records."""
    event = _Event(
        conference=conference,
        body_name=official(name_on(conference.unit, conference.held_on)),
        guests=queries.guest_classes_of(conference, by=by),
        acts=queries.acts_of(conference, by=by),
        photos=queries.photos_of(conference, by=by),
        figures=article_figures(conference, by=by, at=at),
        limits=_limits(conference, by=by),
    )
    parts = (
        _photos_of(event, None)[:1],
        _guests(event),
        _results(event),
        _limits_told(event),
        _pledges(event),
        _awards(event),
        _other_acts(event),
        _photos_of(event, None)[1:],
    )
    body = "\n\n".join(line for part in parts for line in part)
    return Drafted(_title(event), _lead(event), body, event.figures)


def _title(event: _Event) -> str:
    year = event.conference.cycle.year
    place = begun(place_of(event.body_name))
    launches = bool(event.acts_of(ActKind.LAUNCH))
    return f"{place} khép năm thi đua {year}" + (f", mở năm thi đua {year + 1}" if launches else "")


def _lead(event: _Event) -> str:
    conference = event.conference
    part = {DayPart.MORNING: "Sáng", DayPart.AFTERNOON: "Chiều", DayPart.EVENING: "Tối"}
    day = f"{part[DayPart(conference.day_part)]} {weekday_and_day(conference.held_on)}"
    place = f", tại {conference.place}" if conference.place else ""
    year = conference.cycle.year
    what = [f"nhìn lại năm thi đua {year}"]
    if event.acts_of(ActKind.LAUNCH):
        what.append(f"phát động năm {year + 1}")
    return f"{day}{place}, {event.body_name} họp hội nghị {joined(what)}."


def _guests(event: _Event) -> list[str]:
    names = joined([inside(guests.name) for guests in event.guests])
    came = [guests.came_count for guests in event.guests if guests.came_count is not None]
    told = [f"Dự hội nghị có {names}."] if names else []
    if came:
        told.append(f"Có {sum(came)} người dự." if len(came) == len(event.guests) else "")
    if presider := _presider(event.conference):
        told.append(f"{presider} chủ trì.")
    return [escape(" ".join(filter(None, told)))] if told else []


def _presider(conference: Conference) -> str:
    """One person may hold two posts; both are named."""
    person = conference.presider
    if person is None:
        return conference.presider_text
    posts = position_on(person, conference.held_on) or conference.presider_text
    name = " ".join(filter(None, (HONORIFICS.get(Gender(person.gender)) if person.gender else "",
                                  person.full_name)))  # fmt: skip
    return ", ".join(filter(None, (name, posts)))


def _results(event: _Event) -> list[str]:
    told = []
    for table in event.figures["indicators"]:
        told.append(ended(table["sentence"]))
        if claim := table["claim"]:
            told.append(
                f"{begun(claim['source']) or 'Báo cáo'} nêu đạt và vượt "
                f"{claim['met']}/{claim['total']} chỉ tiêu; bảng dưới đây có {table['total']} "
                "chỉ tiêu."
            )
    if not told:
        return []
    return ["<h2>Kết quả các chỉ tiêu</h2>", escape(" ".join(told)), TABLE_MARK]


def _limits_told(event: _Event) -> list[str]:
    if not event.limits:
        return []
    return ["<h2>Hạn chế</h2>", *(escape(ended(line)) for line in event.limits.splitlines())]


def _pledges(event: _Event) -> list[str]:
    acts = event.acts_of(ActKind.PLEDGE)
    if not acts:
        return []
    told = []
    for act in acts:
        told.append(ended(act.text))
        signed = _signed(event.figures["pledges"], act)
        if signed:
            told.append(signed)
    return ["<h2>Ký giao ước</h2>", escape(" ".join(told)), *_photos_of_acts(event, acts)]


def _signed(pledges: list[dict[str, Any]], act: Act) -> str:
    pledge = next((row for row in pledges if row["key"] == act.pledge_id), None)
    if pledge is None:
        return ""
    return f"{pledge['signed']}/{pledge['parties']} bên đã ký “{pledge['name']}”."


def _awards(event: _Event) -> list[str]:
    """Only what the decision handed over at the conference counts; other totals are never added."""
    acts = event.acts_of(ActKind.AWARDS)
    if not acts:
        return []
    told = [
        f"Hội nghị trao {inside(award['name'])} năm {award['title_year']} cho "
        f"{award['in_words']} theo Quyết định số {award['number']}."
        for award in event.figures["awards"]
    ]
    told = told or [ended(act.text) for act in acts]
    return ["<h2>Khen thưởng</h2>", escape(" ".join(told)), *_photos_of_acts(event, acts)]


def _other_acts(event: _Event) -> list[str]:
    acts = [act for act in event.acts if act.kind not in TOLD_ELSEWHERE]
    if not acts:
        return []
    told = " ".join(ended(act.text) for act in acts)
    return ["<h2>Tại hội nghị</h2>", escape(told), *_photos_of_acts(event, acts)]


def _photos_of_acts(event: _Event, acts: Iterable[Act]) -> list[str]:
    return [mark for act in acts for mark in _photos_of(event, act)]


def _photos_of(event: _Event, act: Act | None) -> list[str]:
    """The marks of an act's photographs; those of the review and the launch stand with none."""
    told = {each.pk for each in event.acts if each.kind not in {ActKind.REVIEW, ActKind.LAUNCH}}
    wanted = act.pk if act else None
    return [
        f"[ảnh {number}]"
        for number, photo in enumerate(event.photos, start=1)
        if (photo.act_id if photo.act_id in told else None) == wanted
    ]


def _limits(conference: Conference, *, by: Actor) -> str:
    texts = queries.report_texts_of(conference.cycle, by=by)
    found = texts.get(ReportSection.LIMITS)
    return found.text if found else ""
