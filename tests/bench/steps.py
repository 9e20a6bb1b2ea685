"""The steps of the bench that run in a process of their own, so that time and memory are theirs alone.

The bench itself stays small: a process takes over the peak memory of the one that starts it.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import further
import made
import oracle

DAY = date(2026, 11, 22)
LISTED = 5  # rules that differ, by name
Pairs = Counter[tuple[str, int, str]]  # table, row, rule


def written(data: str, count: str, *endings: str) -> None:
    """The records."""
    made.write(Path(data), int(count), endings)


def schemas(data: str) -> None:
    """The schemas as files, for the command line to read."""
    for name, document in made.documents().items():
        (Path(data) / f"{name}.schema.json").write_text(json.dumps(document))


def scan(data: str, ending: str) -> None:
    """Reads every value once, and nothing more."""
    import duckdb

    names = ", ".join(f"'{name}': 'VARCHAR'" for name in made.CONTACT)
    form = {
        "csv": f"read_csv('{data}/contact.csv', auto_detect=false, header=true, delim=',', columns={{{names}}})",
        "ndjson": f"read_ndjson('{data}/contact.ndjson', columns={{{names}}})",
    }[ending]
    hashed = ", ".join(f"bit_xor(hash({name}))" for name in made.CONTACT)
    connection = duckdb.connect(config={"threads": "2"})
    connection.execute(f"SELECT {hashed} FROM {form}").fetchall()


def ours(data: str, ending: str, out: str, memory: str, rules: str) -> None:
    """Every finding, written as table, row, rule, field and value."""
    from afspraak.checking.engine.database import Limits
    from afspraak.checking.engine.run import checked
    from afspraak.checking.engine.tables.scan import Table

    files = {"contact": f"contact.{ending}", "account": "account.csv"}
    tables = [Table(name, Path(data) / file, file) for name, file in files.items()]
    temporary, limits = Path(out).parent, Limits(memory)
    with (
        checked(tables, further.documents(rules), DAY, temporary=temporary, limits=limits, show_values=True) as checks,
        Path(out).open("w") as lines,
    ):
        for found in (found for check in checks for found in check.findings):
            if part := found.part:
                lines.write(f"{json.dumps([part.record_type, part.row, found.code, part.field, part.value])}\n")


def expected(data: str, out: str, rules: str) -> None:
    """What the oracle finds, as table, row and rule."""
    with Path(out).open("w") as lines:
        for found in oracle.failing(Path(data), further.of(rules)):
            lines.write(f"{json.dumps(found)}\n")


def sample(data: str, out: str, count: str) -> None:
    """The first so many contacts, with all accounts."""
    for path in Path(data).glob("contact.*"):
        head = 1 if path.suffix == ".csv" else 0
        with path.open() as whole, (Path(out) / path.name).open("w") as part:
            part.writelines(islice(whole, int(count) + head))
    (Path(out) / "account.csv").write_bytes((Path(data) / "account.csv").read_bytes())


def verdict(data: str, ending: str, found: str, known: str) -> None:
    """Holds our findings against the oracle, and each of them against the row of the file that it names."""
    lines = [(table, row, rule, field, value) for table, row, rule, field, value in _lines(found)]
    shift = {"contact": 1 if ending == "ndjson" else 0}  # a line of NDJSON has no header above it
    pairs = Pairs((table, row + shift.get(table, 0), rule) for table, row, rule, _, _ in lines)
    wrong = sum(
        _misread(Path(data) / file, [line[1:] for line in lines if line[0] == table])
        for table, file in (("contact", f"contact.{ending}"), ("account", "account.csv"))
    )
    print(json.dumps({**_compared(pairs, _pairs(known)), "read_again": len(lines), "misread": wrong}))


def peer_verdict(found: str, known: str, left: str) -> None:
    """Holds the findings, or the counts, of a peer against the oracle, on the rules that it says."""
    without = set(left.split())
    pairs = Pairs({pair: times for pair, times in _pairs(known).items() if pair[2] not in without})
    told = list(_lines(found))
    if told and isinstance(told[0], dict):
        counts = Counter[str]()
        for (_, _, rule), times in pairs.items():
            counts[rule] += times
        differ = sorted(rule for rule in counts.keys() | told[0].keys() if counts[rule] != told[0].get(rule, 0))
        off = sum(abs(counts[rule] - told[0].get(rule, 0)) for rule in differ)
        print(json.dumps({"differing": off, "differ_on": differ[:LISTED], "counts": True}))
    else:
        print(json.dumps(_compared(Pairs(("contact", row, rule) for row, rule in told), pairs)))


def _compared(found: Pairs, known: Pairs) -> dict[str, Any]:
    apart = (found - known) + (known - found)
    return {"differing": apart.total(), "differ_on": sorted({rule for _, _, rule in apart})[:LISTED]}


def _lines(path: str) -> Iterator[Any]:
    with Path(path).open() as lines:
        yield from map(json.loads, lines)


def _pairs(path: str) -> Pairs:
    return Pairs((table, row, rule) for table, row, rule in _lines(path))


def _misread(path: Path, told: Iterable[tuple[int, str, str, str | None]]) -> int:
    """How many findings name a row whose field holds another value than they say."""
    asked: dict[int, list[tuple[str, str | None]]] = {}
    for row, _, field, value in told:
        asked.setdefault(row, []).append((field, value))
    wrong, seen = 0, 0
    for number, record in _numbered(path):
        for field, value in asked.get(number, ()):
            seen += 1
            wrong += (record().get(field) or None) != value
    return wrong + sum(map(len, asked.values())) - seen


def _numbered(path: Path) -> Iterator[tuple[int, Callable[[], dict[str, Any]]]]:
    """The records with the numbers of their rows; each is only taken apart when it is asked for."""
    with path.open(newline="") as stream:
        if path.suffix == ".csv":
            rows = csv.reader(stream)
            head = next(rows)
            yield from ((n, lambda row=row: dict(zip(head, row, strict=True))) for n, row in enumerate(rows, 2))
        else:
            yield from ((n, lambda line=line: json.loads(line)) for n, line in enumerate(stream, 1))


STEPS: dict[str, Callable[..., None]] = {
    step.__name__: step for step in (written, schemas, scan, ours, expected, sample, verdict, peer_verdict)
}

if __name__ == "__main__":
    STEPS[sys.argv[1]](*sys.argv[2:])
