"""A text that holds no citizen service number."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="no-bsn",
    title=Texts(nl="Geen burgerservicenummer", en="No citizen service number"),
    says=Texts(nl="een tekst zonder burgerservicenummer", en="a text without a citizen service number"),
    why=Texts(
        nl=(
            "Gebruik het voor notities en andere vrije tekst: een BSN mag je zonder wet niet vastleggen. "
            "Het zoekt 9 cijfers die de elfproef doorstaan binnen 20 tekens van het woord BSN; een kaal "
            "nummer noemt het geen BSN."
        ),
        en=(
            "Use it for notes and other free text: without a law you may not record a BSN. It looks for 9 "
            "digits that pass the 11-test within 20 characters of the word BSN; it never calls a bare "
            "number a BSN."
        ),
    ),
    right=(
        "Ordernummer 123456789",
        "klant vraagt retour",
        "Ordernummer 111222333",
        "BSN 123456789",
        "Sofia belt over 111222333",
    ),
    wrong=(
        "BSN 111222333",
        "zijn burgerservicenummer is 111.22.2333",
        "111 222 333 is de sofi",
        "bsn-nummer: 123456782",
    ),
    library="no-bsn",
    source="UAVG art. 46",
)
