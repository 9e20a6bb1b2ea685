"""The name of a street, or a post office box."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import LETTERS, LOWER
from afspraak.texts import Texts

_YEAR = "(1[5-9][0-9]{2}|20[0-9]{2})"
_ADDITION = "[A-Za-z]|I{2,3}|IV|[Bb]is|[Hh]s|[Hh]uis|[Rr]d|[Rr]ood|[Zz]w|[Zz]wart|[Hh]oog|[Bb]oven"

FORMAT = Format(
    name="street",
    title=Texts(nl="Straat", en="Street"),
    says=Texts(
        nl="een straatnaam voluit, zonder huisnummer, of een postbus, zoals Marktplein of Postbus 626",
        en="a street name in full, without a house number, or a PO box, such as Marktplein or Postbus 626",
    ),
    why=Texts(
        nl=(
            "Gebruik het als het huisnummer een eigen veld heeft. Een jaartal aan het eind mag, want "
            "zulke straten bestaan (Plein 1944); een huisnummer dat op een jaartal lijkt, ziet het "
            "daardoor niet."
        ),
        en=(
            "Use it if the house number has its own field. A year at the end is allowed, because such "
            "streets exist (Plein 1944); it therefore misses a house number that looks like a year."
        ),
    ),
    right=(
        "Jonkheer van Riemsdijklaan",
        "Grote Haag",
        "Marktplein",
        "Postbus 626",
        "Plein 1940-1945",
        "Plein 1944",
        "1e Helmersstraat",
        "4 Meiplein",
        "Laan '40-'45",
        "Laan van 8 Mei",
        "Dr. Bergelaan",
        "Rijksweg A2",
        "Lincoln",
        "Straße 12. Mai",
    ),
    wrong=(
        "Borgesiusstraat 103c",
        "Kerkstraat 12",
        "Markt 12-14",
        "Kerkstraat 12 A",
        "Kerkstraat 12 bis",
        "Borgesiusstraat103",
        "Jonkheer van Riemsdijkln",
        "Dorpsstr.",
        "Dorpsstr",
        "Burg. Jansenlaan",
        "Kerkstraat 12 - 2",
    ),
    pattern=(f"^(Postbus [1-9][0-9]{{0,5}}|([^ ]+ )*(['({LETTERS}][^ ]*|{_YEAR}|{_YEAR}-{_YEAR}))$"),
    never=(
        f"[{LETTERS}] [1-9][0-9]{{0,4}} ?-? ?({_ADDITION})$",
        f"[{LOWER}][0-9]",
        "(str|pln|wg|sngl|[^aeiou ]ln)$",
        "\\.$",
        "(^| )(Burg|Gen|Kon|Pr|Pres)\\. ",
    ),
    repair="house-number-split",
    source="NEN 5825, BAG",
)
