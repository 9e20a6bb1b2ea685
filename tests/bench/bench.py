"""Times the engine beside a bare scan and other tools in the same run, and holds all findings against the oracle."""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

import environment
import results
from peers import NAMES, peer
from processes import Used, measured, step, told

ENDINGS = ("csv", "ndjson")
DAY = "2026-11-22"
COLD = 1000  # records of the cold start
SMALL = 1000  # records of the smaller of two samples: what starting costs, and reading all accounts


@dataclass(frozen=True)
class Bench:
    """One call: where the records are, where the work goes, and what was asked."""

    data: Path
    work: Path
    given: argparse.Namespace
    missing: dict[str, str]  # peers that could not be installed, with the reason

    def known(self, folder: Path, name: str) -> Path:
        """What the oracle finds in this folder."""
        out = self.work / f"known-{name}.jsonl"
        if not out.exists():
            step("expected", folder, out, str(self.given.rules))
        return out

    def sample(self, count: int) -> Path:
        """A folder with the first so many contacts."""
        folder = self.work / f"sample-{count}"
        if not folder.exists():
            folder.mkdir()
            step("sample", self.data, folder, str(count))
        return folder


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000, help="contacts; accounts are a fifth")
    parser.add_argument("--rules", type=int, choices=(27, 28, 240), default=27)
    parser.add_argument("--memory", default="512MB", help="what our engine may use")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--endings", nargs="+", choices=ENDINGS, default=list(ENDINGS))
    parser.add_argument("--peers", nargs="*", choices=NAMES, help="[default: all, with 27 rules and up to 1,000,000]")
    parser.add_argument("--folder", type=Path, help="where contact.csv, contact.ndjson and account.csv are, or come")
    parser.add_argument("--keep", action="store_true", help="put the figures in results.json and on the pages")
    given = parser.parse_args()
    if given.peers is None:
        given.peers = list(NAMES) if given.rules == 27 and given.records <= 1_000_000 else []
    elif given.peers and given.rules != 27:
        parser.error("the peers know the 27 rules only")
    return given


def main() -> None:
    given = asked()
    missing = environment.install() if given.peers else {}
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as work:
        data = (given.folder or Path(made)).resolve()
        if not all((data / f"contact.{ending}").exists() for ending in given.endings):
            step("written", data, str(given.records), *given.endings)
        bench = Bench(data, Path(work), given, missing)
        run, cold = figures(bench), cold_start(bench)
    print(results.shown(run, cold))
    if given.keep:
        results.keep(run, cold)


def figures(bench: Bench) -> dict[str, Any]:
    """One run as results.json holds it."""
    given = bench.given
    known = bench.known(bench.data, "all")
    rows = [row for ending in given.endings for row in rows_of(bench, ending)]
    return {
        "records": given.records,
        "rules": given.rules,
        "memory": given.memory,
        "rounds": given.rounds,
        "failing": sum(1 for _ in known.open()),
        "machine": machine(),
        "rows": rows,
    }


def rows_of(bench: Bench, ending: str) -> Iterator[dict[str, Any]]:
    """A row for the bare scan, for ours and for each peer that reads such files."""
    peers = [name for name in bench.given.peers if ending == peer(name).READS]
    taken: dict[str, list[Used]] = {name: [] for name in ("scan", "ours", *peers)}
    step("scan", bench.data, ending)  # so that every tool finds the file in memory
    for _ in range(bench.given.rounds):
        taken["scan"].append(step("scan", bench.data, ending))
        out, limits = bench.work / f"ours-{ending}.jsonl", (bench.given.memory, str(bench.given.rules))
        taken["ours"].append(step("ours", bench.data, ending, out, *limits))
        for name in peers:
            taken[name].append(one_peer(bench, name))
    scans = [used.cpu for used in taken["scan"]]
    yield {"name": "scan", "reads": ending, **summed(taken["scan"], scans)}
    known = bench.known(bench.data, "all")
    verdict = told("verdict", bench.data, ending, bench.work / f"ours-{ending}.jsonl", known)
    yield {"name": "ours", "reads": ending, **summed(taken["ours"], scans), "said": bench.given.rules, **verdict}
    for name in peers:
        yield peer_row(bench, name, taken[name], scans)


