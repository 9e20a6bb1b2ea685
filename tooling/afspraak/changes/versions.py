"""Versions of three numbers: a record that passes x.y.z passes every later x."""

from __future__ import annotations

import re

from afspraak.changes.change import STEPS, Step

FIRST = "1.0.0"
_FORM = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


def parts(version: str) -> tuple[int, int, int] | None:
    """The three numbers, or None where the text is no version."""
    found = _FORM.fullmatch(version)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def bumped(version: str, step: Step) -> str:
    """The version after one step of this size."""
    major, minor, patch = parts(version) or (0, 0, 0)
    if step == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if step == "minor" else f"{major}.{minor}.{patch + 1}"


def step_between(old: str, new: str) -> Step | None:
    """The one step that leads from the old to the new version; None where no single step does."""
    return next((step for step in STEPS if parts(new) and bumped(old, step) == new), None)


def at_least(step: Step, wanted: Step) -> bool:
    """Whether a step is as large as what is wanted."""
    return STEPS.index(step) >= STEPS.index(wanted)
