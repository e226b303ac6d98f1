"""The live screen is made where it is to be: what is put into another widget later is styled once more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.live_builders import ENGLISH
from ui.commands import Commands
from ui.screens.live_screen import LiveScreen
from ui.theme import theme

#: Leaves are styled when they are put into what they are laid out in; hardly anything above them moves again.
_MOST_EACH = 2.5


class StylesSeen(QObject):
    """Counts how often any widget is told that its style is another."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return super().eventFilter(watched, event)


def test_hardly_a_widget_of_the_live_screen_is_styled_more_than_twice_on_its_way_into_the_window(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, "dark")
    window = QWidget()
    qtbot.addWidget(window)
    pages = QStackedWidget(window)
    commands = Commands(window)
    seen = StylesSeen()
    qapp.installEventFilter(seen)
    screen = LiveScreen(ENGLISH, commands.actions, pages)
    pages.addWidget(screen)
    qapp.removeEventFilter(seen)

    assert seen.count < _MOST_EACH * len(screen.findChildren(QWidget)), seen.count
