"""jsonschema: JSON Schema in Python, one record at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from peers.plain import LEAVES, schema

__all__ = ["LEAVES"]
NAME, PACKAGE, READS, SAMPLE = "jsonschema", "jsonschema", "ndjson", 50_000
NOTE = {"nl": "", "en": ""}


def run(folder: Path) -> Iterator[tuple[int, str]]:
    """Asks for the errors of every record."""
    from jsonschema import Draft202012Validator

    form, names = schema()
    validator = Draft202012Validator(form)
    with (folder / "contact.ndjson").open() as lines:
        for row, line in enumerate(lines, 2):
            broken = {names[error.absolute_schema_path[1]] for error in validator.iter_errors(json.loads(line))}
            yield from ((row, name) for name in broken)
