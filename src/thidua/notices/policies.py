"""What a notice may say."""

from thidua.common.errors import Refused


LONGEST = 300


def sentence(says: str) -> str:
    """The sentence on one line, cut at the end of a word when it is too long for a list."""
    line = " ".join(says.split())
    if not line:
        raise Refused("Tin báo phải có nội dung.", field="says")
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
