"""What is dragged near the edge of a list that is longer than its room scrolls it, so that any centre can be had."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from app.domain.wish import Move
from app.listing.shown import Standing
from tests.boards import a_board
from tests.ui.live_builders import a_screen, choose, wishes_of
from tests.ui.screens.centres_screens import MakeScreen, make_screen
from ui.models import callback_mime, nurse_mime
from ui.models.callback_mime import pack

__all__ = ["make_screen"]

_HELD = Qt.DropAction.MoveAction
_HOW = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def low(view: QAbstractItemView) -> QPointF:
    """A point just above the lower edge."""
    return QPointF(60, view.viewport().height() - 5)


def hold(view: QAbstractItemView, at: QPointF, data: QMimeData) -> bool:
    """Whether it could be dropped there."""
    # Qt gives what follows to whoever it entered.
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at.toPoint(), _HELD, data, *_HOW))
    over = QDragMoveEvent(at.toPoint(), _HELD, data, *_HOW)
    QApplication.sendEvent(view.viewport(), over)
    return over.isAccepted()


def drop(view: QAbstractItemView, at: QPointF, data: QMimeData) -> None:
    QApplication.sendEvent(view.viewport(), QDropEvent(at, _HELD, data, *_HOW))


def test_a_nurse_held_at_the_lower_edge_comes_to_the_last_centre(
    make_screen: MakeScreen, qtbot: QtBot
) -> None:
    screen = make_screen(a_board(600, centres=26))
    screen.show_centre(1)
    board, panel = screen.listing.board, screen.page.nurses
    assert board is not None
    nurse = next(one.id for one in board.places.agents if one.centre_id == 1 and one.id % 7)
    panel.table.selectRow(panel.model.row_of(nurse))
    panel.table.dragged.emit(True)
    targets = panel.targets
    assert targets is not None
    view, pointed = targets.list, wishes_of(targets.list.over)
    bar, data = view.verticalScrollBar(), nurse_mime.pack(nurse)
    assert bar.value() == 0

    hold(view, low(view), data)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=20_000)
    qtbot.waitUntil(lambda: not view.edge_scroll.is_on)
    last = targets.model.option(targets.model.rowCount() - 1)
    dropped = wishes_of(targets.dropped)
    drop(view, QPointF(view.visualRect(targets.model.index(targets.model.rowCount() - 1)).center()), data)
    panel.table.dragged.emit(False)

    assert last is not None
    assert pointed[-1] == (last.centre_id,), "what it would do is said of the row that came below the pointer"
    assert dropped == [(nurse, last.centre_id)]


def test_callbacks_held_at_the_lower_edge_come_to_the_last_centre(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(600, centres=40))
    moves = wishes_of(screen.act_wanted)
    seen = choose(screen, Standing.WAITING, 2)
    view, model, data = screen.centres.view, screen.centres.model, pack(seen)
    bar = view.verticalScrollBar()
    bar.setValue(0)

    hold(view, low(view), data)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=20_000)
    row = next(
        row
        for row in range(model.rowCount() - 1, 0, -1)
        if (figure := model.figure(row)) is not None
        and not screen.listing.moving.drop_effect(seen, figure.id).is_refused
    )
    index, figure = model.index(row), model.figure(row)
    drop(view, QPointF(view.visualRect(index).center()), data)

    assert figure is not None
    assert moves == [(Move(tuple(seen), figure.id),)]
    assert not view.edge_scroll.is_on


def test_a_list_stops_when_the_pointer_goes_from_its_edge_or_leaves_it(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(600, centres=40))
    seen = choose(screen, Standing.WAITING, 2)
    view, data = screen.centres.view, pack(seen)
    middle = QPointF(60, view.viewport().height() / 2)

    hold(view, low(view), data)
    at_the_edge = view.edge_scroll.is_on
    hold(view, middle, data)
    in_the_middle = view.edge_scroll.is_on
    hold(view, low(view), data)
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())

    assert (at_the_edge, in_the_middle, view.edge_scroll.is_on) == (True, False, False)


def test_what_is_not_ours_scrolls_nothing(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, board=a_board(600, centres=40))
    view, other = screen.centres.view, QMimeData()
    other.setData(callback_mime.MIME_TYPE, b"not a list")

    assert not hold(view, low(view), other)
    assert not view.edge_scroll.is_on
