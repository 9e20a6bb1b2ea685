"""Search, asked as the site asks it: the very script and index that the browser loads, with every field of a record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from handbook_pages import rulebook

FIRST = 5  # what a reader sees without scrolling
# The theme's own worker: 0 sets it up, 2 asks. It answers with groups of places, page by page, the best first.
ASK = """async queries => {
    const config = JSON.parse(document.getElementById("__config").textContent);
    const root = new URL(config.base + "/", location), shared = new URL(config.search, root);
    const index = await (await fetch(new URL("search/search_index.json", root))).json();
    const worker = new Worker(shared);
    const send = message => new Promise(done => {
        worker.onmessage = answer => done(answer.data);
        worker.postMessage(message);
    });
    await send({type: 0, data: {config: index.config, docs: index.docs, options: {suggest: true}}});
    const found = [];
    for (const query of queries) {
        const {data} = await send({type: 2, data: query});
        found.push(data.items.slice(0, 5).map(group => group.map(place => place.location)));
    }
    worker.terminate();
    return found;
}"""
# What reaches the worker of a question, past the script of the page.
HANDED = """typed => new Promise(done => {
    const echo = new Worker(URL.createObjectURL(new Blob(["onmessage = asked => postMessage(asked.data)"])));
    echo.onmessage = answer => done(answer.data);
    echo.postMessage({type: 2, data: typed});
})"""
NAMES = [
    *("zip code", "bank account", "chamber of commerce", "kvk", "owners", "dashboards"),
    *("postcodes", "bankrekening", "eigenaren", "btw nummer", "telefoon nummers", "nieuwsbrieven", "newsletters"),
]
LEAD_TO = [
    *("records/address/", "agreements/vat-and-iban/", "records/account/", "agreements/registration-numbers/"),
    *("agreements/one-owner-per-relation/", "basics/7-dashboard/"),
    *("agreements/addresses/", "agreements/vat-and-iban/", "agreements/one-owner-per-relation/"),
    *("agreements/vat-and-iban/", "agreements/telephone-numbers/"),
    *("agreements/mailing-permission/", "agreements/mailing-permission/"),
]
# As people type them; each page must be among the first five of its language.
QUESTIONS = {
    "nl": {
        "hoe schrijf ik een dubbele achternaam?": "agreements/names-of-people/",
        "wie mag een relatie samenvoegen?": "procedures/merge-duplicates/",
        "Mag ik een klant mailen zonder toestemming?": "agreements/mailing-permission/",
        "hoe noteer ik een telefoonnummer?": "agreements/telephone-numbers/",
        "wat doe ik als een contactpersoon vertrekt?": "procedures/departed-contact/",
        "wie is de eigenaar van een relatie?": "agreements/one-owner-per-relation/",
        "hoe lang bewaren we gegevens?": "agreements/privacy/",
        "wat doe ik met een brief die retour komt?": "procedures/bounces-and-returned-post/",
        "hoe vul ik een btw-nummer in?": "agreements/vat-and-iban/",
        "Hoe schrijf ik een datum?": "agreements/dates/",
        "hoe voer ik een nieuwe relatie in?": "procedures/new-relation/",
        "hoe controleer ik mijn bestand?": "check/",
    },
    "en": {
        "how do I write a double surname": "agreements/names-of-people/",
        "who may merge accounts?": "procedures/merge-duplicates/",
        "May I mail a customer without permission?": "agreements/mailing-permission/",
        "how do I write a telephone number?": "agreements/telephone-numbers/",
        "where do I write a PO box?": "agreements/addresses/",
        "when is an opportunity won?": "agreements/sales-phases/",
        "How long do we keep data?": "agreements/privacy/",
        "what do I do with returned post?": "procedures/bounces-and-returned-post/",
        "how do I fill in a VAT number?": "agreements/vat-and-iban/",
        "How do I write a date?": "agreements/dates/",
        "how do I enter a new account?": "procedures/new-relation/",
        "how do I check my file?": "check/",
    },
}


class Search:
    """Answers queries on one of the two sites."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.page = browser.new_page()
        self.page.goto(address)
        self.language = self.page.evaluate("document.documentElement.lang")

    def __call__(self, *queries: str) -> list[list[list[str]]]:
        return self.page.evaluate(ASK, queries)

    def pages(self, *queries: str) -> list[list[str]]:
        """The pages that each query finds, the best first."""
        return [[group[0].partition("#")[0] for group in groups] for groups in self(*queries)]


