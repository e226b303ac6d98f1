"""Receives what gateways bring by HTTP: delivery reports and patients' texts; answers 200 once they are stored."""

from __future__ import annotations

import hmac
import logging
import sys
import threading
import traceback
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qsl

from app.database.outbox import Outbox
from app.domain.errors import Unavailable
from app.domain.outbox import Report
from app.messaging.charsets import is_known, readable
from app.messaging.gateways.dial_reports import dial_report
from app.messaging.gateways.kannel_reports import kannel_report
from app.messaging.incoming import understood
from app.messaging.numbers import e164

log = logging.getLogger(__name__)

_LONGEST_BODY: Final = 20_000
_LONGEST_TEXT: Final = 2_000
#: Calls with another token are told of so often.
_TOLD_AGAIN: Final = timedelta(minutes=15)


class Receiver:
    """A small HTTP server on threads of its own, from `start` to `close`.

    `/report` takes `ref`, `type`, `ans`, `fid`; `/dialled` takes `ref`, `state`, `detail`; `/incoming` takes `from`,
    `text` with its `charset`, `id`; all the `token`, by GET or as a form.
    200: stored; 400: nothing to store; 403: another token; 500, 503: not stored, a fault or no database now; bring it
    again. `reports` and `last_report_at` are of texts alone: the phone platform's words say nothing of the gateway.
    """

    def __init__(
        self, outbox: Outbox, *, host: str, port: int, token: str, home: str, clock: Callable[[], datetime]
    ) -> None:
        self._outbox = outbox
        self._token = token.encode()
        self._home = home
        self._clock = clock
        self._server = _Server((host, port), self)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="reports"
        )
        self._lock = threading.Lock()
        self.reports = 0
        self.last_report_at: datetime | None = None
        self._refused_at: datetime | None = None

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Take no more; what is being stored is stored."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
        self._server.server_close()

    def take(self, path: str, query: dict[str, str]) -> int:
        """Store what came; the HTTP status to answer with."""
        if not hmac.compare_digest(query.get("token", "").encode(), self._token):
            self._tell_of_another_token(path)
            return 403
        try:
            if path == "/report":
                return self._text_report(query)
            if path == "/dialled":
                return self._report(query, dial_report)
            if path == "/incoming":
                return self._incoming(query)
        except Unavailable as trouble:
            log.warning("what a gateway brought waits for the database: %s", trouble.reason)
            return 503
        except Exception as fault:  # noqa: BLE001  # whatever it is, only an answer makes a gateway bring it again
            _tell(fault)
            return 500
        return 404

    def _text_report(self, query: dict[str, str]) -> int:
        status = self._report(query, kannel_report)
        if status == 200:
            with self._lock:
                self.reports += 1
                self.last_report_at = self._clock()
        return status

    def _tell_of_another_token(self, path: str) -> None:
        now = self._clock()
        with self._lock:
            if self._refused_at is not None and now - self._refused_at < _TOLD_AGAIN:
                return
            self._refused_at = now
        known = path if path in ("/report", "/dialled", "/incoming") else "an unknown path"
        log.warning(
            "refused a call of %s with another token: the gateway must show the one of [reports] token_file, in an"
            " address with + & # %% as %%2B %%26 %%23 %%25; what it brought is not stored",
            known,
        )

    def _report(self, query: dict[str, str], read: Callable[[Mapping[str, str]], Report]) -> int:
        try:
            report = read(query)
        except ValueError:
            return 400
        after = self._outbox.report(report, at=self._clock())
        if after is None:
            log.warning("a report of a reference nobody knows is kept: %s", report.state)
        elif report.is_final and after != report.state:
            log.warning("a report says %s of a text that is %s; it is kept", report.state, after)
        return 200

    def _incoming(self, query: dict[str, str]) -> int:
        text = query.get("text", "")[:_LONGEST_TEXT]
        number = e164(query.get("from", ""), home=self._home)
        said = understood(text)
        charset = query.get("charset", "")
        if not text.isascii() and not is_known(charset):
            log.warning(
                "a text came in a charset nobody knows (%.20r): kept as far as it can be read", charset
            )
        # Without the gateway's own id a text that is brought twice cannot be told from two.
        ref = query.get("id", "").strip()[:64] or str(uuid.uuid4())
        self._outbox.text_came_in(ref, number or "", said.kind, said.score, text, at=self._clock())
        return 200


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], receiver: Receiver) -> None:
        super().__init__(address, _Handler)
        self.receiver = receiver

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002  # socketserver's own
        # Unanswered, the gateway brings it again.
        if isinstance(sys.exception(), OSError):
            log.info("a call of the receiver was cut off")
        else:
            _tell(sys.exception())


class _Handler(BaseHTTPRequestHandler):
    # One call, one connection: a thread that waits for the next call would hold up the end of the worker.
    protocol_version = "HTTP/1.0"
    timeout = 5
    server: _Server

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        self._answer(self.server.receiver.take(path, _query(query)))

    def do_POST(self) -> None:
        path, _, query = self.path.partition("?")
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _LONGEST_BODY:
            self._answer(413)
            return
        form = self.rfile.read(int(length)).decode("latin-1")
        self._answer(self.server.receiver.take(path, _query(query, form)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server calls it so
        """Nothing: the address holds the token, and of a patient's text the number."""

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _query(*forms: str) -> dict[str, str]:
    """Their fields; of one that stands in several the last. `forms` hold an octet in each character, as HTTP does."""
    octets = {
        name: value.encode("latin-1")
        for form in forms
        for name, value in parse_qsl(form, keep_blank_values=True, encoding="latin-1")
    }
    told = {name: readable(value, "UTF-8") for name, value in octets.items()}
    if "text" in octets:
        told["text"] = readable(octets["text"], told.get("charset", ""))
    return told


def _tell(fault: BaseException | None) -> None:
    """Where it went wrong and by what kind of fault; its own words may hold the text or the number."""
    if fault is not None:
        where = "".join(traceback.format_tb(fault.__traceback__))
        log.error("what a gateway brought could not be stored: %s\n%s", type(fault).__name__, where)
