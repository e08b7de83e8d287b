"""Reads YAML and JSON strictly: what could be misread is refused in one Vietnamese sentence.

Both formats give the same plain tree: mappings, lists, texts, true, false and nothing. Numbers and
days stay text, so nothing is rounded on the way, and only `true` and `false` (also in capitals) are
truth values (YAML 1.1 would also read `on`, `yes`, `no`). Tags, deep nesting and aliases that
multiply without end are refused.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import yaml


Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain] | None"

DEEPEST = 40
LONGEST = 20_000_000
MOST = 2_000_000  # values, those repeated by aliases counted again
JSON_LIST = re.compile(r"\s*\[\s*[\[\]{]")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NOTHING = {"", "~", "null", "Null", "NULL"}
TRUTH = {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}


class Unreadable(ValueError):
    """A page or a case that cannot be trusted; its text is one sentence for the person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(" ".join(sentence.split()))


def read_file(path: Path, where: str = "") -> Plain:
    """The plain tree of a file, YAML or JSON by its ending."""
    where = where or path.name
    try:
        text = path.read_bytes()[: LONGEST + 1].decode("utf-8-sig")
    except OSError as error:
        raise Unreadable(f"{where}: không mở được tệp, hãy xem lại đường dẫn.") from error
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{where}: tệp không phải UTF-8, hãy lưu lại theo bảng mã UTF-8."
        ) from error
    return read_text(text, where, as_json=path.suffix.lower() == ".json")


def read_text(text: str, where: str, *, as_json: bool = False) -> Plain:
    """The plain tree of a text. A text that begins like JSON may be JSON without its ending."""
    if len(text) > LONGEST:
        raise Unreadable(f"{where}: tệp quá lớn, hãy chia nhỏ.")
    tree = _read_either(text, where, as_json=as_json)
    if "\\u" in text:
        _check_letters(tree, where)
    return tree


def _read_either(text: str, where: str, *, as_json: bool) -> Plain:
    if as_json or JSON_LIST.match(text):
        try:
            return _read_json(text, where)
        except Unreadable:
            if as_json:
                raise
    return _read_yaml(text, where)


def _check_letters(tree: Plain, where: str) -> None:
    """Half a character, written as an escape, could not be printed again."""
    try:
        json.dumps(tree, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise Unreadable(f"{where}: có ký tự hỏng, hãy gõ lại chữ đó.") from error


def _read_json(text: str, where: str) -> Plain:
    def pairs(items: list[tuple[str, Plain]]) -> Plain:
        mapping: dict[str, Plain] = {}
        for key, value in items:
            if key in mapping:
                raise Unreadable(f"{where}: khóa «{key}» lặp lại, hãy giữ một.")
            mapping[key] = value
        return mapping

    def constant(word: str) -> NoReturn:
        raise Unreadable(f"{where}: «{word}» không phải số, hãy ghi một con số.")

    try:
        tree: Plain = json.loads(
            text, parse_int=str, parse_float=str, parse_constant=constant, object_pairs_hook=pairs
        )
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"{where}: dòng {error.lineno}: không đọc được JSON, hãy xem dấu câu."
        ) from error
    except RecursionError as error:
        raise Unreadable(f"{where}: lồng nhau quá sâu, hãy viết phẳng hơn.") from error
    return tree


@dataclass
class _Open:
    """A mapping or a list that is being read."""

    made: "list[Plain] | dict[str, Plain]"
    anchor: str | None
    values_before: int
    key: str | None = None


@dataclass
class _Tree:
    """Builds the plain tree from the events of the YAML parser."""

    where: str
    stack: list[_Open] = field(default_factory=list)
    roots: list[Plain] = field(default_factory=list)
    anchors: dict[str, tuple[Plain, int]] = field(default_factory=dict)
    values: int = 0

    def refuse(self, event: Any, sentence: str) -> NoReturn:
        raise Unreadable(f"{self.where}: dòng {event.start_mark.line + 1}: {sentence}")

    def take(self, event: Any) -> None:
        if getattr(event, "tag", None) not in {None, "!"}:
            self.refuse(event, f"không dùng thẻ kiểu «{event.tag}», hãy bỏ thẻ.")
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event)

    def open(self, event: Any) -> None:
        if len(self.stack) >= DEEPEST:
            self.refuse(event, "lồng nhau quá sâu, hãy viết phẳng hơn.")
        made: list[Plain] | dict[str, Plain] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        before = self.values
        self.put(made, event)
        self.stack.append(_Open(made, event.anchor, before))

    def close(self) -> None:
        closed = self.stack.pop()
        if closed.anchor:
            self.anchors[closed.anchor] = (closed.made, self.values - closed.values_before)

    def alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            self.refuse(event, f"bí danh «*{event.anchor}» chưa có giá trị, hãy viết giá trị ra.")
        value, count = self.anchors[event.anchor]
        self.put(value, event, count)

    def scalar(self, event: Any) -> None:
        plain = event.implicit[0]
        value = TRUTH.get(event.value, event.value) if plain else event.value
        if self.stack and isinstance(self.stack[-1].made, dict) and self.stack[-1].key is None:
            self.key(event)
            return
        value = None if plain and event.value in NOTHING else value
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self.put(value, event)

    def key(self, event: Any) -> None:
        if event.value in self.stack[-1].made:
            self.refuse(event, f"khóa «{event.value}» lặp lại, hãy giữ một.")
        self.stack[-1].key = event.value

    def put(self, value: Plain, event: Any, count: int = 1) -> None:
        self.values += count
        if self.values > MOST:
            self.refuse(event, "có quá nhiều giá trị, hãy chia nhỏ tệp và bớt bí danh.")
        if not self.stack:
            if self.roots:
                self.refuse(event, "tệp có nhiều tài liệu, hãy giữ một.")
            self.roots.append(value)
            return
        top = self.stack[-1]
        if isinstance(top.made, list):
            top.made.append(value)
        elif top.key is None:
            self.refuse(event, "tên khóa phải là chữ.")
        else:
            top.made[top.key] = value
            top.key = None


def _read_yaml(text: str, where: str) -> Plain:
    tree = _Tree(where)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            tree.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"dòng {mark.line + 1}: " if mark else ""
        raise Unreadable(
            f"{where}: {line}không đọc được YAML, hãy xem thụt dòng và dấu câu."
        ) from error
    return tree.roots[0] if tree.roots else None
