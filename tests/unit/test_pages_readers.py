"""What the handbook says in a reader's words: what changed, how a value is written, whose step it is."""

from __future__ import annotations

import datetime
import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from afspraak.languages.bounds import longest
from afspraak.lints.trials import value_of, whole_court
from afspraak.model.rulebook import Subject
from afspraak.pages import Change, Contents, Edition, Given
from afspraak.pages.fields import TYPES
from afspraak.pages.lately import lately
from afspraak.pages.spoken import spoken
from handbook_pages import AS_OF, VOID, given, pages, rendered, rulebook

TEL, MAIL = "agreements/telephone-numbers", "agreements/e-mail-addresses"


def edition(language: str = "nl", **changed: Any) -> Edition:
    return Edition(Contents(rulebook(), replace(given(), **changed)), language)


def change(hash_: str, number: int, day: datetime.date = AS_OF) -> Change:
    return Change(day, "Mend a word", hash_, number)


def test_the_front_page_tells_what_changed_in_its_own_words() -> None:
    month_ago = AS_OF - datetime.timedelta(days=30)
    history = {TEL: (change("a", 0), change("b", 1, month_ago)), MAIL: (change("b", 1, month_ago),)}
    shown = lately(edition(history=history), "index.md")
    assert "Telefoonnummers](agreements/telephone-numbers.md)<br>" in shown
    assert "gewijzigd op 22 november 2026 · 2 wijzigingen" in shown
    assert "gewijzigd op 23 oktober 2026</span>" in shown
    assert "Mend" not in shown


def test_what_changed_by_itself_comes_before_what_changed_with_all_others() -> None:
    everywhere = {policy.path: (change("all", 0),) for policy in edition().active()}
    shown = lately(edition(history=everywhere | {TEL: (change("all", 0), change("own", 5))}, releases=()), "index.md")
    first = shown.split("\n")[2]
    assert first.startswith("- [Telefoonnummers]")
    assert "en nog 41 andere" in shown


def test_a_policy_that_is_in_force_since_lately_is_new() -> None:
    book = rulebook()
    new = tuple(replace(each, since=AS_OF) if each.path == TEL else each for each in book.policies)
    with_change = Edition(Contents(replace(book, policies=new), Given(AS_OF, history={TEL: (change("a", 0),)})), "en")
    assert "new, in force since 22 November 2026" in lately(with_change, "index.md")


def test_long_ago_is_not_lately() -> None:
    old = AS_OF - datetime.timedelta(days=91)
    shown = lately(edition(history={TEL: (change("a", 0, old),)}, releases=()), "index.md")
    assert "Er is niets veranderd." in shown


def test_words_in_the_other_language_are_marked() -> None:
    english = '<span lang="en">Add the agreements on names</span>'
    assert spoken(edition("nl"), "Add the agreements on names") == english
    assert spoken(edition("en"), "Add the agreements on names") == "Add the agreements on names"
    assert spoken(edition("en"), "Voeg de afspraken over namen toe").startswith('<span lang="nl">')
    assert spoken(edition("nl"), "v1.2.0") == "v1.2.0"


@pytest.mark.parametrize(
    "words",
    [
        "Klantnummer is verplicht",
        "Telefoon of mobiel is ingevuld",
        "Check klantnummers",
        "Let op klantnummers",
        "Put of kelder",
    ],
)
def test_words_of_both_languages_do_not_tell_which_it_is(words: str) -> None:
    assert not spoken(edition("nl"), words).startswith('<span lang="en">')
    assert spoken(edition("nl"), words) == words


def test_no_reader_has_to_read_a_pattern() -> None:
    kinds = ("agreements/", "procedures/", "processes/")
    for language, words in (("nl", "past (?:niet )?bij|bepaalde vorm"), ("en", "(?:does not match|matches) <code>")):
        for path, page in pages(language).items():
            if path.startswith(kinds):
                assert not re.search(rf'class="level[^\n]*(?:{words})', page), path


