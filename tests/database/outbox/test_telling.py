"""What the worker queues of itself: a window once and a correction once, a survey at most once in thirty days."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select

from app.database import tables as t
from app.database import telling, windows
from app.database.reads.past import read_story
from app.domain.call_line import Window
from app.domain.callback import Outcome
from app.domain.moment import to_us
from app.messaging.foretelling import EVERY, Foreteller
from tests.builders import VACCINATION, WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.world import an_id, refused, the_answer
from tests.database.outbox.texts import Texts
from tests.database.outbox.windows_told import HOUR, LATER, WINDOW, tell, told_at, windows_of


@pytest.fixture
def templates(texts: Texts) -> dict[str, tuple[int, str]]:
    """The first texts of a new database, as the newest versions."""
    return windows_of(texts)


def test_a_window_is_told_once_and_corrected_once(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)
    template_id = templates["fi"][0]

    first = tell(texts, callback_id, 1, WINDOW, template_id)
    again = tell(texts, callback_id, 1, WINDOW, template_id)
    second = tell(texts, callback_id, 2, LATER, template_id)
    third = tell(texts, callback_id, 2, LATER, template_id)

    assert first is not None
    assert second is not None
    assert (again, third) == (None, None)
    assert [row["number"] for row in texts.rows("call_window")] == [1, 2]
    # The first had not gone out: nobody gets a window that is not so any more.
    assert texts.state(first) == "cancelled"
    row = texts.text(second)
    assert (row["purpose"], row["state"], row["body"]) == ("expected_window", "queued", "Klo 12-13.")
    assert row["not_after"] == WEDNESDAY + 4 * HOUR, "too late once the window has begun"


@pytest.mark.parametrize("why", ["rung", "ended", "asked not to be", "may not", "begun"])
def test_nobody_is_told_who_is_not_to_be(
    texts: Texts, templates: dict[str, tuple[int, str]], why: str
) -> None:
    callback_id = a_request(texts.platform, may_text=why != "may not")
    window = WINDOW
    if why == "rung":
        assert texts.platform.take(texts.nurse(), WEDNESDAY) == callback_id
    elif why == "ended":
        texts.platform.caller_withdraws(callback_id, "solved", "caller", WEDNESDAY)
    elif why == "asked not to be":
        texts.set_caller(callback_id, textable=False, textable_why="asked_not_to")
    elif why == "begun":
        window = Window(to_us(WEDNESDAY - HOUR), to_us(WEDNESDAY + HOUR))

    assert tell(texts, callback_id, 1, window, templates["fi"][0]) is None
    assert texts.rows("outbox") == []


def test_a_held_text_of_a_window_that_has_begun_goes_out_to_nobody_whoever_sends_it_again(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    key = tell(texts, a_request(texts.platform), 1, WINDOW, templates["fi"][0])
    assert key is not None
    for state in ("sending", "unknown", "held"):
        texts.set("outbox", key, state=state)
    too_late = WEDNESDAY + 2 * HOUR + timedelta(minutes=1)

    done = texts.desk().retry_text(an_id(), [key], ["held"], at=too_late).done

    assert done == (key,)
    assert texts.lease(at=too_late + timedelta(seconds=11)) == []
    texts.recover(at=too_late + timedelta(seconds=11))
    assert (texts.state(key), texts.text(key)["detail"]) == ("expired", "too_late")


def test_what_a_patient_was_told_is_never_changed(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    tell(texts, a_request(texts.platform), 1, WINDOW, templates["fi"][0])

    with (
        pytest.raises(Exception, match=r"changed|append|forbidden|lost|never"),
        texts.engine.begin() as connection,
    ):
        connection.execute(t.call_window.update().values(number=2))


def test_a_supervisor_cannot_send_by_hand_what_only_the_worker_can_fill_in(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)

    result = texts.desk().send_text(an_id(), [callback_id], "expected_window", at=WEDNESDAY)

    assert templates
    assert the_answer(result.rows).why == "worker_alone"
    assert texts.rows("outbox") == []


def test_the_worker_tells_those_far_back_in_a_long_line_each_once(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    with texts.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown="+35831234567"))
    for agent_id in (11, 12):
        texts.nurse(agent_id)
    ids = [a_request(texts.platform, number=a_number()) for _ in range(40)]
    foreteller = Foreteller(texts.worker_engine)

    queued = told_at(foreteller, WEDNESDAY)

    told = {row["callback_id"]: row for row in texts.rows("call_window")}
    assert len(told) == queued > 5
    assert ids[0] not in told, "rung at once: there is nothing to tell"
    starts = [told[one]["from_at"] for one in ids if one in told]
    assert starts == sorted(starts), "who waits behind is told later times"
    for row in texts.rows("outbox"):
        assert "{" not in row["body"]
        assert "klo" in row["body"]
    assert told_at(foreteller, WEDNESDAY + EVERY) < len(ids) - queued + 1, "nobody is told the same twice"


@pytest.mark.parametrize(
    "hours", [(8 * 60, 10 * 60 + 30), (None, None), (11 * 60, 16 * 60)], ids=["till 10.30", "shut", "from 11"]
)
def test_nobody_is_told_a_time_past_the_closing_of_their_own_queue(
    texts: Texts, templates: dict[str, tuple[int, str]], hours: tuple[int | None, int | None]
) -> None:
    assert templates
    shut, still_open = queue_at(1), queue_at(1, VACCINATION)
    with texts.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown="+35831234567"))
    texts.desk().set_hours(an_id(), 1, shut, WEDNESDAY.date(), *hours, "koulutus", at=WEDNESDAY)
    for agent_id in (11, 12):
        texts.nurse(agent_id)
    ids = [
        a_request(texts.platform, number=a_number(), queue_id=queue_id)
        for _ in range(20)
        for queue_id in (shut, still_open)
    ]

    told_at(Foreteller(texts.worker_engine), WEDNESDAY)

    told = {row["callback_id"] for row in texts.rows("call_window")}
    assert told
    assert {texts.row(one)["queue_id"] for one in ids if one in told} == {still_open}


def _reached(texts: Texts, number: str, at: datetime = WEDNESDAY, *, may_text: bool = True) -> int:
    """Rung by a nurse of their own, and reached."""
    callback_id = a_request(texts.platform, at=at, number=number, may_text=may_text)
    nurse = texts.nurse(100 + callback_id, at=at)
    assert texts.platform.take(nurse, at) == callback_id
    texts.platform.finish(callback_id, nurse, Outcome.REACHED, at)
    return callback_id


def test_the_callbacks_timeline_tells_the_window_and_the_one_that_corrects_it(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    callback_id = a_request(texts.platform)
    for number, window in enumerate((WINDOW, LATER), start=1):
        tell(texts, callback_id, number, window, templates["fi"][0])

    with texts.engine.connect() as connection:
        story = read_story(connection, callback_id, None)

    assert [(one.window, one.window_number) for one in story.texts] == [(WINDOW, 1), (LATER, 2)]


def test_who_was_reached_is_asked_how_it_was_an_hour_later_and_once(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    callback_id = _reached(texts, a_number())

    counts = [
        telling.ask_reached(texts.worker_engine, 10, at=WEDNESDAY + after)
        for after in (timedelta(minutes=30), 2 * HOUR, 3 * HOUR)
    ]

    assert counts == [0, 1, 0]
    (row,) = texts.rows("outbox")
    assert (row["callback_id"], row["purpose"], row["language"]) == (callback_id, "survey", "fi")


def test_a_caller_is_asked_again_only_after_thirty_days(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    number = a_number()
    asked = []
    for days in (0, 20, 31):
        at = WEDNESDAY + timedelta(days=days)
        _reached(texts, number, at)
        asked.append(telling.ask_reached(texts.worker_engine, 10, at=at + 2 * HOUR))

    assert asked == [1, 0, 1]


@pytest.mark.parametrize("why", ["may not", "landline", "asked not to be", "waits again", "no template"])
def test_nobody_is_asked_who_may_not_be(
    texts: Texts, templates: dict[str, tuple[int, str]], why: str
) -> None:
    assert templates
    number = a_number()
    callback_id = _reached(texts, number, may_text=why != "may not")
    if why == "landline":
        texts.set_caller(callback_id, textable=False, textable_why="landline")
    elif why == "asked not to be":
        texts.outbox.text_came_in("x", number, "stop", None, "STOP", at=WEDNESDAY)
    elif why == "waits again":
        a_request(texts.platform, at=WEDNESDAY + HOUR, number=number)
    elif why == "no template":
        with texts.engine.begin() as connection:
            connection.execute(t.text_template.update().values(is_active=False))

    assert telling.ask_reached(texts.worker_engine, 10, at=WEDNESDAY + 2 * HOUR) == 0


def test_the_line_is_read_in_the_order_it_is_taken(texts: Texts) -> None:
    for agent_id in (11, 12):
        texts.nurse(agent_id)
    for n in range(6):
        a_request(texts.platform, at=WEDNESDAY + timedelta(seconds=n), number=a_number())
    at = WEDNESDAY + timedelta(minutes=1)
    book = windows.read_book(texts.worker_engine, at)

    found = windows.read_line(texts.worker_engine, book, 1, at)

    assert found is not None
    expected = [one.id for one in sorted(found.line.asked, key=lambda one: one.rank)]
    taken = [texts.platform.take(agent_id, at) for agent_id in (11, 12)]
    assert expected[:2] == taken
    with texts.engine.connect() as connection:
        assert len(connection.execute(select(t.callback.c.id)).all()) == 6


def test_who_is_rung_while_the_line_is_read_stops_no_worker(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    rung, waits = (a_request(texts.platform, number=a_number()) for _ in range(2))
    nurse, at = texts.nurse(11), WEDNESDAY + timedelta(minutes=1)
    book = windows.read_book(texts.worker_engine, at)
    taken: list[int | None] = []

    def take_once(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if "may_text" in statement and not taken:
            taken.append(texts.platform.take(nurse, at))

    event.listen(texts.worker_engine, "after_cursor_execute", take_once)
    try:
        found = windows.read_line(texts.worker_engine, book, 1, at)
    finally:
        event.remove(texts.worker_engine, "after_cursor_execute", take_once)

    assert taken == [rung]
    assert found is not None
    ids = {one.id for one in found.line.asked}
    assert waits in ids
    assert {one.callback_id for one in found.candidates} <= ids


def test_a_supervisor_cannot_ask_twice_in_thirty_days_either(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    number = a_number()
    asked = _reached(texts, number)
    assert telling.ask_reached(texts.worker_engine, 10, at=WEDNESDAY + HOUR) == 1
    (text,) = texts.rows("outbox", callback_id=asked)
    texts.set("outbox", text["id"], state="accepted")
    desk = texts.desk("anna")

    again = _reached(texts, number, WEDNESDAY + 3 * HOUR)
    soon = desk.send_text(an_id(), [again], "survey", at=WEDNESDAY + timedelta(days=29))
    late = desk.send_text(an_id(), [again], "survey", at=WEDNESDAY + timedelta(days=31))

    assert refused(soon.rows) == "text_waiting"
    assert late.done == (again,)


def test_a_survey_taken_back_is_not_sent_again_once_another_was(
    texts: Texts, templates: dict[str, tuple[int, str]]
) -> None:
    assert templates
    number, desk = a_number(), texts.desk("anna")
    first = _reached(texts, number)
    telling.ask_reached(texts.worker_engine, 10, at=WEDNESDAY + HOUR)
    (text,) = texts.rows("outbox", callback_id=first)
    texts.set("outbox", text["id"], state="cancelled")
    second = _reached(texts, number, WEDNESDAY + 3 * HOUR)
    assert desk.send_text(an_id(), [second], "survey", at=WEDNESDAY + 4 * HOUR).done == (second,)

    soon = desk.retry_text(an_id(), [text["id"]], ["cancelled"], at=WEDNESDAY + timedelta(days=29))
    late = desk.retry_text(an_id(), [text["id"]], ["cancelled"], at=WEDNESDAY + timedelta(days=31))

    assert refused(soon.rows) == "text_waiting"
    assert late.done == (text["id"],)


def test_words_beside_a_score_are_kept_with_it(texts: Texts) -> None:
    number = a_number()
    texts.queued(number=number, purpose="survey", state="delivered")

    texts.outbox.text_came_in("a", number, "other", 8, "8, hoitaja oli ystävällinen", at=WEDNESDAY + HOUR)
    texts.outbox.text_came_in("b", number, "other", 2, "2 päivää odotin", at=WEDNESDAY + HOUR)

    (answer,) = texts.rows("survey_answer")
    assert (answer["score"], answer["body"]) == (8, "hoitaja oli ystävällinen\n2 päivää odotin")


def test_when_hands_go_home_the_window_is_corrected_once(
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
        texts.set("outbox", row["id"], state="accepted")

    for agent_id in (12, 13):
        texts.platform.sign_on(agent_id, 1, "off", WEDNESDAY + timedelta(minutes=1))
    told_at(foreteller, WEDNESDAY + EVERY)
    corrected = {row["callback_id"]: row for row in texts.rows("call_window") if row["number"] == 2}
    texts.platform.sign_on(12, 1, "ready", WEDNESDAY + timedelta(minutes=6))
    told_at(foreteller, WEDNESDAY + 2 * EVERY)

    assert corrected
    told_before = [row for key, row in corrected.items() if key in first]
    assert told_before
    again = [row for row in told_before if row["from_at"] is not None]
    assert again
    assert all(row["from_at"] > first[row["callback_id"]]["from_at"] for row in again)
    counts = dict.fromkeys(corrected, 0)
    for row in texts.rows("call_window"):
        if row["callback_id"] in counts:
            counts[row["callback_id"]] += 1
    assert set(counts.values()) == {2}, "whatever comes, nobody gets a third"
