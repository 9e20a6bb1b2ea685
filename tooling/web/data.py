"""Writes into data/ what the browser side shares with Python: run it when a format, a list or a message changes."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from afspraak import letters, prefixes, titles
from afspraak.codes import reading_records, reading_workbooks
from afspraak.codes.base import Code
from afspraak.formats import FORMATS
from afspraak.formats.base import Format
from afspraak.repairs import casing, government_name
from afspraak.repairs.country_names import COUNTRY_NAMES
from afspraak.repairs.folding import folded
from afspraak.repairs.language_names import LANGUAGE_NAMES

FOLDER = Path(__file__).parent / "data"
# The formats against which a repair holds its outcome.
USED = (
    *("country-code", "double-surname", "dutch-postal-code", "email", "iban", "initials", "job-title", "kvk-number"),
    *("language-code", "legal-form-ending", "organisation-name", "person-surname", "phone", "po-box", "sbi-code"),
    *("street", "surname-capital", "title-after", "title-before", "town", "url", "vat-id"),
)


def shared() -> dict[str, Any]:
    """File name -> its content."""
    return {
        "codes": {code.name: _code(code) for code in (*reading_records.CODES, *reading_workbooks.CODES)},
        "formats": {name: _format(FORMATS[name]) for name in USED},
        "letters": _letters(),
        "names": {"countries": _by_name(COUNTRY_NAMES), "languages": _by_name(LANGUAGE_NAMES)},
        "words": {
            "prefixes": sorted(prefixes.PREFIXES),
            "small": sorted(casing.SMALL_WORDS),
            "ranks": titles.RANKS,
            "degrees": list(titles.DEGREES),
            "offices": list(titles.OFFICES),
            "longest_initialism": government_name.LONGEST_INITIALISM,
        },
    }


def _letters() -> dict[str, Any]:
    characters = [chr(point) for point in range(0x110000) if not 0xD800 <= point <= 0xDFFF]
    return {
        "upper": letters.UPPER,
        "lower": letters.LOWER,
        "letters": letters.LETTERS,
        "blank": letters.BLANK,
        "casefold": {one: one.casefold() for one in characters if one.casefold() != one.lower()},
        "title": {one: one.title() for one in characters if one.title() != one.upper()},
    }


def _code(code: Code) -> dict[str, Any]:
    return {"level": code.level, "message": code.message.as_dict(), "remedy": code.remedy.as_dict()}


def _format(form: Format) -> dict[str, Any]:
    checks = [{key: getattr(check, key) for key in check.__slots__} for check in form.checks]
    return {"pattern": form.pattern, "never": form.never, "checks": checks, "library": form.library}


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    return {folded(name): code for code, known in names.items() for name in known.split("|")}


def written() -> dict[Path, str]:
    """Each file with the text that it must hold."""
    return {
        FOLDER / f"{name}.json": json.dumps(content, ensure_ascii=True, sort_keys=True, indent=0) + "\n"
        for name, content in shared().items()
    }


def main() -> int:
    """Write every file that differs."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in written().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
