"""What the demonstration shows: five localities of real documents, one YAML file each.

`README.md` describes the schema. This package only reads; the loader brings what it reads into the
system through the operations.
"""

from importlib import resources
from typing import Any

import yaml


def localities() -> list[str]:
    """Return the names that `read` takes."""
    files = (entry.name for entry in resources.files(__name__).iterdir())
    return sorted(name.removesuffix(".yaml") for name in files if name.endswith(".yaml"))


def read(name: str) -> dict[str, Any]:
    text = resources.files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return content
