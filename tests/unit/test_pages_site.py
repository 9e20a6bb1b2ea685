"""The folder from which the site is built: only what changed is written, what is gone goes."""

from __future__ import annotations

import datetime
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from afspraak.commands import serve
from afspraak.commands.history import history
from afspraak.commands.site import Site, build_site, write_sources
from afspraak.commands.sitewritten import SiteIsWrong
from afspraak.model.organisation import Role
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Change, Contents
from afspraak.texts import same
from handbook_pages import AS_OF, ROOT, given, rulebook

TEL = "agreements/telephone-numbers"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small handbook folder: one page in both languages, one in Dutch only, a style sheet."""
    for path, text in {
        "mkdocs.yml": "site_name: x\n",
        "handbook/nl/faq.md": "# Vragen\n\nTekst.\n",
        "handbook/en/faq.md": "# Questions\n\nText.\n",
        "handbook/nl/own.md": "# Eigen\n\nAlleen hier.\n",
        "handbook/assets/handbook.css": "a {}\n",
        "build/schemas/contact/next/contact.schema.json": "{}\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def site(root: Path, book: Rulebook | None = None) -> Site:
    return Site(Contents(book or rulebook(), given()), root, root / "build")


def write(root: Path, language: str) -> Path:
    write_sources(site(root), language)
    return root / "build" / "site-src" / language


def test_what_did_not_change_is_not_written_again(root: Path) -> None:
    folder = write(root, "nl")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    write(root, "nl")
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_is_gone_goes(root: Path) -> None:
    folder = write(root, "nl")
    (folder / "old.md").write_text("# Oud\n", "utf-8")
    (root / "handbook/nl/own.md").unlink()
    write(root, "nl")
    assert not (folder / "old.md").exists()
    assert not (folder / "own.md").exists()


def test_a_hand_written_page_that_is_not_translated_is_shown_in_the_other_language(root: Path) -> None:
    page = (write(root, "en") / "own.md").read_text("utf-8")
    notice = '!!! info "Not translated yet"\n    So far this page exists in Dutch only.'
    assert page.startswith(f"# Eigen\n\n{notice}\n\nAlleen hier.\n")
    assert (write(root, "nl") / "own.md").read_text("utf-8").startswith("# Eigen\n\nAlleen hier.\n")


def test_schemas_and_policies_stand_beside_the_languages(root: Path) -> None:
    first = write(root, "nl")
    assert (first / "schemas/contact/next/contact.schema.json").is_file()
    assert (first / f"policies/{TEL}.yaml").read_bytes() == (ROOT / f"policies/{TEL}.yaml").read_bytes()
    second = root / "build/site-src/en"
    write_sources(site(root), "en", shared=True)
    assert not (second / "schemas").exists()
    assert not (second / "policies").exists()


def test_a_copy_of_a_schema_is_the_same_without_indentation(root: Path) -> None:
    folder = root / "build" / "schemas" / "contact"
    for name in ("1.0.0", "1", "latest"):
        (folder / name).mkdir(parents=True)
        (folder / name / "contact.schema.json").write_text('{\n  "$id": "é",\n  "maximum": 1.0\n}\n', "utf-8")
    made = write(root, "nl") / "schemas" / "contact"
    frozen, copy = (made / name / "contact.schema.json" for name in ("1.0.0", "latest"))
    assert frozen.read_bytes() == (folder / "1.0.0" / "contact.schema.json").read_bytes()
    assert copy.read_text("utf-8") == '{"$id":"é","maximum":1.0}\n'


def test_a_hand_written_page_gets_the_amounts_of_the_organisation(root: Path) -> None:
    page = root / "handbook/nl/faq.md"
    page.write_text("# Vragen\n\n{{ contact-value }}, samen {{ 1250 x contact-value }}\n", "utf-8")
    assert "€&nbsp;40, samen €&nbsp;50.000\n" in (write(root, "nl") / "faq.md").read_text("utf-8")
    page.write_text("# Vragen\n\n{{ gone }}\n", "utf-8")
    with pytest.raises(SiteIsWrong, match="gone"):
        write(root, "nl")


def test_each_language_has_its_settings(root: Path) -> None:
    write(root, "en")
    settings = json.loads((root / "build/mkdocs.en.yml").read_text("utf-8"))
    assert settings["INHERIT"] == "../mkdocs.yml"
    assert settings["site_url"] == "https://handboek.voorbeeld.example/en/"
    assert settings["theme"]["language"] == "en"
    assert [Path(hook).name for hook in settings["hooks"]] == ["siteaside.py"]


def test_a_name_that_leads_outside_the_folder_is_refused(root: Path) -> None:
    roles = {"../../../evil": Role("../../../evil", same("x"))}
    nasty = replace(rulebook(), organisation=replace(rulebook().organisation, roles=roles))
    with pytest.raises(SiteIsWrong):
        write_sources(site(root, nasty), "nl")


def test_a_link_that_leads_nowhere_stops_the_build(root: Path) -> None:
    (root / "handbook/nl/faq.md").write_text("# Vragen\n\n[weg](weg.md)\n", "utf-8")
    (root / "handbook/overrides").mkdir()
    (root / "mkdocs.yml").write_text("site_name: x\ntheme: {name: mkdocs}\nplugins: {search: {}}\n", "utf-8")
    with pytest.raises(SiteIsWrong, match=r"weg\.md"):
        build_site(site(root))


def test_a_file_that_cannot_be_read_leaves_the_pages_as_they_are(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policies = root / "policies"
    policies.mkdir()
    (policies / "organisation.yaml").write_text("name: Een\nsite: https://een.example\nlanguages: [nl, en]\n", "utf-8")
    assert serve.make(policies, root, root / "build", "nl", AS_OF)
    (policies / "organisation.yaml").write_text("name: [Twee\n", "utf-8")
    assert not serve.make(policies, root, root / "build", "nl", AS_OF)
    assert "van Een" in (root / "build/site-src/nl/index.md").read_text("utf-8")
    assert "organisation.yaml" in capsys.readouterr().err


def test_git_tells_the_history_of_each_policy(tmp_path: Path) -> None:
    policies = tmp_path / "policies" / "agreements"
    policies.mkdir(parents=True)

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
        environment = {"GIT_AUTHOR_DATE": "2026-03-01T12:00:00Z", "GIT_COMMITTER_DATE": "2026-03-01T12:00:00Z"}
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True, env=environment)

    git("init", "-q")
    for summary in ("Add names", "Say it better | <b>"):
        (policies / "names.yaml").write_text(summary, "utf-8")
        git("add", ".")
        git("commit", "-qm", summary)
    found = history(tmp_path / "policies")["agreements/names"]
    assert [(change.date, change.summary) for change in found] == [
        (datetime.date(2026, 3, 1), "Say it better | <b>"),
        (datetime.date(2026, 3, 1), "Add names"),
    ]
    assert isinstance(found[0], Change)
    assert history(tmp_path) != {}


def test_no_git_is_no_history(tmp_path: Path) -> None:
    assert history(tmp_path) == {}
