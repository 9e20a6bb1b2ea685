"""The policy format: which part goes for which file, and the JSON Schema that is shipped."""

from __future__ import annotations

import functools
import json
from importlib.resources import files
from typing import Any

FILES = {  # folder or file below policies/ -> the part of the format that goes for it
    "agreements": "agreement",
    "glossary.yaml": "glossary",
    "lists": "list",
    "organisation.yaml": "organisation",
    "procedures": "procedure",
    "processes": "process",
    "records": "record",
    "responsibilities.yaml": "responsibilities",
    "sources.yaml": "sources",
    "systems": "system",
}


def part_of(path: str) -> str:
    """Which part of the format a file below policies/ follows; an empty string where none does."""
    if not path.endswith(".yaml"):
        return ""
    folder, slash, _ = path.partition("/")
    return FILES.get(folder, "") if bool(slash) != folder.endswith(".yaml") else ""


@functools.cache
def shipped() -> dict[str, Any]:
    """The format as it is shipped; a test proves that it is what `composed` makes."""
    text = files("afspraak").joinpath("policy.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
