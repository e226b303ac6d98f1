"""Widgets make room for their words: the longest wording that fits, headings whole, the short columns whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.header_view import HeaderView
from ui.widgets.note import Note
from ui.widgets.painting import lines_of, text_width
from ui.widgets.row_table import RowTable
from ui.widgets.search_field import SearchField
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.top_bar import TopBar

LONG, SHORT = "Find a command or a centre", "Find"
HEADINGS = ("Changed", "State", "Centre", "Reason")
ROW = (
    "19.11. 11.19",
    "Handed to the phone system",
    "Malminkartano",
    "The sender stopped while it was being sent",
)
WISHED = {0: 120, 1: 180, 2: 120}


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable()
    model = QStandardItemModel(0, len(HEADINGS), made)
    model.setHorizontalHeaderLabels(list(HEADINGS))
    model.appendRow([QStandardItem(one) for one in ROW])
    made.setModel(model)
    made.give_widths(WISHED, may_go=(3,))
    qtbot.addWidget(made)
    made.resize(1200, 300)
    made.show()
    return made


def needed(table: RowTable, column: int) -> int:
    return table.sizeHintForColumn(column)


def shown(table: QTableView) -> Sequence[int]:
    return [one for one in range(len(HEADINGS)) if not table.isColumnHidden(one)]


def test_a_label_says_as_much_as_has_room_and_the_rest_on_pointing_at_it(qtbot: QtBot) -> None:
    place, label = QWidget(), FittingLabel()
    qtbot.addWidget(place)
    QHBoxLayout(place).addWidget(label)
    label.offer("Urgent by centre · Whole region · 340", "Urgent by centre · 340", "340")
    place.resize(600, 60)
    place.show()
    at_large = (label.text(), label.toolTip())
    place.resize(place.minimumSizeHint())

    assert at_large == ("Urgent by centre · Whole region · 340", "")
    assert (label.text(), label.toolTip()) == ("340", "Urgent by centre · Whole region · 340")
    assert label.accessibleName() == "Urgent by centre · Whole region · 340"


@pytest.mark.parametrize("width, words", [(400, LONG), (120, SHORT), (50, "")])
def test_a_field_asks_in_as_many_words_as_it_has_room_for(qtbot: QtBot, width: int, words: str) -> None:
    field = SearchField(key="Ctrl+K")
    qtbot.addWidget(field)
    field.set_words(LONG, SHORT)
    field.resize(width, 32)
    field.show()

    assert field.placeholderText() == words
    assert (field.accessibleName(), field.toolTip()) == (LONG, LONG)


def test_the_field_of_the_top_bar_stands_in_one_place_whatever_the_screen_is_called(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.resize(1356, 54)
    bar.show()
    places = []
    for title, has_scope in (("Audit", False), ("Callback requests", True)):
        bar.set_title(title)
        bar.scope.setVisible(has_scope)
        layout = bar.layout()
        assert layout is not None
        layout.activate()
        places.append(bar.search.geometry())

    assert places[0] == places[1]
    assert abs(places[0].center().x() - bar.rect().center().x()) <= 4


def test_a_heading_has_room_for_its_words_and_when_sorted_for_the_arrow(qtbot: QtBot) -> None:
    view = QTableView()
    header = HeaderView(view)
    view.setHorizontalHeader(header)
    model = QStandardItemModel(0, 2, view)
    model.setHorizontalHeaderLabels(["Language", "Language and whatever else"])
    view.setModel(model)
    qtbot.addWidget(view)
    plain = header.room_of(0)
    header.setSortIndicatorShown(True)
    header.setSortIndicator(0, header.sortIndicatorOrder())

    assert header.room_of(0) > plain
    assert header.room_of(1) > header.room_of(0)


def test_columns_are_as_wide_as_wished_where_there_is_room(table: RowTable) -> None:
    assert all(table.columnWidth(column) >= theme.px(width) for column, width in WISHED.items())
    assert all(table.columnWidth(column) >= needed(table, column) for column in WISHED)


def test_the_long_columns_give_way_first_and_none_is_beyond_the_edge(table: RowTable, qtbot: QtBot) -> None:
    table.resize(380, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)

    assert shown(table) == [0, 1, 2], "the reason is left out"
    assert table.columnWidth(0) >= needed(table, 0)
    assert table.columnWidth(1) < needed(table, 1)


def test_a_column_that_was_left_out_comes_back_with_the_room(table: RowTable) -> None:
    table.resize(380, 300)
    table.resize(1200, 300)

    assert shown(table) == [0, 1, 2, 3]


def test_columns_have_room_for_the_words_of_another_language(table: RowTable, qtbot: QtBot) -> None:
    table.resize(900, 300)
    table.read_whole()
    model = table.model()
    assert isinstance(model, QStandardItemModel)

    QApplication.sendEvent(table, QEvent(QEvent.Type.LanguageChange))
    model.item(0, 0).setText("19 November 2026 11:20:08")

    qtbot.waitUntil(lambda: table.columnWidth(0) >= needed(table, 0), timeout=20_000)


def test_headings_are_whole_in_the_narrowest_list(table: RowTable) -> None:
    table.resize(60, 300)
    header = table.horizontalHeader()
    assert isinstance(header, HeaderView)

    assert all(table.columnWidth(column) >= header.room_of(column) for column in shown(table)[:-1])


def test_widths_are_kept_only_once_somebody_has_chosen_them(table: RowTable) -> None:
    before = table.widths()
    table.horizontalHeader().resizeSection(0, 222)
    kept = table.widths()
    other = RowTable()
    other.setModel(table.model())
    other.give_widths(WISHED)

    assert before == []
    assert kept[0] == 222
    assert other.restore_widths(kept)
    assert other.columnWidth(0) == 222
    assert not other.restore_widths([1]), "of another table"


@pytest.mark.parametrize("drawn_at, drawn_px", [(1.5, 333), (0.9, 101), (1.15, 222)])
def test_widths_drawn_in_large_letters_are_as_wide_in_letters_at_a_start_with_others(
    qtbot: QtBot, qapp: QApplication, table: RowTable, drawn_at: float, drawn_px: int
) -> None:
    def at_a_start(text_scale: float) -> int:
        theme.apply(qapp, text_scale=text_scale)
        other = RowTable()
        qtbot.addWidget(other)
        other.setModel(table.model())
        other.give_widths(WISHED)
        assert other.restore_widths(kept)
        return other.columnWidth(0)

    theme.apply(qapp, text_scale=drawn_at)
    table.horizontalHeader().resizeSection(0, drawn_px)
    kept = table.widths()

    assert at_a_start(1.0) == round(drawn_px / drawn_at)
    assert at_a_start(drawn_at) == drawn_px


def test_widths_that_nobody_could_have_drawn_are_left_out(table: RowTable) -> None:
    before = table.columnWidth(0), table.columnWidth(2)

    assert table.restore_widths([float("inf"), 150, "wide"])
    assert (table.columnWidth(0), table.columnWidth(2)) == before
    assert table.columnWidth(1) == 150


def test_words_are_broken_between_words_and_none_is_lost() -> None:
    words = "Text message: not known whether it was sent at all"
    lines = lines_of(words, 13, 500, 120)

    assert len(lines) > 1
    assert " ".join(lines) == words
    assert all(text_width(line, 13, 500) <= 120 for line in lines)


def test_an_event_is_as_high_as_its_words_and_the_one_below_is_found_where_it_stands(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    long = TimelineEntry(
        "9.43", "message", "Text message: held for a person to decide", "By whoever is there"
    )
    timeline.show_entries([long, TimelineEntry("9.50", "message", "Sent")])
    timeline.resize(600, timeline.height())
    timeline.show()
    at_large = timeline.height()
    timeline.resize(220, timeline.height())
    below = QPoint(150, timeline.height() - 20)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)

    assert timeline.height() > at_large
    assert timeline.entry is not None
    assert timeline.entry.title == "Sent"


def test_a_note_has_a_line_more_where_one_is_too_short(qtbot: QtBot) -> None:
    note = Note()
    qtbot.addWidget(note)
    note.resize(600, 40)
    note.say("Same number: 2 other open callbacks")
    at_large = note.height()
    note.resize(150, 40)

    assert note.height() > at_large
