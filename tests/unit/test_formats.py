"""Every named format says yes to what is right and no to what is wrong."""

import importlib.metadata
import re

import duckdb
import pytest

from afspraak.formats import FORMATS
from afspraak.formats.base import Checksum, Format
from afspraak.formats.checksums import holds
from afspraak.formats.keeping import keeps
from afspraak.formats.library import LIBRARY, PACKAGES
from afspraak.letters import CONTROL
from afspraak.patterns import anchored, faults
from afspraak.prefixes import PREFIXES
from afspraak.repairs import REPAIRS

RIGHT = [(name, value) for name, form in FORMATS.items() for value in form.right]
WRONG = [(name, value) for name, form in FORMATS.items() for value in form.wrong]


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_right_values_keep_the_format(name: str, value: str) -> None:
    assert keeps(FORMATS[name], value)


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_wrong_values_do_not(name: str, value: str) -> None:
    assert not keeps(FORMATS[name], value)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
def test_a_format_is_whole(form: Format) -> None:
    assert FORMATS[form.name] is form
    texts = (form.title, form.says, form.why)
    assert all(text.nl and text.en for text in texts)
    assert all(text.endswith(".") for text in (form.why.nl, form.why.en))
    assert len(set(form.right)) >= 3
    assert len(set(form.wrong)) >= 3
    assert not set(form.right) & set(form.wrong)
    assert form.pattern or form.never or form.checks or form.library
    assert form.library in ("", *LIBRARY)
    assert form.repair in ("", *REPAIRS)


def test_the_register_is_alphabetical() -> None:
    assert list(FORMATS) == sorted(FORMATS)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
def test_patterns_are_portable(form: Format) -> None:
    patterns = [form.pattern, *form.never, *(checksum.where for checksum in form.checks)]
    assert [fault for pattern in patterns for fault in faults(pattern)] == []
    assert not form.pattern or anchored(form.pattern)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
def test_another_engine_reads_the_patterns_alike(form: Format) -> None:
    values = [*form.right, *form.wrong, "", " ", "é", "Ĳ", "Ñandú", "1", "a-b"]
    for pattern in filter(None, (form.pattern, *form.never)):
        rows = duckdb.execute("select regexp_matches(unnest(?::text[]), ?)", [values, pattern]).fetchall()
        assert [row[0] for row in rows] == [bool(re.search(pattern, value)) for value in values]


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())
def test_what_is_right_holds_no_control_characters(form: Format) -> None:
    assert not any(re.search(f"[{CONTROL}]", value) for value in form.right)


