"""The day that a promise to be rung first names is the next on which the line is open, and stays what it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import RowMapping

from app.database import tables as t
from app.database import windows
from app.database.first_texts import FIRST_TEXTS
from app.domain.act import RowAnswer
from app.messaging.foretelling import EVERY
from tests.builders import WEDNESDAY, a_number, a_request
from tests.database.contract.world import an_id, refused
from tests.database.outbox.test_promises import (
    DAY,
    HERE,
    HOUR,
    MINUTE,
    SAID,
    THERE,
    closed_by_the_week,
    line,
    rounds,
    said_after,
)
from tests.database.outbox.texts import Texts

__all__ = ["line"]

THURSDAY, FRIDAY, MONDAY = ((WEDNESDAY + ahead * DAY).date() for ahead in (1, 2, 5))
#: A text of a region that has no place for the day.
NO_DAY = "Soitamme huomenna ensimmäisten joukossa numerosta {number}."


def asked(line: Texts, language: str = "fi") -> int:
    callback_id = a_request(line.platform, number=a_number(), language=language)
    line.set_caller(callback_id, textable=True)
    return callback_id


def send(line: Texts, callback_id: int, at: datetime = SAID) -> tuple[RowAnswer, ...]:
    return tuple(line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=at).rows)


def promise(line: Texts, language: str = "fi", *, state: str = "delivered") -> RowMapping:
    callback_id = asked(line, language)
    send(line, callback_id)
    (row,) = line.rows("outbox", callback_id=callback_id)
    if state != "queued":
        line.set("outbox", row["id"], state=state)
    return row


def worded(language: str, day: str, number: str = HERE) -> str:
    return FIRST_TEXTS["tomorrow_first"][language].replace("{number}", number).replace("{day}", day)


def shut(line: Texts, centre_id: int, queue_id: int | None, *days: date) -> None:
    for day in days:
        done = line.desk().set_hours(an_id(), centre_id, queue_id, day, None, None, "sairaus", at=WEDNESDAY)
        assert done.rows


def shut_centre(line: Texts) -> None:
    shut(line, 1, None, THURSDAY)


def shut_line(line: Texts) -> None:
    shut(line, 1, line.row(asked(line))["queue_id"], THURSDAY)


def shut_by_the_week(line: Texts) -> None:
    h = t.opening_hours.c
    with line.engine.begin() as connection:
        connection.execute(t.opening_hours.delete().where(h.centre_id == 1, h.day_kind == 3))


def own_words(line: Texts, body: str) -> None:
    with line.engine.begin() as connection:
        c = t.text_template.c
        connection.execute(t.text_template.update().where(c.purpose == "tomorrow_first").values(body=body))


def never_open(line: Texts) -> None:
    with line.engine.begin() as connection:
        connection.execute(t.opening_hours.delete().where(t.opening_hours.c.centre_id == 1))


def candidates(line: Texts, centre_id: int, at: datetime) -> list[int]:
    """Who at the centre may be told a time."""
    book = windows.read_book(line.worker_engine, at)
    found = windows.read_line(line.worker_engine, book, centre_id, at)
    return [one.callback_id for one in found.candidates] if found else []


def test_a_line_that_is_open_tomorrow_promises_tomorrow(line: Texts) -> None:
    rows = [promise(line, language) for language in ("fi", "sv")]

    assert [row["body"] for row in rows] == [worded("fi", "huomenna"), worded("sv", "i morgon")]
    assert {row["promised_on"] for row in rows} == {THURSDAY}


@pytest.mark.parametrize("why", [shut_centre, shut_line, shut_by_the_week])
def test_a_line_that_is_shut_tomorrow_promises_by_name_the_next_day_on_which_it_is_open_and_keeps_it(
    line: Texts, why: Callable[[Texts], None]
) -> None:
    why(line)

    row = promise(line)
    rounds(line, SAID + 2 * MINUTE, WEDNESDAY + DAY, WEDNESDAY + DAY + EVERY)

    assert (row["body"], row["promised_on"]) == (worded("fi", "perjantaina 6. maaliskuuta"), FRIDAY)
    assert said_after(line, row["callback_id"]) == [], "it was never broken"


def test_days_shut_one_after_another_and_the_weekend_are_passed_over(line: Texts) -> None:
    shut(line, 1, None, THURSDAY, FRIDAY)

    row = promise(line, "sv")

    assert (row["body"], row["promised_on"]) == (worded("sv", "måndagen den 9 mars"), MONDAY)


def test_the_day_promised_is_corrected_once_that_one_is_shut_too(line: Texts) -> None:
    shut(line, 1, None, THURSDAY)
    row = promise(line)
    shut(line, 1, None, FRIDAY)

    rounds(line)

    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == ["window_lost"]


def test_what_opens_after_all_changes_no_promise(line: Texts) -> None:
    shut(line, 1, None, THURSDAY)
    row = promise(line)
    done = line.desk().set_hours(an_id(), 1, None, THURSDAY, 480, 960, "auki", at=SAID + MINUTE)
    assert done.rows

    assert candidates(line, 1, WEDNESDAY + DAY) == [], "told for Friday"
    assert candidates(line, 1, WEDNESDAY + 2 * DAY) == [row["callback_id"]]


def test_a_request_that_was_moved_keeps_the_day_that_was_promised_where_it_was(line: Texts) -> None:
    closed_by_the_week(line, 1)
    row = promise(line)
    assert row["promised_on"] == MONDAY
    line.desk().move(an_id(), line.seen(row["callback_id"]), 2, at=SAID + MINUTE)

    assert candidates(line, 2, WEDNESDAY + DAY) == [], "promised for Monday, whatever the new line's week"
    assert candidates(line, 2, WEDNESDAY + 5 * DAY) == [row["callback_id"]]


def test_a_request_whose_new_line_has_a_shorter_week_is_promised_the_day_of_the_old_one(line: Texts) -> None:
    closed_by_the_week(line, 2)
    row = promise(line)
    line.desk().move(an_id(), line.seen(row["callback_id"]), 2, at=SAID + MINUTE)

    rounds(line, SAID + 2 * MINUTE)

    assert row["promised_on"] == THURSDAY
    assert [one["purpose"] for one in said_after(line, row["callback_id"])] == ["window_lost"]


def test_a_promise_that_goes_along_before_it_leaves_keeps_its_day_and_names_the_number_that_will_ring(
    line: Texts,
) -> None:
    shut(line, 1, None, THURSDAY)
    row = promise(line, state="queued")

    line.desk().move(an_id(), line.seen(row["callback_id"]), 2, at=SAID + MINUTE)

    (now,) = line.rows("outbox", callback_id=row["callback_id"])
    assert now["body"] == worded("fi", "perjantaina 6. maaliskuuta", THERE)
    assert now["promised_on"] == FRIDAY


def test_a_promise_said_anew_with_another_number_names_the_day_as_the_first_did_and_is_held_to_it(
    line: Texts,
) -> None:
    shut(line, 1, None, THURSDAY)
    row = promise(line)
    line.desk().move(an_id(), line.seen(row["callback_id"]), 2, at=SAID + MINUTE)

    rounds(line, SAID + 2 * MINUTE)

    (anew,) = said_after(line, row["callback_id"])
    assert anew["body"] == worded("fi", "perjantaina 6. maaliskuuta", THERE)
    assert (anew["promised_on"], anew["promised_as"]) == (FRIDAY, row["promised_as"])


@pytest.mark.parametrize("shown", [HERE, ""])
def test_a_text_that_names_no_day_promises_tomorrow_alone(line: Texts, shown: str) -> None:
    own_words(line, NO_DAY)
    assert promise(line)["body"] == NO_DAY.replace("{number}", HERE)
    shut(line, 1, None, THURSDAY)
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown=shown))
    callback_id = asked(line)

    assert refused(send(line, callback_id)) == "names_no_day"
    assert line.rows("outbox", callback_id=callback_id) == []


@pytest.mark.parametrize("shown", [HERE, ""])
@pytest.mark.parametrize("body", ["Soitamme {day}.", NO_DAY, "Soitamme ensimmäisten joukossa."])
def test_where_no_open_day_is_known_nobody_is_promised_a_call(line: Texts, body: str, shown: str) -> None:
    own_words(line, body)
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown=shown))
    row = promise(line, state="undelivered") if shown or "{number}" not in body else None
    never_open(line)
    callback_id = asked(line)

    assert refused(send(line, callback_id)) == "no_open_day"
    assert line.rows("outbox", callback_id=callback_id) == []
    if row is not None:
        again = line.desk().retry_text(an_id(), [row["id"]], ["undelivered"], at=SAID + HOUR)
        assert refused(again.rows) == "no_open_day"


def test_a_promise_that_did_not_arrive_is_sent_again_with_the_day_as_it_is_then(line: Texts) -> None:
    row = promise(line, state="undelivered")
    shut(line, 1, None, THURSDAY)

    again = line.desk().retry_text(an_id(), [row["id"]], ["undelivered"], at=SAID + HOUR)

    assert again.done == (row["id"],)
    (made,) = said_after(line, row["callback_id"])
    assert (made["body"], made["promised_on"]) == (worded("fi", "perjantaina 6. maaliskuuta"), FRIDAY)
    own_words(line, NO_DAY)
    line.set("outbox", made["id"], state="undelivered")
    refusal = line.desk().retry_text(an_id(), [made["id"]], ["undelivered"], at=SAID + timedelta(hours=2))
    assert refused(refusal.rows) == "names_no_day"


@pytest.mark.parametrize("column, value", [("promised_on", FRIDAY), ("promised_as", "perjantaina")])
def test_the_day_that_was_promised_is_never_changed(line: Texts, column: str, value: object) -> None:
    row = promise(line)

    with pytest.raises(Exception, match="never changed"):
        line.set("outbox", row["id"], **{column: value})


@pytest.mark.parametrize("change", ["none", "day", "number"])
def test_a_promise_goes_out_in_the_words_that_were_read_or_not_at_all(line: Texts, change: str) -> None:
    callback_id, read = asked(line), (worded("fi", "huomenna"), worded("sv", "i morgon"))
    if change == "day":
        shut(line, 1, None, THURSDAY)
    elif change == "number":
        with line.engine.begin() as connection:
            connection.execute(t.queue.update().values(number_shown=THERE))

    result = line.desk().send_text(an_id(), [callback_id], "tomorrow_first", None, read, at=SAID)

    if change == "none":
        assert result.done == (callback_id,)
    else:
        assert refused(result.rows) == "template_changed"
        assert line.rows("outbox", callback_id=callback_id) == []
