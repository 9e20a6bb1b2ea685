"""Every kind, format, repair, lint, finding code and command has its words, an example and a case."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from afspraak.codes import CODES
from afspraak.commands import COMMANDS
from afspraak.constraints import KINDS
from afspraak.formats import FORMATS
from afspraak.lints import LINTS
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files, read_folder
from afspraak.reading.composing import composed
from afspraak.reading.policyformat import FILES, shipped
from afspraak.repairs import REPAIRS
from afspraak.yamltree import Table, read

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
PACKAGE = ROOT / "tooling" / "afspraak"
REGISTERS = {
    "constraints": (KINDS, lambda kind: (kind.title, kind.why)),
    "formats": (FORMATS, lambda known: (known.title, known.says, known.why)),
    "repairs": (REPAIRS, lambda repair: (repair.title, repair.says)),
    "lints": (LINTS, lambda lint: (lint.title, lint.why, lint.message, lint.remedy)),
    "codes": (CODES, lambda code: (code.message, code.remedy)),
}


@pytest.fixture(scope="module")
def starter() -> Rulebook:
    rulebook, findings = read_folder(ROOT / "policies")
    assert findings == []
    return rulebook


@pytest.mark.parametrize("register", sorted(REGISTERS))
def test_a_register_is_sorted_and_speaks_both_languages(register: str) -> None:
    entries, texts_of = REGISTERS[register]
    assert list(entries) == sorted(entries)
    silent = [name for name, entry in entries.items() if any(texts.missing(("nl", "en")) for texts in texts_of(entry))]
    assert silent == []


def test_the_shipped_policy_format_is_what_the_registers_make() -> None:
    assert json.loads((PACKAGE / "policy.schema.json").read_text("utf-8")) == composed()


def test_every_kind_of_file_has_its_part_for_editors() -> None:
    parts = {path.stem for path in (PACKAGE / "editor").glob("*.json")}
    assert parts == set(FILES.values())
    assert parts <= set(shipped()["$defs"])
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert {Path(name).stem for name in settings["yaml.schemas"]} == parts


@pytest.mark.parametrize("word", sorted(KINDS))
def test_the_example_of_a_kind_is_what_it_reads(word: str) -> None:
    tree, findings = read("example.yaml", KINDS[word].example.encode())
    assert findings == []
    assert isinstance(tree, Table)
    written = tree["must"]
    parameters = written[word] if isinstance(written, Table) else None
    assert KINDS[word].read(parameters).word == word
    assert KINDS[word].across == KINDS[word].read(parameters).across


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_shows_right_and_wrong(name: str) -> None:
    known = FORMATS[name]
    assert len(known.right) >= 2
    assert len(known.wrong) >= 2
    assert known.repair in ("", *REPAIRS)


@pytest.mark.parametrize("name", sorted(REPAIRS))
def test_a_repair_shows_what_it_does(name: str) -> None:
    assert any(example.becomes is not None for example in REPAIRS[name].examples)


def test_every_kind_is_used_in_a_case_or_in_the_starter(starter: Rulebook) -> None:
    used = {rule.must.word for _, rule in starter.rules() if rule.must is not None}
    for folder in CASES.glob("*/*/policies"):
        files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
        used |= {rule.must.word for _, rule in read_files(files)[0].rules() if rule.must is not None}
    assert set(KINDS) <= used


def expected_codes() -> set[str]:
    """Every code that some case expects, in square brackets behind a finding or in its JSON."""
    codes: set[str] = set()
    for path in CASES.glob("*/*/expected*"):
        text = path.read_text("utf-8")
        codes |= set(re.findall(r"\[([a-z][a-z0-9-]+)\]", text)) | set(re.findall(r'"code": "([a-z0-9-]+)"', text))
    return codes


@pytest.mark.parametrize("code", sorted({*CODES, *LINTS}))
def test_every_finding_has_a_case(code: str) -> None:
    assert code in expected_codes()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_a_case_and_a_module(name: str) -> None:
    assert (PACKAGE / "commands" / f"{name}.py").is_file()
    tested = {path.parent.parent.name for path in CASES.glob("*/*/cmd")}
    assert name in tested | {"build", "serve"}  # these two are run by the tests of the site
