"""The schemas of a call: made from the policies, or published ones from disk."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from afspraak.codes.base import visible
from afspraak.failures import CalledWrongly, RecordsUnreadable
from afspraak.model.organisation import SystemProfile
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Judges:
    """What records are held against."""

    documents: Mapping[str, dict[str, Any]]  # record type -> judge document
    systems: Mapping[str, SystemProfile]  # for their exports; none where schemas come from disk
    languages: tuple[str, ...]
    site: str
    titles: Mapping[str, Mapping[str, Texts]] = field(default_factory=dict)  # owner, department -> id -> title


def of_policies(folder: Path, as_of: datetime.date) -> Judges:
    """The schemas that a rulebook without errors makes."""
    from afspraak.commands.linted import usable  # slow to import, and published schemas need none of them
    from afspraak.lints.base import told
    from afspraak.schemas import documents

    rulebook = usable(folder, as_of)
    made = {name: document.judge for name, document in documents(rulebook, as_of).items()}
    organisation = rulebook.organisation
    departments = {name: told(known.title) for name, known in organisation.departments.items()}
    roles = {name: told(known.title) for name, known in organisation.roles.items()}
    titles = {"owner": departments | roles, "department": departments}
    return Judges(made, rulebook.systems, organisation.languages, organisation.site, titles)


def of_files(paths: tuple[Path, ...]) -> Judges:
    """The schemas in these files, of today or of three years ago."""
    return of_documents([_document(path) for path in paths])


def of_documents(made: Sequence[dict[str, Any]]) -> Judges:
    """These schemas, as a program has read them."""
    wrong = next((document for document in made if not _is_judge(document)), None)
    if wrong is not None:
        raise _unusable(Path(str(wrong.get("$id", "schema"))))
    for document in made:
        for reference in _foreign(document):
            raise _not_whole(str(document.get("$id", "schema")), reference)
    facts = made[0]["x-rulebook"]
    by_name = {document["x-rulebook"]["record"]: document for document in made}
    return Judges(by_name, {}, tuple(facts.get("languages", ("nl", "en"))), facts.get("site", ""))


def _document(path: Path) -> dict[str, Any]:
    try:
        document: Any = json.loads(path.read_bytes())
    except OSError:
        raise CalledWrongly(Texts(nl=f'er is geen bestand "{path}"', en=f'there is no file "{path}"')) from None
    except ValueError:
        raise _unusable(path) from None
    if not _is_judge(document):
        raise _unusable(path)
    return dict(document)


def _is_judge(document: Any) -> bool:
    if not isinstance(document, dict) or not isinstance(document.get("properties"), dict):
        return False
    facts = document.get("x-rulebook")
    return isinstance(facts, dict) and {"record", "key"} <= facts.keys()


def _foreign(part: Any) -> Iterator[str]:
    """The references to other documents: we read what we are handed, and fetch nothing."""
    if isinstance(part, dict):
        named = (part.get(word) for word in ("$ref", "$dynamicRef"))
        yield from (name for name in named if isinstance(name, str) and not name.startswith("#"))
    if isinstance(part, dict | list):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _foreign(inner)


def _not_whole(name: str, reference: str) -> RecordsUnreadable:
    shown, to = visible(name), visible(reference)
    return RecordsUnreadable(
        Texts(
            nl=f"het schema {shown} verwijst naar {to}, en we halen niets op",
            en=f"the schema {shown} refers to {to}, and we fetch nothing",
        ),
        Texts(
            nl="Neem een schema dat op zichzelf staat, zoals `afspraak build` het maakt.",
            en="Take a schema that stands on its own, as `afspraak build` makes it.",
        ),
    )


def _unusable(path: Path) -> RecordsUnreadable:
    return RecordsUnreadable(
        Texts(nl=f"{path} is geen schema van een afsprakenboek", en=f"{path} is not a schema of a rulebook"),
        Texts(
            nl="Neem het bestand dat op .schema.json eindigt, niet dat op .plain.schema.json.",
            en="Take the file that ends in .schema.json, not the one in .plain.schema.json.",
        ),
    )
