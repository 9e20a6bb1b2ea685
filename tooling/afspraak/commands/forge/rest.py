"""The one door to the network: JSON over HTTP to one address, with a token that is never told."""

from __future__ import annotations

import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from afspraak.failures import Failure
from afspraak.texts import Texts

_SECONDS = 30
_MOST_PAGES = 100
_LARGEST = 20 * 1024 * 1024  # bytes of one answer
_NEXT = re.compile(r'<([^<>]+)>\s*;[^,]*\brel="?next"?')
_ITS_OWN_FAULT = 500  # from this status on the forge says that it failed itself
_AGAIN = Texts(nl="Probeer het opnieuw.", en="Try again.")
_TOKEN = Texts(
    nl="Mag het token reacties schrijven? Op GitHub: permissions: pull-requests: write. "
    "Op GitLab: een token met de scope api.",
    en="May the token write comments? On GitHub: permissions: pull-requests: write. "
    "On GitLab: a token with the scope api.",
)


class NotPosted(Failure):
    """The comment could not be placed."""

    exit_code = 5


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: the token belongs to the address that was given, and to no other."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


def api(environment: Mapping[str, str], name: str, otherwise: str, headers: Mapping[str, str]) -> Api:
    """The forge at the address that the environment holds under this name."""
    url = environment.get(name) or otherwise
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise missing(name)
    return Api(url.rstrip("/"), {"User-Agent": "afspraak", **headers})


@dataclass(frozen=True, slots=True)
class Api:
    """The address of a forge and what opens it."""

    url: str
    headers: Mapping[str, str] = field(repr=False)

    def get(self, path: str) -> Any:
        """What stands at a path below the address."""
        return self._call("GET", f"{self.url}/{path}")[0]

    def pages(self, path: str) -> Iterator[Any]:
        """Every item of a list, page by page; a next page at another address is not followed."""
        url = f"{self.url}/{path}"
        for _ in range(_MOST_PAGES):
            items, links = self._call("GET", url)
            yield from items if isinstance(items, list) else ()
            following = _NEXT.search(links)
            if not following or urlsplit(following[1])[:2] != urlsplit(self.url)[:2]:
                return
            url = following[1]

    def send(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> None:
        """Write something."""
        self._call(method, f"{self.url}/{path}", body)

    def _call(self, method: str, url: str, body: Mapping[str, Any] | None = None) -> tuple[Any, str]:
        content = None if body is None else json.dumps(body).encode("utf-8")
        headers = {"Accept": "application/json", "Content-Type": "application/json", **self.headers}
        request = urllib.request.Request(url, content, headers, method=method)  # noqa: S310  # `api` saw to it
        try:
            with _OPENER.open(request, timeout=_SECONDS) as answer:
                text = answer.read(_LARGEST)
                return json.loads(text) if text.strip() else None, answer.headers.get("Link", "")
        except urllib.error.HTTPError as refused:
            refused.close()
            raise Refused(method, url, refused.code) from None
        except (OSError, ValueError, http.client.HTTPException) as trouble:
            raise _silent(method, url, trouble) from None


class Refused(NotPosted):
    """The forge answered, and said no."""

    def __init__(self, method: str, url: str, status: int) -> None:
        self.status = status
        where = f"{method} {urlsplit(url).path}"
        super().__init__(
            Texts(
                nl=f"de reactie is niet geplaatst: {where} gaf {status}",
                en=f"the comment was not placed: {where} gave {status}",
            ),
            _AGAIN if status >= _ITS_OWN_FAULT else _TOKEN,
        )


def _silent(method: str, url: str, trouble: Exception) -> NotPosted:
    where, why = f"{method} {urlsplit(url).netloc}", type(trouble).__name__
    return NotPosted(
        Texts(
            nl=f"de reactie is niet geplaatst: {where} gaf geen bruikbaar antwoord ({why})",
            en=f"the comment was not placed: {where} gave no usable answer ({why})",
        ),
        _AGAIN,
    )


def missing(name: str) -> NotPosted:
    """Something that the environment should hold and does not."""
    return NotPosted(
        Texts(
            nl=f"de reactie is niet geplaatst: {name} ontbreekt of is onbruikbaar",
            en=f"the comment was not placed: {name} is missing or of no use",
        ),
        Texts(
            nl=f"Geef {name} mee in de omgeving van deze stap.",
            en=f"Hand {name} on in the environment of this step.",
        ),
    )
