"""What can be taken back, by whom, and until when."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.domain.act import ActKind, Answer
from app.domain.errors import Refused
from tests.builders import URGENT, WEDNESDAY, a_request, an_agent, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)


def test_a_moved_callback_goes_back_to_its_queue_and_its_nurse(world: World) -> None:
    callback_id, action, undoing = a_request(world.platform, queue_id=queue_at(1, URGENT)), an_id(), an_id()
    an_agent(world.engine, 7)
    world.change(callback_id, assigned_agent_id=7)
    before = world.row(callback_id)
    world.desk().move(action, world.seen(callback_id), 2, at=NOW)

    result = world.desk().undo(undoing, action, at=LATER)

    assert (result.kind, result.undo_until) == (ActKind.UNDO, None)
    assert (the_answer(result.rows).answer, the_answer(result.rows).version) == (
        Answer.DONE,
        before["version"] + 2,
    )
    assert dict(world.row(callback_id)) == dict(before) | {"version": before["version"] + 2}
    assert world.events(callback_id)[-1]["kind"] == "moved"
    assert world.rows("action", id=action)[0]["undone_by"] == undoing


def test_a_retried_callback_gets_its_times_back(world: World) -> None:
    callback_id = a_request(world.platform)
    world.change(callback_id, next_attempt_at=after(hours=5))
    before = world.row(callback_id)
    for action, when in ((an_id(), None), (an_id(), after(hours=3))):
        world.desk().retry(action, world.seen(callback_id), when, at=NOW)
        world.desk().undo(an_id(), action, at=LATER)

        row = world.row(callback_id)
        assert (row["next_attempt_at"], row["front_at"]) == (before["next_attempt_at"], None)


def test_a_retry_is_undone_back_to_the_front_it_had(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.change(callback_id, front_at=WEDNESDAY)
    world.desk().retry(action, world.seen(callback_id), after(hours=3), at=NOW)

    world.desk().undo(an_id(), action, at=LATER)

    row = world.row(callback_id)
    assert (row["next_attempt_at"], row["front_at"]) == (None, WEDNESDAY)


def test_what_somebody_acted_on_since_stays_and_says_who(world: World) -> None:
    keys = [a_request(world.platform) for _ in range(3)]
    action = an_id()
    world.desk("anna").move(action, world.seen(*keys), 2, at=NOW)
    world.desk("berit").retry(an_id(), world.seen(keys[1]), None, at=after(minutes=70))

    result = world.desk("anna").undo(an_id(), action, at=LATER)

    assert [(row.id, row.answer, row.who, row.at) for row in result.rows] == [
        (keys[0], Answer.DONE, None, None),
        (keys[1], Answer.SOMEONE_FIRST, "berit", after(minutes=70)),
        (keys[2], Answer.DONE, None, None),
    ]
    assert [world.row(key)["centre_id"] for key in keys] == [1, 2, 1]


def test_a_retry_that_was_taken_is_not_undone(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().retry(action, world.seen(callback_id), None, at=NOW)
    world.platform.take(world.nurse(), after(minutes=70))

    answer = the_answer(world.desk().undo(an_id(), action, at=LATER).rows)

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "hoitaja 1")


@pytest.mark.parametrize("passed, answer", [(10.0, "done"), (10.000001, "too_late")])
def test_a_text_is_taken_back_within_ten_seconds(world: World, passed: float, answer: str) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().send_text(action, [callback_id], "unreached", at=NOW)
    at: datetime = NOW + timedelta(seconds=passed)

    row = the_answer(world.desk().undo(an_id(), action, at=at).rows)

    (text,) = world.rows("outbox")
    assert (row.why or row.answer, row.version) == (answer, 1)
    assert text["state"] == ("cancelled" if answer == "done" else "queued")
    if answer == "done":
        assert text["changed_at"] == at


@pytest.mark.parametrize(
    "state, why",
    [
        ("sending", "already_sent"),
        ("accepted", "already_sent"),
        ("delivered", "already_sent"),
        ("held", "too_late"),
        ("cancelled", "nothing_to_undo"),
        ("expired", "nothing_to_undo"),
    ],
)
@pytest.mark.parametrize("passed", [5, 500])
def test_a_text_that_has_gone_is_not_taken_back_and_the_answer_says_that_it_has(
    world: World, state: str, why: str, passed: float
) -> None:
    keys, action = [a_request(world.platform) for _ in range(2)], an_id()
    world.desk().send_text(action, keys, "unreached", at=NOW)
    text = world.rows("outbox", callback_id=keys[0])[0]["id"]
    for step in {"held": ("sending", "unknown", "held")}.get(state, (state,)):
        world.set("outbox", text, state=step)

    result = world.desk().undo(an_id(), action, at=NOW + timedelta(seconds=passed))

    other = None if passed < 10 else "too_late"
    assert [row.why for row in result.rows] == [why, other]
    assert [one["state"] for one in world.rows("outbox")] == [state, "queued" if other else "cancelled"]


def test_a_text_is_taken_back_though_the_callback_has_changed(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().send_text(action, [callback_id], "unreached", at=NOW)
    world.platform.take(world.nurse(), NOW)

    assert the_answer(world.desk().undo(an_id(), action, at=NOW).rows).answer is Answer.DONE


def test_nobody_undoes_what_another_did_nor_what_nobody_did(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk("anna").move(action, world.seen(callback_id), 2, at=NOW)

    for of in (action, an_id()):
        undoing = an_id()
        with pytest.raises(Refused, match="not_yours"):
            world.desk("berit").undo(undoing, of, at=LATER)
        assert world.rows("action", id=undoing) == []
    assert world.row(callback_id)["centre_id"] == 2


def test_an_act_is_undone_once_and_an_undo_never(world: World) -> None:
    callback_id, action, undoing = a_request(world.platform), an_id(), an_id()
    world.desk().move(action, world.seen(callback_id), 2, at=NOW)
    world.desk().undo(undoing, action, at=LATER)

    for of in (action, undoing):
        assert refused(world.desk().undo(an_id(), of, at=LATER).rows) == "nothing_to_undo"
    assert world.row(callback_id)["centre_id"] == 1


def test_only_rows_that_were_done_are_undone(world: World) -> None:
    keys, action = [a_request(world.platform) for _ in range(3)], an_id()
    seen = world.seen(*keys)
    world.platform.handle(keys[0], "chat", "test", WEDNESDAY)
    world.desk().move(action, [seen[2], seen[0], seen[1]], 2, at=NOW)

    assert [row.id for row in world.desk().undo(an_id(), action, at=LATER).rows] == [keys[2], keys[1]]


def test_an_act_that_did_nothing_leaves_nothing_to_undo(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().move(action, world.seen(callback_id), 1, at=NOW)

    assert world.desk().undo(an_id(), action, at=LATER).rows == ()


def test_a_number_shown_cannot_be_undone(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().request_number(action, callback_id, "complaint", at=NOW)

    assert world.desk().undo(an_id(), action, at=LATER).rows == ()


def test_who_has_lost_the_centre_cannot_undo_into_it(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().move(action, world.seen(callback_id), 2, at=NOW)
    world.execute("DELETE FROM contact.membership WHERE login = 'anna' AND centre_id = 1")

    assert refused(world.desk().undo(an_id(), action, at=LATER).rows) == "not_yours"


def test_an_undo_is_audited_where_the_rows_were(world: World) -> None:
    callback_id, action, undoing = a_request(world.platform), an_id(), an_id()
    world.desk().move(action, world.seen(callback_id), 2, at=NOW)

    world.desk().undo(undoing, action, at=LATER)

    assert [(row["centre_id"], row["what"]) for row in world.rows("audit")] == [(1, "move"), (2, "undo")]
    assert world.rows("audit", centre_id=2)[0]["detail"] == (
        f'{{"action":"{undoing}","ids":[{callback_id}],"of":"{action}","undid":"move"}}'
    )
