"""The portable subset of patterns, and the letters that they are built from."""

import re
import unicodedata

import duckdb
import pytest

from afspraak.letters import BLANK, CONTROL, LETTERS, LOWER, UPPER
from afspraak.patterns import anchored, expand, faults, tokens

LATIN = [
    chr(code) for first, last in ((0x41, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)) for code in range(first, last + 1)
]


@pytest.mark.parametrize(
    ("ranges", "categories"),
    [(UPPER, {"Lu"}), (LOWER, {"Ll"}), (LETTERS, {"Lu", "Ll", "Lt"})],
    ids=["UPPER", "LOWER", "LETTERS"],
)
def test_letters_are_exactly_the_latin_letters_of_unicode(ranges: str, categories: set[str]) -> None:
    wanted = {letter for letter in LATIN if unicodedata.category(letter) in categories}
    found = {chr(code) for code in range(0x3000) if re.fullmatch(f"[{ranges}]", chr(code))}
    assert found == wanted


def test_ranges_can_stand_inside_any_bracket() -> None:
    for ranges in (UPPER, LOWER, LETTERS, CONTROL, BLANK):
        assert faults(f"^[{ranges}]+$") == []
        assert not set(ranges) & set("\\]^[&~|")


def test_control_and_blank() -> None:
    assert all(re.search(f"[{CONTROL}]", character) for character in "\x00\n\r\t\x1f\x7f\x85\x9f\u2028\u2029")
    assert not re.search(f"[{CONTROL}]", "aé \u00a0")
    assert re.fullmatch(f"[{BLANK}]+", " \t\n\u00a0\u200b\u2003\u3000\ufeff")
    assert all(
        re.fullmatch(f"[{BLANK}]", chr(code))
        for code in range(0x110000)
        if chr(code).isspace() and code not in range(0x1C, 0x20)
    )


PORTABLE = [
    "^[1-9][0-9]{3} [A-Z]{2}$",
    "^[{upper}0-9' -]{2,5}$",
    "^{letters}+({digits}|x)*$",
    r"^a\.b\+c\*\?\(\)\[\]\{\}\|\^\$\\\/$",
    r"^[a\-z]$",
    "^[^ab-]$",
    "^[-a]$",
    "^a{2,}b{3}$",
    "^.{1,1000}$",
    "^(a|b(c|d))?$",
    "^é€😀$",
    "^[{}]$",
    "",
]


@pytest.mark.parametrize("pattern", PORTABLE)
def test_portable(pattern: str) -> None:
    assert faults(pattern) == []
    re.compile(expand(pattern))
    duckdb.execute("select regexp_matches('x', ?)", [expand(pattern)])


NOT_PORTABLE = [
    (r"^\d$", r"\d does not mean the same everywhere; write [0-9]"),
    (r"^[\w]$", r"\w does not mean the same everywhere; write [{letters}0-9_]"),
    (r"^\s$", r"\s does not mean the same everywhere; write a space"),
    (r"^\bx$", r"\b is not portable; a backslash only stands before . + * ? ( ) [ ] { } | ^ $ \ / -"),
    ("^a\\", "\\ is not portable; a backslash only stands before . + * ? ( ) [ ] { } | ^ $ \\ / -"),
    (r"^a\-b$", r"\- outside brackets is not portable; write a plain -"),
    ("^(?:a)$", "(? groups are not portable; write a plain group"),
    ("^(?=a)$", "(? groups are not portable; write a plain group"),
    ("^a+?$", "+? is not portable; write one repeat"),
    ("^a{2}{3}$", "{2}{3} is not portable; write one repeat"),
    ("^*$", "* has nothing to repeat"),
    ("^(+a)$", "+ has nothing to repeat"),
    ("^a|?$", "? has nothing to repeat"),
    ("^a{3,2}$", "{3,2} runs backwards"),
    ("^a{1001}$", "{1001} repeats more than 1000 times"),
    ("^(a{100}){20}$", "nested repeats ask for more than 1000 repetitions together"),
    ("^a{,3}$", '"{" by itself must be written as \\{'),
    ("^a]$", '"]" by itself must be written as \\]'),
    ("^(a$", "( opens a group that is not closed"),
    ("^a)$", ") closes a group that was not opened"),
    ("^[a$", "[a$ is not closed; write ] at its end"),
    ("^[]a]$", "[] is empty; write ] as \\]"),
    ("^[z-a]$", "z-a in [z-a] runs backwards"),
    ("^[a-c-e]$", "the - in [a-c-e] must stand first or last, or between two characters"),
    ("^[{upper}-z]$", "the - in [{upper}-z] must stand first or last, or between two characters"),
    ("^[[:alpha:]]$", "[[:alpha:] holds a [; write \\["),
    ("^[a&&b]$", "&& in [a&&b] does not mean the same everywhere"),
    ("^{leters}$", "{leters} is not a named class; there are {digits}, {letters}, {lower}, {upper}"),
    ("^[{leters}]$", "{leters} is not a named class; there are {digits}, {letters}, {lower}, {upper}"),
]


@pytest.mark.parametrize(("pattern", "fault"), NOT_PORTABLE)
def test_not_portable(pattern: str, fault: str) -> None:
    assert faults(pattern)[0] == fault


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^a$", True),
        ("^(a|b)$", True),
        ("^a$|^b$", True),
        ("^a|b$", False),
        ("a$", False),
        ("^a", False),
        ("^a\\$", False),
        ("^[|]$", True),
        ("^a\\|b$", True),
        ("^", False),
        ("", False),
        ("(^a$)", False),
    ],
)
def test_anchored(pattern: str, expected: bool) -> None:
    assert anchored(pattern) is expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^{digits}{2,5}$", "^[0-9]{2,5}$"),
        ("^[{digits}' -]+$", "^[0-9' -]+$"),
        ("^[{upper}0-9' -]$", f"^[{UPPER}0-9' -]$"),
        ("^[^{lower}]{letters}$", f"^[^{LOWER}][{LETTERS}]$"),
        (r"^\{digits\}$", r"^\{digits\}$"),
        (r"^[\{digits}]$", r"^[\{digits}]$"),
        ("^{unknown}$", "^{unknown}$"),
        ("^a{2,5}$", "^a{2,5}$"),
    ],
)
def test_expand(pattern: str, expected: str) -> None:
    assert expand(pattern) == expected
    assert expand(expected) == expected


@pytest.mark.parametrize("pattern", [*PORTABLE, *(pattern for pattern, _ in NOT_PORTABLE)])
def test_tokens_hold_the_whole_pattern(pattern: str) -> None:
    assert "".join(token.text for token in tokens(pattern)) == pattern
