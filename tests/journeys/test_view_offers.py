"""Views that cannot be read are asked for once each time the palette opens, not at every letter."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database.views import SCREENS
from app.domain.errors import Unavailable
from tests.at_once import AtOnce
from ui.desk.view_offers import ViewOffers
from ui.finding.finder import Finder
from ui.tasks import Tasks
from ui.widgets.search_field import SearchField

KEY = SCREENS[0]


class Desk(QObject):
    """One screen with saved views, which has not been gone to, over a database that is away."""

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.offered = (KEY,)
        self.frame = SimpleNamespace(finder=finder)
        self.screens = SimpleNamespace(desks=())
        self.console = SimpleNamespace(tasks=Tasks(AtOnce(), AtOnce(), parent=self))
        self.services = SimpleNamespace(past=SimpleNamespace(views=SimpleNamespace(all=self._all)))

    def _all(self, key: str) -> None:
        self.asked.append(key)
        raise Unavailable("lost")


def type_letters(field: SearchField, letters: str) -> None:
    for letter in letters:
        QTest.keyClicks(field, letter)
        # The answer is there; it comes by a signal that waits in the queue.
        QCoreApplication.processEvents()


def test_views_that_cannot_be_read_are_asked_for_once_each_time_the_palette_opens(qtbot: QtBot) -> None:
    field = SearchField(key="Ctrl+K")
    qtbot.addWidget(field)
    finder = Finder(field)
    desk: Any = Desk(finder)
    offers = ViewOffers(desk)
    field.show()

    type_letters(field, "abc")
    at_first = list(desk.asked)
    finder.close()
    type_letters(field, "de")
    finder.close()
    offers.stop()

    assert at_first == [KEY]
    assert desk.asked == [KEY, KEY]