# What the catalogue of rules calls good and bad, for formats that answer one rule.
GOLDEN = {
    "country-code": (["NL", "BE"], ["Nederland", "nl", "UK"]),
    "double-surname": (["Berge-van der Meulen", "Groenen"], ["Berge - Van der Meulen", "Berge-Van der Meulen"]),
    "dutch-postal-code": (["3511 AB", "1012 JS"], ["3511ab", "3511AB", "0511 AB", "1234 SA", "1234 SS"]),
    "email": (["j.devries@voorbeeld.nl"], ["jan@voorbeeld,nl", "Jan@Voorbeeld.NL", "a@b.nl;c@d.nl", "jan@voorbeeld"]),
    "first-name": (["Anne-Fleur", "IJsbrand", "Jo", "Mees"], ["A.", "jan", "JAN", "Ijsbrand2"]),
    "iban": (["NL91ABNA0417164300", "BE68539007547034"], ["NL91ABNA0417164301", "NL91 ABNA 0417 1643 00"]),
    "initials": (["J.P.", "Th.J.", "IJ.", "J."], ["JP", "J. P.", "j.p.", "J P", "Jan"]),
    "job-title": (["Hoofd inkoop", "Wethouder"], ["DIRECTEUR", "directeur"]),
    "kvk-number": (["01234567"], ["KvK 12.34.56.78", "1234567", "123456789"]),
    "language-code": (["nl"], ["Nederlands", "NL"]),
    "legal-form-ending": (
        ["Jansen Bouw B.V.", "De Groot VOF", "Gemeente Utrecht"],
        ["Jansen Bouw bv", "Jansen Bouw BV", "De Vries v.o.f."],
    ),
    "mobile-phone": (["+31612345678"], ["+31201234567"]),
    "no-bsn": (
        ["Ordernummer 123456789", "klant vraagt retour"],
        ["BSN 111222333", "zijn burgerservicenummer is 111.22.2333"],
    ),
    "oin": (["00000003012345670000", "00000001123456782000"], ["00000003123456789", "00000001123456789000"]),
    "organisation-name": (["Jansen Bouw B.V.", "ABN AMRO", "KPN"], ["jansen bouw bv", "JANSEN BOUW B.V.", "abn amro"]),
    "person-surname": (
        ["Berg", "Los", "De", "IJsbrandij", "Cocq van Delwijnen"],
        ["J. Berg", "Berg, van den", "Berg2"],
    ),
    "phone": (
        ["+31201234567", "+31612345678", "+31201234567;ext=12"],
        ["020-1234567", "+31 (0)20 123 45 67", "020 123 45 67 / 06 12345678"],
    ),
    "po-box": (["Postbus 626"], ["P.O. Box 626", "PB 626", "Postbus"]),
    "real-phone": (["+31201234567", "+31612345678", "+31201234567;ext=12"], ["+3120123456"]),
    "rsin": (["123456782"], ["123456789", "12345678"]),
    "sbi-code": (["01110", "4721", "6210"], ["111", "9999", "47.21"]),
    "street": (
        ["Jonkheer van Riemsdijklaan", "Grote Haag", "Marktplein", "Borgesiusstraat", "1e Exloërmond"],
        ["Jonkheer van Riemsdijkln", "Dorpsstr.", "Burg. Jansenlaan", "Borgesiusstraat 103c"],
    ),
    "surname-capital": (["IJsbrandij", "Berg"], ["Ijsbrandij", "berg", "BERG"]),
    "surname-prefix-in-full": (["van den", "van 't"], ["v.d.", "v/d", "vd", "v."]),
    "surname-prefix-lower-case": (["van der"], ["Van Der", "Van"]),
    "surname-without-prefix": (["Berg", "Los", "De", "IJsbrandij", "Cocq van Delwijnen"], ["van der Berg"]),
    "title-after": (["MSc", "BSc, MBA", "PhD"], ["M.Sc.", "msc", "MSc."]),
    "title-before": (
        ["prof. dr. ir.", "mr. dr.", "dr. mr.", "drs. ing."],
        ["Ir. Dr.", "ir. dr.", "dr. drs.", "mr. mr.", "drs"],
    ),
    "town": (["'s-Hertogenbosch", "Zeewolde", "IJmuiden", "Den Haag"], ["ZEEWOLDE", "utrecht", "Ijmuiden"]),
    "url": (
        ["https://www.voorbeeld.nl", "https://voorbeeld.nl/contact"],
        ["Voorbeeld,nl", "www.voorbeeld.nl", "https://Voorbeeld.NL"],
    ),
    "vat-id": (
        ["NL123456782B01", "NL000099998B57", "BE0428759497"],
        ["NL123456789B01", "NL 1234.56.782.B.01", "NL123456782B1"],
    ),
    "vat-id-without-bsn": (["NL000099998B57"], ["NL111222333B01"]),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_catalogue_agrees(name: str) -> None:
    good, bad = GOLDEN[name]
    assert [value for value in good if not keeps(FORMATS[name], value)] == []
    assert [value for value in bad if keeps(FORMATS[name], value)] == []


@pytest.mark.parametrize(
    "street",
    [
        *("Plein 1813", "Boulevard 1945", "Weg naar 's-Heer Arendskerke", "Kanaal A", "St. Jansstraat", "'t Zand"),
        *("2e Kruisstraat", "4 Meiplein", "Plein '40-'45", "Rue de l'Église", "Postbus 1", "Postbus 999999"),
    ],
)
def test_real_kinds_of_street_are_accepted(street: str) -> None:
    assert keeps(FORMATS["street"], street)


@pytest.mark.parametrize(
    "street", ["Dorpsstraat 1", "Dorpsstraat 99999", "Dorpsstraat 7/8", "Dorpsstraat 7-hs", "Postbus 0"]
)
def test_house_numbers_in_the_street_are_not(street: str) -> None:
    assert not keeps(FORMATS["street"], street)


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
def test_every_prefix_of_the_national_table(prefix: str) -> None:
    unprefixed = FORMATS["surname-without-prefix"]
    assert not any(keeps(unprefixed, f"{written} Berg") for written in (prefix, prefix.title(), prefix.upper()))
    assert keeps(FORMATS["surname-prefix-in-full"], prefix)
    assert keeps(FORMATS["surname-prefix-lower-case"], prefix)


@pytest.mark.parametrize(
    ("local", "domain", "expected"),
    [
        ("a" * 64, "b.nl", True),
        ("a" * 65, "b.nl", False),
        ("a", "b" * 63 + ".nl", True),
        ("a", "b" * 64 + ".nl", False),
        ("a", "b." * 125 + "nl", True),
        ("a", "b." * 126 + "nl", False),
    ],
)
def test_the_lengths_of_an_email_address(local: str, domain: str, expected: bool) -> None:
    assert keeps(FORMATS["email"], f"{local}@{domain}") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSN: 111 222 333", False),
        ("bsn-nr. 111.222.333", False),
        ("Sofinummer 123456782", False),
        ("123456782 is haar bsn", False),
        ("111222333" + " " * 21 + "BSN", True),
        ("111222333" + " " * 20 + "BSN", False),
        ("websnel 111222333", True),
        ("Sofia 111222333", True),
        ("BSN 1112223334", True),
        ("BSN 000000000", True),
    ],
)
def test_citizen_service_numbers(text: str, expected: bool) -> None:
    assert keeps(FORMATS["no-bsn"], text) is expected


def test_a_checksum_that_does_not_apply_does_not_judge() -> None:
    belgian = Checksum("complement97", where="^BE", take=(2, 0))
    assert holds([belgian], "NL1")
    assert holds([], "anything")
    assert not holds([belgian], "BE1x")
    assert not holds([belgian], "BE")


def test_one_of_the_checksums_that_judge_is_enough() -> None:
    eleven = Checksum("weighted", take=(0, 9), weights=(9, 8, 7, 6, 5, 4, 3, 2, -1), modulus=11)
    never = Checksum("mod97", remainder=97)
    assert holds([eleven, never], "123456782")
    assert not holds([eleven, never], "123456789")
    assert not holds([eleven], "12345678")


def test_an_unknown_scheme_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="no checksum scheme is called luhn"):
        holds([Checksum("luhn")], "1")


def test_the_report_can_name_the_data_that_decided() -> None:
    assert re.fullmatch(r"[0-9.]+", importlib.metadata.version(PACKAGES["real-phone"]))
