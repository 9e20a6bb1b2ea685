"""Files with every finding: complete, harmless, and there only when they are whole."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from afspraak.checking.engine.database import Database, Limits
from afspraak.checking.sources.parquet import plainly_named
from afspraak.commands.outputs import COLUMNS, row_of, written
from afspraak.failures import CalledWrongly
from afspraak.findings import Finding, RecordPart
from afspraak.places import Place
from afspraak.reports import Settings
from afspraak.texts import Texts, same

PART = RecordPart(
    "contact", 7, "c-1", "phone", "Tel.", Texts(nl="Telefoon", en="Phone"), "0…4", "+3…4", "suggest", "desk"
)
BROKEN = Finding("phone-form", "error", Place("c.csv", 7), same("A number is right"), same("Do."), "p/#x", PART)
NOTE = Finding("records-no-rows", "warning", Place("c.csv"), same("nothing"))
SITE = Settings("en", "https://handbook.example")


def write(path: Path, *findings: Finding) -> None:
    with written(iter(findings), [path], SITE) as passed:
        assert list(passed) == list(findings)


def parquet_rows(path: Path) -> list[tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder), Limits())
        try:
            return list(database.rows("SELECT * FROM read_parquet(?)", [str(plainly_named(path, Path(folder)))]))
        finally:
            database.close()


def test_every_form_holds_the_same_rows(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("f'[x].csv", "f'[x].ndjson", "f'[x].parquet")]
    with written(iter([BROKEN, NOTE]), paths, SITE) as passed:
        assert len(list(passed)) == 2
    expected = [row_of(finding, SITE) for finding in (BROKEN, NOTE)]
    assert [json.loads(line) for line in paths[1].read_text().splitlines()] == expected
    assert [dict(zip(COLUMNS, row, strict=True)) for row in parquet_rows(paths[2])] == expected
    with paths[0].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0] == {**{name: str(value or "") for name, value in expected[0].items()}, "becomes": "'+3…4"}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


@pytest.mark.parametrize("name", ["f.csv", "f.ndjson", "f.parquet"])
def test_no_findings_make_a_file_as_well(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert (tmp_path / name).is_file()


@pytest.mark.parametrize("name", ["f.csv", "f.ndjson", "f.parquet"])
def test_what_goes_wrong_leaves_the_file_of_before(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("before")

    def broken() -> object:
        yield BROKEN
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), written(broken(), [tmp_path / name], SITE) as passed:  # type: ignore[arg-type]
        list(passed)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(name, "before")]


def test_a_file_that_we_do_not_write_is_a_wrong_call(tmp_path: Path) -> None:
    for path in (tmp_path / "f.xlsx", tmp_path / "gone" / "f.csv"):
        with pytest.raises(CalledWrongly), written(iter(()), [path], SITE):
            pass


@hypothesis_settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("';\"\\=+-@\t\r\n\ud800\x00,[]{}*?%$ aDROP"), max_size=20))
def test_a_text_is_only_ever_data(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("out")
    name = "".join(char for char in text if char not in "\x00\ud800/") + "f"
    hostile = replace(BROKEN, part=replace(PART, value=text, column=text, key=text), place=Place(text, 7))
    for ending in (".csv", ".ndjson", ".parquet"):
        write(folder / f"{name}{ending}", hostile)
    expected = row_of(hostile, SITE)
    assert json.loads((folder / f"{name}.ndjson").read_text()) == expected
    assert dict(zip(COLUMNS, parquet_rows(folder / f"{name}.parquet")[0], strict=True)) == expected
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 2
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])


SLOW = """
import sys, time
from pathlib import Path
from afspraak.commands.outputs import written
from afspraak.findings import Finding
from afspraak.places import Place
from afspraak.reports import Settings
from afspraak.texts import same
def findings():
    while True:
        yield from [Finding("code", "error", Place("c.csv", 1), same("x" * 1000))] * 1000
        print("on", flush=True)
with written(findings(), [Path(name) for name in sys.argv[1:]], Settings("en")) as passed:
    for _ in passed:
        pass
"""


def test_a_run_that_is_killed_leaves_no_half_file(tmp_path: Path) -> None:
    paths = [str(tmp_path / name) for name in ("f.csv", "f.ndjson", "f.parquet")]
    with subprocess.Popen([sys.executable, "-c", SLOW, *paths], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.1)
        os.kill(process.pid, signal.SIGKILL)
    assert not [path for path in paths if Path(path).exists()]
    for path in paths:
        write(Path(path), BROKEN)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f.csv", "f.ndjson", "f.parquet"]
