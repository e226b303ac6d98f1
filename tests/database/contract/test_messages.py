"""A supervisor looks after texts of the outbox: sends again, takes back, and is told who was first."""

from __future__ import annotations

import json

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, Answer
from app.domain.errors import Refused
from app.domain.message import CAN_CANCEL, CAN_RETRY
from app.domain.outbox import TextState
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.database.contract.hindrances import hinder
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)
#: How a text comes into a state, from where it was queued.
WAY = {
    "queued": (),
    "sending": ("sending",),
    "unknown": ("sending", "unknown"),
    "held": ("sending", "unknown", "held"),
    "accepted": ("accepted",),
    "delivered": ("delivered",),
    "undelivered": ("undelivered",),
    "expired": ("expired",),
    "rejected": ("rejected",),
    "no_report": ("accepted", "no_report"),
    "cancelled": ("cancelled",),
}


def a_text(world: World, state: str = "queued", *, centre_id: int = 1, purpose: str = "unreached") -> int:
    """The outbox's id of a text that anna sent."""
    callback_id = a_request(world.platform, queue_id=queue_at(centre_id))
    world.desk().send_text(an_id(), [callback_id], purpose, at=NOW)
    (text,) = world.rows("outbox", callback_id=callback_id)
    for step in WAY[state]:
        world.set("outbox", text["id"], state=step, changed_at=NOW)
    key: int = text["id"]
    return key


def test_a_held_text_goes_out_as_it_is_after_ten_seconds(world: World) -> None:
    key = a_text(world, "held")
    (before,) = world.rows("outbox")

    result = world.desk("maija").retry_text(an_id(), [key], ["held"], at=LATER)

    (text,) = world.rows("outbox")
    assert (result.kind, result.done, result.undo_until) == (ActKind.RETRY_TEXT, (key,), None)
    assert (text["state"], text["ref"], text["body"]) == ("queued", before["ref"], before["body"])
    assert (text["not_before"], text["not_after"]) == (after(hours=2, seconds=10), after(hours=6))
    assert text["created_by"] == "anna"


@pytest.mark.parametrize("state", ["undelivered", "expired", "rejected", "no_report", "cancelled"])
def test_a_text_that_ended_without_arriving_is_sent_as_a_new_one(world: World, state: str) -> None:
    key, action = a_text(world, state), an_id()

    world.desk("maija").retry_text(action, [key], [state], at=LATER)

    old, new = world.rows("outbox")
    assert (old["id"], old["state"]) == (key, state)
    assert (new["state"], new["callback_id"], new["purpose"]) == ("queued", old["callback_id"], "unreached")
    assert new["ref"] != old["ref"]
    assert (new["created_by"], new["action_id"], new["not_before"]) == (
        "maija",
        action,
        after(hours=2, seconds=10),
    )


@pytest.mark.parametrize("state", ["queued", "held"])
def test_what_has_not_gone_can_be_taken_back_by_whoever_is_at_home(world: World, state: str) -> None:
    key = a_text(world, state)

    result = world.desk("maija").cancel_text(an_id(), [key], [state], at=LATER)

    (text,) = world.rows("outbox")
    assert (result.kind, result.done) == (ActKind.CANCEL_TEXT, (key,))
    assert (text["state"], text["changed_at"]) == ("cancelled", LATER)


@pytest.mark.parametrize("state", WAY)
def test_no_other_state_can_be_sent_again_or_taken_back(world: World, state: str) -> None:
    key = a_text(world, state)
    desk = world.desk()

    again = the_answer(desk.retry_text(an_id(), [key], [state], at=LATER).rows)
    if state not in CAN_RETRY:
        back = the_answer(desk.cancel_text(an_id(), [key], [state], at=LATER).rows)
        assert (back.answer is Answer.DONE) == (state in CAN_CANCEL)
        assert back.why in {None, "already_sent"}

    assert (again.answer is Answer.DONE) == (TextState(state) in CAN_RETRY)
    on_the_way = state in {"queued", "sending", "unknown"}
    assert again.why in {None, "text_waiting" if on_the_way else "already_sent"}


def test_a_text_that_has_gone_on_since_it_was_seen_is_left_alone(world: World) -> None:
    key = a_text(world, "held")
    world.set("outbox", key, state="delivered", changed_at=LATER)

    for act in (world.desk().retry_text, world.desk().cancel_text):
        answer = the_answer(act(an_id(), [key], ["held"], at=LATER).rows)
        assert answer.answer is Answer.SOMEONE_FIRST
        assert answer.who
        assert answer.at is not None

    assert [text["state"] for text in world.rows("outbox")] == ["delivered"]


def test_the_second_of_two_who_send_it_again_is_told_of_the_first(world: World) -> None:
    key = a_text(world, "undelivered")
    world.desk("maija").retry_text(an_id(), [key], ["undelivered"], at=NOW)

    answer = the_answer(world.desk().retry_text(an_id(), [key], ["undelivered"], at=LATER).rows)

    assert (answer.answer, answer.who, answer.at) == (Answer.SOMEONE_FIRST, "maija", NOW)
    assert len(world.rows("outbox")) == 2


