"""Times `afspraak impact` beside `afspraak validate` on the same records in the same run, as CPU seconds and ratio.

Thirty rules, of which one changes. `--change` chooses how many records notice: a few, or more than half.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import made

HERE = Path(__file__).parent
DAY = "2026-11-22"
CHANGES = {"few": r"^\+3120(1[1-9]|[2-9][0-9])[0-9]{5}$", "many": r"^\+3120[1-4][0-9]{6}$"}
HEAD = "\n".join(
    f"{key}: {value}"
    for key, value in {
        "title": "Meten",
        "status": "active",
        "owner": "crm-manager",
        "review": "yearly",
        "reviewed": "2026-09-01",
        "since": "2026-01-05",
        "goals": "[]",
        "sources": "[]",
        "agreed": "Zo.",
        "why": "Daarom.",
        "customer": "Fijn.",
        "rules": "",
    }.items()
)
ORGANISATION = """
name: Voorbeeld B.V.
site: https://handboek.voorbeeld.example
languages: [nl]
departments: {sales: {title: Verkoop}}
roles: {crm-manager: {title: CRM-manager, department: sales, accountable_for: content}}
goals: {one: Een, two: Twee, three: Drie}
"""


def rulebook(folder: Path, phone: str) -> None:
    """The rules of the engine's own bench as policies, with this pattern for telephone numbers."""
    rules = [*_rules({**made.PATTERNS, "phone": phone})]
    files = {
        "organisation.yaml": ORGANISATION,
        "records/contact.yaml": _record("contact", made.CONTACT),
        "records/account.yaml": _record("account", made.ACCOUNT),
        "agreements/measured.yaml": HEAD + "\n" + "".join(rules),
    }
    for name, text in files.items():
        path = folder / "policies" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _record(name: str, fields: tuple[str, ...]) -> str:
    lines = [f"  {field}: {{label: {field}, purpose: Meten., type: text}}" for field in fields]
    head = f"title: {name}\nplural: {name}s\npurpose: Meten.\nkey: {fields[0]}\n"
    return head + "fields:\n" + "\n".join(lines) + f"\nform: [{{title: Alles, fields: [{', '.join(fields)}]}}]\n"


def _rules(patterns: dict[str, str]) -> list[str]:
    dutch = "{country: NL}"
    return [
        *(_rule(f"{field}-filled", field, "be_filled") for field in made.REQUIRED),
        *(_rule(f"{field}-form", field, f"{{match: '{_quoted(pattern)}'}}") for field, pattern in patterns.items()),
        *(_rule(f"{field}-known", field, f"{{be_in: [{', '.join(known)}]}}") for field, known in made.ENUMS.items()),
        *(_rule(f"{f}-length", f, f"{{have_length: {{max: {most}}}}}") for f, most in made.LONGEST.items()),
        _rule("dutch-postal-code", "postal_code", f"{{match: '{made.POSTAL_CODE}'}}", dutch),
        _rule("dutch-needs-city", "city", "be_filled", dutch),
        _rule("changed-after-created", "changed_on", "{follow: created_on}"),
        _rule("changed-lately", "changed_on", "{be_within: {past: 24 months}}"),
        _rule("unique-id", "contact_id", "be_unique"),
        _rule("known-account", "account", "{exist_in: {record: account, field: account_id}}"),
    ]


def _quoted(pattern: str) -> str:
    return pattern.replace("'", "''")


def _rule(name: str, field: str, must: str, when: str = "") -> str:
    lines = [f"  {name.replace('_', '-')}:", f"    title: {name}", f"    fields: [contact.{field}]"]
    lines += [f"    must: {must}", "    level: error", "    remedy: Verbeter het."]
    lines += [f"    when: {when}"] if when else []
    return "\n".join(lines) + "\n"


def timed(folder: Path, *arguments: str) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and peak memory in MB of one call."""
    started = time.monotonic()
    environment: dict[str, Any] = {**os.environ, "PYTHONPATH": str(HERE.parents[1] / "tooling")}
    call = [sys.executable, "-m", "afspraak", *arguments, "--as-of", DAY]
    with (folder / f"{arguments[0]}.txt").open("w") as out:
        process = subprocess.Popen(call, env=environment, cwd=folder, stdout=out)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, time.monotonic() - started, used.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--change", choices=CHANGES, default="few")
    parser.add_argument("--data", type=Path, help="A folder with contact.csv and account.csv that were made before.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        if given.data is None:
            made.write(folder, given.records)
        run(folder, given.data or folder, given.change, given.rounds)


def run(folder: Path, data: Path, change: str, rounds: int) -> None:
    """One table of figures: validation with the new rulebook, and the effect of the change."""
    rulebook(folder / "old", made.PATTERNS["phone"])
    rulebook(folder / "new", CHANGES[change])
    files = [f"{name}={(data / name).resolve()}.csv" for name in ("contact", "account")]
    validate = ("validate", *files, "--policies", "new/policies")
    impact = ("impact", "old", "new", "--records", *files)
    taken = [(timed(folder, *validate), timed(folder, *impact)) for _ in range(rounds)]
    ratio = median(ours[0] / one[0] for one, ours in taken)
    print(f"{'':10}{'CPU s':>8}{'wall s':>8}{'MB':>8}{'ratio':>8}")
    for place, name in enumerate(("validate", "impact")):
        cpu, wall, memory = (median(step[place][figure] for step in taken) for figure in range(3))
        print(f"{name:10}{cpu:>8.2f}{wall:>8.2f}{memory:>8.0f}{ratio if place else 1:>8.2f}")
    print((folder / "impact.txt").read_text())


if __name__ == "__main__":
    main()
