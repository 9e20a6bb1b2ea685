"""The entries of a judge document about some of its fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

SINGLE = ("allOf", "x-unasserted")  # the lists of rules on single records


def about(document: Mapping[str, Any], fields: Collection[str]) -> dict[str, list[Mapping[str, Any]]]:
    """The rules on single records about these fields, list by list."""
    return {
        name: [entry for entry in document.get(name, ()) if entry["x-rule"].get("field") in fields] for name in SINGLE
    }
