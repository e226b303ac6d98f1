"""Pages of the audit log and of texts that take long: whoever waits may stop, and ask for them after all."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from app.domain.message import MessagePage, MessageQuery
from app.domain.moment import to_us
from app.domain.trail import TrailPage, TrailRights
from tests.ui.live_builders import ENGLISH, HELSINKI
from ui.screens.audit_screen import AuditScreen
from ui.screens.messages_screen import MessagesScreen

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=HELSINKI)


def test_a_page_of_texts_can_be_stopped_and_asked_for_again(qtbot: QtBot) -> None:
    screen = MessagesScreen(ENGLISH, frozenset())
    told = _tell(qtbot, screen)

    screen.renew()
    screen.pane.stop_button.click()
    stopped = screen.pane.state
    screen.pane.retry_wanted.emit()
    screen.show_page(MessageQuery(), None, MessagePage())

    assert (stopped, told) == ("stopped", ["wanted", "let go", "wanted"])
    assert screen.pane.state == "empty"


def test_a_page_of_the_audit_log_can_be_stopped_and_asked_for_again(qtbot: QtBot) -> None:
    may = TrailRights(may_read=True, sees_others=True, may_ask=True)
    screen = AuditScreen(ENGLISH, may, lambda: to_us(NOW))
    told = _tell(qtbot, screen)

    screen.renew()
    screen.pane.stop_button.click()
    stopped = screen.pane.state
    screen.pane.retry_wanted.emit()
    screen.show_page(screen.filters.query(), None, TrailPage())

    assert (stopped, told) == ("stopped", ["wanted", "let go", "wanted"])
    assert screen.pane.state == "empty"


def _tell(qtbot: QtBot, screen: AuditScreen | MessagesScreen) -> list[str]:
    qtbot.addWidget(screen)
    screen.show()
    told: list[str] = []
    screen.page_wanted.connect(lambda *_asked: told.append("wanted"))
    screen.page_let_go.connect(lambda: told.append("let go"))
    return told
