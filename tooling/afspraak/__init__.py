"""Afspraak: governance as code for CRM data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afspraak.api import Result, validate

__all__ = ["Result", "__version__", "validate"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`validate` and `Result` are imported when they are asked for: the command line starts without them."""
    if name in ("Result", "validate"):
        from afspraak import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
