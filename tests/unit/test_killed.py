"""A run that is killed in the middle leaves nothing half, and nothing behind after the next run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from afspraak.checking.engine.stage import stage

ROWS = 40_000
SCHEMA = Path(__file__).parents[1] / "cases" / "validate" / "nothing-to-report" / "schema.json"
OUTPUTS = ("found.csv", "found.ndjson", "found.parquet")


def started(folder: Path) -> subprocess.Popen[bytes]:
    """A run over contacts that all break a rule, with everything that it sets aside in one folder."""
    call = ["validate", "contacts.csv", "--schema", str(SCHEMA), "--as-of", "2026-11-22"]
    call += [word for name in OUTPUTS for word in ("--output", name)]
    environment = os.environ | {"TMPDIR": str(folder / "aside")}
    return subprocess.Popen(
        [sys.executable, "-m", "afspraak", *call], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )


def killed_once(sign: str, folder: Path) -> None:
    """Starts a run and kills it as soon as such a path is there."""
    with started(folder) as process:
        while not list(folder.glob(sign)):
            assert process.poll() is None, "the run ended before it could be killed"
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)


def test_a_killed_run_leaves_no_half_output_and_the_next_run_no_stage(tmp_path: Path) -> None:
    (tmp_path / "aside").mkdir()
    rows = "".join(f"c-{number};\n" for number in range(ROWS))
    (tmp_path / "contacts.csv").write_text(f"contact id;last name\n{rows}", encoding="utf-8")

    for sign in ("aside/afspraak-stage-*/0/stage.parquet", ".found.ndjson.part", ".found.parquet.part"):
        killed_once(sign, tmp_path)
        assert [name for name in OUTPUTS if (tmp_path / name).exists()] == []
        assert list((tmp_path / "aside").iterdir()), "the run was killed before it set anything aside"

    with started(tmp_path) as process:
        assert process.wait() == 1
    assert list((tmp_path / "aside").iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["aside", "contacts.csv", *OUTPUTS]
    assert (tmp_path / "found.ndjson").read_text("utf-8").count("\n") >= ROWS


def test_runs_beside_each_other_leave_each_other_alone(tmp_path: Path) -> None:
    def lost(_: int) -> int:
        found = 0
        for _ in range(60):
            with stage(tmp_path) as folder:
                found += not (folder / "lock").exists()
        return found

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lost, range(8))) == 0
    assert list(tmp_path.iterdir()) == []
