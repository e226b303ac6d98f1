"""Rows of a board put together: heads in order, what they count, what folding hides, and what stays the same."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from app.domain.place import Names
from app.listing.callback_list import CallbackOrder
from app.listing.callback_query import CallbackQuery, Quick, SortBy
from app.listing.grouping import BoardGroups, Grouped, HeadNumbers
from app.listing.past_query import GroupBy
from app.listing.shown import Standing
from app.live.board import Board
from tests.boards import NOW_US, a_board

MINUTE_US = 60_000_000


def grouped(
    board: Board,
    by: GroupBy,
    *,
    folded: tuple[str, ...] = (),
    groups: BoardGroups | None = None,
    query: CallbackQuery | None = None,
    now_us: int = NOW_US,
) -> Grouped:
    order = CallbackOrder(query or CallbackQuery(), board, now_us)
    maker = groups or BoardGroups()
    return maker.of(by, order.slots, order.ids, board, now_us, "fi", folded)


def test_without_a_choice_the_rows_are_the_lists_own_and_nothing_is_copied() -> None:
    board = a_board(50)
    order = CallbackOrder(CallbackQuery(), board, NOW_US)

    shown = BoardGroups().of(GroupBy.NOTHING, order.slots, order.ids, board, NOW_US, "fi")

    assert shown.slots is order.slots
    assert not shown.heads


@pytest.mark.parametrize("by", [GroupBy.CENTRE, GroupBy.STATE, GroupBy.SERVICE, GroupBy.DAY])
def test_every_row_stands_once_under_the_head_it_belongs_to_in_the_lists_own_order(by: GroupBy) -> None:
    board = a_board(400, centres=6)
    order = CallbackOrder(CallbackQuery(sort_by=SortBy.REQUESTED), board, NOW_US)

    shown = BoardGroups().of(by, order.slots, order.ids, board, NOW_US, "fi")

    rows = shown.slots[shown.slots >= 0]
    assert sorted(rows.tolist()) == sorted(order.slots.tolist())
    assert sum(group.count for group in shown.heads.values()) == len(order.slots)
    heads = np.flatnonzero(shown.ids < 0).tolist()
    for start, end in zip(heads, [*heads[1:], len(shown.ids)], strict=True):
        under = shown.slots[start + 1 : end]
        assert shown.heads[int(shown.ids[start])].count == len(under)
        place_of = {slot: place for place, slot in enumerate(order.slots.tolist())}
        places = [place_of[slot] for slot in under.tolist()]
        assert places == sorted(places)
        if by is GroupBy.CENTRE:
            assert len(set(board.places.centre_of[board.take("queue", under)].tolist())) == 1


def test_centres_stand_by_the_alphabet_and_the_newest_day_first() -> None:
    board = a_board(400, centres=6)

    centres = [group.what for group in grouped(board, GroupBy.CENTRE).heads.values()]
    days = [group.key for group in grouped(board, GroupBy.DAY).heads.values()]

    names = [what.in_language("fi") for what in centres if isinstance(what, Names)]
    assert len(names) == 6
    assert names == sorted(names)
    assert days == sorted(days, reverse=True)


def test_states_stand_as_in_the_list_and_a_head_counts_what_is_past_due() -> None:
    board = a_board(400, centres=6)

    shown = grouped(board, GroupBy.STATE)

    standings = [group.what for group in shown.heads.values()]
    order = [Standing.CALLING, Standing.RETRY, Standing.WAITING, Standing.POSTPONED]
    assert standings == [one for one in order if one in standings]
    is_late = board.take("due_us", shown.slots[shown.slots >= 0]) < NOW_US
    assert sum(group.late or 0 for group in shown.heads.values()) == int(is_late.sum())


def test_a_folded_group_keeps_its_head_and_its_count_and_shows_no_rows() -> None:
    board = a_board(400, centres=6)
    open_ = grouped(board, GroupBy.CENTRE)
    first = next(iter(open_.heads.values()))

    folded = grouped(board, GroupBy.CENTRE, folded=(first.key,))

    assert len(folded.ids) == len(open_.ids) - first.count
    assert folded.ids[1] < 0
    again = next(iter(folded.heads.values()))
    assert (again.key, again.count, again.is_folded) == (first.key, first.count, True)


def test_a_head_keeps_its_number_while_others_come_and_go() -> None:
    board = a_board(400, centres=6)
    groups = BoardGroups()
    of_all = grouped(board, GroupBy.CENTRE, groups=groups)
    some = CallbackQuery(centre_ids=frozenset(list(board.places.centre_number)[2:]))

    of_some = grouped(board, GroupBy.CENTRE, groups=groups, query=some)

    before = {group.key: number for number, group in of_all.heads.items()}
    assert len(of_some.heads) == 4
    assert all(before[group.key] == number for number, group in of_some.heads.items())


def test_what_has_not_changed_is_not_put_together_again() -> None:
    board = a_board(400, centres=6)
    order = CallbackOrder(CallbackQuery(), board, NOW_US)
    groups = BoardGroups()

    once = groups.of(GroupBy.STATE, order.slots, order.ids, board, NOW_US, "fi")
    same = groups.of(GroupBy.STATE, order.slots, order.ids, board, NOW_US, "fi")
    later = groups.of(GroupBy.STATE, order.slots, order.ids, board, NOW_US + MINUTE_US, "fi")
    folded = groups.of(
        GroupBy.STATE, order.slots, order.ids, board, NOW_US + MINUTE_US, "fi", {"state:waiting"}
    )

    assert same is once
    assert later is not once
    assert len(folded.ids) < len(later.ids)


def test_a_list_of_nothing_has_no_heads() -> None:
    board = a_board(40)
    query = CallbackQuery(quick=Quick.CLOSED_TODAY, centre_ids=frozenset({-5}))

    assert not grouped(board, GroupBy.CENTRE, query=query).heads


def test_numbers_of_heads_are_below_zero_and_each_its_own() -> None:
    numbers = HeadNumbers()

    assert [numbers.of(key) for key in ("a", "b", "a", "c")] == [-1, -2, -1, -3]


def test_a_hundred_thousand_rows_are_grouped_in_no_more_than_some_orderings_of_them() -> None:
    """Measured about once the ordering; CPU time of this thread, so that a busy machine changes little."""
    board = a_board(100_000, centres=26)
    order = CallbackOrder(CallbackQuery(), board, NOW_US)
    groups = BoardGroups()

    def cheapest(work: Callable[[int], object]) -> float:
        spent = []
        for turn in range(5):
            began = time.thread_time()
            work(turn)
            spent.append(time.thread_time() - began)
        return min(spent)

    ordering = cheapest(lambda _turn: order.show(CallbackQuery(), board, NOW_US))
    grouping = cheapest(
        lambda turn: groups.of(GroupBy.STATE, order.slots, order.ids, board, NOW_US + turn, "fi")
    )

    assert grouping < 5 * ordering