@pytest.fixture(scope="module", params=["", "en/"])
def search(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Search]:
    made = Search(browser, address + request.param)
    yield made
    made.page.close()


def labels() -> Iterator[tuple[str, str, str]]:
    """Every label of a field in every language, with the record type and the field."""
    for record in rulebook().records.values():
        for field in record.fields.values():
            yield from ((label, record.name, field.name) for label in (field.label.nl, field.label.en))


def test_every_field_is_found_by_its_label_in_both_languages(search: Search) -> None:
    """A label that many record types share leads to some of them; more than five do not fit among the first five."""
    known = list(labels())
    assert len(known) > 250
    shared: dict[str, set[str]] = {}
    for label, record, field in known:
        shared.setdefault(label, set()).add(f"records/{record}/#{field}")
    asked = list(shared)
    missed = {}
    for label, groups in zip(asked, search(*asked), strict=True):
        places = {place for group in groups for place in group}
        if len(places & shared[label]) < min(len(shared[label]), FIRST - 2):
            missed[label] = sorted(shared[label] - places)
    assert missed == {}


def test_a_label_with_its_record_type_leads_to_that_field(search: Search) -> None:
    asked = {"status contactpersoon": "records/contact/", "owner opportunity": "records/opportunity/"}
    found = search.pages(*asked)
    assert [page for page, pages in zip(asked.values(), found, strict=True) if page not in pages] == []


def test_other_names_lead_to_the_right_page(search: Search) -> None:
    found = search.pages(*NAMES)
    assert [each for each in zip(NAMES, LEAD_TO, found, strict=True) if each[1] not in each[2]] == []


def test_another_name_of_a_field_leads_to_it(search: Search) -> None:
    asked: dict[str, set[str]] = {}
    for record in rulebook().records.values():
        for field in record.fields.values():
            for alias in field.aliases[:1]:
                asked.setdefault(alias, set()).add(f"records/{record.name}/")
    found = search.pages(*asked)
    missed = [alias for (alias, right), pages in zip(asked.items(), found, strict=True) if not right & {*pages}]
    assert missed == []


def test_what_few_look_for_comes_after_what_most_look_for(search: Search) -> None:
    for words, pages in zip(NAMES, search.pages(*NAMES), strict=True):
        assert not pages[0].startswith(("reference/", "changes/", "sources/")), words


def test_a_reference_page_is_still_found_by_its_own_name(search: Search) -> None:
    commands, publishing = search.pages("codeowners", "publishing publiceren")
    assert "reference/commands/" in commands
    assert "publishing/" in publishing


def test_a_question_is_answered_among_the_first(search: Search) -> None:
    asked = QUESTIONS[search.language]
    found = search.pages(*asked)
    assert [each for each in zip(asked, found, strict=True) if asked[each[0]] not in each[1]] == []


@pytest.mark.parametrize(
    ("typed", "telling"),
    [
        ("hoe schrijf ik een postbus?", "postbus"),
        ("How do I write the address?!", "address"),
        ("postbus?", "postbus"),
        ("created on, owner", "created owner"),
    ],
)
def test_a_question_finds_what_its_telling_words_find(search: Search, typed: str, telling: str) -> None:
    with_all, with_telling = search(typed, telling)
    assert with_all == with_telling != []


@pytest.mark.parametrize("typed", ["Gemaakt op", "hoe is", "hoe is een", '"who is the owner"'])
def test_a_label_a_word_alone_and_a_quote_are_asked_as_they_were_typed(search: Search, typed: str) -> None:
    handed = search.page.evaluate(HANDED, typed)
    assert handed == {"type": 2, "data": typed}
