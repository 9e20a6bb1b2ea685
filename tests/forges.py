"""A forge on loopback that keeps comments as GitHub and GitLab do, and remembers every call."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "ghs_not-a-real-one"
PAGE = 2  # comments on a page, so that few of them make several


@dataclass
class Forge:
    """What the forge holds and what was asked of it."""

    url: str = ""
    kind: str = "github"
    comments: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    refuse: int = 0  # the status of every answer to who writes
    redirect: str = ""
    next_page: str = ""  # an address that is named as the next page, whatever it is
    nobody: bool = True  # the token belongs to no account, as in a workflow

    def say(self, body: str, login: str = "bot", kind: str = "Bot") -> None:
        """Somebody comments."""
        number = len(self.comments) + 1
        author = {"login": login, "type": kind, "id": 7 if login == "bot" else 8}
        self.comments.append({"id": number, "body": body, "user": author, "author": author})

    @property
    def environment(self) -> dict[str, str]:
        """What the platform would put in the environment of a step."""
        if self.kind == "gitlab":
            return {
                "GITLAB_TOKEN": TOKEN,
                "CI_API_V4_URL": f"{self.url}/api/v4",
                "CI_PROJECT_ID": "12",
                "CI_MERGE_REQUEST_IID": "7",
            }
        return {
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_API_URL": self.url,
            "GITHUB_REPOSITORY": "voorbeeld/handboek",
            "GITHUB_REF": "refs/pull/7/merge",
        }


class _Answers(BaseHTTPRequestHandler):
    state: Forge

    def do_GET(self) -> None:
        path, query = self._noted()
        if not self._may():
            return
        if path.endswith("/user"):
            self._tell(403 if self.state.nobody and self.state.kind == "github" else 200, {"login": "bot", "id": 7})
        elif re.search(r"/(comments|notes)$", path):
            self._page(path, int(query.get("page", ["1"])[0]))
        else:
            self._tell(404, {})

    def do_POST(self) -> None:
        self._noted()
        body = self._body()
        if self._may() and not self._turned_away():
            self.state.say(body["body"])
            self._tell(201, self.state.comments[-1])

    def do_PATCH(self) -> None:
        path, _ = self._noted()
        body = self._body()
        if self._may() and not self._turned_away():
            self._one(path)["body"] = body["body"]
            self._tell(200, self._one(path))

    def do_PUT(self) -> None:
        self.do_PATCH()

    def do_DELETE(self) -> None:
        path, _ = self._noted()
        if self._may() and not self._turned_away():
            self.state.comments.remove(self._one(path))
            self._tell(204, None)

    def _one(self, path: str) -> dict[str, Any]:
        number = int(path.rpartition("/")[2])
        return next(comment for comment in self.state.comments if comment["id"] == number)

    def _noted(self) -> tuple[str, dict[str, list[str]]]:
        parts = urlsplit(self.path)
        self.state.calls.append((self.command, parts.path))
        return parts.path, parse_qs(parts.query)

    def _body(self) -> dict[str, Any]:
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _may(self) -> bool:
        given = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN")
        if given in (f"Bearer {TOKEN}", TOKEN):
            return True
        self._tell(401, {"message": "Bad credentials"})
        return False

    def _turned_away(self) -> bool:
        if self.state.redirect:
            self.send_response(307)
            self.send_header("Location", self.state.redirect)
            self.end_headers()
            return True
        if self.state.refuse:
            self._tell(self.state.refuse, {"message": "no"})
        return bool(self.state.refuse)

    def _page(self, path: str, number: int) -> None:
        shown = self.state.comments[(number - 1) * PAGE : number * PAGE]
        more = len(self.state.comments) > number * PAGE
        following = self.state.next_page or (
            f"{self.state.url}{path}?per_page={PAGE}&page={number + 1}" if more else ""
        )
        links = f'<{self.state.url}{path}?page=1>; rel="first", <{following}>; rel="next"' if following else ""
        self._tell(200, shown, links)

    def _tell(self, status: int, body: Any, links: str = "") -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if links:
            self.send_header("Link", links)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Nothing: tests speak for themselves."""


@contextmanager
def forge(kind: str = "github") -> Iterator[Forge]:
    """A forge that runs as long as the test."""
    state = Forge(kind=kind)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answers", (_Answers,), {"state": state}))
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
