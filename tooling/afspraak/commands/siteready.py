"""What must be there before a handbook site can be made: its looks beside the policies, and MkDocs."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from afspraak.failures import CalledWrongly
from afspraak.texts import Texts

_NEEDED = ("mkdocs.yml", "handbook/assets", "handbook/overrides")


def refuse_without_parts(policies: Path) -> None:
    """Stops the call, with what is missing and where it comes from, before anything is written."""
    root = policies.resolve().parent
    missing = [name for name in _NEEDED if not (root / name).exists()]
    if policies.is_dir() and missing:
        raise _no_looks(policies, missing)
    if find_spec("mkdocs") is None:
        raise _no_mkdocs()


def _no_looks(policies: Path, missing: list[str]) -> CalledWrongly:
    nl, en = (_several(missing, word) for word in ("of", "or"))
    return CalledWrongly(
        Texts(
            nl=f"naast {policies} staat geen {nl}; zonder is er geen handboek te maken",
            en=f"beside {policies} there is no {en}; without, no handbook can be made",
        ),
        Texts(
            nl="Neem mkdocs.yml en de map handbook over uit de broncode van Afspraak, of maak met --schemas-only "
            "alleen de schema's.",
            en="Copy mkdocs.yml and the folder handbook from the source of Afspraak, or make just the schemas with "
            "--schemas-only.",
        ),
    )


def _no_mkdocs() -> CalledWrongly:
    return CalledWrongly(
        Texts(nl="MkDocs is niet geïnstalleerd, en dat maakt de site", en="MkDocs, which makes the site, is missing"),
        Texts(
            nl='Installeer het met `pip install "afspraak[site]"`, of maak met --schemas-only alleen de schema\'s.',
            en='Install it with `pip install "afspraak[site]"`, or make just the schemas with --schemas-only.',
        ),
    )


def _several(names: list[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
