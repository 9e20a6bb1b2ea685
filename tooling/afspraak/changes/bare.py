"""Parts of a rulebook without the places where they were written, so that equal ones are equal."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from afspraak.places import Place


def bare(part: object) -> Any:
    """The part as plain values: places left out, texts and names kept."""
    if isinstance(part, Place):
        return None
    if isinstance(part, Mapping):
        return [(str(name), bare(value)) for name, value in part.items()]
    if isinstance(part, tuple | list | frozenset):
        return [bare(each) for each in part]
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        return [type(part).__name__, *(bare(getattr(part, field.name)) for field in dataclasses.fields(part))]
    return part
