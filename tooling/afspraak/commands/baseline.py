"""What was wrong before, for who starts with a CRM full of mistakes: counts that may only fall."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from afspraak.commands.files import write
from afspraak.failures import CalledWrongly
from afspraak.findings import LEVELS, Finding, Level
from afspraak.texts import Texts

VERSION = 1
Key = tuple[str, str]  # rule, department


@dataclass(slots=True)
class Counting:
    """Counts per rule and department of the findings that pass."""

    counts: Counter[Key] = field(default_factory=Counter)
    levels: dict[Key, Level] = field(default_factory=dict)  # the worst of each

    def through(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings, counted as they pass."""
        for finding in findings:
            key = (finding.code, finding.part.department if finding.part else "")
            self.counts[key] += 1
            self.levels[key] = min(self.levels.get(key, finding.level), finding.level, key=LEVELS.index)
            yield finding

    def more(self, before: Mapping[Key, int], level: Level) -> list[tuple[Key, int, int]]:
        """What is found more often than before, as bad as `level` or worse: with both counts."""
        limit = LEVELS.index(level)
        return [
            (key, before.get(key, 0), count)
            for key, count in sorted(self.counts.items())
            if count > before.get(key, 0) and LEVELS.index(self.levels[key]) <= limit
        ]

    def updated(self, before: Mapping[Key, int] | None, *, allow_more: bool) -> dict[Key, int]:
        """The counts of now; unless more is allowed, none above those of before."""
        if before is None or allow_more:
            return dict(self.counts)
        return {key: min(count, before[key]) for key, count in self.counts.items() if before.get(key)}


def read_counts(path: Path) -> dict[Key, int] | None:
    """The counts of a baseline; None where there is no such file."""
    if not path.exists():
        return None
    try:
        document: Any = json.loads(path.read_bytes())
        if document["version"] != VERSION:
            raise ValueError
        return {(str(row["rule"]), str(row["department"])): int(row["count"]) for row in document["counts"]}
    except (OSError, ValueError, KeyError, TypeError):
        raise unusable(path) from None


def write_counts(path: Path, counts: Mapping[Key, int]) -> None:
    """The same counts always give the same bytes, one rule per line, so that git shows what changed."""
    rows = (
        json.dumps({"rule": rule, "department": department, "count": count})
        for (rule, department), count in sorted(counts.items())
        if count
    )
    write(path, f'{{"version": {VERSION}, "counts": [\n' + ",\n".join(rows) + "\n]}\n")


def unusable(path: Path) -> CalledWrongly:
    """The file is no baseline."""
    return CalledWrongly(
        Texts(nl=f"{path} is geen nulmeting van afspraak", en=f"{path} is not a baseline of afspraak"),
        Texts(
            nl="Verwijder het bestand en maak het opnieuw met --update-baseline.",
            en="Remove the file and make it again with --update-baseline.",
        ),
    )


def missing(path: Path) -> CalledWrongly:
    """There is no baseline yet."""
    return CalledWrongly(
        Texts(nl=f'er is geen nulmeting "{path}"', en=f'there is no baseline "{path}"'),
        Texts(nl="Maak hem met --update-baseline.", en="Make it with --update-baseline."),
    )
