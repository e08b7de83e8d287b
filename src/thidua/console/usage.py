"""A wrongly typed command gets one Vietnamese sentence, not the library's English lines."""

import re
import sys
from typing import NoReturn

from django.core.management.base import CommandError, CommandParser


WRONG = 2
SENTENCES = (
    (r"the following arguments are required: (.+)", r"Thiếu \1"),
    (r"unrecognized arguments: (.+)", r"Không có tùy chọn “\1”"),
    (r"argument (.+): expected one argument", r"\1 cần một giá trị đi kèm"),
    (r"argument (.+): expected at least one argument", r"\1 cần ít nhất một giá trị"),
    (r"argument (.+): invalid choice: (.+?) \(choose from (.+)\)", r"\1 không nhận \2, chọn \3"),
    (r"argument (.+): invalid int value: (.+)", r"\1 phải là số nguyên, đang là \2"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 không đi cùng \2"),
)


def in_vietnamese(message: str) -> str:
    for pattern, sentence in SENTENCES:
        if match := re.fullmatch(pattern, message):
            return match.expand(sentence)
    return f"Lệnh gõ chưa đúng: {message}"


def _error(parser: CommandParser, message: str) -> NoReturn:
    sentence = f"{in_vietnamese(message)}. Xem cách gõ: {parser.prog} --help"
    if not parser.called_from_command_line:
        raise CommandError(sentence)
    sys.stderr.write(f"{sentence}\n")
    sys.exit(WRONG)


def install() -> None:
    """Let every command's parser speak so; Django gives no other place for all of them."""
    setattr(CommandParser, "error", _error)  # noqa: B010 -- a method of the library is replaced
