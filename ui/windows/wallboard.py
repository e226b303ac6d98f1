"""The wallboard's window: large figures, a place for every centre, a foot; three keys, and nothing that acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.wallboard.face import NoteFace, WallFace
from ui.wallboard.ink import Ink
from ui.wallboard.pages import GAP, Grid, grid
from ui.wallboard.parts import Calm, Figure, Foot, Head, HeadFace, Key, Tile

#: All in px of a screen of 1920 x 1080.
_SIDE, _TOP, _BOTTOM, _BETWEEN = 36, 22, 26, 16
_HEAD, _BIG, _FOOT = 66, 196, 64
#: How the four figures share the width.
_SHARES: Final = (20, 34, 27, 22)
_NAME_PX: Final = 28.0
#: Where only what needs attention is shown, names are read from as far as figures.
_ATTENTION_NAME_PX: Final = 32.0
_FEWEST_FREE: Final = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """What changes by the second: time of day, age of the data, page. `alarm`: what is wrong with the data."""

    day: str = ""
    clock: str = ""
    level: str = "crit"
    age: str = ""
    alarm: str = ""
    is_stale: bool = False
    page: int = 0
    is_held: bool = False


class Wallboard(QWidget):
    """Shows what it is given. `left`: it was closed, by Esc or otherwise.

    `may_leave` False: no key and no button of the window's frame closes it, only `let_go` and the end of the session.
    `asks_first`: whoever would close it is asked, by `leave_wanted`, and `let_go` closes it then.
    """

    left = Signal()
    leave_wanted = Signal()
    #: One page on or back, by hand.
    page_wanted = Signal(int)
    hold_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wallboard")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(640, 360)
        self.may_leave, self.asks_first = True, False
        self.ink = Ink()
        self.head, self.foot = Head(self.ink, self), Foot(self.ink, self)
        self.figures = tuple(Figure(self.ink, self) for _ in _SHARES)
        self.key, self.calm = Key(self.ink, self), Calm(self.ink, self)
        #: As many as a page ever had; they are kept, so that a wall that hangs for weeks makes nothing anew.
        self.tiles: list[Tile] = []
        self._face: WallFace | None = None
        self._moment = Moment()
        self._theme, self._size, self._is_attention = "dark", 1.0, False
        self._grid = Grid(1, 1, 1, 1.0)
        self._words = ""
        #: The screen it was sent to, "" for whichever it is on.
        self._wanted = ""
        self.retranslate()
        self._arrange()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.follow_screens)
            application.screenRemoved.connect(self.follow_screens)

    @property
    def pages(self) -> int:
        return self._grid.pages

    @property
    def shown_tiles(self) -> tuple[Tile, ...]:
        """Those of the page that is shown, in their places."""
        return tuple(tile for tile in self.tiles if not tile.isHidden())

    def dress(self, theme: str, size: float, *, only_attention: bool) -> None:
        """`theme`: light, dark or contrast; `size` of the tiles against the usual."""
        if (theme, size, only_attention) != (self._theme, self._size, self._is_attention):
            self._theme, self._size, self._is_attention = theme, size, only_attention
            self._arrange()

    def show_face(self, face: WallFace | None, moment: Moment, waiting_for: str = "") -> None:
        """None: nothing is known yet; `waiting_for` says what for."""
        count = -1 if self._face is None else len(self._face.tiles)
        self._face, self._moment, self._words = face, moment, waiting_for
        if count != (-1 if face is None else len(face.tiles)):
            self._arrange()
        else:
            self._fill()

    def go_to_screen(self, name: str) -> None:
        """Fill the screen of that name, the one it is on where there is none."""
        self._wanted = name
        screen = next((one for one in QGuiApplication.screens() if one.name() == name), None) or self.screen()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def follow_screens(self) -> None:
        """A screen came or went: it fills the one it was sent to, or while that is gone the one it is on now."""
        if self.isVisible():
            self.go_to_screen(self._wanted)

    @property
    def fills_screen(self) -> bool:
        """Whether it is seen, and nothing beside it."""
        return self.isVisible() and self.isFullScreen() and not self.isMinimized()

    @property
    def stands_on(self) -> str:
        """The name of its screen; of one that is gone, of which it has not been taken by hand, that one's."""
        is_gone = all(one.name() != self._wanted for one in QGuiApplication.screens())
        return self._wanted if self._wanted and is_gone else self.screen().name()

    def let_go(self) -> None:
        """Close, whoever may leave."""
        self.may_leave, self.asks_first = True, False
        self.close()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Jonovahti – wallboard"))
        self.setAccessibleName(self.tr("Wallboard"))

    # Inside

    def _arrange(self) -> None:
        """Every part in its place, for the size of the window and the number of centres."""
        k = min(self.width() / 1920, self.height() / 1080)
        self.ink.use(self._theme, k)
        side, width = round(_SIDE * k), self.width() - 2 * round(_SIDE * k)
        y = round(_TOP * k)
        self.head.setGeometry(side, y, width, round(_HEAD * k))
        y += round((_HEAD + _BETWEEN) * k)
        x = float(side)
        for figure, share in zip(self.figures, _SHARES, strict=True):
            room = (width - 3 * 24 * k) * share / sum(_SHARES)
            figure.setGeometry(round(x), y, round(room), round(_BIG * k))
            x += room + 24 * k
        y += round((_BIG + _BETWEEN) * k)
        foot = self.height() - round((_BOTTOM + _FOOT) * k)
        self.foot.setGeometry(side, foot, width, round(_FOOT * k))
        self._area = QRect(side, y, width, max(1, foot - round(_BETWEEN * k) - y))
        self.calm.setGeometry(self._area)
        count = 0 if self._face is None else len(self._face.tiles)
        self._grid = grid(count, self._area.width() / k, self._area.height() / k, self._size)
        self._fill()
        self.update()
        for part in self.findChildren(QWidget):
            part.update()

    def _fill(self) -> None:
        """The parts say what is so now; each repaints only if that is something else."""
        face, moment = self._face, self._moment
        page = min(moment.page, self._grid.pages - 1)
        told = f"{page + 1} / {self._grid.pages}" if self._grid.pages > 1 else ""
        title = face.title if face else self.tr("Callbacks")
        self.head.show_face(
            HeadFace(title, moment.day, moment.clock, moment.level, moment.age, told, moment.is_held)
        )
        for place, figure in enumerate(self.figures):
            figure.setVisible(face is not None)
            if face is not None:
                figure.show_face(face.figures[place], is_stale=moment.is_stale)
        self._fill_tiles(page)
        notes: tuple[NoteFace, ...] = face.notes if face else ()
        if moment.alarm:
            notes = (NoteFace(moment.alarm, moment.level),)
        alarm = moment.level if moment.alarm else ""
        if alarm != self.foot.alarm:
            self.foot.alarm = alarm
            self.foot.update()
        self.foot.show_face(notes)
        self.calm.show_face(face.calm if face else self._words)
        self.calm.setVisible(face is None or not face.tiles)

    def _fill_tiles(self, page: int) -> None:
        per_page = self._grid.per_page
        faces = self._face.tiles[page * per_page : (page + 1) * per_page] if self._face else ()
        while len(self.tiles) < len(faces):
            self.tiles.append(Tile(self.ink, self))
        for place, tile in enumerate(self.tiles):
            if place < len(faces):
                name_px = _ATTENTION_NAME_PX if self._is_attention else _NAME_PX
                if (tile.scale, tile.name_px) != (self._grid.scale, name_px):
                    tile.scale, tile.name_px = self._grid.scale, name_px
                    tile.update()
                tile.setGeometry(self._place(place))
                tile.show_face(faces[place], is_stale=self._moment.is_stale)
            tile.setVisible(place < len(faces))
        free = -len(faces) % self._grid.columns if faces else 0
        self.key.setVisible(free >= _FEWEST_FREE)
        if free >= _FEWEST_FREE and self._face is not None:
            first, last = self._place(len(faces)), self._place(len(faces) + free - 1)
            self.key.setGeometry(first.united(last))
            self.key.show_face(self._face.key)

    def _place(self, place: int) -> QRect:
        gap, area = GAP * self.ink.k, self._area
        column, row = place % self._grid.columns, place // self._grid.columns
        width = (area.width() - gap * (self._grid.columns - 1)) / self._grid.columns
        height = (area.height() - gap * (self._grid.rows - 1)) / self._grid.rows
        at = QPoint(area.left() + round(column * (width + gap)), area.top() + round(row * (height + gap)))
        return QRect(at.x(), at.y(), round(width), round(height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self.hold_wanted.emit()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self.page_wanted.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.page_wanted.emit(-1)
            case Qt.Key.Key_Escape | Qt.Key.Key_F11 if self.may_leave:
                self.close()
        # Whatever else is pressed ends here: there is nothing behind the wall that a key could reach.
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), self.ink.color("app"))
        p.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        application = QApplication.instance()
        is_ending = isinstance(application, QApplication) and application.isSavingSession()
        if (not self.may_leave or self.asks_first) and not is_ending:
            event.ignore()
            if self.may_leave:
                self.leave_wanted.emit()
            return
        super().closeEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "head"):
            self.retranslate()
