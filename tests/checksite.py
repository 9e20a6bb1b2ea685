"""A small site with only the checking page and the name helper on it, served with a strict policy, and a browser."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

import serving
from afspraak.commands.rulebook import read
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents, Edition, Given, check, name_helper
from afspraak.schemas import documents

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "tooling" / "afspraak" / "web"
AS_OF = datetime.date(2026, 11, 22)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
FLAGS += ["--disable-sync", "--no-first-run"]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; base-uri 'self'; form-action 'none'"
)
SHELL = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>{title}</title></head>
<body class="md-typeset"><main>{body}</main><script src="{up}assets/web/boot.js"></script></body></html>
"""


@lru_cache
def rulebook() -> Rulebook:
    return read(ROOT / "policies")[0]


@lru_cache
def judges() -> dict[str, dict[str, Any]]:
    return {name: document.judge for name, document in documents(rulebook(), AS_OF).items()}


def edition(language: str) -> Edition:
    return Edition(Contents(rulebook(), Given(as_of=AS_OF, schemas=judges())), language)


def embedded_rulebook(language: str = "nl") -> dict[str, Any]:
    return check.rulebook(edition(language))


def write(folder: Path, language: str = "nl") -> None:
    """The two pages and their scripts; `…/index.html` for a server, `….html` for a disk."""
    (folder / "assets" / "web").mkdir(parents=True, exist_ok=True)
    for path in SCRIPTS.iterdir():
        (folder / "assets" / "web" / path.name).write_bytes(path.read_bytes())
    for name, markdown in {**check.pages(edition(language)), **name_helper.pages(edition(language))}.items():
        html = re.findall(r"^<(?:div|script).*$", markdown, re.MULTILINE)
        title = re.search(r"^# (.+)$", markdown, re.MULTILINE)
        facts = {"language": language, "title": title[1] if title else "", "body": "\n".join(html)}
        stem = name.removesuffix(".md")
        (folder / stem).mkdir(exist_ok=True)
        (folder / stem / "index.html").write_text(SHELL.format(up="../", **facts), "utf-8")
        (folder / f"{stem}.html").write_text(SHELL.format(up="", **facts), "utf-8")


def served(folder: Path) -> AbstractContextManager[str]:
    """The address of the folder, every answer under the policy."""
    return serving.served(folder, {"Content-Security-Policy": POLICY})


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        try:
            yield chromium
        finally:
            chromium.close()


def opened(page: Page, address: str) -> Page:
    """The checking page, ready."""
    page.goto(address)
    page.wait_for_selector("#afspraak-check[data-ready], #afspraak-names[data-ready]")
    return page


def watched(context: BrowserContext) -> tuple[Page, list[str], list[str]]:
    """A page, the addresses that it asks for, and what goes wrong on it."""
    page, asked, wrong = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    # What a page was still fetching when it was left is given up by the browser; nothing is wrong with it.
    page.on("requestfailed", lambda each: wrong.append(each.url) if each.failure != "net::ERR_ABORTED" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    return page, asked, wrong


# Drives the worker of the page directly, with the scripts that people get: the same answers without the screen.
ASK = """async ({files, asOf}) => {
  const {shared, content} = JSON.parse(document.getElementById("afspraak-rulebook").textContent);
  const whole = (text) => JSON.parse(text, (_, part) => typeof part?.["~"] === "number" ? shared[part["~"]] : part);
  shared.forEach((part, number) => { shared[number] = whole(JSON.stringify(part)); });
  const rulebook = whole(JSON.stringify(content));
  const worker = new Worker(new URL("../assets/web/check-worker.js", document.baseURI));
  let last = 0;
  const ask = (task, asked) => new Promise((resolve, reject) => {
    const id = ++last;
    worker.addEventListener("message", ({data}) => {
      if (data.id !== id || data.progress) return;
      data.failed ? reject(new Error(data.detail)) : resolve(data.done);
    });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({id, task, ...asked});
  });
  await ask("start", {rulebook: {...rulebook, home: {base: rulebook.site}}});
  const found = {};
  for (const {name, text, base64, record} of files) {
    const bytes = base64 ? Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) : text;
    const file = new File([bytes], name, {lastModified: ++last});
    const {choices} = await ask("look", {file, choices: {asOf, record}});
    const {blob} = await ask("findings", {file, choices});
    const made = await ask("corrected", {file, choices});
    found[name] = {
      choices,
      outcome: await ask("check", {file, choices}),
      findings: await blob.text(),
      list: await made.list.text(), changes: await made.changes.text(), count: made.count, ending: made.ending,
    };
  }
  return found;
}"""


def asked(page: Page, files: list[dict[str, Any]]) -> dict[str, Any]:
    """What the worker says about each file, by name."""
    found: dict[str, Any] = page.evaluate(ASK, {"files": files, "asOf": AS_OF.isoformat()})
    return found


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
