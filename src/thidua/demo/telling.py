"""What is told at the end: totals that texts state, the words of the report, the article."""

from datetime import date

from thidua.conferences import operations as conferences
from thidua.conferences.enums import ReportSection
from thidua.demo.closing import reviewed_year
from thidua.demo.place import Data, Place, moment, says
from thidua.demo.promises import source_of
from thidua.publications import operations as publications
from thidua.reports import article


SECTIONS = {
    "context": ReportSection.CONTEXT,
    "limits": ReportSection.LIMITS,
    "lessons": ReportSection.LESSONS,
    "directions": ReportSection.DIRECTIONS,
}


def state_totals(place: Place) -> None:
    """Totals that no list backs; they stand beside what is counted and are never added to it."""
    for row in place.data.get("stated_awards") or []:
        quoted = row.get("collective") or row.get("individual")
        conferences.state_total(
            place.cycle,
            words="; ".join(row.get("purposes") or ["Khen thưởng trong năm"]),
            source=source_of(quoted),
            collectives=_value(row.get("collective")),
            individuals=_value(row.get("individual")),
            by=place.officer,
            at=moment(date(place.cycle.year, 12, 30)),
        )


def _value(quote: Data | None) -> int | None:
    return quote["value"] if quote else None


def write_report(place: Place) -> None:
    """The officer's words for the report; the figures come from the records."""
    at = moment(date(place.cycle.year, 12, 31), 10)
    for key, section in SECTIONS.items():
        lines = place.data.get(key) or []
        if lines:
            conferences.write_report_text(
                place.cycle,
                section=section,
                text="\n".join(lines),
                version=0,
                by=place.officer,
                at=at,
            )


def publish(place: Place) -> None:
    """The article about the conference, drafted from the records and made public."""
    row = place.data.get("article")
    if not row or reviewed_year(place) != place.cycle.year:  # then the text is no such article
        return
    at = moment(row["published_on"], 9)
    drafted = article.draft_from(place.made["conference"], by=place.officer, at=at)
    made = publications.draft_article(
        cycle=place.cycle,
        conference=place.made["conference"],
        title=row["title"],
        lead=drafted.lead,
        body=drafted.body,
        author=says(row.get("author")),
        source=says(row.get("source")),
        figures=drafted.figures,
        is_illustrative=True,
        by=place.officer,
        at=at,
    )
    place.made["article"] = publications.publish_article(
        made, figures=drafted.figures, by=place.officer, at=at
    )
