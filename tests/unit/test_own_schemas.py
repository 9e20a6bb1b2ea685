"""A schema of a rule's own, and a schema that somebody hands us: nothing in it is fetched, or taken on trust."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from afspraak.checking.judge import Judge
from afspraak.cli import run
from afspraak.lints import Given, lint
from small_rulebooks import AS_OF, rule, rulebook


def faults(schema: str) -> list[str]:
    made = rulebook(rule("own", "country", f"{{satisfy: {{schema: {schema}, says: is goed}}}}"))
    return [found.message.en for found in lint(made, Given(AS_OF)) if found.code == "schema-not-usable"]


@pytest.mark.parametrize(
    "schema",
    [
        "{$ref: 'https://other.example/x.json'}",
        "{$id: 'https://other.example/x.json'}",
        "{$defs: {}}",
        "{x-must: {kind: nope}}",
        "{allOf: [{properties: {country: {$dynamicRef: x}}}]}",
        "{if: {patternProperties: {}}}",
        "{unevaluatedProperties: false}",
        "{properties: {country: {minLength: two}}}",
        "{properties: 5}",
        "{properties: {country: 5}}",
        "{required: country}",
        "{required: 5}",
        "{required: [1]}",
        "{anyOf: []}",
        "{anyOf: 5}",
        "{dependentRequired: 5}",
        "{type: text}",
        "{properties: {size: {multipleOf: 0.01}}}",
        "{anyOf: [{properties: {size: {multipleOf: 2.5}}}, {required: [country]}]}",
    ],
)
def test_what_is_no_schema_of_a_flat_record_is_found(schema: str) -> None:
    assert len(faults(schema)) == 1


@pytest.mark.parametrize(
    "schema",
    [
        "{anyOf: [{required: [country]}, {required: [size]}]}",
        "{properties: {names: {contains: {const: a}, uniqueItems: true}, size: {multipleOf: 5}}}",
        "{if: {required: [size]}, then: {not: {required: [country]}}, else: true}",
    ],
)
def test_what_a_flat_record_knows_is_fine(schema: str) -> None:
    assert faults(schema) == []


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked for."""
    requests: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

    server = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/other.json", requests
    server.shutdown()
    server.server_close()


def document(reference: str) -> dict[str, object]:
    levels, title = [["error", None]], {"nl": "x", "en": "x"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://handbook.example/contact.schema.json",
        "x-rulebook": {"record": "contact", "key": "contact_id"},
        "properties": {"contact_id": {"x-field": {"label": {"nl": "Nummer"}, "type": "text", "personal": "no"}}},
        "allOf": [{"x-rule": {"id": "r", "field": "contact_id", "levels": levels, "title": title}, "$ref": reference}],
    }


def test_a_foreign_reference_is_refused_and_not_fetched(
    asked: tuple[str, list[str]], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    address, requests = asked
    (tmp_path / "contact.schema.json").write_text(json.dumps(document(address)), encoding="utf-8")
    (tmp_path / "contact.csv").write_text("Nummer\nc-1\n", encoding="utf-8")
    made = run(["validate", str(tmp_path / "contact.csv"), "--schema", str(tmp_path / "contact.schema.json")])
    assert (made, requests) == (4, [])
    assert address in capfd.readouterr().err


def test_the_judge_itself_fetches_nothing(asked: tuple[str, list[str]]) -> None:
    address, requests = asked
    broken = Judge(document(address), datetime.date(2026, 11, 22)).broken({"contact_id": "c-1"})
    assert [found.undecided for found in broken] == [True]
    assert requests == []
