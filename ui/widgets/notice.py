"""A tinted box that says something of more than one line before an act: who would be left, whose consent it takes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets.label import Label

_ICON = 16


class Notice(QFrame):
    """Hidden until it has something to say; `level` is "info" or "warn", and the icon says the same."""

    def __init__(self, parent: QWidget | None = None, *, level: str = "info", icon: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._level, self._icon = level, icon or ("alert-triangle" if level == "warn" else "circle-check")
        self.setProperty("level", level)
        self._mark = QLabel()
        self._words = Label(role="label")
        self._words.setWordWrap(True)
        # Else its least height is that of a column half as wide, and a pane it lies in scrolls for nothing.
        self._words.setMinimumHeight(1)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, text: str) -> None:
        """An empty text hides it."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        # Of itself a layout around it hears of more lines an event later, and a dialog may be fitted before.
        self.updateGeometry()

    def reserve(self, texts: Iterable[str], width: int) -> None:
        """Room for the longest of them from the start, so that nothing moves below the pointer; none for none."""
        longest = max(texts, key=len, default="")
        if not longest:
            return
        kept = self.text
        self._words.setText(longest)
        layout = self.layout()
        self.setFixedHeight(layout.totalHeightForWidth(width) if layout is not None else self.height())
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._words.setText(kept)

    def _restyle(self) -> None:
        self._mark.setPixmap(theme.pixmap(self._icon, self._level, _ICON, self.devicePixelRatioF()))
