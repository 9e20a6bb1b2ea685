"""The policy format put together from its frame and the registers."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from afspraak.constraints import KINDS
from afspraak.formats import FORMATS
from afspraak.repairs import REPAIRS


def composed() -> dict[str, Any]:
    """The whole format; `policy.schema.json` is this, written down."""
    schema: dict[str, Any] = json.loads(files("afspraak.reading").joinpath("frame.json").read_text("utf-8"))
    parts = schema["$defs"]
    head = parts.pop("head")
    for name in ("agreement", "procedure", "process"):
        own = parts[name]
        properties = {**head, **own.get("properties", {})}
        parts[name] = {
            "type": "object",
            "properties": properties,
            "required": own["required"],
            "additionalProperties": False,
        }
    parts["format"] = {"description": "A named format.", "enum": sorted(FORMATS)}
    parts["repair"] = {"description": "A named repair.", "enum": sorted([*REPAIRS, "spelling"])}
    parts["must"] = _must()
    for name in ("bound", "count", "length", "pattern", "within"):
        parts[name] = _or_choice(parts[name])
    return schema


def _must() -> dict[str, Any]:
    bare = sorted(word for word, kind in KINDS.items() if kind.bare)
    with_parameters = {
        word: {"description": kind.title.en + ".", **(kind.parameters or {})}
        for word, kind in sorted(KINDS.items())
        if kind.parameters is not None
    }
    return {
        "description": "Exactly one constraint: a bare word, or one key with what it needs.",
        "type": ["string", "object"],
        "if": {"type": "string"},
        "then": {"enum": bare},
        "properties": with_parameters,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
    }


def _or_choice(part: dict[str, Any]) -> dict[str, Any]:
    """The part, or `{choice: id}`: the value that the organisation chose."""
    types = part["type"] if isinstance(part["type"], list) else [part["type"]]
    return {
        **part,
        "type": list(dict.fromkeys([*types, "object"])),
        "properties": {**part.get("properties", {}), "choice": {"$ref": "#/$defs/id"}},
        "additionalProperties": False,
        "minProperties": 1,
    }
