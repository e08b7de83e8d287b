"""The register of conditions and how their arguments are read from a page.

A condition is a function of a situation, registered under its own name, which is its key in a page
of the lawbook. Its keyword arguments are what the page may give it; their annotations say how they
are read, so that a wrong word in a page is refused when the page is opened.
"""

from collections.abc import Callable, Mapping
from functools import cache
from inspect import Parameter, signature
from types import NoneType
from typing import Any, NewType, TypeVar, get_args, get_type_hints

from thidua.law.codes import Code
from thidua.law.facts import known_code
from thidua.law.fields import Fields, items, one_of, whole
from thidua.law.parameters import law
from thidua.law.reading import Plain, Unreadable
from thidua.law.situations import Said


Codes = NewType("Codes", tuple[str, ...])  # codes of titles and forms
Limit = NewType("Limit", str)  # the name of a value of the lawbook
Count = NewType("Count", int)

Condition = TypeVar("Condition", bound=Callable[..., Said])

CONDITIONS: dict[str, Callable[..., Said]] = {}


def condition(function: Condition) -> Condition:
    """Register a condition under its name."""
    CONDITIONS[function.__name__] = function
    return function


def arguments_of(function: Callable[..., Any], fields: Fields) -> dict[str, Any]:
    """What a page gives a condition, each value as its annotation says."""
    given: dict[str, Any] = {}
    for name, (hint, needed) in _expects(function).items():
        value = fields.need(name) if needed else fields.take(name)
        if value is not None:
            given[name] = _read(hint, value, fields.place(name))
    fields.done()
    return given


@cache
def _expects(function: Callable[..., Any]) -> Mapping[str, tuple[Any, bool]]:
    hints = get_type_hints(function)
    return {
        name: (hints[name], parameter.default is Parameter.empty)
        for name, parameter in signature(function).parameters.items()
        if parameter.kind is Parameter.KEYWORD_ONLY
    }


def _read(hint: Any, value: Plain, where: str) -> Any:
    if NoneType in get_args(hint):
        hint = get_args(hint)[0]
    if hint is Codes:
        return tuple(known_code(item, at) for item, at in items(value, where))
    if hint is Limit:
        return _limit(value, where)
    if hint is Count:
        return whole(value, where, least=1)
    if hint is bool:
        return _flag(value, where)
    if isinstance(hint, type) and issubclass(hint, Code):
        return one_of(hint, value, where)
    kind = get_args(hint)[0]
    return tuple(one_of(kind, item, at) for item, at in items(value, where))


def _flag(value: Plain, where: str) -> bool:
    if isinstance(value, bool):
        return value
    raise Unreadable(f"{where}: phải là true hoặc false.")


def _limit(value: Plain, where: str) -> str:
    name = str(value)
    try:
        law(name)
    except Unreadable as error:
        raise Unreadable(f"{where}: {error}") from error
    return name
