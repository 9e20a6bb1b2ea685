"""jsonschema-rs: JSON Schema in Rust, one record at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from peers.plain import LEAVES, schema

__all__ = ["LEAVES"]
NAME, PACKAGE, READS, SAMPLE = "jsonschema-rs", "jsonschema-rs", "ndjson", 0
NOTE = {
    "nl": "met orjson om de regels te lezen; wat het in één keer goedkeurt, gaat niet langs de afzonderlijke regels",
    "en": "with orjson to read the lines; what it accepts at once is not held against the rules one by one",
}


def run(folder: Path) -> Iterator[tuple[int, str]]:
    """Accepts most records at once; asks for the errors of the rest."""
    import jsonschema_rs
    import orjson

    form, names = schema()
    validator = jsonschema_rs.Draft202012Validator(form)
    with (folder / "contact.ndjson").open("rb") as lines:
        for row, line in enumerate(lines, 2):
            record = orjson.loads(line)
            if not validator.is_valid(record):
                broken = {names[error.schema_path[1]] for error in validator.iter_errors(record)}
                yield from ((row, name) for name in broken)
