"""Reports at the desk: the daily figures of a period are read, put together, saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from app.domain.day_figures import CentreDay
from app.domain.moment import from_us
from app.listing.report import Report, report, span
from app.live.board import Board
from app.live.delta import Delta
from app.live.store import Present
from ui.desk.report_files import ReportFiles
from ui.desk.screen_desk import ScreenDesk
from ui.errors import is_known, sentence
from ui.formats import Formats
from ui.screens.reports_screen import ReportsScreen
from ui.words.whole import whole

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: Read again when it is so old, as yesterday is counted some minutes after midnight, and so soon after an error.
RENEW_US: Final = 300_000_000
RETRY_US: Final = 30_000_000


class ReportsDesk(ScreenDesk):
    """Reads whole days only: of another period or centre, on another day, when asked to, and now and then in front."""

    has_scope = True
    parts = frozenset({"filter"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: ReportsScreen = ReportsScreen(desk.formats)
        self._today: date | None = None
        self._days: tuple[CentreDay, ...] | None = None
        #: By which it is told how old it is.
        self.clock_us: Callable[[], int] = lambda: desk.wall_us
        self._read_us = self._taken_us = 0
        self._is_reading = self._has_failed = False
        self.files = ReportFiles(desk, self)
        screen = self.screen
        screen.wanted.connect(self._read)
        screen.let_go.connect(self._let_go)
        screen.by_changed.connect(self._show)
        screen.save_wanted.connect(self.ask_to_save)
        screen.print_wanted.connect(self._print)
        desk.connection.returned.connect(self._come_back)

    def centre_shown(self) -> int | None:
        return self.screen.centre

    def set_scope(self, centre_id: int | None) -> None:
        if centre_id != self.screen.centre:
            self.screen.centre = centre_id
            self.tell_scope(centre_id)
            self._read()

    def stop(self) -> None:
        self.files.stop()

    def take(self, present: Present, delta: Delta) -> None:
        del delta
        if present.board is None:
            return
        if all(one.id != self.screen.centre for one in present.board.places.centres):
            # The one it was left at may be gone.
            self.screen.centre = None
        is_another_day, self._today = present.board.day.date != self._today, present.board.day.date
        if self.screen.pane.state == "stopped":
            return
        if is_another_day:
            self._read()
        elif self._is_old():
            self._read_again()

    def fetch(self) -> None:
        if self.screen.pane.state != "stopped":
            self._read_again()

    def use_formats(self, formats: Formats) -> None:
        super().use_formats(formats)
        self.screen.show_names(_names(self.desk.known.board, formats.language))

    def what_is_missing(self) -> str:
        return "" if self.screen.is_read or self.screen.pane.state == "stopped" else "the report"

    def about(self) -> str:
        """For a file and for paper, in the language of the moment: where, which days, and when it was read."""
        board, formats = self.desk.known.board, self.desk.formats
        first, last = self._first_and_last()
        told = [
            whole(board) if self.screen.centre is None else self.desk.known.centre_name(self.screen.centre),
            f"{formats.day(first)}\u2013{formats.day(last)}",
            formats.day_and_clock(from_us(self._taken_us)),
        ]
        if self.desk.services.is_demo:
            told.append(self.files.demo_words())
        return " · ".join(told)

    def ask_to_save(self) -> None:
        """Ask where to, with a name that says what of."""
        self.files.ask(
            "-".join(("report", self._code(), *(one.isoformat() for one in self._first_and_last())))
        )

    def _is_old(self) -> bool:
        if self._is_reading:
            return False
        since = self.clock_us() - self._read_us
        if self._has_failed:
            return since >= RETRY_US and not self.desk.connection.is_stale
        return since >= RENEW_US

    def _come_back(self) -> None:
        """The database answers again: what could not be read is read when it is looked at."""
        if self._has_failed:
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
        centre_ids = [one.id for one in board.places.centres if self.screen.centre in {None, one.id}]
        self.desk.console.tasks.look_up(
            partial(
                self.desk.services.gone_by.centre_days,
                *span(self.screen.period_shown, self._today),
                centre_ids,
            ),
            self._take_days,
            owner=self,
            name="report",
            failed=self._fail,
        )

    def _take_days(self, days: tuple[CentreDay, ...]) -> None:
        self._is_reading = self._has_failed = False
        self._taken_us = self.desk.now_us
        if days != self._days:
            self._days = days
            self._show()

    def _show(self) -> None:
        """Put the days together, which for a year of many centres takes a while; the newest wish is shown."""
        if self._days is None or self._today is None:
            return
        self.desk.console.tasks.look_up(
            partial(report, self._days, self.screen.by, *span(self.screen.period_shown, self._today)),
            self._show_report,
            owner=self,
            name="lines",
            failed=self._fail,
        )

    def _show_report(self, made: Report) -> None:
        # Meanwhile another period may have been asked for, or a stop.
        if self._days is not None:
            self.screen.show_report(made, _names(self.desk.known.board, self.desk.formats.language))

    def _fail(self, error: BaseException) -> None:
        self._is_reading, self._has_failed = False, True
        self.screen.show_trouble(sentence(error) if is_known(error) else "")
        if not is_known(error):
            self.desk.console.errors.report(error)

    def _print(self) -> None:
        printout = self.screen.printout(self.about())
        if printout is not None:
            self.files.print(printout)

    def _first_and_last(self) -> tuple[date, date]:
        first, before = span(self.screen.period_shown, self._today or from_us(self.desk.now_us).date())
        return first, max(first, before - timedelta(days=1))

    def _code(self) -> str:
        board = self.desk.known.board
        codes = {one.id: one.code for one in board.places.centres} if board is not None else {}
        return (
            "region" if self.screen.centre is None else codes.get(self.screen.centre, str(self.screen.centre))
        )


def _names(board: Board | None, language: str) -> dict[int, str]:
    return {one.id: one.names.in_language(language) for one in board.places.centres} if board else {}
