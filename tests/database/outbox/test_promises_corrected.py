"""How often a promise to be rung first the next working day is corrected, in which words, and what does not count."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database import promises_corrected, telling
from app.database import tables as t
from app.database.first_texts import FIRST_TEXTS
from app.database.outbox import Attempt, NoAttempt
from app.database.promises import Broken
from app.domain.act import Answer
from app.domain.call_line import Window
from app.domain.link import link
from app.domain.moment import to_us
from app.domain.text_length import text_length
from app.messaging.foretelling import EVERY
from app.messaging.promise_words import correction
from tests.builders import WEDNESDAY
from tests.conftest import ExpectedLogs
from tests.database.contract.world import an_id
from tests.database.outbox.test_promises import (
    DAY,
    HERE,
    HOUR,
    MINUTE,
    SAID,
    THERE,
    line,
    promised,
    rounds,
    said_after,
    shut,
)
from tests.database.outbox.texts import Texts

__all__ = ["line"]

#: 10 o'clock in Helsinki, on the day promised.
THURSDAY = WEDNESDAY + DAY
AS_PROMISED = "Terveysasemalta: soitamme sinulle kuten lupasimme, mutta numerosta 09 7654321."


def move(line: Texts, callback_id: int, centre_id: int, at: datetime) -> None:
    done = line.desk().move(an_id(), line.seen(callback_id), centre_id, at=at).done
    assert done == (callback_id,)


def came(line: Texts, callback_id: int) -> None:
    """The last text has reached the patient."""
    line.set("outbox", line.rows("outbox", callback_id=callback_id)[-1]["id"], state="delivered")


def attempted(line: Texts, outbox_id: int, at: datetime) -> Attempt | NoAttempt:
    line.lease(at=at)
    return line.attempt(outbox_id, at=at)


def told_a_time(line: Texts, callback_id: int, number: int, begins: datetime, at: datetime) -> int:
    template_id, _ = telling.templates(line.worker_engine)["fi"]
    window = Window(to_us(begins), to_us(begins + HOUR))
    key = telling.tell_window(
        line.worker_engine, callback_id, number, window, template_id, "Klo 12-13.", number_shown=HERE, at=at
    )
    assert key is not None
    return key


def test_a_correction_withheld_while_the_request_was_elsewhere_is_told_once_it_is_due_again(
    line: Texts,
) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    (row,) = said_after(line, callback_id)
    move(line, callback_id, 1, SAID + 3 * MINUTE)
    assert attempted(line, row["id"], SAID + 3 * MINUTE) == NoAttempt("cancelled", "other_number")
    rounds(line, SAID + 4 * MINUTE)
    assert len(said_after(line, callback_id)) == 1, "it is where it was promised"
    move(line, callback_id, 2, SAID + 6 * MINUTE)

    rounds(line, SAID + 10 * MINUTE, SAID + 15 * MINUTE)

    assert [THERE in one["body"] for one in said_after(line, callback_id)] == [True, True]


def test_a_correction_that_came_too_late_to_be_sent_is_told_the_next_day(line: Texts) -> None:
    callback_id = promised(line)
    shut(line, 1, THURSDAY)
    rounds(line)
    assert line.recover(SAID + 2 * HOUR) == {"expired": 1}

    rounds(line, THURSDAY)

    assert [one["purpose"] for one in said_after(line, callback_id)] == ["window_lost", "window_lost"]


def test_a_second_promise_that_was_undone_does_not_keep_the_first_from_being_corrected(line: Texts) -> None:
    callback_id = promised(line)
    desk, act = line.desk(), an_id()
    assert desk.send_text(act, [callback_id], "tomorrow_first", at=SAID + MINUTE).done == (callback_id,)
    desk.undo(an_id(), act, at=SAID + MINUTE + timedelta(seconds=2))
    shut(line, 1, THURSDAY)

    rounds(line)

    assert [(one["purpose"], one["state"]) for one in said_after(line, callback_id)] == [
        ("tomorrow_first", "cancelled"),
        ("window_lost", "queued"),
    ]


def test_a_promise_sent_and_undone_does_not_keep_the_one_said_anew_from_being_corrected(line: Texts) -> None:
    callback_id = promised(line)
    desk, act = line.desk(), an_id()
    assert desk.send_text(act, [callback_id], "tomorrow_first", at=THURSDAY).done == (callback_id,)
    desk.undo(an_id(), act, at=THURSDAY + timedelta(seconds=2))
    move(line, callback_id, 2, THURSDAY + MINUTE)
    rounds(line, THURSDAY + 2 * MINUTE)
    came(line, callback_id)
    closed = THURSDAY + 7 * HOUR

    rounds(line, closed, closed + EVERY)

    assert [(one["purpose"], one["state"]) for one in said_after(line, callback_id)] == [
        ("tomorrow_first", "cancelled"),
        ("tomorrow_first", "delivered"),
        ("window_lost", "queued"),
    ]


def test_a_time_that_was_never_sent_does_not_keep_the_promise_from_being_corrected(line: Texts) -> None:
    callback_id = promised(line)
    key = told_a_time(line, callback_id, 1, THURSDAY + 2 * HOUR, THURSDAY - HOUR)
    line.set("outbox", key, state="cancelled", detail="other_number")
    shut(line, 1, THURSDAY)

    rounds(line, THURSDAY)

    assert said_after(line, callback_id)[-1]["purpose"] == "window_lost"


@pytest.mark.parametrize("state", ["rejected", "undelivered"])
def test_a_correction_that_the_carrier_did_not_bring_is_not_tried_again(line: Texts, state: str) -> None:
    callback_id = promised(line)
    shut(line, 1, THURSDAY)
    rounds(line)
    (row,) = said_after(line, callback_id)
    line.set("outbox", row["id"], state=state)

    rounds(line, SAID + HOUR, THURSDAY)

    assert len(said_after(line, callback_id)) == 1


def test_a_correction_that_a_person_took_back_does_not_come_again(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    (row,) = said_after(line, callback_id)
    (of_promise, _) = line.rows("outbox", callback_id=callback_id)
    assert line.desk().cancel_text(an_id(), [row["id"]], ["queued"], at=SAID + 3 * MINUTE).done == (
        row["id"],
    )

    rounds(line, SAID + 8 * MINUTE, THURSDAY)
    key = promises_corrected.correct(line.worker_engine, of_promise["id"], None, "Ei.", at=THURSDAY)

    assert [one["state"] for one in said_after(line, callback_id)] == ["cancelled"]
    assert key is None


def test_corrections_that_are_never_sent_end_after_the_sixth(line: Texts) -> None:
    callback_id = promised(line)
    shut(line, 1, THURSDAY)
    for place in range(8):
        at = THURSDAY - HOUR + place * HOUR
        rounds(line, at)
        line.recover(at + HOUR + MINUTE)

    assert [one["state"] for one in said_after(line, callback_id)] == ["expired"] * 6


def test_the_number_of_every_correction_is_held_against_the_one_that_rings(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    came(line, callback_id)
    move(line, callback_id, 1, SAID + 10 * MINUTE)
    rounds(line, SAID + 11 * MINUTE)
    last = said_after(line, callback_id)[-1]
    assert HERE in last["body"]
    move(line, callback_id, 2, SAID + 12 * MINUTE)

    assert attempted(line, last["id"], SAID + 12 * MINUTE) == NoAttempt("cancelled", "other_number")


def test_the_number_of_a_correction_is_held_also_where_a_time_was_told_and_corrected_before(
    line: Texts,
) -> None:
    callback_id = promised(line, state="cancelled")
    for number in (1, 2):
        key = told_a_time(line, callback_id, number, WEDNESDAY + (6 + number) * HOUR, SAID)
        line.set("outbox", key, state="delivered")
    assert line.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=SAID).done == (callback_id,)
    came(line, callback_id)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    last = said_after(line, callback_id)[-1]
    assert THERE in last["body"]
    move(line, callback_id, 1, SAID + 3 * MINUTE)

    assert attempted(line, last["id"], SAID + 3 * MINUTE) == NoAttempt("cancelled", "other_number")


def test_a_promise_said_anew_is_watched_too_and_corrected_once_and_no_more(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    came(line, callback_id)
    move(line, callback_id, 1, SAID + 10 * MINUTE)
    rounds(line, SAID + 11 * MINUTE)
    came(line, callback_id)
    shut(line, 1, THURSDAY)
    move(line, callback_id, 2, SAID + 20 * MINUTE)

    rounds(line, SAID + 21 * MINUTE, THURSDAY)

    told = said_after(line, callback_id)
    assert [(one["purpose"], HERE in one["body"]) for one in told] == [
        ("tomorrow_first", False),
        ("tomorrow_first", True),
    ]


def test_a_promise_said_anew_whose_day_is_put_off_is_said_not_to_hold(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, SAID + MINUTE)
    rounds(line)
    came(line, callback_id)
    shut(line, 2, THURSDAY)

    rounds(line, SAID + 20 * MINUTE, THURSDAY)

    assert [one["purpose"] for one in said_after(line, callback_id)] == ["tomorrow_first", "window_lost"]


def test_who_is_moved_on_the_day_promised_hears_that_they_are_rung_as_promised_from_another_number(
    line: Texts,
) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, THURSDAY)

    rounds(line, THURSDAY + MINUTE, THURSDAY + MINUTE + EVERY)

    (row,) = said_after(line, callback_id)
    assert (row["body"], row["purpose"], row["template_id"]) == (AS_PROMISED, "tomorrow_first", None)
    assert isinstance(attempted(line, row["id"], THURSDAY + 2 * MINUTE), Attempt)


def test_what_was_said_as_promised_is_not_said_of_a_number_left_meanwhile(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, THURSDAY)
    rounds(line, THURSDAY + MINUTE)
    (row,) = said_after(line, callback_id)
    move(line, callback_id, 1, THURSDAY + 2 * MINUTE)

    assert attempted(line, row["id"], THURSDAY + 2 * MINUTE) == NoAttempt("cancelled", "other_number")


def test_who_is_promised_a_number_that_changes_overnight_hears_the_new_one(line: Texts) -> None:
    callback_id = promised(line)
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().values(number_shown=THERE))

    rounds(line, THURSDAY)

    assert [one["body"] for one in said_after(line, callback_id)] == [AS_PROMISED]


def test_where_no_number_is_known_on_the_day_promised_it_is_said_that_it_may_be_another(
    line: Texts, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no number is known to ring at c2")
    with line.engine.begin() as connection:
        connection.execute(t.queue.update().where(t.queue.c.centre_id == 2).values(number_shown=""))
    callback_id = promised(line, language="sv")
    move(line, callback_id, 2, THURSDAY)

    rounds(line, THURSDAY + MINUTE)

    (row,) = said_after(line, callback_id)
    assert row["body"] == (
        "Från hälsostationen: vi ringer dig som vi lovade, men kanske från ett annat nummer än vi meddelade."
    )
    assert isinstance(attempted(line, row["id"], THURSDAY + 2 * MINUTE), Attempt)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("number", ["", "+358401234567", "+4915112345678901"])
def test_as_promised_is_said_in_one_text_of_plain_signs_without_links_by_the_regions_own_sender(
    language: str, number: str
) -> None:
    own = FIRST_TEXTS["tomorrow_first"][language]
    for template, sender in ((own, own.split(": ")[0]), (f"Malmi: {own.split(': ')[1]}", "Malmi")):
        one = Broken(1, 1, language, number, 1, template, "", is_put_off=False, is_of_today=False)

        said = correction(one, {}, "FI")

        assert said is not None
        assert said.body.startswith(f"{sender}: ")
        length = text_length(said.body)
        assert (length.parts, length.is_plain) == (1, True)
        assert not link(said.body)
        assert "{" not in said.body


def test_who_was_promised_a_day_that_ends_early_hears_once_it_has_ended(line: Texts) -> None:
    callback_id = promised(line)
    closed = line.desk().set_hours(
        an_id(), 1, None, THURSDAY.date(), 8 * 60, 10 * 60 + 30, "sairaus", at=THURSDAY - HOUR
    )
    assert closed.rows
    rounds(line, THURSDAY)
    assert said_after(line, callback_id) == []

    rounds(line, THURSDAY + HOUR / 2, THURSDAY + HOUR)

    assert [one["purpose"] for one in said_after(line, callback_id)] == ["window_lost"]


def test_who_is_put_off_past_the_end_of_the_day_promised_hears_that_it_will_be_later(line: Texts) -> None:
    callback_id = promised(line)
    shorter = line.desk().set_hours(
        an_id(), 1, None, THURSDAY.date(), 8 * 60, 12 * 60, "sairaus", at=SAID + MINUTE
    )
    assert shorter.rows
    line.change(callback_id, next_attempt_at=THURSDAY + 2 * HOUR - MINUTE)
    rounds(line)
    assert said_after(line, callback_id) == [], "before the line closes at 12"
    line.change(callback_id, next_attempt_at=THURSDAY + 2 * HOUR)

    rounds(line, SAID + 10 * MINUTE)

    assert [one["purpose"] for one in said_after(line, callback_id)] == ["window_lost"]


def test_who_is_moved_before_nine_on_the_day_promised_hears_so_once_the_line_is_open(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, THURSDAY - 2 * HOUR - 10 * MINUTE)
    rounds(line, THURSDAY - 2 * HOUR - 5 * MINUTE)
    assert said_after(line, callback_id) == [], "before 8 o'clock"

    rounds(line, THURSDAY - 2 * HOUR + MINUTE)

    assert [one["body"] for one in said_after(line, callback_id)] == [AS_PROMISED]


def test_nobody_hears_before_nine_where_the_line_opens_later_or_another_day_is_meant(line: Texts) -> None:
    late = line.desk().set_hours(
        an_id(), 2, None, THURSDAY.date(), 10 * 60, 16 * 60, "sairaus", at=SAID + MINUTE
    )
    assert late.rows
    callback_id = promised(line)
    move(line, callback_id, 2, THURSDAY - 100 * MINUTE)
    rounds(line, THURSDAY - 90 * MINUTE)
    assert said_after(line, callback_id) == []

    rounds(line, THURSDAY - HOUR)

    assert len(said_after(line, callback_id)) == 1


def test_what_the_worker_said_anew_is_not_sent_again_by_hand(line: Texts) -> None:
    callback_id = promised(line)
    move(line, callback_id, 2, THURSDAY)
    rounds(line, THURSDAY + MINUTE)
    (row,) = said_after(line, callback_id)
    line.set("outbox", row["id"], state="undelivered")

    (answer,) = line.desk().retry_text(an_id(), [row["id"]], ["undelivered"], at=THURSDAY + 5 * MINUTE).rows

    assert (answer.answer, answer.why) == (Answer.REFUSED, "worker_alone")


def test_the_words_of_a_correction_are_of_a_text_that_the_region_uses(line: Texts) -> None:
    callback_id = promised(line)
    shut(line, 1, THURSDAY)
    (row,) = line.rows("outbox", callback_id=callback_id)
    other = next(one["id"] for one in line.rows("text_template", purpose="survey"))

    key = promises_corrected.correct(line.worker_engine, row["id"], other, "Ei.", at=SAID + 2 * MINUTE)

    assert key is None
