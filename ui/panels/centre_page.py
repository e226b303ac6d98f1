"""A centre's page, or the region's: figures and today's flow, the burn-down, who is on the line, rings and waits.

Long because every part of the page is put into words here, each in a few lines.
"""

from __future__ import annotations

from datetime import time
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QTableView, QVBoxLayout, QWidget

from app.listing.centre_page import CentrePage, Rings
from ui import words
from ui.charts.bar_chart import BarChart
from ui.charts.burn_day import burn_day
from ui.charts.burn_down import BurnDown
from ui.dialogs.definition_popover import DefinitionPopover
from ui.formats import Formats
from ui.models.people import People
from ui.panels.centre_bars import reach_bars, wait_bars
from ui.panels.centre_facts import CentreFacts
from ui.panels.strip_panel import StripPanel
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.header_view import HeaderView
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.words.outlook import outlook_explained

_PEOPLE_PX: Final = 380
_NARROW_PEOPLE_PX: Final = 326
#: Below this width, at 100 %, there is no room for four side by side.
_NARROW_BELOW: Final = 1080
_ANY_WIDTH: Final = 16_777_215
_COLUMNS_PX: Final = (150, 104, 62, 50)


class CentrePagePanel(QScrollArea):
    """Given a `CentrePage`. `back_wanted`: to all centres; `step_wanted` +1 or -1: to the next or the one before."""

    back_wanted = Signal()
    step_wanted = Signal(int)
    hours_wanted = Signal()
    policy_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._page: CentrePage | None = None
        self._name, self._source = "", ""
        self.back = Button(icon="arrow-back-up", kind="ghost")
        self.before = Button(icon="chevron-up", kind="ghost", name="-")
        self.after = Button(icon="chevron-down", kind="ghost", name="-")
        self.hours, self.policy = Button(icon="calendar-time"), Button(icon="refresh")
        self.title, self.open_words = Label(role="title"), Label(role="label", tone="t2")
        self.strip = StripPanel(formats)
        self.burn = BurnDown(formats)
        self.model = People(formats)
        self.people = QTableView()
        self.waits = BarChart(formats, "waits-by-hour", by_hour=True)
        self.attempts = BarChart(formats, "calls-by-attempt")
        self.by_hour = BarChart(formats, "calls-by-hour", by_hour=True)
        self.facts = CentreFacts()
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
            self.burn,
            self.people,
            self.waits,
            self.attempts,
            self.by_hour,
            self.facts,
            self.back,
        )

    def show_page(self, page: CentrePage, name: str, source: str) -> None:
        """`source` says when the data was read, in words."""
        self._page, self._name, self._source = page, name, source
        self._write()

    def show_stale(self, words_of_age: str) -> None:
        """Greys everything and says how old it is; "" makes it live again."""
        self.strip.show_stale(words_of_age)
        self.burn.show_stale(words_of_age)
        for chart in (self.waits, self.attempts, self.by_hour):
            chart.show_stale(words_of_age)

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        for part in (self.strip, self.burn, self.model, self.waits, self.attempts, self.by_hour):
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
        self.hours.set_words(self.tr("Opening hours…"))
        self.policy.set_words(self.tr("Attempts…"))
        self.people.setAccessibleName(self.tr("People on the line"))
        self._write()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.back, self.title, self.open_words):
            head.addWidget(part)
        head.addStretch(1)
        for part in (self.hours, self.policy, self.before, self.after):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.strip)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.burn, 1)
        beside = Panel()
        inner = QVBoxLayout(beside)
        inner.setContentsMargins(1, 6, 1, 6)
        inner.addWidget(self.people)
        self._beside = beside
        middle.addWidget(beside)
        column.addLayout(middle, 3)
        self._foot = QGridLayout()
        self._foot.setSpacing(12)
        column.addLayout(self._foot, 2)
        self.setWidget(body)
        self._dress_people()

    def _arrange(self) -> None:
        """With large text in a small window the charts stand two above two, and who is there is told shorter."""
        is_narrow = self.viewport().width() < theme.px(_NARROW_BELOW)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        across = 2 if is_narrow else 4
        parts: tuple[QWidget, ...] = (self.waits, self.attempts, self.by_hour, self.facts)
        for part in parts:
            self._foot.removeWidget(part)
        for place, part in enumerate(parts):
            self._foot.addWidget(part, place // across, place % across)
        for place in range(4):
            self._foot.setColumnStretch(place, int(place < (2 if is_narrow else 3)))
        self._restyle()

    def _dress_people(self) -> None:
        table = self.people
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.viewport().setAutoFillBackground(False)
        table.setItemDelegate(CallbackDelegate(table))
        header = HeaderView(table)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(True)
        table.setHorizontalHeader(header)
        rows = table.verticalHeader()
        rows.hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.people.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["compact"]))
        width = theme.px(_NARROW_PEOPLE_PX if self._is_narrow else _PEOPLE_PX)
        self._beside.setFixedWidth(width)
        self.people.setColumnHidden(2, bool(self._is_narrow))
        for column, share in enumerate(_COLUMNS_PX):
            self.people.setColumnWidth(column, theme.px(share))
        self.facts.setMinimumWidth(theme.px(180) if self._is_narrow else width)
        self.facts.setMaximumWidth(_ANY_WIDTH if self._is_narrow else width)
        self._arrange()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.before.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.after.clicked.connect(lambda: self.step_wanted.emit(1))
        self.hours.clicked.connect(self.hours_wanted)
        self.policy.clicked.connect(self.policy_wanted)
        self.burn.opened.connect(self.explain)

    def _write(self) -> None:
        page = self._page
        if page is None:
            return
        self.title.setText(self._name)
        self.setAccessibleName(self._name)
        self.open_words.setText(self._hours_words(page))
        self.strip.show_figures(page.strip, page.flow, self._source)
        self.burn.show_day(burn_day(page.burn, self._formats.zone) if page.burn is not None else None)
        self.model.show(page.people)
        self._write_bars(page.rings)
        self.facts.show_facts(self.tr("Today besides"), self._said(page))

    def _hours_words(self, page: CentrePage) -> str:
        if page.opens_min is None or page.closes_min is None:
            return self.tr("closed today by an exception") if page.is_exception else self.tr("closed today")
        opens, closes = self._clock(page.opens_min), self._clock(page.closes_min)
        said = (
            self.tr("today by exception {opens}–{closes}")
            if page.is_exception
            else self.tr("open today {opens}–{closes}")
        ).format(opens=opens, closes=closes)
        return f"{said} · {self.tr('closed now')}" if page.is_closed else said

    def _write_bars(self, rings: Rings) -> None:
        other, formats = self.burn.compared, self._formats
        self.waits.show_bars(
            self.tr("Wait for the first call by hour, min"), *wait_bars(rings, other, formats)
        )
        tries = range(1, len(rings.by_attempt) + 1)
        self.attempts.show_bars(
            self.tr("Calls and reached by attempt"),
            *reach_bars(tries, rings.by_attempt, self.tr("Attempt"), formats),
        )
        self.by_hour.show_bars(
            self.tr("Calls and reached by hour"),
            *reach_bars(rings.hours, rings.by_hour, self.tr("Hour"), formats, other),
        )

    def _said(self, page: CentrePage) -> list[tuple[str, str]]:
        number, language = self._formats.number, self._formats.language

        def listed(pairs: tuple[tuple[str, int], ...]) -> str:
            return ", ".join(f"{name} {number(count)}" for name, count in pairs) or self.tr("none")

        moves = page.moves
        went = tuple((names.in_language(language), count) for names, count in moves.went_to)
        facts = []
        if page.centre_id is None:
            facts.append((self.tr("Moved to another centre"), listed(went)))
        else:
            came = tuple((names.in_language(language), count) for names, count in moves.came_from)
            facts += [(self.tr("Moved here from"), listed(came)), (self.tr("Moved away to"), listed(went))]
        texts = tuple((words.text_state(code), count) for code, count in page.texts)
        facts.append((self.tr("Text messages"), listed(texts)))
        if page.outlook.parked:
            facts.append(
                (
                    self.tr("Not reached, called again another day"),
                    self.tr("about {n} by the end of the day").format(n=number(page.outlook.parked)),
                )
            )
        return facts

    def _clock(self, minutes: int) -> str:
        return self._formats.clock(time(minutes // 60 % 24, minutes % 60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
