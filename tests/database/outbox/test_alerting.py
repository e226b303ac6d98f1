"""Alerts when no console is open: raised by a worker with the worker's own rights, and never twice beside a console."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.alerts.watch import Watch
from app.database.alerts import Alerts
from app.database.first_rules import first_rules
from app.database.rollup import sample
from app.domain.alert import Figure
from app.domain.moment import to_us
from app.worker.alerting import EVERY, Alerting
from tests.builders import WEDNESDAY, a_request
from tests.database.outbox.texts import Texts
from tests.waiting import wait_until

AT = WEDNESDAY + timedelta(minutes=30)


class Clock:
    """Stands where a test puts it."""

    def __init__(self) -> None:
        self.now = AT

    def now_us(self) -> int:
        return to_us(self.now)


@pytest.fixture
def alerting(texts: Texts) -> Iterator[tuple[Alerting, Clock]]:
    a_request(texts.platform)
    clock = Clock()
    made = Alerting(texts.worker_engine, clock=clock, wall=clock)
    made.start()
    wait_until(lambda: made.present.board is not None, "the queues to be read")
    yield made, clock
    made.stop()


@pytest.fixture
def rule_id(texts: Texts) -> int:
    (row,) = [one for one in first_rules(WEDNESDAY) if one["figure"] == Figure.OLDEST_WAIT][:1]
    rule = {"on": 600.0, "off": 500.0, "on_delay_s": 0, "off_delay_s": 0, "quiet": []}
    texts.insert("alert_rule", **{**row, "rule": {**row["rule"], **rule}})
    return int(texts.rows("alert_rule")[-1]["id"])


def _open(texts: Texts, rule_id: int) -> list[tuple[int | None, str]]:
    return [(row["centre_id"], row["state"]) for row in texts.rows("alert", rule_id=rule_id)]


def test_a_worker_raises_what_no_console_looks_at(
    texts: Texts, rule_id: int, alerting: tuple[Alerting, Clock]
) -> None:
    worker, _ = alerting

    worker.step(AT)

    assert _open(texts, rule_id) == [(1, "on")]


def test_a_console_that_looks_too_tells_of_the_same_alert(
    texts: Texts, rule_id: int, alerting: tuple[Alerting, Clock]
) -> None:
    worker, clock = alerting
    worker.step(AT)
    texts.desk("anna")
    kept = Alerts(texts.engine_of("anna"), "anna")
    console = Watch(kept, lambda: True)

    console.look(worker.present, to_us(AT), to_us(AT))
    clock.now = AT + EVERY
    worker.step(clock.now)

    assert _open(texts, rule_id) == [(1, "on")]
    kept.note(rule_id, 1, is_on=True, since_us=to_us(AT), value=1900, at=AT)
    assert _open(texts, rule_id) == [(1, "on")]


def test_the_rules_are_gone_through_every_quarter_of_a_minute(
    texts: Texts, rule_id: int, alerting: tuple[Alerting, Clock]
) -> None:
    worker, _ = alerting

    looks = [worker.step(AT + timedelta(seconds=second)) is not None for second in (0, 5, 14, 15, 20)]

    assert looks == [True, False, False, True, False]
    assert _open(texts, rule_id) == [(1, "on")]


def test_an_alert_is_over_when_what_it_was_about_is(
    texts: Texts, rule_id: int, alerting: tuple[Alerting, Clock]
) -> None:
    worker, clock = alerting
    worker.step(AT)
    (waiting,) = texts.rows("callback")
    texts.platform.handle(waiting["id"], "chat", "counter", AT + timedelta(seconds=1))

    def is_over() -> bool:
        clock.now += EVERY
        worker.step(clock.now)
        return _open(texts, rule_id) == [(1, "over")]

    wait_until(is_over, "the alert to be over")


def test_a_sample_keeps_what_was_ahead_so_that_rules_on_it_can_be_tried(
    texts: Texts, alerting: tuple[Alerting, Clock]
) -> None:
    worker, _ = alerting
    (waiting,) = texts.rows("callback")
    sample(texts.worker_engine, AT)

    worker.sample(AT)

    kept = {row["queue_id"]: row for row in texts.rows("queue_sample")}
    asked = kept.pop(waiting["queue_id"])
    assert (asked["urgent"], asked["hands_s"], asked["left_over"]) == (0, 0, None)
    assert asked["work_s"] > 0
    assert {row["work_s"] for row in kept.values()} == {0}


def test_nothing_old_is_kept_as_what_was_ahead(texts: Texts, alerting: tuple[Alerting, Clock]) -> None:
    worker, clock = alerting
    sample(texts.worker_engine, AT)
    worker.stop()
    clock.now = AT + timedelta(hours=1)

    worker.sample(AT)

    assert {row["work_s"] for row in texts.rows("queue_sample")} == {None}
