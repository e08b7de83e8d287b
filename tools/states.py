"""Draw docs/states/*.md from the tables of moves in enums.py; `--check` only compares."""

import importlib
import os
import sys
from pathlib import Path


ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "states"
CAPABILITIES = (
    "cycles",
    "movements",
    "pledges",
    "nominations",
    "councils",
    "awards",
    "conferences",
    "publications",
)


def page(capability: str) -> str:
    """One mermaid diagram with the Vietnamese words of the states."""
    enums = importlib.import_module(f"thidua.{capability}.enums")
    moves = sorted(enums.MOVES)
    states = type(next(iter(enums.MOVES))[0])
    lines = [
        f"# States of {capability}",
        "",
        "Drawn by `make states`; do not edit.",
        "",
        "```mermaid",
        "stateDiagram-v2",
    ]
    lines += [f"    {state.name}: {state.label}" for state in states]
    lines += [f"    {states(left).name} --> {states(right).name}" for left, right in moves]
    return "\n".join([*lines, "```", ""])


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.path.insert(0, str(ROOT / "src"))
    import django

    django.setup()
    FOLDER.mkdir(parents=True, exist_ok=True)
    stale = []
    for capability in CAPABILITIES:
        path, text = FOLDER / f"{capability}.md", page(capability)
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
    if "--check" in sys.argv and stale:
        print("make states: " + ", ".join(stale))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
