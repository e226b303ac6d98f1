"""What seldom changes is compared by one number; whatever of it is another is seen all the same."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.database.reads.columns import NUMBERS, TEXTS, CallbackRows, Changes, Coded
from app.live.board import COLUMNS, Board
from app.live.change import AS_AGENT, AS_QUEUE
from app.live.seldom import MARK, OFTEN, SELDOM, mark_after, marks
from tests.boards import NOW_US, a_board, rows_of, some_changes, values

#: By column of the board what it is called where it is told.
TOLD_AS = {**{name: name for name in COLUMNS}, **{own: told for told, own in (AS_QUEUE | AS_AGENT).items()}}


def with_another(rows: CallbackRows, board: Board, name: str, at: int) -> CallbackRows:
    """The rows, of which the one at a place says something else in one column of the board."""
    told = TOLD_AS[name]
    if told in TEXTS:
        coded = rows.texts[told]
        words = [coded.words[code] for code in coded.codes.tolist()]
        words[at] += " another"
        return replace(rows, texts={**rows.texts, told: Coded.of(words)})
    column = rows.numbers[told].copy()
    if told in AS_QUEUE or told in AS_AGENT:
        ids = board.places.queue_ids if told in AS_QUEUE else board.places.agent_ids
        column[at] = next(id_ for id_ in ids.tolist() if id_ != column[at])
    elif NUMBERS[told] is np.bool_:
        column[at] = not column[at]
    else:
        column[at] += 1
    return replace(rows, numbers={**rows.numbers, told: column})


def test_every_column_of_a_board_is_compared_by_itself_or_by_the_mark() -> None:
    assert {*OFTEN, *SELDOM} == {*COLUMNS, MARK}
    assert not {*OFTEN} & {*SELDOM}


@pytest.mark.parametrize("count", [1, 60])
@pytest.mark.parametrize("name", SELDOM)
def test_one_column_that_seldom_changes_is_seen_to_differ(name: str, count: int) -> None:
    board = a_board(200)
    slots = board.slots[40 : 40 + count]
    rows = with_another(rows_of(board, slots), board, name, count // 2)

    after, delta = board.after(Changes(rows=rows))

    assert delta.columns == frozenset([name])
    assert delta.changed.tolist() == [slots[count // 2]]
    fresh, _ = Board.empty(board.places.reference, NOW_US).after(Changes(rows=rows))
    told, before = values(fresh), values(board)
    assert values(after) == before | told
    assert values(after) != before


@pytest.mark.parametrize("length", [300, 9_000])
def test_the_mark_of_every_callback_is_that_of_its_columns_after_any_ticks(length: int) -> None:
    random = np.random.default_rng(length)
    board = a_board(length)

    for tick in range(60):
        count = int(random.choice([1, 40]))
        changes = some_changes(board, count, seed=tick, now_us=NOW_US + tick, arrive=tick % 3)
        rows = changes.rows
        for name in random.choice([*SELDOM], tick % 4).tolist():
            if len(rows):
                rows = with_another(rows, board, name, int(random.integers(len(rows))))
        board, delta = board.after(replace(changes, rows=rows))
        assert MARK not in (delta.columns or ())

    slots = board.slots
    assert np.array_equal(board.take(MARK, slots), marks(board.take_all(SELDOM, slots)))


@pytest.mark.parametrize("name", SELDOM)
@pytest.mark.parametrize("difference", [1, -1, 2**32, 2**62, -(2**63)])
def test_no_single_difference_leaves_the_mark_as_it_was(name: str, difference: int) -> None:
    before = dict.fromkeys(SELDOM, 0)
    now = {name: difference}

    after = mark_after(7, before, now)

    assert after != 7
    columns = {one: np.array([value], np.int64) for one, value in {**before, **now}.items()}
    assert marks(columns).item() == mark_after(0, before, now)
