"""A list of any length on the screen of all requests: what is seen is written, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Changes
from app.listing.past_query import GroupBy, Kind, Period, Span
from app.listing.shown import CallbackRow
from app.live.delta import Delta
from tests.boards import NOW_US
from tests.past_sheets import a_board_of, a_request, some_past
from tests.size import proved, size
from tests.ui.past_builders import (
    LIVE,
    REFERENCE,
    TODAY,
    a_past_screen,
    go_to,
)
from ui.models.callback_cells import Cell
from ui.models.past_cells import PastCellWriter


def test_a_long_list_is_made_anew_after_a_rest_and_not_with_every_change(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = a_past_screen(qtbot, LIVE)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.MONTH), group=GroupBy.DAY)
    now_s = [100.0]
    monkeypatch.setattr(screen.listing, "_clock", lambda: now_s[0])
    past = some_past(21_000, days=30, reference=REFERENCE, first_id=10)
    screen.reading.take_days(date(2026, 8, 23), TODAY, past)
    board = screen.listing.board
    assert board is not None
    made = screen.listing.shown

    board, delta = board.after(Changes(rows=a_request(REFERENCE, 90_000).rows))
    screen.show_board(board, delta, NOW_US)
    assert screen.listing.shown is made
    now_s[0] += 3
    screen.show_board(board, Delta(), NOW_US)

    assert screen.listing.shown.count == made.count + 1


def count_written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the rows that are put into words from here on."""
    written: list[int] = []
    write = PastCellWriter.cells

    def noted(writer: PastCellWriter, row: CallbackRow, now_us: int) -> tuple[Cell, ...]:
        written.append(row.id)
        return write(writer, row, now_us)

    monkeypatch.setattr(PastCellWriter, "cells", noted)
    return written


def test_a_long_list_costs_the_rows_that_are_seen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    count = size(6_000, 200_000)
    screen = a_past_screen(qtbot, LIVE)
    go_to(screen, Kind.ALL)
    screen.views.change(period=Period(Span.MONTH))
    written = count_written(monkeypatch)
    past = some_past(count, days=30, reference=REFERENCE, first_id=10)

    screen.reading.take_days(date(2026, 8, 23), TODAY, past)
    QApplication.processEvents()
    shown = len(written)
    bar = screen.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    screen.table.selectAll()
    QApplication.processEvents()
    screen.views.change(group=GroupBy.DAY)
    QApplication.processEvents()

    assert screen.listing.shown.count > count - 10
    # Some screens' worth of rows, however long the list is: nothing in Python is done for each of them.
    assert shown < 200
    assert len(written) < 1000
    assert screen.table.chosen_count() > count - 10
    proved(
        "The list of all callbacks writes only the rows that are seen",
        f"{len(written)} of {screen.listing.shown.count:,} rows written while they came, were scrolled and grouped",
    )


def test_a_tick_of_the_board_writes_only_the_rows_it_touched(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    past = some_past(5_000, days=1, reference=REFERENCE)
    screen = a_past_screen(qtbot, past)
    board = a_board_of(past, REFERENCE)
    screen.show_board(board, Delta(is_whole=True), NOW_US)
    QApplication.processEvents()
    first = int(screen.panel.model.ids[0])
    row = screen.panel.model.callback(0)
    assert row is not None
    rows = past.rows.only(past.rows.numbers["id"] == first)
    numbers = {name: column.copy() for name, column in rows.numbers.items()}
    numbers["version"] += 1
    numbers["attempts_made"] += 1
    written = count_written(monkeypatch)

    screen.show_board(*board.after(Changes(rows=replace(rows, numbers=numbers))), NOW_US)
    QApplication.processEvents()

    assert written == [first]
