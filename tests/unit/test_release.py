"""A release is whole or not at all, comes from the main line, and can be held to account."""

from __future__ import annotations

import importlib.metadata
import json
import os
import random
import shutil
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from afspraak.changes.compare import compare
from afspraak.changes.tools import Tools
from afspraak.changes.versioned import with_version
from afspraak.cli import run
from afspraak.commands import git as door
from afspraak.commands import journal
from afspraak.commands.releasehistory import published, releases
from afspraak.commands.revisions import revision
from afspraak.commands.verified import verified
from afspraak.failures import CalledWrongly
from afspraak.pages.feed import feed
from afspraak.reading import read_files, read_folder
from released_rulebooks import FILES, POLICY, committed, git, repository, tree, widen
from small_rulebooks import AS_OF, rule, rulebook

ROOT = Path(__file__).parents[2]
DAY = ["--as-of", "2026-11-22", "--lang", "en"]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(repository(tmp_path))
    return tmp_path


def release(*more: str) -> int:
    return run(["release", *DAY, *more])


class Stopped(BaseException):
    """As if the machine went down."""


def stopping_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file system gives up at its so manieth act; a file that is just being written is cut off."""
    acts = [0]

    def guarded(real: Any) -> Any:
        def act(*arguments: Any, **more: Any) -> Any:
            acts[0] += 1
            if acts[0] == number:
                raise Stopped
            return real(*arguments, **more)

        return act

    for name in ("mkdir", "rename", "replace", "rmdir", "unlink"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))
    put = journal._put

    def cut_off(path: Path, content: bytes) -> None:
        acts[0] += 1
        if acts[0] == number:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content[: len(content) // 2])
            raise Stopped
        put(path, content)

    monkeypatch.setattr(journal, "_put", cut_off)


def restored(repo: Path, state: dict[str, bytes]) -> None:
    """Everything as it was."""
    for path in repo.iterdir():
        shutil.rmtree(path)
    for path, content in state.items():
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_bytes(content)


def in_force(repo: Path) -> dict[str, bytes]:
    """The repository as a reader sees it: what is set aside is not there."""
    return {path: content for path, content in tree(repo).items() if "/.release" not in path and ".part" not in path}


def test_a_release_that_is_stopped_anywhere_leaves_the_old_state_or_the_new_one(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert release() == 0
    widen(repo)
    file = repo / "policies" / "agreements" / "telephone.yaml"
    file.write_text(file.read_text("utf-8").replace("{5,20}", "{4,20}"), encoding="utf-8")
    old = tree(repo)
    assert release() == 0
    new = tree(repo)
    reached: list[str] = []
    for number in range(1, 500):
        restored(repo, old)
        with monkeypatch.context() as patch:
            stopping_at(number, patch)
            try:
                release()
                break
            except Stopped:
                pass
        left = in_force(repo)
        decided = journal.is_decided(repo / "handbook" / "schemas")
        faults = [found.code for found in verified(Path("policies"))[1]]
        assert faults == (["release-interrupted"] if decided else [])
        assert decided or left in (old, new)
        assert run(["check", "--lang", "en"]) in (0, 1)  # any command that reads
        assert in_force(repo) == (new if decided or left == new else old)
        assert release() == 0
        assert tree(repo) == new
        reached.append("decided" if decided else "new" if left == new else "old")
        restored(repo, left)  # as if somebody had thrown away what was set aside, and had committed the rest
        assert left in (old, new) or verified(Path("policies"))[1] != []
    assert list(dict.fromkeys(reached)) == ["old", "decided", "new"]
    assert min(map(reached.count, ("old", "decided", "new"))) > 2


def test_a_half_release_never_overwrites_what_somebody_wrote_since(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(journal, "carry_out", lambda *arguments: None)
    assert release() == 0
    monkeypatch.undo()
    monkeypatch.chdir(repo)
    file = repo / "policies" / "agreements" / "telephone.yaml"
    written = file.read_text("utf-8").replace("{5,20}", "{4,20}")
    file.write_text(written, encoding="utf-8")
    assert run(["check", "--lang", "en"]) == 3
    assert "policies/agreements/telephone.yaml" in capfd.readouterr().err
    assert file.read_text("utf-8") == written


def test_the_same_policies_give_the_same_release(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert release() == 0
    again = repository(tmp_path_factory.mktemp("again"))
    assert run(["release", "--policies", str(again / "policies"), *DAY]) == 0
    assert tree(again) == tree(repo)


def test_a_release_is_made_on_the_main_line_only(repo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    committed(repo)
    git(repo, "switch", "-q", "-c", "idea")
    assert release() == 2
    assert 'op "main", niet op "idea"' in capfd.readouterr().err
    git(repo, "switch", "-q", "main")
    widen(repo)
    assert release() == 2
    assert "policies/lists/kinds.yaml" in capfd.readouterr().err
    committed(repo)
    assert release() == 0


def test_two_branches_never_take_the_same_version(repo: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert release() == 0
    committed(repo)
    git(repo, "branch", "other")
    widen(repo)
    committed(repo)
    assert release() == 0
    committed(repo)
    git(repo, "switch", "-q", "other")
    assert release() == 2
    assert release("--branch", "other") == 0  # nothing has changed there
    file = repo / "policies" / "lists" / "kinds.yaml"
    file.write_text(file.read_text("utf-8").replace("en: P", "en: Prospect"), encoding="utf-8")
    committed(repo)
    assert release("--branch", "other") == 0
    found = [each.code for each in verified(Path("policies"), "main")[1]]
    assert found == ["history-rewritten"]


def test_a_release_waits_for_one_that_was_made_elsewhere(
    repo: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    committed(repo)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", f"file://{repo}", ".")
    assert release() == 0
    committed(repo)
    git(clone, "fetch", "-q")
    monkeypatch.chdir(clone)
    assert release() == 2
    assert "git pull" in capfd.readouterr().err


def test_a_rewritten_lock_is_seen_from_the_main_line(repo: Path) -> None:
    assert release() == 0
    committed(repo)
    git(repo, "tag", "before")
    for path in (repo / "handbook").rglob("*"):
        if path.is_file():
            path.unlink()
    file = repo / "policies" / "agreements" / "telephone.yaml"
    file.write_text(POLICY.replace("{5,20}", "{4,20}"), encoding="utf-8")
    committed(repo)
    assert release() == 0
    assert verified(Path("policies"))[1] == []  # it is whole in itself
    assert [each.code for each in verified(Path("policies"), "before")[1]] == ["history-rewritten"]


def test_a_base_that_git_does_not_know_is_told(repo: Path) -> None:
    committed(repo)
    with pytest.raises(CalledWrongly, match="nothing that git knows"):
        revision("no-such-branch", Path("policies"))
    with pytest.raises(CalledWrongly, match="nothing that git knows"):
        revision("--output=hacked", Path("policies"))
    assert not (repo / "hacked").exists()


def test_a_folder_outside_git_is_told(tmp_path: Path) -> None:
    policies = repository(tmp_path) / "policies"
    with pytest.raises(CalledWrongly, match="is not in git"):
        revision("main", policies)


def test_a_branch_name_is_never_run(repo: Path) -> None:
    committed(repo)
    name = "a;touch${IFS}hacked;$(touch${IFS}hacked)`touch${IFS}hacked`&|'\""
    git(repo, "branch", name)
    widen(repo)
    assert revision(name, Path("policies")).rulebook.lists["kinds"].values.keys() == {"prospect"}
    assert "hacked" not in {path.name for path in repo.iterdir()}


def test_a_shallow_clone_says_what_to_fetch(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    committed(repo)
    widen(repo)
    committed(repo)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", "--depth", "1", f"file://{repo}", ".")
    with pytest.raises(CalledWrongly) as told:
        revision("HEAD~1", clone / "policies")
    assert "fetch-depth: 0" in told.value.remedy.en


def test_a_link_in_git_is_no_policy(repo: Path) -> None:
    (repo / "policies" / "lists" / "hosts.yaml").symlink_to("/etc/hosts")
    committed(repo)
    files = door.files_at(repo / "policies", door.commit_of(repo / "policies", "HEAD"))
    assert set(files) == set(FILES)


@pytest.mark.parametrize(
    "text",
    [
        POLICY,
        POLICY.replace("\n", "\r\n"),
        "\ufeff" + POLICY,
        POLICY.replace("status: active", "status: 'active'   # now"),
        POLICY.replace("status: active", "status: active\nversion: 0.9.0  # by hand"),
        POLICY.rstrip("\n").replace("status: active", "status: active\nversion: '0.9.0'"),
        "{title: Een, status: draft, rules: {}}",
        "{status: active}",
    ],
)
def test_a_version_is_written_by_offset(text: str) -> None:
    written = with_version(text.encode(), "1.2.3").decode()
    before, _ = read_files({"agreements/a.yaml": text.encode()})
    after, _ = read_files({"agreements/a.yaml": written.encode()})
    assert after.policies[0].version == "1.2.3"
    assert with_version(written.encode(), "1.2.3").decode() == written
    assert len(written) - len(text) <= len("version: 1.2.3\r\n")
    assert [rule.id for rule in after.policies[0].rules] == [rule.id for rule in before.policies[0].rules]
    assert compare(before, after, AS_OF) == []


def test_feeds_are_xml_and_copies_keep_their_id(repo: Path) -> None:
    file = repo / "policies" / "lists" / "kinds.yaml"
    file.write_text(file.read_text("utf-8").replace("nl: Soorten", "nl: '<b>&amp;'"), encoding="utf-8")
    assert release() == 0
    widen(repo)
    assert run(["release", "--as-of", "2026-12-01"]) == 0
    files = published(Path("policies"), ("nl", "en"), "https://handboek.voorbeeld.example", "<Voorbeeld>")
    assert ElementTree.fromstring(files["changes.nl.xml"]).tag.endswith("feed")
    for copy in ("1", "latest"):
        text = files[f"account/{copy}/account.schema.json"]
        assert text == files["account/1.1.0/account.schema.json"]
        assert json.loads(text)["$id"].endswith("/schemas/account/1.1.0/account.schema.json")
    assert [each.version for each in releases(Path("policies"))] == ["1.1.0", "1.0.0"]
    assert feed(releases(Path("policies")), "nl", "s", "n") == feed(releases(Path("policies")), "nl", "s", "n")


def test_the_order_of_files_makes_no_difference() -> None:
    files = {
        path.relative_to(ROOT / "policies").as_posix(): path.read_bytes()
        for path in (ROOT / "policies").rglob("*.yaml")
    }
    changed = {**files, "agreements/one.yaml": POLICY.encode()}
    shuffled = list(changed.items())
    random.Random(5).shuffle(shuffled)
    old = read_files(files)[0]
    assert compare(old, read_files(changed)[0], AS_OF) == compare(old, read_files(dict(shuffled))[0], AS_OF)


def test_a_thousand_rules_are_compared_in_time() -> None:
    def rules(bound: int) -> bytes:
        head, _, rule = POLICY.partition("rules:\n")
        made = "".join(
            rule.replace("phone-has-digits", f"rule-{at}").replace("5,20", f"{5 + at % 7},{bound + at % 3}")
            for at in range(1000)
        )
        return f"{head}rules:\n{made}".encode()

    files = {path: text.encode() for path, text in FILES.items()}
    old, _ = read_files({**files, "agreements/telephone.yaml": rules(20)})
    same, _ = read_files({**files, "agreements/telephone.yaml": rules(20)})
    new, _ = read_files({**files, "agreements/telephone.yaml": rules(20).replace(b"{7,20}", b"{8,21}")})
    start = time.process_time()
    assert compare(old, same, AS_OF) == []
    changes = compare(old, new, AS_OF)
    assert time.process_time() - start < 6  # two comparisons; each takes far less than three seconds
    assert {change.effect for change in changes} == {"both"}


REAL = rule("is-real", "short", "{be_a: real-phone}")
PLAIN = rule("is-plain", "short", "{match: '^a$'}")


@pytest.mark.parametrize(
    ("rules", "changes"),
    [(REAL, [("account", "unknown", "major")]), (PLAIN, [("", "none", "minor")])],
    ids=["a rule that asks it", "no rule that asks it"],
)
def test_other_data_of_a_package_is_told(rules: str, changes: list[tuple[str, str, str]]) -> None:
    book = rulebook(rules)
    tools = Tools({}, {"phonenumbers": "9.0.1"}, {"phonenumbers": "9.0.2"})
    found = compare(book, book, AS_OF, tools)
    assert [(each.kind, each.record, each.effect, each.step) for each in found] == [
        ("tool-changed", *facts) for facts in changes
    ]
    assert "9.0.1" in found[0].says.nl
    assert compare(book, book, AS_OF, Tools({}, {"phonenumbers": "9.0.1"}, {})) == []


def test_a_release_tells_with_what_data_it_was_made(repo: Path) -> None:
    assert release() == 0
    facts = json.loads((repo / "handbook/schemas/releases/1.0.0/change.json").read_bytes())
    assert facts["data"] == {"phonenumbers": importlib.metadata.version("phonenumbers")}


def test_what_the_example_organisation_released_still_stands() -> None:
    found = verified(ROOT / "policies")[1]
    assert [(each.code, str(each.place)) for each in found] == []
    assert read_folder(ROOT / "policies")[1] == []
