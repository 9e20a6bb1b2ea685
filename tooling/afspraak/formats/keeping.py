"""Whether a value keeps a format."""

from __future__ import annotations

from afspraak.ecma import compiled
from afspraak.formats.base import Format
from afspraak.formats.checksums import holds
from afspraak.formats.library import LIBRARY


def keeps(form: Format, value: str) -> bool:
    """Whether the value satisfies the pattern, what is never allowed, the checksums and the library check of a format.

    In Python `$` also matches before a final newline: a single line of text must be kept free of control characters
    elsewhere, as the schemas do.
    """
    return (
        bool(compiled(form.pattern).search(value))
        and not any(compiled(pattern).search(value) for pattern in form.never)
        and holds(form.checks, value)
        and (not form.library or LIBRARY[form.library](value))
    )
