"""With what records are judged now, and with what a release was made."""

from __future__ import annotations

import importlib.metadata
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from afspraak import __version__
from afspraak.changes.lock import Release
from afspraak.changes.tools import Tools
from afspraak.commands.released import RULEBOOKS, broken, schemas_folder
from afspraak.formats.library import PACKAGES

OURSELVES = "afspraak"

Reader = Callable[[str], dict[str, Any]]  # the JSON of a file below handbook/schemas


def packages() -> dict[str, str]:
    """The packages whose data decide on values, with their versions."""
    return {name: importlib.metadata.version(name) for name in sorted(set(PACKAGES.values()))}


def tools_of(policies: Path, release: Release) -> Tools:
    """The schemas and versions of a release, beside those of now."""
    return tools_read(_on_disk(policies), release)


def tools_read(read: Reader, release: Release) -> Tools:
    """The same of a release that is kept elsewhere."""
    judges = {name: read(f"{name}/{version}/{name}.schema.json") for name, version in release.records.items()}
    return Tools(judges, _recorded(read, release.version), {OURSELVES: __version__, **packages()})


def recorded(policies: Path, version: str) -> dict[str, str]:
    """The versions of the program and its data with which a release was made, as far as it tells."""
    return _recorded(_on_disk(policies), version)


def _recorded(read: Reader, version: str) -> dict[str, str]:
    facts = read(f"{RULEBOOKS}/{version}/change.json")
    return {OURSELVES: str(facts.get("tool", __version__)), **facts.get("data", {})}


def _on_disk(policies: Path) -> Reader:
    folder = schemas_folder(policies)
    return lambda path: _read(folder / path)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        raise broken(path) from None
    if not isinstance(found, dict):
        raise broken(path)
    return found
