"""Reading the source for the house rules."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.apps import apps


ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
HOUSE = SOURCE / "thidua"
CAPABILITIES = (
    "organisations",
    "cycles",
    "records",
    "accounts",
    "notices",
    "movements",
    "indicators",
    "pledges",
    "nominations",
    "councils",
    "awards",
    "conferences",
    "publications",
    "files",
)


@cache
def modules() -> list[tuple[Path, ast.Module]]:
    """Every module of ours but migrations, with its tree."""
    paths = sorted(p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts)
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def room(name: str) -> Iterator[tuple[Path, ast.Module]]:
    """The modules of one room (a file, or a folder of that name) in every capability."""
    for path, tree in modules():
        parts = path.relative_to(HOUSE).parts if path.is_relative_to(HOUSE) else ()
        if len(parts) > 1 and parts[0] in CAPABILITIES and parts[1].removesuffix(".py") == name:
            yield path, tree


def public_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def place(path: Path, node: ast.AST | None = None, what: str = "") -> str:
    line = f":{node.lineno}" if node is not None and hasattr(node, "lineno") else ""
    return f"{path.relative_to(ROOT)}{line} {what}".strip()


def our_models() -> list[type]:
    return [model for model in apps.get_models() if model.__module__.startswith("thidua.")]
