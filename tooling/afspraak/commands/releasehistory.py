"""The releases as the site tells them: pages, feeds, and copies of schemas under shorter addresses."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from afspraak.changes.lock import Lock
from afspraak.changes.telling.base import EFFECTS
from afspraak.changes.telling.json import from_json
from afspraak.changes.versions import parts
from afspraak.commands.released import POLICIES, RULEBOOKS, lock_of, schemas_folder
from afspraak.model.rulebook import day
from afspraak.pages.feed import feed
from afspraak.pages.given import Release, Told
from afspraak.schemas import Document
from afspraak.texts import folder_of

LATEST = "latest"


def releases(policies: Path) -> tuple[Release, ...]:
    """Every release with its changes, latest first."""
    folder = schemas_folder(policies) / RULEBOOKS
    found = [json.loads((folder / each.version / "change.json").read_bytes()) for each in lock_of(policies).releases]
    return tuple(_release(facts) for facts in reversed(found))


def _release(facts: Mapping[str, Any]) -> Release:
    return Release(
        version=facts["version"],
        date=datetime.date.fromisoformat(facts["date"]),
        changes=tuple(_told(change) for change in facts["changes"]),
        records=dict(facts["records"]),
        urgent=facts["urgent"],
        follows=facts["previous"],
    )


def _told(facts: Mapping[str, Any]) -> Told:
    change = from_json(facts)
    effect = EFFECTS[change.effect]
    return Told(change.says, effect, change.record, change.field, change.policy, day(change.from_date))


def frozen_documents(policies: Path) -> dict[str, Document]:
    """The schemas as last released, by record type."""
    folder, last = schemas_folder(policies), lock_of(policies).last
    return {name: _document(folder, name, version) for name, version in (last.records if last else {}).items()}


def _document(folder: Path, name: str, version: str) -> Document:
    judge, plain = (folder / name / version / f"{name}.{kind}json" for kind in ("schema.", "plain.schema."))
    return Document(name, json.loads(judge.read_bytes()), json.loads(plain.read_bytes()))


def versions(policies: Path) -> dict[str, list[str]]:
    """Every released version of each record type, oldest first."""
    found: dict[str, dict[str, None]] = {}
    for release in lock_of(policies).releases:
        for name, version in release.records.items():
            found.setdefault(name, {})[version] = None
    return {name: list(known) for name, known in found.items()}


def published(policies: Path, languages: tuple[str, ...], site: str, name: str) -> dict[str, str]:
    """Path below schemas/ -> text: what is frozen, its copies under /<x>/ and /latest/, and a feed per language.

    The copies are byte for byte those files, the `$id` of the version included.
    """
    lock = lock_of(policies)
    folder = schemas_folder(policies)
    frozen = {path: (folder / path).read_text("utf-8") for release in lock.releases for path in release.files}
    shown = {path: text for path, text in frozen.items() if not path.endswith(f"/{POLICIES}")}
    made = releases(policies)
    feeds = (
        {
            f"changes.{language}.xml": feed(made, language, site, name, folder_of(language, languages))
            for language in languages
        }
        if made
        else {}
    )
    return {**shown, **_copies(lock, shown), **feeds}


def _copies(lock: Lock, frozen: Mapping[str, str]) -> dict[str, str]:
    """Each schema again under its first number and, for the last release, under `latest`."""
    copies: dict[str, str] = {}
    for release in lock.releases:
        for name, version in release.records.items():
            numbers = parts(version)
            shorter = [str(numbers[0])] if numbers else []
            for path in (f"{name}.schema.json", f"{name}.plain.schema.json"):
                text = frozen[f"{name}/{version}/{path}"]
                copies.update({f"{name}/{short}/{path}": text for short in (*shorter, LATEST)})
    return copies
