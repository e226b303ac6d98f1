"""A table with heads of groups over ticks: it ends as a fresh one would be, and heads are rows of their own."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.listing.callback_query import CallbackQuery
from app.listing.past_query import GroupBy
from app.live.delta import Delta
from tests.boards import NOW_US, a_board, some_changes
from tests.ui.live_builders import ENGLISH, FINNISH, MINUTE_US
from ui.models.callback_cells import CellWriter
from ui.models.grouping import GroupedTable, group_name, head_words, late_words
from ui.models.roles import IdRole
from ui.screens.live_listing import LiveListing


def a_listing(by: GroupBy) -> LiveListing:
    listing = LiveListing(ENGLISH)
    listing.query = CallbackQuery(language="en")
    listing.group = by
    return listing


@pytest.mark.parametrize("hold", [True, False])
@pytest.mark.parametrize("by", [GroupBy.CENTRE, GroupBy.STATE, GroupBy.SERVICE])
def test_after_any_ticks_and_folds_the_table_is_as_a_fresh_one_would_be(by: GroupBy, hold: bool) -> None:
    board, listing = a_board(60, centres=4), a_listing(by)
    model = GroupedTable(CellWriter(ENGLISH))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))
    followed = {int(one): QPersistentModelIndex(model.index(row, 0)) for row, one in enumerate(model.ids)}
    fates = np.random.default_rng(3)

    for tick in range(10):
        now_us = NOW_US + tick * MINUTE_US
        board, delta = board.after(some_changes(board, 6, seed=tick, now_us=now_us, arrive=3))
        model.show(listing.take(board, delta, now_us), hold=hold)
        shown = listing.fold(model.groups[int(fates.integers(len(model.groups)))].key)
        assert shown is not None
        model.show(shown)
        for number, index in followed.items():
            assert not index.isValid() or model.data(index, IdRole) == number

    model.take_order()
    fresh = a_listing(by)
    fresh.folded = listing.folded
    expected = fresh.take(board, Delta(is_whole=True), NOW_US + 9 * MINUTE_US)
    assert model.ids[model.ids > 0].tolist() == expected.ids[expected.ids > 0].tolist()
    assert model.groups == tuple(expected.heads.values())


def test_a_head_is_no_callback_and_is_read_aloud_with_what_it_counts() -> None:
    listing, model = a_listing(GroupBy.CENTRE), GroupedTable(CellWriter(ENGLISH))
    model.show(listing.take(a_board(60, centres=4), Delta(is_whole=True), NOW_US))

    group = model.group(0)

    assert group is not None
    assert model.callback(0) is None
    assert model.seen([0]) == []
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    said = str(model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith(f"{group_name(group, ENGLISH)} · {group.count}")
    assert said.endswith("unfolded")


def test_a_tick_that_changes_a_count_tells_of_the_head_and_of_no_row_that_stayed() -> None:
    board, listing = a_board(60, centres=4), a_listing(GroupBy.CENTRE)
    model = GroupedTable(CellWriter(ENGLISH))
    model.show(listing.take(board, Delta(is_whole=True), NOW_US))
    before = {group.key: group for group in model.groups}
    told: set[int] = set()
    model.dataChanged.connect(lambda first, last: told.update(range(first.row(), last.row() + 1)))

    newer, delta = board.after(some_changes(board, 0, seed=5, arrive=4))
    model.show(listing.take(newer, delta, NOW_US))

    others = {group.key for group in model.groups if group != before[group.key]}
    assert others
    heads = {row for row in range(model.rowCount()) if (one := model.group(row)) and one.key in others}
    came = {row for row in range(model.rowCount()) if int(model.ids[row]) in newer.take("id", delta.added)}
    assert heads <= told <= heads | came


def test_what_is_under_a_head_is_found_and_so_is_the_head_above_a_row() -> None:
    listing, model = a_listing(GroupBy.CENTRE), GroupedTable(CellWriter(ENGLISH))
    model.show(listing.take(a_board(60, centres=4), Delta(is_whole=True), NOW_US))
    second = model.groups[1]

    rows = model.rows_under(second.key)

    assert len(rows) == second.count
    assert model.head_above(rows[-1]) == rows.start - 1 == model.head_row(second.key)
    assert model.callbacks_in([0, *rows]) == list(rows)
    assert not model.rows_under("centre:none")
    assert model.head_row("centre:none") == model.head_above(0) == -1


def test_heads_are_written_in_the_users_language() -> None:
    listing, model = a_listing(GroupBy.SERVICE), GroupedTable(CellWriter(FINNISH))
    model.show(listing.take(a_board(60, centres=4), Delta(is_whole=True), NOW_US))

    names = {group_name(group, FINNISH) for group in model.groups}

    assert "Kiireellinen" in names
    late = next(group for group in model.groups if group.late)
    assert late_words(late, FINNISH).endswith(str(late.late))
    assert head_words(late, FINNISH).endswith(str(late.count))
