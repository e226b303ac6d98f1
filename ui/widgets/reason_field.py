"""Why something is done: one of a few usual reasons, or one's own words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

#: As long as the sentence of a person in a hurry; it is read in lists.
LONGEST = 200


class ReasonField(QWidget):
    """Nothing is chosen at first; typing chooses one's own words. `changed` whenever the reason does."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        self.presets: tuple[QRadioButton, ...] = ()
        self.other = QRadioButton()
        self.own_words = QLineEdit()
        self.own_words.setMaxLength(LONGEST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.group.addButton(self.other)
        self._column.addWidget(self.other)
        self._column.addWidget(self.own_words)
        self.group.buttonToggled.connect(self.changed)
        self.own_words.textEdited.connect(self._choose_own)
        self._say()

    def offer(self, reasons: Sequence[str]) -> None:
        """The usual reasons, in the user's language; given again in another one, what was chosen stays so."""
        if len(self.presets) != len(reasons):
            self.presets = tuple(QRadioButton() for _ in reasons)
            for place, button in enumerate(self.presets):
                self.group.addButton(button)
                self._column.insertWidget(place, button)
            # Made after what stands behind the field, they are taken to where "other" is, which then goes behind them.
            order: tuple[QWidget, ...] = (self.other, *self.presets, self.other, self.own_words)
            for one, following in pairwise(order):
                QWidget.setTabOrder(one, following)
        for button, words in zip(self.presets, reasons, strict=True):
            button.setText(words)

    def put(self, reason: str) -> None:
        """A reason given before: one of the usual ones, else one's own words."""
        preset = next((button for button in self.presets if button.text() == reason), None)
        if preset is None:
            self.own_words.setText(reason)
        (preset or self.other).setChecked(True)

    @property
    def reason(self) -> str:
        """The words to be recorded, "" while there are none."""
        chosen = self.group.checkedButton()
        if chosen is None:
            return ""
        return self.own_words.text().strip() if chosen is self.other else chosen.text()

    def focus(self) -> None:
        """To what is missing: the own words once they were chosen, else the first reason."""
        if self.other.isChecked() or not self.presets:
            self.own_words.setFocus()
        else:
            self.presets[0].setFocus()

    def _choose_own(self) -> None:
        self.other.setChecked(True)
        self.changed.emit()

    def _say(self) -> None:
        self.other.setText(self.tr("Another reason:"))
        self.own_words.setAccessibleName(self.tr("The reason in your own words"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
