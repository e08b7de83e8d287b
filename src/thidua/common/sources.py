"""A place in a legal text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """`text` is a code of the lawbook's register of instruments, `at` the article and clause."""

    text: str
    at: str
    verified: bool = True
