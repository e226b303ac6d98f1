"""What patients answered when asked how it was: a score for each month, centre and service, with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from app.domain.nps import FEW, Nps, SurveyKey, together
from ui.dialogs.combo import refill
from ui.formats import Formats
from ui.screens.messages_feedback_table import AnswersTable
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.button import Button
from ui.widgets.callback_delegate import CallbackDelegate
from ui.widgets.data_pane import DataPane
from ui.widgets.field import Field
from ui.widgets.header_view import HeaderView
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.room import within

#: Calendar months looked at, this one among them.
MONTHS: Final = (3, 6, 13)
#: In a filter: each by itself, or all as one; else an id.
_EACH, _TOGETHER = -1, 0
_WIDTHS_PX: Final = (96, 168, 168, 76, 96, 76, 76, 76)
#: The columns of names, which may be narrower.
_NAMES, _LEAST_NAME_PX = (1, 2), 96
_HEIGHT_PX: Final = 560

Names = Sequence[tuple[int, str]]


class FeedbackDialog(Retranslated, QDialog):
    """Not modal. It is shown what was read once; what of it is seen is chosen here.

    `wanted`: it is to be read after all; `let_go`: nobody waits for it any more.
    """

    wanted = Signal()
    let_go = Signal()

    def __init__(self, parent: QWidget, formats: Formats, centres: Names, services: Names) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._formats = formats
        self._names = {"centre": dict(centres), "service": dict(services)}
        self._found: dict[SurveyKey, Nps] = {}
        self._today: date | None = None
        self.heading = Label(role="section")
        self.about = Label(tone="t2")
        self.about.setWordWrap(True)
        self.overall = Label(role="strong")
        self.centre, self.service, self.months = QComboBox(), QComboBox(), QComboBox()
        self._fields = [Field(box) for box in (self.centre, self.service, self.months)]
        self.table = QTableView()
        self.pane = DataPane(self.table)
        self.pane.offer_stop()
        self.pane.stop_wanted.connect(self._stop)
        self.pane.retry_wanted.connect(self._ask)
        self.close_button = Button()
        self._build()
        self.retranslate()
        for box in (self.centre, self.service, self.months):
            box.currentIndexChanged.connect(self._renew)
        self.close_button.clicked.connect(self.accept)
        self.centre.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_places(self, formats: Formats, centres: Names, services: Names) -> None:
        """What centres and services are called in the language of `formats`."""
        self._formats = formats
        self._names = {"centre": dict(centres), "service": dict(services)}
        self.retranslate()

    def show_feedback(self, found: Mapping[SurveyKey, Nps], today: date) -> None:
        """What was answered in the last months, of the centres that are seen.

        The months chosen are counted back from that of `today`, whenever somebody last answered.
        """
        self._today = today
        self._found = dict(found)
        self._renew()

    def show_trouble(self, words: str) -> None:
        """It could not be read."""
        self.pane.show_error(words, "")

    def _ask(self) -> None:
        self.pane.show_loading()
        self.wanted.emit()

    def _stop(self) -> None:
        self.pane.show_stopped()
        self.let_go.emit()

    def rows(self) -> list[tuple[str, ...]]:
        """The table as it is on screen."""
        if self._today is None or self.pane.state != "content":
            return []
        model = self.table.model()
        columns = range(model.columnCount())
        return [
            tuple(str(model.index(row, column).data()) for column in columns)
            for row in range(model.rowCount())
        ]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Patient feedback"))
        self.heading.setText(self.tr("What patients answered"))
        self.about.setText(
            self.tr(
                "Patients who were reached are asked by text how likely they are to recommend the service, 0 to 10;"
                " nobody twice within 30 days. NPS is the share of 9 and 10 less the share of 0 to 6,"
                " from -100 to 100. Below {few} answers one patient more or less changes it much."
            ).format(few=FEW)
        )
        for field, caption in zip(
            self._fields, (self.tr("Centre"), self.tr("Service"), self.tr("Time")), strict=True
        ):
            field.set_words(caption)
        self._fill(self.centre, "centre", self.tr("Each centre"), self.tr("All centres together"), _EACH)
        self._fill(
            self.service, "service", self.tr("Each service"), self.tr("All services together"), _TOGETHER
        )
        refill(
            self.months,
            [(self.tr("%n month(s)", "", count), count) for count in MONTHS],
            self.months.currentData() or MONTHS[0],
        )
        self.close_button.set_words(self.tr("Close"))
        self.table.setAccessibleName(self.windowTitle())
        self._renew()

    def _fill(self, box: QComboBox, what: str, each: str, all_of_them: str, first: int) -> None:
        entries: list[tuple[str, object]] = [(each, _EACH), (all_of_them, _TOGETHER)]
        entries += [(name, id_) for id_, name in self._names[what].items()]
        kept = box.currentData()
        refill(box, entries, first if kept is None else kept)

    def _renew(self) -> None:
        if self._today is None:
            # Nothing has come yet: not that nobody has answered.
            return
        found = self._chosen()
        sums = together(found, centres=True, services=True).values()
        whole = Nps.of(
            *(sum(getattr(one, name) for one in sums) for name in ("answers", "promoters", "detractors"))
        )
        self.overall.setText(
            self.tr("NPS {score}, {answers}").format(score=self._score(whole), answers=self._answers(whole))
            if whole.answers
            else ""
        )
        if not found:
            self.pane.show_empty(self.tr("No answers"), self.tr("Nobody has answered a survey in this time."))
            return
        captions = (
            self.tr("Month"),
            self.tr("Centre"),
            self.tr("Service"),
            self.tr("NPS"),
            self.tr("Answers"),
            self.tr("9-10"),
            self.tr("7-8"),
            self.tr("0-6"),
        )
        order = sorted(found, key=lambda key: (-key.month.toordinal(), self._place(key)))
        rows = [self._row(key, found[key]) for key in order]
        self.table.setModel(AnswersTable(captions, rows, self))
        self.pane.show_content()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Names give way to figures: a score is worth nothing with its last column cut off."""
        widths = [theme.px(width) for width in _WIDTHS_PX]
        over = sum(widths) - self.table.viewport().width()
        for column in _NAMES if over > 0 else ():
            widths[column] = max(theme.px(_LEAST_NAME_PX), widths[column] - -(-over // len(_NAMES)))
        for column, width in enumerate(widths):
            self.table.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _chosen(self) -> dict[SurveyKey, Nps]:
        today = self._today
        centre, service, months = (box.currentData() for box in (self.centre, self.service, self.months))
        if today is None or months is None:
            return {}
        found = {
            key: one
            for key, one in self._found.items()
            if (today.year - key.month.year) * 12 + today.month - key.month.month < months
            and centre in (_EACH, _TOGETHER, key.centre_id)
            and service in (_EACH, _TOGETHER, key.service_id)
        }
        return together(found, centres=centre == _TOGETHER, services=service == _TOGETHER)

    def _place(self, key: SurveyKey) -> tuple[str, str]:
        return self._name("centre", key.centre_id), self._name("service", key.service_id)

    def _name(self, what: str, id_: int) -> str:
        if not id_:
            return self.tr("All")
        return self._names[what].get(id_, str(id_))

    def _row(self, key: SurveyKey, one: Nps) -> tuple[str, ...]:
        number = self._formats.number
        rest = one.answers - one.promoters - one.detractors
        counts = (number(count) for count in (one.promoters, rest, one.detractors))
        return (
            self._formats.month(key.month),
            *self._place(key),
            self._score(one),
            self._answers(one),
            *counts,
        )

    def _score(self, one: Nps) -> str:
        score = 0 if one.score is None else round(one.score)
        return self._formats.signed(score)

    def _answers(self, one: Nps) -> str:
        """Never the score without its count, and a small one is said to be."""
        said = self.tr("n = {count}").format(count=self._formats.number(one.answers))
        return self.tr("{count}, few").format(count=said) if one.is_of_few else said

    def _build(self) -> None:
        header = HeaderView(self.table)
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(True)
        self.table.setHorizontalHeader(header)
        self.table.setItemDelegate(CallbackDelegate(self.table))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["compact"]))
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        asked = QHBoxLayout()
        asked.setSpacing(10)
        for field in self._fields:
            asked.addWidget(field, 1)
        framed = Panel(raised=True)
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.pane)
        foot = QHBoxLayout()
        foot.addWidget(self.overall, 1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addLayout(asked)
        column.addWidget(framed, 1)
        column.addLayout(foot)
        self.resize(within(self.parentWidget(), theme.px(sum(_WIDTHS_PX) + 64), theme.px(_HEIGHT_PX)))
        self.pane.show_loading()
