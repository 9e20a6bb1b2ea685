"""The changes between two rulebooks told: as text, as JSON and as Markdown."""

from __future__ import annotations

from afspraak.changes.telling import json, markdown, text
from afspraak.changes.telling.base import Difference

__all__ = ["Difference", "json", "markdown", "text"]
