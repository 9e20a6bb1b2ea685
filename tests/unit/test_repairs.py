"""Every named repair gives what its examples say, once and for all."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afspraak.formats import FORMATS
from afspraak.formats.keeping import keeps
from afspraak.repairs import REPAIRS
from afspraak.repairs.address_label import label_of
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.salutation import salutation_of

EXAMPLES = [
    pytest.param(repair, example, id=f"{name} {example.value}")
    for name, repair in REPAIRS.items()
    for example in repair.examples
]


@pytest.mark.parametrize(("repair", "example"), EXAMPLES)
def test_an_example_gives_what_it_says(repair: Repair, example: Example) -> None:
    found = repair.function(example.value, example.record)
    if example.becomes is None:
        assert found is None
    else:
        assert found is not None
        assert (found.value, found.certainty) == (example.becomes, example.certainty)


@pytest.mark.parametrize(("repair", "example"), EXAMPLES)
def test_a_repaired_example_needs_no_repair(repair: Repair, example: Example) -> None:
    found = repair.function(example.value, example.record)
    for value in (found.value, *found.alternatives) if found else ():
        assert repair.function(value, example.record) is None


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.repair])
def test_what_is_safe_keeps_the_format_and_leaves_what_is_right(name: str) -> None:
    form = FORMATS[name]
    repair = REPAIRS[form.repair].function
    safe = [found.value for value in form.wrong if (found := repair(value, {})) and found.certainty == "safe"]
    assert [value for value in safe if not keeps(form, value)] == []
    changed = [value for value in form.right if (found := repair(value, {})) and found.certainty == "safe"]
    assert changed == []


@pytest.mark.parametrize("repair", REPAIRS.values(), ids=REPAIRS.keys())
def test_a_repair_is_whole(repair: Repair) -> None:
    assert REPAIRS[repair.name] is repair
    assert all((repair.title.nl, repair.title.en, repair.says.nl, repair.says.en))
    assert any(example.becomes for example in repair.examples)
    assert any(example.becomes is None for example in repair.examples)


def test_the_register_is_alphabetical() -> None:
    assert list(REPAIRS) == sorted(REPAIRS)


WORDS = st.sampled_from(
    [
        *("van", "de", "der", "VAN", "Berg", "berg", "BERG", "Ij", "ij", "'t", "'s", "J.", "jp", "bv", "B.V.", "nl"),
        *("-", " - ", ",", ".", " ", "  ", "\n", "0", "12", "103c", "3511", "ab", "020", "+31", ";ext=1", "@", "www."),
        *("https://", "dr", "Ir.", "msc", "gemeente", "GEMEENTE", "Postbus", "PB", "KvK", "NL", "é", "ß", "ŉ", "İ"),
        *("e\u0301", "\u200b", "\u00a0", "\u00c3\u00a9"),
    ]
)
VALUES = st.one_of(
    st.text(max_size=12),
    st.lists(WORDS, max_size=6).map("".join),
    st.lists(WORDS, max_size=5).map(" ".join),
)


@pytest.mark.parametrize("repair", REPAIRS.values(), ids=REPAIRS.keys())
@settings(max_examples=150, deadline=None)
@given(value=VALUES)
def test_repairing_twice_changes_nothing(repair: Repair, value: str) -> None:
    found = repair.function(value, {})
    if found:
        assert found.value
        assert found.value != value
        assert repair.function(found.value, {}) is None


@pytest.mark.parametrize("written", ["v.d.", "v/d", "vd", "V.D.", "v. d."])
def test_an_abbreviated_prefix_is_only_ever_a_suggestion(written: str) -> None:
    found = REPAIRS["surname-prefix"].function(written, {})
    assert found == Repaired("van de", "suggest", ("van den", "van der"))


@pytest.mark.parametrize(
    ("value", "record", "expected"),
    [
        ("020-1234567", {}, "+31201234567"),
        ("020-1234567", {"country": "NL"}, "+31201234567"),
        ("020-1234567", {"country": "Nederland"}, None),
        ("+31 20 123 45 67", {"country": "BE"}, "+31201234567"),
        ("020-1234567 (werk)", {}, None),
        ("020-12345678", {}, None),
        ("+3120123456", {}, None),
    ],
)
def test_a_telephone_number_needs_its_country(value: str, record: Mapping[str, Any], expected: str | None) -> None:
    found = REPAIRS["phone"].function(value, record)
    assert (found and found.value) == expected


HEER, MEVROUW, NEUTRAAL = ({"form_of_address": form} for form in ("heer", "mevrouw", "neutraal"))


@pytest.mark.parametrize(
    ("form", "name", "expected"),
    [
        (HEER, {"initials": "J.", "surname_prefix": "van der", "surname": "Berg"}, "Geachte heer Van der Berg"),
        (HEER, {"surname_prefix": "in 't", "surname": "Veld"}, "Geachte heer In 't Veld"),
        (HEER, {"surname_prefix": "d'", "surname": "Ancona"}, "Geachte heer d'Ancona"),
        (HEER, {"initials": "J."}, ""),
        (MEVROUW, {"surname_prefix": "'t", "surname": "Hart"}, "Geachte mevrouw 't Hart"),
        (MEVROUW, {"surname_prefix": "van der", "surname": "Ven-van Dijk"}, "Geachte mevrouw Van der Ven-van Dijk"),
        (MEVROUW, {"surname": "Van den Berg"}, "Geachte mevrouw Van den Berg"),
        (NEUTRAAL, {"initials": "R.M.", "surname_prefix": "van", "surname": "Puffelen"}, "Geachte R.M. van Puffelen"),
        (NEUTRAAL, {"first_name": "Mees", "surname": "Smit"}, "Geachte Mees Smit"),
        (NEUTRAAL, {"surname": "Smit"}, ""),
        ({"form_of_address": "onbekend"}, {"initials": "A.", "surname": "Smit"}, "Geachte A. Smit"),
        ({}, {"initials": "A.", "surname": "Smit"}, "Geachte A. Smit"),
        ({}, {}, ""),
    ],
)
def test_salutations(form: Mapping[str, Any], name: Mapping[str, Any], expected: str) -> None:
    assert salutation_of({**form, **name}) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"house_number": "9"}, "Markt 9"),
        ({"house_number": 9}, "Markt 9"),
        ({"house_number": "9", "house_letter": "c"}, "Markt 9 c"),
        ({"house_number": "9", "house_letter": "c", "house_number_addition": "2"}, "Markt 9 c2"),
        ({"house_number": "9", "house_number_addition": "2"}, "Markt 9-2"),
        ({"house_number": "9", "house_number_addition": "bis"}, "Markt 9 bis"),
        ({"house_number": None}, "Markt"),
    ],
)
def test_the_first_line_of_a_label(parts: Mapping[str, Any], expected: str) -> None:
    address = {"street": "Markt", "postal_code": "3511 AB", "city": "IJmuiden", "country": "NL"}
    assert label_of({**address, **parts}) == f"{expected}\n3511 AB  IJMUIDEN"


def test_a_label_is_only_made_of_a_whole_dutch_address() -> None:
    address = {"street": "Markt", "postal_code": "3511 AB", "city": "Utrecht", "country": "NL"}
    assert label_of({**address, "country": "BE"}) == ""
    assert [label_of({**address, field: None}) for field in ("street", "postal_code", "city")] == ["", "", ""]
