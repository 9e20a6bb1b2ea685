"""Finishes a built site: a strict content security policy in every page, and no files that nobody asks for."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

_UNUSED = (re.compile(rb'<link rel="(?:prev|next)"[^>]*>'), re.compile(rb'<meta name="generator"[^>]*>'))
_REPLACED = (
    (b">\n", b">"),
    (b"\n<", b"<"),
    (b'<div data-md-component="announce"></div>', b""),
    (b'<svg xmlns="http://www.w3.org/2000/svg"', b"<svg"),  # HTML knows what an svg is
)
_IN_MENU = re.compile(rb'(class="md-nav__link">)<span class="md-ellipsis">([^<]*)</span>')  # titles there wrap
_INDENTED = re.compile(rb"\n\s+")
_BLOCKS = re.compile(rb"\n(?=</?(?:table|thead|tbody|tr|td|th|ul|ol|li|div|h[1-6]|p)\b)")
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_LOOSE, _STRICT = b"script-src 'self' 'unsafe-inline'", b"script-src 'self'"
_POLICY = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')
_SCRIPTS = re.compile(rb'<script src="([^"]*assets/javascripts/)')
_THEME = re.compile(rb"""assets/(?:(?<=\.\./assets/)|(?<=["']assets/))(javascripts|stylesheets|images)/""")
_ALWAYS = {"lunr.multi.min.js", "lunr.stemmer.support.min.js"}


def finish(site: Path, languages: tuple[str, ...], *, strict: bool = True) -> str:
    """The policy that every page of the site keeps to, for a header: no script but from files of the site.

    Not `strict`: scripts stay in the pages and are allowed there, as search needs in a copy on disk.
    """
    _lighten(site, languages)
    policy = b""
    for page in sorted(site.rglob("*.html")):
        html = _sharing(page.read_bytes(), page.relative_to(site).parts[0], languages[1:])
        html = _tightened(_moved(html, site).replace(_LOOSE, _STRICT, 1) if strict else html)
        policy = policy or b"".join(_POLICY.findall(html))
        page.write_bytes(html)
    for language in languages[1:]:
        shutil.rmtree(site / language / "assets", ignore_errors=True)
    return policy.decode("ascii")


def _moved(html: bytes, site: Path) -> bytes:
    """The page with the scripts that the theme writes in it as files beside the theme's own."""
    folder = b"".join(_SCRIPTS.findall(html)[:1])

    def moved(found: re.Match[bytes]) -> bytes:
        name = f"{hashlib.sha256(found[1]).hexdigest()[:8]}.js"
        file = site / "assets" / "javascripts" / name
        if not file.exists():
            file.write_bytes(found[1])
        return b'<script src="%s%s"></script>' % (folder, name.encode("ascii"))

    return _INLINE.sub(moved, html)


def _tightened(html: bytes) -> bytes:
    """The page without the blanks and the unused parts of the theme: half of what a short page weighs."""
    head, found, article = html.partition(b"<article")
    article, end, foot = article.rpartition(b"</article>")
    if not (found and end):
        return html
    return b"".join([_narrow(head), found, _BLOCKS.sub(b"", article), end, _narrow(foot)])


def _narrow(html: bytes) -> bytes:
    html = _INDENTED.sub(b"\n", html)
    for long, short in _REPLACED:
        html = html.replace(long, short)
    for unused in _UNUSED:
        html = unused.sub(b"", html)
    return _IN_MENU.sub(rb"\1\2", html)


def _sharing(html: bytes, folder: str, further: tuple[str, ...]) -> bytes:
    """The page of a further language with the style and scripts of the theme that stand beside the first one."""
    if folder not in further:
        return html
    return _THEME.sub(rb"../assets/\1/", html).replace(f"/{folder}/assets/".encode("ascii"), b"/assets/")


def _lighten(site: Path, languages: tuple[str, ...]) -> None:
    """Remove what the theme brings for its makers and for languages that the site does not speak."""
    spoken = _ALWAYS | {f"lunr.{language}.min.js" for language in languages}
    for folder in (site, *(site / language for language in languages)):
        assets = folder / "assets"
        unused = [path for path in assets.rglob("*.map") if path.is_file()]
        unused += [path for path in assets.glob("javascripts/lunr/**/*.js") if path.name not in spoken]
        for path in unused:
            path.unlink()
