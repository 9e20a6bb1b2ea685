"""Words by which pages are found, and links by which readers propose a change."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from afspraak.pages import Contents, Edition, handbook
from afspraak.pages.proposals import agreement, change
from afspraak.pages.wordforms import forms
from afspraak.reading import read_folder
from afspraak.texts import LANGUAGES
from handbook_pages import POLICIES, given, pages, rulebook


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("naam", "namen"),
        ("namen", "naam"),
        ("adres", "adressen"),
        ("adressen", "adres"),
        ("tussenvoegsel", "tussenvoegsels"),
        ("brief", "brieven"),
        ("contactpersonen", "contactpersoon"),
        ("telefoonnummers", "telefoonnummer"),
        ("functie", "functies"),
        ("lijst", "lijsten"),
        ("toestemming", "toestemmingen"),
        ("foto", "foto's"),
    ],
)
def test_dutch_nouns_get_their_other_form(word: str, form: str) -> None:
    assert form in forms(word, "nl")


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("name", "names"),
        ("address", "addresses"),
        ("addresses", "address"),
        ("country", "countries"),
        ("entries", "entry"),
    ],
)
def test_english_nouns_get_their_other_form(word: str, form: str) -> None:
    assert form in forms(word, "en")


def test_short_words_and_codes_are_left_alone() -> None:
    assert forms("btw", "nl") == ()
    assert forms("e164", "en") == ()


def test_a_record_page_is_found_by_the_labels_of_the_other_language() -> None:
    assert "<span data-names>tussenvoegsel surname prefix " in pages("nl")["records/contact.md"]
    assert "Tussenvoegsel" in pages("en")["records/contact.md"]


def edition(contribute: str, repository: str = "https://git.example/crm", forge: str = "") -> Edition:
    organisation = replace(rulebook().organisation, contribute=contribute, repository=repository, forge=forge)
    return Edition(Contents(replace(rulebook(), organisation=organisation), given()), "en")


def told(*asked: Any) -> str:
    return unescape(change(*asked))


def test_in_the_editor_a_change_opens_at_its_line() -> None:
    shown = told(edition("editor"), "agreements/dates.yaml", "Dates", 14)
    assert '"https://git.example/crm/edit/main/policies/agreements/dates.yaml#L14"' in shown
    assert "mailto:crm-afspraken@voorbeeld.example?subject=Proposal%3A%20Dates" in shown
    assert "agreements/dates.yaml:14" in unquote(shown)


def test_with_a_form_a_change_is_a_filled_in_form() -> None:
    shown = told(edition("form"), "agreements/dates.yaml", "Dates", 14)
    assert "https://git.example/crm/issues/new?title=Proposal%3A%20Dates&body=" in shown
    gitlab = told(edition("form", "https://gitlab.example/crm"), "x.yaml", "Dates")
    assert "https://gitlab.example/crm/-/issues/new?issue%5Btitle%5D=" in gitlab


@pytest.mark.parametrize("edition_of", [edition("mail"), edition("editor", "")])
def test_by_mail_nobody_needs_an_account(edition_of: Edition) -> None:
    shown = told(edition_of, "agreements/dates.yaml", "Dates")
    assert shown.count("<a ") == 1
    assert 'href="mailto:crm-afspraken@voorbeeld.example?subject=' in shown


def test_a_new_agreement_starts_filled_in() -> None:
    shown = unquote(unescape(agreement(edition("editor"))))
    assert "/new/main/policies/agreements?filename=new-agreement.yaml&value=" in shown
    assert "status: draft" in shown
    assert "mailto:" in shown
    assert "title: {en: New agreement}" in shown


@pytest.mark.parametrize(
    ("repository", "forge"),
    [
        ("https://gitlab.example/crm", ""),
        ("https://git.example/crm", "gitlab"),
        ("https://gitlab.example/crm", "gitlab"),
    ],
)
def test_on_gitlab_a_new_agreement_is_a_form_with_the_questions_and_the_file(repository: str, forge: str) -> None:
    """Its editor opens empty: it takes the name of a new file from an address, never the content."""
    shown = unquote(unescape(agreement(edition("editor", repository, forge))))
    assert (
        f'"{repository}/-/issues/new?issue[title]=Proposal for a new agreement&issue[description]=What do we' in shown
    )
    assert "`policies/agreements/new-agreement.yaml`\r\n\r\n```yaml\r\n# New agreement." in shown
    assert "/new/main" not in shown
    assert f"{repository}/-/edit/main/" in told(edition("editor", repository, forge), "x.yaml")


def test_a_host_with_another_forge_than_its_name_says() -> None:
    shown = told(edition("editor", "https://gitlab.example/crm", "github"), "x.yaml")
    assert "https://gitlab.example/crm/edit/main/policies/x.yaml" in shown


def test_the_subject_of_a_proposal_is_in_the_language_of_its_reader() -> None:
    subjects = {language: re.findall(r"subject=([^&]*)", pages(language)["choices.md"])[0] for language in LANGUAGES}
    assert subjects == {"nl": "Voorstel%3A%20Hier%20gekozen", "en": "Proposal%3A%20Chosen%20here"}


def test_a_hostile_title_stays_inside_its_link() -> None:
    shown = told(edition("editor"), "x.yaml", "a) [b](javascript:c) <d>\n# e")
    assert re.sub('<a href="[^"<>]*">Propose a change</a>|<a href="[^"<>]*">or by mail</a>', "", shown) == " ()"
    assert "\n" not in shown


def test_the_front_page_tells_what_changed_and_only_lately() -> None:
    home = handbook(Edition(Contents(rulebook(), given()), "en"))["index.md"]
    assert "The last 90 days" in home
    assert "€&nbsp;40" in home


@pytest.mark.parametrize("repository", ["https://git.example/crm", "https://gitlab.example/crm"])
def test_a_change_is_proposed_on_the_branch_that_the_organisation_names(repository: str) -> None:
    book = edition("editor", repository).rulebook
    organisation = replace(book.organisation, branch="release/2027 a")
    on_branch = Edition(Contents(replace(book, organisation=organisation), given()), "en")
    assert "/edit/release/2027%20a/policies/x.yaml#L3" in told(on_branch, "x.yaml", "Dates", 3)
    assert ("/new/release/2027%20a" in agreement(on_branch)) == ("gitlab" not in repository)


def test_the_branch_is_read_from_the_file_of_the_organisation(tmp_path: Path) -> None:
    shutil.copytree(POLICIES, tmp_path / "policies")
    file = tmp_path / "policies" / "organisation.yaml"
    lines = [line for line in file.read_text("utf-8").split("\n") if not line.startswith("branch:")]
    for written, branch in ((lines, "main"), ([*lines, "branch: trunk"], "trunk")):
        file.write_text("\n".join(written), "utf-8")
        book, findings = read_folder(tmp_path / "policies")
        assert book.organisation.branch == branch
        assert not findings
