"""Serves a folder to the browser of a test, quietly."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

UNCHANGING = {"Cache-Control": "max-age=3600"}  # while the tests run


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # a browser that hurries from page to page asks for more at once than 5


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, headers: Mapping[str, str], **named: Any) -> None:
        self.sent = headers
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self.sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *words: object) -> None:
        pass


@contextmanager
def served(folder: Path, headers: Mapping[str, str]) -> Iterator[str]:
    """The address of a folder, of which every file is sent with these headers."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder), headers=headers))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
