"""The house rules that a machine can read from the source; each failure names file, line, name."""

import ast
import re
from pathlib import Path

from tests.house.reading import HOUSE, modules, place, public_functions, room


WRITES = {
    "save",
    "create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "delete",
}
# Not tables: a session in the browser, a file being sent, a hash being fed.
NOT_TABLES = {
    "session",
    "request",
    "archive",
    "storage",
    "document",
    "buffer",
    "image",
    "photo",
    "workbook",
    "_code",
}
LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 50


def test_operations_take_by_and_at_by_keyword() -> None:
    """In a folder the public ones are those that its `__init__` hands out."""
    wrong = [
        place(path, function, function.name)
        for path, tree in room("operations")
        for function in public_functions(tree)
        if _is_handed_out(path, function.name)
        and not {"by", "at"} <= {argument.arg for argument in function.args.kwonlyargs}
    ]

    assert wrong == []


def _is_handed_out(path: Path, name: str) -> bool:
    init = path.with_name("__init__.py")
    return path.name == "operations.py" or f"{name}," in init.read_text(encoding="utf-8")


def test_only_operations_and_models_write() -> None:
    wrong = []
    for path, tree in modules():
        parts = path.relative_to(HOUSE).parts if path.is_relative_to(HOUSE) else ("config",)
        if {"operations.py", "models.py", "operations"} & set(parts) or parts[0] in {
            "audit",
            "bench",
        }:
            continue
        wrong += [
            place(path, node, node.func.attr)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in WRITES
            and _owner(node.func.value) not in NOT_TABLES
        ]

    assert wrong == []


def _owner(value: ast.expr) -> str:
    if isinstance(value, ast.Call):
        return _owner(value.func)
    if isinstance(value, ast.Attribute):
        return value.attr
    return value.id if isinstance(value, ast.Name) else ""


def test_no_module_is_longer_than_400_lines() -> None:
    wrong = [
        place(path, None, str(count))
        for path, _ in modules()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LINES_OF_A_MODULE
    ]

    assert wrong == []


def test_no_function_is_longer_than_50_lines() -> None:
    wrong = [
        place(path, node, node.name)
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LINES_OF_A_FUNCTION
    ]

    assert wrong == []


def test_queries_that_return_rows_take_by() -> None:
    """Or say in their name that they are public, or that the worker asks them."""
    wrong = [
        place(path, function, function.name)
        for path, tree in room("queries")
        for function in public_functions(tree)
        if _returns_rows(function, _model_names(tree))
        and not function.name.endswith("_public")
        and not function.name.startswith("owed_")
        and "by" not in {a.arg for a in [*function.args.args, *function.args.kwonlyargs]}
    ]

    assert wrong == []


def _returns_rows(function: ast.FunctionDef, models: set[str]) -> bool:
    words = set(re.findall(r"\w+", ast.unparse(function.returns) if function.returns else ""))
    return "Prefetch" not in words and bool(words & (models | {"QuerySet"}))


def _model_names(tree: ast.Module) -> set[str]:
    return {
        alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(".models")
        for alias in node.names
    }


def test_every_check_can_is_a_question_of_permissions_that_denies_by_default() -> None:
    """A `check_can_…` must be able to raise NotAllowed."""
    wrong = [
        place(path, function, function.name)
        for path, tree in room("permissions")
        for function in public_functions(tree)
        if function.name.startswith("check_can_")
        and "NotAllowed" not in ast.unparse(function)
        and "check_can_" not in ast.unparse(ast.Module(function.body, []))
    ]

    assert wrong == []
