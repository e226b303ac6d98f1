"""The file gateway of demos and trials, and dial commands to a platform of its own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from uuid import uuid4

import pytest

from app.domain.outbox import SendOutcome
from app.messaging.gateways.dial import DialGateway, signature
from app.messaging.gateways.file import FileGateway
from app.messaging.gateways.gateway import Message

NOW = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)


def test_a_text_becomes_a_line_without_its_number_and_made_up_numbers_are_taken(tmp_path: Path) -> None:
    gateway = FileGateway(tmp_path / "texts.jsonl", clock=lambda: NOW)
    message = Message(uuid4(), "+999123456789", "Hyvää päivää")

    assert gateway.send(message).outcome is SendOutcome.ACCEPTED

    written = (tmp_path / "texts.jsonl").read_text(encoding="utf-8")
    assert json.loads(written) == {
        "ref": str(message.ref),
        "to_end": "89",
        "body": "Hyvää päivää",
        "at": NOW.isoformat(),
    }
    assert "+999" not in written


@pytest.mark.parametrize(
    "end, state",
    [("00", "delivered"), ("91", "rejected"), ("94", "undelivered"), ("95", "expired"), ("97", None)],
)
def test_what_becomes_of_a_text_follows_from_its_number(tmp_path: Path, end: str, state: str | None) -> None:
    gateway = FileGateway(tmp_path / "texts.jsonl", after=timedelta(seconds=5), clock=lambda: NOW)
    gateway.send(Message(uuid4(), f"+9991234567{end}", "x"))

    assert gateway.take_reports(NOW + timedelta(seconds=4)) == []
    due = gateway.take_reports(NOW + timedelta(seconds=5))
    assert [report.state for report in due] == ([state] if state else [])
    assert gateway.take_reports(NOW + timedelta(hours=1)) == []


def test_a_file_that_cannot_be_written_is_an_alarm_and_nothing_was_sent(tmp_path: Path) -> None:
    sent = FileGateway(tmp_path / "missing" / "texts.jsonl").send(Message(uuid4(), "+99912345678", "x"))

    assert (sent.outcome, sent.is_alarm) == (SendOutcome.NOT_SENT, True)


class Platform:
    """A phone platform's API that writes down what it is sent and answers as told."""

    def __init__(self) -> None:
        self.status = 202
        self.calls: list[tuple[dict[str, str], bytes]] = []
        platform = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                platform.calls.append((dict(self.headers), body))
                self.send_response(platform.status)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server calls it so
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02})
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/dial"

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def platform() -> Iterator[Platform]:
    running = Platform()
    yield running
    running.close()


def test_a_dial_command_is_signed_and_names_its_key(platform: Platform) -> None:
    gateway = DialGateway(platform.url, secret=b"s3cret", clock=lambda: NOW)
    message = Message(uuid4(), "+358401234500", "", callback_id=7)

    sent = gateway.send(message)
    gateway.close()

    ((headers, body),) = platform.calls
    assert sent.outcome is SendOutcome.ACCEPTED
    assert json.loads(body) == {"callback": 7, "number": "+358401234500", "ref": str(message.ref)}
    assert headers["Idempotency-Key"] == str(message.ref)
    stamp = str(int(NOW.timestamp()))
    assert headers["Jonovahti-Timestamp"] == stamp
    assert headers["Jonovahti-Signature"] == signature(b"s3cret", stamp, body)
    assert headers["Jonovahti-Signature"] != signature(b"other", stamp, body)
    assert headers["Jonovahti-Signature"] != signature(b"s3cret", stamp, body + b" ")


def test_the_signature_is_the_one_that_the_page_for_platforms_shows() -> None:
    # printf '1772611200.{"callback":7}' | openssl dgst -sha256 -hmac s3cret
    told = signature(b"s3cret", "1772611200", b'{"callback":7}')

    assert told == "sha256=890a1cfdf6cc4eef42407af9fe8df7542a982c779382c91ea6043b13e10f4191"


@pytest.mark.parametrize(
    "status, outcome, is_alarm",
    [
        (200, SendOutcome.ACCEPTED, False),
        (409, SendOutcome.ACCEPTED, False),  # it knew the key: the command had come through
        (401, SendOutcome.NOT_SENT, True),
        (422, SendOutcome.REJECTED, False),
        (429, SendOutcome.NOT_SENT, False),
        (503, SendOutcome.NOT_SENT, False),
        (500, SendOutcome.UNKNOWN, False),
    ],
)
def test_the_platforms_answer_decides(
    platform: Platform, status: int, outcome: SendOutcome, is_alarm: bool
) -> None:
    platform.status = status
    gateway = DialGateway(platform.url, secret=b"s3cret")

    sent = gateway.send(Message(uuid4(), "+358401234500", "", callback_id=7))
    gateway.close()

    assert (sent.outcome, sent.is_alarm) == (outcome, is_alarm)


@pytest.mark.parametrize(
    "url, secret", [("http://platform.example/dial", b"x"), ("https://platform.example", b"")]
)
def test_dial_commands_leave_signed_and_over_tls_or_not_at_all(url: str, secret: bytes) -> None:
    with pytest.raises(ValueError, match=r"https|secret"):
        DialGateway(url, secret=secret)
