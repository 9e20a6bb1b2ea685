"""Sets of texts, compared by automata over the portable pattern subset."""

from __future__ import annotations

from afspraak.languages.answers import Budget, Undecided
from afspraak.languages.language import Language, in_order, language, outside, shortest

__all__ = ["Budget", "Language", "Undecided", "in_order", "language", "outside", "shortest"]
