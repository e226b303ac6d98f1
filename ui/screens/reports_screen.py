"""Reports: whole days, weeks, months or centres as a table, with what each figure means; saved or printed from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.listing.report import Lines, Period, Report, months_of
from app.listing.report_figures import Part
from app.live.store import Freshness
from ui.charts.chart_frame import ChartFrame
from ui.charts.report_chart import ReportChart
from ui.formats import Formats
from ui.screens.report_body import ReportBody
from ui.screens.report_choices import ReportChoices
from ui.screens.report_notes import counted, figures, meanings
from ui.screens.report_table import ReportModel, ReportTable
from ui.screens.shown_report import ShownReport
from ui.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.words.missing_days import NONE_MISSING, MissingDays

#: In px at 100 %: of what a line is about, and of all its figures together.
_PLACE_PX, _FIGURES_PX = 172, 1130
#: Lower than this the rows need the room that the meanings of all figures would take.
_LEAST_PX: Final = 480
#: Columns that are left out where there is no room for all; a file has them.
_MAY_GO: Final[dict[Part, tuple[int, ...]]] = {
    "service": (2, 6, 5),
    "attempts": (8, 9, 6, 4),
    "outcomes": (8, 9),
}


class ReportsScreen(Retranslated, QWidget):
    """`wanted`: other days or another service, to be read; `again_wanted`: the same anew, beside what is shown.

    `let_go`: nobody waits for it any more.

    `save_wanted` and `print_wanted` are about what is on the screen: see `shown`.
    """

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    wanted = Signal()
    again_wanted = Signal()
    let_go = Signal()
    by_changed = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        #: The one it is about, None: all.
        self.centre: int | None = None
        self._names: Mapping[int, str] = {}
        self._report: Report | None = None
        self._missing = NONE_MISSING
        self.choices = ReportChoices()
        self.period, self.service = self.choices.period, self.choices.service
        self.lines, self.part = self.choices.lines, self.choices.part
        #: Says that what is shown is old, and why.
        self.old_banner = Banner()
        self.save_button, self.print_button = Button(), Button()
        self.chart_button = Button(kind="chip")
        self.chart_button.setCheckable(True)
        self.frame = ChartFrame(ReportChart(formats))
        #: The share of the same day that is aimed at.
        self._target: float | None = None
        self.table = ReportTable()
        self.pane = DataPane(self.table)
        self.pane.offer_stop()
        self._meaning = Label(tone="t2")
        self._meaning.setWordWrap(True)
        self._build()
        self.retranslate()
        self.pane.show_loading()

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        chart = (self.frame.chart,) if self.body.shows_chart else ()
        return self.period, *chart, self.pane, self.print_button

    @property
    def period_shown(self) -> Period:
        return self.choices.period_shown

    @property
    def by(self) -> Lines:
        return self.choices.by

    @property
    def part_shown(self) -> Part:
        return self.choices.part_shown

    @property
    def is_read(self) -> bool:
        """Whether there is a report, be it of no day at all."""
        return self._report is not None

    def ask(self, command: str) -> bool:
        match command:
            case "filter":
                self.period.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "print":
                self.print_button.click()
            case "export":
                self.save_button.click()
            case _:
                return False
        return True

    def enter(self) -> None:
        self.body.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_loading(self) -> None:
        self._report = None
        self.old_banner.clear()
        self.pane.show_loading()
        self._offer()

    def show_report(self, report: Report, names: Mapping[int, str], target: float | None = None) -> None:
        """`names` of centres by id; `target`: the share of the same day that is aimed at."""
        self._report, self._names, self._target = report, names, target
        self._write()

    def show_missing(self, missing: MissingDays) -> None:
        """Of its days, those that were never counted."""
        self._missing = missing
        self._tell_missing()
        self._tell_meanings()

    def missing_words(self) -> str:
        """For the screen, for a file and for paper; "" where nothing is missing."""
        return self._missing.words(self._formats)

    def _tell_missing(self) -> None:
        self._chart.show_missing(self.missing_words())

    def show_names(self, names: Mapping[int, str]) -> None:
        """Of centres by id, in another language."""
        self._names = names
        self._write()

    def show_current(self) -> None:
        """What is shown is what there is."""
        self.old_banner.clear()

    def show_trouble(self, words: str, read: str) -> None:
        """It could not be read, as `words` say if they do; what is shown stays, with when it was `read`."""
        if self._report is None:
            self._show_none(words)
            return
        said = self.tr("These figures were read at {time}. The newest cannot be read now.").format(time=read)
        self.old_banner.say(
            "warn",
            f"{said} {words.rstrip('.')}." if words else said,
            action=self.tr("Read again"),
            icon="cloud-off",
        )

    def show_fault(self, words: str) -> None:
        """It was read and could not be put together: what is shown is not what is wanted."""
        self._report = None
        self._show_none(words)
        self._offer()

    def _show_none(self, words: str) -> None:
        """There is nothing to show; where the chart stands apart it says so there, with a way to try again."""
        self.pane.show_error(words, "")
        if not self.frame.is_apart:
            self.old_banner.clear()
            return
        said = self.tr("The figures cannot be read now.")
        again = QCoreApplication.translate("ErrorState", "Try now")
        self.old_banner.say(
            "crit", f"{said} {words.rstrip('.')}." if words else said, action=again, icon="cloud-off"
        )

    @property
    def shown(self) -> ShownReport | None:
        """What is on the screen, as it is chosen; None: nothing is read."""
        if self._report is None:
            return None
        return ShownReport(self._report, self._names, self._formats, self.period_shown, self.part_shown)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """Whole days do not age; the top bar tells the age of the rest."""
        del freshness, wall_us

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._chart.set_formats(formats)
        self._tell_missing()
        self._write()

    def save_state(self) -> dict[str, Any]:
        kept = self.choices.save_state() | {"chart": self.body.wish}
        return kept | {"asked": kept["asked"] | ({} if self.centre is None else {"centre": self.centre})}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.choices.restore_state(saved)
        wish = saved.get("chart")
        self.body.choose(wish if isinstance(wish, bool) else None)
        asked = saved.get("asked")
        centre = asked.get("centre") if isinstance(asked, Mapping) else None
        self.centre = centre if isinstance(centre, int) else None

    def retranslate(self) -> None:
        self._chart.show_about(self.choices.about)
        self._tell_missing()
        self.chart_button.set_words(self.tr("Chart"))
        self.save_button.set_words(self.tr("Save…"))
        self.print_button.set_words(self.tr("Print…"))
        self.table.setAccessibleName(self.tr("Report"))
        self._write()

    # Inside

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.choices, 1)
        top.addWidget(self.chart_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._meaning, 1)
        for button in (self.print_button, self.save_button):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        framed = Panel(raised=True)
        inside = QVBoxLayout(framed)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.old_banner)
        self.body = ReportBody(self.frame, framed, self.pane)
        column.addWidget(self.body, 1)
        column.addLayout(foot)
        self.body.chart_shown.connect(self.chart_button.setChecked)
        self.chart_button.clicked.connect(self.body.choose)
        self.table.left_out.connect(self._tell_meanings)
        self._chart.by_wanted.connect(self.choices.choose_lines)
        self.pane.currentChanged.connect(lambda _at: self._show_chart())
        self.pane.currentChanged.connect(lambda _at: self._tell_meanings())
        self.choices.about_changed.connect(lambda: self._chart.show_about(self.choices.about))
        self.choices.wanted.connect(self.wanted)
        self.choices.lines_changed.connect(self.by_changed)
        self.choices.part_changed.connect(self._write)
        self.old_banner.acted.connect(self.again_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.pane.retry_wanted.connect(self.wanted)
        self.pane.stop_wanted.connect(self._stop)

    def _stop(self) -> None:
        self._report = None
        self.old_banner.clear()
        self.pane.show_stopped()
        self._offer()
        self.let_go.emit()

    def _write(self) -> None:
        report = self._report
        self._offer()
        self._tell_meanings()
        if report is None:
            return
        if not report.lines:
            self.pane.show_empty(
                self.tr("No whole day yet"), self.tr("A day's figures are here when the day is over.")
            )
            return
        shown = ShownReport(report, self._names, self._formats, self.period_shown, self.part_shown).table()
        captions = shown.captions()
        before, held = self.table.model(), self.table.currentIndex()
        self.table.setModel(ReportModel(captions, shown.rows(self._formats), figures(self.part_shown), self))
        if before is not None:
            before.deleteLater()
        each = _FIGURES_PX // (len(captions) - 1)
        self.table.give_widths(
            {0: _PLACE_PX, **dict.fromkeys(range(1, len(captions) - 1), each)},
            each,
            _MAY_GO[self.part_shown],
            range(len(captions)),
        )
        row, column = min(held.row(), len(report.lines)), min(held.column(), len(captions) - 1)
        self.table.hold(max(0, row), max(0, column))
        self.pane.show_content()
        # Of another part's columns nothing is known yet, and by what is usual fewer would have room.
        self.table.read_whole()
        self._show_chart()

    @property
    def _chart(self) -> ReportChart:
        chart = self.frame.chart
        if not isinstance(chart, ReportChart):
            raise TypeError(type(chart).__name__)
        return chart

    def _show_chart(self) -> None:
        """What the table shows; while that is read anew it stays as long as the table does."""
        report, state = self._report, self.pane.state
        if report is not None:
            self._chart.show_months(months_of(report), self._target)
        elif state != "content":
            why = {
                "error": self.tr("The figures cannot be read now."),
                "stopped": QCoreApplication.translate("ReadingStopped", "Reading was stopped"),
            }
            self._chart.show_months(None, waits=state == "loading", why=why.get(state, ""))
        has_chart = self.by != "centre" and state in {"content", "loading"}
        self.chart_button.setEnabled(has_chart)
        self.body.offer_chart(has_chart)

    def _tell_meanings(self) -> None:
        """Below the table, and of each figure where there is room for it without taking that of the rows."""
        left_out = sum(self.table.isColumnHidden(at) for at in range(self.table.horizontalHeader().count()))
        is_told = self._report is not None and self.pane.state == "content"
        gone = self.tr("%n column(s) left out for lack of room; a file and paper have all.", "", left_out)
        is_tight = self.height() < theme.px(_LEAST_PX)
        told = [self.tr("F1 on a figure says what it means.")] if is_tight else meanings(self.part_shown)
        told = [gone, *told] if left_out and is_told else told
        if self.is_read and (missing := self.missing_words()):
            told = [f"{missing}.", *told]
        self._meaning.setText("\n".join((counted(self.period_shown, self.part_shown), *told)))

    def _offer(self) -> None:
        has_lines = self._report is not None and bool(self._report.lines)
        self.save_button.setEnabled(has_lines)
        self.print_button.setEnabled(has_lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_meanings()
