"""Everything about one callback: its facts, what can be done, what has happened; the number stays masked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.act import Seen
from app.domain.masking import masked
from app.domain.moment import from_us
from app.domain.wish import Retry
from app.listing.shown import CallbackHistory, CallbackRow
from ui import words
from ui.models.callback_cells import CellWriter
from ui.panels.callback_buttons import CallbackButtons
from ui.panels.callback_notes import CallbackNotes
from ui.panels.detail_words import clock_or_day
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom
from ui.widgets.state_panes import EmptyState
from ui.widgets.timeline import Timeline
from ui.widgets.timeline import TimelineEntry as Line


class DetailPanel(Retranslated, Panel):
    """Shows one callback at a time. `timeline_wanted` carries its id whenever its history should be read anew.

    Its buttons are the actions given; `same_caller_wanted` asks for the caller's other callbacks. `moment_wanted`: an
    instant of its history, its centre and itself, to be shown as it was then.
    """

    timeline_wanted = Signal(object)
    same_caller_wanted = Signal(object)
    moment_wanted = Signal(object, int, object)
    #: What the patient of this one callback texted shall be marked as read, whatever is chosen besides.
    read_wanted = Signal(object)
    #: A wish of `app.domain.wish` about this one callback.
    act_wanted = Signal(object)
    #: The menu of all that can be done, at a point on the screen.
    menu_wanted = Signal(object)

    def __init__(self, writer: CellWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._row: CallbackRow | None = None
        self._now_us = 0
        self._is_stale = False
        self._history = CallbackHistory()
        self._history_of = 0
        self._centre_name: Callable[[int], str] = str
        self._build()
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
        self.buttons.set_actions(retry, move, text, number, reopen, read, self._ask_read)
        self.notes.set_retry(retry)

    def show_callback(self, row: CallbackRow | None, now_us: int) -> None:
        """The callback as it is now; None when none is current.

        A changed version asks for its history anew, and so does what the patient wrote or somebody has read.
        """
        before, self._row, self._now_us = self._row, row, now_us
        self._pages.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self.buttons.show_callback(row)
        is_another = before is None or before.id != row.id
        if is_another:
            self._history_of = 0
            self.timeline.show_entries([])
            self.moment_button.setEnabled(False)
            self._loading.show()
        self._write()
        if is_another or (before is not None and _written(before) != _written(row)):
            self.timeline_wanted.emit(row.id)

    def show_stale(self, words_of_age: str) -> None:
        """Greys the facts and says how old they are; "" makes them live again."""
        self._age.setText(words_of_age)
        self._age.setVisible(bool(words_of_age))
        if bool(words_of_age) != self._is_stale:
            self._is_stale = bool(words_of_age)
            self._write()

    def show_same_caller(self, services: Sequence[tuple[str, int]]) -> None:
        """Of which services the caller's other open callbacks are, and how many; they are shown, never blocked."""
        self.notes.show_services(services, self._writer.formats)

    def show_timeline(
        self, callback_id: int, history: CallbackHistory, centre_name: Callable[[int], str]
    ) -> None:
        """The history asked for; that of another callback than the one shown is ignored."""
        if callback_id != self.callback_id:
            return
        self._history, self._history_of, self._centre_name = history, callback_id, centre_name
        self._write_timeline()
        if self._row is not None:
            self.notes.show_history(self._row, self._history, self._now_us, self._writer.formats)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Details of the callback"))
        self._nothing.say(self.tr("Select a callback"), self.tr("Its details and history are shown here."))
        self._events.setText(self.tr("Timeline"))
        self._loading.setText(self.tr("Loading…"))
        self.number_button.set_words("", self.tr("Show number"))
        self.more_button.set_words("", self.tr("All acts"))
        self.moment_button.set_words("", self.tr("Show this moment in the replay"))
        self.buttons.mirror()
        if self._row is not None:
            self._write()
            self._write_timeline()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 14)
        column.setSpacing(0)
        # From the outside to the inside: what is put into another widget is styled once more, with all that is in it.
        self._area = ScrollRoom(self)
        self._inner = inner = QWidget(self._area)
        self._area.hold(inner)
        column.addWidget(self._area)
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(0, 0, 0, 0)
        self._nothing = EmptyState("phone-call", inner)
        self._pages = QWidget(inner)
        stack.addWidget(self._nothing)
        stack.addWidget(self._pages)
        body = QVBoxLayout(self._pages)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(0)
        self._add_head(body)
        self._add_acts(body)
        self._add_history(body)
        body.addStretch(1)
        self._pages.hide()

    def _add_head(self, body: QVBoxLayout) -> None:
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
        self._age = Label(role="label", tone="warn")
        self._age.hide()
        body.addWidget(self._age)
        body.addSpacing(12)
        self.facts = Facts()
        body.addWidget(self.facts)
        body.addSpacing(12)

    def _add_acts(self, body: QVBoxLayout) -> None:
        self.notes = CallbackNotes()
        self.read_button = self.notes.read_button
        self.buttons = CallbackButtons(self.number_button, self.read_button)
        body.addWidget(self.buttons)
        body.addSpacing(12)
        self.notes.same_caller_wanted.connect(self._ask_same_caller)
        self.notes.retry_wanted.connect(self._ask_as_wished)
        body.addWidget(self.notes)
        body.addSpacing(14)

    def _add_history(self, body: QVBoxLayout) -> None:
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
        self._show_facts(
            Fact(self.tr("Waited"), formats.duration(waited), _tone(row.waited_level)),
            Fact(self.tr("Due"), self._writer.due(row.due_us, self._now_us), _tone(row.due_level)),
            Fact(self.tr("Attempts"), f"{row.attempts_made}/{row.max_attempts}"),
        )
        known = self._history if self._history_of == row.id else CallbackHistory()
        self.notes.show_callback(row, known, self._now_us, formats)

    def _show_facts(self, *facts: Fact) -> None:
        """No alarm about what may be over."""
        self.facts.show_facts([replace(fact, tone="t3") for fact in facts] if self._is_stale else facts)

    def _write_timeline(self) -> None:
        if self._row is None or self._history_of != self._row.id:
            return
        formats = self._writer.formats
        lines = []
        for entry in self._history.entries:
            said = words.timeline_line(entry, formats, self._centre_name)
            clock = clock_or_day(entry.at_us, self._now_us, formats)
            lines.append(
                Line(clock, said.icon, said.title, said.note, said.tone, entry.is_ahead, entry.at_us)
            )
        self._loading.hide()
        self.timeline.show_entries(lines)
        self.moment_button.setEnabled(self.timeline.last_past is not None)

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _ask_as_wished(self, when_us: int) -> None:
        if self._row is not None:
            seen = Seen(self._row.id, self._row.version)
            self.act_wanted.emit(Retry((seen,), from_us(when_us)))

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


def _written(row: CallbackRow) -> tuple[int, int]:
    """What differs once its history has another line; that the patient wrote is none of what the version counts."""
    return row.version, row.said_us


def _tone(level: str) -> str:
    return level if level in {"warn", "crit"} else "t1"
