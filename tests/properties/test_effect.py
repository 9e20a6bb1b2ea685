"""The counts of a change equal those of two whole runs, old and new, compared record by record."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from afspraak.changes.effect.counts import Counts, Impact
from afspraak.checking.headers import Names
from afspraak.checking.run import check
from afspraak.checking.sources import open_source
from afspraak.commands.asked import Request
from afspraak.commands.measured import measured
from afspraak.commands.revisions import Revision
from afspraak.commands.sides import Sides
from afspraak.model.rulebook import Rulebook
from afspraak.schemas import documents
from small_rulebooks import AS_OF, files, rulebook

TRIALS = int(os.environ.get("AFSPRAAK_EFFECTS", "12"))  # pairs of rulebooks; the long run: 400
LATER = datetime.date(2027, 3, 1)
LEVELS_OF_RULES = [
    "error",
    "error",
    "warning",
    "advice",
    "{warning: 2026-01-01, error: 2027-03-01}",
    "{error: 2027-03-01}",
]
MUSTS = {
    "short": [
        "{match: '^[a-z]+$'}",
        "{match: '^[a-z]{2,}$'}",
        "be_filled",
        "{have_length: {max: 3}}",
        "{be_in: [ab, abc]}",
    ],
    "customer_number": ["{match: '^[0-9]{4}$'}", "{match: '^[0-9]{4,6}$'}", "be_filled", "be_clean"],
    "size": ["{be_between: {at_least: 1, at_most: 10}}", "{be_between: {at_least: 5, at_most: 20}}", "be_filled"],
    "since": ["{be_within: {past: 24 months}}", "{be_within: {past: 6 months}}", "be_filled"],
    "country": ["be_filled", "{be_in: [NL]}", "{be_in: [NL, BE]}"],
    "note": ["be_clean", "be_empty"],
}
WHEN = ["", "", "{relation_type: customer}", "{country: NL}", "{country: {not: NL}}"]
CELLS = {
    "account_id": ["A1", "A2"],
    "relation_type": ["customer", "prospect", "klant", "nieuw", "New", ""],
    "country": ["NL", "BE", "nederland", "DE", ""],
    "customer_number": ["1234", "12345", " 1234", "12a4", "", "  "],
    "short": ["ab", "abc", "a", "AB", "abcdefghijk", ""],
    "note": ["tekst", " tekst", "", "a  b"],
    "size": ["1", "7", "12", "veel", "1.5", ""],
    "since": ["2026-10-01", "2025-02-01", "2020-01-01", "gisteren", ""],
    "must_have": ["ja", ""],
}
VALUES = "{prospect: {label: Prospect}, customer: {label: Klant}, former: {label: Ex-klant}}"
OTHER_VALUES = [
    VALUES.replace("}}", "}, new: {label: Nieuw}}"),
    VALUES.replace("customer: {label: Klant}, ", ""),
    VALUES.replace("prospect: {label: Prospect}", "suspect: {label: Prospect, formerly: [prospect]}"),
    VALUES.replace("Klant}", "Afnemer}"),
]
OTHER_FIELDS = [
    ("length: {max: 10}", "length: {max: 2}"),
    ("size: {label: Grootte, purpose: Omvang., type: integer}", "size: {label: Grootte, purpose: Omvang., type: text}"),
    ("short: {label: Kort,", "brief: {aliases: [short], label: Kort,"),
    ("  note: {label: Notitie, purpose: Notitie., type: lines}\n", ""),
    ("type: date}", "type: date, required: true}"),
]  # fmt: skip


def drawn_rule(random: Random, name: str) -> str:
    """One rule; its name says which field it is about."""
    field = name.rpartition("-")[0].replace("-", "_")
    lines = [f"  {name}:", "    title: Zo hoort het", f"    fields: [account.{field}]", "    remedy: Verbeter het."]
    lines += [f"    must: {random.choice(MUSTS[field])}", f"    level: {random.choice(LEVELS_OF_RULES)}"]
    when = random.choice(WHEN)
    lines += [f"    when: {when}"] if when and not (field == "country" and "country" in when) else []
    lines += ["    repair: clean"] if random.random() < 0.4 else []
    return "\n".join(lines) + "\n"


def drawn_pair(random: Random) -> tuple[Rulebook, Rulebook, dict[str, str]]:
    """An old and a new rulebook, and what a field that was renamed is called now."""
    names = [f"{field.replace('_', '-')}-{number}" for field in MUSTS for number in (1, 2)]
    old = {name: drawn_rule(random, name) for name in names if random.random() < 0.8}
    new = {name: _next(random, name, old.get(name, "")) for name in names if random.random() < 0.9}
    account, values, renamed = files()["records/account.yaml"].decode(), VALUES, {}
    if random.random() < 0.5:
        before, after = random.choice(OTHER_FIELDS)
        account = account.replace(before, after)
        if "brief" in after:
            renamed = {"short": "brief"}
            new = {name: text.replace("account.short", "account.brief") for name, text in new.items()}
        if not after:
            new = {name: text for name, text in new.items() if not name.startswith("note")}
    if random.random() < 0.4:
        values = random.choice(OTHER_VALUES)
    more = {"lists__relation_types": f"title: Typen\nvalues: {values}\n", "records__account": account}
    return rulebook("".join(old.values())), rulebook("".join(new.values()), **more), renamed


def _next(random: Random, name: str, before: str) -> str:
    """The rule as it was, with another level, or another rule of that name."""
    if not before or random.random() < 0.3:
        return drawn_rule(random, name)
    level = random.choice(LEVELS_OF_RULES)
    return re.sub("level: .*", f"level: {level}", before) if random.random() < 0.4 else before


def drawn_records(random: Random, ending: str) -> bytes:
    """Sixty rows of cells, or lines of what is filled."""
    rows = [[random.choice(cells) for cells in CELLS.values()] for _ in range(60)]
    if ending == "ndjson":
        lines = ({name: cell for name, cell in zip(CELLS, row, strict=True) if cell} for row in rows)
        return "".join(json.dumps(line) + "\n" for line in lines).encode()
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([list(CELLS), *rows])
    return out.getvalue().encode()


Side = dict[int, dict[tuple[str, str], tuple[str, bool]]]  # row -> rule and field -> level, whether safely mended


def whole_run(made: Rulebook, name: str, content: bytes, day: datetime.date, renamed: dict[str, str]) -> Side:
    """What each row breaks, with names as they are now."""
    document = documents(made, day)["account"].judge
    found: Side = {}
    with open_source(name, io.BytesIO(content), Names(document).known) as source:
        for finding in check(document, source, day).findings:
            if finding.part:
                code, field = finding.code, finding.part.field
                if field in renamed and code.startswith("account."):
                    code = code.replace(f".{field}.", f".{renamed[field]}.")
                key = code, renamed.get(field, field)
                found.setdefault(finding.part.row, {})[key] = finding.level, finding.part.certainty == "safe"
    return found


def counted(before: Side, after: Side, key: tuple[str, str], level: str) -> Counts:
    kinds: Counter[str] = Counter()
    for row in before.keys() | after.keys():
        old, new = before.get(row, {}).get(key, ("", False)), after.get(row, {}).get(key, ("", False))
        kinds[_kind(old[0] == level, new[0] == level)] += 1
        kinds["mended"] += new[0] == level and old[0] != level and new[1]
    return Counts(kinds["new"], kinds["old"], kinds["both"], kinds["mended"])


def of_records(before: Side, after: Side, keys: Any = None) -> Counts:
    """Of records that break any of these rules at level error."""
    kinds: Counter[str] = Counter()
    for row in before.keys() | after.keys():
        old, new = (
            [
                mended
                for key, (level, mended) in side.get(row, {}).items()
                if level == "error" and (not keys or key in keys)
            ]
            for side in (before, after)
        )
        kinds[_kind(bool(old), bool(new))] += 1
        kinds["mended"] += bool(new) and not old and all(new)
    return Counts(kinds["new"], kinds["old"], kinds["both"], kinds["mended"])


def _kind(old: bool, new: bool) -> str:
    return "both" if old and new else "old" if old else "new" if new else ""


def effect(old: Rulebook, new: Rulebook, folder: Path, files: dict[str, bytes]) -> Impact:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    arguments = [str(folder / name) for name in files]
    return measured(Sides(Revision("old", old), Revision("new", new)), arguments, Request(AS_OF), AS_OF).impact


@pytest.mark.parametrize("seed", range(TRIALS))
@pytest.mark.parametrize("ending", ["csv", "ndjson"])
def test_counts_are_those_of_two_whole_runs(seed: int, ending: str, tmp_path: Path) -> None:
    random = Random(seed)
    old, new, renamed = drawn_pair(random)
    name, content = f"account.{ending}", drawn_records(random, ending)
    made = effect(old, new, tmp_path, {name: content})
    runs = {
        day: (whole_run(old, name, content, day, renamed), whole_run(new, name, content, day, {}))
        for day in (AS_OF, LATER)
    }
    before, after = runs[AS_OF]
    assert [(each.records, each.counts) for each in made.types] == [(60, of_records(before, after))]
    for rule in made.rules:
        day = datetime.date.fromisoformat(rule.from_date) if rule.from_date else AS_OF
        expected = counted(*runs[day], (rule.rule, rule.field), rule.level)
        assert rule.counts == expected, (rule, expected)
    told = {(rule.rule, rule.field) for rule in made.rules if not rule.from_date}
    assert told >= {key for side in (before, after) for row in side.values() for key in row}
    for owner in made.owners:
        keys = {(rule.rule, rule.field) for rule in made.rules if rule.owner == owner.name}
        assert owner.counts == of_records(before, after, keys)
