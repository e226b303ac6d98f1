"""What a supervisor is told when texts do not go out or nobody hears of them; a real worker, a gateway that ails."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.database.outbox import Attempt, Beat, Kind, NoAttempt
from app.database.reads.messages import Messages
from app.domain.callback import LOST_AFTER
from app.domain.outbox import SendOutcome
from app.domain.worker_health import OutboxHealth, Problem, problems
from app.worker.running import Worker, open_gateways
from app.worker.settings import ReportSettings, SmsSettings, WorkerSettings
from tests.builders import WEDNESDAY
from tests.conftest import ExpectedLogs
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts, later
from tests.gateways.gateway_server import GatewayServer

#: What the test gateway does with a number that ends so.
REFUSED, BUSY, CUT = "91", "92", "93"


class Watched:
    """A worker whose clock a test moves, and a supervisor who looks on."""

    def __init__(self, texts: Texts, gateway_url: str, *, knows_password: bool = True) -> None:
        self.texts, self.now = texts, WEDNESDAY
        settings = WorkerSettings(
            "one",
            sms=SmsSettings(
                "kannel", gateway_url, "jonovahti", "sesame" if knows_password else "?", "Testi", answer_s=2
            ),
            reports=ReportSettings(token="t"),
        )
        self.worker = Worker(texts.worker_engine, settings, open_gateways(settings), clock=lambda: self.now)
        texts.desk("anna", centres=(1,))
        self._messages = Messages(texts.engine_of("anna"), "anna", lambda: self.now)

    def due(self, end: str, number: int = 0) -> int:
        return self.texts.queued(number=f"+3584012{number:04}{end}", not_after=later(86_400))

    def after(self, seconds: float, *, rounds: int = 1) -> None:
        """So long after everything began the worker looks again."""
        self.now = later(seconds)
        for _ in range(rounds):
            self.worker.round()

    def health(self) -> OutboxHealth:
        return self._messages.health()

    def told(self) -> list[str]:
        return [one.what for one in problems(self.health())]


@pytest.fixture
def gateway() -> Iterator[GatewayServer]:
    with GatewayServer() as server:
        yield server


def test_one_lost_answer_is_no_trouble_and_three_in_a_row_are(
    texts: Texts, gateway: GatewayServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unclear")
    watched = Watched(texts, gateway.url)
    watched.due(CUT)
    watched.after(0)
    watched.after(20)
    assert watched.told() == []

    for number in (1, 2):
        watched.due(CUT, number)
    watched.after(40)

    assert watched.told() == ["gateway_unclear"]


def test_a_silent_gateway_gets_one_text_in_half_a_minute_and_not_all_that_wait(
    texts: Texts, gateway: GatewayServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unclear")
    watched = Watched(texts, gateway.url)
    keys = [watched.due(CUT, number) for number in range(9)]

    watched.after(0, rounds=4)
    first = len(gateway.ledger)
    watched.after(29, rounds=2)
    still = len(gateway.ledger)
    watched.after(31, rounds=2)

    assert (first, still, len(gateway.ledger)) == (3, 3, 4)
    assert sum(texts.state(key) == "queued" for key in keys) == 5


def test_a_gateway_that_answers_again_is_in_order_again(
    texts: Texts, gateway: GatewayServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unclear")
    watched = Watched(texts, gateway.url)
    for number in range(3):
        watched.due(CUT, number)
    watched.after(0)
    watched.due("00")
    watched.after(31)
    watched.after(42)

    assert watched.told() == []


def test_a_gateway_that_takes_none_is_told_at_once_and_after_five_minutes_that_the_queue_grows(
    texts: Texts, gateway: GatewayServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("unreachable")
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        watched = Watched(texts, f"http://127.0.0.1:{nobody.getsockname()[1]}/cgi-bin/sendsms")
        watched.due("00")
        for seconds in range(0, 301, 10):
            watched.after(seconds)
        assert watched.told() == ["gateway_unreachable"]

        # Tried again and again it is due anew each time; it has waited since the first.
        for seconds in range(310, 341, 10):
            watched.after(seconds)

    assert watched.told() == ["gateway_unreachable", "queue_grows"]
    assert watched.health().oldest_due_at == WEDNESDAY


def test_a_refused_password_is_told_and_no_text_is_lost(
    texts: Texts, gateway: GatewayServer, expected_logs: ExpectedLogs
) -> None:
    expected_logs("refuses_us")
    watched = Watched(texts, gateway.url, knows_password=False)
    key = watched.due("00")

    watched.after(0)

    assert (watched.told(), texts.state(key)) == (["gateway_refuses_us"], "queued")


def test_a_carrier_that_refuses_most_texts_is_told(texts: Texts, gateway: GatewayServer) -> None:
    watched = Watched(texts, gateway.url)
    keys = [watched.due(REFUSED if number else "00", number) for number in range(10)]
    landlines = [texts.queued(is_textable=False, why="landline") for _ in range(5)]
    watched.after(0, rounds=4)
    for key in keys:
        (row,) = texts.rows("outbox", id=key)
        texts.reported(row["ref"], "delivered" if key == keys[0] else "rejected", at=later(1))

    watched.after(10)

    assert watched.told() == ["texts_fail"]
    # What was never handed over is nobody's failure.
    assert [texts.state(key) for key in landlines] == ["rejected"] * 5
    assert (watched.health().failed, watched.health().ended) == (9, 10)


def test_reports_that_stop_are_told_after_a_quarter_of_an_hour_and_a_clock_that_differs_is_none(
    texts: Texts, gateway: GatewayServer
) -> None:
    watched = Watched(texts, gateway.url)
    watched.due("00")
    watched.after(0)
    # The worker's clock is half a minute behind the database's, and its report was there at once.
    _beat(texts, reported_at=later(-30), at=later(0))
    watched.after(20 * 60)
    assert watched.told() == []

    texts.queued(not_before=later(20 * 60), not_after=later(86_400))
    watched.after(20 * 60 + 30)
    watched.after(36 * 60)

    assert watched.told() == ["reports_stopped"]


def test_a_worker_that_was_killed_and_replaced_under_another_name_is_forgotten_after_a_day(
    texts: Texts, gateway: GatewayServer
) -> None:
    texts.outbox.beat("old", Beat(WEDNESDAY, "kannel"), at=WEDNESDAY)
    watched = Watched(texts, gateway.url)
    day_s = 24 * 3600
    watched.after(day_s)
    assert watched.told() == ["worker_dead"]

    watched.after(day_s + 11)
    assert watched.told() == []

    # Nobody is left who lives: then each is named.
    watched.now = later(day_s + 3600)
    assert watched.told() == ["no_worker", "worker_dead", "worker_dead"]


def test_a_text_sent_again_after_a_person_decided_has_not_waited_since_it_was_made(texts: Texts) -> None:
    key, _ = texts.sending(resend=False)
    texts.ended(key, SendOutcome.UNKNOWN)
    texts.recover(later(61))
    desk = texts.desk("anna", centres=(1,))
    assert texts.state(key) == "held"
    desk.retry_text(uuid4(), [key], ["held"], at=later(3600))
    messages = Messages(texts.engine_of("anna"), "anna", lambda: later(3615))

    assert texts.state(key) == "queued"
    assert messages.health().oldest_due_at == later(3610)


def test_a_text_that_waits_for_the_end_of_a_call_is_no_trouble_of_the_gateway(texts: Texts) -> None:
    key, nurse = of_a_call(texts), texts.nurse()
    callback_id = texts.text(key)["callback_id"]
    begun(texts, key, 0)
    assert texts.ended(key, SendOutcome.NOT_SENT) == "queued"
    assert texts.platform.take(nurse, later(4)) == callback_id

    for seconds in range(5, 606, 10):
        assert looked_at(texts, key, seconds) == NoAttempt("queued", "calling")
    assert texts.text(key)["detail"] == "calling", "for who wonders why it does not leave"
    assert trouble(watching(texts, 606)) == []
    texts.platform.release(callback_id, nurse, later(610))
    assert trouble(watching(texts, 613)) == []

    # From the call on it is the gateway's again.
    begun(texts, key, 615, n=2)
    assert texts.text(key)["detail"] == ""
    assert texts.ended(key, SendOutcome.NOT_SENT, attempt=2, at=later(615)) == "queued"
    assert watching(texts, 640).health().oldest_due_at == later(615)
    assert trouble(watching(texts, 916)) == ["queue_grows"]


def test_a_call_that_is_made_hides_no_other_text_that_waits(texts: Texts) -> None:
    key, nurse = of_a_call(texts), texts.nurse()
    assert texts.platform.take(nurse, WEDNESDAY) == texts.text(key)["callback_id"]
    assert trouble(watching(texts, 301)) == []

    texts.queued()

    assert trouble(watching(texts, 301)) == ["queue_grows"]


def test_a_text_that_waits_for_a_call_which_may_be_lost_is_told_of_until_that_was_put_back(
    texts: Texts,
) -> None:
    key, nurse = of_a_call(texts), texts.nurse()
    callback_id = texts.text(key)["callback_id"]
    assert texts.platform.take(nurse, WEDNESDAY) == callback_id
    half_an_hour = int(LOST_AFTER.total_seconds())
    assert trouble(watching(texts, half_an_hour - 1)) == []

    found = problems(watching(texts, half_an_hour).health())

    assert Problem("call_lost", "1", WEDNESDAY) in found
    texts.desk().retry(an_id(), texts.seen(callback_id), None, lost=True, at=later(half_an_hour + 1))
    assert "call_lost" not in trouble(watching(texts, half_an_hour + 2))


def test_a_text_put_back_behind_one_that_a_slow_gateway_has_says_once_since_when_that_one_waits(
    texts: Texts,
) -> None:
    earlier = of_a_call(texts)
    slow = timedelta(minutes=15)
    texts.outbox.lease("slow", [Kind.TEXT], most=1, lease=slow, at=later(0))
    assert isinstance(texts.outbox.attempt(earlier, "slow", lease=slow, at=later(2)), Attempt)
    key = of_a_call(texts, callback_id=texts.text(earlier)["callback_id"])

    for seconds in range(5, 300, 10):
        assert looked_at(texts, key, seconds) == NoAttempt("queued", "earlier_first")
    assert texts.text(key)["detail"] == "earlier_first"
    assert trouble(watching(texts, 302)) == []

    found = watching(texts, 303)
    assert [one for one in problems(found.health()) if one.what != "no_worker"] == [
        Problem("queue_grows", "2", later(2))
    ]


def of_a_call(texts: Texts, **columns: Any) -> int:
    return texts.queued(purpose="tomorrow_first", **columns)


def looked_at(texts: Texts, key: int, seconds: float) -> Attempt | NoAttempt:
    """A worker takes what is due, and goes to send it."""
    assert key in [one.id for one in texts.lease(at=later(seconds))]
    return texts.attempt(key, at=later(seconds))


def begun(texts: Texts, key: int, seconds: float, n: int = 1) -> None:
    found = looked_at(texts, key, seconds)
    assert isinstance(found, Attempt)
    assert found.number == n


def watching(texts: Texts, seconds: float) -> Messages:
    """What a supervisor sees so long after everything began."""
    texts.desk("anna", centres=(1,))
    return Messages(texts.engine_of("anna"), "anna", lambda: later(seconds))


def trouble(messages: Messages) -> list[str]:
    """What is told; that no worker gave a sign of life is another matter."""
    return [one.what for one in problems(messages.health()) if one.what != "no_worker"]


def _beat(texts: Texts, *, reported_at: datetime, at: datetime) -> None:
    texts.outbox.beat("one", Beat(WEDNESDAY, "kannel", last_report_at=reported_at), at=at)
