"""The catalog of all published schemas, in the form of SchemaStore."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from afspraak.model.rulebook import Rulebook
from afspraak.schemas.documents import Document, address

CATALOG_SCHEMA = "https://www.schemastore.org/schema-catalog.json"


def catalog(rulebook: Rulebook, made: Mapping[str, Document], versions: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Every record type with the address of its newest schema and of all its versions."""
    return {
        "$schema": CATALOG_SCHEMA,
        "version": 1,
        "schemas": [
            entry
            for name, document in sorted(made.items())
            for entry in (_entry(rulebook, document, versions, False), _entry(rulebook, document, versions, True))
            if name
        ],
    }


def _entry(
    rulebook: Rulebook, document: Document, versions: Mapping[str, Sequence[str]], plain: bool
) -> dict[str, Any]:
    schema = document.plain if plain else document.judge
    twin = " (plain)" if plain else ""
    known = versions.get(document.name, ())
    entry: dict[str, Any] = {
        "name": f"{rulebook.organisation.name} {document.name}{twin}",
        "description": schema["description"],
        "url": schema["$id"],
        "fileMatch": [f"{document.name}.json", f"*.{document.name}.json"],
    }
    if known:
        entry["versions"] = {version: address(rulebook, document.name, version, plain) for version in known}
    return entry
