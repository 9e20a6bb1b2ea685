"""The schemas of a rulebook as the files that are published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from afspraak.jsontext import to_json
from afspraak.model.rulebook import Rulebook
from afspraak.reading.policyformat import shipped
from afspraak.schemas import Document, catalog, documents
from afspraak.schemas.documents import UNRELEASED


def schema_files(rulebook: Rulebook, as_of: datetime.date) -> dict[str, str]:
    """Path below schemas/ -> text: judge and plain twin per record type, the catalog and the policy format."""
    made = documents(rulebook, as_of)
    files = {path: text for document in made.values() for path, text in _of(document).items()}
    files["catalog.json"] = to_json(catalog(rulebook, made, _versions(made)))
    files["policy.schema.json"] = to_json(
        {"$id": f"{rulebook.organisation.site}/schemas/policy.schema.json", **shipped()}
    )
    return files


def _of(document: Document) -> Mapping[str, str]:
    folder = f"{document.name}/{UNRELEASED}/{document.name}"
    return {f"{folder}.schema.json": to_json(document.judge), f"{folder}.plain.schema.json": to_json(document.plain)}


def _versions(made: Mapping[str, Document]) -> dict[str, list[str]]:
    return {name: [UNRELEASED] for name in made}
