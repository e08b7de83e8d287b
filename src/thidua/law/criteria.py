"""The tree of criteria as a page writes it: `all` and `any` of named conditions, nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from thidua.common.sources import Source
from thidua.law.codes import Grade, Occasion
from thidua.law.conditions import CONDITIONS, arguments_of
from thidua.law.conditions.vocabulary import Codes, Limit
from thidua.law.facts import known_code
from thidua.law.fields import Fields
from thidua.law.pages import source_of, trust_of
from thidua.law.reading import Plain, Unreadable
from thidua.law.runs import Run


WEIGHTS = ("full", "excludes", "proves", "advice", "warns")
NONE = Codes(())


@dataclass(frozen=True)
class Every:
    """All of them."""

    children: "tuple[Criterion, ...]"


@dataclass(frozen=True)
class Either:
    """At least one of them."""

    children: "tuple[Criterion, ...]"


@dataclass(frozen=True)
class StandardOf:
    """The standard of another title, by the same law."""

    code: str


@dataclass(frozen=True)
class RunOf:
    """A run of years, and what must hold within it."""

    run: Run
    within: "tuple[Criterion, ...]"


@dataclass(frozen=True)
class Check:
    """One condition of the vocabulary."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


Test: TypeAlias = Every | Either | StandardOf | RunOf | Check


@dataclass(frozen=True)
class Criterion:
    """One criterion: what it asks, where the law says so, how it is tested.

    Weight: `full` counts; `excludes` counts only where records show that it fails (nobody is asked
    for it); `proves` is one way of an `any`, left out where records do not tell (nobody is asked
    for it either); `advice` never counts, it stands beside for the council; `warns` never counts
    either and is shown only where records show that it fails.
    """

    says: str
    source: Source
    test: Test
    weight: str = "full"
    occasions: tuple[Occasion, ...] = ()
    doubt: str = ""


def read_criterion(value: Plain, where: str, *, in_run: bool = False) -> Criterion:
    """The criterion at a place of a page; `in_run`: below the `within` of a run."""
    fields = Fields(value, where)
    verified, doubt = trust_of(fields)
    criterion = Criterion(
        says=fields.text("says"),
        source=source_of(fields, verified=verified),
        weight=_weight(fields),
        occasions=fields.codes("occasions", Occasion) or (),
        doubt=doubt,
        test=_test(fields, in_run=in_run),
    )
    fields.done()
    return criterion


def _weight(fields: Fields) -> str:
    weight = fields.text_or("weight", "full")
    if weight not in WEIGHTS:
        raise Unreadable(
            f"{fields.place('weight')}: «{weight}» không có, hãy chọn: {', '.join(WEIGHTS)}."
        )
    return weight


def _test(fields: Fields, *, in_run: bool) -> Test:
    known = ("all", "any", "standard_of", "run", *CONDITIONS)
    keys = [key for key in fields.given if key in known]
    if len(keys) != 1:
        near = "chỉ giữ một" if keys else "hãy thêm all, any hoặc một điều kiện trong danh mục"
        raise Unreadable(
            f"{fields.where}: có {len(keys)} điều kiện ({', '.join(fields.given)}), {near}."
        )
    key, where = keys[0], fields.place(keys[0])
    if key in {"all", "any"}:
        children = _children(fields, key, in_run=in_run)
        return Every(children) if key == "all" else Either(children)
    if key == "standard_of":
        return StandardOf(known_code(fields.take(key), where))
    inner = fields.fields(key) or Fields({}, where)
    if key == "run":
        return RunOf(Run(**arguments_of(_run, inner)), _children(fields, "within", in_run=True))
    if key.endswith("_in_run") and not in_run:
        raise Unreadable(f"{where}: chỉ dùng bên trong «within» của một «run».")
    return Check(key, arguments_of(CONDITIONS[key], inner))


def _children(fields: Fields, key: str, *, in_run: bool) -> tuple[Criterion, ...]:
    each = fields.each(key) or ()
    return tuple(read_criterion(item, at, in_run=in_run) for item, at in each)


def _run(
    *,
    years: Limit,
    grade: Grade | None = None,
    titles: Codes = NONE,
    reaches_proposal: bool = False,
    after_first: Codes = NONE,
    after_last: Codes = NONE,
    not_given_for: tuple[Occasion, ...] = (),
    broken_by_discipline: bool = False,
) -> None:
    """The keys of a `run`, as its annotations; see `Run`."""
