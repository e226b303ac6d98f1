"""Looks up the days that charts set beside today, off the GUI thread, and says which they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.listing.day_beside import Choice, DayBeside, day_beside, days_beside
from app.listing.scope import Scope
from app.live.day import LocalDay
from ui.charts.compared import Compared
from ui.errors import is_known, sentence
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class DaysBeside(QObject):
    """`show(choice, compared)` is given the answer: None and "" where there is nothing of those days.

    Charts that follow another centre, or live past midnight, ask again by `follow`.
    """

    def __init__(
        self,
        desk: Deskwork,
        name: str,
        show: Callable[[str, Compared | None], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._name, self._show = desk, name, show
        self._choice = ""
        self._asked: tuple[object, ...] = ()

    @property
    def choice(self) -> str:
        return self._choice

    def ask(self, choice: str, centre_id: int | None) -> None:
        """Set the days of this choice beside; "" takes them away."""
        self._choice, self._asked = choice, ()
        if not choice:
            self._show("", None)
            return
        self.follow(centre_id)

    def follow(self, centre_id: int | None) -> None:
        """Ask again when it is another centre, another day or another language than was asked for."""
        board = self._desk.known.board
        if not self._choice or board is None:
            return
        wanted = (self._choice, centre_id, board.day.date, self._desk.formats.language)
        if wanted == self._asked:
            return
        if self._asked and self._asked[1:3] != wanted[1:3]:
            # Until the answer is there: the line of another centre would be taken for this one's.
            self._show(self._choice, None)
        self._asked = wanted
        scope = Scope(board, self._desk.now_us, None if centre_id is None else frozenset([centre_id]))
        days = days_beside(scope, cast("Choice", self._choice))
        gone, centres = self._desk.services.gone_by, scope.centres

        def read() -> DayBeside | None:
            return day_beside([(day, gone.day(day.starts_us, day.ends_us, centres)) for day in days])

        self._desk.console.tasks.look_up(
            read, partial(self._take, days), owner=self, name=self._name, failed=self._fail
        )

    def _take(self, days: tuple[LocalDay, ...], beside: DayBeside | None) -> None:
        if not self._choice:
            return
        if beside is None:

            def none() -> str:
                first = self._desk.formats.day(days[0].date) if days else ""
                return self.tr("There are no figures of {day}").format(day=first)

            self._say(none)
            self._let_go()
            return
        self._show(
            self._choice,
            Compared(
                self._label(beside),
                beside.minutes,
                beside.waiting,
                beside.to_ring,
                beside.arrived,
                beside.waits,
                beside.rings,
                beside.reached,
                beside.attempts,
                beside.reached_at,
            ),
        )

    def _label(self, beside: DayBeside) -> str:
        formats, day = self._desk.formats, beside.days[0]
        if self._choice == "weeks":
            # As the menu says it: it may be five weeks back to the fourth open one.
            told = self.tr("{weekday}, average of %n open day(s)", "", len(beside.days))
            return told.format(weekday=formats.weekday(day))
        board = self._desk.known.board
        if board is not None and (board.day.date - day).days == 1:
            return self.tr("yesterday")
        return f"{formats.weekday(day)} {formats.short_day(day)}"

    def _let_go(self) -> None:
        self._choice, self._asked = "", ()
        self._show("", None)

    def _fail(self, error: BaseException) -> None:
        self._let_go()
        if is_known(error):
            self._say(lambda: sentence(error))
        else:
            self._desk.console.errors.report(error)

    def _say(self, words: Callable[[], str]) -> None:
        self._desk.frame.toasts.say(lambda: Toast(words(), icon="alert-triangle"))
