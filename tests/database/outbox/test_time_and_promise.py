"""A time told and a promise of another day never stand beside each other; a correction that never came is none."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import RowMapping

from app.database import telling
from app.database.outbox import NoAttempt
from app.domain.call_line import Window
from app.domain.callback import Outcome
from app.domain.moment import to_us
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import an_id
from tests.database.outbox.texts import Texts
from tests.size import size

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
THURSDAY = WEDNESDAY + DAY
HERE, THERE = "+35831234567", "+35897654321"
#: 12-13 in Helsinki.
NOON = Window(to_us(WEDNESDAY + 2 * HOUR), to_us(WEDNESDAY + 3 * HOUR))


@pytest.fixture
def line(texts: Texts) -> Texts:
    """Two centres that show two numbers, and nobody at work."""
    texts.write_first_texts(HERE, THERE)
    return texts


def waits(line: Texts) -> int:
    callback_id = a_request(line.platform, number=a_number())
    line.set_caller(callback_id, textable=True)
    return callback_id


def tell(
    line: Texts, callback_id: int, number: int = 1, window: Window | None = NOON, at: datetime = WEDNESDAY
) -> int | None:
    template_id, _ = telling.templates(line.worker_engine, "expected_window" if window else "window_lost")[
        "fi"
    ]
    return telling.tell_window(
        line.worker_engine, callback_id, number, window, template_id, "Klo 12-13.", number_shown=HERE, at=at
    )


def told(line: Texts, state: str = "delivered") -> int:
    callback_id = waits(line)
    key = tell(line, callback_id)
    assert key is not None
    line.set("outbox", key, state=state)
    return callback_id


def promise(line: Texts, callback_id: int, at: datetime, *, is_sent: bool = True) -> None:
    """A supervisor sends by hand: not today, first tomorrow."""
    assert line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=at).done == (callback_id,)
    if is_sent:
        line.set("outbox", texts_of(line, callback_id)[-1]["id"], state="delivered")


def move(line: Texts, callback_id: int, to: int, at: datetime) -> None:
    assert line.desk().move(an_id(), line.seen(callback_id), to, at=at).done == (callback_id,)


def busy(line: Texts, at: datetime, centre_id: int = 1) -> None:
    """Two nurses with work for an hour and more."""
    for nurse in (1, 2):
        line.nurse(centre_id * 10 + nurse, centre_id, at=at)
    for _ in range(25):
        a_request(line.platform, at - HOUR, number=a_number(), queue_id=queue_at(centre_id), may_text=False)


def shut(line: Texts, day: datetime, at: datetime) -> None:
    assert line.desk().set_hours(an_id(), 1, None, day.date(), None, None, "sairaus", at=at).rows


def rounds(line: Texts, first: datetime, until: datetime | None = None) -> None:
    """The worker looks at each centre every five minutes; in a quick run less often, for a night hourly."""
    lasts = (until or first) - first
    pause = EVERY * size(12 if lasts > 8 * HOUR else 3 if lasts > HOUR / 4 else 1, 1)
    foreteller, at = Foreteller(line.worker_engine), first
    while at <= (until or first):
        for _ in range(8):
            foreteller.step(at)
        at += pause


def texts_of(line: Texts, callback_id: int) -> list[RowMapping]:
    return line.rows("outbox", callback_id=callback_id)


def said(line: Texts, callback_id: int) -> list[str]:
    return [row["purpose"] for row in texts_of(line, callback_id)]


@pytest.mark.parametrize("is_sent", [True, False], ids=["sent", "queued"])
def test_after_a_promise_of_tomorrow_nothing_more_is_said_of_the_time_told_today(
    line: Texts, is_sent: bool
) -> None:
    callback_id = told(line)
    promise(line, callback_id, WEDNESDAY + 3 * HOUR, is_sent=is_sent)

    rounds(line, WEDNESDAY + 3 * HOUR + MINUTE, WEDNESDAY + 6 * HOUR + 30 * MINUTE)

    assert said(line, callback_id) == ["expected_window", "tomorrow_first"]


def test_who_was_told_that_no_call_comes_today_is_told_no_time_today(line: Texts) -> None:
    callback_id, other = waits(line), waits(line)
    promise(line, callback_id, WEDNESDAY)
    busy(line, WEDNESDAY)

    rounds(line, WEDNESDAY + MINUTE, WEDNESDAY + 30 * MINUTE)

    assert said(line, callback_id) == ["tomorrow_first"]
    assert said(line, other)[0] == "expected_window"


@pytest.mark.parametrize("is_told_before", [True, False])
def test_on_the_day_promised_a_time_is_told_to_who_is_not_rung_at_once(
    line: Texts, is_told_before: bool
) -> None:
    callback_id = told(line) if is_told_before else waits(line)
    promise(line, callback_id, WEDNESDAY + 5 * HOUR)
    for _ in range(25):
        a_request(line.platform, WEDNESDAY - HOUR, number=a_number(), may_text=False)
    for agent_id in (11, 12):
        line.nurse(agent_id, at=THURSDAY)

    rounds(line, THURSDAY)

    *_, last = texts_of(line, callback_id)
    assert (last["purpose"], last["created_at"]) == ("expected_window", THURSDAY)
    (window,) = [
        row for row in line.rows("call_window", callback_id=callback_id) if row["from_at"] > THURSDAY
    ]
    assert window["number"] == 1 + is_told_before


def test_a_time_told_before_a_promise_that_was_taken_back_stands(line: Texts) -> None:
    callback_id, desk, sent = told(line), line.desk(), an_id()
    at = WEDNESDAY + MINUTE
    assert desk.send_text(sent, [callback_id], "tomorrow_first", at=at).done == (callback_id,)
    assert desk.undo(an_id(), sent, at=at + timedelta(seconds=2)).done == (callback_id,)
    shut(line, WEDNESDAY, at + MINUTE)

    rounds(line, at + 5 * MINUTE)

    assert said(line, callback_id) == ["expected_window", "tomorrow_first", "window_lost"]


@pytest.mark.parametrize("is_lost", [True, False])
def test_a_text_worded_before_a_promise_was_sent_is_not_queued_after_it(line: Texts, is_lost: bool) -> None:
    callback_id = told(line)
    promise(line, callback_id, WEDNESDAY + MINUTE)
    later = None if is_lost else Window(NOON.from_us + 1, NOON.until_us)

    assert tell(line, callback_id, 2, later, at=WEDNESDAY + 2 * MINUTE) is None


def test_a_correction_withheld_does_not_use_up_the_one_correction(line: Texts) -> None:
    callback_id = told(line)
    busy(line, WEDNESDAY, 2)
    move(line, callback_id, 2, WEDNESDAY + MINUTE)
    rounds(line, WEDNESDAY + 2 * MINUTE)
    _, second = texts_of(line, callback_id)
    move(line, callback_id, 1, WEDNESDAY + 3 * MINUTE)
    line.lease(at=WEDNESDAY + 3 * MINUTE)
    withheld = line.attempt(second["id"], at=WEDNESDAY + 3 * MINUTE)
    assert withheld == NoAttempt("cancelled", "other_number")
    shut(line, WEDNESDAY, WEDNESDAY + 4 * MINUTE)

    rounds(line, WEDNESDAY + 10 * MINUTE, WEDNESDAY + 2 * HOUR)

    assert said(line, callback_id) == ["expected_window", "expected_window", "window_lost"]
    assert [row["number"] for row in line.rows("call_window", callback_id=callback_id)] == [1, 2, 3]


def test_a_word_that_came_too_late_to_be_sent_is_said_again(line: Texts) -> None:
    callback_id = told(line)
    shut(line, WEDNESDAY, WEDNESDAY + MINUTE)
    rounds(line, WEDNESDAY + 5 * MINUTE)
    line.recover(at=WEDNESDAY + 2 * HOUR)

    rounds(line, WEDNESDAY + 2 * HOUR, WEDNESDAY + 2 * HOUR + 30 * MINUTE)

    assert [(row["purpose"], row["state"]) for row in texts_of(line, callback_id)] == [
        ("expected_window", "delivered"),
        ("window_lost", "expired"),
        ("window_lost", "queued"),
    ]


@pytest.mark.parametrize("fate", ["delivered", "no_report", "undelivered", "rejected", "taken back by hand"])
def test_a_correction_that_went_out_or_that_a_person_took_back_is_not_said_again(
    line: Texts, fate: str
) -> None:
    callback_id = told(line)
    shut(line, WEDNESDAY, WEDNESDAY + MINUTE)
    rounds(line, WEDNESDAY + 5 * MINUTE)
    _, second = texts_of(line, callback_id)
    if fate == "taken back by hand":
        done = line.desk().cancel_text(an_id(), [second["id"]], ["queued"], at=WEDNESDAY + 6 * MINUTE).done
        assert done == (second["id"],)
    else:
        for state in ("accepted", fate) if fate == "no_report" else (fate,):
            line.set("outbox", second["id"], state=state)

    rounds(line, WEDNESDAY + 10 * MINUTE, WEDNESDAY + 4 * HOUR)

    assert said(line, callback_id) == ["expected_window", "window_lost"]


def test_texts_that_never_leave_are_written_five_times_at_the_most(line: Texts) -> None:
    callback_id = told(line)
    shut(line, WEDNESDAY, WEDNESDAY + MINUTE)

    for n in range(8):
        rounds(line, WEDNESDAY + n * HOUR + 5 * MINUTE)
        line.recover(at=WEDNESDAY + (n + 1) * HOUR + 5 * MINUTE + timedelta(seconds=1))

    assert said(line, callback_id) == ["expected_window", *["window_lost"] * 4]
    assert tell(line, callback_id, 6, None, at=WEDNESDAY + 9 * HOUR) is None


def test_two_texts_of_a_window_at_the_most_may_come(line: Texts) -> None:
    callback_id = told(line)
    keys = [tell(line, callback_id, 2, None), tell(line, callback_id, 3, None)]

    assert keys[0] is not None
    assert keys[1] is None


def test_who_is_about_to_be_rung_hears_nothing_of_another_number_where_nobody_else_may_be_told_a_time(
    line: Texts,
) -> None:
    """Rung before the promise, so that the request is no candidate for a time, and nobody else is."""
    callback_id, nurse = waits(line), line.nurse(11)
    assert line.platform.take(nurse, WEDNESDAY) == callback_id
    line.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, WEDNESDAY)
    line.platform.sign_on(nurse, 1, "off", WEDNESDAY)
    promise(line, callback_id, WEDNESDAY + 5 * HOUR)
    for agent_id in (21, 22):
        line.nurse(agent_id, 2, at=THURSDAY)
    move(line, callback_id, 2, THURSDAY)

    rounds(line, THURSDAY + MINUTE)

    assert said(line, callback_id) == ["tomorrow_first"]
