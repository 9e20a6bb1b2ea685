"""What the columnar form cannot say exactly, so that the judge of single records must decide it."""

from __future__ import annotations


class Unsupported(Exception):
    """A keyword, or a use of it, that has no exact form in SQL; the text says which."""
