"""The two answers that stop an act: it may not happen now, or not by this person.

Both carry a Vietnamese sentence for the person who asked; the web turns them into a page, the
command line into one line. Neither is a fault of the program.
"""

from thidua.common.sources import Source


class Refused(Exception):
    """The act may not happen now. `sentence` says why and how to mend it."""

    def __init__(
        self, sentence: str, *, source: Source | None = None, field: str | None = None
    ) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.source = source
        self.field = field


class NotAllowed(Exception):
    """This person may not do it.

    Without a sentence the web answers 404, so that nothing is told of what is not yours. With a
    sentence (the thing itself may be seen) it says who may.
    """

    def __init__(self, sentence: str = "", *, who: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.who = who


class Stale(Exception):
    """Somebody saved the same record meanwhile; nothing was written.

    `theirs` holds the stored values by field name, so that both versions can be shown.
    """

    def __init__(self, theirs: dict[str, str], *, who: str = "", at: str = "") -> None:
        super().__init__("stale")
        self.theirs = theirs
        self.who = who
        self.at = at
