"""What known CRMs can enforce by themselves, by kind of demand; told coarsely, as it differs per edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from afspraak.model.records import Field
from afspraak.model.rules import Rule
from afspraak.texts import Texts

DEMANDS: Mapping[str, Texts] = {
    "required": Texts(nl="Een veld verplichten", en="Requiring a field"),
    "choice": Texts(nl="Alleen waarden uit een lijst", en="Only values from a list"),
    "form": Texts(nl="Hoe een waarde geschreven is", en="How a value is written"),
    "condition": Texts(nl="Iets eisen in een bepaald geval", en="Requiring something in certain cases"),
    "unique": Texts(nl="Geen dubbelen", en="No duplicates"),
    "computed": Texts(nl="Rekenen en vergelijken binnen een record", en="Computing and comparing within a record"),
    "across": Texts(nl="Vergelijken met andere records of systemen", en="Comparing with other records or systems"),
}


@dataclass(frozen=True, slots=True)
class Ability:
    """Whether a CRM meets a demand with its settings, without programming.

    `can`: yes (a setting), partly (see `how`) or no. `source` is the page of the supplier that says so, as it read in
    2025 or 2026; without one it is second-hand: what administrators tell, not checked by us.
    """

    can: str
    how: Texts
    source: str = ""


_SALESFORCE = "https://developer.salesforce.com/docs"
_RULE = f"{_SALESFORCE}/atlas.en-us.api_meta.meta/api_meta/meta_validationformulas.htm"
_DUPLICATES = f"{_SALESFORCE}/platform/api-rest/guide/headers-duplicaterules.html"
_DATAVERSE = "https://learn.microsoft.com/power-apps"
_BUSINESS_RULE = f"{_DATAVERSE}/maker/data-platform/data-platform-create-business-rule"
_ALTERNATE_KEY = f"{_DATAVERSE}/developer/data-platform/define-alternate-keys-entity"
_HUBSPOT = "https://knowledge.hubspot.com/properties"
_UNIQUE = "https://developers.hubspot.com/changelog/unique-properties-for-contacts"

_NOT = Ability(
    "no",
    Texts(
        nl="Niet met een instelling; laat Afspraak het controleren.", en="Not with a setting; let Afspraak check it."
    ),
)
_ON_FORM = Ability(
    "partly", Texts(nl="Op het formulier; een import kan erlangs komen.", en="On the form; an import may get round it.")
)
ABILITIES: Mapping[str, Mapping[str, Ability]] = {
    "salesforce": {
        "required": Ability("yes", Texts(nl="Bij het veld.", en="At the field.")),
        "choice": Ability("yes", Texts(nl="Met een beperkte keuzelijst.", en="With a restricted picklist.")),
        "form": Ability(
            "yes", Texts(nl="Met een validatieregel en `REGEX`.", en="With a validation rule and `REGEX`."), _RULE
        ),
        "condition": Ability("yes", Texts(nl="Met een validatieregel.", en="With a validation rule."), _RULE),
        "unique": Ability(
            "yes",
            Texts(
                nl="Uniek veld, of een regel voor dubbelen die waarschuwt of weigert.",
                en="Unique field, or a duplicate rule that warns or refuses.",
            ),
            _DUPLICATES,
        ),
        "computed": Ability(
            "partly",
            Texts(
                nl="Met een formule; een controlecijfer wordt lang.",
                en="With a formula; a check digit takes a long one.",
            ),
            _RULE,
        ),
        "across": _NOT,
    },
    "dynamics-365": {
        "required": _ON_FORM,
        "choice": Ability("yes", Texts(nl="Met een keuzekolom.", en="With a choice column.")),
        "form": Ability(
            "no",
            Texts(
                nl="Alleen de lengte; een vorm vraagt programmeren.", en="The length only; a pattern takes programming."
            ),
        ),
        "condition": Ability(
            "yes",
            Texts(nl="Met een bedrijfsregel op de tabel.", en="With a business rule on the table."),
            _BUSINESS_RULE,
        ),
        "unique": Ability(
            "partly",
            Texts(
                nl="Een alternatieve sleutel weigert dubbele waarden; een regel voor dubbelen waarschuwt.",
                en="An alternate key refuses duplicate values; a duplicate rule warns.",
            ),
            _ALTERNATE_KEY,
        ),
        "computed": Ability(
            "partly",
            Texts(
                nl="Eenvoudige vergelijkingen, met een bedrijfsregel.", en="Simple comparisons, with a business rule."
            ),
            _BUSINESS_RULE,
        ),
        "across": _NOT,
    },
    "hubspot": {
        "required": _ON_FORM,
        "choice": Ability("yes", Texts(nl="Met een keuze-eigenschap.", en="With a select property.")),
        "form": Ability(
            "partly",
            Texts(
                nl="Met een reguliere expressie zonder groepen die je terughaalt; workflows komen erlangs.",
                en="With a regular expression without back-references; workflows get round it.",
            ),
            f"{_HUBSPOT}/regex-validation-rules",
        ),
        "condition": Ability("partly", Texts(nl="Alleen op het formulier.", en="On the form only.")),
        "unique": Ability(
            "partly",
            Texts(
                nl="E-mail, en hooguit tien nieuwe eigenschappen per soort record.",
                en="E-mail, and at most ten new properties per kind of record.",
            ),
            _UNIQUE,
        ),
        "computed": _NOT,
        "across": _NOT,
    },
}


@dataclass(frozen=True, slots=True)
class Limit:
    """The most characters that a text field of a CRM can hold; `source` as with an ability."""

    line: int  # a text of one line
    lines: int
    source: str = ""
    own: str = ""  # a pattern: what the columns are called that an organisation adds itself


_LEARN = "https://learn.microsoft.com/training/modules/create-manage-fields-within-entity/2-field-types"
LIMITS: Mapping[str, Limit] = {
    "salesforce": Limit(255, 131_072, own="__c$"),
    "dynamics-365": Limit(4_000, 1_048_576, _LEARN, own="^[a-z]+_"),
    "hubspot": Limit(65_536, 65_536, f"{_HUBSPOT}/property-field-types-in-hubspot"),
}
_FORMS = ("match", "not_match", "have_length", "be_a", "be_clean", "be_spelled", "satisfy")
_BY_WORD = {"be_filled": "required", "be_in": "choice", "be_unique": "unique", **dict.fromkeys(_FORMS, "form")}


def demand_of(rule: Rule, fields: Iterable[Field]) -> str:
    """Which of the demands a rule about these fields makes on a system; a choice list leaves no form to guard."""
    word = rule.must.word if rule.must else ""
    if word in _FORMS and all(field.type == "code" and field.list for field in fields):
        return "choice"
    if rule.must and rule.must.across and word != "be_unique":
        return "across"
    if rule.when and word in ("be_filled", "be_empty"):
        return "condition"
    return _BY_WORD.get(word, "computed")
