"""Sets of texts compared: which lies within which, and the text that shows that it does not."""

from __future__ import annotations

import pytest

from afspraak.languages import Budget, Language, Undecided, language, outside, shortest
from afspraak.letters import CONTROL

OLD_PHONE = "^[0-9()+ ]{5,20}$"
NEW_PHONE = r"^(\+[1-9][0-9]{6,14}|14[0-9]{2,4})$"

WITHIN = {
    "a literal in a class": ("^a$", "^[a-z]$"),
    "a class that is written otherwise": ("^[a-c]$", "^(a|b|c)$"),
    "a shorter count": ("^a{2,3}$", "^a{1,4}$"),
    "a bound pattern in a search": ("^abc$", "b"),
    "a star of stars": ("^(a*)*$", "^a*$"),
    "an optional turn": ("^(a?){3}$", "^a{0,3}$"),
    "anything but line breaks": ("^.$", "^[^x]$|^x$"),
    "a start in the middle, which nothing matches": ("a^b", "^c$"),
    "a start behind what may be empty": ("^(x*^a)$", "^a$"),
    "named letters": ("^[A-Za-z]+$", "^{letters}+$"),
    "an end or another letter": ("a($|b)", "a"),
    "nothing at all": ("[^ -~]x^", "y"),
}
OUTSIDE = {
    "an old telephone number that the new rule refuses": (OLD_PHONE, NEW_PHONE, "((((("),
    "a number of four digits that was too short": (NEW_PHONE, OLD_PHONE, "1400"),
    "one more turn": ("^a{1,5}$", "^a{1,4}$", "aaaaa"),
    "the multiplication sign among letters": ("^[A-Za-zÀ-ÿ]+$", "^{letters}+$", "×"),
    "a text of one letter": ("^[^ ]", "^[^ ].*[^ ]$", "!"),
    "what stands before the match": ("a$", "^a$", "!a"),
    "the empty text": ("^a*$", "^a+$", ""),
    "a line break, which a dot is not": ("^[^x]$", "^.$", "\n"),
    "a start that may be left out": ("(^|b)a$", "^a$", "ba"),
    "a letter beyond the class": ("^[a-z]$", "^[a-y]$", "z"),
}


@pytest.mark.parametrize(("one", "other"), WITHIN.values(), ids=WITHIN)
def test_within(one: str, other: str) -> None:
    assert outside(language(one), language(other)) is None


@pytest.mark.parametrize(("one", "other", "text"), OUTSIDE.values(), ids=OUTSIDE)
def test_outside_with_the_shortest_text(one: str, other: str, text: str) -> None:
    assert outside(language(one), language(other)) == text


def test_a_text_is_chosen_that_can_be_read() -> None:
    assert shortest(language("^[\t -~é]{2}$")) == "!!"
    assert shortest(language("^[\t ]{2}$")) == "\t\t"
    assert shortest(language("^[\ta-z][é ]$")) == "aé"


def test_lengths_count_characters() -> None:
    assert shortest(Language(shortest=3, longest=3)) == "!!!"
    assert outside(Language(longest=255), Language(longest=254)) == "!" * 255
    assert outside(Language(shortest=2), Language(shortest=3)) == "!!"
    assert Language(longest=1).holds("😀")


def test_a_length_and_a_pattern_together() -> None:
    postcode = language("^[1-9][0-9]{3}[A-Z]{2}$")

    assert outside(postcode, Language(shortest=6, longest=6)) is None
    assert shortest(postcode & Language(longest=5)) is None
    assert shortest(language("^(ab)*$") & Language(shortest=3)) == "abab"


def test_values_and_what_is_never_allowed() -> None:
    kinds = language(values=["customer", "lead", "prospect"])

    assert outside(kinds, language("^[a-z]{4,8}$")) is None
    assert outside(kinds, language(values=["customer", "prospect"])) == "lead"
    assert outside(language("^(a|b)$"), language(values=["a"])) == "b"
    assert outside(language("^(a|b)$"), language(values=["a", "b"])) is None
    assert outside(language("^a$"), language(never=["b"])) is None
    assert outside(language(never=["  "]), language(never=["  ", "^ "])) == " "
    assert shortest(language("^[a\n]$", never=[f"[{CONTROL}]"])) == "a"


def test_what_contradicts_itself_is_empty() -> None:
    assert shortest(language("a", never=["a"])) is None
    assert shortest(language("a", never=["[a-z]"])) is None
    assert shortest(Language(shortest=3, longest=2)) is None
    assert shortest(language(values=[])) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("^(a|b)*a(a|b){12}$", "^(b|a)*a(b|a){12}$"),
        ("(a|b)*a(a|b){12}", "^(b|a)*b(b|a){12}$"),
        ("^(a{0,30}){0,30}$", "^(a{0,31}){0,30}$"),
        ("^((a|b){1,30}){1,30}$", "^((b|a|c){1,31}){1,30}$"),
        ("^a{1,1000}$", "^(a|aa){1,500}$"),
        ("^(a{0,3}b?){1,300}$", "^(a{0,4}b){1,200}$"),
        ("^(([a-z]{1,10} ?){1,10},?){1,10}$", "^([a-z ,]{1,3}){1,333}$"),
    ],
)
def test_a_hard_question_ends_within_its_budget(one: str, other: str) -> None:
    for inner, outer in ((one, other), (other, one)):
        budget = Budget()
        try:
            witness = outside(language(inner), language(outer), budget)
        except Undecided:
            assert budget.left < 0
        else:
            assert witness is None or (language(inner).holds(witness) and not language(outer).holds(witness))


def test_what_cannot_be_compared_is_undecided() -> None:
    with pytest.raises(Undecided, match="portable"):
        shortest(language(r"^\d$"))
    with pytest.raises(Undecided, match="too large"):
        shortest(language("^" + "[a-z]{1000}" * 7 + "$"))
    with pytest.raises(Undecided, match="steps"):
        shortest(language("^(a|b)*a(a|b){12}$"), Budget(10))
