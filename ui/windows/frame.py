"""The main window without its screen: rail, top bar, banners and the place of toasts; painted before data comes.

Long because each banner, and each thing told of what is served, is a line or two here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.commands import BY_ID
from ui.desk.screens import BY_KEY, SCREENS
from ui.finding.finder import Finder
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.rail import Rail, RailItem
from ui.widgets.skeleton import LoadingSkeleton
from ui.widgets.state_panes import ErrorState
from ui.widgets.toast import Toasts
from ui.widgets.top_bar import TopBar
from ui.windows.window import FIRST_SIZE, SMALLEST


class Frame(QWidget):
    """Knows nothing of callbacks. One banner for each thing that can be wrong at the same time.

    It fills a `Window`, or stands alone.
    """

    #: The user closes the window.
    closing = Signal()
    try_again_wanted = Signal()
    #: The user wants to say where to sign in.
    sign_in_wanted = Signal()
    #: How much the window is looked at now: active, usual or hidden.
    pace_changed = Signal(str)

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
        self.size_banner = Banner()
        self.work_banner = Banner()
        self.books_banner = Banner()
        self.consent_banner = Banner()
        self.texts_banner = Banner()
        self.certificate_banner = Banner()
        self.clock_banner = Banner()
        self.update_banner = Banner()
        self.pages = QStackedWidget()
        self._loading = LoadingSkeleton()
        self.failed = ErrorState()
        self.failed.acted.connect(self.try_again_wanted)
        self.failed.sign_in_wanted.connect(self.sign_in_wanted)
        self.pages.addWidget(self._loading)
        self.pages.addWidget(self.failed)
        self.scopes: tuple[tuple[str, str], ...] = ()
        self.menu = QMenu(self)
        self.menu_button = Button("", icon="dots", kind="ghost", name=self.tr("Menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self._is_demo = False
        self._test_name = ""
        #: Asked before the window closes; who says no lets it close later by `leave`.
        self.may_close: Callable[[], bool] = lambda: True
        self.is_leaving = False
        # Until it is known who sits here, what everybody is offered.
        self._offered: tuple[str, ...] = (SCREENS[0].key,)
        self._front = SCREENS[0].key
        self._lay_out()
        self.top_bar.scope.hide()
        # Now that the field is in the window, which the palette lies above.
        self.finder = Finder(self.top_bar.search)
        self.toasts = Toasts(self)
        self.retranslate()

    def show_screens(self, keys: Sequence[str]) -> None:
        """Which screens the rail offers."""
        self._offered = tuple(keys)
        self._name_rail()

    def add_screen(self, screen: QWidget) -> None:
        """Keep a screen that may be shown."""
        if self.pages.indexOf(screen) < 0:
            self.pages.addWidget(screen)

    def show_screen(self, key: str, screen: QWidget) -> None:
        """Put the screen where the grey bars are, or another screen is."""
        self.add_screen(screen)
        self.pages.setCurrentWidget(screen)
        self._front = key
        self.rail.set_current(key)
        self.top_bar.set_title(BY_KEY[key].name)

    def remove_screens(self, screens: Sequence[QWidget]) -> None:
        """Take the screens and all that was said about their data away."""
        self.show_loading()
        for screen in screens:
            self.pages.removeWidget(screen)
            screen.deleteLater()
        self.trouble_banner.clear()
        self.books_banner.clear()
        self.consent_banner.clear()
        self.texts_banner.clear()
        self.work_banner.clear()
        self.toasts.forget()
        self.top_bar.set_person("", "")
        self.show_scopes([])

    def show_loading(self, seconds: int = 0) -> None:
        self._loading.show_waited(seconds)
        self._show_no_data()
        self.pages.setCurrentWidget(self._loading)

    def _show_no_data(self, *, level: str = "") -> None:
        """`level`: "crit" where it is known that there will be none without the user; else grey."""
        self.top_bar.freshness.show_age(None, clock="", age_words="", level=level)

    def show_demo(self, is_demo: bool) -> None:
        """Says for as long as it is so that nothing here is real."""
        self._is_demo = is_demo
        self._say_where()

    def show_test(self, name: str) -> None:
        """Says for as long as it is so that this is a region for trying things out; "" for the one that is served."""
        self._test_name = name
        self._say_where()

    def _say_where(self) -> None:
        if self._is_demo:
            words = self.tr("Demo mode: made-up data, nothing is sent")
            self.demo_banner.say("info", words, action=self.tr("Leave the demo…"), icon="player-play")
            self.setWindowTitle(self.tr("Jonovahti – demo"))
        elif self._test_name:
            words = self.tr("{name} is for trying things out: no patient waits in this queue")
            self.demo_banner.say("warn", words.format(name=self._test_name))
            self.setWindowTitle(self.tr("Jonovahti – test: {name}").format(name=self._test_name))
        else:
            self.demo_banner.clear()
            self.setWindowTitle(self.tr("Jonovahti"))

    def show_scopes(self, scopes: Sequence[tuple[str, str]], *, has_box: bool = True) -> None:
        """The parts of the region that can be shown, by key and name, the whole of it first.

        `has_box`: whether the screen in front can be about one of them.
        """
        current = self.top_bar.scope.current()
        self.top_bar.scope.set_scopes(scopes)
        if current:
            self.top_bar.scope.set_current(current)
        self.scopes = tuple(scopes)
        self.top_bar.scope.setVisible(bool(scopes) and has_box)

    def show_failure(
        self, what: str, detail: str, *, can_try_again: bool = True, can_sign_in: bool = False
    ) -> None:
        """There is nothing to show at all; `try_again_wanted` and `sign_in_wanted` when the user asks for it."""
        self.failed.tell(what, detail, can_try_again=can_try_again, can_sign_in=can_sign_in)
        self._show_no_data(level="crit")
        self.pages.setCurrentWidget(self.failed)
        # There is little else to do here; whoever types a search goes on.
        if not self.top_bar.search.text():
            self.failed.enter()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through around the screen."""
        return (self.rail, self.top_bar, *self._banners)

    @property
    def _banners(self) -> tuple[Banner, ...]:
        """From the top down."""
        return (
            self.demo_banner,
            self.books_banner,
            self.trouble_banner,
            self.texts_banner,
            self.consent_banner,
            self.clock_banner,
            self.certificate_banner,
            self.update_banner,
            self.note_banner,
            self.size_banner,
            self.work_banner,
        )

    @property
    def is_loading(self) -> bool:
        return self.pages.currentWidget() is self._loading

    def pace(self) -> str:
        """`active` while it has the keyboard, `hidden` when nobody can see it, else `usual`."""
        if self.window().isMinimized() or not self.isVisible():
            return "hidden"
        return "active" if self.isActiveWindow() else "usual"

    def state(self) -> str:
        """Place and size, as text for the settings."""
        return bytes(self.window().saveGeometry().toBase64().data()).decode()

    def tell_pace(self) -> None:
        """The window came to the front, or went from it."""
        self.pace_changed.emit(self.pace())

    def leave(self, *, asks: bool = False) -> None:
        """Close the window; `asks`: as its user would, who may be asked first."""
        if asks and not self.may_close():
            return
        self.is_leaving = True
        self.window().close()

    def retranslate(self) -> None:
        self._say_where()
        self.top_bar.set_title(BY_KEY[self._front].name)
        self.top_bar.search.set_words(self.tr("Find a command or a centre"), self.tr("Find"))
        self.menu_button.set_words("", self.tr("Menu"))
        self.finder.retranslate()
        self._name_rail()

    def _name_rail(self) -> None:
        self.rail.retranslate()
        items = [
            RailItem(entry.key, entry.name, entry.icon, entry.shortcut, entry.at_foot)
            for entry in SCREENS
            if entry.key in self._offered
        ]
        if foot := [one for one in items if one.at_foot]:
            # Above the settings; it is a window of its own and no screen of this one.
            command = BY_ID["wallboard"]
            name, key = command.name, command.keys[0]
            wall_item = RailItem(command.id, name, command.icon, key, at_foot=True, is_screen=False)
            items.insert(items.index(foot[0]), wall_item)
        self.rail.set_items(items)
        self.rail.set_current(self._front)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        banners = QVBoxLayout()
        banners.setContentsMargins(16, 8, 16, 0)
        banners.setSpacing(6)
        for banner in self._banners:
            banners.addWidget(banner)
        column.addLayout(banners)
        column.addWidget(self.pages, 1)
        self.top_bar.add(self.menu_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        # Its buttons are there before all that is beside it, for Tab too.
        self._name_rail()
        row.addLayout(column, 1)

    def choose_scope(self, key: str) -> None:
        """As if it had been chosen in the scope box."""
        self.top_bar.scope.set_current(key)
        self.top_bar.scope.chosen.emit(key)

    def _open_menu(self) -> None:
        corner = self.menu_button.rect().bottomRight()
        at = self.menu_button.mapToGlobal(corner)
        at.setX(at.x() - self.menu.sizeHint().width())
        self.menu.popup(at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "toasts"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange}:
            self.tell_pace()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_leaving and not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
