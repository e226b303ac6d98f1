"""The Messages screen with texts of one's own choosing, and what it wished and asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from app.domain.message import Group, Message, MessageKey, MessagePage, MessageQuery
from app.domain.moment import to_us
from app.domain.outbox import TextState
from tests.ui.live_builders import ENGLISH
from ui.screens.messages_screen import MessagesScreen

NOW = datetime(2026, 11, 19, 9, 20, tzinfo=UTC)
NOW_US = to_us(NOW)


def a_message(id_: int = 1, state: str = "held", **given: Any) -> Message:
    made = Message(
        id=id_, callback_id=100 + id_, callback_version=3, callback_state="waiting", number_end="45", centre_id=1,
        queue_id=1, kind="text", purpose="unreached", language="fi", speaks="fi", template_id=7, body="Soita meille.",
        state=TextState(state), detail="", tries=1, created_by="mlehto", created_us=NOW_US - 60_000_000,
        changed_us=NOW_US - id_ * 1_000_000, not_before_us=NOW_US, not_after_us=NOW_US + 3_600_000_000,
    )  # fmt: skip
    return replace(made, **given)


class Shown:
    """A screen and what it wished and asked for."""

    def __init__(self, qtbot: QtBot, may: Sequence[ActKind] = tuple(ActKind), **given: Any) -> None:
        self.screen = MessagesScreen(ENGLISH, frozenset(may), **given)
        qtbot.addWidget(self.screen)
        self.wishes: list[object] = []
        self.asked: list[tuple[MessageQuery, MessageKey | None, int]] = []
        self.screen.act_wanted.connect(self.wishes.append)
        self.screen.page_wanted.connect(lambda *asked: self.asked.append(asked))
        self.screen.show_places([(1, "Kallio"), (2, "Malmi")])
        self.screen.resize(1200, 640)
        self.screen.show()

    def show(self, *rows: Message, then: MessageKey | None = None) -> None:
        self.screen.renew()
        counts = {group: sum(one.group is group for one in rows) for group in Group}
        page = MessagePage(rows, then, tuple(counts.items()))
        self.screen.show_page(self.asked[-1][0], None, page)

    def more(self, after: MessageKey, *rows: Message, then: MessageKey | None = None) -> None:
        """What follows `after`."""
        self.screen.show_page(self.asked[-1][0], after, MessagePage(rows, then))

    def choose(self, *ids: int) -> None:
        self.screen.select(ids)

    def menu_asked(self, reason: QContextMenuEvent.Reason) -> QContextMenuEvent:
        """The event by which Qt asks for the menu of the first row."""
        at = self.screen.table.visualRect(self.screen.model.index(0, 0)).center()
        return QContextMenuEvent(reason, at, self.screen.table.viewport().mapToGlobal(at))

    def open_menu(self, reason: QContextMenuEvent.Reason) -> QMenu:
        """Of the rows chosen, by the key or by the mouse on the first row."""
        is_mouse = reason is QContextMenuEvent.Reason.Mouse
        table = self.screen.table
        QApplication.sendEvent(table.viewport() if is_mouse else table, self.menu_asked(reason))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def cells(self, row: int = 0) -> list[str]:
        model = self.screen.model
        return [str(model.index(row, column).data()) for column in range(model.columnCount())]
