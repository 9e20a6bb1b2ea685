"""The layers of the architecture page hold: imports go down only, and each outside thing has one door."""

from __future__ import annotations

import ast
import functools
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "tooling" / "afspraak"
PAGE = ROOT / "handbook" / "en" / "architecture.md"

DOORS = {  # outside thing -> the modules that may import it
    "yaml": {"yamltree"},
    "duckdb": {"checking.engine.database"},
    "rich": {"commands.progress"},
    "urllib.request": {"commands.forge.rest"},
    "subprocess": {"commands.git", "commands.sitebuild", "commands.site", "commands.serve", "commands.history"},
}
NO_CLOCK_ABOVE = "commands"


@functools.cache
def layers() -> dict[str, int]:
    """Module or package -> layer, read from the table of the architecture page."""
    found: dict[str, int] = {}
    for line in PAGE.read_text("utf-8").splitlines():
        row = re.match(r"\| (\d+) \| ([^|]+) \|", line)
        if row:
            found.update({name: int(row[1]) for name in re.findall(r"`([a-z_.]+)/?`", row[2])})
    return found


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    name = path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
    return name.removesuffix(".__init__")


def layer_of(name: str) -> int | None:
    known = layers()
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        if ".".join(parts[:length]) in known:
            return known[".".join(parts[:length])]
    return None


def imports(path: Path) -> list[tuple[str, int]]:
    """Every module that is imported while the program runs, with the line; for type checking only does not count."""
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for node in ast.walk(block)
    }
    found = []
    for node in ast.walk(tree):
        if node in typing_only:
            continue
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def test_the_page_names_a_layer_for_every_module() -> None:
    homeless = [
        dotted(path) for path in modules() if dotted(path) not in ("__init__", "") and layer_of(dotted(path)) is None
    ]
    assert homeless == []


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_imports_go_down_only(path: Path) -> None:
    own = layer_of(dotted(path))
    wrong = []
    for name, line in imports(path):
        if not name.startswith("afspraak."):
            continue
        target = layer_of(name.removeprefix("afspraak."))
        if own is not None and target is not None and target > own:
            wrong.append(f"{path.name}:{line} imports {name} of layer {target}")
    assert wrong == []


@pytest.mark.parametrize("thing", sorted(DOORS))
def test_each_outside_thing_has_its_doors(thing: str) -> None:
    users = {
        dotted(path) for path in modules() for name, _ in imports(path) if name == thing or name.startswith(f"{thing}.")
    }
    assert users <= DOORS[thing]


@pytest.mark.parametrize("path", modules(), ids=dotted)
def test_nothing_below_the_commands_reads_the_clock_or_prints(path: Path) -> None:
    own = layer_of(dotted(path))
    if own is None or own >= (layer_of(NO_CLOCK_ABOVE) or 0):
        return
    calls = {
        ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    }
    assert not calls & {
        "print",
        "datetime.date.today",
        "date.today",
        "datetime.datetime.now",
        "datetime.now",
        "time.time",
    }
