"""Where a time told slips and no other can be promised, the patient hears that it no longer holds, once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database import tables as t
from app.database import telling
from app.database.outbox import NoAttempt
from app.database.reads.past import read_story
from app.domain.callback import Outcome
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import an_id, refused
from tests.database.outbox.texts import Texts
from tests.database.outbox.windows_told import HOUR, LATER, WINDOW, tell, told_at, windows_of


@pytest.fixture
def templates(texts: Texts) -> dict[str, tuple[int, str]]:
    """The first texts of a new database, as the newest versions; those that tell of a window."""
    return windows_of(texts)


def _take_back(texts: Texts, callback_id: int, at: datetime = WEDNESDAY) -> int | None:
    template_id, body = telling.templates(texts.worker_engine, "window_lost")["fi"]
    return telling.tell_window(texts.worker_engine, callback_id, 2, None, template_id, body, at=at)


def _sent(texts: Texts, callback_id: int, template_id: int, state: str = "delivered") -> None:
    """The first text has gone out."""
    key = tell(texts, callback_id, 1, WINDOW, template_id)
    assert key is not None
    texts.set("outbox", key, state=state)


def test_that_a_time_no_longer_holds_is_told_once_and_nothing_after_it(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)
    _sent(texts, callback_id, templates["fi"][0])

    key = _take_back(texts, callback_id)
    again, corrected = _take_back(texts, callback_id), tell(texts, callback_id, 2, LATER, templates["fi"][0])

    assert key is not None
    assert (again, corrected) == (None, None)
    row = texts.text(key)
    assert (row["purpose"], row["state"], row["language"]) == ("window_lost", "queued", "fi")
    assert row["not_after"] == WEDNESDAY + HOUR
    told = [(one["number"], one["from_at"]) for one in texts.rows("call_window")]
    assert told == [(1, WEDNESDAY + 2 * HOUR), (2, None)]


def test_nobody_is_told_first_that_a_time_no_longer_holds(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    template_id, body = telling.templates(texts.worker_engine, "window_lost")["fi"]
    callback_id = a_request(texts.platform)

    for number in (1, 2):
        told = telling.tell_window(
            texts.worker_engine, callback_id, number, None, template_id, body, at=WEDNESDAY
        )
        assert told is None
    assert texts.rows("outbox") == []


@pytest.mark.parametrize("state", ["queued", "cancelled", "expired", "rejected", "undelivered"])
def test_whom_the_time_never_reached_is_not_told_that_it_no_longer_holds(
    texts: Texts, templates: dict[str, tuple[int, str]], state: str
) -> None:
    callback_id = a_request(texts.platform)
    _sent(texts, callback_id, templates["fi"][0], state)

    assert _take_back(texts, callback_id) is None

    (row,) = texts.rows("outbox")
    assert row["state"] == ("cancelled" if state == "queued" else state)


@pytest.mark.parametrize("told", ["expected_window", "window_lost"])
@pytest.mark.parametrize("becomes", ["rung", "ended"])
def test_who_is_rung_or_gone_before_the_text_leaves_is_not_told_when_they_will_be_rung(
    texts: Texts, templates: dict[str, tuple[int, str]], told: str, becomes: str
) -> None:
    callback_id = a_request(texts.platform)
    texts.set_caller(callback_id, textable=True)
    if told == "window_lost":
        _sent(texts, callback_id, templates["fi"][0])
        key = _take_back(texts, callback_id)
    else:
        key = tell(texts, callback_id, 1, WINDOW, templates["fi"][0])
    assert key is not None
    if becomes == "ended":
        texts.platform.caller_withdraws(callback_id, "solved", "caller", WEDNESDAY)
    else:
        nurse = texts.nurse()
        assert texts.platform.take(nurse, WEDNESDAY) == callback_id
        texts.platform.finish(callback_id, nurse, Outcome.NO_ANSWER, WEDNESDAY)

    texts.lease(at=WEDNESDAY)
    answer = texts.attempt(key, at=WEDNESDAY)

    why = "not_waiting" if becomes == "ended" else "rung"
    assert answer == NoAttempt("cancelled", why)
    assert (texts.state(key), texts.text(key)["detail"]) == ("cancelled", why)


def test_the_callbacks_timeline_tells_that_a_time_no_longer_holds(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)
    _sent(texts, callback_id, templates["fi"][0])
    _take_back(texts, callback_id)

    with texts.engine.connect() as connection:
        story = read_story(connection, callback_id, None)

    assert [(one.purpose, one.window, one.window_number) for one in story.texts] == [
        ("expected_window", WINDOW, 1),
        ("window_lost", None, 2),
    ]


def test_when_nobody_is_left_to_ring_today_the_time_told_is_taken_back_once(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    with texts.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown="+35831234567"))
    for agent_id in (11, 12, 13):
        texts.nurse(agent_id)
    for _ in range(30):
        a_request(texts.platform, number=a_number())
    foreteller = Foreteller(texts.worker_engine)
    told_at(foreteller, WEDNESDAY)
    first = {row["callback_id"]: row for row in texts.rows("call_window")}
    for row in texts.rows("outbox"):
        texts.set("outbox", row["id"], state="delivered")

    for agent_id in (11, 12, 13):
        texts.platform.sign_on(agent_id, 1, "off", WEDNESDAY + timedelta(minutes=1))
    soonest = min(row["from_at"] for row in first.values())
    early = told_at(foreteller, soonest - HOUR) if soonest - HOUR > WEDNESDAY else 0
    told_at(foreteller, soonest)
    told_at(foreteller, soonest + EVERY)

    lost = [row for row in texts.rows("outbox") if row["purpose"] == "window_lost"]
    about_to_begin = {
        key for key, row in first.items() if row["from_at"] <= soonest + EVERY + timedelta(minutes=30)
    }
    assert early == 0
    assert about_to_begin
    assert sorted(row["callback_id"] for row in lost) == sorted(about_to_begin), "each once"
    assert all("03 1234567" in row["body"] for row in lost)


@pytest.mark.parametrize("state", ["rejected", "undelivered", "expired", "no_report", "cancelled"])
@pytest.mark.parametrize("told", ["expected_window", "window_lost"])
def test_a_window_that_did_not_arrive_is_told_again_by_the_worker_alone(
    texts: Texts, templates: dict[str, tuple[int, str]], told: str, state: str
) -> None:
    callback_id = a_request(texts.platform)
    key = tell(texts, callback_id, 1, WINDOW, templates["fi"][0])
    assert key is not None
    if told == "window_lost":
        texts.set("outbox", key, state="delivered")
        key = _take_back(texts, callback_id)
        assert key is not None
    for step in ("accepted", state) if state == "no_report" else (state,):
        texts.set("outbox", key, state=step)

    result = texts.desk().retry_text(an_id(), [key], [state], at=WEDNESDAY + HOUR)

    assert refused(result.rows) == "worker_alone"
    assert texts.state(key) == state


def test_that_a_window_is_lost_is_told_by_hand_by_nobody_even_where_the_text_is_whole(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    with texts.engine.begin() as connection:
        c = t.text_template.c
        lost = t.text_template.update().where(c.purpose == "window_lost")
        connection.execute(lost.values(body="Soitamme myöhemmin numerosta 03 123 4567."))

    result = texts.desk().send_text(an_id(), [a_request(texts.platform)], "window_lost", at=WEDNESDAY)

    assert refused(result.rows) == "worker_alone"
    assert texts.rows("outbox") == []


def test_a_held_word_that_a_window_is_lost_is_worth_sending_no_longer_than_at_first(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)
    _sent(texts, callback_id, templates["fi"][0])
    key = _take_back(texts, callback_id)
    assert key is not None
    for state in ("sending", "unknown", "held"):
        texts.set("outbox", key, state=state)

    assert texts.desk().retry_text(an_id(), [key], ["held"], at=WEDNESDAY + HOUR / 2).done == (key,)

    assert texts.text(key)["not_after"] == WEDNESDAY + HOUR
