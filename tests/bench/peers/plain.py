"""The rules that a plain JSON Schema can say, as one document whose parts are the rules."""

from __future__ import annotations

from typing import Any

import made

from peers import ACROSS

TWO_DATES = {"nl": "vergelijkt geen datums", "en": "does not compare dates"}
LEAVES = {
    **dict.fromkeys(("changed-after-created", "changed-lately"), TWO_DATES),
    **dict.fromkeys(("unique-id", "known-account", "has-a-contact"), ACROSS),
}


def schema() -> tuple[dict[str, Any], list[str]]:
    """The schema, and the id of the rule at each place of its `allOf`."""
    entries = [entry for entry in made.documents()["contact"]["allOf"] if "x-must" not in entry]
    forms = [{key: form for key, form in entry.items() if key != "x-rule"} for entry in entries]
    return {"type": "object", "allOf": forms}, [entry["x-rule"]["id"] for entry in entries]
