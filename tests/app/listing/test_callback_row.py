"""Callbacks of a board as the rows that screens show."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import numpy as np
import pytest

from app.database.reads.columns import STATES, CallbackRows, Changes, Coded
from app.domain.callback import State
from app.listing.callback_row import glance, row, rows
from app.listing.shown import CallbackRow, Standing
from tests.boards import HOUR_US, MINUTE_US, NOW_US, a_board, rows_of


def test_a_row_is_the_same_made_alone_and_together_with_others() -> None:
    board = a_board(200)

    together = rows(board, board.slots, NOW_US)

    assert together == [row(board, slot, NOW_US) for slot in board.slots.tolist()]


@pytest.mark.parametrize(
    "state, minutes, is_lost",
    [
        (State.CALLING, 30, True),
        (State.CALLING, 29, False),
        (State.CALLING, None, False),
        (State.WAITING, 90, False),
    ],
)
def test_a_row_tells_since_when_it_is_rung_where_that_call_may_be_lost(
    state: State, minutes: int | None, is_lost: bool
) -> None:
    board = a_board(3, centres=3)
    told = rows_of(board, board.slots[:1])
    taken_us = 0 if minutes is None else NOW_US - minutes * MINUTE_US
    told.numbers["state"][:], told.numbers["taken_us"][:] = STATES.index(state), taken_us
    board, _ = board.after(Changes(rows=told))

    found = row(board, int(board.slots[0]), NOW_US)

    assert found.lost_us == (taken_us if is_lost else 0)


def test_each_field_of_a_row_is_of_its_own_column() -> None:
    board = a_board(3, centres=3)
    told = rows_of(board, board.slots[:1])
    places = board.places
    numbers = {
        **told.numbers,
        "version": 7, "number_end": 8, "is_urgent": True, "may_text": False, "state": 0, "attempts_made": 2,
        "requested_us": NOW_US - 5 * HOUR_US, "due_us": NOW_US - HOUR_US, "next_attempt_us": NOW_US - 4,
        "last_attempt_us": NOW_US - 5, "wish_from_us": NOW_US - 7, "wish_until_us": NOW_US - 6, "said_us": NOW_US - 8,
        "queue_id": places.queues[9].id, "asked_queue_id": places.queues[10].id, "agent_id": places.agents[1].id,
        "assigned_agent_id": places.agents[2].id, "named_agent_id": places.agents[3].id, "text_state": 6,
        "request_day": board.day.number - 1, "caller_id": 99, "closed_us": 0,
    }  # fmt: skip
    texts = {"language": "sv", "reason": "Knee", "care_team": "Team"}
    rows_told = CallbackRows(
        {name: np.array(value).reshape(1) for name, value in numbers.items()},
        {name: Coded.of((text,)) for name, text in texts.items()},
    )

    after, _ = board.after(Changes(rows=rows_told))

    callback_id = int(told.numbers["id"][0])
    slot = after.slot_of(callback_id)
    centre, service, most = places.by_queue[9]
    assert slot is not None
    assert row(after, slot, NOW_US) == CallbackRow(
        id=callback_id, version=7, standing=Standing.RETRY, number_end="08", centre_id=centre.id, centre=centre.names,
        service=service.names, reason="Knee", is_urgent=True, language="sv", requested_us=NOW_US - 5 * HOUR_US,
        due_us=NOW_US - HOUR_US, due_level="crit", waited_level="crit", next_attempt_us=NOW_US - 4,
        last_attempt_us=NOW_US - 5, attempts_made=2, max_attempts=most, agent=places.agents[1].code,
        assigned=places.agents[2].code, wish_from_us=NOW_US - 7, wish_until_us=NOW_US - 6, wish_missed=True,
        care_team="Team", may_text=False, said_us=NOW_US - 8, text_state="delivered", carried_over=True, same_caller=0,
        named=places.agents[3].code,
    )  # fmt: skip


def test_nobody_can_write_into_a_row() -> None:
    board = a_board(20)

    for made in (*rows(board, board.slots[:2], NOW_US), row(board, int(board.slots[0]), NOW_US)):
        with pytest.raises(FrozenInstanceError):
            made.version = 7  # type: ignore[misc]  # what must not be possible


def test_at_a_glance_each_field_is_what_it_is_in_the_whole_row() -> None:
    board = a_board(200)

    for slot in board.slots.tolist():
        whole = row(board, slot, NOW_US)
        for field in fields(CallbackRow):
            # Each of a glance of its own: what was asked before it must not matter.
            assert getattr(glance(board, slot, NOW_US), field.name) == getattr(whole, field.name), field.name
        assert glance(board, slot, NOW_US).has_said == whole.has_said


def test_of_a_glance_no_more_is_read_than_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    board = a_board(20)
    slot = int(board.slots[3])
    told = row(board, slot, NOW_US)

    def whole(*_: object) -> None:
        raise AssertionError("the whole row was made")

    monkeypatch.setattr("app.listing.callback_row.row", whole)
    seen = glance(board, slot, NOW_US)

    assert (seen.number_end, seen.has_said, seen.due_us) == (told.number_end, told.has_said, told.due_us)


@pytest.mark.parametrize("name", ["nobody_knows", "_nor_this"])
def test_a_glance_has_no_field_that_a_row_has_not(name: str) -> None:
    board = a_board(20)
    seen = glance(board, int(board.slots[0]), NOW_US)

    with pytest.raises(AttributeError):
        getattr(seen, name)
