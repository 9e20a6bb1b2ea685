"""The navigation of the site: which pages stand in it, in which order, under which heads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from afspraak.texts import Texts

MOST = 60  # more policies of a kind than this stand only in their index: every page repeats the navigation
Nav = list[Any]  # what MkDocs takes: paths, and one-item mappings from a title to a path or to more of these

HOME = Texts(nl="Voorpagina", en="Home")
CHECK = Texts(nl="Controleer", en="Check")
TASKS = Texts(nl="Ik wil …", en="I want to …")
AGREEMENTS = Texts(nl="Afspraken", en="Agreements")
WORK = Texts(nl="Werkwijze", en="How we work")
RECORDS = Texts(nl="Gegevens", en="Data")
PEOPLE = Texts(nl="Wie doet wat", en="Who does what")
LEARN = Texts(nl="Leren", en="Learn")
ABOUT = Texts(nl="Over dit handboek", en="About")

PROCEDURES = Texts(nl="Procedures", en="Procedures")
PROCESSES = Texts(nl="Processen", en="Processes")
TYPES = Texts(nl="Recordtypen", en="Record types")
LISTS = Texts(nl="Lijsten", en="Lists")
ROLES = Texts(nl="Rollen", en="Roles")
BASICS = Texts(nl="De basis", en="The basics")
BACKGROUND = Texts(nl="Achtergrond", en="Background")
REFERENCE = Texts(nl="Naslag", en="Reference")

LEARNING = ("why-we-agree", "faq", "casebook", "glossary")
WIDER = ("customer-value", "success-factors", "working-group", "supplier-manual")
ABOUT_PAGES = ("choices", "sources", "governance", "architecture", "publishing")
KNOWN = (*LEARNING, *WIDER, *ABOUT_PAGES)


def navigation(paths: Mapping[str, str], language: str) -> Nav:
    """The navigation over these pages (path -> Markdown) of one language; pages that are not there are left out."""

    def titled(title: Texts, entries: Iterable[Any]) -> Nav:
        found = [entry for entry in entries if entry]
        return [{title.in_(language): found}] if found else []

    def present(*names: str) -> Nav:
        return [f"{name}.md" for name in names if f"{name}.md" in paths]

    def folder(name: str) -> Nav:
        return _folder(paths, name)

    others = sorted(path for path in paths if _is_extra(path))
    return [
        *({HOME.in_(language): path} for path in present("index")),
        *({TASKS.in_(language): path} for path in present("tasks/index")),
        *titled(CHECK, present("check", "name-helper")),
        *titled(AGREEMENTS, [*folder("agreements"), *present("rules")]),
        *titled(WORK, [*titled(PROCEDURES, folder("procedures")), *titled(PROCESSES, folder("processes"))]),
        *titled(
            RECORDS,
            [
                *titled(TYPES, folder("records")),
                *titled(LISTS, present("lists/index")),
                *present("systems", "who-leads", "privacy-register"),
            ],
        ),
        *titled(
            PEOPLE, [*titled(ROLES, folder("roles")), *present("who-does-what", "responsibilities", "cards/index")]
        ),
        *titled(
            LEARN,
            [*titled(BASICS, folder("basics")), *present(*LEARNING), *titled(BACKGROUND, [*present(*WIDER), *others])],
        ),
        *titled(
            ABOUT,
            [*present("changes/index", *ABOUT_PAGES), *titled(REFERENCE, folder("reference"))],
        ),
    ]


def _folder(paths: Mapping[str, str], name: str) -> Nav:
    """The index of a folder, then its pages by title; pages with a number in front by that number."""
    index = f"{name}/index.md"
    rest = [path for path in paths if path.startswith(f"{name}/") and path != index]
    shown = sorted(rest, key=lambda path: _order(path, paths[path])) if len(rest) <= MOST else []
    return [*([index] if index in paths else []), *shown]


def _order(path: str, page: str) -> tuple[str, str]:
    number = path.rpartition("/")[2][:1]
    title = next((line[2:] for line in page.splitlines() if line.startswith("# ")), "")
    return ("", path) if number.isdigit() else (title.casefold(), path)


def _is_extra(path: str) -> bool:
    """Whether somebody wrote this page without telling the navigation."""
    generated = {
        *("index", "check", "name-helper", "rules", "systems", "who-leads", "who-does-what"),
        *("privacy-register", "responsibilities", *KNOWN),
    }
    folders = (
        *("agreements", "procedures", "processes", "records", "lists", "roles", "basics", "reference"),
        *("changes", "tasks", "cards"),
    )
    return path.removesuffix(".md") not in generated and path.partition("/")[0] not in folders
