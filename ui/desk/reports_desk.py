"""Reports at the desk: the daily figures of a period are read, put together, saved and printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.day_figures import CentreDay
from app.domain.moment import MINUTE_US, from_us
from app.listing.report import Report, report, span
from app.listing.sort_key import collation
from app.live.board import Board
from app.live.delta import Delta
from app.live.store import Present
from ui.desk.report_files import ReportChartFiles, ReportFiles
from ui.desk.screen_desk import ScreenDesk
from ui.errors import is_known, sentence
from ui.formats import Formats
from ui.screens.reports_screen import ReportsScreen
from ui.words.missing_days import MissingDays
from ui.words.whole import whole

if TYPE_CHECKING:
    from app.database.gone_by import GoneBy
    from app.live.places import Places
    from ui.charts.chart_frame import ChartFrame
    from ui.desk.deskwork import Deskwork
    from ui.widgets.banner import Banner

#: Read again when it is so old, as yesterday is counted some minutes after midnight, and so soon after an error.
RENEW_US: Final = 5 * MINUTE_US
RETRY_US: Final = 30_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What is read: the days from `first` and before `before`, of one centre and one service or of all: None."""

    first: date
    before: date
    centre_id: int | None
    service_id: int | None


class ReportsDesk(ScreenDesk):
    """Reads whole days only: of other days, another centre or service, when asked to, and now and then in front.

    Everything on the screen is of what was `_asked` last; where something else is wanted, it is empty until that came.
    """

    has_scope = True
    reads_its_own = True
    parts = frozenset({"filter"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: ReportsScreen = ReportsScreen(desk.formats)
        self._today: date | None = None
        self._asked: Asked | None = None
        self._days: tuple[CentreDay, ...] | None = None
        self._places: Places | None = None
        #: By which it is told how old it is.
        self.clock_us: Callable[[], int] = lambda: desk.wall_us
        self._read_us = self._taken_us = 0
        self._is_reading = False
        #: The fault that was reported last: it is reported once, however often it is tried again.
        self._reported = ""
        self.files = ReportFiles(desk, self)
        self.chart_files = ReportChartFiles(desk, self)
        screen = self.screen
        screen.wanted.connect(self._read)
        screen.again_wanted.connect(self.fetch)
        screen.let_go.connect(self._let_go)
        screen.by_changed.connect(self._show)
        screen.choices.about_changed.connect(self.about_changed)
        screen.save_wanted.connect(self.ask_to_save)
        screen.print_wanted.connect(self._print)
        screen.frame.save_wanted.connect(self.chart_files.ask)
        screen.frame.apart_wanted.connect(lambda frame: desk.own_windows.open_chart(self, frame))
        desk.connection.returned.connect(self._come_back)

    @property
    def charts(self) -> tuple[ChartFrame, ...]:
        return (self.screen.frame,)

    @property
    def banners(self) -> tuple[Banner, ...]:
        return (self.screen.old_banner,)

    def centre_shown(self) -> int | None:
        return self.screen.centre

    def set_scope(self, centre_id: int | None) -> None:
        if centre_id != self.screen.centre:
            self.screen.centre = centre_id
            self.tell_scope(centre_id)
            self._read()

    def stop(self) -> None:
        self.files.stop()

    def parts_now(self) -> frozenset[str]:
        is_there = self.screen.print_button.isEnabled()
        return self.parts | {"leaving"} | (frozenset({"print", "export"}) if is_there else frozenset())

    def take(self, present: Present, delta: Delta) -> None:
        del delta
        if present.board is None:
            return
        before = (self._today, self.screen.centre, self.screen.choices.service_shown)
        self._today = present.board.day.date
        if all(one.id != self.screen.centre for one in present.board.places.centres):
            # The one it was left at may be gone.
            self.screen.centre = None
        self._name_services(present.board)
        if self.screen.centre != before[1]:
            self.tell_scope(self.screen.centre)
        if self.screen.pane.state == "stopped":
            return
        if (self._today, self.screen.centre, self.screen.choices.service_shown) != before:
            # Figures of what is no longer chosen would be called those of what is.
            self._read()
        elif self._is_old():
            self._read_again()

    def fetch(self) -> None:
        if self.screen.pane.state != "stopped":
            self._read_again()

    def use_formats(self, formats: Formats) -> None:
        super().use_formats(formats)
        self.screen.show_names(_names(self.desk.known.board, formats.language))
        self._places = None
        if self.desk.known.board is not None:
            self._name_services(self.desk.known.board)

    def what_is_missing(self) -> str:
        return "" if self.screen.is_read or self.screen.pane.state == "stopped" else "the report"

    def about(self) -> str:
        """For a file and for paper, in the language of the moment: where, which days, and when it was read."""
        board, formats = self.desk.known.board, self.desk.formats
        first, last = self._first_and_last()
        centre, service = self.screen.centre, self.screen.choices.service_shown
        told = [
            whole(board) if centre is None else self.desk.known.centre_name(centre),
            *([] if service is None else [self.desk.known.service_name(service)]),
            f"{formats.day(first)}\u2013{formats.day(last)}",
            formats.day_and_clock(from_us(self._taken_us)),
        ]
        if missing := self.screen.missing_words():
            told.append(missing)
        if self.desk.services.is_demo:
            told.append(self.files.demo_words())
        return " · ".join(told)

    def ask_to_save(self) -> None:
        """Ask where to, with a name that says what of."""
        self.files.ask(
            "-".join(("report", *self._codes(), *(one.isoformat() for one in self._first_and_last())))
        )

    def figures_read_us(self) -> int | None:
        """On the board's clock."""
        return self._taken_us if self.screen.is_read else None

    def _is_old(self) -> bool:
        if self._is_reading:
            return False
        since = self.clock_us() - self._read_us
        if self.has_failed:
            return since >= RETRY_US and not self.desk.connection.is_stale
        return since >= RENEW_US

    def _come_back(self) -> None:
        """The database answers again: what could not be read is read when it is looked at."""
        if self.has_failed:
            self._read_us = 0

    def _let_go(self) -> None:
        self._days, self._is_reading = None, False
        self.desk.console.tasks.let_go(self, "report")

    def _read(self) -> None:
        """Nothing on the screen is of what is wanted now."""
        self._days = None
        self.screen.show_loading()
        self._read_again()

    def _read_again(self) -> None:
        """What is on the screen stays until newer figures are there."""
        board = self.desk.known.board
        if board is None or self._today is None:
            return
        self._read_us, self._is_reading = self.clock_us(), True
        asked = self._asked = Asked(
            *span(self.screen.period_shown, self._today),
            self.screen.centre,
            self.screen.choices.service_shown,
        )
        centre_ids = [one.id for one in board.places.centres if asked.centre_id in {None, one.id}]
        self.desk.console.tasks.look_up(
            partial(_all_of, self.desk.services.gone_by, asked, centre_ids),
            self._take_days,
            owner=self,
            name="report",
            failed=self._fail_to_read,
        )

    def _take_days(self, read: tuple[tuple[CentreDay, ...], tuple[tuple[date, ...], date | None]]) -> None:
        days, (missing, last) = read
        self.screen.show_missing(MissingDays(len(missing), last))
        # The chart in a window of its own names them there.
        self.about_changed.emit()
        self._is_reading = self.has_failed = False
        self._taken_us = self.desk.now_us
        self.screen.show_current()
        if days != self._days:
            self._days = days
            self._show()
        else:
            self._reported = ""

    def _show(self) -> None:
        """Put the days together, which for a year of many centres takes a while; the newest wish is shown."""
        if self._days is None or self._asked is None:
            return
        self.desk.console.tasks.look_up(
            partial(report, self._days, self.screen.by, self._asked.first, self._asked.before),
            self._show_report,
            owner=self,
            name="lines",
            failed=self._fail_to_put_together,
        )

    def _show_report(self, made: Report) -> None:
        # Meanwhile another period may have been asked for, or a stop.
        if self._days is not None:
            self._reported = ""
            board = self.desk.known.board
            target = board.places.limits.same_day_target if board is not None else None
            self.screen.show_report(made, _names(board, self.desk.formats.language), target)

    def _fail_to_read(self, error: BaseException) -> None:
        """What is on the screen stays, and says how old it is."""
        self._is_reading, self.has_failed = False, True
        formats, read, now = self.desk.formats, from_us(self._taken_us), from_us(self.desk.now_us)
        is_of_today = formats.day(read) == formats.day(now)
        self.screen.show_trouble(
            self._why(error), formats.at_clock(read) if is_of_today else formats.day_and_clock(read)
        )

    def _fail_to_put_together(self, error: BaseException) -> None:
        """What is read next is put together again, be it the same."""
        self._days, self.has_failed = None, True
        self.screen.show_fault(self._why(error))

    def _why(self, error: BaseException) -> str:
        """In words, where it is known trouble; "" for a fault, which is reported."""
        if is_known(error):
            return sentence(error)
        if repr(error) != self._reported:
            self._reported = repr(error)
            self.desk.console.errors.report(error)
        return ""

    def _print(self) -> None:
        shown = self.screen.shown
        if shown is not None:
            self.files.print(shown.printout(self.about()))

    def _first_and_last(self) -> tuple[date, date]:
        if self._asked is None:
            raise RuntimeError("nothing has been read")
        return self._asked.first, max(self._asked.first, self._asked.before - timedelta(days=1))

    def _codes(self) -> tuple[str, ...]:
        """Of what it is about, for the name of a file."""
        places = self.desk.known.board.places if self.desk.known.board is not None else None
        centre, service = self.screen.centre, self.screen.choices.service_shown
        centres = {one.id: one.code for one in places.centres} if places is not None else {}
        services = {one.id: one.code for one in places.services} if places is not None else {}
        return (
            "region" if centre is None else centres.get(centre, str(centre)),
            *(() if service is None else (services.get(service, str(service)),)),
        )

    def _name_services(self, board: Board) -> None:
        """Those of the queues that are seen here, when they may be others than before."""
        if board.places is self._places:
            return
        self._places = board.places
        seen = {one.service_id for one in board.places.queues}
        language = self.desk.formats.language
        named = [(one.names.in_language(language), one.id) for one in board.places.services if one.id in seen]
        self.screen.choices.show_services(sorted(named, key=lambda one: collation(one[0])))


def _all_of(
    gone_by: GoneBy, asked: Asked, centre_ids: Sequence[int]
) -> tuple[tuple[CentreDay, ...], tuple[tuple[date, ...], date | None]]:
    """The figures, and which of the days have none as nobody counted them. Off the GUI thread."""
    days = gone_by.centre_days(asked.first, asked.before, centre_ids, asked.service_id)
    return days, gone_by.days_not_counted(asked.first, asked.before)


def _names(board: Board | None, language: str) -> dict[int, str]:
    return {one.id: one.names.in_language(language) for one in board.places.centres} if board else {}
