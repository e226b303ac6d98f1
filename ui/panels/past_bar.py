"""What is asked of the list of all requests: days, groups, a filter, a search by number, columns."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.listing.past_query import GroupBy, PastQuery, Period, Span
from ui.models.grouping import by_words
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.widgets.search_field import SearchField


class PastBar(Retranslated, QWidget):
    """Shows a query without telling of it, and tells of what the user changes."""

    period_chosen = Signal(object)
    group_chosen = Signal(object)
    words_typed = Signal(str)
    find_wanted = Signal()
    view_menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = QComboBox()
        self.first, self.last = DateField(), DateField()
        self._dash = Label("–", tone="t2")
        self.group = QComboBox()
        self.field = SearchField(key="Ctrl+F")
        self.find_button = Button(icon="phone-incoming")
        self.view_button = Button(icon="star", kind="ghost")
        self.options_button = Button(icon="adjustments-horizontal", kind="ghost")
        for box in (self.span, self.group):
            # In each language anew, and not as wide as the words of the one it was first shown in.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for value in Span:
            self.span.addItem("", value.value)
        for by in GroupBy:
            self.group.addItem("", by.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 8)
        row.setSpacing(8)
        for part in (self.span, self.first, self._dash, self.last, self.group):
            row.addWidget(part)
        row.addStretch(1)
        self.field.setMaximumWidth(260)
        self.field.setMinimumWidth(140)
        row.addWidget(self.field, 1)
        for button in (self.find_button, self.view_button, self.options_button):
            row.addWidget(button)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(self._tell_dates)
        self.span.activated.connect(self._tell_span)
        self.group.activated.connect(
            lambda place: self.group_chosen.emit(GroupBy(self.group.itemData(place)))
        )
        self.field.textChanged.connect(self.words_typed)
        self.find_button.clicked.connect(self.find_wanted)
        self.view_button.clicked.connect(self.view_menu_wanted)
        self.retranslate()

    def show_query(self, query: PastQuery, today: date, language: str) -> None:
        """Nothing is told of it."""
        period = query.period
        days = period.days(today) or (today, today)
        if period.first is not None and period.last is not None:
            # As they were typed, although the later may be first: the other one is likely to be typed next.
            days = (period.first, period.last)
        for edit, day in zip((self.first, self.last), days, strict=True):
            edit.use_language(language)
            edit.show_day(day, today)
        with QSignalBlocker(self.span):
            self.span.setCurrentIndex(self.span.findData(period.span.value))
        with QSignalBlocker(self.group):
            self.group.setCurrentIndex(self.group.findData(query.group.value))
        if self.field.text().strip() != query.words.strip():
            with QSignalBlocker(self.field):
                self.field.setText(query.words)
        self._show_dates(period.span is Span.DATES)

    def focus_filter(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        spans = {
            Span.ANY: self.tr("Any day"),
            Span.TODAY: self.tr("Left today"),
            Span.YESTERDAY: self.tr("Left yesterday"),
            Span.WEEK: self.tr("Last 7 days"),
            Span.MONTH: self.tr("Last 30 days"),
            Span.DATES: self.tr("From–until"),
        }
        for place, span in enumerate(Span):
            self.span.setItemText(place, spans[span])
        for place, by in enumerate(GroupBy):
            self.group.setItemText(place, by_words(by))
        self.span.setAccessibleName(self.tr("Days of the requests"))
        self.group.setAccessibleName(self.tr("Groups"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self.field.set_words(self.tr("Filter"))
        self.find_button.set_words(self.tr("Find by number"), self.tr("Find by number"))
        self.view_button.set_words("", self.tr("Save and change views"))
        self.options_button.set_words("", self.tr("Columns and row height"))

    def _show_dates(self, shown: bool) -> None:
        for part in (self.first, self._dash, self.last):
            part.setVisible(shown)

    def _tell_span(self, place: int) -> None:
        span = Span(self.span.itemData(place))
        self._show_dates(span is Span.DATES)
        self.period_chosen.emit(
            Period(span) if span is not Span.DATES else Period(span, self.first.day(), self.last.day())
        )

    def _tell_dates(self) -> None:
        self.period_chosen.emit(Period(Span.DATES, self.first.day(), self.last.day()))
