"""A row of tabs for saved views: those built in come first and stay, the user's own are dragged into their order.

tabs.set_tabs([Tab("open", "Kaikki avoimet", own=False), Tab("own:Aamu", "Aamu", own=True)])
tabs.picked.connect(...)        the key of the tab gone to
tabs.ordered.connect(...)       the keys of the user's own, from left to right, after a drag
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.widgets.focus_ring import ring_of_tab


@dataclass(frozen=True, slots=True)
class Tab:
    """`note` is said on pointing at it."""

    key: str
    words: str
    own: bool = False
    note: str = ""


class ViewTabs(QTabBar):
    """`menu_wanted` carries a tab's key and a point on the screen."""

    picked = Signal(str)
    ordered = Signal(object)
    menu_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self._is_filling = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        ring_of_tab(self)
        self.currentChanged.connect(self._tell)
        self.tabMoved.connect(self._take_order)

    @property
    def current(self) -> str:
        """The key of the tab in front, "" without any."""
        return self._key(self.currentIndex())

    def set_tabs(self, tabs: Sequence[Tab], current: str = "") -> None:
        """Replaces all, without a signal; the one in front stays unless `current` names another."""
        wanted = current or self.current
        self._is_filling = True
        self._tabs = tuple(tabs)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        for place, tab in enumerate(tabs):
            # An ampersand would be taken for a mnemonic.
            words = tab.words.replace("&", "&&")
            if place < self.count():
                self.setTabText(place, words)
            else:
                self.addTab(words)
            self.setTabData(place, tab.key)
            self.setTabToolTip(place, tab.note)
            if tab.key == wanted:
                self.setCurrentIndex(place)
        self._is_filling = False

    def go_to(self, key: str) -> None:
        """Bring a tab to the front as a click does; an unknown one does nothing."""
        for place in range(self.count()):
            if self._key(place) == key:
                self.setCurrentIndex(place)

    def _key(self, place: int) -> str:
        return str(self.tabData(place) or "")

    def _tell(self) -> None:
        if not self._is_filling:
            self.picked.emit(self.current)

    def _take_order(self) -> None:
        if self._is_filling:
            return
        own_keys = [tab.key for tab in self._tabs if tab.own]
        keys = [self._key(place) for place in range(self.count())]
        own = [key for key in keys if key in own_keys]
        if any(keys[place] != tab.key for place, tab in enumerate(self._tabs) if not tab.own):
            # What is built in stays in its place: the drag is taken back.
            self.set_tabs(self._tabs, self.current)
        elif own != own_keys:
            self._tabs = tuple(sorted(self._tabs, key=lambda tab: keys.index(tab.key)))
            self.ordered.emit(own)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = self.tabAt(event.pos()) if by_mouse else self.currentIndex()
        if place >= 0:
            at = event.globalPos() if by_mouse else self.mapToGlobal(self.tabRect(place).bottomLeft())
            self.menu_wanted.emit(self._key(place), at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
