"""F6 comes to a pane that has no rows, too: to the words that say why, or to the button beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.alerts.outlook import Outlook
from app.domain.act import ActKind
from app.domain.message import MessagePage, MessageQuery
from app.domain.moment import to_us
from app.domain.trail import TrailPage, TrailRights
from tests.ui.live_builders import ENGLISH
from ui.screens.alerts_screen import AlertsScreen
from ui.screens.audit_screen import AuditScreen
from ui.screens.messages_screen import MessagesScreen
from ui.screens.pane_order import enter, next_pane
from ui.screens.reports_screen import ReportsScreen
from ui.screens.screen import Screen
from ui.widgets.data_pane import DataPane

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=ZoneInfo("Europe/Helsinki"))
Shown = tuple[Screen, DataPane]


def alerts() -> Shown:
    screen = AlertsScreen(ENGLISH, str, str, frozenset(ActKind), lambda: to_us(NOW))
    return screen, screen.pane


def no_alerts() -> Shown:
    screen = AlertsScreen(ENGLISH, str, str, frozenset(ActKind), lambda: to_us(NOW))
    screen.show_outlook(Outlook(to_us(NOW), (), (), (), True))
    return screen, screen.pane


def entries() -> Shown:
    may = TrailRights(may_read=True, sees_others=True, may_ask=True)
    screen = AuditScreen(ENGLISH, may, lambda: to_us(NOW))
    screen.renew()
    return screen, screen.pane


def no_entries() -> Shown:
    screen, pane = entries()
    assert isinstance(screen, AuditScreen)
    screen.show_page(screen.filters.query(), None, TrailPage())
    return screen, pane


def texts() -> Shown:
    screen = MessagesScreen(ENGLISH, frozenset())
    screen.renew()
    return screen, screen.pane


def no_texts() -> Shown:
    screen, pane = texts()
    assert isinstance(screen, MessagesScreen)
    screen.show_page(MessageQuery(), None, MessagePage())
    return screen, pane


def reports() -> Shown:
    screen = ReportsScreen(ENGLISH)
    return screen, screen.pane


@pytest.mark.parametrize(
    "shown, state",
    [
        (alerts, "loading"),
        (no_alerts, "empty"),
        (entries, "loading"),
        (no_entries, "empty"),
        (texts, "loading"),
        (no_texts, "empty"),
        (reports, "loading"),
    ],
)
def test_f6_comes_to_a_pane_without_rows_which_says_why(
    qtbot: QtBot, shown: Callable[[], Shown], state: str
) -> None:
    screen, pane = shown()
    assert isinstance(screen, QWidget)
    qtbot.addWidget(screen)
    screen.resize(1300, 700)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: pane.state == state and screen.isActiveWindow())

    met: list[QWidget] = []
    stop = next_pane(screen.pane_order, 1, held=False)
    while stop is not None and len(met) < len(screen.pane_order):
        enter(stop)
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus)
        stop = next_pane(screen.pane_order, 1)

    in_pane = [one for one in met if pane.isAncestorOf(one)]
    assert len(in_pane) == 1
    assert in_pane[0].accessibleName()
    assert stop is None
