"""The house rules of tables, states and acts."""

import ast
import configparser
import importlib
import re

import pytest
from django.db import models

from tests.house.reading import CAPABILITIES, HOUSE, ROOT, modules, our_models, place
from thidua.audit import book


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_table_keeps_the_house_rules(model: type[models.Model]) -> None:
    meta = model._meta

    assert "__str__" in model.__dict__, "a table says itself what a row is"
    assert not meta.ordering, "order is asked for, never implied"
    for field in meta.local_fields:
        assert type(field).__name__ != "GenericForeignKey"
        if field.is_relation and field.remote_field is not None:
            assert field.remote_field.related_name, f"{meta.label}.{field.name} lacks related_name"
    assert all(constraint.name for constraint in meta.constraints)


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_moves_mention_every_state(capability: str) -> None:
    enums = importlib.import_module(f"thidua.{capability}.enums")
    moves = getattr(enums, "MOVES", None)
    if moves is None:
        assert not any(
            name.endswith("State") and name not in _without_moves(capability)
            for name in vars(enums)
        )
        return
    states = type(next(iter(moves))[0])

    assert {state for pair in moves for state in pair} == set(states)


def _without_moves(capability: str) -> set[str]:
    """States that only the program sets, one way, without a choice of people."""
    return {"awards": {"PaperState"}}.get(capability, set())


def test_every_act_that_is_recorded_has_a_name_and_every_name_is_used() -> None:
    recorded = {}
    for path, tree in modules():
        for node in ast.walk(tree):
            is_record = isinstance(node, ast.Call) and ast.unparse(node.func) == "book.record"
            if is_record and isinstance(node.args[0], ast.Constant):
                recorded[node.args[0].value] = place(path, node)

    assert {act: where for act, where in recorded.items() if act not in book.labels()} == {}


def test_every_capability_is_in_the_contract_of_rooms() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter")
    listed = config["importlinter:contract:rooms"]["containers"].split()
    with_tables = {f"thidua.{model._meta.app_label}" for model in our_models()} - {"thidua.audit"}

    assert set(listed) == {f"thidua.{name}" for name in CAPABILITIES}
    assert with_tables <= set(listed)


def test_every_table_and_enum_stands_in_the_glossary() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    known = set(re.findall(r"`(\w+)`", glossary))
    enums = {
        node.name
        for path, tree in modules()
        if path.name == "enums.py" and path.is_relative_to(HOUSE)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    names = {model.__name__ for model in our_models()} | enums

    assert sorted(names - known) == []
