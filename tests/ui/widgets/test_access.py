"""What a screen reader and a keyboard meet in every widget of the gallery."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from ui.widgets.painted import Painted

MADE = [pytest.param(make, id=name) for name, (make, _, _) in gallery.SHEETS.items()]
# Holders of the gallery's own, not of the console.
NAMELESS = {"QListView", "QTableView", "QLineEdit", "QComboBox", "QLineEditIconButton"}


@pytest.mark.parametrize("make", MADE)
def test_whatever_takes_the_focus_has_a_name(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    sheet = shown(qtbot, make)

    nameless = [
        type(widget).__name__
        for widget in visible(sheet)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and type(widget).__name__ not in NAMELESS
        and not spoken_name(widget)
        and widget.focusProxy() is None
    ]

    assert nameless == []


@pytest.mark.parametrize("make", MADE)
def test_whatever_is_painted_by_hand_and_means_something_says_it(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    sheet = shown(qtbot, make)

    silent = [type(w).__name__ for w in visible(sheet) if isinstance(w, Painted) and not w.accessibleName()]

    # The mark of a banner, whose sentence stands beside it.
    assert set(silent) <= {"StatusGlyph"}


@pytest.mark.parametrize("make", MADE)
def test_every_target_is_at_least_24_pixels_each_way(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    sheet = shown(qtbot, make)

    small = [
        (type(widget).__name__, widget.width(), widget.height())
        for widget in visible(sheet)
        if isinstance(widget, QAbstractButton)
        # The magnifier and the cross within a field are Qt's own, and the field itself is the target.
        and not isinstance(widget.parent(), QLineEdit)
        and min(widget.width(), widget.height()) < 24
    ]

    assert small == []


def test_the_gallery_draws_every_sheet_in_every_theme(qapp: QApplication, tmp_path: Path) -> None:
    gallery.main(tmp_path)

    assert len([file for file in tmp_path.glob("*.png") if file.stat().st_size > 2000]) == 4 * len(MADE)


def shown(qtbot: QtBot, make: Callable[[], QWidget]) -> QWidget:
    sheet = make()
    qtbot.addWidget(sheet)
    sheet.resize(1440, 800)
    sheet.show()
    return sheet


def visible(sheet: QWidget) -> list[QWidget]:
    return [widget for widget in sheet.findChildren(QWidget) if widget.isVisible()]


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
