"""A supervisor sends texts; they wait ten seconds, for who sent them to think again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.database import tables
from app.domain.act import ActKind, Answer, Correction
from app.domain.callback import Outcome
from tests.builders import VACCINATION, WEDNESDAY, a_number, a_request, queue_at
from tests.database.contract.hindrances import HINDRANCES, a_hindered_request
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)


def test_a_text_waits_ten_seconds_and_is_worth_sending_for_four_hours(world: World) -> None:
    callback_id, action = a_request(world.platform, queue_id=queue_at(2), language="sv"), an_id()

    result = world.desk().send_text(action, [callback_id], "unreached", at=NOW)

    (text,) = world.rows("outbox")
    assert (result.kind, result.undo_until) == (ActKind.SEND_TEXT, after(hours=1, seconds=10))
    assert (the_answer(result.rows).answer, the_answer(result.rows).version) == (Answer.DONE, 1)
    assert (text["callback_id"], text["centre_id"], text["purpose"], text["state"]) == (
        callback_id,
        2,
        "unreached",
        "queued",
    )
    assert (text["language"], text["body"]) == ("sv", "Vi nådde dig inte.")
    assert (text["not_before"], text["not_after"]) == (after(hours=1, seconds=10), after(hours=5))
    assert (text["created_by"], text["created_at"], text["action_id"]) == ("anna", NOW, action)


def test_a_text_changes_nothing_of_the_callback_and_may_go_to_one_that_is_over(world: World) -> None:
    callback_id = a_request(world.platform)
    world.platform.handle(callback_id, "chat", "test", WEDNESDAY)
    before = world.row(callback_id)

    world.desk().send_text(an_id(), [callback_id], "window", at=NOW)

    assert world.row(callback_id) == before
    assert world.kinds(callback_id) == ["requested", "handled"]
    assert len(world.rows("outbox")) == 1


def test_a_language_without_a_template_is_texted_in_finnish(world: World) -> None:
    callback_id = a_request(world.platform, language="sv")

    world.desk().send_text(an_id(), [callback_id], "window", at=NOW)

    assert [text["language"] for text in world.rows("outbox")] == ["fi"]


def test_who_has_a_text_of_the_kind_coming_gets_no_second_one(world: World) -> None:
    callback_id, desk = a_request(world.platform), world.desk()
    first = an_id()
    desk.send_text(first, [callback_id], "unreached", at=NOW)

    again = desk.send_text(an_id(), [callback_id], "unreached", at=NOW)
    other = desk.send_text(an_id(), [callback_id], "window", at=NOW)
    desk.undo(an_id(), first, at=NOW)
    after_undo = desk.send_text(an_id(), [callback_id], "unreached", at=NOW)

    assert refused(again.rows) == "text_waiting"
    assert other.done == after_undo.done == (callback_id,)


def test_without_a_template_nothing_is_sent(world: World) -> None:
    callback_id = a_request(world.platform)

    assert refused(world.desk().send_text(an_id(), [callback_id], "survey", at=NOW).rows) == "no_template"
    assert world.rows("outbox") == []


PROMISE = "Soitamme huomenna ensimmäisten joukossa numerosta {number}."


def _promising(world: World, *, shown: str) -> None:
    """The text that tells of tomorrow's call, and what patients see when the lines of centre 1 ring."""
    if not world.rows("text_template", purpose="tomorrow_first"):
        made = world.desk("maija").set_template(
            an_id(), "tomorrow_first", "fi", PROMISE,
            resend_if_unknown=False, version=0, has_no_health=False, at=NOW,
        )  # fmt: skip
        assert made.done
    for queue in world.rows("queue", centre_id=1):
        world.set("queue", queue["id"], number_shown=shown)


def test_a_text_that_tells_of_a_call_is_sent_with_the_number_that_its_queue_shows(world: World) -> None:
    _promising(world, shown="03 123 4567")
    callback_id = a_request(world.platform)

    assert world.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=NOW).done == (callback_id,)

    (text,) = world.rows("outbox", callback_id=callback_id)
    assert text["body"] == PROMISE.replace("{number}", "03 123 4567")


def test_where_no_number_is_known_to_ring_such_a_text_is_refused_and_the_answer_says_why(
    world: World,
) -> None:
    _promising(world, shown="")
    callback_id = a_request(world.platform)

    result = world.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=NOW)

    assert refused(result.rows) == "no_number_shown"
    assert world.rows("outbox") == []


def test_such_a_text_is_sent_again_with_the_number_as_it_is_then(world: World) -> None:
    _promising(world, shown="03 123 4567")
    callback_id, desk = a_request(world.platform), world.desk()
    desk.send_text(an_id(), [callback_id], "tomorrow_first", at=NOW)
    (first,) = world.rows("outbox", callback_id=callback_id)
    world.set("outbox", first["id"], state="undelivered")

    _promising(world, shown="")
    without = desk.retry_text(an_id(), [first["id"]], ["undelivered"], at=NOW)
    _promising(world, shown="03 765 4321")
    again = desk.retry_text(an_id(), [first["id"]], ["undelivered"], at=NOW)

    assert refused(without.rows) == "no_number_shown"
    assert again.done == (first["id"],)
    assert "03 765 4321" in world.rows("outbox", callback_id=callback_id)[-1]["body"]


#: In the region's zone Wednesday ends at 22 UTC, and the world's texts are sent on it.
EVENING = NOW.replace(hour=20, minute=30)
MIDNIGHT = NOW.replace(hour=22, minute=0)


