"""The first visit to each screen by its key: no other window comes up, and what has the keyboard has a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.desk.screens import SCREENS
from ui.widgets.state_panes import EmptyState

ALT = Qt.KeyboardModifier.AltModifier
VISITED = [entry.key for entry in SCREENS[:8]]


class Watch(QObject):
    """Notes each window that comes up, and each time that the console's loses the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(watched, QWidget) and watched.isWindow():
            if event.type() == QEvent.Type.Show and watched is not self._window:
                self.seen.append(f"{type(watched).__name__} was shown")
            elif event.type() == QEvent.Type.WindowDeactivate and watched is self._window:
                self.seen.append("the keyboard was taken away")
        return False


def is_for_keys(held: QWidget) -> bool:
    """Tab comes to it too; or it is the words that there is nothing."""
    return bool(held.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(held, EmptyState)


@pytest.fixture
def seat(qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    platform = SqlitePlatform(engine)
    for centre_id in (1, 1, 2):
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        made.frame.activateWindow()
        made.see(made.frame.isActiveWindow, "the window in front")
        made.screen.table.setFocus()
        yield made


def test_a_first_visit_shows_no_other_window_and_leaves_the_keyboard_where_it_can_be_used(
    qapp: QApplication, seat: Sitting
) -> None:
    watch, nameless = Watch(seat.frame), []
    qapp.installEventFilter(watch)
    try:
        for place, key in enumerate(VISITED):
            QTest.keyClick(seat.frame, Qt.Key(Qt.Key.Key_1 + place), ALT)
            seat.see(
                lambda key=key: seat.desk.screens.key == key and not seat.desk.front.what_is_missing(),
                f"all of {key}",
            )
            held = QApplication.focusWidget()
            if held is None or not held.accessibleName() or not is_for_keys(held):
                nameless.append(f"{key}: {held!r}")
    finally:
        qapp.removeEventFilter(watch)

    assert watch.seen == []
    assert nameless == []
