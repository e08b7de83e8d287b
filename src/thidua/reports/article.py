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
from thidua.conferences import policies, queries
from thidua.conferences.enums import ActKind, DayPart, ReportSection
from thidua.conferences.models import Act, Conference, GuestClass, Photo
from thidua.conferences.papers import presider_of
from thidua.indicators.enums import Status
from thidua.organisations.queries import name_on
from thidua.reports.article_figures import article_figures
from thidua.reports.wording import (
    begun,
    ended,
    inside,
    joined,
    place_of,
    weekday_and_day,
)


TABLE_MARK = "[bảng chỉ tiêu]"
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

    @property
    def years(self) -> tuple[int | None, int | None]:
        """The year that is looked back on, and the one that is opened."""
        conference = self.conference
        closed = policies.closed_year(conference.held_on, year=conference.cycle.year)
        launches = bool(self.acts_of(ActKind.LAUNCH))
        following = conference.cycle.year if closed is None else closed + 1
        return closed, following if launches else None

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
        _handed_and_signed(event),
        _other_acts(event),
        _photos_of(event, None)[1:],
    )
    body = "\n\n".join(line for part in parts for line in part)
    return Drafted(_title(event), _lead(event), body, event.figures)


def _title(event: _Event) -> str:
    place = begun(place_of(event.body_name))
    closed, opened = event.years
    told = [f"khép năm thi đua {closed}"] if closed else []
    told += [f"mở năm thi đua {opened}"] if opened else []
    return f"{place} {', '.join(told) or 'họp hội nghị thi đua'}"


def _lead(event: _Event) -> str:
    conference = event.conference
    part = {DayPart.MORNING: "Sáng", DayPart.AFTERNOON: "Chiều", DayPart.EVENING: "Tối"}
    day = f"{part[DayPart(conference.day_part)]} {weekday_and_day(conference.held_on)}"
    place = f", tại {inside(conference.place)}" if conference.place else ""
    closed, opened = event.years
    what = [f"nhìn lại năm thi đua {closed}"] if closed else []
    what += [f"phát động năm {opened}"] if opened else []
    about = f" {joined(what)}" if what else f": {inside(conference.name)}"
    return f"{day}{place}, {event.body_name} họp hội nghị{about}."


def _guests(event: _Event) -> list[str]:
    names = "; ".join(guests.name for guests in event.guests)
    came = [guests.came_count for guests in event.guests if guests.came_count is not None]
    told = [f"Dự hội nghị có {names}."] if names else []
    if came and len(came) == len(event.guests):
        told.append(f"Có {sum(came)} người dự.")
    if presider := presider_of(event.conference):
        told.append(f"{presider} chủ trì.")
    return [escape(" ".join(told))] if told else []


def _results(event: _Event) -> list[str]:
    told = []
    for table in event.figures["indicators"]:
        told.append(_sentence(table))
        if claim := table["claim"]:
            told.append(
                f"{begun(claim['source']) or 'Báo cáo'} nêu đạt và vượt "
                f"{claim['met']}/{claim['total']} chỉ tiêu; bảng dưới đây có {table['total']} "
                "chỉ tiêu."
            )
    if not told:
        return []
    return ["<h2>Kết quả các chỉ tiêu</h2>", escape(" ".join(told)), TABLE_MARK]


def _sentence(table: dict[str, Any]) -> str:
    """Nothing is met or missed where there is no plan to hold it against."""
    if all(row["status"] == Status.NO_PLAN for row in table["rows"]):
        return "Các số dưới đây chưa có kế hoạch để so."
    return ended(table["sentence"])


def _limits_told(event: _Event) -> list[str]:
    if not event.limits:
        return []
    return ["<h2>Hạn chế</h2>", *(escape(ended(line)) for line in event.limits.splitlines())]


def _handed_and_signed(event: _Event) -> list[str]:
    """Pledges and awards in one section, their photographs side by side below."""
    pledges, awards = event.acts_of(ActKind.PLEDGE), event.acts_of(ActKind.AWARDS)
    if not pledges and not awards:
        return []
    heading = joined(["ký giao ước" if pledges else "", "khen thưởng" if awards else ""])
    told = (_pledges(event, pledges), _awards(event, awards))
    return [
        f"<h2>{begun(heading)}</h2>",
        *(escape(words) for words in told if words),
        *_photos_of_acts(event, [*pledges, *awards]),
    ]


def _pledges(event: _Event, acts: list[Act]) -> str:
    told = []
    for act in acts:
        told += [ended(act.text), _signed(event.figures["pledges"], act)]
    return " ".join(filter(None, told))


def _signed(pledges: list[dict[str, Any]], act: Act) -> str:
    pledge = next((row for row in pledges if row["key"] == act.pledge_id), None)
    if pledge is None or pledge["parties"] == 1:
        return ""
    return f"{pledge['signed']}/{pledge['parties']} bên đã ký “{pledge['name']}”."


def _awards(event: _Event, acts: list[Act]) -> str:
    """Only what the decisions handed over count; other totals are never added."""
    if not acts:
        return ""
    told = [
        f"Hội nghị trao {inside(award['name'].split(' của ')[0])} cho {award['in_words']} có thành "
        f"tích năm {award['title_year']}, theo Quyết định số {award['number']} ngày "
        f"{award['signed_on']}."
        for award in event.figures["awards"]
    ]
    return " ".join(told or [ended(act.text) for act in acts])


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