def rows_of(path: str, language: str = "nl") -> dict[str, tuple[str, str]]:
    """The fields beside a task or on a card, each with what is right and what is wrong."""
    cells = re.findall(
        r"^\| \[[^]]+\]\(\.\./records/(\w+)\.md#(\w+)\) \| (.*?) \| (.*?) \|$", pages(language)[path], re.MULTILINE
    )
    return {f"{record}.{field}": (right, wrong) for record, field, right, wrong in cells}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_rule_refuses_what_is_shown_as_right(language: str) -> None:
    courts = {record: whole_court(rulebook(), record) for record in rulebook().records}
    tried = 0
    for path in pages(language):
        for name, (right, _) in rows_of(path, language).items() if path.startswith(("tasks/", "cards/")) else ():
            record, field = name.split(".")
            subject = Subject(rulebook(), rulebook().records[record], rulebook().records[record].fields[field])
            if found := re.search("`([^`]+)`", right):
                broken = courts[record].broken_alone(field, value_of(subject, found[1]))
                assert broken == [], f"{path}: {name}"
                tried += 1
    assert tried


def test_a_mobile_number_is_no_landline() -> None:
    assert rows_of("cards/role-account-manager.md")["contact.mobile"][0] == "`+31612345678`"
    assert rows_of("cards/role-account-manager.md")["contact.initials"][0] == "`J.P.`"


def test_a_card_shows_names_phones_and_mail_among_its_first_fields() -> None:
    first = {"contact.surname", "contact.phone", "contact.mobile", "contact.email", "contact.initials"}
    assert first <= rows_of("cards/role-account-manager.md").keys()
    assert all(len(rows_of(path)) <= 10 for path in pages("nl") if path.startswith("cards/"))


def test_a_card_tells_the_steps_themselves_and_where_the_handbook_is() -> None:
    card = pages("en")["cards/role-account-manager.md"]
    moved = next(line for line in card.splitlines() if "tasks/change-an-invoice-address.md" in line)
    assert re.search(r"^- \*\*\[[^]]+\]\([^)]+\)\*\*<br>1\. [A-Z].*<br>5\. [A-Z]", moved)
    assert re.search(r"^- and also: \[", pages("en")["cards/department-sales.md"], re.MULTILINE)
    assert '<a href="https://handboek.voorbeeld.example">' in card.splitlines()[-2]


def test_a_task_shows_what_it_is_about() -> None:
    gone = rows_of("tasks/remove-someone-on-request.md")
    assert gone["contact.email"] == ("*leeg*", "`jan@voorbeeld.nl`")
    assert gone["contact.mobile"] == ("*leeg*", "`+31612345678`")
    assert gone["contact.status"] == ("Geanonimiseerd", "Vertrokken")
    moved = rows_of("tasks/change-an-invoice-address.md", "en")
    assert moved["address.type"] == ("Invoice address", "`visit/post`")
    assert moved["request.subject"] == ("`New invoice address`", "`Address`")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_picked_from_a_list_is_never_shown_as_wrong(language: str) -> None:
    tried = 0
    for path in pages(language):
        for name, (right, wrong) in rows_of(path, language).items() if path.startswith(("tasks/", "cards/")) else ():
            record, field = name.split(".")
            known = rulebook().records[record].fields[field]
            if known.type == "code" and (typed := re.fullmatch("`(.*)`", wrong)):
                labels = [value.label.in_(language) for value in rulebook().lists[known.list].values.values()]
                assert typed[1].casefold() not in [label.casefold() for label in labels], f"{path}: {name}"
                assert "`" not in right, f"{path}: {name}"
                tried += 1
    assert tried


def test_codes_of_an_export_stand_as_codes_and_its_values_as_labels() -> None:
    page = pages("nl")["systems.md"]
    assert '??? abstract "Relaties · export `accounts-table`"' in page
    assert "altijd [Adressoort](records/address.md#type) Bezoekadres." in page


def test_every_step_of_a_task_has_a_field_and_a_rule_before_another_has_two() -> None:
    new, removed = rows_of("tasks/new-relation.md"), rows_of("tasks/remove-someone-on-request.md")
    assert {"account.relation_type", "account.branch_code", "contact.initials", "activity.note"} <= new.keys()
    assert "request.resolution" in removed
    assert len(removed) == 9
    checked = pages("nl")["tasks/new-relation.md"].partition("{ #page-rules }")[2]
    assert "#relation-has-a-contact" in checked
    assert "#contact-moment-has-a-note" in checked


def test_a_page_in_english_shows_no_dutch_sentences() -> None:
    dutch = re.compile(r"\b(?:belt|Vraagt|gebeld|klantje|opgelost|Zit thuis|besloten|neemt waar|gehad)\b")
    for path, page in pages("en").items():
        if not path.startswith(("reference/", "lists/", "rules")):
            values = re.findall(r"<code>([^<]*)</code>", rendered(page))
            assert [value for value in values if dutch.search(value)] == [], path


