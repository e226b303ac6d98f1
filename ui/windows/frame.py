"""The main window without its screen: rail, top bar, banners and the place of toasts; painted before data comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.rail import Rail, RailItem
from ui.widgets.skeleton import LoadingSkeleton
from ui.widgets.state_panes import ErrorState
from ui.widgets.toast import Toasts
from ui.widgets.top_bar import TopBar

#: The smallest window the screens are laid out for, in px at any text size.
SMALLEST = (1180, 700)
FIRST_SIZE = (1440, 900)


class Frame(QWidget):
    """Knows nothing of callbacks. One banner for each thing that can be wrong at the same time."""

    #: The user closes the window; whoever listens may still refuse by `hold_open`.
    closing = Signal()
    try_again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("frame")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.rail = Rail()
        self.top_bar = TopBar()
        self.demo_banner = Banner()
        self.trouble_banner = Banner()
        self.note_banner = Banner()
        self.pages = QStackedWidget()
        self._loading = LoadingSkeleton()
        self.failed = ErrorState()
        self.failed.acted.connect(self.try_again_wanted)
        self.pages.addWidget(self._loading)
        self.pages.addWidget(self.failed)
        self.menu = QMenu(self)
        self.menu_button = Button("", icon="dots", kind="ghost", name=self.tr("Menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self._holds_open = False
        self._lay_out()
        self.toasts = Toasts(self)
        self.retranslate()

    def show_screen(self, screen: QWidget) -> None:
        """Put the screen where the grey bars are."""
        if self.pages.indexOf(screen) < 0:
            self.pages.addWidget(screen)
        self.pages.setCurrentWidget(screen)

    def show_loading(self, seconds: int = 0) -> None:
        self._loading.show_waited(seconds)
        self.pages.setCurrentWidget(self._loading)

    def show_failure(self, what: str, detail: str) -> None:
        """There is nothing to show at all; `try_again_wanted` when the user asks for another try."""
        self.failed.tell(what, detail)
        self.pages.setCurrentWidget(self.failed)

    @property
    def is_loading(self) -> bool:
        return self.pages.currentWidget() is self._loading

    def hold_open(self, hold: bool) -> None:
        """While held, closing only asks (`closing`), so that what is under way can end."""
        self._holds_open = hold

    def state(self) -> str:
        """Place and size, as text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore(self, state: str) -> bool:
        """Take back place and size; False for text that is none, or from a screen that is gone."""
        return self.restoreGeometry(QByteArray.fromBase64(state.encode()))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Jonovahti"))
        self.top_bar.set_title(self.tr("Live"))
        self.top_bar.search.set_words(self.tr("Search for a centre"))
        self.menu_button.set_words("", self.tr("Menu"))
        items: Sequence[RailItem] = (RailItem("live", self.tr("Live"), "layout-dashboard", "Alt+1"),)
        self.rail.set_items(items)
        self.rail.set_current("live")

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        banners = QVBoxLayout()
        banners.setContentsMargins(16, 8, 16, 0)
        banners.setSpacing(6)
        for banner in (self.demo_banner, self.trouble_banner, self.note_banner):
            banners.addWidget(banner)
        column.addLayout(banners)
        column.addWidget(self.pages, 1)
        bar = self.top_bar.layout()
        if bar is not None:
            bar.addWidget(self.menu_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _open_menu(self) -> None:
        corner = self.menu_button.rect().bottomRight()
        at = self.menu_button.mapToGlobal(corner)
        at.setX(at.x() - self.menu.sizeHint().width())
        self.menu.popup(at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "toasts"):
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if self._holds_open:
            event.ignore()
        else:
            super().closeEvent(event)
