"""Ending callbacks by hand, and opening them again: a reason, a person, and clocks that never restart."""

from __future__ import annotations

import pytest

from app.database.ledger import verify
from app.domain.act import ActKind, Answer, Handled
from app.domain.callback import Outcome
from app.domain.errors import Refused
from tests.builders import VACCINATION, a_request, queue_at
from tests.database.contract.world import World, after, an_id, refused, the_answer

NOW = after(hours=1)
LATER = after(hours=2)
CLOCKS = ("requested_at", "request_day", "due_at", "first_attempt_at", "last_attempt_at", "attempts_made")


@pytest.mark.parametrize("how", tuple(Handled))
def test_what_was_served_in_another_way_is_handled_and_says_how_and_by_whom(world: World, how: str) -> None:
    callback_id = a_request(world.platform)
    world.change(callback_id, next_attempt_at=LATER, front_at=NOW)

    result = world.desk().handle(an_id(), world.seen(callback_id), how, at=NOW)

    row = world.row(callback_id)
    assert (result.kind, result.done) == (ActKind.HANDLE, (callback_id,))
    assert (row["state"], row["outcome"], row["closed_at"], row["closed_by"]) == ("handled", how, NOW, "anna")
    assert (row["next_attempt_at"], row["front_at"]) == (None, None)
    assert world.kinds(callback_id)[-1] == "handled"
    (trace,) = world.rows("audit")
    assert trace["detail"] == f'{{"action":"{result.action}","how":"{how}","ids":[{callback_id}]}}'


def test_a_withdrawal_says_why_and_by_whom(world: World) -> None:
    callback_id = a_request(world.platform)

    world.desk().withdraw(an_id(), world.seen(callback_id), "oli jo vastaanotolla", at=NOW)

    row = world.row(callback_id)
    assert (row["state"], row["close_reason"], row["closed_by"]) == (
        "withdrawn",
        "oli jo vastaanotolla",
        "anna",
    )
    assert row["outcome"] is None
    assert [trace["what"] for trace in world.rows("audit")] == ["withdraw"]


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_is_withdrawn_or_opened_again_without_a_reason(world: World, reason: str) -> None:
    seen = world.seen(a_request(world.platform))

    for act in (world.desk().withdraw, world.desk().reopen):
        with pytest.raises(Refused, match="no_reason"):
            act(an_id(), seen, reason, at=NOW)
    with pytest.raises(Refused, match="unknown_how"):
        world.desk().handle(an_id(), seen, "forgotten", at=NOW)
    assert world.rows("action") == []


def test_what_is_being_rung_or_has_ended_is_not_ended_by_hand(world: World) -> None:
    calling, _ = world.calling()
    ended = a_request(world.platform)
    world.platform.handle(ended, "chat", "desk", NOW)

    for callback_id, why in ((calling, "calling"), (ended, "not_open"), (12345, "not_yours")):
        seen = world.seen(callback_id) if callback_id != 12345 else [world.seen(ended)[0]._replace(id=12345)]
        assert refused(world.desk().handle(an_id(), seen, "chat", at=NOW).rows) == why
        assert refused(world.desk().withdraw(an_id(), seen, "x", at=NOW).rows) == why


@pytest.mark.parametrize("act", ["handle", "withdraw"])
def test_an_end_by_hand_is_undone_to_the_place_it_had(world: World, act: str) -> None:
    callback_id, action = world.attempted(Outcome.BUSY), an_id()
    world.change(callback_id, front_at=NOW)
    before = world.row(callback_id)
    seen = world.seen(callback_id)
    if act == "handle":
        world.desk().handle(action, seen, "voicemail", at=NOW)
    else:
        world.desk().withdraw(action, seen, "x", at=NOW)

    result = world.desk().undo(an_id(), action, at=LATER)

    assert result.done == (callback_id,)
    changed = {"version": before["version"] + 2, "reopen_reason": f"undo {action}"}
    assert dict(world.row(callback_id)) == dict(before) | changed
    assert world.kinds(callback_id)[-1] == "reopened"
    assert verify(world.engine).is_sound


def test_an_end_that_was_opened_again_meanwhile_is_not_undone(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.desk().withdraw(action, world.seen(callback_id), "x", at=NOW)
    world.desk("berit").reopen(an_id(), world.seen(callback_id), "soitti uudestaan", at=NOW)

    answer = the_answer(world.desk().undo(an_id(), action, at=LATER).rows)

    assert (answer.answer, answer.who) == (Answer.SOMEONE_FIRST, "berit")


def test_what_is_opened_again_waits_with_all_its_clocks_as_they_were(world: World) -> None:
    callback_id = world.attempted(Outcome.NO_ANSWER, queue_id=queue_at(1, VACCINATION))
    before = world.row(callback_id)
    assert before["state"] == "unreached"

    result = world.desk().reopen(an_id(), world.seen(callback_id), "soitti takaisin", at=LATER)

    row = world.row(callback_id)
    assert result.done == (callback_id,)
    assert (row["state"], row["reopen_reason"]) == ("waiting", "soitti takaisin")
    assert {name: row[name] for name in CLOCKS} == {name: before[name] for name in CLOCKS}
    assert (row["closed_at"], row["closed_by"], row["outcome"], row["close_reason"]) == (None,) * 4
    assert world.kinds(callback_id)[-1] == "reopened"
    assert verify(world.engine).is_sound


def test_what_waits_is_not_opened_again(world: World) -> None:
    seen = world.seen(a_request(world.platform))

    assert refused(world.desk().reopen(an_id(), seen, "x", at=NOW).rows) == "not_closed"


def test_a_callback_is_opened_again_for_the_same_reason_twice(world: World) -> None:
    callback_id = a_request(world.platform)

    for _ in range(2):
        world.platform.handle(callback_id, "chat", "desk", NOW)
        assert world.desk().reopen(an_id(), world.seen(callback_id), "soitti", at=NOW).done == (callback_id,)

    assert world.row(callback_id)["reopen_reason"] == "soitti (again)"


def test_a_reopening_is_not_undone_but_ended_again(world: World) -> None:
    callback_id, action = a_request(world.platform), an_id()
    world.platform.handle(callback_id, "chat", "desk", NOW)
    world.desk().reopen(action, world.seen(callback_id), "x", at=NOW)

    assert refused(world.desk().undo(an_id(), action, at=NOW).rows) == "nothing_to_undo"
