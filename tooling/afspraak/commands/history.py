"""What git knows about the changes of the policies."""

from __future__ import annotations

import subprocess
from pathlib import Path

from afspraak.model.rulebook import day
from afspraak.pages import Change

_SEPARATOR = "\x1f"


def history(policies: Path) -> dict[str, tuple[Change, ...]]:
    """The changes of each policy by its path below `policies`, latest first; nothing where there is no git."""
    changes: dict[str, list[Change]] = {}
    change: Change | None = None
    number = -1
    for line in _log(policies).splitlines():
        if line.startswith(_SEPARATOR):
            _, date, hash_, summary = line.split(_SEPARATOR, 3)
            written = day(date)
            number += 1
            change = Change(written, summary, hash_, number) if written else None
        elif line.endswith(".yaml") and change:
            changes.setdefault(line.removesuffix(".yaml"), []).append(change)
    return {path: tuple(found) for path, found in sorted(changes.items())}


def _log(policies: Path) -> str:
    form = f"--format={_SEPARATOR}%cs{_SEPARATOR}%h{_SEPARATOR}%s"
    command = ["git", "-c", "core.quotepath=off", "log", "--no-merges", "--relative", "--name-only", form, "--", "."]
    try:
        done = subprocess.run(command, cwd=policies, capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
