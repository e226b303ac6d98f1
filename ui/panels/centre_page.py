"""A centre's page, or the region's: figures, today's flow, the burn-down, people, rings and waits, thirteen months.

Long because every part of the page is put into words here, each in a few lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.day_figures import DayFigures
from app.listing.centre_page import CentrePage, Rings
from ui.charts.bar_chart import BarChart
from ui.charts.burn_day import burn_day
from ui.charts.burn_down import BurnDown
from ui.charts.chart import Chart
from ui.charts.chart_frame import ChartFrame
from ui.charts.compared import Compared
from ui.dialogs.definition_popover import DefinitionPopover
from ui.formats import Formats
from ui.panels.centre_bars import reach_bars, wait_bars, wait_limit
from ui.panels.centre_facts import CentreFacts
from ui.panels.centre_months import CentreMonths
from ui.panels.centre_words import besides, contact_facts, hours_today
from ui.panels.day_counts import DayCountsPanel
from ui.panels.people_panel import PeoplePanel
from ui.panels.strip_panel import StripPanel
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.widgets.scroll_room import ScrollRoom
from ui.words.missing_days import MissingDays
from ui.words.outlook import outlook_explained

_FACTS_PX: Final = 380
_NARROW_HOURS_PX: Final = 210
#: Below this width, at 100 %, there is no room for four side by side.
_NARROW_BELOW: Final = 1080
_ANY_WIDTH: Final = 16_777_215


class CentrePagePanel(Retranslated, ScrollRoom):
    """Given a `CentrePage`. `back_wanted`: to all centres; `step_wanted` +1 or -1: to the next or the one before.

    `compare_wanted`: what to set beside all charts of the day; `save_wanted`: the frame whose chart is to be saved.
    """

    back_wanted = Signal()
    step_wanted = Signal(int)
    hours_wanted = Signal()
    policy_wanted = Signal()
    exceptions_wanted = Signal()
    replay_wanted = Signal()
    compare_wanted = Signal(str)
    save_wanted = Signal(object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._page: CentrePage | None = None
        self._name, self._source = "", ""
        self._wait_limit_s: int | None = None
        self.back = Button(icon="arrow-back-up", kind="ghost")
        self.before = Button(icon="chevron-up", kind="ghost", name="-")
        self.after = Button(icon="chevron-down", kind="ghost", name="-")
        self.hours, self.policy = Button(icon="calendar-time"), Button(icon="refresh")
        self.exceptions = Button(icon="list-details")
        self.replay = Button(icon="history")
        self.title, self.open_words = Label(role="title"), Label(role="label", tone="t2")
        self.strip = StripPanel(formats)
        self.counts = DayCountsPanel(formats)
        self.burn = BurnDown(formats)
        self.nurses = PeoplePanel(formats)
        self.waits = BarChart(formats, "waits-by-hour", of_a_day=True)
        self.attempts = BarChart(formats, "calls-by-attempt", of_a_day=True)
        self.by_hour = BarChart(formats, "calls-by-hour", of_a_day=True)
        self.facts, self.opening = CentreFacts(), CentreFacts()
        self.months = CentreMonths(formats)
        framed: tuple[Chart, ...] = (self.burn, self.waits, self.attempts, self.by_hour)
        self.frames = (self.strip.frame, *(ChartFrame(chart) for chart in framed), self.months.frame)
        self._is_narrow: bool | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def page(self) -> CentrePage | None:
        return self._page

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """In the order F6 goes through them."""
        return (
            self.strip,
            self.counts,
            self.burn,
            self.nurses.table,
            self.waits,
            self.attempts,
            self.by_hour,
            self.facts,
            self.months.chart,
            self.opening,
            self.back,
        )

    def show_page(self, page: CentrePage, name: str, source: str, *, wait_limit_s: int | None = None) -> None:
        """`source` says when the data was read, in words; `wait_limit_s` from which wait on attention is asked for."""
        self._page, self._name, self._source = page, name, source
        self._wait_limit_s = wait_limit_s
        self._write()

    def show_months(
        self, figures: Sequence[DayFigures] | None, target: float | None, missing: MissingDays
    ) -> None:
        """Daily figures of thirteen months, and the days that were never counted; None: they are being read."""
        self.months.show_figures(figures, target, missing)

    def show_compared(self, choice: str, compared: Compared | None) -> None:
        """Another day beside all charts of this day; None and "" take it away."""
        for frame in self.frames:
            if frame.chart.can_compare:
                frame.show_choice(choice)
                frame.show_compared(compared)
        if self._page is not None:
            self._write_bars(self._page.rings)

    def show_stale(self, words_of_age: str) -> None:
        """Greys everything that is of now and says how old it is; "" makes it live again."""
        self.strip.show_stale(words_of_age)
        self.counts.show_stale(words_of_age)
        self.burn.show_stale(words_of_age)
        for chart in (self.waits, self.attempts, self.by_hour):
            chart.show_stale(words_of_age)
        self.nurses.model.set_stale(bool(words_of_age))
        self.facts.set_stale(bool(words_of_age))

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        for part in (
            self.strip,
            self.counts,
            self.burn,
            self.nurses,
            self.waits,
            self.attempts,
            self.by_hour,
            self.months,
        ):
            part.set_formats(formats)
        self._write()

    def explain(self) -> None:
        """How the burn-down's number comes about, in words."""
        if self._page is not None:
            told = outlook_explained(self._page.outlook, self._formats)
            DefinitionPopover(self, told, self._source).ask(self.burn)

    def retranslate(self) -> None:
        self.back.set_words(self.tr("All centres"))
        self.before.set_words("", self.tr("Previous centre ([)"))
        self.after.set_words("", self.tr("Next centre (])"))
        self._name_buttons()
        self._write()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.back, self.title, self.open_words):
            head.addWidget(part)
        head.addStretch(1)
        for part in (self.replay, self.hours, self.exceptions, self.policy, self.before, self.after):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self.counts)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(12)
        self._middle.addWidget(self.frames[1], 1)
        self._middle.addWidget(self.nurses)
        column.addLayout(self._middle, 3)
        self._foot = QGridLayout()
        self._foot.setSpacing(12)
        column.addLayout(self._foot, 2)
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(12)
        column.addLayout(self._last, 2)
        self.hold(body)
        theme.changed.connect(self._restyle)
        self._restyle()
        # After the charts above them, for Tab too.
        self._last.addWidget(self.months, 1)
        self._last.addWidget(self.opening)
        self._arrange()

    def _arrange(self) -> None:
        """With large text in a small window the charts stand two above two, and who is there is told shorter."""
        room, charts = self.viewport().width(), self.frames[2:5]
        # Who is there as wide as he would be beside them: by how wide he is now it would turn for ever.
        least = sum(max(one.minimumWidth(), one.minimumSizeHint().width()) for one in charts)
        least += theme.px(_FACTS_PX)
        is_narrow = room < theme.px(_NARROW_BELOW) or least + 3 * self._foot.spacing() > room
        for row in (self._middle, self._last):
            # One above the other where both beside each other would reach out of the page.
            parts = [part for at in range(row.count()) if (part := row.itemAt(at)) is not None]
            beside = sum(part.minimumSize().width() for part in parts) + row.spacing()
            is_beside = not is_narrow or beside <= self.viewport().width()
            ways = QBoxLayout.Direction
            row.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        across = 2 if is_narrow else 4
        foot = [one for one in charts if not one.is_apart] + [self.facts]
        for one in foot:
            self._foot.removeWidget(one)
        for place, one in enumerate(foot):
            self._foot.addWidget(one, place // across, place % across)
        self._name_buttons()
        for place in range(4):
            self._foot.setColumnStretch(place, int(place < (2 if is_narrow else 3)))
        self._restyle()

    def _name_buttons(self) -> None:
        """Where there is little room their icons stand alone, and the words are told."""
        for button, words in (
            (self.replay, self.tr("Replay the day")),
            (self.hours, self.tr("Opening hours…")),
            (self.exceptions, self.tr("Exceptions…")),
            (self.policy, self.tr("Attempts…")),
        ):
            button.set_words("" if self._is_narrow else words, words)

    def _restyle(self) -> None:
        self.nurses.set_narrow(bool(self._is_narrow))
        width = theme.px(_FACTS_PX)
        self.opening.setFixedWidth(theme.px(_NARROW_HOURS_PX) if self._is_narrow else width)
        self.facts.setMinimumWidth(theme.px(180) if self._is_narrow else width)
        self.facts.setMaximumWidth(_ANY_WIDTH if self._is_narrow else width)
        self._arrange()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.before.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.after.clicked.connect(lambda: self.step_wanted.emit(1))
        self.hours.clicked.connect(self.hours_wanted)
        self.policy.clicked.connect(self.policy_wanted)
        self.exceptions.clicked.connect(self.exceptions_wanted)
        self.replay.clicked.connect(self.replay_wanted)
        self.burn.opened.connect(self.explain)
        for frame in self.frames:
            frame.compare_wanted.connect(self.compare_wanted)
            frame.save_wanted.connect(self.save_wanted)

    def _write(self) -> None:
        page = self._page
        if page is None:
            return
        self.title.setText(self._name)
        self.setAccessibleName(self._name)
        self.open_words.setText(hours_today(page, self._formats))
        self.strip.show_figures(page.strip, page.flow, self._source)
        self.counts.show_counts(page.counts, self._source)
        self.burn.show_day(burn_day(page.burn, self._formats.zone) if page.burn is not None else None)
        self._write_bars(page.rings)
        self.facts.show_facts(self.tr("Today besides"), besides(page, self._formats), self._source)
        contact = contact_facts(page, self._formats)
        self.opening.setVisible(bool(contact))
        if contact:
            self.opening.show_facts(self.tr("Hours and number"), contact)

    def _write_bars(self, rings: Rings) -> None:
        other, formats = self.burn.compared, self._formats
        captions = self.tr("Calls"), self.tr("Reached")
        self.waits.show_bars(
            self.tr("Wait for the first call by hour, min"),
            *wait_bars(rings, other, formats),
            limit=wait_limit(self._wait_limit_s, formats),
        )
        by_attempt = rings.by_attempt or ()
        if other is not None and rings.by_attempt is not None:
            # A third attempt there was on the other day stands beside none yet, and the first before today's first.
            by_attempt += ((0, 0),) * (max(other.attempts, default=0) - len(by_attempt))
        self.attempts.show_bars(
            self.tr("Calls and reached by attempt"),
            *reach_bars(
                range(1, len(by_attempt) + 1), by_attempt, self.tr("Attempt"), formats, other, by_attempt=True
            ),
            captions=captions,
        )
        hours, counts = (rings.hours, rings.by_hour) if rings.by_hour is not None else ((), ())
        self.by_hour.show_bars(
            self.tr("Calls and reached by hour"),
            *reach_bars(hours, counts, self.tr("Hour"), formats, other),
            captions=captions,
        )

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() is QEvent.Type.LayoutRequest:
            # Parts may have become wider after the page was styled, and the page is told in this way alone.
            self._arrange()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
