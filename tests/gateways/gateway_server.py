"""A gateway that talks like Kannel over HTTP, writes down every text it takes, and reports as numbers tell it to."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final, NamedTuple, Self
from urllib.error import URLError
from urllib.parse import parse_qs, quote, urlsplit
from urllib.request import urlopen

#: What becomes of a number that ends so: the answer, then the types of its reports.
#: "cut": taken, and the connection closed without an answer; "lost once": closed before it was taken, the first time;
#: "silent": taken, and no answer for a long time.
ENDINGS: Final[dict[str, tuple[str, tuple[int, ...]]]] = {
    "91": ("202", (16,)),
    "92": ("503 twice", (8, 1)),
    "93": ("cut", (8, 1)),
    "94": ("lost once", (8, 1)),
    "95": ("202", (8, 2)),
    "96": ("202", (8, 34)),
    "97": ("202", (8,)),
    "98": ("400", ()),
    "99": ("202", ()),
    "90": ("silent", (8, 1)),
}
_USUAL: Final = ("202", (8, 1))
_REPORT_RETRY_S: Final = 0.3
_SAID: Final = {
    8: "ACK/",
    1: "stat:DELIVRD",
    2: "stat:UNDELIV",
    34: "stat:EXPIRED",
    16: "NACK/0x0000000b/Invalid",
}


class Taken(NamedTuple):
    """A text as the gateway took it, and when, on the clock of this machine."""

    ref: str
    query: dict[str, str]
    at: datetime


@dataclass
class GatewayServer:
    """Runs on a thread from `start` to `close`; `takes_s` is how long a call takes, `reports_s` until a report."""

    takes_s: float = 0.0
    reports_s: float = 0.02
    password: str = "sesame"
    #: Reports are brought until somebody stores them, as Kannel does with http-request-retry.
    brings_again: bool = True
    #: No report is brought before so many texts were taken.
    reports_from: int = 0
    ledger: list[Taken] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    #: When the worker said that it had stored the first report of each reference, on the clock of this machine.
    reported: dict[str, datetime] = field(default_factory=dict)
    _stop: threading.Event = field(default_factory=threading.Event)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), self)
        self._threads = [
            threading.Thread(
                target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="gateway"
            ),
            threading.Thread(target=self._bring_reports, name="gateway reports"),
        ]
        self._due: list[tuple[float, int, str, int, str]] = []
        self._number = itertools.count()
        self._refusals: Counter[str] = Counter()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/cgi-bin/sendsms"

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        self._stop.set()
        with self._changed:
            self._changed.notify_all()
        self._server.shutdown()
        for thread in self._threads:
            thread.join()
        self._server.server_close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_for(self, count: int, timeout_s: float) -> bool:
        """Wait until so many texts were taken; False when they were not in time."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.ledger) >= count or self._stop.is_set(), timeout_s)

    def answer(self, query: dict[str, str]) -> tuple[int, str] | None:
        """Take a text or not; the answer, or None where the connection is cut."""
        with self._changed:
            self.asked.append(query)
        self._stop.wait(self.takes_s)
        if query.get("password") != self.password:
            return 403, "Authorization failed for sendsms"
        how, types = ENDINGS.get(query.get("to", "")[-2:], _USUAL)
        if how == "400":
            return 400, "Number(s) has/have been denied by white- and/or black-lists."
        reports = parse_qs(urlsplit(query["dlr-url"]).query)
        ref = reports["ref"][0]
        if how == "503 twice" and self._refusals[ref] < 2:
            self._refusals[ref] += 1
            return 503, "Temporal failure, try again later."
        if how == "lost once" and not self._refusals[ref]:
            self._refusals[ref] += 1
            return None
        with self._changed:
            self.ledger.append(Taken(ref, query, datetime.now(UTC)))
            for n, kind in enumerate(types):
                self._bring(ref, kind, query["dlr-url"], self.reports_s * (1 + n))
            self._changed.notify_all()
        if how == "silent":
            self._stop.wait(30)
        return None if how in ("cut", "silent") else (202, "0: Accepted for delivery")

    def _bring(self, ref: str, kind: int, url: str, in_s: float) -> None:
        heapq.heappush(self._due, (time.monotonic() + in_s, next(self._number), ref, kind, url))

    def _bring_reports(self) -> None:
        while not self._stop.is_set():
            with self._changed:
                is_early = len(self.ledger) < self.reports_from
                if is_early or not self._due or self._due[0][0] > time.monotonic():
                    self._changed.wait(0.02 if self._due else 0.2)
                    continue
                _, _, ref, kind, url = heapq.heappop(self._due)
            filled = url.replace("%d", str(kind)).replace("%A", quote(_SAID[kind])).replace("%F", "f-1")
            if self._is_stored(filled):
                self.reported.setdefault(ref, datetime.now(UTC))
            elif self.brings_again:
                with self._changed:
                    self._bring(ref, kind, url, _REPORT_RETRY_S)

    def _is_stored(self, url: str) -> bool:
        try:
            with urlopen(url, timeout=3) as answer:  # noqa: S310  # the address came with the text
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


class _Server(ThreadingHTTPServer):
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], gateway: GatewayServer) -> None:
        super().__init__(address, _Handler)
        self.gateway = gateway

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: a worker that was killed in the middle of a call is what is tested here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    server: _Server

    def do_GET(self) -> None:
        query = {
            key: values[0]
            for key, values in parse_qs(urlsplit(self.path).query, keep_blank_values=True).items()
        }
        answer = self.server.gateway.answer(query)
        if answer is None:
            self.close_connection = True
            return
        status, words = answer
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(words.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server calls it so
        """Nothing."""
