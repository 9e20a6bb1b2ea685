"""The faults that releases can have, each with its words."""

from __future__ import annotations

from afspraak.codes.base import Code, finding
from afspraak.findings import Finding
from afspraak.places import Place
from afspraak.texts import Texts

PAGE = "publishing/"  # where releases are explained
_TAKE_BACK = Texts(
    nl="Haal het bestand terug uit git. Wat uitgegeven is, verandert nooit; een verbetering is een nieuwe uitgave.",
    en="Take the file back from git. What was released never changes; a correction is a new release.",
)
_BY_COMMAND = Texts(
    nl="Laat versies aan `afspraak release` over.",
    en="Leave versions to `afspraak release`.",
)


def _code(name: str, nl: str, en: str, remedy: Texts, example: str) -> Code:
    return Code(name, "error", Texts(nl=nl, en=en), remedy, example)


_CODES = (
    _code(
        "frozen-changed",
        "dit uitgegeven bestand is veranderd na uitgave {version}",
        "this released file was changed after release {version}",
        _TAKE_BACK,
        "a pattern edited in handbook/schemas/contact/1.0.0/contact.schema.json",
    ),
    _code(
        "frozen-missing",
        "dit bestand hoort bij uitgave {version}, maar is weg",
        "this file belongs to release {version}, but is gone",
        _TAKE_BACK,
        "handbook/schemas/contact/1.0.0 removed",
    ),
    _code(
        "history-rewritten",
        "uitgave {version} staat op {base} anders in het slot, of niet meer",
        "release {version} stands otherwise in the lock on {base}, or no longer",
        Texts(
            nl="Neem lock.json van de hoofdlijn over en geef daarna opnieuw uit.",
            en="Take lock.json from the main line, and release again after that.",
        ),
        "an entry of lock.json edited, its hashes made to fit",
    ),
    _code(
        "id-does-not-match",
        'de $id van dit schema is "{id}", en dat past niet bij deze plek',
        'the $id of this schema is "{id}", which does not fit this place',
        _TAKE_BACK,
        "a schema copied to the folder of another version",
    ),
    _code(
        "lock-chain-broken",
        "uitgave {version} volgt niet op de uitgave ervoor",
        "release {version} does not follow the release before it",
        Texts(
            nl="Haal lock.json terug uit git. Zijn er op twee takken uitgaven gemaakt, "
            "houd dan die van de hoofdlijn en geef de andere opnieuw uit.",
            en="Take lock.json back from git. If releases were made on two branches, "
            "keep the one of the main line and make the other anew.",
        ),
        "lock.json in which two branches each added a release",
    ),
    _code(
        "lock-damaged",
        "het slot van de uitgaven is niet te lezen",
        "the lock of the releases cannot be read",
        _TAKE_BACK,
        "lock.json with the marks of a merge conflict",
    ),
    _code(
        "not-in-the-lock",
        "dit bestand staat tussen de uitgaven, maar niet in het slot",
        "this file stands among the releases, but not in the lock",
        Texts(nl="Haal het weg. " + _BY_COMMAND.nl, en="Remove it. " + _BY_COMMAND.en),
        "a schema put in handbook/schemas by hand",
    ),
    _code(
        "release-back-dated",
        "uitgave {version} is van {date}, eerder dan de uitgave ervoor",
        "release {version} is of {date}, earlier than the release before it",
        Texts(nl="Geef opnieuw uit, op een latere dag.", en="Release again, on a later day."),
        "`afspraak release --as-of` with a day before the last release",
    ),
    _code(
        "release-interrupted",
        "een uitgave is halverwege gestopt",
        "a release was stopped halfway",
        Texts(nl="Roep `afspraak release` nog eens aan.", en="Call `afspraak release` once more."),
        "a release during which the machine went down",
    ),
    _code(
        "rule-id-reused",
        'het id "{rule}" was van een regel die in uitgave {version} verviel, en staat er nu weer',
        'the id "{rule}" was of a rule that was dropped in release {version}, and is there again',
        Texts(
            nl="Geef de regel een nieuw id: oude overzichten noemen dit id nog.",
            en="Give the rule a new id: old reports still name this one.",
        ),
        "phone-is-clean dropped in 1.1.0 and written again",
    ),
    _code(
        "step-too-small",
        "{name} ging van {old} naar {new}, maar de wijzigingen vragen om een {step}",
        "{name} went from {old} to {new}, but its changes ask for a {step}",
        Texts(
            nl="Haal de uitgave terug en geef opnieuw uit: `afspraak release` berekent de versie.",
            en="Take the release back and release again: `afspraak release` computes the version.",
        ),
        "a tightening that was released as 1.0.1",
    ),
    _code(
        "version-by-hand",
        'hier staat versie "{version}", maar uitgegeven is {released}',
        'the version here is "{version}", but {released} was released',
        _BY_COMMAND,
        "version: 9.9.9 in a policy",
    ),
    _code(
        "version-skipped",
        "{name} ging van {old} naar {new}; dat is niet één stap",
        "{name} went from {old} to {new}, which is not one step",
        _BY_COMMAND,
        "contact 1.0.0 followed by contact 3.0.0",
    ),
)
FROZEN_FAULTS = {code.name: code for code in _CODES}


def fault(code: str, place: Place, /, **facts: object) -> Finding:
    """A finding of this fault at this place."""
    return finding(FROZEN_FAULTS[code], place, facts, PAGE)
