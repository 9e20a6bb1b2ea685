"""Files that must not get into git: exports with personal data."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from afspraak.checking.personal import CannotBeSeen, PersonalNames, names_of, personal_columns
from afspraak.checking.sources import ENDINGS
from afspraak.codes import found
from afspraak.commands import git
from afspraak.commands.exportmaps import every_export
from afspraak.failures import CalledWrongly
from afspraak.findings import Finding
from afspraak.lints.sound import sound
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.schemas import documents
from afspraak.texts import Texts, listed, same

_CLOSED = (".xls", ".xlsb", ".ods", ".accdb", ".mdb", ".dbf")  # tables of kinds that we do not read
_NAMED = 4  # columns that a finding names


def guarded(files: Sequence[Path], allow: Sequence[str]) -> list[Path]:
    """The files that are looked at: those of the call, else all that git keeps; without those that are allowed."""
    missing = next((path for path in files if not path.exists()), None)
    if missing is not None:
        raise CalledWrongly(Texts(nl=f'er is geen bestand "{missing}"', en=f'there is no file "{missing}"'))
    known = files or git.tracked(Path())
    tables = [path for path in known if path.suffix.casefold() in (*ENDINGS, *_CLOSED) and path.is_file()]
    return [path for path in tables if not any(fnmatch(path.as_posix(), pattern) for pattern in allow)]


def exports_among(files: Iterable[Path], rulebook: Rulebook, as_of: datetime.date) -> list[Finding]:
    """A finding for each file with personal data, and for each that nobody can look into."""
    made = documents(sound(rulebook), as_of)
    names = names_of({name: document.judge for name, document in made.items()}, every_export(rulebook.systems))
    return [finding for path in files for finding in _of(path, names)]


def _of(path: Path, names: PersonalNames) -> Iterator[Finding]:
    place = Place(path.as_posix())
    try:
        columns = _columns(path, names)
    except (CannotBeSeen, OSError):
        yield found("export-not-seen", place)
        return
    if columns:
        yield found("export-in-git", place, columns=_shown(columns))


def _columns(path: Path, names: PersonalNames) -> list[str]:
    if path.suffix.casefold() in _CLOSED:
        raise CannotBeSeen
    return personal_columns(path, names)


def _shown(columns: list[str]) -> Texts:
    names = [same(f'"{" ".join(name.split())}"') for name in columns[:_NAMED]]
    more = len(columns) - _NAMED
    if more > 0:
        names.append(Texts(nl=f"nog {more}", en=f"{more} more"))
    return listed(names)
