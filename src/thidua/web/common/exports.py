"""Lists as files for a spreadsheet: UTF-8 with its mark, no cell that could run as a formula."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from django.http import StreamingHttpResponse


MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"  # Excel reads the file as UTF-8 by it
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_response(
    name: str, head: Sequence[str], rows: Iterable[Sequence[object]]
) -> StreamingHttpResponse:
    """A download that is written while it is read, however long the list is."""
    response = StreamingHttpResponse(_lines(head, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def harmless(value: object) -> str:
    """The text of a cell; what a spreadsheet would take for a formula gets a quote before it."""
    text = "" if value is None else str(value)
    is_number = isinstance(value, int | float)
    return f"'{text}" if text.startswith(RUNS) and not is_number else text


class _Echo:
    """Hands each written line on instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def _lines(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield MARK + writer.writerow(head)
    for row in rows:
        yield writer.writerow([harmless(value) for value in row])
