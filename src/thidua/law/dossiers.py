"""The papers that a dossier needs, by title or form and by date."""

from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from thidua.common.sources import Source
from thidua.law.codes import Occasion
from thidua.law.dates import Dated
from thidua.law.facts import known_code
from thidua.law.fields import Fields, items
from thidua.law.pages import page, source_of, trust_of, versions_of
from thidua.law.reading import Unreadable


@dataclass(frozen=True)
class DossierPaper:
    """One paper; `when` says in Vietnamese for which cases only, empty for all."""

    code: str
    name: str
    when: str = ""


@dataclass(frozen=True)
class Dossier:
    """The papers, the number of sets (None: the province says) and the days for deciding."""

    name: str
    papers: tuple[DossierPaper, ...]
    copies: int | None
    days: int | None
    working_days: bool
    source: Source
    doubt: str


def dossier(code: str, day: date, occasion: Occasion | None = None) -> Dossier | None:
    """The dossier of a title or form on the day of submission; None where the law has none."""
    name = _kinds().get((code, occasion)) or _kinds().get((code, None))
    found = _dossiers()[name].on(day) if name else None
    return found.value if found else None


@cache
def _kinds() -> dict[tuple[str, Occasion | None], str]:
    """Which kind of dossier each title and form has, for some occasions a special one."""
    fields = page("dossiers.yaml")
    kinds: dict[tuple[str, Occasion | None], str] = {}
    for name, value, where in fields.pairs("dossiers") or ():
        entry = Fields(value, where)
        occasions = entry.codes("occasions", Occasion) or (None,)
        for code, at in entry.each("for") or ():
            for occasion in occasions:
                kinds[known_code(code, at), occasion] = name
    return kinds


@cache
def _dossiers() -> dict[str, Dated[Dossier]]:
    return read_dossiers(page("dossiers.yaml"))


def read_dossiers(fields: Fields) -> dict[str, Dated[Dossier]]:
    """The kinds of dossier; a careless page is refused."""
    papers = {code: str(name) for code, name, _ in fields.pairs("papers") or ()}
    made = {
        name: _dated(Fields(value, where), papers)
        for name, value, where in fields.pairs("dossiers") or ()
    }
    fields.done()
    return made


def _dated(fields: Fields, papers: dict[str, str]) -> Dated[Dossier]:
    name = fields.text("name")
    fields.take("for")
    fields.take("occasions")
    dated = versions_of(fields, partial(_read_one, name, papers))
    fields.done()
    return dated


def _read_one(name: str, papers: dict[str, str], fields: Fields, _: date) -> Dossier:
    verified, doubt = trust_of(fields)
    return Dossier(
        name=name,
        papers=tuple(_papers(fields, papers)),
        copies=fields.whole("copies"),
        days=fields.whole("days"),
        working_days=fields.flag("working_days") is True,
        source=source_of(fields, verified=verified),
        doubt=doubt,
    )


def _papers(fields: Fields, papers: dict[str, str]) -> list[DossierPaper]:
    made = []
    for item, where in items(fields.need("papers"), fields.place("papers")):
        entry = Fields(item if isinstance(item, dict) else {"code": item}, where)
        code, when = entry.text("code"), entry.text_or("when", "")
        entry.done()
        if code not in papers:
            raise Unreadable(
                f"{where}: không có giấy tờ «{code}» trong mục papers, hãy thêm vào đó."
            )
        made.append(DossierPaper(code, papers[code], when))
    return made