def test_the_same_id_sends_again_once(world: World) -> None:
    key, action = a_text(world, "rejected"), an_id()
    first = world.desk().retry_text(action, [key], ["rejected"], at=NOW)

    second = world.desk().retry_text(action, [key], ["rejected"], at=LATER)

    assert (second.repeated, second.rows) == (True, first.rows)
    assert len(world.rows("outbox")) == 2


def test_others_texts_and_unknown_ones_are_the_same_to_the_actor(world: World) -> None:
    key = a_text(world, "held", centre_id=3)
    desk = world.desk("berit", centres=(1, 2))

    for asked in (key, 999):
        assert refused(desk.retry_text(an_id(), [asked], ["held"], at=LATER).rows) == "not_yours"
        assert refused(desk.cancel_text(an_id(), [asked], ["held"], at=LATER).rows) == "not_yours"

    assert [text["state"] for text in world.rows("outbox")] == ["held"]


@pytest.mark.parametrize("why", ["asked_not_to", "landline", "foreign"])
def test_who_cannot_or_will_not_be_texted_gets_none_again_and_the_answer_says_why(
    world: World, why: str
) -> None:
    key = a_text(world, "held")
    (text,) = world.rows("outbox")
    hinder(world, text["callback_id"], why)

    assert refused(world.desk().retry_text(an_id(), [key], ["held"], at=LATER).rows) == why


def test_without_a_template_any_more_only_a_held_text_goes_again(world: World) -> None:
    held, lost = a_text(world, "held"), a_text(world, "undelivered")
    world.execute("UPDATE contact.text_template SET is_active = false")

    rows = world.desk().retry_text(an_id(), [held, lost], ["held", "undelivered"], at=LATER).rows

    assert [(row.answer, row.why) for row in rows] == [
        (Answer.DONE, None),
        (Answer.REFUSED, "no_template"),
    ]


def test_a_text_that_was_written_anew_goes_again_only_to_who_has_read_it(world: World) -> None:
    held, lost = a_text(world, "held"), a_text(world, "undelivered")
    read = [row["template_id"] for row in world.rows("outbox")]
    new = "Yritimme soittaa. Soita meille klo 8-16."
    made = world.desk("maija").set_template(
        an_id(), "unreached", "fi", new, resend_if_unknown=False, version=1, has_no_health=False, at=NOW
    )
    assert made.rows
    (newest,) = (row["id"] for row in world.rows("text_template", purpose="unreached", body=new))
    desk = world.desk()

    stale = desk.retry_text(an_id(), [held, lost], ["held", "undelivered"], read, at=LATER)
    fresh = desk.retry_text(an_id(), [lost], ["undelivered"], [*read, newest], at=LATER)

    assert [(row.answer, row.why) for row in stale.rows] == [
        (Answer.DONE, None),
        (Answer.REFUSED, "template_changed"),
    ]
    assert fresh.done == (lost,)
    assert [row["body"] for row in world.rows("outbox")][2:] == [new]


def test_the_audit_names_the_callbacks_and_the_spine_the_steps(world: World) -> None:
    key = a_text(world, "held", centre_id=2)
    (text,) = world.rows("outbox")
    action = an_id()

    world.desk("maija").retry_text(action, [key], ["held"], at=LATER)

    told = [json.loads(row["detail"]) for row in world.rows("audit", what="retry_text", centre_id=2)]
    callback_id = text["callback_id"]
    assert told == [
        {"action": str(action), "ids": [callback_id], "changed": {str(callback_id): ["held", "queued"]}}
    ]
    newest = world.rows("event", subject="outbox", subject_id=key)[-1]
    assert (newest["kind"], newest["actor"], newest["detail"]) == (
        "queued",
        "maija",
        {"callback": callback_id},
    )
    assert verify(world.engine).is_sound


def test_neither_is_undone_the_one_undoes_the_other(world: World) -> None:
    key, action = a_text(world, "held"), an_id()
    world.desk().cancel_text(action, [key], ["held"], at=NOW)

    with pytest.raises(Refused, match="nothing_to_undo"):
        world.desk().undo(an_id(), action, at=NOW)

    assert world.desk().retry_text(an_id(), [key], ["cancelled"], at=LATER).done == (key,)


def test_a_text_leased_by_a_worker_that_has_not_begun_can_be_taken_back(world: World) -> None:
    key = a_text(world)
    world.set("outbox", key, worker="w1", lease_until=after(hours=3))

    world.desk().cancel_text(an_id(), [key], ["queued"], at=LATER)

    (text,) = world.rows("outbox")
    assert (text["state"], text["lease_until"]) == ("cancelled", None)


def test_a_callback_that_moved_is_texted_again_from_where_it_is(world: World) -> None:
    key = a_text(world, "undelivered")
    (text,) = world.rows("outbox")
    desk = world.desk()
    desk.move(an_id(), world.seen(text["callback_id"]), 2, at=WEDNESDAY)

    desk.retry_text(an_id(), [key], ["undelivered"], at=LATER)

    assert [row["centre_id"] for row in world.rows("outbox")] == [2, 2]
