"""Which findings were there before, as keyed hashes that say nothing to who does not have the key."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from afspraak.commands.baseline import unusable
from afspraak.commands.files import write
from afspraak.failures import CalledWrongly
from afspraak.findings import Finding
from afspraak.texts import Texts

VARIABLE = "AFSPRAAK_BASELINE_KEY"

_HEAD = "afspraak baseline keys 1 "
_SHORTEST = 16  # characters of a key
_SIZE = 16  # bytes of a hash that are kept


@dataclass(slots=True)
class Known:
    """The findings of before, by their hash."""

    secret: bytes
    before: frozenset[bytes] | None = None  # None where there is no file yet
    now: set[bytes] = field(default_factory=set)
    hidden: int = 0

    def new(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that were not there before; of the others only how many there are is kept."""
        for finding in findings:
            mark = self.mark(finding)
            self.now.add(mark)
            if self.before is not None and mark in self.before:
                self.hidden += 1
            else:
                yield finding

    def mark(self, finding: Finding) -> bytes:
        """The hash of one finding: the same in every run with the same key, wherever the record stands."""
        part = finding.part
        about = (part.field, part.identity) if part else (finding.place.file, finding.message.nl)
        return self._hash("\x1f".join((finding.code, *about)))

    def text(self, *, allow_more: bool) -> str:
        """The file that holds what is known now; unless more is allowed, nothing that was not there before."""
        kept = self.now if self.before is None or allow_more else self.now & self.before
        return "".join(f"{line}\n" for line in (self.head, *sorted(mark.hex() for mark in kept)))

    @property
    def head(self) -> str:
        """The first line of the file, by which another key is noticed."""
        return _HEAD + self._hash("head").hex()

    def _hash(self, text: str) -> bytes:
        return hmac.new(self.secret, text.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()[:_SIZE]


def read_known(path: Path) -> Known:
    """What the file holds, with the key from the environment."""
    secret = os.environ.get(VARIABLE, "")
    if len(secret) < _SHORTEST:
        raise _no_key()
    known = Known(secret.encode("utf-8", "surrogateescape"))
    if path.exists():
        known.before = _read(path, known.head)
    return known


def write_known(path: Path, known: Known, *, allow_more: bool) -> None:
    """Writes the file for the next run."""
    write(path, known.text(allow_more=allow_more))


def _read(path: Path, head: str) -> frozenset[bytes]:
    try:
        first, *lines = path.read_text("utf-8").splitlines()
        marks = frozenset(bytes.fromhex(line) for line in lines)
    except (OSError, ValueError):
        raise unusable(path) from None
    if not first.startswith(_HEAD):
        raise unusable(path)
    if not hmac.compare_digest(first, head):
        raise _other_key(path)
    return marks


def _no_key() -> CalledWrongly:
    return CalledWrongly(
        Texts(
            nl=f"--baseline-keys heeft een sleutel van minstens {_SHORTEST} tekens nodig in {VARIABLE}",
            en=f"--baseline-keys needs a key of at least {_SHORTEST} characters in {VARIABLE}",
        ),
        Texts(nl="Bewaar de sleutel buiten git.", en="Keep the key out of git."),
    )


def _other_key(path: Path) -> CalledWrongly:
    return CalledWrongly(
        Texts(nl=f"{path} is met een andere sleutel gemaakt", en=f"{path} was made with another key"),
        Texts(nl=f"Zet die sleutel in {VARIABLE}.", en=f"Put that key in {VARIABLE}."),
    )
