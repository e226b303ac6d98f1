"""A window of its own for a table or a chart: what it shows goes on beside the console, on any screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.freshness import Freshness
from ui.widgets.label import Label
from ui.widgets.scope_box import ScopeBox
from ui.windows.own_window_place import SMALLEST, Place, Room, place_of, put, rooms

_FIRST_TABLE: Final = QSize(980, 720)
_FIRST_CHART: Final = QSize(720, 420)


class OwnWindow(QWidget):
    """`content` fills it below a line that says what it is, of where, and how old. It knows no data.

    `left`: its user closed it. `came_forward`: the keyboard came to it, or went from it. `scope_chosen` carries the key
    of what was chosen in its scope box.
    """

    left = Signal()
    came_forward = Signal()
    scope_chosen = Signal(str)

    def __init__(self, content: QWidget, *, is_chart: bool) -> None:
        super().__init__()
        # Deleted by its keeper alone, after what it shows has been stopped.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.content, self.is_chart = content, is_chart
        self.title = Label(role="section")
        self.scope = ScopeBox()
        self.freshness, self.banner, self._demo = Freshness(), Banner(), Label(role="label", tone="info")
        self.about = Label(tone="t2")
        self.about.setWordWrap(True)
        self.about.hide()
        self._kept: Place | None = None
        self._put_at: Place | None = None
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 0)
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.scope)
        head.addWidget(self._demo)
        head.addStretch(1)
        head.addWidget(self.freshness)
        self._body = QVBoxLayout()
        # A screen has margins of its own.
        self._body.setContentsMargins(*((16, 8, 16, 16) if is_chart else (0, 0, 0, 0)))
        self._body.addWidget(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.addWidget(self.about)
        above.addWidget(self.banner)
        self._above = above
        column.addLayout(head)
        column.addLayout(above)
        column.addLayout(self._body, 1)
        self.scope.hide()
        self._demo.hide()
        self.scope.chosen.connect(self.scope_chosen)
        self._head = head
        self._keep_room()
        first = _FIRST_CHART if is_chart else _FIRST_TABLE
        wanted = QSize(theme.px(first.width()), theme.px(first.height()))
        # Of large letters it would reach beyond a small screen.
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._follow_screens)
            application.screenRemoved.connect(self._follow_screens)

    @property
    def place(self) -> Place:
        """To be kept. Of a window whose screen is gone, and that nobody has moved since, where it stood there."""
        now = place_of(self)
        if self._kept is not None and now == self._put_at:
            return self._kept
        return now

    def stand(self, place: Place | None, there: Sequence[Room] | None = None) -> None:
        """Show it where it was kept, None: where the desktop puts it. `there`: the screens, None: those of now."""
        if place is not None:
            is_its_own = put(self, place, rooms() if there is None else there)
            self._kept, self._put_at = (None, None) if is_its_own else (place, place_of(self))
        self.show()

    def hold_banner(self, banner: Banner) -> None:
        """One that is about what it shows alone: below that about the connection."""
        self._above.addWidget(banner)

    def say(self, what: str, window_title: str, about: str = "") -> None:
        """`what` it shows, for the line at its top; `about`: of which part of it, for the one below.

        `window_title` is for the desktop's list of windows.
        """
        self.title.setText(what)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.setWindowTitle(window_title)
        self.setAccessibleName(window_title)

    def show_scopes(self, scopes: Sequence[tuple[str, str]], current: str) -> None:
        """The parts of the region it can be about; none, and it says nothing of them."""
        self.scope.set_scopes(scopes)
        self.scope.set_current(current)
        self.scope.setVisible(bool(scopes))

    def show_demo(self, is_demo: bool) -> None:
        """Says that nothing here is real."""
        self._demo.setText(self.tr("Demo mode: made-up data"))
        self._demo.setVisible(is_demo)

    def _keep_room(self) -> None:
        """It gets no narrower than what it says of itself."""
        self.setMinimumSize(max(SMALLEST.width(), self._head.minimumSize().width()), SMALLEST.height())

    def bring_forward(self) -> None:
        """Before all others, with the keyboard."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _follow_screens(self) -> None:
        """A screen came or went. One that came back gets back what stood on it, unless it was put elsewhere since."""
        kept = self._kept
        if kept is not None and place_of(self) == self._put_at:
            self.stand(kept)
        elif kept is None and not any(room.area.intersects(self.geometry()) for room in rooms()):
            self.stand(place_of(self))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._keep_room()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange}:
            self.came_forward.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()
