"""The band over a replayed day: that it is not live, which day and moment, and what plays it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.formats import Formats
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

#: How many times as fast as the day went by.
SPEEDS: Final = (1, 10, 60, 300, 600)
_USUAL_SPEED: Final = 60
_GAP, _SIDES, _DAY_SIDES = 8, 20, 52
#: Above and below what stands in it; the second on a low page.
_AIR, _LOW_AIR = 6, 4


class ReplayBar(Retranslated, QFrame):
    """`day_wanted` carries a date; `act_wanted` -1 or 1; `stop_wanted`: the day is not to be read any further."""

    day_wanted = Signal(object)
    play_wanted = Signal()
    speed_wanted = Signal(int)
    act_wanted = Signal(int)
    stop_wanted = Signal()
    live_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._at: datetime | None = None
        self._reading: tuple[int, int] | None = None
        self._has_usual = True
        self._is_playing = False
        self._is_low = False
        self.setObjectName("replayband")
        self.said = Label(role="section")
        #: What is not kept as it was then, so that the figures are judged by what holds now.
        self.basis = Label(role="caption", tone="t2")
        self.reading = Label(role="label", tone="t2")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(90, 6)
        self.stop_button = Button(kind="ghost", icon="x")
        #: Beside the date and not in it, where it would gainsay whoever types another.
        self.weekday = Label(tone="t2")
        self.day = DateField()
        self.before = Button(icon="player-skip-back")
        self.play = Button(icon="player-play")
        self.pause = Button(icon="player-pause")
        self.after = Button(icon="player-skip-forward")
        self.speed = QComboBox()
        self.live = Button(kind="ghost", icon="layout-dashboard")
        for speed in SPEEDS:
            self.speed.addItem(f"{speed}×", speed)
        self.speed.setCurrentIndex(SPEEDS.index(_USUAL_SPEED))
        self._line = row = QHBoxLayout(self)
        row.setSpacing(_GAP)
        row.addWidget(self.said)
        row.addWidget(self.basis)
        row.addWidget(self.reading)
        row.addWidget(self.progress)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        hands = (
            self.weekday,
            self.day,
            self.before,
            self.play,
            self.pause,
            self.after,
            self.speed,
            self.live,
        )
        for part in hands:
            row.addWidget(part)
        self._parts = (self.said, self.basis, self.reading, self.progress, self.stop_button, *hands)
        self.day.dateChanged.connect(self._tell_day)
        self.play.clicked.connect(self.play_wanted)
        self.pause.clicked.connect(self.play_wanted)
        self.before.clicked.connect(lambda: self.act_wanted.emit(-1))
        self.after.clicked.connect(lambda: self.act_wanted.emit(1))
        self.speed.activated.connect(lambda place: self.speed_wanted.emit(int(self.speed.itemData(place))))
        self.stop_button.clicked.connect(self.stop_wanted)
        self.live.clicked.connect(self.live_wanted)
        self.show_reading(None)
        self.show_playing(playing=False)
        self._give_air()
        self.show_at(None)
        self.retranslate()

    def show_day(self, day: date, today: date) -> None:
        """Nothing is told of it."""
        self.day.use_language(self._formats.language)
        self.day.show_day(day, today)
        self._say_weekday()
        self._fit()

    def offer_until(self, today: date) -> None:
        """No later day than `today` can be chosen; the one that is shown stays."""
        if self.day.latest() < today:
            self.day.show_day(self.day.day(), today)

    def show_at(self, at: datetime | None) -> None:
        """The moment shown, None where there is none: then there is nothing to play, and no act to go to."""
        self._at = at
        self.play.setEnabled(at is not None)
        if at is None:
            self.show_acts(before=False, after=False)
        self._say()

    def show_past(self, *, has_usual: bool) -> None:
        """Whether earlier days tell who is still expected at a moment of the day: without, loads are low."""
        self._has_usual = has_usual
        self._say()

    def show_reading(self, rows: tuple[int, int] | None) -> None:
        """How many of how many callbacks have been read (0: not known yet); None: nothing is being read."""
        self._reading = rows
        for part in (self.reading, self.progress, self.stop_button):
            part.setVisible(rows is not None)
        if rows is not None:
            # From 0 to 0 it moves without an end, which is what it is until the count is known.
            self.progress.setMaximum(rows[1])
            self.progress.setValue(rows[0])
        self._say()

    def show_playing(self, *, playing: bool) -> None:
        """Keeps the keyboard where it is when one button takes the other's place."""
        had_focus = self.play.hasFocus() or self.pause.hasFocus()
        self._is_playing = playing
        self.play.setVisible(not playing)
        self.pause.setVisible(playing)
        if had_focus:
            (self.pause if playing else self.play).setFocus()

    def show_acts(self, *, before: bool, after: bool) -> None:
        """Whether there is an act before and after the moment shown."""
        self.before.setEnabled(before)
        self.after.setEnabled(after)

    def set_low(self, low: bool) -> None:
        """Less high, for what stands below it."""
        if low != self._is_low:
            self._is_low = low
            self._give_air()

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.day.use_language(formats.language)
        self._say_weekday()
        self._say()

    def retranslate(self) -> None:
        self.before.set_words("", self.tr("The act before (Ctrl+Left)"))
        self.after.set_words("", self.tr("The next act (Ctrl+Right)"))
        self.play.set_words("", self.tr("Play (Space on the line)"))
        self.pause.set_words("", self.tr("Stop (Space on the line)"))
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How many times as fast as the day went by"))
        self.day.setAccessibleName(self.tr("Day"))
        self.stop_button.set_words(self.tr("Stop reading"))
        self.progress.setAccessibleName(self.tr("Callbacks read"))
        self._say()

    def _say(self) -> None:
        self.setAccessibleName(self._whole())
        told = self.tr(
            "Limits, services, languages and the hours of the week are as they are now. Attempts, exceptions,"
            " shifts and presence are as they were then."
        )
        if not self._has_usual:
            lacking = self.tr(
                "No earlier day of this weekday is known: a load is that of those alone who had asked by then, and"
                " nothing is foretold."
            )
            told = f"{lacking} {told}"
        for part in (self.said, self.basis):
            part.setToolTip(told)
        self.setAccessibleDescription(told)
        if self._reading is not None:
            done, total = (self._formats.number(one) for one in self._reading)
            told = self.tr("Reading {done} of {total}").format(done=done, total=total)
            self.reading.setText(told if self._reading[1] else self.tr("Reading the day"))
        self._fit()

    def _whole(self) -> str:
        """What this is, and of which moment."""
        if self._at is None:
            return self.tr("Replay, not live")
        return self.tr("Replay {clock}, not live").format(clock=self._formats.clock(self._at))

    def _give_air(self) -> None:
        air = _LOW_AIR if self._is_low else _AIR
        self._line.setContentsMargins(12, air, 8, air)

    def _fit(self) -> None:
        """The way back in words where there is room for them, else as a tooltip: first of all it says what this is.

        What is of now is said shorter before that, and where there is no room at all it is told of the words before it.
        At last the weekday goes, which a screen reader has with the date, and the clock, which the line below has too.
        """
        self.said.setText(self._whole())
        self.weekday.show()
        # Its own size hint is that of a style without our padding.
        date_px = self.day.fontMetrics().horizontalAdvance(self.day.text())
        self.day.setMinimumWidth(date_px + theme.px(_DAY_SIDES))
        words = self.tr("To the live screen")
        self.live.set_words(words, words)
        self.basis.setVisible(self._at is not None)
        bases = (self.tr("limits, services and weekly hours of now"), self.tr("limits of now"))
        if not self._has_usual:
            bases = (
                self.tr("no earlier days known: loads without those expected"),
                self.tr("loads without those expected"),
            )
        for basis in bases:
            self.basis.setText(basis)
            if self._has_room():
                return
        self.live.set_words("", words)
        if not self._has_room():
            self.basis.hide()
        if not self._has_room():
            self.weekday.hide()
        if not self._has_room():
            self.said.setText(self.tr("Replay, not live"))

    def _has_room(self) -> bool:
        shown = [part for part in self._parts if not part.isHidden()]
        wide = (max(part.sizeHint().width(), part.minimumWidth()) for part in shown)
        return self.width() >= sum(one + _GAP for one in wide) + _SIDES

    def _say_weekday(self) -> None:
        said = self._formats.weekday(self.day.day())
        self.weekday.setText(said)
        self.day.setAccessibleDescription(said)

    def _tell_day(self) -> None:
        self._say_weekday()
        self.day_wanted.emit(self.day.day())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
