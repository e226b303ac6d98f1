"""What the rows come to, how old the past among them is, and how far it has been read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.listing.past_list import Sums
from app.listing.shown import Standing
from ui import words
from ui.formats import Formats
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated


class PastFoot(Retranslated, QWidget):
    """`stop_wanted`: no more days; `again_wanted`: the past is to be read anew."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._sums, self._chosen = Sums(), Sums()
        self._age = ""
        self._days: tuple[int, int] | None = None
        self.count = Label(role="strong")
        self.what = Label(tone="t2")
        self.what.setWordWrap(True)
        self.age = Label(role="label", tone="t3")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(90, 6)
        self.stop_button = Button(kind="ghost", icon="x")
        self.again_button = Button(kind="ghost", icon="refresh")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(self.count)
        row.addWidget(self.what, 1)
        for part in (self.age, self.progress, self.stop_button, self.again_button):
            row.addWidget(part)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.show_reading(None)
        self.retranslate()

    def show_sums(self, sums: Sums, chosen: Sums) -> None:
        """Of all rows, and of those selected."""
        if (sums, chosen) != (self._sums, self._chosen):
            self._sums, self._chosen = sums, chosen
            self._say()

    def show_age(self, told: str, *, can_read_again: bool) -> None:
        """When the past was read, in words; "" where there is none."""
        self._age = told
        self.age.setText(told if self._days is None else self._progress())
        self.again_button.setVisible(can_read_again and self._days is None)

    def show_reading(self, days: tuple[int, int] | None) -> None:
        """How many of how many days have been read; None: nothing is being read."""
        self._days = days
        self.progress.setVisible(days is not None)
        self.stop_button.setVisible(days is not None)
        if days is not None:
            self.again_button.hide()
            self.progress.setMaximum(days[1])
            self.progress.setValue(days[0])
        self.age.setText(self._age if days is None else self._progress())

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._say()

    def retranslate(self) -> None:
        self.stop_button.set_words(self.tr("Stop"))
        self.again_button.set_words(self.tr("Read again"))
        self.progress.setAccessibleName(self.tr("Days read"))
        self._say()

    def _progress(self) -> str:
        done, total = self._days or (0, 0)
        return self.tr("Reading: {done} of {total} days").format(done=done, total=total)

    def _say(self) -> None:
        number = self._formats.number
        told = [self.tr("%n callback(s)", "", self._sums.count)]
        counted = self._sums
        if self._chosen.count:
            counted = self._chosen
            told.append(self.tr("%n selected", "", self._chosen.count))
        self.count.setText(" · ".join(told))
        parts = [self.tr("open {count}").format(count=number(counted.open))] if counted.open else []
        for standing, amount in (
            (Standing.REACHED, counted.reached),
            (Standing.HANDLED, counted.handled),
            (Standing.UNREACHED, counted.unreached),
            (Standing.WITHDRAWN, counted.withdrawn),
            (Standing.JOINED, counted.joined),
        ):
            if amount:
                parts.append(f"{words.standing(standing).lower()} {number(amount)}")
        if counted.attempts:
            parts.append(self.tr("attempts {count}").format(count=number(counted.attempts)))
        self.what.setText(" · ".join(parts))
