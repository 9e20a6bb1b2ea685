"""Texts without what people vary in: case, accents, spaces and punctuation."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Only the letters and digits of a text, small and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum())
