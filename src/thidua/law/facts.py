"""The facts of a case, as records have them. Nothing is guessed: a fact not given is unknown.

Unknown is None. `titles`, `forms`, `recognised`, `exclusions` and `members.with_title`, once given,
are the whole record: what is not in them was not held.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from thidua.law.codes import (
    Area,
    Code,
    Discipline,
    Exclusion,
    Grade,
    Group,
    Occasion,
    Organiser,
    Recipient,
    RecognisedKind,
    RecognisedLevel,
    Review,
    Targets,
)
from thidua.law.fields import Fields, items, number, one_of, whole
from thidua.law.pages import names_under
from thidua.law.parameters import codes
from thidua.law.reading import Plain, Unreadable


T = TypeVar("T")
C = TypeVar("C", bound=Code)

MONTHS_OF_A_YEAR = 12
HELD = {"titles": "danh hiệu", "forms": "hình thức khen thưởng"}  # by the folder of their pages


@dataclass(frozen=True)
class HeldForm:
    """A commendation already given; `year` is the last year of the achievement it rewards."""

    code: str
    year: int | None = None
    decided_on: date | None = None
    occasion: Occasion | None = None

    @property
    def counts_in(self) -> int | None:
        """The year after which the counting for a further commendation begins."""
        return self.year or (self.decided_on.year if self.decided_on else None)


@dataclass(frozen=True)
class Recognised:
    """An initiative, a topic, a project or a deed that was recognised."""

    kind: RecognisedKind
    level: RecognisedLevel | None = None
    year: int | None = None


@dataclass(frozen=True)
class Members:
    """The people of a collective in the year."""

    total: int | None = None
    completed: int | None = None
    with_title: Mapping[str, int] | None = None
    worst_discipline: Discipline | None = None


@dataclass(frozen=True)
class Bloc:
    """The place of a unit in its cluster or bloc; 1 leads."""

    rank: int | None = None
    of: int | None = None
    level: Organiser | None = None


@dataclass(frozen=True)
class Movement:
    """The place of a unit in a thematic movement."""

    level: Organiser | None = None
    years: Decimal | None = None
    leads: bool | None = None
    review: Review | None = None


@dataclass(frozen=True)
class ProductionModel:
    """A farmer's model of production."""

    stable_years: Decimal | None = None
    helps_households: bool | None = None


@dataclass(frozen=True)
class Facts:
    """What is known of one recipient. Mappings are by year; a year that is absent is unknown."""

    recipient: Recipient | None = None
    group: Group | None = None
    task_grades: Mapping[int, Grade] | None = None
    titles: Mapping[int, tuple[str, ...]] | None = None
    forms: tuple[HeldForm, ...] | None = None
    recognised: tuple[Recognised, ...] | None = None
    months_worked: Mapping[int, Decimal] = field(default_factory=dict)
    discipline: Mapping[int, Discipline] = field(default_factory=dict)
    under_examination: bool | None = None
    members: Members = Members()
    bloc: Bloc = Bloc()
    registered: Mapping[int, bool] = field(default_factory=dict)
    targets: Mapping[int, Targets] = field(default_factory=dict)
    movement: Movement = Movement()
    founded: int | None = None
    model: ProductionModel = ProductionModel()
    points: Mapping[int, Decimal] = field(default_factory=dict)
    area: Area | None = None
    exclusions: tuple[Exclusion, ...] | None = None

    def grade(self, year: int) -> Grade | None:
        """The task grade of a year."""
        return (self.task_grades or {}).get(year)

    def earliest_year(self) -> int | None:
        """The first year of which grades or titles tell anything."""
        return min((*(self.task_grades or ()), *(self.titles or ())), default=None)


