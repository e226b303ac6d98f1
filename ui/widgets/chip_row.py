"""Quick filters as a row of chips with counts: a click picks one alone, Shift+click adds or takes away.

chips.set_chips([Chip("all", "Kaikki", 423), Chip("over2h", "Yli 2 h", 12)])     the first means "no filter"
chips.changed.connect(...)          frozenset of the keys now on
chips.set_counts({"all": 424, "over2h": 12})
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.formats import number
from ui.widgets.button import Button


@dataclass(frozen=True)
class Chip:
    """`count` None shows no number."""

    key: str
    text: str
    count: int | None = None

    @property
    def words(self) -> str:
        """The text with its count, kept apart: "Over 2 h 30" would be a wait of two and a half hours."""
        return self.text if self.count is None else f"{self.text} · {number(self.count)}"


class ChipRow(QWidget):
    """At least one chip is always on; Esc, and taking the last one away, go back to the first."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button_of: dict[str, _ChipButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these alone, without a signal; those still there stay on, and keep the focus."""
        were_on = self.on()
        old, self._button_of = self._button_of, {}
        for chip in chips:
            button = old.pop(chip.key, None) or _ChipButton(chip, self)
            button.set_chip(chip)
            self._button_of[chip.key] = button
        self._put_in_order(next(iter(old.values()), None))
        for gone in old.values():
            self._take_out(gone)
        self._turn_on(were_on & set(self._button_of))

    def _take_out(self, button: _ChipButton) -> None:
        self._row.removeWidget(button)
        if button.hasFocus() and self._button_of:
            # Hidden with it, the focus would leave for whatever comes next in the window.
            next(reversed(self._button_of.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        button.hide()  # or it is painted where it stood until the loop deletes it
        button.deleteLater()

    def _put_in_order(self, before: _ChipButton | None) -> None:
        """On the screen and for Tab, which would meet one made later after all else in the window."""
        for at, button in enumerate(self._button_of.values()):
            if self._row.indexOf(button) != at:
                self._row.insertWidget(at, button)
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def set_counts(self, counts: Mapping[str, int]) -> None:
        for key, count in counts.items():
            if key in self._button_of:
                self._button_of[key].set_count(count)

    def last(self) -> QWidget | None:
        """The chip after which Tab goes on to what stands behind them."""
        return next(reversed(self._button_of.values()), None)

    def on(self) -> frozenset[str]:
        return frozenset(key for key, button in self._button_of.items() if button.isChecked())

    def set_on(self, keys: Iterable[str]) -> None:
        """Turns on just these, without a signal; none of them known turns on the first."""
        self._turn_on(set(keys))

    def clear(self) -> None:
        """Back to the first chip, and says so when that changes anything."""
        self._choose(set())

    def pick(self, key: str, *, add: bool = False) -> None:
        """As a click on the chip does, or with `add` a Shift+click; unknown and disabled ones do nothing."""
        button = self._button_of.get(key)
        if button is None or not button.isEnabled():
            return
        first = next(iter(self._button_of))
        if not add or key == first:
            self._choose({key})
            return
        on = set(self.on()) - {first}
        self._choose(on ^ {key})

    def _choose(self, keys: set[str]) -> None:
        before = self.on()
        self._turn_on(keys)
        if self.on() != before:
            self.changed.emit(self.on())

    def _turn_on(self, keys: Iterable[str]) -> None:
        wanted = set(keys) & set(self._button_of) or set(list(self._button_of)[:1])
        for key, button in self._button_of.items():
            button.setChecked(key in wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.on() != frozenset(list(self._button_of)[:1]):
            self.clear()
            return
        super().keyPressEvent(event)


class _ChipButton(Button):
    """Checks itself only through the row, because which chips may be on together is the row's rule."""

    def __init__(self, chip: Chip, row: ChipRow) -> None:
        super().__init__(chip.text, row, kind="chip")
        self._chip_row = row
        self._chip = chip
        self.setCheckable(True)

    def set_chip(self, chip: Chip) -> None:
        self._chip = chip
        self.set_count(chip.count)

    def set_count(self, count: int | None) -> None:
        self._chip = replace(self._chip, count=count)
        if self.text() != self._chip.words:
            self.set_words(self._chip.words)

    def nextCheckState(self) -> None:
        self._chip_row.pick(self._chip.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        adds = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if adds and self.isDown() and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self._chip_row.pick(self._chip.key, add=True)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._chip_row.pick(self._chip.key, add=True)
            return
        super().keyPressEvent(event)
