"""A sentence across the screen under the top bar that stays until it is no longer so; never modal.

banner = Banner()
banner.say("crit", "Ei yhteyttä klo 11.22 alkaen. Luvut eivät päivity.", action="Yritä nyt", icon="cloud-off")
banner.acted.connect(...)
banner.clear()
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets.announce import announce_change
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.status_glyph import StatusGlyph

_FIGURES: Final = re.compile(r"\d+")


class Banner(QFrame):
    """Levels: "info" (demo), "warn" (stale), "crit" (no connection). Hidden until it has something to say."""

    #: What its button says is wanted, and what the other one says.
    acted = Signal()
    acted_otherwise = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._level = "info"
        self._icon = ""
        self._said: tuple[str, ...] = ()
        self._mark = QLabel()
        self._glyph = StatusGlyph("warn", size=17)
        self._text = Label(role="strong")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = Button("", kind="ghost")
        self._button.clicked.connect(self.acted)
        self._other = Button("", kind="ghost")
        self._other.clicked.connect(self.acted_otherwise)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._glyph)
        row.addWidget(self._text, 1)
        row.addWidget(self._other)
        row.addWidget(self._button)
        theme.changed.connect(self._renew)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, level: str, text: str, *, action: str = "", other: str = "", icon: str = "") -> None:
        """Shows the sentence; what differs in its figures alone, as an age that grows does, is not announced again."""
        said = (level, text, action, other, icon)
        if said == self._said and not self.isHidden():
            return
        self._said = said
        is_news = self.isHidden() or _FIGURES.sub("", text) != _FIGURES.sub("", self._text.text())
        self._level, self._icon = level, icon
        self.setProperty("level", level)
        self.style().unpolish(self)
        self.style().polish(self)
        # The frame reckons the border of its level in, which it does by itself from the second time on only.
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        self._text.setText(text)
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self._other.set_words(other)
        self._other.setVisible(bool(other))
        self._glyph.show_level("ok" if level == "info" else level, "")
        self.setAccessibleName(text)
        self._renew()
        self.show()
        if is_news:
            announce_change(self, text, urgently=level == "crit")

    def clear(self) -> None:
        if self.isHidden():
            return
        announce_change(self, "")
        self.hide()

    def _renew(self) -> None:
        self._mark.setVisible(bool(self._icon))
        self._glyph.setVisible(not self._icon)
        if self._icon:
            self._mark.setPixmap(theme.pixmap(self._icon, self._level, 18, self.devicePixelRatioF()))
