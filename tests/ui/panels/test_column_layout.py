"""Columns that a user has drawn to a width of their own follow the size of the letters, and are kept without it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests import boards
from tests.size import FULL, size
from tests.ui.live_builders import ENGLISH, a_screen
from ui.formats import Formats
from ui.models.callback_cells import CellWriter
from ui.models.callback_columns import COLUMNS
from ui.models.callback_table import CallbackTable
from ui.panels.callback_panel import CallbackPanel
from ui.panels.column_layout import BESIDE_BOTH_WORDS, ColumnLayout, urgent_state_px
from ui.panels.column_sharing import TIGHTEST
from ui.screens.live_screen import LiveScreen
from ui.theme import BODY, theme
from ui.widgets.callback_delegate import SIDE_PX
from ui.widgets.header_view import HeaderView
from ui.widgets.painting import text_width

#: How wide, and how large the letters are: each way across the table once in the short run.
WINDOWS = [
    one
    for number, one in enumerate(product((900, 1060, 1180, 1400), (1.0, 1.3, 1.5)))
    if FULL or number in (1, 5, 6, 11)
]
WAITED = next(place for place, column in enumerate(COLUMNS) if column.key == "waited")


@pytest.fixture
def layout(qtbot: QtBot) -> ColumnLayout:
    """Of the live table, whose first column the user has drawn wider."""
    screen = a_screen(qtbot)
    made = screen.callbacks.layout_of_columns
    made.widen(WAITED, 2)
    assert not made.is_automatic
    return made


def widths(layout: ColumnLayout) -> dict[str, int]:
    """In px on the screen, of the columns shown."""
    table = layout.parent()
    assert isinstance(table, QTableView)
    shown = layout.visible()
    return {one.key: table.columnWidth(place) for place, one in enumerate(COLUMNS) if one.key in shown}


def in_both(one: Mapping[str, int], other: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    """What has room at a size of letters has not at another."""
    both = one.keys() & other.keys()
    assert {"waited", "due"} <= both
    return {key: one[key] for key in both}, {key: other[key] for key in both}


@pytest.mark.parametrize("scale", [1.15, 0.9, 1.5][: size(1, 3)])
def test_own_widths_grow_with_the_letters_and_shrink_back_with_them(
    qapp: QApplication, layout: ColumnLayout, scale: float
) -> None:
    before, saved = widths(layout), layout.save()["widths"]

    theme.apply(qapp, "light", text_scale=scale)
    scaled, then = in_both(widths(layout), before)
    now, once = in_both(layout.save()["widths"], saved)
    theme.apply(qapp, "light", text_scale=1.0)

    assert scaled == {key: round(width * scale) for key, width in then.items()}
    assert now == once
    assert widths(layout) == before
    assert layout.save()["widths"] == saved


@pytest.mark.parametrize("scale", [1.5, 0.9, 1.15][: size(1, 3)])
def test_widths_saved_at_one_size_of_letters_are_restored_at_another(
    qapp: QApplication, qtbot: QtBot, layout: ColumnLayout, scale: float
) -> None:
    saved, before = layout.save(), widths(layout)
    theme.apply(qapp, "light", text_scale=scale)
    other = a_screen(qtbot).callbacks.layout_of_columns

    other.restore(saved)

    scaled, then = in_both(widths(other), before)
    now, once = in_both(other.save()["widths"], saved["widths"])
    assert scaled == {key: round(width * scale) for key, width in then.items()}
    assert now == once


def test_a_column_drawn_at_a_large_size_is_saved_as_for_usual_letters(
    qapp: QApplication, layout: ColumnLayout
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    before = layout.save()["widths"]["waited"]

    layout.widen(WAITED, 1)

    assert layout.save()["widths"]["waited"] == before + 12


@pytest.mark.parametrize("width, scale", WINDOWS)
def test_what_is_shown_only_where_there_is_room_takes_none_from_what_belongs_there(
    qapp: QApplication, qtbot: QtBot, width: int, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    shown = a_screen(qtbot, width=width).callbacks.layout_of_columns.visible()

    tiers = {one.key: one.tier for one in COLUMNS}
    lacking = {key for key, tier in tiers.items() if tier <= 1} - shown
    extra = {key for key in shown if tiers[key] == 2}
    assert not (lacking and extra)
    assert {"state", "waited", "due"} <= shown


def test_where_the_reason_is_left_out_the_state_is_as_wide_as_urgent_beside_each_state(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(CallbackTable(CellWriter(ENGLISH)))
    table.setHorizontalHeader(HeaderView(table))
    layout = ColumnLayout(table)

    table.resize(640, 300)
    table.show()
    layout.fit()

    shown = widths(layout)
    assert shown.keys() == {"state", *BESIDE_BOTH_WORDS}
    assert shown["state"] >= urgent_state_px()
    assert all(shown[key] >= theme.px(least) for key, least in BESIDE_BOTH_WORDS.items())


def given(screen: LiveScreen, room: int) -> dict[str, int]:
    """The widths of the live table's columns in so many px."""
    table = screen.callbacks.table
    for _ in range(2):  # its scroll bar comes with the first
        table.setFixedWidth(room + table.width() - table.viewport().width())
        QApplication.processEvents()
    assert table.viewport().width() == room
    return widths(screen.callbacks.layout_of_columns)


@pytest.mark.parametrize("room", [595, 596, 640])
def test_the_longest_name_of_a_centre_has_room_between_list_and_detail(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    monkeypatch.setattr(boards, "_CENTRE_NAMES", ("Haaga", "Malminkartano"))

    found = given(a_screen(qtbot), room)

    assert {"number", "centre", "reason"} <= found.keys()
    assert found["centre"] - 2 * SIDE_PX >= text_width("Malminkartano", BODY)
    assert found["number"] - 2 * SIDE_PX >= text_width("••• ••99", BODY, 500)
    assert sum(found.values()) <= room


def test_a_name_longer_than_there_is_room_for_takes_none_that_another_column_needs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = given(a_screen(qtbot), 596)
    monkeypatch.setattr(boards, "_CENTRE_NAMES", ("Malminkartanon ja Kannelmäen terveysasema",))

    found = given(a_screen(qtbot), 596)

    assert found.keys() == usual.keys()
    assert found["centre"] > usual["centre"]
    assert sum(found.values()) <= 596
    assert all(found[key] >= int(width * TIGHTEST) for key, width in usual.items())


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_wait_of_a_night_or_of_days_is_never_cut(qtbot: QtBot, language: str) -> None:
    formats = Formats(language, ENGLISH.zone)
    screen = a_screen(qtbot)
    screen.set_formats(formats)

    found = given(screen, 595)

    waits = (18 * 3600, 47 * 3600 + 3540, 2 * 86400 + 22 * 3600, 9 * 86400 + 23 * 3600, 12 * 86400)
    longest = max(text_width(formats.duration(wait_s), BODY, 600) for wait_s in waits)
    assert found["waited"] - 2 * SIDE_PX >= longest
    assert sum(found.values()) <= 595


def test_what_is_hidden_from_the_first_is_said_beside_the_state_as_what_is_hidden_later(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    writer = CellWriter(ENGLISH)

    panel = CallbackPanel(writer)
    qtbot.addWidget(panel)

    assert "reason" in panel.layout_of_columns.hidden()
    assert writer.hidden == panel.layout_of_columns.hidden()
