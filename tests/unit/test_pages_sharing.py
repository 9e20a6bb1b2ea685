"""Data inside a page is written once where it occurs more than once, and reads back as it was."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from afspraak.pages.sharing import LEAST, embedded

LONG = {"pattern": "^" + "x" * LEAST}


def read(text: str) -> dict[str, Any]:
    found = re.fullmatch(r'<script type="application/json" id="data">(.*)</script>', text)
    assert found is not None
    read: dict[str, Any] = json.loads(found[1])
    return read


def whole(part: Any, shared: list[Any]) -> Any:
    if isinstance(part, list):
        return [whole(each, shared) for each in part]
    if not isinstance(part, dict):
        return part
    if isinstance(part.get("~"), int):
        return whole(shared[part["~"]], shared)
    return {name: whole(each, shared) for name, each in part.items()}


@pytest.mark.parametrize(
    ("content", "written_once"),
    [
        ({}, 0),
        ({"a": LONG, "b": 1}, 0),
        ({"a": LONG, "b": [LONG, None, "text"]}, 1),
        ({"a": {"not": LONG}, "b": {"not": LONG}}, 1),  # the part within stands once in what is shared
        ({"a": {"not": LONG}, "b": {"not": LONG}, "c": LONG}, 2),
        ({"a": [1, 2], "b": [1, 2]}, 0),  # too short to be worth it
        ({"a": {"~": {"label": "a code that looks like our mark"}}, "b": LONG, "c": LONG}, 1),
    ],
)
def test_what_occurs_more_than_once_is_written_once(content: dict[str, Any], written_once: int) -> None:
    told = read(embedded("data", content))
    assert len(told["shared"]) == written_once
    assert whole(told["content"], told["shared"]) == content


def test_nothing_in_the_data_becomes_markup_or_hides() -> None:
    text = embedded("data", {"title": "</script><b>&\u202e\u200b"})
    assert not re.search(r"</script><b>|&|\u202e|\u200b", text)
    assert read(text)["content"] == {"title": "</script><b>&\u202e\u200b"}
