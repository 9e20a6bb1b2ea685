"""The commands of README and CONTRIBUTING do what they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ELSEWHERE = {
    "make": "the setting in which this test runs",
    "make test": "the same",
    "afspraak serve": "runs until it is stopped; tests/site starts it",
}
# The day on which the words of README were true; on later days the policies of the starter have reviews to do.
ON_ITS_DAY = (
    "import datetime; from afspraak import cli; from afspraak.commands import options;"
    "options.today = lambda asked: asked or datetime.date(2026, 11, 23); cli.main()"
)
EXPECTED = {"validate": (0, 1)}  # findings in the sample export are what it is for


def commands(page: str) -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / page).read_text("utf-8"), re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader has after cloning, without history and without what was built."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("policies", "handbook", "tests/records"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def called(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """What `afspraak` says when it is called there."""
    return subprocess.run(
        [sys.executable, "-c", ON_ITS_DAY, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tooling"), "PYTHONUTF8": "1"},
        check=False,
    )


def test_the_readme_shows_every_command_that_a_newcomer_needs() -> None:
    shown = {shlex.split(line)[1] for line in commands("README.md") if line.startswith("afspraak")}
    assert {"build", "check", "explain", "new", "serve", "validate"} <= shown


@pytest.mark.parametrize("line", [line for line in commands("README.md") if line not in ELSEWHERE])
def test_a_command_of_the_readme_runs(line: str, copy: Path) -> None:
    arguments = shlex.split(line)
    assert arguments[0] == "afspraak"
    done = called(arguments[1:], copy)
    assert "Traceback" not in done.stderr
    assert done.returncode in EXPECTED.get(arguments[1], (0,)), done.stdout + done.stderr


def test_the_finding_in_the_readme_is_what_validate_says(copy: Path) -> None:
    asked = ["validate", "contacts.csv", "--policies", "../../policies", "--lang", "en"]
    done = called(asked, copy / "tests" / "records")
    block = re.search(r"```\n(error: .*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert block is not None
    assert block[1] in done.stdout


def test_the_rule_in_the_readme_is_the_rule_of_the_starter() -> None:
    block = re.search(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert block is not None
    policy = (ROOT / "policies" / "agreements" / "telephone-numbers.yaml").read_text("utf-8")
    assert "phone-is-international:" in block[1]
    title = next(line for line in block[1].splitlines() if "nl: Een telefoonnummer" in line)
    assert title.strip() in policy
