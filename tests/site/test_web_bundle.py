"""The scripts in the package are what their sources make, and what they contain is told."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "tooling" / "web"
BUILT = ROOT / "tooling" / "afspraak" / "web"
NODE = shutil.which("node") or "node"
NPM = shutil.which("npm") or "npm"


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh build from the sources, with the packages of the lock file."""
    if not (SOURCES / "node_modules" / "esbuild").is_dir():
        subprocess.run([NPM, "ci", "--no-audit", "--no-fund", "--silent"], cwd=SOURCES, check=True)
    folder = tmp_path_factory.mktemp("web")
    subprocess.run([NODE, "build.mjs", str(folder)], cwd=SOURCES, check=True)
    return folder


def test_a_rebuild_gives_the_same_bytes(rebuilt: Path) -> None:
    fresh = {path.name: path.read_bytes() for path in rebuilt.iterdir()}
    shipped = {path.name: path.read_bytes() for path in BUILT.iterdir()}
    assert fresh.keys() == shipped.keys()
    differing = [name for name, content in fresh.items() if shipped[name] != content]
    assert differing == [], "run `npm run build` in tooling/web and commit what it makes"


def test_the_hashes_are_those_of_the_files() -> None:
    said = dict(line.split("  ")[::-1] for line in (BUILT / "sha256").read_text("utf-8").splitlines())
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in BUILT.iterdir() if path.name != "sha256"
    }
    assert said == found


def test_nothing_in_the_scripts_makes_code_of_text() -> None:
    for path in BUILT.glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(r"\beval\(|new Function\b|[^\w.]Function\(", text), path.name
        assert "//# sourceMappingURL" not in text


def test_the_lock_file_names_no_place_to_load_from() -> None:
    lock = json.loads((SOURCES / "package-lock.json").read_text("utf-8"))
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert [name for name, facts in packages.items() if "resolved" in facts] == []
    assert [name for name, facts in packages.items() if "integrity" not in facts] == []


def test_the_licences_of_what_is_in_the_scripts_are_told() -> None:
    told = (BUILT / "LICENSES.md").read_text("utf-8")
    assert "## libphonenumber-js" in told
    assert "Apache License" in told  # of the numbering plans in it
