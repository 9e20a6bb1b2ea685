"""What the tests of the handbook share: the real rulebook, its pages, and the site's own Markdown."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config import load_config

from afspraak.commands.sitegiven import given_for
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents, Edition, Given, handbook
from afspraak.reading import read_folder

ROOT = Path(__file__).parents[1]
POLICIES = ROOT / "policies"
AS_OF = datetime.date(2026, 11, 22)
VOID = {"br", "hr", "img", "input", "meta", "link"}


@functools.cache
def rulebook() -> Rulebook:
    return read_folder(POLICIES)[0]


@functools.cache
def given() -> Given:
    return given_for(rulebook(), POLICIES, AS_OF)


@functools.cache
def pages(language: str) -> Mapping[str, str]:
    return handbook(Edition(Contents(rulebook(), given()), language))


@functools.cache
def _extensions() -> tuple[list[str], dict[str, Any]]:
    config = load_config(config_file=str(ROOT / "mkdocs.yml"))
    return config["markdown_extensions"], config["mdx_configs"]


def rendered(page: str) -> str:
    """The page as HTML, through the very extensions that the site uses."""
    extensions, settings = _extensions()
    body = re.sub(r"\A---\n.*?\n---\n", "", page, count=1, flags=re.DOTALL)
    return Markdown(extensions=extensions, extension_configs=settings).convert(body)


class Seen(HTMLParser):
    """The tags, attributes and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def names(self) -> set[str]:
        return {name for name, _ in self.tags}

    @property
    def text(self) -> str:
        return "".join(self.words)

    def attributes(self) -> Iterator[tuple[str, str, str]]:
        for tag, attributes in self.tags:
            for name, value in attributes.items():
                yield tag, name, value or ""


def replaced(thing: Any, kind: type, by: Any) -> Any:
    """The same part of the model with each value of this kind replaced."""
    if isinstance(thing, kind):
        return by(thing)
    if isinstance(thing, Mapping):
        return {key: replaced(value, kind, by) for key, value in thing.items()}
    if isinstance(thing, tuple):
        return tuple(replaced(value, kind, by) for value in thing)
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        changed = {field.name: replaced(getattr(thing, field.name), kind, by) for field in dataclasses.fields(thing)}
        return dataclasses.replace(thing, **changed)
    return thing
