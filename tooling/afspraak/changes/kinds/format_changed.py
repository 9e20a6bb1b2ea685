"""A rule asks another named format."""

from __future__ import annotations

from afspraak.changes.kinds.base import Kind, must_changed
from afspraak.texts import Texts

KIND = Kind(
    name="format-changed",
    title=Texts(nl="Een andere schrijfwijze", en="Another notation"),
    does=Texts(
        nl="Records die de oude schrijfwijze volgen, kunnen afgekeurd worden.",
        en="Records in the old notation may be refused.",
    ),
    find=must_changed("format-changed", frozenset({"be_a"})),
)
