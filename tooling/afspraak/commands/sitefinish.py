"""Finishes a built site: a strict content security policy in every page, and no files that nobody asks for."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from functools import lru_cache
from pathlib import Path

_INDENTED = re.compile(rb"\n\s+")
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_LOOSE = b"script-src 'self' 'unsafe-inline'"
_POLICY = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')
_THEME = re.compile(rb"""(["'])((?:\.\./)*)assets/(javascripts|stylesheets|images)/""")
_ALWAYS = {"lunr.multi.min.js", "lunr.stemmer.support.min.js"}


def finish(site: Path, languages: tuple[str, ...], *, strict: bool = True) -> str:
    """The policy that allows every page of the site, for a header; each page itself names only its own scripts.

    Not `strict`: pages keep the policy that allows any script in a page, as search needs in a copy on disk.
    """
    _lighten(site, languages)
    for language in languages[1:]:
        _share(site, language)
    scripts: set[bytes] = set()
    policy = b""
    for page in sorted(site.rglob("*.html")):
        html = page.read_bytes()
        own = {_hash(script) for script in _INLINE.findall(html)}
        policy = policy or b"".join(_POLICY.findall(html))
        scripts |= own
        page.write_bytes(_tightened(html.replace(_LOOSE, _allowing(own), 1) if strict else html))
    return policy.replace(_LOOSE, _allowing(scripts)).decode("ascii")


def _tightened(html: bytes) -> bytes:
    """The page without the indentation of the theme: half of what a short page weighs."""
    head, found, article = html.partition(b"<article")
    article, end, foot = article.rpartition(b"</article>")
    if not (found and end):
        return html
    return b"".join([_INDENTED.sub(b"\n", head), found, article, end, _INDENTED.sub(b"\n", foot)])


def _allowing(scripts: set[bytes]) -> bytes:
    return b" ".join([b"script-src 'self'", *sorted(scripts)])


@lru_cache(maxsize=1024)
def _hash(script: bytes) -> bytes:
    return b"'sha256-" + base64.b64encode(hashlib.sha256(script).digest()) + b"'"


def _share(site: Path, language: str) -> None:
    """Let the pages of a further language use the style and scripts of the theme that stand beside the first one."""
    for page in (site / language).rglob("*.html"):
        html = _THEME.sub(rb"\1../\2assets/\3/", page.read_bytes())
        page.write_bytes(html.replace(f"/{language}/assets/".encode("ascii"), b"/assets/"))
    shutil.rmtree(site / language / "assets", ignore_errors=True)


def _lighten(site: Path, languages: tuple[str, ...]) -> None:
    """Remove what the theme brings for its makers and for languages that the site does not speak."""
    spoken = _ALWAYS | {f"lunr.{language}.min.js" for language in languages}
    for folder in (site, *(site / language for language in languages)):
        assets = folder / "assets"
        unused = [path for path in assets.rglob("*.map") if path.is_file()]
        unused += [path for path in assets.glob("javascripts/lunr/**/*.js") if path.name not in spoken]
        for path in unused:
            path.unlink()
