"""The quick filters above the table with their counts; those without room wait behind "…"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.listing.callback_query import Quick
from ui.theme import BODY, theme
from ui.widgets.button import Button
from ui.widgets.chip_row import Chip, ChipRow
from ui.widgets.painting import text_width
from ui.widgets.retranslated import Retranslated

_GAP: Final = 6
_SIDES: Final = 26
#: In the order of the keys 0 to 6, then those without a key.
QUICKS: Final = (
    Quick.ALL,
    Quick.OVER_2H,
    Quick.DUE_SOON,
    Quick.NO_ANSWER,
    Quick.URGENT,
    Quick.NOBODY,
    Quick.POSTPONED,
    Quick.CARRIED_OVER,
    Quick.MOVED_IN,
    Quick.CLOSED_TODAY,
    Quick.SAID,
)


class ChipBar(Retranslated, QWidget):
    """Exactly one filter is on. `chosen` carries the `Quick`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quick = Quick.ALL
        self._counts: Mapping[Quick, int] = {}
        self._shown: tuple[Quick, ...] = ()
        self.chips = ChipRow()
        self.more_button = Button(icon="dots", kind="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.chips)
        row.addWidget(self.more_button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips.changed.connect(self._take)
        self.more_button.clicked.connect(self._open_menu)
        theme.changed.connect(self._lay_out)
        self.retranslate()

    @property
    def quick(self) -> Quick:
        return self._quick

    def show_counts(self, counts: Mapping[Quick, int]) -> None:
        """How many callbacks each filter would show."""
        if counts != self._counts:
            longer = {q: len(str(n)) for q, n in counts.items()} != {
                q: len(str(n)) for q, n in self._counts.items()
            }
            self._counts = dict(counts)
            if longer:
                self._lay_out()
            else:
                self.chips.set_counts(
                    {quick.value: counts[quick] for quick in self._shown if quick in counts}
                )

    def set_quick(self, quick: Quick) -> None:
        """Turns on one filter, without a signal."""
        self._quick = quick
        self._lay_out()

    def pick(self, place: int) -> None:
        """The filter of a digit key."""
        if 0 <= place < len(QUICKS):
            self._choose(QUICKS[place])

    def word(self, quick: Quick) -> str:
        """The filter's name, in the user's language."""
        match quick:
            case Quick.ALL:
                return self.tr("All")
            case Quick.OVER_2H:
                return self.tr("Over 2 h")
            case Quick.DUE_SOON:
                return self.tr("Due in 30 min")
            case Quick.NO_ANSWER:
                return self.tr("No answer")
            case Quick.URGENT:
                return self.tr("Urgent")
            case Quick.NOBODY:
                return self.tr("No nurse")
            case Quick.POSTPONED:
                return self.tr("Planned")
            case Quick.CARRIED_OVER:
                return self.tr("From earlier days")
            case Quick.MOVED_IN:
                return self.tr("Moved in")
            case Quick.CLOSED_TODAY:
                return self.tr("Closed today")
            case Quick.SAID:
                return self.tr("Patient texted")

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Quick filters"))
        self.more_button.set_words("", self.tr("More filters"))
        self._shown = ()
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(560), theme.px(28))

    def _lay_out(self) -> None:
        room = self.width() - theme.px(40)
        shown: list[Quick] = []
        used = 0.0
        for quick in QUICKS:
            used += text_width(self._chip(quick).words, BODY, 500) + theme.px(_SIDES) + _GAP
            if used > room and shown:
                break
            shown.append(quick)
        if self._quick not in shown:
            shown = [*shown[:-1], self._quick]
        self._shown = tuple(shown)
        self.chips.set_chips([self._chip(quick) for quick in shown])
        self.chips.set_on([self._quick.value])
        if (last := self.chips.last()) is not None:
            QWidget.setTabOrder(last, self.more_button)
        self.more_button.setVisible(len(shown) < len(QUICKS))

    def _chip(self, quick: Quick) -> Chip:
        return Chip(quick.value, self.word(quick), self._counts.get(quick))

    def _take(self, keys: frozenset[str]) -> None:
        now = {Quick(key) for key in keys}
        new = now - {self._quick} or now
        self._choose(next(iter(new), Quick.ALL))

    def _choose(self, quick: Quick) -> None:
        if quick is self._quick:
            self.chips.set_on([quick.value])
            return
        self._quick = quick
        if quick in self._shown:
            self.chips.set_on([quick.value])
        else:
            self._lay_out()
        self.chosen.emit(quick)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for quick in QUICKS:
            if quick not in self._shown:
                action = menu.addAction(self._chip(quick).words)
                action.setData(quick.value)
        menu.triggered.connect(lambda action: self._choose(Quick(str(action.data()))))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()
