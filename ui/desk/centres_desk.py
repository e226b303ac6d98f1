"""The centres at the desk: boards and the past come in, a centre is chosen, its rules are changed, charts are saved."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from app.database.reads.gone_by import Besides
from app.domain.day_figures import DayFigures
from app.listing.months import first_day
from app.live.delta import Delta
from app.live.store import Present
from ui.charts.chart_frame import ChartFrame
from ui.desk.chart_files import ChartFiles
from ui.desk.days_beside import DaysBeside
from ui.desk.exceptions_reading import ExceptionsReading
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.desk.ways import show_moment
from ui.errors import is_known
from ui.screens.centres_screen import CentresScreen
from ui.words.missing_days import MissingDays

if TYPE_CHECKING:
    from app.database.gone_by import GoneBy
    from ui.desk.deskwork import Deskwork

#: What the board does not hold is read this often at the most while the screen is in front.
BESIDES_EVERY_S: Final = 15.0


class CentresDesk(ScreenDesk):
    """Follows the board with every change while it is in front."""

    has_scope = True
    parts = frozenset({"list", "people", "own"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: CentresScreen = CentresScreen(desk.formats, desk.console.commands.actions)
        #: From which midnight on they were read, and when.
        self._besides_of: tuple[int, float] | None = None
        self._months_of: tuple[int | None, date] | None = None
        self.files = ChartFiles(desk, self._centre, self)
        self.beside = DaysBeside(desk, "day beside a centre", self.screen.page.show_compared, self)
        self.screen.scope_changed.connect(self.tell_scope)
        self.screen.scope_changed.connect(lambda _centre_id: self._follow_page())
        self.screen.refresh_wanted.connect(desk.fetch)
        self.screen.compare_wanted.connect(self._compare)
        self.screen.save_wanted.connect(self.files.ask)
        for frame in self.charts:
            frame.apart_wanted.connect(lambda one: desk.own_windows.open_chart(self, one))
        self.screen.page.replay_wanted.connect(lambda: show_moment(desk, Moment(desk.now_us, self._centre())))
        self.exceptions = ExceptionsReading(desk, self.screen.hands)

    @property
    def charts(self) -> tuple[ChartFrame, ...]:
        return self.screen.page.frames

    def centre_shown(self) -> int | None:
        return self._centre()

    def show_centre_apart(self, centre_id: int | None) -> None:
        # A chart is of a page; the cards of all centres have none.
        if centre_id is not None or (self.apart is not None and self.apart.is_chart):
            self.screen.show_centre(centre_id)

    def stop(self) -> None:
        self.screen.asking.close()
        self.screen.hands.close()

    def take(self, present: Present, delta: Delta) -> None:
        # Without the past, loads and what is foretold would stand there with other values first.
        self.screen.lacks_past = present.board is not None and not present.has_past
        if present.board is None or not present.has_past:
            return
        self.screen.read_us = self.desk.read_us
        self.show_past(present, self.screen.show_history)
        self.screen.show_board(present.board, delta, self.desk.now_us)
        self._read_besides(present.board.day.starts_us)
        self._follow_page()

    def set_scope(self, centre_id: int | None) -> None:
        if self.apart is not None and self.apart.is_chart:
            self.screen.show_centre(centre_id)
        elif centre_id is None:
            self.screen.show_all()
        else:
            self.screen.show_centre(centre_id)

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state == "content" else "centres"

    def _centre(self) -> int | None:
        return self.screen.listing.centre_id

    def _compare(self, choice: str) -> None:
        self.beside.ask(choice, self._centre())

    def _read_besides(self, since_us: int) -> None:
        now_s = time.monotonic()
        if self._besides_of is not None:
            midnight_us, read_s = self._besides_of
            if midnight_us == since_us and now_s - read_s < BESIDES_EVERY_S:
                return
        self._besides_of = since_us, now_s
        self.desk.console.tasks.look_up(
            partial(self.desk.services.gone_by.besides, since_us, self.desk.now_us),
            self._take_besides,
            owner=self,
            name="besides",
            failed=self._say_nothing,
        )

    def _take_besides(self, besides: Besides) -> None:
        self.screen.show_besides(besides)

    def _follow_page(self) -> None:
        """The page's thirteen months, and the day beside it, when it is about another centre or day now."""
        board = self.desk.known.board
        if not self.screen.is_page or board is None:
            return
        self.beside.follow(self._centre())
        wanted = (self._centre(), board.day.date)
        if wanted == self._months_of:
            return
        self._months_of = wanted
        self.screen.show_months(None)
        centre_ids = [one.id for one in board.places.centres if wanted[0] in {None, one.id}]
        first, today = first_day(board.day.date), board.day.date
        self.desk.console.tasks.look_up(
            partial(_months_of, self.desk.services.gone_by, first, today, centre_ids),
            self._take_months,
            owner=self,
            name="months",
            failed=self._fail_months,
        )

    def _take_months(self, read: tuple[tuple[DayFigures, ...], MissingDays]) -> None:
        self.screen.show_months(*read)
        # The chart in a window of its own names the days there.
        self.about_changed.emit()

    def _fail_months(self, error: BaseException) -> None:
        # Asked for again with a later board.
        self._months_of = None
        self._say_nothing(error)

    def _say_nothing(self, error: BaseException) -> None:
        """What cannot be read now is asked for again, and the banner says why; a fault is still a fault."""
        if not is_known(error):
            self.desk.console.errors.report(error)


def _months_of(
    gone_by: GoneBy, first: date, before: date, centre_ids: Sequence[int]
) -> tuple[tuple[DayFigures, ...], MissingDays]:
    """Thirteen months' figures, and which of the days have none as nobody counted them. Off the GUI thread."""
    figures = gone_by.figures(first, before, centre_ids)
    missing, last = gone_by.days_not_counted(first, before)
    return figures, MissingDays(len(missing), last)
