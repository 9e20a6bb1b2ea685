"""Finding codes of policies that are readable YAML and still not in the policy format."""

from __future__ import annotations

from afspraak.codes.base import Code
from afspraak.texts import Texts

CODES = (
    Code(
        "bad-date",
        "error",
        Texts(nl='"{value}" is geen bestaande datum', en='"{value}" is not an existing date'),
        Texts(
            nl="Schrijf jaar-maand-dag, bijvoorbeeld 2026-01-31.", en="Write year-month-day, for example 2026-01-31."
        ),
        "reviewed: 2026-02-30",
    ),
    Code(
        "bad-form",
        "error",
        Texts(
            nl='"{value}" past hier niet; verwacht: {expected}', en='"{value}" does not fit here; expected: {expected}'
        ),
        Texts(
            nl="Schrijf het zoals het voorbeeld op de pagina Afsprakenformaat.",
            en="Write it as the example on the page Policy format.",
        ),
        "owner: CRM Manager",
    ),
    Code(
        "empty-rulebook",
        "error",
        Texts(nl="hier staan geen afspraken", en="there are no policies here"),
        Texts(
            nl="Ga naar de map waarin policies/ staat, of wijs hem aan met --policies.",
            en="Go to the folder that holds policies/, or point at it with --policies.",
        ),
        "an empty policies/",
    ),
    Code(
        "missing-key",
        "error",
        Texts(nl="hier ontbreekt: {keys}", en="missing here: {keys}"),
        Texts(nl="Voeg toe wat ontbreekt.", en="Add what is missing."),
        "title: Telefoonnummers   (without owner, status, …)",
    ),
    Code(
        "not-one-of",
        "error",
        Texts(
            nl='"{value}" kan hier niet; kies uit {allowed}{hint}',
            en='"{value}" cannot stand here; choose from {allowed}{hint}',
        ),
        Texts(nl="Vervang het woord.", en="Replace the word."),
        "status: activ",
    ),
    Code(
        "not-read",
        "warning",
        Texts(
            nl="dit bestand hoort bij geen enkele soort en wordt niet gelezen",
            en="this file is of no known kind and is not read",
        ),
        Texts(
            nl="Zet het als .yaml in agreements/, procedures/, processes/, records/, lists/ of systems/, of wis het.",
            en="Put it as .yaml in agreements/, procedures/, processes/, records/, lists/ or systems/, or remove it.",
        ),
        "policies/notes/todo.yaml",
    ),
    Code(
        "not-readable",
        "error",
        Texts(nl="dit is niet te lezen ({reason})", en="this cannot be read ({reason})"),
        Texts(
            nl="Kijk of het een bestand is, en of je het mag lezen.",
            en="See whether it is a file, and whether you are allowed to read it.",
        ),
        "a folder with the name policies/agreements/telephone.yaml",
    ),
    Code(
        "too-few",
        "error",
        Texts(nl="hier moet ten minste één ding staan", en="at least one thing must stand here"),
        Texts(nl="Vul het aan of haal de sleutel weg.", en="Complete it or remove the key."),
        "fields: []",
    ),
    Code(
        "too-many",
        "error",
        Texts(
            nl="hier mag maar één ding staan; er staan er {count}",
            en="only one thing may stand here; there are {count}",
        ),
        Texts(
            nl="Een regel heeft precies één eis. Maak er twee regels van.",
            en="A rule has exactly one constraint. Make two rules of it.",
        ),
        "must: {be_in: [a], match: '^b$'}",
    ),
    Code(
        "unknown-key",
        "error",
        Texts(nl='"{key}" is geen sleutel van {owner}{hint}', en='"{key}" is not a key of {owner}{hint}'),
        Texts(nl="Hier kan: {allowed}.", en="What can stand here: {allowed}."),
        "fieldz: [account.phone]",
    ),
    Code(
        "wrong-shape",
        "error",
        Texts(nl="hier staat {found}; verwacht: {expected}", en="there is {found} here; expected: {expected}"),
        Texts(
            nl="Kijk naar het voorbeeld op de pagina Afsprakenformaat.",
            en="Look at the example on the page Policy format.",
        ),
        "rules: phone",
    ),
)
