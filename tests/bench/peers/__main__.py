"""Runs one peer on the records in a folder, and writes what it finds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from peers import peer


def main(name: str, folder: str, out: str) -> None:
    """Pairs of row and rule, a line each; or one line with a count per rule."""
    found = peer(name).run(Path(folder))
    with Path(out).open("w") as lines:
        for each in [found] if isinstance(found, dict) else found:
            lines.write(f"{json.dumps(each)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
