"""What a run rests on, as its report states it: schemas with their hashes, and packages whose data changes."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from afspraak.formats.library import PACKAGES
from afspraak.jsontext import hash_of, plain
from afspraak.outcomes import Basis, Schema


def basis_of(documents: Iterable[Mapping[str, Any]]) -> Basis:
    """The basis of a run against these judge documents."""
    given = list(documents)
    used = {PACKAGES[name] for document in given for name in _formats(document) if name in PACKAGES}
    packages = tuple((name, importlib.metadata.version(name)) for name in sorted(used))
    return Basis(tuple(map(_schema, given)), packages)


def _schema(document: Mapping[str, Any]) -> Schema:
    facts = document["x-rulebook"]
    return Schema(facts["record"], document.get("$id", ""), str(facts.get("version", "")), hash_of(plain(document)))


def _formats(value: Any) -> Iterator[str]:
    """The named formats that any `x-must` asks for."""
    if isinstance(value, Mapping):
        if value.get("kind") == "format":
            yield str(value.get("format", ""))
        for part in value.values():
            yield from _formats(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _formats(part)
