"""Everything about one callback: its facts, what can be done, what has happened; the number stays masked.

Long because one callback has many facts, each with a place and words of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.act import Why
from app.domain.masking import masked
from app.listing.shown import ENDED, CallbackHistory, CallbackRow
from ui import words
from ui.models.callback_cells import CellWriter
from ui.panels.detail_words import more_words
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.label import Label
from ui.widgets.note import Note
from ui.widgets.panel import Panel
from ui.widgets.state_panes import EmptyState
from ui.widgets.timeline import Timeline
from ui.widgets.timeline import TimelineEntry as Line


class DetailPanel(Panel):
    """Shows one callback at a time. `timeline_wanted` carries its id whenever its history should be read anew.

    Its buttons are the actions given; `same_caller_wanted` asks for the caller's other callbacks. `moment_wanted`: an
    instant of its history, its centre and itself, to be shown as it was then.
    """

    timeline_wanted = Signal(object)
    same_caller_wanted = Signal(object)
    moment_wanted = Signal(object, int, object)
    #: What the patient of this one callback texted shall be marked as read, whatever is chosen besides.
    read_wanted = Signal(object)
    #: The menu of all that can be done, at a point on the screen.
    menu_wanted = Signal(object)

    def __init__(self, writer: CellWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._row: CallbackRow | None = None
        self._now_us = 0
        self._history = CallbackHistory()
        self._history_of = 0
        self._centre_name: Callable[[int], str] = str
        self._actions: dict[Button, QAction] = {}
        self._services: tuple[tuple[str, int], ...] = ()
        self._build()
        self.same_caller.opened.connect(self._ask_same_caller)
        self.retranslate()

    @property
    def callback_id(self) -> int | None:
        return self._row.id if self._row is not None else None

    @property
    def shows_history(self) -> bool:
        """Whether a callback is shown and what has happened to it has come."""
        return self._row is not None and self._history_of == self._row.id and bool(self._history.entries)

    def said_in_view(self) -> tuple[int, int]:
        """The callback shown, and since when the words in view here have waited; 0 where not all are to be seen.

        They are not while the history is on its way or did not come, nor hidden, nor where one is scrolled away.
        """
        if self._row is None or not self.shows_history or not self.isVisible():
            return (0, 0)
        kinds = [entry.kind for entry in self._history.entries]
        said = [number for number, kind in enumerate(kinds) if kind in {"said:other", "said:answer"}] or [-1]
        place = self.timeline.place(said[0]).united(self.timeline.place(said[-1]))
        viewport = self._area.viewport()
        top = self.timeline.mapTo(viewport, place.topLeft()).y()
        is_in_view = not place.isNull() and 0 <= top <= viewport.height() - place.height()
        return (self._row.id, self._history.said_us if is_in_view else 0)

    def set_actions(
        self, retry: QAction, move: QAction, text: QAction, number: QAction, reopen: QAction, read: QAction
    ) -> None:
        """What the buttons do; their words and whether they are on follow the actions."""
        self._actions = {
            self.retry_button: retry,
            self.reopen_button: reopen,
            self.move_button: move,
            self.text_button: text,
            self.number_button: number,
            self.read_button: read,
        }
        for button, action in self._actions.items():
            button.clicked.connect(self._ask_read if button is self.read_button else action.trigger)
            action.changed.connect(self._mirror)
        self._mirror()

    def show_callback(self, row: CallbackRow | None, now_us: int) -> None:
        """The callback as it is now; None when none is current.

        A changed version asks for its history anew, and so does what the patient wrote or somebody has read.
        """
        before, self._row, self._now_us = self._row, row, now_us
        self._pages.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self._mirror()
        is_another = before is None or before.id != row.id
        if is_another:
            self._history_of = 0
            self.timeline.show_entries([])
            self.moment_button.setEnabled(False)
            self._loading.show()
        self._write()
        if is_another or (before is not None and _written(before) != _written(row)):
            self.timeline_wanted.emit(row.id)

    def show_same_caller(self, services: Sequence[tuple[str, int]]) -> None:
        """Of which services the caller's other open callbacks are, and how many; they are shown, never blocked."""
        self._services = tuple(services)
        self._write_same_caller()

    def show_timeline(
        self, callback_id: int, history: CallbackHistory, centre_name: Callable[[int], str]
    ) -> None:
        """The history asked for; that of another callback than the one shown is ignored."""
        if callback_id != self.callback_id:
            return
        self._history, self._history_of, self._centre_name = history, callback_id, centre_name
        self._write_timeline()
        if self._row is not None:
            self._write_text(self._row)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Details of the callback"))
        self._nothing.say(self.tr("Select a callback"), self.tr("Its details and history are shown here."))
        self._events.setText(self.tr("Timeline"))
        self._loading.setText(self.tr("Loading…"))
        self.number_button.set_words("", self.tr("Show number"))
        self.more_button.set_words("", self.tr("All acts"))
        self.select_button.set_words(self.tr("Select them"))
        self.moment_button.set_words("", self.tr("Show this moment in the replay"))
        self._mirror()
        if self._row is not None:
            self._write()
            self._write_timeline()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 14)
        column.setSpacing(0)
        self._nothing = EmptyState("phone-call")
        self._pages = QWidget()
        body = QVBoxLayout(self._pages)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(0)
        head = QHBoxLayout()
        self.number = Label(role="title")
        self.number_button = Button(icon="eye", kind="ghost")
        self.more_button = Button(icon="dots", kind="ghost")
        self.more_button.clicked.connect(self._ask_menu)
        head.addWidget(self.number, 1)
        head.addWidget(self.number_button)
        head.addWidget(self.more_button)
        body.addLayout(head)
        self._about = Label(tone="t2")
        self._about.setWordWrap(True)
        body.addWidget(self._about)
        body.addSpacing(12)
        self.facts = Facts()
        body.addWidget(self.facts)
        body.addSpacing(12)
        self.retry_button = Button(icon="refresh", kind="primary")
        self.reopen_button = Button(icon="rotate-clockwise", kind="primary")
        self.move_button = Button(icon="arrows-right-left")
        self.text_button = Button(icon="message")
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.retry_button, 0, 0, 1, 2)
        grid.addWidget(self.reopen_button, 0, 0, 1, 2)
        # Where one of them is left out the other has all the room.
        pair = QHBoxLayout()
        pair.setSpacing(grid.spacing())
        pair.addWidget(self.move_button, 1)
        pair.addWidget(self.text_button, 1)
        grid.addLayout(pair, 1, 0, 1, 2)
        body.addLayout(grid)
        body.addSpacing(12)
        self.same_caller = Note(can_open=True)
        self.same_services = Label(role="label", tone="t2")
        self.same_services.setWordWrap(True)
        self.select_button = Button(kind="ghost")
        self.select_button.clicked.connect(self._ask_same_caller)
        self.wish = Note()
        self.texting = Note()
        self.read_button = Button(icon="mail-opened", kind="ghost")
        self.untextable = Note()
        notes = QVBoxLayout()
        notes.setSpacing(6)
        self._more = Label(role="label", tone="t2")
        self._more.setWordWrap(True)
        # A widget and not a layout: empty, a layout would leave its gap.
        self._same_row = QWidget()
        same = QHBoxLayout(self._same_row)
        same.setContentsMargins(0, 0, 0, 0)
        same.addWidget(self.same_services, 1)
        same.addWidget(self.select_button)
        notes.addWidget(self.same_caller)
        notes.addWidget(self._same_row)
        notes.addWidget(self.wish)
        notes.addWidget(self.texting)
        notes.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignRight)
        notes.addWidget(self.untextable)
        notes.addWidget(self._more)
        body.addLayout(notes)
        body.addSpacing(14)
        self._events = Label(role="section")
        self.moment_button = Button(icon="history", kind="ghost")
        self.moment_button.clicked.connect(self._ask_moment)
        events = QHBoxLayout()
        events.addWidget(self._events, 1)
        events.addWidget(self.moment_button)
        body.addLayout(events)
        body.addSpacing(8)
        self._loading = Label(role="label", tone="t3")
        body.addWidget(self._loading)
        self.timeline = Timeline()
        self.timeline.opened.connect(self._ask_moment)
        self.timeline.read.connect(self._bring_into_view)
        body.addWidget(self.timeline)
        body.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._inner = inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._nothing)
        stack.addWidget(self._pages)
        inner.setAutoFillBackground(False)
        self._area.setWidget(inner)
        inner.setAutoFillBackground(False)
        column.addWidget(self._area)
        self._pages.hide()

    def _bring_into_view(self) -> None:
        """The entry that is read: the timeline is one stop of the keyboard, and may be higher than the pane."""
        place = self.timeline.place()
        spot = self.timeline.mapTo(self._inner, place.center())
        self._area.ensureVisible(0, spot.y(), 0, place.height() // 2)

    def _write(self) -> None:
        row = self._row
        if row is None:
            return
        formats = self._writer.formats
        self.number.setText(masked(row.number_end))
        centre = row.centre.in_language(formats.language)
        service = row.service.in_language(formats.language)
        parts = [service, centre, words.language_name(row.language)]
        urgent = self.tr("Urgent")
        if row.is_urgent and service != urgent:
            parts.insert(0, urgent)
        self._about.setText(" · ".join(parts))
        waited = max(0, self._now_us - row.requested_us) / 1_000_000
        self.facts.show_facts(
            [
                Fact(self.tr("Waited"), formats.duration(waited), _tone(row.waited_level)),
                Fact(self.tr("Due"), self._writer.due(row.due_us, self._now_us), _tone(row.due_level)),
                Fact(self.tr("Attempts"), f"{row.attempts_made}/{row.max_attempts}"),
            ]
        )
        self._write_same_caller()
        self._write_wish(row)
        self._write_text(row)
        self._more.setText(more_words(row))
        self._more.setVisible(bool(self._more.text()))

    def _write_same_caller(self) -> None:
        others = self._row.same_caller if self._row is not None else 0
        self.same_caller.say(self.tr("Same number: %n other open callback(s)", "", others) if others else "")
        number = self._writer.formats.number
        said = " · ".join(f"{service} {number(count)}" for service, count in self._services) if others else ""
        self.same_services.setText(said)
        self._same_row.setVisible(bool(others))

    def _write_wish(self, row: CallbackRow) -> None:
        if not row.wish_from_us:
            self.wish.say("")
            return
        span = f"{self._clock(row.wish_from_us)}–{self._clock(row.wish_until_us)}"
        if row.wish_missed:
            self.wish.say(
                self.tr("Wished to be called {span}: missed").format(span=span),
                icon="clock-hour-4",
                level="warn",
            )
        else:
            self.wish.say(self.tr("Wishes to be called {span}").format(span=span), icon="clock-hour-4")

    def _write_text(self, row: CallbackRow) -> None:
        if row.has_said:
            said = self.tr("The patient has texted: read it below")
            self.texting.say(said, icon="message", level="warn")
        elif row.text_state:
            failed = row.text_state in {"undelivered", "expired", "rejected", "held", "unknown"}
            said = self.tr("Text message: {state}").format(state=words.text_state(row.text_state))
            self.texting.say(said, icon="message", level="warn" if failed else "info")
        else:
            self.texting.say("")
        known = self._history.untextable if self._history_of == row.id else ""
        why = known or ("" if row.may_text else Why.MAY_NOT)
        self.untextable.say(words.untextable(why), icon="message", level="info")

    def _write_timeline(self) -> None:
        if self._row is None or self._history_of != self._row.id:
            return
        formats = self._writer.formats
        lines = []
        for entry in self._history.entries:
            said = words.timeline_line(entry, formats, self._centre_name)
            clock = self._clock(entry.at_us)
            lines.append(
                Line(clock, said.icon, said.title, said.note, said.tone, entry.is_ahead, entry.at_us)
            )
        self._loading.hide()
        self.timeline.show_entries(lines)
        self.moment_button.setEnabled(self.timeline.last_past is not None)

    def _clock(self, at_us: int) -> str:
        """The clock for today, else the day: the column is too narrow for both."""
        formats = self._writer.formats
        at, now = _utc(at_us), _utc(self._now_us)
        same_day = at.astimezone(formats.zone).date() == now.astimezone(formats.zone).date()
        return formats.clock(at) if same_day else formats.short_day(at)

    def _mirror(self) -> None:
        # What has ended is opened again first, and can neither be rung nor moved before.
        is_closed = self._row is not None and self._row.standing in ENDED
        out_of_place = {self.retry_button, self.move_button} if is_closed else {self.reopen_button}
        if self._row is None or not self._row.has_said:
            out_of_place.add(self.read_button)
        for button, action in self._actions.items():
            if button is self.text_button:
                # The action's own words do not fit beside another button in every language.
                button.set_words(self.tr("Text"), action.text().replace("&", ""))
            elif button is not self.number_button:
                button.set_words(action.text().replace("&", ""))
            button.setVisible(action.isVisible() and button not in out_of_place)
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.statusTip() if not action.isEnabled() else button.accessibleName())

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _ask_read(self) -> None:
        if self._row is not None:
            self.read_wanted.emit(self._row.id)

    def _ask_moment(self) -> None:
        """Of the entry that is read; of what is yet to come there is no replay."""
        read = self.timeline.entry
        entry = read if read is not None and not read.is_future else self.timeline.last_past
        if self._row is not None and entry is not None:
            self.moment_wanted.emit(entry.at_us, self._row.centre_id, self._row.id)

    def _ask_same_caller(self) -> None:
        if self._row is not None:
            self.same_caller_wanted.emit(self._row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._row is not None:
            self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _written(row: CallbackRow) -> tuple[int, int]:
    """What differs once its history has another line; that the patient wrote is none of what the version counts."""
    return row.version, row.said_us


def _tone(level: str) -> str:
    return level if level in {"warn", "crit"} else "t1"


def _utc(at_us: int) -> datetime:
    return datetime.fromtimestamp(at_us / 1_000_000, UTC)