def _promised(world: World, state: str, *, at: datetime) -> int:
    """The outbox's row of a promise for tomorrow that did not arrive."""
    _promising(world, shown="03 123 4567")
    callback_id = a_request(world.platform)
    assert world.desk().send_text(an_id(), [callback_id], "tomorrow_first", at=at).done
    (text,) = world.rows("outbox", callback_id=callback_id)
    for step in ("sending", "unknown", "held") if state == "held" else (state,):
        world.set("outbox", text["id"], state=step)
    key: int = text["id"]
    return key


@pytest.mark.parametrize("state", ["held", "undelivered", "expired", "rejected", "cancelled"])
def test_a_promise_for_tomorrow_is_not_sent_again_on_another_day(world: World, state: str) -> None:
    key = _promised(world, state, at=NOW)

    late = world.desk().retry_text(an_id(), [key], [state], at=MIDNIGHT + timedelta(minutes=1))
    again = world.desk().retry_text(an_id(), [key], [state], at=EVENING)

    assert refused(late.rows) == "day_over"
    assert again.done == (key,), "on its own day it is"
    newest = world.rows("outbox")[-1]
    assert (newest["state"], newest["not_after"]) == ("queued", MIDNIGHT)


@pytest.mark.parametrize("change", ["none", "number", "moved", "unread"])
def test_a_text_is_sent_again_in_the_words_that_were_read_or_not_at_all(world: World, change: str) -> None:
    key = _promised(world, "rejected", at=NOW)
    (text,) = world.rows("outbox", id=key)
    bodies = [] if change == "unread" else [text["body"]]
    if change != "none":
        with world.engine.begin() as connection:
            elsewhere = tables.queue.c.centre_id == (2 if change == "moved" else 1)
            connection.execute(tables.queue.update().where(elsewhere).values(number_shown="09 765 4321"))
    if change == "moved":
        moved = world.desk().move(an_id(), world.seen(text["callback_id"]), 2, at=NOW)
        assert moved.done

    again = world.desk().retry_text(
        an_id(), [key], ["rejected"], [text["template_id"]], bodies, at=after(hours=1, minutes=1)
    )

    if change == "none":
        assert again.done == (key,)
        assert world.rows("outbox")[-1]["body"] == text["body"]
    else:
        assert refused(again.rows) == "template_changed"
        assert len(world.rows("outbox")) == 1


def test_the_words_that_were_read_are_those_of_each_text_and_a_held_one_goes_as_it_is(world: World) -> None:
    first, second = _promised(world, "rejected", at=NOW), _promised(world, "rejected", at=NOW)
    held = _promised(world, "held", at=NOW)
    (text,) = world.rows("outbox", id=first)
    states = ["rejected", "rejected", "held"]

    again = world.desk().retry_text(
        an_id(), [second, first, held], states, None, ["Muuta.", text["body"], "Muuta."], at=NOW
    )

    assert [one.why for one in again.rows] == ["template_changed", None, None]


def test_a_promise_for_tomorrow_goes_out_today_or_not_at_all(world: World) -> None:
    _promising(world, shown="03 123 4567")
    early, late = a_request(world.platform), a_request(world.platform)
    desk = world.desk()

    desk.send_text(an_id(), [early], "tomorrow_first", at=NOW)
    desk.send_text(an_id(), [late], "tomorrow_first", at=EVENING)

    found = {row["callback_id"]: row["not_after"] for row in world.rows("outbox")}
    assert found == {early: NOW + timedelta(hours=4), late: MIDNIGHT}


@pytest.mark.parametrize("why", HINDRANCES)
def test_nobody_is_texted_who_cannot_or_will_not_be_and_the_answer_says_why(world: World, why: str) -> None:
    callback_id = a_hindered_request(world, why)

    answer = the_answer(world.desk().send_text(an_id(), [callback_id], "unreached", at=NOW).rows)

    assert (answer.why, answer.version) == (why, 1)
    assert world.rows("outbox") == []


def test_only_ones_own_are_texted(world: World) -> None:
    foreign = a_request(world.platform, queue_id=queue_at(3))
    desk = world.desk(centres=(1, 2))

    assert refused(desk.send_text(an_id(), [foreign], "unreached", at=NOW).rows) == "not_yours"
    assert refused(desk.send_text(an_id(), [12345], "unreached", at=NOW).rows) == "not_yours"


def test_the_feed_hears_of_a_text_and_the_audit_of_its_sender(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()

    world.desk().send_text(action, [callback_id], "unreached", at=NOW)

    (event,) = world.rows("event", subject="outbox")
    assert (event["kind"], event["centre_id"], event["detail"]) == ("queued", 1, {"callback": callback_id})
    assert (event["actor"], event["action_id"], event["happened_at"]) == ("anna", action, NOW)
    assert [row["detail"] for row in world.rows("audit")] == [
        f'{{"action":"{action}","ids":[{callback_id}],"purpose":"unreached"}}'
    ]


def test_who_was_behind_a_wrong_number_is_texted_by_nobody_until_it_is_corrected(world: World) -> None:
    callback_id = world.attempted(Outcome.WRONG_NUMBER, queue_id=queue_at(1, VACCINATION))

    result = world.desk().send_text(an_id(), [callback_id], "unreached", at=NOW)

    assert refused(result.rows) == "wrong_number"
    world.desk().reopen(an_id(), world.seen(callback_id), "oikea numero saatu", at=NOW)
    world.desk().correct(an_id(), world.seen(callback_id)[0], Correction(number=a_number()), at=NOW)
    assert world.desk().send_text(an_id(), [callback_id], "unreached", at=NOW).done == (callback_id,)
