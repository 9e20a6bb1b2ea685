"""The register of lints is complete, and agrees with the table of governance checks."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

import afspraak.lints
from afspraak.findings import LEVELS
from afspraak.lints import LINTS, Lint, lint
from afspraak.lints.base import Given
from afspraak.lints.governance import GOVERNANCE
from afspraak.reading import read_folder
from small_rulebooks import AS_OF

CASES = sorted((Path(__file__).parents[1] / "cases" / "check").glob("lint-*"))
IN_UNIT_TESTS = {"unknown-page", "stale-translation"}  # these need pages or a release, which a case does not have

each = pytest.mark.parametrize("one", LINTS.values(), ids=LINTS)


def modules() -> list[Path]:
    folder = Path(afspraak.lints.__file__).parent
    return [path for path in sorted(folder.glob("*.py")) if "\nLINT = Lint(" in path.read_text("utf-8")]


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_lint_is_registered_once_and_in_order() -> None:
    assert [path.stem.replace("_", "-") for path in modules()] == list(LINTS) == sorted(LINTS)


@each
def test_a_lint_carries_its_own_documentation(one: Lint) -> None:
    assert LINTS[one.name] is one
    assert one.level in LEVELS
    assert one.example.strip()
    for texts in (one.title, one.why, one.message, one.remedy):
        assert texts.nl
        assert texts.en


def test_a_lint_that_looks_at_the_day_says_so() -> None:
    looking = {path.stem.replace("_", "-") for path in modules() if "given.as_of" in path.read_text("utf-8")}
    assert looking == {name for name, one in LINTS.items() if one.by_the_day}


@each
def test_both_languages_tell_the_same_facts(one: Lint) -> None:
    for texts in (one.message, one.remedy):
        assert places(texts.nl) == places(texts.en)


def test_every_governance_check_is_answered_or_says_why_not() -> None:
    assert list(GOVERNANCE) == [f"GOV{number:03}" for number in range(1, 23)]
    for check in GOVERNANCE.values():
        assert check.asks.nl
        assert check.asks.en
        assert check.lints or (check.pending.nl and check.pending.en), check.id


def test_lints_and_governance_checks_name_each_other() -> None:
    by_lint = {(name, one) for one in LINTS.values() for name in one.governance}
    assert by_lint == {(check.id, LINTS[name]) for check in GOVERNANCE.values() for name in check.lints}


def test_every_lint_has_a_case_in_which_it_fires() -> None:
    fired = set()
    for case in CASES:
        rulebook, _ = read_folder(case / "policies")
        fired |= {finding.code for finding in lint(rulebook, Given(AS_OF))}
    assert set(LINTS) - fired == IN_UNIT_TESTS


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_of_a_lint_has_no_fault_of_form(case: Path) -> None:
    rulebook, findings = read_folder(case / "policies")
    assert not findings
    assert lint(rulebook, Given(AS_OF))


def test_findings_have_a_place_a_remedy_and_a_page() -> None:
    for case in CASES:
        rulebook, _ = read_folder(case / "policies")
        for finding in lint(rulebook, Given(AS_OF)):
            assert finding.place.file, finding
            assert finding.remedy.nl
            assert finding.remedy.en
            assert finding.page == f"reference/lints/#{finding.code}"
