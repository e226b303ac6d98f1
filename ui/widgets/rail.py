"""The way from screen to screen at the left edge; it holds only screens that exist.

rail.set_items([RailItem("live", "Tilannekuva", "layout-dashboard", "Alt+1"), …,
                RailItem("settings", "Asetukset", "settings", "Ctrl+,", at_foot=True)])
rail.chosen.connect(...)            key of the screen clicked
rail.set_current("live"); rail.set_badge("alerts", 2)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.theme import CAPTION, set_icon, theme
from ui.widgets.painting import CENTRE, draw_text, text_width

_WIDTH_PX = 84
_BUTTON_PX = 56
_ICON = 22
#: Free on each side of a name.
_BESIDE_PX = 4
_MOST_SHOWN = 9


@dataclass(frozen=True)
class RailItem:
    """`shortcut` is shown in the tooltip; whoever owns the screen's action binds it.

    `is_screen`: it stays marked while it is shown; else it opens something of its own, as the wallboard.
    """

    key: str
    text: str
    icon: str
    shortcut: str = ""
    at_foot: bool = False
    is_screen: bool = True


class Rail(QFrame):
    """`chosen(key)` is emitted for clicks and keys, not for `set_current`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._items: tuple[RailItem, ...] = ()
        self._button_of: dict[str, RailButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 1, 8)
        self._column.setSpacing(2)
        theme.changed.connect(self._restyle)
        self.retranslate()
        self._restyle()

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._button_of)

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Replaces all of them, unless they are as they were; the current one stays current when it is still there."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        current = self.current()
        badges = {key: button.count for key, button in self._button_of.items()}
        old = list(self._button_of.values())
        self._button_of.clear()
        while self._column.takeAt(0) is not None:
            pass
        for item in (item for item in items if not item.at_foot):
            self._column.addWidget(self._made(item))
        self._column.addStretch(1)
        for item in (item for item in items if item.at_foot):
            self._column.addWidget(self._made(item))
        # Made later than all else in the window they would be met after it: they take the place of the old ones.
        for one, other in pairwise([*old[-1:], *self._button_of.values()]):
            QWidget.setTabOrder(one, other)
        for button in old:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for key, count in badges.items():
            self.set_badge(key, count)
        self._restyle()
        if current in self._button_of:
            self.set_current(current)

    def current(self) -> str:
        """Key of the screen shown, "" when none is."""
        return next((key for key, button in self._button_of.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Raises KeyError for a screen that is not on the rail."""
        self._button_of[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """A crimson count at the icon's corner; 0 takes it away. Unknown keys are left alone."""
        button = self._button_of.get(key)
        if button is not None:
            button.set_badge(count)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Screens"))

    def _made(self, item: RailItem) -> RailButton:
        button = RailButton(item)
        if item.is_screen:
            self._group.addButton(button)
        self._button_of[item.key] = button
        button.clicked.connect(lambda: self.chosen.emit(item.key))
        return button

    def _restyle(self) -> None:
        """As wide as the longest name asks for in this language and text size, but never narrower than ordinary."""
        widest = max((button.words_width() for button in self._button_of.values()), default=0.0)
        self.setFixedWidth(max(theme.px(_WIDTH_PX), math.ceil(widest) + theme.px(2 * _BESIDE_PX)))
        for button in self._button_of.values():
            button.setFixedHeight(theme.px(_BUTTON_PX))


class RailButton(QToolButton):
    """One screen, with its icon above its name."""

    def __init__(self, item: RailItem) -> None:
        super().__init__()
        self._text = item.text
        self._badge = ""
        self.count = 0
        self.setProperty("kind", "nav")
        self.setCheckable(item.is_screen)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(item.text)
        self.setToolTip(f"{item.text}  ({item.shortcut})" if item.shortcut else item.text)
        self.setAccessibleName(item.text)
        set_icon(self, item.icon, "t2", _ICON, on="accent")

    @property
    def badge(self) -> str:
        return self._badge

    def words_width(self) -> float:
        """Of the name as it is drawn, in px."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self._text)

    def set_badge(self, count: int) -> None:
        self.count = max(count, 0)
        self._badge = "" if count <= 0 else str(count) if count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        self.setAccessibleName(f"{self._text} {self._badge}".strip())
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_BUTTON_PX), theme.px(_BUTTON_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._badge:
            return
        height = theme.px(16)
        width = max(text_width(self._badge, CAPTION, 600) + theme.px(10), height)
        at = QRectF(self.width() / 2 + theme.px(4), theme.px(4), width, height)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.brush("critsolid"))
        p.drawRoundedRect(at, height / 2, height / 2)
        draw_text(p, at, self._badge, CAPTION, 600, "oncrit", CENTRE)
        p.end()
