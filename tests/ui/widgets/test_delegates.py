"""What the callback table and the centre list show for what their models say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListView, QTableView
from pytestqt.qtbot import QtBot

from tests.pictures.measuring import elisions
from tests.ui.widgets.pixels import count, grabbed
from ui.formats import Formats
from ui.models.roles import CentreRole, ChipRole, GlyphRole, IconRole, NoteRole, PendingRole, ToneRole
from ui.theme import TEXT_SCALES, theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.centre_delegate import CentreDelegate
from ui.widgets.header_view import HeaderView

TEXT = int(Qt.ItemDataRole.DisplayRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Cell = dict[int, object]


@dataclass(frozen=True)
class Centre:
    id: int = 1
    name: str = "Kallioranta"
    waiting: int = 28
    load: float | None = 0.5
    level: str = "ok"
    oldest_s: int | None = 600
    closed: bool = False
    hands_now: int = 3
    hands_planned: int = 4
    left_share: float = 0.0
    knows_past: bool = True


class Cells(QAbstractTableModel):
    def __init__(self, rows: Sequence[Sequence[Cell]], parent: QTableView) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._rows[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TEXT) -> object:
        return self._rows[index.row()][index.column()].get(role)

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = TEXT) -> object:
        return RIGHT if role == ALIGN else "Määräaika" if role == TEXT else None


class Centres(QAbstractListModel):
    def __init__(self, centres: Sequence[Centre], parent: QListView, tone: str = "") -> None:
        super().__init__(parent)
        self._centres, self.tone = centres, tone

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._centres)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TEXT) -> object:
        return {int(CentreRole): self._centres[index.row()], int(ToneRole): self.tone}.get(role)


def a_table(qtbot: QtBot, *rows: Sequence[Cell]) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(Cells(rows, table))
    table.setItemDelegate(CallbackDelegate(table))
    table.setHorizontalHeader(HeaderView(table))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.resize(400, 140)
    table.show()
    return table


def a_list(qtbot: QtBot, *centres: Centre, tone: str = "") -> tuple[QListView, CentreDelegate]:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(Centres(centres, view, tone))
    delegate = CentreDelegate(view, Formats("fi", ZoneInfo("Europe/Helsinki")))
    view.setItemDelegate(delegate)
    view.resize(384, 200)
    view.show()
    return view, delegate


def row_image(view: QTableView | QListView, row: int) -> QImage:
    rect = view.visualRect(view.model().index(row, 0))
    rect.setLeft(0)
    rect.setWidth(view.viewport().width())
    return view.viewport().grab(rect).toImage()


def test_a_tone_colours_the_text(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "3 h 42 min", ToneRole: "crit"}], [{TEXT: "3 h 42 min"}])

    assert count(row_image(table, 0), "crit") > 10
    assert count(row_image(table, 1), "crit") == 0


def test_an_overdue_cell_has_its_square_beside_the_time_at_the_right(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "9.42", GlyphRole: "crit", ALIGN: RIGHT}])

    assert count(row_image(table, 0), "critsolid") > 40


def test_an_urgent_cell_stands_in_a_chip(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "Kiireellinen", ChipRole: True}], [{TEXT: "Kiireellinen"}])

    assert count(row_image(table, 0), "chip") > count(row_image(table, 1), "chip") + 200


@pytest.mark.parametrize("density", ["compact", "standard", "comfortable"])
@pytest.mark.parametrize("width", [110, 134, 300])
def test_an_urgent_row_says_its_state_beside_the_word_or_below_it_whole(
    qtbot: QtBot, density: str, width: int
) -> None:
    urgent = {TEXT: "Kiireellinen", IconRole: "clock", ChipRole: True}
    table = a_table(qtbot, [{**urgent, NoteRole: "Ajoitettu"}], [{**urgent, NoteRole: ""}])
    table.setColumnWidth(0, width)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHTS[density])

    with elisions() as cut:
        said, unsaid = row_image(table, 0), row_image(table, 1)

    assert count(said, "t2") + count(said, "t3") > count(unsaid, "t2") + count(unsaid, "t3")
    # The word for urgent alone may lack room.
    assert [text for _, text in cut if text == "Ajoitettu"] == []
    assert said.height() == ROW_HEIGHTS[density]


@pytest.mark.parametrize("scale", TEXT_SCALES)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_wait_is_cut_in_the_list_of_centres_at_any_text_size(
    qapp: QApplication, qtbot: QtBot, language: str, scale: float
) -> None:
    theme.apply(qapp, "light", text_scale=scale)
    longest = [47 * 3600 + 59 * 60, (9 * 24 + 23) * 3600]
    view, delegate = a_list(qtbot, *(Centre(oldest_s=one, level="crit") for one in longest), tone="crit")
    delegate.set_formats(Formats(language, ZoneInfo("Europe/Helsinki")))
    view.resize(theme.px(384), 200)

    with elisions() as cut:
        view.grab()

    assert [text for _, text in cut] == []


def test_a_pending_act_shows_a_waiting_mark_in_place_of_the_icon(qtbot: QtBot) -> None:
    table = a_table(
        qtbot,
        [{TEXT: "Jonossa", IconRole: "clock", PendingRole: True}],
        [{TEXT: "Jonossa", IconRole: "clock"}],
    )

    assert row_image(table, 0) != row_image(table, 1)
    assert count(row_image(table, 0), "info") > 0


def test_a_selected_row_is_tinted_and_has_an_accent_edge_at_its_first_column_only(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "a"}, {TEXT: "b"}], [{TEXT: "c"}, {TEXT: "d"}])

    table.selectRow(1)

    image = row_image(table, 1)
    assert count(row_image(table, 0), "sel") == 0
    assert count(image, "sel") > 1000
    assert image.pixelColor(1, 10).name() == theme.color("accent").name()
    assert image.pixelColor(table.columnWidth(0) + 1, 10).name() == theme.color("sel").name()


def test_the_accent_edge_follows_the_column_that_was_dragged_to_the_front(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "a"}, {TEXT: "b"}])
    table.horizontalHeader().moveSection(1, 0)

    table.selectRow(0)

    assert row_image(table, 0).pixelColor(table.columnWidth(1) + 1, 10).name() == theme.color("sel").name()


def test_the_whole_row_under_the_pointer_is_tinted_until_it_leaves(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "a"}, {TEXT: "b"}], [{TEXT: "c"}, {TEXT: "d"}])
    delegate = table.itemDelegate()
    assert isinstance(delegate, CallbackDelegate)

    table.entered.emit(table.model().index(1, 0))
    hovered = count(row_image(table, 1), "hover")
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))

    assert hovered > 1000
    assert delegate.hovered_row == -1


def test_the_focused_cell_has_a_ring(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "a"}])
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)

    table.setCurrentIndex(table.model().index(0, 0))

    assert count(row_image(table, 0), "accent") > 100


def test_a_header_shows_the_sort_arrow_beside_a_caption_at_the_right(qtbot: QtBot) -> None:
    table = a_table(qtbot, [{TEXT: "a"}])
    header = table.horizontalHeader()
    assert isinstance(header, HeaderView)
    header.setSortIndicatorShown(False)
    without = grabbed(header.viewport())

    header.show_sort(0, Qt.SortOrder.AscendingOrder)

    assert grabbed(header.viewport()) != without
    assert count(grabbed(header.viewport()), "t1") > count(without, "t1")


def test_a_centre_over_its_hands_shows_crimson_and_a_square(qtbot: QtBot) -> None:
    calm = Centre()
    view, _ = a_list(qtbot, replace(calm, load=1.3, level="crit"), calm)

    assert count(row_image(view, 0), "critsolid") > 80
    assert count(row_image(view, 1), "critsolid") == 0


def test_a_centre_without_hands_has_no_bar_to_be_mistaken_for_an_empty_queue(qtbot: QtBot) -> None:
    view, _ = a_list(qtbot, Centre(load=None, level="crit"), Centre(load=0.6), Centre(load=0.0))

    # The antialiased words hold a few pixels of the bar's grey; a bar holds hundreds.
    assert count(row_image(view, 0), "load") * 4 < count(row_image(view, 1), "load")
    assert row_image(view, 0) != row_image(view, 2)


def test_a_closed_centre_with_requests_still_waiting_shows_how_many(qtbot: QtBot) -> None:
    view, _ = a_list(qtbot, Centre(closed=True, waiting=0), Centre(closed=True, waiting=7))

    assert count(row_image(view, 1), "t1") > count(row_image(view, 0), "t1")


def test_a_row_that_may_take_the_drop_gets_a_ring_and_one_that_may_not_a_crimson_no(qtbot: QtBot) -> None:
    view, delegate = a_list(qtbot, Centre(), Centre())

    delegate.show_drop(0, "12 → 15   52 % → 57 %")
    taken = row_image(view, 0)
    delegate.refuse_drop(0, "suljettu")
    refused = row_image(view, 0)
    delegate.end_drop()

    assert count(taken, "accent") > 300
    assert count(taken, "infobg") > 3000
    assert count(refused, "crit") > 40
    assert count(refused, "accent") == 0
    assert row_image(view, 0) == row_image(view, 1)


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_painting_a_row_twice_makes_no_new_pens_or_fonts(
    qtbot: QtBot, qapp: QApplication, choice: str
) -> None:
    theme.apply(qapp, choice)
    view, _ = a_list(qtbot, Centre(load=1.2, level="crit"))
    grabbed(view)
    pen, font = theme.pen("t1"), theme.font(13, 600)

    grabbed(view)

    assert theme.pen("t1") is pen
    assert theme.font(13, 600) is font


def test_a_centre_of_old_data_raises_no_alarm(qtbot: QtBot) -> None:
    view, delegate = a_list(qtbot, Centre(level="crit", load=1.4))
    loud = count(grabbed(view), "critsolid")

    delegate.set_stale(True)
    old = count(grabbed(view), "critsolid")
    delegate.set_stale(False)

    assert loud > 100
    assert old == 0
    assert count(grabbed(view), "critsolid") == loud


@pytest.mark.parametrize("words", ["ei hoitajia", "inga skötare", "no shifts"])
@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_why_there_is_no_load_is_whole_in_large_letters_in_a_narrow_list(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, words: str, scale: float
) -> None:
    monkeypatch.setattr("ui.widgets.centre_delegate.without_load", lambda _hands_now: words)
    theme.apply(qapp, "light", text_scale=scale)
    view, _ = a_list(qtbot, Centre(load=None, hands_now=0))
    view.resize(round(320 * scale), 200)

    with elisions() as cut:
        grabbed(view)

    assert [text for _, text in cut if text in {words, *words.split()}] == []


def test_a_centre_of_old_data_is_not_said_to_be_well_either(qtbot: QtBot) -> None:
    view, delegate = a_list(qtbot, Centre(level="ok", load=0.4), Centre(closed=True))
    ring, closed = mark(view, 0), mark(view, 1)

    delegate.set_stale(True)

    assert count(ring, "linestrong") > 10
    assert count(mark(view, 0), "linestrong") == 0
    assert mark(view, 1) == closed != mark(view, 0)


def mark(view: QListView, row: int) -> QImage:
    """Where a centre's mark is."""
    return row_image(view, row).copy(3, 3, 22, 24)
