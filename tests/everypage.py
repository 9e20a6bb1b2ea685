"""Looks at all pages of a site in one browser, in frames of a given size: that takes a minute, not many."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

FRAMES = 3
LOOK = """async ([paths, width, height, look, frames]) => {
  const seen = {}, left = [...paths], asked = new Function("page", "document", `return (${look})`);
  document.body.replaceChildren();
  const walk = async () => {
    const frame = document.createElement("iframe");
    frame.style.cssText = `border: 0; height: ${height}px; width: ${width}px`;
    document.body.append(frame);
    while (left.length) {
      const path = left.shift();
      await new Promise(done => { frame.onload = done; frame.src = "/" + path; });
      await new Promise(done => frame.contentWindow.requestAnimationFrame(() => done()));
      seen[path] = asked(frame.contentWindow, frame.contentDocument);
    }
    frame.remove();
  };
  await Promise.all(Array.from({length: frames}, walk));
  return seen;
}"""


def addresses(site: Path) -> list[str]:
    """The path of every page of a site, as a server knows it."""
    pages = (page.relative_to(site).as_posix() for page in sorted(site.rglob("*.html")))
    return [path.removesuffix("index.html") for path in pages]


def looked_at(page: Page, paths: list[str], size: tuple[int, int], look: str) -> dict[str, Any]:
    """What a line of JavaScript about `page` and `document` says of each path; `page` is on a page of that site."""
    seen: dict[str, Any] = page.evaluate(LOOK, [paths, *size, look, FRAMES])
    return seen