def test_a_task_names_a_role_where_its_steps_begin() -> None:
    task = pages("nl")["tasks/new-relation.md"]
    assert re.findall(r'^\d+\. <span class="who">\[([^\]]+)', task, re.MULTILINE) == [
        "Medewerker binnendienst",
        "Accountmanager",
        "Medewerker binnendienst",
    ]


def test_phases_of_an_address_have_the_titles_of_its_relation() -> None:
    matrix = pages("nl")["who-leads.md"]
    assert "former_customer" not in matrix
    assert matrix.count("| Veld | Suspect | Prospect | Klant | Ex-klant |") == 2


def test_a_phase_names_the_rules_that_go_for_it() -> None:
    steps = pages("en")["records/account.md"].partition('<div class="stepper" markdown>')[2].partition("</div>")[0]
    asked = dict(re.findall(r"^\d\. \*\*([^*]+)\*\*(.*)$", steps, re.MULTILINE))
    assert "Also: [A Dutch customer has a KVK number](../agreements/registration-numbers.md#" in asked["Customer"]
    assert "#customer-has-an-invoice-address" in asked["Customer"]
    assert "#prospect-has-no-customer-number" in asked["Suspect"]
    assert "#prospect-has-no-customer-number" not in asked["Prospect"], "each rule stands where it begins"
    assert "customer-has-a-vat-id" not in steps, "it is a should"
    assert "#proposal-has-a-realistic-probability" in pages("en")["records/opportunity.md"]


def test_every_field_has_a_system_in_every_phase() -> None:
    for language in ("nl", "en"):
        page = pages(language)["who-leads.md"]
        for record in rulebook().records.values():
            for field in record.fields:
                assert page.count(f"](records/{record.name}.md#{field})") == 1
    row = next(row for row in page.splitlines() if "#iban)" in row)
    assert row.count("Finance system</span> |") == 4, row