def plain(value: object) -> Plain:
    """Python values (numbers, days, codes, tuples) as the plain tree that files give."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()[:10]
    return str(value)


def facts_of(given: Mapping[str, object], where: str = "facts") -> Facts:
    """The facts of a mapping in the form of `thidua assess`; refuses what it does not know."""
    return read_facts(Fields(plain(given), where))


def read_facts(fields: Fields) -> Facts:
    """The facts of a file."""
    facts = Facts(
        recipient=fields.code("recipient", Recipient),
        group=fields.code("group", Group),
        task_grades=_by_year(fields, "task_grades", _code(Grade)),
        titles=_by_year(fields, "titles", _titles),
        forms=_list(fields, "forms", _form),
        recognised=_list(fields, "recognised", _recognised),
        months_worked=_by_year(fields, "months_worked", _months) or {},
        discipline=_by_year(fields, "discipline", _code(Discipline)) or {},
        under_examination=fields.flag("under_examination"),
        members=_part(fields, "members", _members, Members()),
        bloc=_part(fields, "bloc", _bloc, Bloc()),
        registered=_by_year(fields, "registered", _flag) or {},
        targets=_by_year(fields, "targets", _code(Targets)) or {},
        movement=_part(fields, "movement", _movement, Movement()),
        founded=fields.year("founded"),
        model=_part(fields, "model", _model, ProductionModel()),
        points=_by_year(fields, "points", number) or {},
        area=fields.code("area", Area),
        exclusions=fields.codes("exclusions", Exclusion),
    )
    fields.done()
    return facts


def known_code(value: Plain, where: str) -> str:
    """The code of a title or form of the lawbook."""
    if isinstance(value, str) and value in codes():
        return value
    raise Unreadable(f"{where}: không có danh hiệu hay hình thức «{value}», hãy xem danh mục mã.")


def _by_year(fields: Fields, key: str, read: Callable[[Plain, str], T]) -> dict[int, T] | None:
    years = fields.years(key)
    return None if years is None else {year: read(value, at) for year, value, at in years}


def _list(fields: Fields, key: str, read: Callable[[Fields], T]) -> tuple[T, ...] | None:
    each = fields.each(key)
    return None if each is None else tuple(_read(Fields(item, at), read) for item, at in each)


def _part(fields: Fields, key: str, read: Callable[[Fields], T], absent: T) -> T:
    inner = fields.fields(key)
    return absent if inner is None else _read(inner, read)


def _read(fields: Fields, read: Callable[[Fields], T]) -> T:
    made = read(fields)
    fields.text_or("note", "")
    fields.done()
    return made


def _code(kind: type[C]) -> Callable[[Plain, str], C]:
    return lambda value, where: one_of(kind, value, where)


def _flag(value: Plain, where: str) -> bool:
    if isinstance(value, bool):
        return value
    raise Unreadable(f"{where}: phải là true hoặc false.")


def _months(value: Plain, where: str) -> Decimal:
    months = number(value, where)
    if months > MONTHS_OF_A_YEAR:
        raise Unreadable(f"{where}: một năm không có {months} tháng, hãy kiểm tra lại.")
    return months


def _held(kind: str, value: Plain, where: str) -> str:
    """The code of a title, or of a form: each has its own key (a flag is a title)."""
    code = known_code(value, where)
    if code not in names_under(kind):
        other = next(key for key in HELD if key != kind)
        raise Unreadable(f"{where}: «{code}» không phải {HELD[kind]}, hãy ghi ở «{other}».")
    return code


def _titles(value: Plain, where: str) -> tuple[str, ...]:
    return tuple(_held("titles", item, at) for item, at in items(value, where))


def _form(fields: Fields) -> HeldForm:
    return HeldForm(
        code=_held("forms", fields.need("code"), fields.place("code")),
        year=fields.year("year"),
        decided_on=fields.day("decided_on"),
        occasion=fields.code("occasion", Occasion),
    )


def _recognised(fields: Fields) -> Recognised:
    return Recognised(
        kind=one_of(RecognisedKind, fields.need("kind"), fields.place("kind")),
        level=fields.code("level", RecognisedLevel),
        year=fields.year("year"),
    )


def _members(fields: Fields) -> Members:
    members = Members(
        total=fields.whole("total", least=1),
        completed=fields.whole("completed"),
        with_title=_holders(fields),
        worst_discipline=fields.code("worst_discipline", Discipline),
    )
    counted = [members.completed or 0, *(members.with_title or {}).values()]
    if members.total is not None and max(counted) > members.total:
        raise Unreadable(
            f"{fields.where}: có số đếm lớn hơn tổng số {members.total} người, hãy kiểm tra lại."
        )
    return members


def _holders(fields: Fields) -> dict[str, int] | None:
    pairs = fields.pairs("with_title")
    if pairs is None:
        return None
    return {_held("titles", code, at): whole(count, at) for code, count, at in pairs}


def _bloc(fields: Fields) -> Bloc:
    bloc = Bloc(
        rank=fields.whole("rank", least=1),
        of=fields.whole("of", least=1),
        level=fields.code("level", Organiser),
    )
    if bloc.rank and bloc.of and bloc.rank > bloc.of:
        raise Unreadable(
            f"{fields.where}: thứ {bloc.rank} trong {bloc.of} đơn vị, hãy kiểm tra lại."
        )
    return bloc


def _movement(fields: Fields) -> Movement:
    return Movement(
        level=fields.code("level", Organiser),
        years=fields.number("years"),
        leads=fields.flag("leads"),
        review=fields.code("review", Review),
    )


def _model(fields: Fields) -> ProductionModel:
    return ProductionModel(
        stable_years=fields.number("stable_years"),
        helps_households=fields.flag("helps_households"),
    )
