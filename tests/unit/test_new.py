"""What `afspraak new` writes is a rulebook file that stands as it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from afspraak.commands.new import draft
from afspraak.findings import at_least
from afspraak.lints import lint
from afspraak.lints.base import Given
from afspraak.model.policies import FOLDERS, Policy
from afspraak.reading import read_files, read_folder
from afspraak.texts import Texts

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", sorted(FOLDERS))
def test_a_new_file_has_no_faults(kind: str, language: str) -> None:
    rulebook, _ = read_folder(ROOT / "policies")
    policies = ROOT / "policies"
    files = {path.relative_to(policies).as_posix(): path.read_bytes() for path in policies.rglob("*.yaml")}
    name = f"{FOLDERS[kind]}/how-we-park.yaml"
    files[name] = draft(kind, "how-we-park", rulebook, DAY, language).encode()
    made, findings = read_files(files)
    findings += lint(made, Given(DAY, None))
    assert not at_least([finding for finding in findings if finding.place.file == f"policies/{name}"], "error")
    policy = next(each for each in made.policies if each.id == "how-we-park")
    texts = (policy.title, policy.agreed, policy.why, policy.customer, policy.starts_when, *_more(policy))
    assert [text for text in texts if text and not text.given(language)] == []
    assert [text for text in texts if text.given("en" if language == "nl" else "nl")] == []


def _more(policy: Policy) -> list[Texts]:
    return [*(step.do for step in policy.steps), *(phase.title for phase in policy.phases)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_rule_in_the_comment_works_once_the_hashes_are_gone(language: str) -> None:
    rulebook, _ = read_folder(ROOT / "policies")
    text = draft("agreement", "how-we-park", rulebook, DAY, language)
    head, _, commented = text.partition("# rules:")
    lines = [line.removeprefix("# ") for line in f"# rules:{commented}".splitlines()]
    made, findings = read_files({"agreements/how-we-park.yaml": (head + "\n".join(lines) + "\n").encode()})
    assert findings == []
    assert [rule.id for _, rule in made.rules()] == ["how-we-park-regel" if language == "nl" else "how-we-park-rule"]
