"""What stands where on the screen of the whole program, at moments at which things meet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.journeys.sitting import a_moment_ago, a_region_open_now, sitting
from ui.widgets.toast import Toast


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return url


def place(widget: QWidget) -> QRect:
    """Where a widget is, on its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def test_a_toast_leaves_free_what_can_be_done_with_the_selection(
    qtbot: QtBot, sqlite_url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, sqlite_url, tmp_path) as seat:
        seat.select(seat.listed())
        bar = seat.screen.callbacks.selection_bar
        seat.frame.toasts.say(lambda: Toast("1 callback moved"))
        seat.see(lambda: bar.isVisible() and seat.frame.toasts.isVisible(), "both")
        bar_at, toast_at = place(bar), place(seat.frame.toasts)

    assert not bar_at.intersects(toast_at)


def test_clearing_the_filters_empties_the_field_for_all_who_watch_it(
    qtbot: QtBot, sqlite_url: str, tmp_path: Path
) -> None:
    with sitting(qtbot, sqlite_url, tmp_path) as seat:
        field = seat.screen.callbacks.field
        field.setText("zzz")
        heard = QSignalSpy(field.textChanged)
        seat.screen.rows.clear_filters()
        told = [heard.at(at)[0] for at in range(heard.count())]
        listed = seat.listed()

    assert told == [""]
    assert len(listed) == 1
