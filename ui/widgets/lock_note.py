"""Says below a field by whom it is locked, with a small lock; the field says it aloud too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.settings import Origin
from ui.theme import theme
from ui.widgets.label import Label
from ui.words.settings import locked

_LOCK_PX = 14


class LockNote(QWidget):
    """Nothing to be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock = QLabel()
        self._words = Label(role="label", tone="t3")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_origin(self, origin: Origin | None, *fields: QWidget) -> None:
        """Who locked the fields, and where that stands; None: nobody did."""
        words = locked(origin) if origin is not None else ""
        self._words.setText(words)
        for field in fields:
            field.setAccessibleDescription(words)

    def _restyle(self) -> None:
        self._lock.setPixmap(theme.pixmap("lock", "t2", _LOCK_PX, self.devicePixelRatioF()))
