"""Runs a process and tells what it used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
STEPS = HERE / "steps.py"
PATHS = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parents[1] / "tooling"), str(HERE)])}


@dataclass(frozen=True)
class Used:
    """What a process took, and how busy the machine was when it began."""

    cpu: float  # seconds, of its own processes included
    wall: float  # seconds
    peak: float  # MB
    load: float
    failed: str = ""  # the last line that it said, where it failed


def measured(call: Sequence[str | Path], folder: Path, allowed: Sequence[int] = (0,)) -> Used:
    """Runs the call in this folder, and hides what it says unless it fails."""
    load, started = os.getloadavg()[0], time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(call, env=PATHS, cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        last = said.read().strip().rpartition("\n")[2] or f"ended with {process.returncode}"
    failed = last if process.returncode not in allowed else ""
    return Used(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, load, failed)


def step(*arguments: str | Path) -> Used:
    """One of the steps; the bench ends where it fails."""
    used = measured([sys.executable, STEPS, *map(str, arguments)], HERE)
    if used.failed:
        raise SystemExit(f"{arguments[0]}: {used.failed}")
    return used


def told(*arguments: str | Path) -> dict[str, Any]:
    """What a step says."""
    call = [sys.executable, STEPS, *map(str, arguments)]
    done = subprocess.run(call, env=PATHS, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
