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


class Search:
    """Answers queries on one of the two sites."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.page = browser.new_page()
        self.page.goto(address)

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
