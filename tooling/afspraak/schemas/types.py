"""The form of a field's type, as a part of the record's schema, and what it says to people."""

from __future__ import annotations

from afspraak.constraints.base import both, must
from afspraak.letters import BLANK, CONTROL
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Fragment
from afspraak.texts import Texts

_CONTROL_BUT_LINES = "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029"
_YEAR = "[1-9][0-9]{3}"
_LEAP = "([1-9][0-9](0[48]|[2468][048]|[13579][26])|(1[26]|[2468][048]|[3579][26])00)"
DATE = (
    f"^({_YEAR}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    f"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP}-02-29)$"
)


def value_form(rulebook: Rulebook, field: Field) -> Fragment:
    """The stock part: what a value of this field is, whatever the rules say."""
    if field.type in ("number", "amount"):
        return {"type": "number"}
    if field.type == "integer":
        return {"type": "integer"}
    if field.type == "yes_no":
        return {"type": "boolean"}
    if field.type == "set":
        return {"type": "array", "items": _text_form(rulebook, field), "uniqueItems": True}
    return _text_form(rulebook, field)


def _text_form(rulebook: Rulebook, field: Field) -> Fragment:
    known = rulebook.lists.get(field.list)
    if known:
        return {"type": "string", "enum": [str(value) for value in known.values]}
    # a line end at the very end is refused: "$" before it means something else in Python than in ECMA
    control = f"[{_CONTROL_BUT_LINES}]|\n$" if field.type == "lines" else f"[{CONTROL}]"
    form: Fragment = {"type": "string", "not": {"pattern": control}}
    if field.shortest is not None:
        form["minLength"] = field.shortest
    if field.longest is not None:
        form["maxLength"] = field.longest
    if field.type == "date":
        form["pattern"] = DATE
    if field.type == "reference":
        form["pattern"] = f"[^{BLANK}]"
    return form


def type_form(rulebook: Rulebook, field: Field) -> Fragment:
    """The form of the whole record for this type."""
    stock = {"properties": {field.name: value_form(rulebook, field)}}
    return both(stock, must("decimals", field=field.name, most=2) if field.type == "amount" else {})


def type_words(rulebook: Rulebook, field: Field) -> Texts:
    """`is a date`, with the length where it is bounded."""
    known = rulebook.lists.get(field.list)
    if known:
        return Texts(nl=f"staat op de lijst {known.title.in_('nl')}", en=f"is on the list {known.title.in_('en')}")
    words = TYPE_WORDS[field.type]
    if field.longest is not None:
        words += Texts(nl=f" van ten hoogste {field.longest} tekens", en=f" of at most {field.longest} characters")
    return words


TYPE_WORDS: dict[str, Texts] = {
    "amount": Texts(nl="is een bedrag met ten hoogste twee decimalen", en="is an amount with at most two decimals"),
    "code": Texts(nl="is een waarde van een lijst", en="is a value of a list"),
    "date": Texts(nl="is een bestaande datum, jaar-maand-dag", en="is an existing date, year-month-day"),
    "integer": Texts(nl="is een heel getal", en="is a whole number"),
    "lines": Texts(nl="is een tekst", en="is a text"),
    "number": Texts(nl="is een getal", en="is a number"),
    "reference": Texts(nl="is de sleutel van een ander record", en="is the key of another record"),
    "set": Texts(nl="is een reeks verschillende teksten", en="is a series of different texts"),
    "text": Texts(nl="is een tekst van één regel", en="is a text of one line"),
    "yes_no": Texts(nl="is ja of nee", en="is yes or no"),
}
TYPE_REMEDIES: dict[str, Texts] = {
    "amount": Texts(nl="Schrijf een getal, zonder valutateken.", en="Write a number, without a currency sign."),
    "code": Texts(nl="Kies een waarde van de lijst.", en="Choose a value of the list."),
    "date": Texts(
        nl="Schrijf de datum als jaar-maand-dag: 2026-03-05.", en="Write the date as year-month-day: 2026-03-05."
    ),
    "integer": Texts(nl="Schrijf een heel getal.", en="Write a whole number."),
    "lines": Texts(
        nl="Haal stuurtekens en lege regels aan het eind weg, of kort de tekst in.",
        en="Remove control characters and empty lines at the end, or shorten the text.",
    ),
    "number": Texts(nl="Schrijf een getal.", en="Write a number."),
    "reference": Texts(nl="Vul de sleutel van een bestaand record in.", en="Fill in the key of an existing record."),
    "set": Texts(nl="Zet elke waarde er één keer in.", en="Put each value in once."),
    "text": Texts(nl="Haal regeleinden weg of kort de tekst in.", en="Remove line ends or shorten the text."),
    "yes_no": Texts(nl="Vul ja of nee in.", en="Fill in yes or no."),
}
