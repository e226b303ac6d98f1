"""What the search field of the top bar finds: screens, centres, acts and settings; Enter takes the marked one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.finding.offers import Found, Offer, find
from ui.widgets.announce import announce
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from ui.finding.palette import Palette

#: How many of those taken last come first when nothing has been typed.
MOST_RECENT: Final = 6
_PAGE: Final = 10


class Finder(QObject):
    """Opens by Ctrl+K, a click, an arrow or a letter, not by Tab passing through. `left`: Esc, or it is done."""

    left = Signal()
    #: The palette is there, and the sources are about to be asked.
    opened = Signal()
    #: Something was taken: `recent` is another list.
    recent_changed = Signal()

    def __init__(self, field: SearchField) -> None:
        super().__init__(field)
        self._field = field
        self._sources: list[Callable[[], Sequence[Offer]]] = []
        self._found: list[Found] = []
        #: Ids of what was taken last, newest first.
        self.recent: tuple[str, ...] = ()
        # The window as it is now: the frame that the field is in, and not what holds the frame later.
        self._over = field.window()
        self._palette: Palette | None = None
        field.textChanged.connect(self.renew)
        field.textEdited.connect(self.open)
        field.installEventFilter(self)

    @property
    def palette(self) -> Palette:
        """Made when it is asked for first: a start does without."""
        if self._palette is None:
            from ui.finding.palette import Palette

            self._palette = Palette(self._field, self._over)
            self._palette.taken.connect(self._take)
        return self._palette

    @property
    def _is_open(self) -> bool:
        return self._palette is not None and self._palette.isVisible()

    def add_source(self, source: Callable[[], Sequence[Offer]]) -> None:
        """Asked for what there is whenever the palette opens and at every letter."""
        self._sources.append(source)

    def drop_source(self, source: Callable[[], Sequence[Offer]]) -> None:
        """What it named is gone."""
        self._sources.remove(source)

    def renew(self) -> None:
        """Ask the sources anew while the palette is open; for a source, too, that has more to offer by now."""
        if not self._is_open:
            return
        offers = [offer for source in self._sources for offer in source()]
        self._found = find(offers, self._field.text(), self.recent)
        self.palette.show_found(self._found)
        self._speak()

    def retranslate(self) -> None:
        """Called by the frame; offers bring their words themselves, once all they name have theirs."""
        if self._palette is not None:
            self._palette.retranslate()
        QTimer.singleShot(0, self, self.renew)

    def open(self) -> None:
        """Show what there is, or what the typed words find."""
        if not self._is_open:
            self.palette.open()
            self.opened.emit()
            self.renew()

    def close(self) -> None:
        self._fold()
        self._field.clear()

    def found(self) -> list[Offer]:
        """What the words typed find, best first."""
        return [one.offer for one in self._found]

    def _fold(self) -> None:
        """What was found is forgotten with it: nothing may be taken from a list that nobody sees."""
        if self._palette is not None:
            self._palette.hide()
        self._found = []

    def _take(self, row: int) -> None:
        """What is off stays where it is: its reason stands beside it."""
        if not 0 <= row < len(self._found) or self._found[row].offer.why_off:
            return
        offer = self._found[row].offer
        self.recent = (offer.id, *(one for one in self.recent if one != offer.id))[:MOST_RECENT]
        self.close()
        self.left.emit()
        offer.take()
        self.recent_changed.emit()

    def _step(self, key: Qt.Key) -> bool:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE,
        }  # fmt: skip
        by = steps.get(key)
        if by is None:
            return False
        if self._is_open:
            self.palette.mark(self.palette.marked() + by)
            self._speak()
        else:
            self.open()
        return True

    def _speak(self) -> None:
        said = self.palette.spoken()
        self._field.setAccessibleDescription(said)
        announce(self._field, said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.open()
        elif event.type() == QEvent.Type.FocusOut:
            self._fold()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape:
                self.close()
                self.left.emit()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if self._is_open:
                    self._take(self.palette.marked())
                else:
                    self.open()
                return True
            return self._step(key)
        return super().eventFilter(watched, event)
