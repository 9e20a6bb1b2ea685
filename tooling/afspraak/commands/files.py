"""Files written whole or not at all, and only where they differ."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from afspraak.failures import CalledWrongly
from afspraak.texts import Texts


def write(path: Path, text: str) -> bool:
    """Write the text under a temporary name, then rename; False where the file held it already."""
    try:
        return _write(path, text.encode("utf-8"))
    except OSError as reason:
        raise CalledWrongly(
            Texts(
                nl=f'"{path}" is niet te schrijven ({reason.strerror})',
                en=f'"{path}" cannot be written ({reason.strerror})',
            ),
            Texts(
                nl="Geef een bestand in een map waarin je mag schrijven.",
                en="Give a file in a folder that you may write in.",
            ),
        ) from None


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.part")
    temporary.write_bytes(content)
    temporary.replace(path)
    return True


def write_tree(folder: Path, files: Mapping[str, str]) -> int:
    """Make `folder` hold exactly these files (path below it -> text); the number of files that changed."""
    changed = sum(write(folder / path, text) for path, text in files.items())
    wanted = {folder / path for path in files}
    for path in sorted(folder.rglob("*"), reverse=True) if folder.is_dir() else []:
        if path.is_file() and path not in wanted:
            path.unlink()
            changed += 1
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return changed
