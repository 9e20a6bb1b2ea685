"""The schemas of a rulebook as the files that are published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from afspraak.commands.releasehistory import frozen_documents, published, versions
from afspraak.jsontext import to_json
from afspraak.model.rulebook import Rulebook
from afspraak.reading.policyformat import shipped
from afspraak.schemas import Document, catalog, documents
from afspraak.schemas.documents import UNRELEASED


def schema_files(rulebook: Rulebook, as_of: datetime.date, policies: Path | None = None) -> dict[str, str]:
    """Path below schemas/ -> text: judge and plain twin per record type, the catalog and the policy format.

    With `policies` also the releases that stand beside that folder; the catalog then names the last one.
    """
    made, organisation = documents(rulebook, as_of), rulebook.organisation
    files = {path: text for document in made.values() for path, text in _of(document).items()}
    if policies:
        files |= published(policies, organisation.languages, organisation.site, organisation.name)
    newest = {**made, **(frozen_documents(policies) if policies else {})}
    known = versions(policies) if policies else {}
    named = {name: [*known.get(name, ()), UNRELEASED] for name in made}
    files["catalog.json"] = to_json(catalog(rulebook, {name: newest[name] for name in made}, named))
    files["policy.schema.json"] = to_json(
        {"$id": f"{rulebook.organisation.site}/schemas/policy.schema.json", **shipped()}
    )
    return files


def _of(document: Document) -> Mapping[str, str]:
    folder = f"{document.name}/{UNRELEASED}/{document.name}"
    return {f"{folder}.schema.json": to_json(document.judge), f"{folder}.plain.schema.json": to_json(document.plain)}
