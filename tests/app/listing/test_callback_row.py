"""Callbacks of a board as the rows that screens show."""

from __future__ import annotations

from dataclasses import fields

import pytest

from app.listing.callback_row import glance, row, rows
from app.listing.shown import CallbackRow
from tests.boards import NOW_US, a_board


def test_a_row_is_the_same_made_alone_and_together_with_others() -> None:
    board = a_board(200)

    together = rows(board, board.slots, NOW_US)

    assert together == [row(board, slot, NOW_US) for slot in board.slots.tolist()]


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
