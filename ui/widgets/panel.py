"""The framed surfaces everything stands on: a grey panel or a raised white one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget


class Panel(QFrame):
    """`raised` is for tables and dialogs, the plain one for cards, lists and details."""

    def __init__(self, parent: QWidget | None = None, *, raised: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("raisedpanel" if raised else "panel")
