"""What the lawbook says of titles and forms: what may be asked for, and which papers go with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua import law
from thidua.common.errors import Refused
from thidua.nominations import policies
from thidua.nominations.enums import PaperKind
from thidua.nominations.models import Nomination
from thidua.organisations.enums import RecipientKind


@dataclass(frozen=True)
class AwardPage:
    """A title or form as one may be proposed for it in a year."""

    code: str
    name: str
    awarded_to: frozenset[str]
    is_decided_here: bool  # by the chair of the commune; else the dossier goes further up


@dataclass(frozen=True)
class WantedPaper:
    """A paper of the dossier; `when` says for which cases only."""

    kind: str
    name: str
    when: str = ""


def award_page(code: str, *, year: int) -> AwardPage:
    """Raises Refused for what the lawbook does not know."""
    if code not in law.codes():
        raise Refused("Chọn danh hiệu, hình thức trong danh sách.", field="code")
    return _page(law.title_or_form(code), date(year, 12, 31))


def offered(*, year: int, kinds: Iterable[str] = RecipientKind.values) -> list[AwardPage]:
    """What the law of the year knows for these recipients, the chair's own first."""
    day, wanted = date(year, 12, 31), set(kinds)
    found = []
    for page in (*law.all_titles(), *law.all_forms()):
        edition = page.on(day)
        if edition is not None and edition.exists and wanted & set(page.awarded_to):
            found.append(_page(page, day))
    return sorted(found, key=lambda each: not each.is_decided_here)


def award_name(code: str) -> str:
    return law.name_of(code)


def dossier_of(nomination: Nomination) -> law.Dossier | None:
    """What the law of the day of receipt wants, or that of the year's end before there is one."""
    day = nomination.received_on or date(nomination.year, 12, 31)
    occasion = next(each for each in law.Occasion if each == nomination.occasion)
    return law.dossier(nomination.code, day, occasion)


def wanted_papers(nomination: Nomination) -> list[WantedPaper]:
    dossier = dossier_of(nomination)
    papers = dossier.papers if dossier else ()
    return [WantedPaper(paper.code, paper.name, paper.when) for paper in papers]


def missing_papers(nomination: Nomination) -> list[str]:
    """The names of the papers still wanted in every case, in the order of the lawbook."""
    wanted = {paper.kind: paper.name for paper in wanted_papers(nomination) if not paper.when}
    present = {paper.kind for paper in nomination.papers.all() if paper.removed_at is None}
    missing = policies.missing_papers(
        needed=list(wanted), present=present, has_report_text=bool(nomination.achievements)
    )
    return [wanted[kind] for kind in missing]


def check_complete(nomination: Nomination) -> None:
    """Raises Refused, with the article, while papers are missing."""
    dossier = dossier_of(nomination)
    policies.check_papers(missing_papers(nomination), source=dossier.source if dossier else None)


def paper_names(nomination: Nomination) -> dict[str, str]:
    """The kinds of papers one may add, those that the law wants first."""
    wanted = {paper.kind: paper.name for paper in wanted_papers(nomination)}
    return wanted | {str(kind): label for kind, label in PaperKind.choices if kind not in wanted}


def _page(page: law.TitlePage, day: date) -> AwardPage:
    edition, decider = page.on(day), law.authority(page.code, day)
    return AwardPage(
        code=page.code,
        name=edition.name if edition else page.name,
        awarded_to=frozenset(str(kind) for kind in page.awarded_to),
        is_decided_here=decider is not None and decider.code == "chu_tich_ubnd_xa",
    )