class Lonely(HTMLParser):
    """The texts that stand by themselves, without code and pictures; a word in a link may stand in a sentence."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.found: set[str] = set()
        self.feed(re.sub(r"<(\w+)[^>]* hidden[ >].*?</\1>", "", html, flags=re.DOTALL))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += [tag] if tag not in VOID else []

    def handle_endtag(self, tag: str) -> None:
        while tag in self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        around = set(self.inside)
        words = {part.strip() for part in re.split("[:·]", data)}
        if not around & {"code", "pre", "script", "svg"}:
            self.found |= {word for word in words if not around & {"a", "abbr"} or re.search("[_-]", word)}


def ids() -> set[str]:
    """What phases, roles, systems, departments, goals, terms, lists and their values are called in the files alone."""
    organisation, lists = rulebook().organisation, rulebook().lists
    named = [organisation.roles, organisation.systems, organisation.departments, organisation.goals, lists]
    named += [organisation.retention, *({phase.id: phase} for policy in rulebook().policies for phase in policy.phases)]
    values = [value for known in lists.values() for value in known.values.values()]
    coded = [value.id for value in values if value.id.casefold() not in (value.label.nl.casefold(), "")]
    return {str(name) for name in (*itertools.chain(*named), *coded) if re.fullmatch("[a-z][a-z0-9_-]{3,}", name)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_shows_an_id_where_a_title_belongs(language: str) -> None:
    for path, page in pages(language).items():
        if path != "glossary.md":  # its words are written as they stand in a sentence
            assert Lonely(rendered(page)).found & ids() == set(), path


def test_every_rule_stands_once_under_its_agreement() -> None:
    page = pages("en")["rules.md"]
    for policy, rule in edition("en").rules.values():
        assert page.count(f'<span id="{rule.id}"></span>') == 1
        group = next(each for each in page.split("<section>") if f'<span id="{rule.id}"></span>' in each)
        assert f'href="{policy.path}.md"' in group


def test_a_change_is_told_with_dates_as_people_write_them() -> None:
    for language in ("nl", "en"):
        for path, page in pages(language).items():
            if path.startswith("changes/"):
                told = re.sub(r"`[^`]*`|<code>.*?</code>|\([^)]*\)", "", page)
                assert not re.search(r"\b20[0-9]{2}-[0-9]{2}-[0-9]{2}\b", told), path
                assert "&#96;" not in page, path


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_of_the_seven_basics_has_something_of_the_role(language: str) -> None:
    for role in rulebook().organisation.roles:
        table = pages(language)[f"roles/{role}.md"].partition('<div class="steps-table"')[2].partition("</div>")[0]
        rows = re.findall(r"^\| \d \| .*? \| (.*?) \|$", table, re.MULTILINE)
        assert [bool(row) for row in rows] == [True] * 7, role


def test_a_sales_manager_works_with_opportunities() -> None:
    page = pages("nl")["roles/sales-manager.md"]
    assert "(../basics/1-record.md) | [Verkoopkans](../records/opportunity.md) |" in page
    assert "[Verkoopproces](../processes/sales-process.md) |" in page
    assert "Lopende verkoopkansen, geteld per [Fase](../records/opportunity.md#phase) |" in page
    assert "We winnen klanten en houden ze, omdat we ze kennen. |" in page


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        ("^[0-9]{8}$", 8),
        ("^(a|bcd)x?$", 4),
        ("^a$|^bc$", 2),
        ("^a+$", None),
        ("^a|b$", None),
        ("[0-9]{8}", None),
        ("^(?=a)$", None),
        ("^(){0,9}$", 0),
    ],
)
def test_the_longest_text_of_a_pattern(pattern: str, most: int | None) -> None:
    assert longest(pattern) == most


def test_the_setup_of_a_crm_tells_lengths_and_choices_as_it_calls_them() -> None:
    page = pages("en")["records/account.md"]
    name = next(row for row in page.splitlines() if "`Name`" in row and "#name)" in row)
    kvk = next(row for row in page.splitlines() if "`KvkNumber__c`" in row)
    url = next(row for row in page.splitlines() if "`Website`" in row and "#website)" in row)
    assert ["160" in name, "| 8 |" in kvk, "| – |" in url] == [True] * 3
    assert "| `Id`<br>*filled by the system* | text |  |  |" in page
    assert "| `PaymentStatus__c`<br>*have this filled in automatically* |" in page
    kind = next(row for row in page.splitlines() if "`lifecyclestage`" in row)
    assert "<br>Suspect: `subscriber`, `lead`, `marketingqualifiedlead`<br>" in re.sub("</?abbr[^>]*>", "", kind)
    told = next(row for row in page.splitlines() if row.strip().startswith("° No rule sets a length"))
    assert "Microsoft Dynamics 365 (<a" in told


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_has_a_length_in_every_crm(language: str) -> None:
    texts = "|".join(re.escape(TYPES[kind].in_(language)) for kind in ("text", "lines"))
    text = re.compile(rf"^ +\| \[[^|]*\| [^|]* \| (?:{texts}) \|")
    held = [row for record in rulebook().records for row in pages(language)[f"records/{record}.md"].splitlines()]
    rows = [row for row in held if text.search(row)]
    assert rows
    typed = [row for row in rows if not re.search(r"\*(?:vult het systeem zelf|filled by the system)\*", row)]
    assert [row for row in typed if not re.search(r"\| (?:[0-9.,]+(?: °)?|–) \|", row)] == []
    standard = re.compile(r"\| `(?!vb_)(?:[a-z][a-z0-9_]*|[A-Z][A-Za-z]*)` \|")
    assert [row for row in typed if standard.search(row) and "°" in row] == []
    assert [row for row in typed if re.search("`(?:Initials__c|vb_initials)`", row) and "°" not in row] == []


def test_what_a_choice_list_guards_is_not_left_to_us() -> None:
    page = pages("en")["records/account.md"]
    left = page.partition('"Microsoft Dynamics 365"')[2].partition('"HubSpot"')[0].partition("not guard by itself:")[2]
    assert "#vat-id-" in left
    assert "A country is a code" not in left
    assert "A language is a code" not in left


def test_a_record_page_tells_which_schema_is_for_what() -> None:
    page = pages("en")["records/contact.md"]
    assert "**Version 2.0.0, frozen on 2 November 2026:**" in page
    assert 'href="../../schemas/contact/2.0.0/contact.schema.json"' in page
    assert 'href="../../schemas/contact/2.0.0/contact.plain.schema.json"' in page
    assert "**Now, not frozen yet:**" in page


def test_the_boxes_of_a_form_hold_examples() -> None:
    page = pages("nl")["records/contact.md"]
    assert '[Voorletters](#initials) \\* <span class="hint" title="tekst">J.P.</span>' in page
    assert (
        '<span class="hint" title="keuze: Statussen van een contactpersoon">Actief, Vertrokken, Geblokkeerd, …' in page
    )
    assert ">Electro Technisch Bedrijf de Groot</span>" in pages("nl")["records/account.md"]
