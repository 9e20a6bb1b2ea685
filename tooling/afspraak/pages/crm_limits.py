"""What known CRMs can enforce by themselves, by kind of demand; told coarsely, as it differs per edition."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.model.rules import Rule
from afspraak.texts import Texts

# From the manuals of the suppliers, November 2026. `yes`: a setting; `partly`: see the words; `no`: only outside it.
DEMANDS: Mapping[str, Texts] = {
    "required": Texts(nl="Een veld verplichten", en="Requiring a field"),
    "choice": Texts(nl="Alleen waarden uit een lijst", en="Only values of a list"),
    "form": Texts(nl="Hoe een waarde geschreven is", en="How a value is written"),
    "condition": Texts(nl="Iets eisen in een bepaald geval", en="Demanding something in a certain case"),
    "unique": Texts(nl="Geen dubbelen", en="No duplicates"),
    "computed": Texts(nl="Rekenen en vergelijken binnen een record", en="Computing and comparing within a record"),
    "across": Texts(nl="Vergelijken met andere records of systemen", en="Comparing with other records or systems"),
}
Ability = tuple[str, Texts]
_NOT = ("no", Texts(nl="Kan niet; laat Afspraak het controleren.", en="Cannot; let Afspraak check it."))
ABILITIES: Mapping[str, Mapping[str, Ability]] = {
    "salesforce": {
        "required": ("yes", Texts(nl="Bij het veld.", en="At the field.")),
        "choice": ("yes", Texts(nl="Met een beperkte keuzelijst.", en="With a restricted picklist.")),
        "form": ("yes", Texts(nl="Met een validatieregel en `REGEX`.", en="With a validation rule and `REGEX`.")),
        "condition": ("yes", Texts(nl="Met een validatieregel.", en="With a validation rule.")),
        "unique": ("yes", Texts(nl="Uniek veld of regel voor dubbelen.", en="Unique field or duplicate rule.")),
        "computed": (
            "partly",
            Texts(nl="Met een formule; een controlecijfer wordt lang.", en="With a formula; a check digit gets long."),
        ),
        "across": _NOT,
    },
    "dynamics-365": {
        "required": (
            "partly",
            Texts(nl="Op het formulier; een import komt erlangs.", en="On the form; an import gets round it."),
        ),
        "choice": ("yes", Texts(nl="Met een keuzekolom.", en="With a choice column.")),
        "form": (
            "no",
            Texts(
                nl="Alleen de lengte; een vorm vraagt programmeren.", en="The length only; a form takes programming."
            ),
        ),
        "condition": ("yes", Texts(nl="Met een bedrijfsregel op de tabel.", en="With a business rule on the table.")),
        "unique": (
            "partly",
            Texts(nl="Waarschuwt; een sleutel weigert.", en="Warns; a key refuses."),
        ),
        "computed": ("partly", Texts(nl="Eenvoudige vergelijkingen.", en="Simple comparisons.")),
        "across": _NOT,
    },
    "hubspot": {
        "required": (
            "partly",
            Texts(nl="Op het formulier; een import komt erlangs.", en="On the form; an import gets round it."),
        ),
        "choice": ("yes", Texts(nl="Met een keuze-eigenschap.", en="With a select property.")),
        "form": (
            "partly",
            Texts(
                nl="Met een validatieregel; reguliere expressies niet in elk abonnement.",
                en="With a validation rule; regular expressions not in every subscription.",
            ),
        ),
        "condition": ("partly", Texts(nl="Alleen op het formulier.", en="On the form only.")),
        "unique": (
            "partly",
            Texts(nl="E-mail, domein en eigenschappen met unieke waarden.", en="E-mail, domain and unique properties."),
        ),
        "computed": _NOT,
        "across": _NOT,
    },
}
_FORMS = ("match", "not_match", "have_length", "be_a", "be_clean", "be_spelled", "satisfy")
_BY_WORD = {"be_filled": "required", "be_in": "choice", "be_unique": "unique", **dict.fromkeys(_FORMS, "form")}


def demand_of(rule: Rule) -> str:
    """Which of the demands a rule makes on a system."""
    word = rule.must.word if rule.must else ""
    if rule.must and rule.must.across and word != "be_unique":
        return "across"
    if rule.when and word in ("be_filled", "be_empty"):
        return "condition"
    return _BY_WORD.get(word, "computed")
