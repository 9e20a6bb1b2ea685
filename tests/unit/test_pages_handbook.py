"""The handbook as a whole: complete, linked, safe, the same every time."""

from __future__ import annotations

import datetime
import posixpath
import re
from dataclasses import replace

import pytest

from afspraak.commands.sitenav import navigation
from afspraak.constraints import KINDS
from afspraak.formats import FORMATS
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents, Edition, Given, handbook
from afspraak.pages.policy_format import keys_of, meaning
from afspraak.pages.policy_format_words import PARTS
from afspraak.pages.titles import PAGES
from afspraak.reading import read_files
from afspraak.reading.policyformat import shipped
from afspraak.repairs import REPAIRS
from afspraak.texts import Texts
from handbook_pages import AS_OF, ROOT, Seen, given, pages, rendered, replaced, rulebook

LANGUAGES = ("nl", "en")
TEL = "agreements/telephone-numbers.md"


def tree(language: str) -> dict[str, str]:
    """Generated and hand-written pages together."""
    folder = ROOT / "handbook" / language
    written = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.md")}
    return {**pages(language), **written}


def targets(path: str, html: str) -> list[tuple[str, str]]:
    """The pages and anchors that the links of a page lead to."""
    found = []
    for tag, name, value in Seen(html).attributes():
        if (
            tag == "a"
            and name == "href"
            and not re.match(r"[a-z]+:", value)
            and not re.search("(schemas|policies)/", value)
        ):
            there, _, anchor = value.partition("#")
            found.append(
                (posixpath.normpath(posixpath.join(posixpath.dirname(path), there)) if there else path, anchor)
            )
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str) -> None:
    html = {path: rendered(page) for path, page in tree(language).items()}
    places = {
        path: {value for _, name, value in Seen(each).attributes() if name == "id"} for path, each in html.items()
    }
    broken = [
        f"{path} -> {there}#{anchor}"
        for path, each in html.items()
        for there, anchor in targets(path, each)
        if there not in html or (anchor and anchor not in places[there])
    ]
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_reached_from_the_front_page(language: str) -> None:
    all_pages = tree(language)
    seen, waiting = set(), ["index.md", *re.findall(r"[\w/.-]+\.md", str(navigation(all_pages, language)))]
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [there for there, _ in targets(path, rendered(all_pages[path]))]
    assert set(all_pages) - seen == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_holds_an_identity_twice(language: str) -> None:
    for path, page in pages(language).items():
        ids = [value for _, name, value in Seen(rendered(page)).attributes() if name == "id"]
        assert len(ids) == len(set(ids)), path


def test_both_languages_have_the_same_pages() -> None:
    assert list(pages("nl")) == list(pages("en")) == sorted(pages("nl"))


