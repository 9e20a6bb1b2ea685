"""Finding codes of YAML files that cannot be read as they stand."""

from __future__ import annotations

from afspraak.codes.base import Code
from afspraak.texts import Texts

CODES = (
    Code(
        "yaml-alias",
        "error",
        Texts(
            nl='"{name}" is een anker of een verwijzing daarnaar (& of *); een afsprakenboek gebruikt die niet',
            en='"{name}" is an anchor or an alias of one (& or *); a rulebook does not use them',
        ),
        Texts(nl="Schrijf de tekst op elke plek voluit.", en="Write the text in full in each place."),
        "owner: &me crm-manager",
    ),
    Code(
        "yaml-complex-key",
        "error",
        Texts(
            nl="een sleutel is hier zelf een lijst of een blok; een sleutel is één woord",
            en="a key is itself a list or a block here; a key is one word",
        ),
        Texts(
            nl="Zet één woord voor de dubbelepunt. Begint een tekst met {{ of [? Zet er aanhalingstekens om.",
            en="Put one word before the colon. Does a text start with {{ or [? Put it between quotation marks.",
        ),
        "[a, b]: text",
    ),
    Code(
        "yaml-documents",
        "error",
        Texts(
            nl="hier begint een tweede document (---); een bestand bevat er één",
            en="a second document starts here (---); a file holds one",
        ),
        Texts(nl="Maak er twee bestanden van.", en="Make two files of it."),
        "title: one\n---\ntitle: two",
    ),
    Code(
        "yaml-duplicate-key",
        "error",
        Texts(
            nl='"{key}" staat hier voor de tweede keer; de eerste staat op regel {line}',
            en='"{key}" stands here for the second time; the first is on line {line}',
        ),
        Texts(nl="Voeg de twee samen of geef er één een andere naam.", en="Join the two, or give one another name."),
        "owner: finance\nowner: marketing",
    ),
    Code(
        "yaml-empty",
        "error",
        Texts(nl="het bestand is leeg", en="the file is empty"),
        Texts(
            nl="Begin met `afspraak new agreement <id>`, of haal het bestand weg.",
            en="Start with `afspraak new agreement <id>`, or remove the file.",
        ),
        "",
    ),
    Code(
        "yaml-merge-key",
        "error",
        Texts(
            nl='"<<" voegt een ander blok in; een afsprakenboek gebruikt dat niet',
            en='"<<" merges another block; a rulebook does not use that',
        ),
        Texts(nl="Schrijf de sleutels voluit.", en="Write the keys in full."),
        "<<: {owner: finance}",
    ),
    Code(
        "yaml-not-utf8",
        "error",
        Texts(
            nl="byte {byte} is geen UTF-8; waarschijnlijk is het bestand in een oude codering opgeslagen",
            en="byte {byte} is not UTF-8; the file was probably saved in an old encoding",
        ),
        Texts(nl='Sla het bestand op met codering "UTF-8".', en='Save the file with the encoding "UTF-8".'),
        "title: Caf\\xe9",
    ),
    Code(
        "yaml-split-text",
        "error",
        Texts(
            nl='in de tekst van "{key}" staat een dubbelepunt met een spatie; YAML leest daar een nieuwe sleutel',
            en='the text of "{key}" holds a colon and a space; YAML reads a new key there',
        ),
        Texts(nl="Zet de tekst in een blok:", en="Put the text in a block:"),
        "nl: Bel eerst: dan mailen",
    ),
    Code(
        "yaml-syntax",
        "error",
        Texts(nl="dit is geen leesbare YAML ({problem})", en="this is not readable YAML ({problem})"),
        Texts(
            nl="Kijk of de regels even ver inspringen en of elk aanhalingsteken en elke haak gesloten is.",
            en="See that the lines are indented alike and that every quotation mark and bracket is closed.",
        ),
        "title: [open",
    ),
    Code(
        "yaml-tab",
        "error",
        Texts(
            nl="hier staat een tab; YAML springt in met spaties",
            en="there is a tab here; YAML is indented with spaces",
        ),
        Texts(nl="Vervang de tab door twee spaties.", en="Replace the tab by two spaces."),
        "rules:\n\tname: x",
    ),
    Code(
        "yaml-tag",
        "error",
        Texts(
            nl='"{tag}" is een YAML-label; een afsprakenboek bevat alleen tekst',
            en='"{tag}" is a YAML tag; a rulebook holds text only',
        ),
        Texts(nl="Haal het label weg.", en="Remove the tag."),
        "title: !!python/object x",
    ),
    Code(
        "yaml-too-deep",
        "error",
        Texts(
            nl="er staan meer dan {limit} blokken of haken in elkaar",
            en="more than {limit} blocks or brackets stand inside one another",
        ),
        Texts(nl="Haal de overbodige haken weg.", en="Remove the brackets that are not needed."),
        "[[[[[[[[[[…",
    ),
    Code(
        "yaml-too-large",
        "error",
        Texts(
            nl="het bestand is {size} kB; meer dan {limit} kB lezen we niet",
            en="the file is {size} kB; we read no more than {limit} kB",
        ),
        Texts(
            nl="Splits het in meer bestanden. Records horen niet in policies/.",
            en="Split it into more files. Records do not belong in policies/.",
        ),
        "a file of 2 MiB",
    ),
)
