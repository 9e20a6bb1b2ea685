"""A post office box."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="po-box",
    title=Texts(nl="Postbus", en="PO box"),
    says=Texts(nl="een postbus, zoals Postbus 626", en="a post office box, such as Postbus 626"),
    why=Texts(
        nl="Gebruik het voor postadressen. Een bezoekadres heeft een straat.",
        en="Use it for postal addresses. A visiting address has a street.",
    ),
    right=("Postbus 626", "Postbus 1", "Postbus 999999"),
    wrong=("P.O. Box 626", "PB 626", "Postbus", "postbus 626", "Postbus 0626"),
    pattern="^Postbus [1-9][0-9]{0,5}$",
    repair="po-box",
    source="PostNL",
)