def one_peer(bench: Bench, name: str) -> Used:
    """Runs a peer on all records; or on a small and a larger sample, to reckon what all would take."""
    if peer(name).PACKAGE in bench.missing:
        return Used(0, 0, 0, 0, bench.missing[peer(name).PACKAGE])
    sample = sampled(bench, name)
    if not sample:
        return run_peer(bench, name, bench.data)
    small = run_peer(bench, name, bench.sample(SMALL))
    large = run_peer(bench, name, bench.sample(sample))
    more = (bench.given.records - sample) / (sample - SMALL)
    cpu, wall = (end + (end - start) * more for start, end in ((small.cpu, large.cpu), (small.wall, large.wall)))
    return Used(cpu, wall, large.peak, large.load, small.failed or large.failed)


def run_peer(bench: Bench, name: str, folder: Path) -> Used:
    call = [environment.PYTHON, "-m", "peers", name, folder, bench.work / f"peer-{name}.jsonl"]
    used = measured(call, bench.work)
    if used.failed and bench.missing:
        return replace(used, failed=f"{used.failed} ({'; '.join(map(': '.join, bench.missing.items()))})")
    return used


def sampled(bench: Bench, name: str) -> int:
    """How many records the peer gets where it does not get all; else 0."""
    return peer(name).SAMPLE if bench.given.records > peer(name).SAMPLE else 0


def peer_row(bench: Bench, name: str, taken: Sequence[Used], scans: Sequence[float]) -> dict[str, Any]:
    """Its figures; or why there are none."""
    row = {"name": name, "reads": peer(name).READS}
    if failed := next((used.failed for used in taken if used.failed), ""):
        return {**row, "failed": failed}
    sample = sampled(bench, name)
    known = bench.known(bench.sample(sample), str(sample)) if sample else bench.known(bench.data, "all")
    verdict = told("peer_verdict", bench.work / f"peer-{name}.jsonl", known, " ".join(peer(name).LEAVES))
    said = bench.given.rules - len(peer(name).LEAVES)
    row |= {"version": version(name), "said": said, "sample": sample}
    return {**row, **summed(taken, scans), **verdict}


def version(name: str) -> str:
    """Of the peer that was installed."""
    asking = f"from importlib.metadata import version; print(version({peer(name).PACKAGE!r}))"
    return subprocess.run([environment.PYTHON, "-c", asking], check=True, capture_output=True, text=True).stdout.strip()


def summed(taken: Sequence[Used], scans: Sequence[float]) -> dict[str, Any]:
    """Medians over the rounds; the ratio is taken round by round."""
    return {
        "cpu": round(median(used.cpu for used in taken), 2),
        "wall": round(median(used.wall for used in taken), 2),
        "peak": round(max(used.peak for used in taken)),
        "ratio": round(median(used.cpu / scan for used, scan in zip(taken, scans, strict=True)), 2),
        "load": loads(taken),
    }


def loads(taken: Sequence[Used]) -> list[float]:
    """The lowest and the highest load average before a round."""
    return [round(bound(used.load for used in taken), 1) for bound in (min, max)]


def cold_start(bench: Bench) -> dict[str, Any]:
    """The command line on a small file, everything loaded anew."""
    folder = bench.work / "cold"
    folder.mkdir()
    step("written", folder, str(COLD))
    step("schemas", folder)
    schemas = ("--schema", "contact.schema.json", "--schema", "account.schema.json")
    call = [sys.executable, "-m", "afspraak", "validate", "contact.csv", "account.csv", *schemas, "--as-of", DAY]
    taken = [measured(call, folder, allowed=(1,)) for _ in range(bench.given.rounds)]
    if failed := next((used.failed for used in taken if used.failed), ""):
        raise SystemExit(f"cold start: {failed}")
    cpu, wall, peak = (median(getattr(used, name) for used in taken) for name in ("cpu", "wall", "peak"))
    figures = {"cpu": round(cpu, 2), "wall": round(wall, 2), "peak": round(peak), "load": loads(taken)}
    return {"records": COLD, "rounds": bench.given.rounds, "machine": machine(), **figures}


def machine() -> dict[str, Any]:
    """Where it ran, in plain words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "day": datetime.date.today().isoformat(),
        "cores": os.cpu_count(),
        "memory_gb": round(memory),
        "system": platform.system(),
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    main()
