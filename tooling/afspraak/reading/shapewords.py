"""What the parts and the forms of the policy format are called in a finding."""

from __future__ import annotations

from afspraak.texts import Texts

OWNERS: dict[str, Texts] = {
    "agreement": Texts(nl="een afspraak", en="an agreement"),
    "condition": Texts(nl="een voorwaarde", en="a condition"),
    "example": Texts(nl="een voorbeeld", en="an example"),
    "field": Texts(nl="een veld", en="a field"),
    "list": Texts(nl="een lijst", en="a list"),
    "must": Texts(nl="een eis", en="a constraint"),
    "organisation": Texts(nl="de organisatie", en="the organisation"),
    "phase": Texts(nl="een fase", en="a phase"),
    "procedure": Texts(nl="een procedure", en="a procedure"),
    "process": Texts(nl="een proces", en="a process"),
    "record": Texts(nl="een recordtype", en="a record type"),
    "rule": Texts(nl="een regel", en="a rule"),
    "selector": Texts(nl="een veldkeuze", en="a field selector"),
    "step": Texts(nl="een stap", en="a step"),
    "system": Texts(nl="een systeem", en="a system"),
    "text": Texts(nl="een tekst", en="a text"),
}

FORMS: dict[str, Texts] = {
    "An id: small letters, digits and hyphens.": Texts(
        nl="een id: kleine letters, cijfers en streepjes", en="an id: small letters, digits and hyphens"
    ),
    "A field with its record type: contact.phone.": Texts(
        nl="een veld met zijn recordtype, zoals contact.phone", en="a field with its record type, such as contact.phone"
    ),
    "A field (contact.phone), or all fields with these properties: {type: text}.": Texts(
        nl="een veld met zijn recordtype, zoals contact.phone", en="a field with its record type, such as contact.phone"
    ),
    "A field of the record type.": Texts(
        nl="een veldnaam, zoals surname_prefix", en="a field name, such as surname_prefix"
    ),
    "A calendar date, 2026-01-31.": Texts(nl="een datum, zoals 2026-01-31", en="a date, such as 2026-01-31"),
    "A length of time: 12 months, 5 working days.": Texts(
        nl="een termijn, zoals 12 months of 5 working days", en="a length of time, such as 12 months or 5 working days"
    ),
}
