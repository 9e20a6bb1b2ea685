"""Builds the handbook site: pages to Markdown files, Markdown files to two sites that know each other."""

from __future__ import annotations

import gc
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from afspraak.commands import options, siteaside, sitesearch
from afspraak.commands.sitefiles import hold, write
from afspraak.commands.sitefinish import finish
from afspraak.commands.sitenav import Nav, navigation
from afspraak.commands.sitestamp import leave, stamp, stands
from afspraak.commands.sitewritten import SiteIsWrong, handwritten
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents, Edition, findable, handbook, moved
from afspraak.pages.given import nothing
from afspraak.texts import Texts, folder_of

SCHEMAS = "schemas"
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
POLICY = "content-security-policy.txt"  # beside the site: for a server that sends it as a header
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True)
class Site:
    """What a site is made of and where: `root` holds mkdocs.yml and handbook/, and it comes to stand in `build`.

    Schemas that stand in `build`/schemas are published with the first language. With `from_disk` every link leads to
    a file, so that a copy on a shared disk works without a server.
    """

    contents: Contents
    root: Path
    build: Path
    from_disk: bool = False

    @cached_property
    def stamp(self) -> str:
        """A digest of everything that its pages are made from."""
        given = replace(self.contents.given, refuses=nothing)  # that follows from the rulebook and the schemas
        things = (repr(_untold(self.contents)), given, self.from_disk, _seen(self.root, self.build))
        written = [self.root / name for name in ("mkdocs.yml", "handbook", "policies")]
        return stamp(things, [*written, self.build / SCHEMAS])


def _untold(contents: Contents) -> Rulebook:
    """The rulebook without the policies of which the text was handed along: that says the same, and is read faster."""
    unwritten = tuple(each for each in contents.rulebook.policies if each.path not in contents.given.policy_sources)
    return replace(contents.rulebook, policies=unwritten)


def build_site(site: Site) -> Path:
    """The site in `build`/site: the first language at its root, the others below it."""
    languages = site.contents.rulebook.organisation.languages
    _run([write_sources(site, language, shared=language != languages[0], whole=True) for language in languages])
    built = site.build / "site"
    for language in languages[1:]:
        shutil.rmtree(built / language, ignore_errors=True)
        shutil.move(site.build / f"site-{language}", built / language)
    policy = finish(built, languages, strict=not site.from_disk)
    write(site.build, {POLICY: f"{policy}\n".encode("ascii")})
    return built


def write_sources(site: Site, language: str, *, shared: bool = False, whole: bool = False) -> Path:
    """The pages of one language in `build`/site-src, written only where they changed, and their MkDocs file.

    With `shared` the site stands below one in another language, and uses the style and scripts of that one.
    With `whole` every page will be built, so that our hook can make the index for search.
    """
    folder, config = site.build / "site-src" / language, site.build / f"mkdocs.{language}.yml"
    mark = site.build / "site-src" / f"{language}.json"
    stamped = f"{site.stamp} {shared} {whole}"
    if stands(mark, stamped, (folder, config)):
        return config
    with _uncollected():
        edition = Edition(site.contents, language)
        pages = {**handbook(edition), **handwritten(site.root / "handbook", edition)}
        wanted = {path: findable.ranked(path, page).encode("utf-8") for path, page in pages.items()}
        wanted |= {} if shared else _assets(site.root, site.build) | _policies(site.contents)
        settings = _settings(site, language, navigation(moved.present(pages), language))
        _adapt(settings, site, shared=shared, whole=whole)
        told = {config.name: f"{json.dumps(settings, ensure_ascii=False, indent=1)}\n".encode()}
        hold(folder, wanted)
        write(site.build, told)
        leave(mark, stamped, (wanted, told))
    return config


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: pages are made of text, and looking took a fifth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _adapt(settings: dict[str, Any], site: Site, *, shared: bool, whole: bool) -> None:
    """What a copy on disk, a further language and a whole build ask of MkDocs besides."""
    hooks = (siteaside, sitesearch) if whole else (siteaside,)
    settings["hooks"] = [_seen(Path(hook.__file__ or ""), site.build) for hook in hooks]
    if site.from_disk:
        settings["plugins"]["offline"] = {}
        settings["extra"]["polyfills"] = ["assets/vendor/iframe-worker.js"]
    if shared:
        _share(settings, site.root)


