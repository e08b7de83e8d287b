"""All numbers of a text, from left to right; none inside another."""

from collections.abc import Callable

from thidua.common.figures import counted, unread
from thidua.common.figures.mention import Mention
from thidua.common.figures.tokens import Tokens


# What could be read in several ways is tried from the most special to the plainest.
_RECOGNISERS: tuple[Callable[[str, Tokens, int], Mention | None], ...] = (
    unread.document,
    unread.day,
    unread.name,
    unread.damaged,
    unread.code,
    unread.vague,
    counted.zero,
    counted.fraction,
    counted.span,
    counted.quantity,
)


def find_mentions(text: str, tokens: Tokens) -> list[Mention]:
    mentions: list[Mention] = []
    place = 0
    while place < len(tokens):
        mention = _at(text, tokens, place)
        if mention is None:
            place += 1
        else:
            mentions.append(mention)
            place = max(mention.end, place + 1)
    return mentions


def _at(text: str, tokens: Tokens, place: int) -> Mention | None:
    for recognise in _RECOGNISERS:
        mention = recognise(text, tokens, place)
        if mention is not None:
            return mention
    return None
