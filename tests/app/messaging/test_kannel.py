"""What each answer of a gateway means, over real HTTP."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from app.domain.outbox import SendOutcome, Sent
from app.messaging.gateways.gateway import Message
from app.messaging.gateways.kannel import KannelGateway
from app.messaging.gateways.kannel_reports import kannel_report
from tests.gateways.gateway_server import GatewayServer

PASSWORD = "sesame"


@pytest.fixture
def server() -> Iterator[GatewayServer]:
    with GatewayServer(reports_s=60) as running:
        yield running


def _gateway(url: str, *, password: str = PASSWORD, answer_s: float = 20.0) -> KannelGateway:
    return KannelGateway(
        url,
        user="jonovahti",
        password=password,
        sender="Testi",
        report_url="http://127.0.0.1:9/report?token=t",
        answer_s=answer_s,
    )


def _sent(url: str, to: str = "+358401234500", body: str = "Soita meille.", **how: object) -> Sent:
    gateway = _gateway(url, **how)  # type: ignore[arg-type]  # password or answer_s, as the test names it
    try:
        return gateway.send(Message(uuid4(), to, body))
    finally:
        gateway.close()


def test_a_text_that_the_gateway_takes_is_accepted_and_carries_our_reference_in_its_report_address(
    server: GatewayServer,
) -> None:
    gateway = _gateway(server.url)
    message = Message(uuid4(), "+358401234500", "Hyvää päivää")

    sent = gateway.send(message)
    gateway.close()

    assert (sent.outcome, sent.detail) == (SendOutcome.ACCEPTED, "202 0: Accepted for delivery")
    (taken,) = server.ledger
    assert {name: taken.query[name] for name in ("to", "from", "text", "charset", "coding", "dlr-mask")} == {
        "to": "+358401234500",
        "from": "Testi",
        "text": "Hyvää päivää",
        "charset": "UTF-8",
        "coding": "0",
        "dlr-mask": "31",
    }
    reports = parse_qs(urlsplit(taken.query["dlr-url"]).query)
    assert reports == {
        "token": ["t"], "ref": [str(message.ref)], "type": ["%d"], "ans": ["%A"], "fid": ["%F"],
    }  # fmt: skip


def test_a_text_outside_gsm_7_says_so_for_unsaid_it_arrives_as_question_marks(server: GatewayServer) -> None:
    _sent(server.url, body="Soitamme klo 8–16")

    assert server.ledger[0].query["coding"] == "2"
    assert server.ledger[0].query["text"] == "Soitamme klo 8–16"


@pytest.mark.parametrize(
    "to, outcome, is_alarm",
    [
        ("+358401234592", SendOutcome.NOT_SENT, False),  # 503: full
        ("+358401234598", SendOutcome.REJECTED, False),  # 400: denied
        ("+358401234593", SendOutcome.UNKNOWN, False),  # taken, and the connection cut
        ("+358401234594", SendOutcome.UNKNOWN, False),  # cut before it was taken: the same from here
    ],
)
def test_an_answer_or_its_lack_means_what_was_measured(
    server: GatewayServer, to: str, outcome: SendOutcome, is_alarm: bool
) -> None:
    sent = _sent(server.url, to)

    assert (sent.outcome, sent.is_alarm) == (outcome, is_alarm)


def test_a_refused_password_is_an_alarm_and_the_text_is_not_at_fault(server: GatewayServer) -> None:
    sent = _sent(server.url, password="wrong")

    assert (sent.outcome, sent.is_alarm) == (SendOutcome.NOT_SENT, True)
    assert sent.detail == "403 Authorization failed for sendsms"


def test_a_gateway_that_does_not_answer_in_time_leaves_it_open(server: GatewayServer) -> None:
    server.takes_s = 5

    assert _sent(server.url, answer_s=0.3).outcome is SendOutcome.UNKNOWN


def test_a_gateway_that_is_not_there_got_nothing() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/cgi-bin/sendsms"
        sent = _sent(url)

    assert sent.outcome is SendOutcome.NOT_SENT
    assert "sesame" not in sent.detail
    assert "358" not in sent.detail


@pytest.mark.parametrize(
    "status, body, outcome, is_alarm",
    [
        (202, "3: Queued for later delivery", SendOutcome.ACCEPTED, False),
        (200, "0: Accepted for delivery", SendOutcome.ACCEPTED, False),
        (200, "<html>another server's page</html>", SendOutcome.UNKNOWN, False),
        (404, "", SendOutcome.NOT_SENT, True),
        (302, "", SendOutcome.NOT_SENT, True),
        (429, "", SendOutcome.NOT_SENT, False),
        (500, "", SendOutcome.UNKNOWN, False),
        (502, "", SendOutcome.UNKNOWN, False),
        (400, "Empty receiver number not allowed, rejected", SendOutcome.REJECTED, False),
    ],
)
def test_every_status_has_its_meaning(status: int, body: str, outcome: SendOutcome, is_alarm: bool) -> None:
    sent = _answered(f"HTTP/1.0 {status} x\r\nContent-Length: {len(body)}\r\n\r\n{body}")

    assert (sent.outcome, sent.is_alarm) == (outcome, is_alarm)


def test_an_answer_cut_in_the_middle_leaves_it_open() -> None:
    assert (
        _answered("HTTP/1.1 202 Accepted\r\nContent-Length: 40\r\n\r\n0: Acc").outcome is SendOutcome.UNKNOWN
    )


def test_what_answers_no_http_leaves_it_open() -> None:
    assert _answered("SSH-2.0-OpenSSH\r\n").outcome is SendOutcome.UNKNOWN


def test_a_gateways_words_are_kept_without_numbers() -> None:
    body = "Number +358401234500 denied"

    sent = _answered(f"HTTP/1.0 400 x\r\nContent-Length: {len(body)}\r\n\r\n{body}")

    assert "1234500" not in sent.detail


@pytest.mark.parametrize("to", ["", "0401234500", "+358 401234500", "+358401234500 +358401234501", "+35840a"])
def test_a_number_that_would_become_two_texts_or_none_never_leaves(server: GatewayServer, to: str) -> None:
    assert _sent(server.url, to) == Sent(SendOutcome.REJECTED, detail="not_a_number")
    assert server.asked == []


@pytest.mark.parametrize("body, why", [("", "empty"), (" \n", "empty"), ("a" * 919, "too_long")])
def test_a_text_that_would_go_out_empty_or_cut_off_never_leaves(
    server: GatewayServer, body: str, why: str
) -> None:
    assert _sent(server.url, body=body) == Sent(SendOutcome.REJECTED, detail=why)
    assert server.asked == []


def test_six_parts_still_leave(server: GatewayServer) -> None:
    assert _sent(server.url, body="a" * 918).outcome is SendOutcome.ACCEPTED


@pytest.mark.parametrize(
    "kind, state, is_final",
    [
        ("1", "delivered", True),
        ("2", "undelivered", True),
        ("4", "buffered", False),
        ("8", "accepted", False),
        ("16", "rejected", True),
        ("34", "expired", True),
        ("66", "undelivered", True),
        ("3", "type 3", False),
        ("", "type ", False),
        ("-1", "type -1", False),
    ],
)
def test_each_type_of_report_has_its_state(kind: str, state: str, is_final: bool) -> None:
    report = kannel_report({"ref": "r", "type": kind, "ans": "id:1  stat:X", "fid": "f"})

    assert report == ("r", state, is_final, "f", "stat:X")


@pytest.mark.parametrize(
    "answer, kept",
    [
        (
            (
                "id:0123456789 sub:001 dlvrd:001 submit date:2611230915 done date:2611230916 stat:UNDELIV err:001"
                " text:Yritimme soittaa sinu"
            ),
            "stat:UNDELIV err:001",
        ),
        (
            "NACK/0x0000000b/Invalid Destination 358401234567",
            "NACK/0x0000000b/Invalid Destination [number ··67]",
        ),
        ("id:1 STAT:UNDELIV ERR:1 TEXT:Hei Maija soitamme", "STAT:UNDELIV ERR:1"),
        ("id:1 stat: UNDELIV err: 001 text:Hei Maija", "stat: UNDELIV err: 001"),
        ("id:1 stat:UNDELIV err: text:Hei Maija", "stat:UNDELIV"),
        ("id:1 sub:001 Text:Hei Maija stat:kipea", "id:1 sub:001"),
        ("text:Hei Maija", ""),
        ("id:1 text:Hei Maija soitamme stat:UNDELIV err:00B", "stat:UNDELIV err:00B"),
        ("text:Hei Maija err:kipea stat:DELIVRD done date:2611230916", "stat:DELIVRD"),
        ("text:Hei stat:REJECTD err:kipea", "stat:REJECTD"),
        ("NACK/Retries Exceeded", "NACK/Retries Exceeded"),
        ("ACK/", "ACK/"),
    ],
)
def test_of_a_carriers_words_neither_the_number_nor_the_patients_text_is_kept(answer: str, kept: str) -> None:
    assert kannel_report({"ref": "r", "type": "2", "ans": answer}).detail == kept


def test_a_report_without_a_reference_is_none() -> None:
    with pytest.raises(ValueError, match="reference"):
        kannel_report({"type": "1"})


def test_no_log_line_of_any_library_holds_number_text_or_password(
    server: GatewayServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    _sent(server.url, "+358401234593", "Soita meille.")
    _sent(server.url, "+358401234500", "Soita meille.")

    for secret in ("40123450", "Soita", PASSWORD):
        assert secret not in caplog.text


@pytest.mark.parametrize(
    "answer",
    [
        "id:1 stat:EXPIRED err:000",
        "ID:1 STAT:EXPIRED ERR:000",
        "id:1 stat: Expired err:000",
        "id:1 text:Yritimme soittaa stat:EXPIRED err:000",
    ],
)
def test_of_a_carrier_that_says_expired_in_words_alone_the_text_expired(answer: str) -> None:
    assert kannel_report({"ref": "r", "type": "2", "ans": answer}).state == "expired"


@pytest.mark.parametrize("answer", ["id:1 stat:UNDELIV text:stat:EXPIRED", "text:Hei Maija stat:EXPIREDX"])
def test_what_only_the_patients_text_says_is_no_state(answer: str) -> None:
    assert kannel_report({"ref": "r", "type": "2", "ans": answer}).state == "undelivered"


def test_the_client_asks_no_proxy_of_the_environment(
    server: GatewayServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    assert _sent(server.url).outcome is SendOutcome.ACCEPTED


def _answered(answer: str) -> Sent:
    """Send one text to a server that gives this answer, whatever it is asked, and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            one, _ = listening.accept()
            with one:
                one.recv(65536)
                one.sendall(answer.encode())

        thread = threading.Thread(target=serve)
        thread.start()
        sent = _sent(f"http://127.0.0.1:{listening.getsockname()[1]}/cgi-bin/sendsms")
        thread.join()
        return sent
