"""What gateways bring in octets that are not plain: kept on both engines, heeded, and no fault without an answer."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import quote

import pytest

from app.database.outbox import Outbox
from app.domain.errors import Refused
from app.messaging.gateways.gateway import Message
from app.worker.receiver import Receiver
from app.worker.running import open_gateways
from app.worker.settings import ReportSettings, SmsSettings, WorkerSettings
from tests.builders import WEDNESDAY, a_request
from tests.conftest import ExpectedLogs
from tests.database.outbox.texts import Texts
from tests.gateways.gateway_server import GatewayServer
from tests.waiting import wait_until

NUMBER = "+358401234567"
STOP = "STOP 🙏"


@pytest.fixture
def receiver(texts: Texts) -> Iterator[Receiver]:
    made = _started(texts.outbox)
    yield made
    made.close()


def _started(outbox: Outbox) -> Receiver:
    made = Receiver(outbox, host="127.0.0.1", port=0, token="t", home="FI", clock=lambda: WEDNESDAY)
    made.start()
    return made


def _brought(receiver: Receiver, path: str, *, method: str = "GET", **told: str | bytes) -> int:
    """As a gateway brings it: every octet that is no letter as a percent sign and two digits."""
    query = "&".join(f"{name}={quote(value)}" for name, value in {"token": "t", **told}.items())
    connection = http.client.HTTPConnection("127.0.0.1", receiver.port, timeout=60)
    if method == "GET":
        connection.request("GET", f"{path}?{query}")
    else:
        connection.request("POST", path, query, {"Content-Type": "application/x-www-form-urlencoded"})
    status = connection.getresponse().status
    connection.close()
    return status


def _text(
    receiver: Receiver, octets: bytes, charset: str, *, method: str = "GET", ref: str | bytes = "1"
) -> int:
    return _brought(
        receiver, "/incoming", method=method, **{"from": NUMBER}, text=octets, charset=charset, id=ref
    )


def _why(texts: Texts, callback_id: int) -> object:
    (caller,) = texts.rows("caller", id=texts.row(callback_id)["caller_id"])
    return caller["textable_why"]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "charset, codec, text",
    [
        ("UTF-16BE", "utf-16-be", "Kiitos – hyvä 😊"),
        ("UTF-16BE", "utf-16-be", "Здравствуйте, я вас не слышу"),
        ("UTF-8", "utf-8", "Hej, jag är hemma på måndag"),
        ("UTF-8", "utf-8", "a & b = c + d; 100 % # ?"),
    ],
)
def test_a_patients_words_are_kept_as_they_were_written(
    texts: Texts, receiver: Receiver, method: str, charset: str, codec: str, text: str
) -> None:
    a_request(texts.platform, number=NUMBER)

    assert _text(receiver, text.encode(codec), charset, method=method) == 200

    assert [row["body"] for row in texts.rows("incoming_text")] == [text]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_stop_and_an_emoji_is_an_order_to_stop(texts: Texts, receiver: Receiver, method: str) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _text(receiver, STOP.encode("utf-16-be"), "UTF-16BE", method=method) == 200

    assert _why(texts, callback_id) == "asked_not_to"


def test_stop_is_heeded_of_a_gateway_that_does_not_tell_the_charset(texts: Texts, receiver: Receiver) -> None:
    callback_id = a_request(texts.platform, number=NUMBER)

    assert _brought(receiver, "/incoming", **{"from": NUMBER}, text="STOP".encode("utf-16-be"), id="1") == 200

    assert _why(texts, callback_id) == "asked_not_to"


@pytest.mark.parametrize(
    "octets, charset, kept",
    [
        ("Kiitos 😊".encode("utf-16-be"), "martian", "Kiitos 😊"),
        (b"Kiitos \xff", "UTF-8", "Kiitos \ufffd"),
        ("Kiitos".encode("utf-16-be") + b"\xd8", "UTF-16BE", "Kiitos\ufffd"),
        (b"Kii\0tos", "UTF-8", "Kiitos"),
    ],
)
def test_what_cannot_be_read_is_kept_as_far_as_it_can(
    texts: Texts, receiver: Receiver, expected_logs: ExpectedLogs, octets: bytes, charset: str, kept: str
) -> None:
    if charset == "martian":
        expected_logs("a charset nobody knows .'martian'.")
    a_request(texts.platform, number=NUMBER)

    assert _text(receiver, octets, charset) == 200

    assert [row["body"] for row in texts.rows("incoming_text")] == [kept]


def test_no_nul_of_a_gateway_reaches_the_database(
    texts: Texts, receiver: Receiver, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a reference nobody knows")
    key, attempt = texts.sending()

    came = _text(receiver, b"Kiitos", "UTF-8", ref=b"k\0-1")
    told = _brought(receiver, "/report", ref=str(attempt.ref), type="1", ans=b"stat:DEL\0IVRD", fid=b"\x007")
    unknown = _brought(receiver, "/report", ref=b"other\0", type=b"99\0")

    assert (came, told, unknown) == (200, 200, 200)
    assert [row["gateway_ref"] for row in texts.rows("incoming_text")] == ["k-1"]
    assert [(row["ref"], row["state"], row["detail"]) for row in texts.rows("delivery_report")] == [
        (str(attempt.ref), "delivered", "stat:DELIVRD"),
        ("other", "type 99", ""),
    ]
    assert texts.state(key) == "delivered"


class _Broken:
    """An outbox into which nothing goes, with words in its fault that must not be told."""

    def __init__(self, real: Outbox, fault: Exception) -> None:
        self._real, self._fault = real, fault
        self.is_broken = True

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def text_came_in(
        self, gateway_ref: str, number: str, kind: str, score: int | None, body: str, *, at: datetime
    ) -> str:
        if self.is_broken:
            raise self._fault
        return self._real.text_came_in(gateway_ref, number, kind, score, body, at=at)


@pytest.mark.parametrize(
    "fault", [RuntimeError(f"{NUMBER}: Rintaan sattuu"), Refused("not_a_worker", who=NUMBER)]
)
def test_a_fault_is_answered_so_that_the_gateway_brings_it_again_and_tells_nothing_of_the_text(
    texts: Texts, expected_logs: ExpectedLogs, fault: Exception
) -> None:
    expected_logs(f"could not be stored: {type(fault).__name__}")
    a_request(texts.platform, number=NUMBER)
    broken = _Broken(texts.outbox, fault)
    receiver = _started(broken)  # type: ignore[arg-type]  # the rest of it is the real one's

    first = _text(receiver, b"Rintaan sattuu", "UTF-8")
    broken.is_broken = False
    again = _text(receiver, b"Rintaan sattuu", "UTF-8")
    receiver.close()

    assert (first, again) == (500, 200)
    assert [row["body"] for row in texts.rows("incoming_text")] == ["Rintaan sattuu"]
    said = "\n".join(record.getMessage() for record in expected_logs.records)
    assert "text_came_in" in said
    assert not any(record.exc_info for record in expected_logs.records)
    assert all(word not in said for word in (NUMBER, NUMBER[1:], "sattuu"))


@pytest.mark.parametrize(
    "path, query, status",
    [
        ("/report", {"token": "guessed", "ref": "r", "type": "1"}, 403),
        ("/report", {"token": "", "ref": "r", "type": "1"}, 403),
        ("/report", {"token": "sesäme", "ref": "r", "type": "1"}, 403),
        ("/incoming", {"token": "guessed", "from": NUMBER, "text": "STOP"}, 403),
        ("/report", {"type": "1"}, 400),
        ("/elsewhere", {}, 404),
    ],
)
def test_what_is_not_for_us_is_not_stored(
    texts: Texts,
    receiver: Receiver,
    expected_logs: ExpectedLogs,
    path: str,
    query: dict[str, str],
    status: int,
) -> None:
    if status == 403:
        expected_logs(f"refused a call of {path} with another token")
    assert _brought(receiver, path, **query) == status
    assert texts.rows("delivery_report") == []
    assert texts.rows("incoming_text") == []


def test_a_call_with_another_token_is_told_once_in_a_while_with_what_to_do_and_without_the_token(
    texts: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs("refused a call of /report with another token.*token_file")
    now = [WEDNESDAY]
    receiver = Receiver(texts.outbox, host="127.0.0.1", port=0, token="t", home="FI", clock=lambda: now[0])
    told = []

    for minutes in (0, 1, 14, 16, 17):
        now[0] = WEDNESDAY + timedelta(minutes=minutes)
        assert receiver.take("/report", {"token": "guessed", "ref": "r", "type": "1"}) == 403
        told.append(len(expected_logs.records))
    receiver.close()

    assert told == [1, 1, 1, 2, 2]
    said = expected_logs.records[0].getMessage()
    assert "%2B %26 %23 %25" in said
    assert "guessed" not in said


@pytest.mark.parametrize("token", ["a+b&c#d%e", "100% sure?", "/=;:@"])
def test_a_token_of_any_signs_comes_back_with_the_report_as_it_is(texts: Texts, token: str) -> None:
    key, attempt = texts.sending()
    receiver = Receiver(
        texts.outbox, host="127.0.0.1", port=0, token=token, home="FI", clock=lambda: WEDNESDAY
    )
    receiver.start()
    settings = WorkerSettings(
        "one",
        sms=SmsSettings("kannel", "", "jonovahti", "sesame", "16400"),
        reports=ReportSettings(port=receiver.port, token=token),
    )

    with GatewayServer() as gateway:
        sms = SmsSettings("kannel", gateway.url, "jonovahti", "sesame", "16400")
        (carried,) = open_gateways(replace(settings, sms=sms)).values()
        carried.send(Message(attempt.ref, "+358401234500", "Soita meille."))
        wait_until(lambda: texts.state(key) == "delivered", f"a report, at {gateway.reported}")
    receiver.close()

    assert receiver.reports == 2


def test_an_address_that_is_none_is_answered(texts: Texts, receiver: Receiver) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", receiver.port, timeout=60)
    connection.putrequest("GET", "x://[?token=t", skip_host=True)
    connection.endheaders()

    assert connection.getresponse().status == 404
    connection.close()
