"""Times the engine beside a bare DuckDB scan of the same file in the same run, and checks it against the oracle."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
DAY = "2026-11-22"


def scan(folder: Path, ending: str) -> None:
    """Reads every value once, and nothing more."""
    import duckdb
    from made import CONTACT

    names = ", ".join(f"'{name}': 'VARCHAR'" for name in CONTACT)
    form = {
        "csv": f"read_csv('{folder}/contact.csv', auto_detect=false, header=true, delim=',', columns={{{names}}})",
        "ndjson": f"read_ndjson('{folder}/contact.ndjson', columns={{{names}}})",
    }[ending]
    hashed = ", ".join(f"bit_xor(hash({name}))" for name in CONTACT)
    connection = duckdb.connect(config={"threads": "2"})
    connection.execute(f"SELECT {hashed} FROM {form}").fetchall()


def ours(folder: Path, ending: str, memory: str) -> None:
    """Every finding, written as table, row and rule."""
    import datetime

    from made import documents

    from afspraak.checking.engine.database import Limits
    from afspraak.checking.engine.run import checked
    from afspraak.checking.engine.tables.scan import Table

    files = {"contact": f"contact.{ending}", "account": "account.csv"}
    tables = [Table(name, folder / file, file) for name, file in files.items()]
    as_of = datetime.date.fromisoformat(DAY)
    shift = 1 if ending == "ndjson" else 0  # a line of NDJSON has no header above it
    with (
        checked(tables, documents(), as_of, temporary=folder, limits=Limits(memory)) as checks,
        (folder / f"ours-{ending}.txt").open("w") as out,
    ):
        for check in checks:
            below = shift if check.outcome.record_type == "contact" else 0
            for found in check.findings:
                if found.part:
                    out.write(f"{found.part.record_type} {found.part.row + below} {found.code}\n")


def timed(*arguments: str) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and peak memory in MB of a process of its own."""
    started = time.monotonic()
    process = subprocess.Popen([sys.executable, __file__, *arguments], env=_environment())
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"{arguments} ended with {status}")
    return used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{HERE.parents[1] / 'tooling'}:{HERE}"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", default="512MB")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--endings", nargs="+", default=["csv", "ndjson"])
    parser.add_argument("--only", nargs=2, metavar=("WHAT", "ENDING"))
    given = parser.parse_args()
    if given.only:
        what, ending = given.only
        scan(given.folder, ending) if what == "scan" else ours(given.folder, ending, given.memory)
        return
    with tempfile.TemporaryDirectory() as made:
        run(given, given.folder or Path(made))


def run(given: argparse.Namespace, folder: Path) -> None:
    """One table of figures."""
    import made
    import oracle

    if not (folder / "account.csv").exists():
        made.write(folder, given.records)
    expected = sorted(f"{table} {row} {rule}" for table, row, rule in oracle.failing(folder))
    print(
        f"{given.records} contacts, {len(expected)} failing pairs, {given.rounds} rounds, memory limit {given.memory}"
    )
    print(f"{'':16}{'CPU s':>8}{'wall s':>8}{'MB':>8}{'ratio':>8}  findings")
    for ending in given.endings:
        common = ("--folder", str(folder), "--memory", given.memory)
        rounds = [
            (timed("--only", "scan", ending, *common), timed("--only", "ours", ending, *common))
            for _ in range(given.rounds)
        ]
        ratio = median(ours[0] / scan[0] for scan, ours in rounds)
        found = sorted((folder / f"ours-{ending}.txt").read_text().splitlines())
        verdict = "equal to the oracle" if found == expected else f"DIFFER: {len(set(found) ^ set(expected))} pairs"
        for place, name in enumerate(("scan", "ours")):
            cpu, wall, memory = (median(step[place][figure] for step in rounds) for figure in range(3))
            shown = f"{ratio if place else 1:>8.2f}  {verdict if place else ''}"
            print(f"{ending + ' ' + name:16}{cpu:>8.2f}{wall:>8.2f}{memory:>8.0f}{shown}")


if __name__ == "__main__":
    main()
