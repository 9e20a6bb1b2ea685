"""A policy has another id, and says under `formerly` what it was called."""

from __future__ import annotations

from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import Kind
from afspraak.texts import Texts

KIND = Kind(
    name="policy-renamed",
    title=Texts(nl="Een afspraak heet anders", en="A policy has another name"),
    does=Texts(
        nl="Records merken niets; de pagina krijgt een ander adres.",
        en="Records notice nothing; the page gets another address.",
    ),
    find=sides.policies(
        "policy-renamed",
        lambda old, new: old.path != new.path,
        lambda title, old, new: Texts(
            nl=f"{title.nl} heette {old.path} en gaat {new.path} heten.",
            en=f"{title.en} was called {old.path} and will be called {new.path}.",
        ),
    ),
)
