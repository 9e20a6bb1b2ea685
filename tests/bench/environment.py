"""Makes the environment of the peers when it is asked for: build/peers, from their lock file."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "peers"
LOCK = Path(__file__).parent / "peers" / "requirements.lock"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")


def install() -> dict[str, str]:
    """What could not be installed, by package, with the reason; nothing where all is there."""
    ready, wanted = FOLDER / ".ready", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if ready.exists() and ready.read_text() == wanted:
        return {}
    print(f"Setting up the peers in {FOLDER.relative_to(ROOT)} …")
    venv.create(FOLDER, with_pip=True, clear=True)
    if not _pip(LOCK):
        ready.write_text(wanted)
        return {}
    return _one_by_one()


def _one_by_one() -> dict[str, str]:
    """Where all together fail, what can be installed is, and the rest is told."""
    part, failed = FOLDER / "part.lock", {}
    for name, lines in _parts(LOCK.read_text()):
        part.write_text(lines)
        if reason := _pip(part, "--no-deps"):
            failed[name] = reason
    return failed


def _parts(lock: str) -> Iterator[tuple[str, str]]:
    """Each package with its version and hashes."""
    part = ""
    for line in lock.splitlines(keepends=True):
        part += line
        if not line.rstrip().endswith("\\"):
            yield part.partition("==")[0], part
            part = ""


def _pip(lock: Path, *more: str) -> str:
    """The last that pip said where it failed."""
    done = subprocess.run([PYTHON, *PIP, *more, "-r", lock], stderr=subprocess.PIPE, text=True, check=False)
    said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
    return (said or [f"ERROR: pip ended with {done.returncode}"])[-1][7:] if done.returncode else ""
