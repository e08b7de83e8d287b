"""The pages of titles and forms: who may have them, and the criteria of each edition of the law."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from thidua.common.sources import Source
from thidua.law.codes import Kind, Recipient
from thidua.law.criteria import Criterion, read_criterion
from thidua.law.dates import Dated
from thidua.law.fields import Fields, one_of
from thidua.law.pages import names_under, page, source_of, trust_of, versions_of
from thidua.law.reading import Unreadable


FOLDERS = {Kind.TITLE: "titles", Kind.FORM: "forms"}


@dataclass(frozen=True)
class Edition:
    """What the law of a time says of a title or form. Without rules it did not exist."""

    code: str
    kind: Kind
    name: str
    since: date
    rules: Mapping[Recipient, Criterion]
    source: Source | None = None  # of the sentence that it did not exist
    says: str = ""
    verified: bool = True
    doubt: str = ""

    @property
    def exists(self) -> bool:
        """Whether the law of that time knew it."""
        return bool(self.rules)


@dataclass(frozen=True)
class TitlePage:
    """One title or form over time."""

    code: str
    kind: Kind
    name: str
    english: str
    awarded_to: tuple[Recipient, ...]
    editions: Dated[Edition]

    def on(self, day: date) -> Edition | None:
        """The edition of a day, also one that says it does not exist; None before the first."""
        found = self.editions.on(day)
        return found.value if found else None


@dataclass(frozen=True)
class GeneralCondition:
    """A criterion common to several titles or forms."""

    criterion: Criterion
    kinds: tuple[Kind, ...]
    recipients: tuple[Recipient, ...]


@cache
def title(code: str) -> TitlePage:
    """The page of a title (danh hiệu thi đua)."""
    return _page(code, Kind.TITLE)


@cache
def form(code: str) -> TitlePage:
    """The page of a form (hình thức khen thưởng)."""
    return _page(code, Kind.FORM)


def title_or_form(code: str) -> TitlePage:
    """The page of a title or a form."""
    return title(code) if code in names_under("titles") else form(code)


def all_titles() -> tuple[TitlePage, ...]:
    """The pages of all titles."""
    return tuple(title(code) for code in names_under("titles"))


def all_forms() -> tuple[TitlePage, ...]:
    """The pages of all forms."""
    return tuple(form(code) for code in names_under("forms"))


def _page(code: str, kind: Kind) -> TitlePage:
    if code not in names_under(FOLDERS[kind]):
        raise Unreadable(f"Sổ luật không có {kind.vi} «{code}», hãy xem danh mục mã.")
    return read_page(code, kind, page(f"{FOLDERS[kind]}/{code}.yaml"))


def read_page(code: str, kind: Kind, fields: Fields) -> TitlePage:
    """The title or form of a page; a careless page is refused."""
    if fields.text("code") != code:
        raise Unreadable(f"{fields.place('code')}: phải trùng tên tệp «{code}».")
    names = fields.fields("name") or Fields({}, fields.place("name"))
    name, english = names.text("vi"), names.text_or("en", "")
    names.done()
    reader = _EditionReader(code, kind, name, fields.codes("awarded_to", Recipient) or ())
    editions = versions_of(fields, reader.read)
    fields.text_or("note", "")
    fields.done()
    return TitlePage(code, kind, name, english, reader.awarded_to, editions)


@dataclass
class _EditionReader:
    """Reads the editions in order; one with `same_rules` goes on with those before it."""

    code: str
    kind: Kind
    name: str
    awarded_to: tuple[Recipient, ...]
    last: Edition | None = None

    def read(self, fields: Fields, start: date) -> Edition:
        verified, doubt = trust_of(fields)
        edition = Edition(
            code=self.code,
            kind=self.kind,
            name=fields.text_or("name", self.last.name if self.last else self.name),
            since=start,
            rules=self._rules(fields),
            verified=verified,
            doubt=doubt,
        )
        if not edition.exists:
            edition = replace(
                edition, says=fields.text("says"), source=source_of(fields, verified=verified)
            )
        self.last = edition
        return edition

    def _rules(self, fields: Fields) -> Mapping[Recipient, Criterion]:
        if fields.flag("exists") is False:
            return {}
        if fields.flag("same_rules"):
            if self.last is None or not self.last.exists:
                raise Unreadable(
                    f"{fields.place('same_rules')}: chưa có tiêu chuẩn nào đứng trước."
                )
            return self.last.rules
        rules = {
            one_of(Recipient, key, at): read_criterion(value, at)
            for key, value, at in fields.pairs("rules") or ()
        }
        if set(rules) != set(self.awarded_to):
            raise Unreadable(
                f"{fields.place('rules')}: phải có đủ và chỉ có {', '.join(self.awarded_to)}."
            )
        return rules


def conditions_for(kind: Kind, recipient: Recipient, day: date) -> tuple[Criterion, ...]:
    """The conditions that all titles, or all forms, have in common on a day."""
    shared = general_conditions().on(day)
    if shared is None:
        return ()
    return tuple(
        item.criterion
        for item in shared.value
        if kind in item.kinds and recipient in item.recipients
    )


@cache
def general_conditions() -> Dated[tuple[GeneralCondition, ...]]:
    """The conditions common to titles and forms, by date."""
    fields = page("general.yaml")
    dated = versions_of(fields, _general)
    fields.done()
    return dated


def _general(fields: Fields, _: date) -> tuple[GeneralCondition, ...]:
    return tuple(
        _general_condition(Fields(item, at)) for item, at in fields.each("conditions") or ()
    )


def _general_condition(fields: Fields) -> GeneralCondition:
    kinds = fields.codes("kinds", Kind) or tuple(Kind)
    recipients = fields.codes("recipients", Recipient) or tuple(Recipient)
    return GeneralCondition(read_criterion(dict(fields.given), fields.where), kinds, recipients)