def test_the_same_rulebook_gives_the_same_pages() -> None:
    assert handbook(Edition(Contents(rulebook(), given()), "nl")) == pages("nl")
    assert all(page.endswith("\n") and "\r" not in page for page in pages("nl").values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_short_name_has_its_page(language: str) -> None:
    assert {path for path, _ in PAGES.values()} <= set(tree(language))
    asked = {name for source in rulebook().sources.values() for name in source.pages}
    assert asked <= set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_live_rule_has_an_anchor_on_the_page_of_its_policy(language: str) -> None:
    for policy, rule in rulebook().live_rules():
        assert f"{{ #{rule.id} }}" in pages(language)[f"{policy.path}.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_leads_to_a_place_that_exists(language: str) -> None:
    """The pages that the schemas name in their rules."""
    for judge in given().schemas.values():
        for entry in [*judge["allOf"], *judge["x-unasserted"], *judge["x-across"]]:
            path, _, anchor = entry["x-rule"]["page"].partition("/#")
            page = pages(language)[f"{path}.md"]
            assert f'id="{anchor}"' in page or f"{{ #{anchor} }}" in page


def test_every_kind_format_repair_lint_and_check_is_explained() -> None:
    made = pages("en")
    for path, register in (
        ("kinds", KINDS),
        ("formats", FORMATS),
        ("repairs", REPAIRS),
        ("lints", given().lints),
        ("commands", {command.name: command for command in given().commands}),
    ):
        assert [name for name in register if f"{{ #{name} }}" not in made[f"reference/{path}.md"]] == []
    assert [check.id for check in given().governance if f'id="{check.id}"' not in made["governance.md"]] == []
    assert [source for source in rulebook().sources if f'id="{source}"' not in made["sources.md"]] == []


def test_every_key_of_the_policy_format_has_a_meaning() -> None:
    parts = shipped()["$defs"]
    missing = [
        f"{part}.{key}"
        for part in PARTS
        for key in keys_of(parts[part]).get("properties", {})
        if not meaning(part, key).nl or not meaning(part, key).en
    ]
    assert missing == []


def test_an_agreement_tells_its_parts_in_order() -> None:
    parts = (
        "# Telefoonnummers",
        "markdown>\n\nWe bewaren elk telefoonnummer internationaal",
        "## De regels { #page-rules }",
        "{ #phone-is-international }",
        '<span class="level level-error">Moet</span> [Telefoon algemeen](../records/account.md#phone) (Relatie); ',
        "[Telefoon direct](../records/contact.md#phone) en [Mobiel](../records/contact.md#mobile) (Contactpersoon): ",
        "elk is een telefoonnummer met landcode en zonder spaties, zoals +31201234567.",
        "<th>✓ Goed</th><th>✗ Fout</th>",
        "<td><code>+31201234567</code></td><td><code>020 123 45 67</code> → <code>+31201234567</code></td>",
        "**Zo los je het op:** Zet +31 voor het nummer",
        "Automatisch gecontroleerd, per record · Herstel: <a ",
        "https://git.voorbeeld.example/crm/handboek/edit/main/policies/agreements/telephone-numbers.yaml",
        "Hoort</span> *Moet vanaf 1 januari 2027.* Als Mobiel uit een + en cijfers bestaat, ",
        "## Waarom { #page-why }",
        "**Voor de klant:**",
        "## Bij deze pagina { #page-owner }",
        '<a class="site-page" href="../roles/crm-manager.md">CRM-beheerder</a>',
        "1 september 2026, elk jaar; opnieuw voor 1 september 2027",
        "<td><strong>Ook bekend als</strong></td><td>telefoon, telefoonnummer,",
        '**De afspraak als bestand:** <a class="site-file" href="../policies/agreements/telephone-numbers.yaml"',
    )
    page = re.sub(r"</?abbr[^>]*>", "", pages("nl")[TEL])
    at = [page.index(part) for part in parts]
    assert at == sorted(at)


def test_what_is_not_enforced_says_why() -> None:
    page = pages("nl")["agreements/who-leads-before-and-after-the-first-order.md"]
    assert "Nog niet gecontroleerd: We controleren de records van het CRM." in page
    assert "Automatisch gecontroleerd, tussen records" in page


def test_sets_of_records_and_empty_fields_show_in_examples() -> None:
    page = pages("nl")["agreements/who-leads-before-and-after-the-first-order.md"]
    assert "<strong>Relatie (Financiële administratie)</strong><br>Klantnummer: <code>104233</code>" in page
    assert "Relatietype: Prospect<br>Klantnummer: <em>leeg</em>" in page


def test_a_procedure_is_a_checklist_and_a_picture() -> None:
    page = pages("nl")["procedures/new-relation.md"]
    assert "**Aanleiding:** je hebt contact met" in page
    assert "| ☐ 1 | " in page
    assert '<ol class="flow"><li>1. ' in page


def test_a_process_is_a_picture_and_a_table_that_say_the_same() -> None:
    page = pages("en")["processes/account-life-cycle.md"]
    process = next(policy for policy in rulebook().of_kind("process") if policy.id == "account-life-cycle")
    assert page.count('class="arrow"') == sum(len(phase.next) + phase.start for phase in process.phases)
    for phase in process.phases:
        assert f'<span id="{phase.id}"></span>**{phase.title.en}**' in page


def test_a_record_type_shows_form_fields_and_schema() -> None:
    page = pages("en")["records/contact.md"]
    assert "- [Surname](#surname) \\*" in page
    assert '<span id="surname"></span>**Surname** \\*' in page
    assert 'href="../../schemas/contact/next/contact.schema.json"' in page
    assert 'href="../schemas/contact/next/contact.schema.json"' in pages("nl")["records/contact.md"]


SMALL = b"""
title: Namen
status: STATUS
owner: crm-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
agreed: Zo schrijven we namen.
why: Dan vinden we ze.
customer: {nl: Een juiste aanhef., en: A right salutation.}
"""


def small(status: str = "active") -> Rulebook:
    read, _ = read_files({"agreements/names.yaml": SMALL.replace(b"STATUS", status.encode())})
    return read


def test_a_missing_translation_shows_the_other_language_with_a_notice() -> None:
    english = handbook(Edition(Contents(small(), Given(AS_OF)), "en"))["agreements/names.md"]
    assert '!!! info "Not fully translated yet"' in english
    assert "Zo schrijven we namen." in english
    assert "!!! info" not in handbook(Edition(Contents(small(), Given(AS_OF)), "nl"))["agreements/names.md"]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_only_active_policies_are_published(status: str) -> None:
    made = handbook(Edition(Contents(small(status), Given(AS_OF)), "nl"))
    assert "agreements/names.md" not in made
    assert "names.md" not in made["agreements/index.md"]


def test_an_empty_rulebook_is_a_handbook_too() -> None:
    assert "index.md" in handbook(Edition(Contents(Rulebook(), Given(datetime.date(2026, 1, 1))), "nl"))


NASTY = '<script>alert(1)</script> [x](javascript:1) ![i](//h/i) a|b `c` *[AVG]: z {: onclick="x" } :smile: \u202e'


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_policy_becomes_markup_on_any_page(language: str) -> None:
    nasty = replaced(rulebook(), Texts, lambda texts: Texts(NASTY, NASTY) if texts else texts)
    sources = dict.fromkeys(given().policy_sources, f"{NASTY}\n```\n{NASTY}\n")
    lints: dict = {}
    contents = Contents(nasty, replace(given(), policy_sources=sources, lints=lints))
    for path, page in handbook(Edition(contents, language)).items():
        seen = Seen(rendered(page))
        assert not seen.names & {"img", "iframe"}, path
        assert {attributes.get("type") for tag, attributes in seen.tags if tag == "script"} <= {"application/json"}, (
            path
        )
        assert not [name for _, name, _ in seen.attributes() if name.startswith("on")], path
        assert not [
            value for _, name, value in seen.attributes() if name == "href" and value.startswith("javascript")
        ], path
        assert "\u202e" not in page, path


def menu(*paths: str) -> str:
    return str(navigation(dict.fromkeys(paths, ""), "en"))


def test_more_policies_than_a_menu_holds_stand_in_their_index_only() -> None:
    many = [f"agreements/a{number}.md" for number in range(61)]
    assert "agreements/index.md" in menu("agreements/index.md", *many)
    assert "agreements/a1.md" not in menu("agreements/index.md", *many)
    assert "agreements/a1.md" in menu("agreements/index.md", *many[:60])


def test_a_page_that_somebody_adds_stands_in_the_menu() -> None:
    assert "own-page.md" in menu("index.md", "own-page.md")


def test_the_menu_follows_the_titles() -> None:
    pages = {
        "agreements/z.md": "# Adressen\n",
        "agreements/a.md": "# Websites\n",
        "agreements/index.md": "# Afspraken\n",
    }
    assert navigation(pages, "nl") == [{"Afspraken": ["agreements/index.md", "agreements/z.md", "agreements/a.md"]}]