def _share(settings: dict[str, Any], root: Path) -> None:
    """Point at the style and scripts one folder up."""
    found = re.findall(r"assets/[\w./-]+", (root / "mkdocs.yml").read_text("utf-8"))
    named = [f"../{path}" for path in dict.fromkeys(found)]
    settings["extra_css"] = [path for path in named if path.endswith(".css")]
    settings["extra_javascript"] = [path for path in named if path.endswith(".js")]
    settings["theme"] |= {Path(path).stem: path for path in named if path.endswith(".svg")}
    settings["extra"] |= {"polyfills": [f"../{path}" for path in settings["extra"].get("polyfills", ())]}


def preview(root: Path, language: str) -> tuple[str, Nav]:
    """Folder and navigation of the pages of one language, freshly made; for a bare `mkdocs serve`."""
    from afspraak.commands.rulebook import read
    from afspraak.commands.sitegiven import given_for

    policies = root / "policies"
    rulebook, _ = read(policies)
    given = given_for(rulebook, policies, options.today(None))
    config = write_sources(Site(Contents(rulebook, given), root, root / "build"), language)
    return str(root / "build" / "site-src" / language), json.loads(config.read_text("utf-8"))["nav"]


def _assets(root: Path, build: Path) -> dict[str, bytes]:
    """The files that pages need beside Markdown: style, scripts and schemas."""
    folders = {
        "assets": root / "handbook" / "assets",
        "assets/check": Path(__file__).parents[1] / "web",
        SCHEMAS: build / SCHEMAS,
    }
    return {
        f"{name}/{_as_file(path.relative_to(folder))}": _small(name, path)
        for name, folder in folders.items()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".py" and "__pycache__" not in path.parts
    }


def _small(folder: str, path: Path) -> bytes:
    """The content of a file; a schema that is not frozen, such as a copy under /latest/, without its indentation."""
    content = path.read_bytes()
    if folder != SCHEMAS or path.suffix != ".json" or _VERSION.fullmatch(path.parent.name):
        return content
    return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


def _policies(contents: Contents) -> dict[str, bytes]:
    """The files of what is in force, as pages link to them."""
    active = {policy.path for policy in contents.rulebook.policies if policy.active}
    sources = contents.given.policy_sources
    return {f"policies/{path}.yaml": sources[path].encode() for path in active & set(sources)}


def _as_file(path: Path) -> str:
    """Its name beside the pages: Markdown there would become a page itself."""
    return path.with_suffix(".txt").as_posix() if path.suffix == ".md" else path.as_posix()


def _settings(site: Site, language: str, nav: Nav) -> dict[str, Any]:
    organisation = site.contents.rulebook.organisation
    first = organisation.languages[0]
    address = organisation.site.rstrip("/")
    addresses = {each: f"{address}/{folder_of(each, organisation.languages)}" for each in organisation.languages}

    name = {"nl": "CRM-handboek", "en": "CRM handbook"}[language]
    return {
        "INHERIT": _seen(site.root / "mkdocs.yml", site.build),
        "site_name": escape(f"{name} {organisation.name}"),
        "site_url": addresses[language],
        "docs_dir": f"site-src/{language}",
        "site_dir": "site" if language == first else f"site-{language}",
        "theme": {"language": language, "custom_dir": _seen(site.root / "handbook" / "overrides", site.build)},
        "plugins": {"search": {"lang": language}},
        "markdown_extensions": {"toc": {"permalink_title": {"nl": "Link hierheen", "en": "Link to here"}[language]}},
        "hooks": [],
        "extra": {
            "alternate": True,
            "site_languages": [
                {"lang": each, "name": LANGUAGE_NAMES[each], "url": addresses[each]} for each in organisation.languages
            ],
        },
        "nav": nav,
    }


def _seen(path: Path, build: Path) -> str:
    """A path as the MkDocs file in `build` writes it."""
    return Path(os.path.relpath(path, build)).as_posix()


def mkdocs_command(*arguments: str) -> tuple[list[str], dict[str, str]]:
    """How MkDocs is called, and its environment: no banners."""
    return [sys.executable, "-m", "mkdocs", *arguments], {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def _run(configs: list[Path]) -> None:
    """Build each site, side by side. Not with --quiet: that hides the warnings from --strict."""
    running = []
    for config in configs:
        command, environment = mkdocs_command("build", "--strict", "--config-file", str(config))
        running.append(
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        )
    told = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        wrong = "\n".join(line for text in told for line in text.splitlines() if not line.startswith("INFO"))
        raise SiteIsWrong(
            Texts(nl=f"het handboek is niet gebouwd:\n{wrong}", en=f"the handbook was not built:\n{wrong}"),
            Texts(nl="Verbeter de genoemde pagina's.", en="Mend the pages that are named."),
        )
