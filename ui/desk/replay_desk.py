"""The replay at the desk: days are read off the GUI thread, can be stopped, and today's grows."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Present
from app.replay.reading import Progress, Stopped
from app.replay.replay import Replay
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.errors import is_known, sentence
from ui.screens.replay_screen import ReplayScreen

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: Today is read again no oftener than this, in microseconds of the workstation's clock.
_AGAIN_US: Final = 20_000_000


@dataclass(eq=False, slots=True)
class _Reading:
    """One day being read, and the moment to show then. `is_again`: in the background, of the day shown."""

    day: date
    moment: Moment | None = None
    is_again: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)


class ReplayDesk(ScreenDesk):
    """Acts are off while its screen is in front; the live feed goes on behind it."""

    has_scope = True
    parts = frozenset({"filter", "list", "density", "table", "replay"})

    #: A reading, and how far it has come; told by the thread that reads.
    _came = Signal(object, object)

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: ReplayScreen = ReplayScreen(desk.formats, desk.console.commands.actions)
        self._reading: _Reading | None = None
        self._read_at_us = 0
        self._came.connect(self._show_progress)
        screen = self.screen
        screen.day_wanted.connect(self.read)
        screen.stop_wanted.connect(self._stop_reading)
        screen.live_wanted.connect(lambda: desk.go_to("live"))
        screen.scope_changed.connect(desk.show_scope)

    def start(self) -> None:
        self.desk.attach_rows(self.screen.table)
        # Whoever comes from one centre's page wants to see that one.
        scope = self.desk.frame.top_bar.scope.current()
        if scope.isdecimal():
            self.screen.set_scope(int(scope))

    def stop(self) -> None:
        self.screen.player.stop()
        if self._reading is not None:
            self._reading.stopped.set()

    def take(self, present: Present, delta: Delta) -> None:
        del delta
        if present.board is None:
            return
        now_us, replay = self.desk.now_us, self.screen.replay
        if replay is None and self._reading is None and not self._read_at_us:
            self.read(present.board.day.date)
        self.screen.show_now(now_us)
        # Once more after midnight, for the end of the day; from then on the day after can be chosen.
        is_due = self._reading is None and self.desk.wall_us - self._read_at_us >= _AGAIN_US
        if replay is not None and replay.goes_on and is_due:
            self._start(_Reading(replay.day.date, is_again=True))

    def centre_shown(self) -> int | None:
        return self.screen.listing.centre_id

    def set_scope(self, centre_id: int | None) -> None:
        self.screen.set_scope(centre_id)

    def what_is_missing(self) -> str:
        return "" if self.screen.pane.state in {"content", "empty"} else "the replay"

    def read(self, day: date, at_us: int | None = None) -> None:
        """Read a local day and show it at that moment; what was being read is not wanted any more."""
        self._start(_Reading(day, Moment(at_us) if at_us is not None else None))

    def show_moment(self, moment: Moment) -> None:
        """Go there; its day is read when it is not the one shown, or has gone on since."""
        self.screen.set_scope(moment.centre_id)
        replay = self.screen.replay
        # What is read in the background is of the same day, and comes to stand where it is looked at.
        is_other = self._reading is not None and not self._reading.is_again
        if replay is None or is_other or not _holds(replay, moment):
            self._start(_Reading(self._day_of(moment.at_us), moment))
            return
        self.screen.player.stop()
        self.screen.go_to(_instant(replay, moment))
        self.screen.point_out(moment.callback_id)

    def _start(self, reading: _Reading) -> None:
        if self._reading is not None:
            self._reading.stopped.set()
        self._reading = reading
        self._read_at_us = self.desk.wall_us
        if not reading.is_again:
            self.screen.player.stop()
            if self.screen.replay is None:
                self._name_day(reading)
            self.screen.show_reading(0, 0)
        services, now_us = self.desk.services, self.desk.now_us
        self.desk.console.tasks.look_up(
            partial(
                services.replays.of_day,
                reading.day,
                now_us,
                partial(self._came.emit, reading),
                is_stopped=reading.stopped.is_set,
            ),
            partial(self._take, reading),
            owner=self,
            name="replay",
            failed=partial(self._fail, reading),
        )

    def _show_progress(self, reading: _Reading, progress: Progress) -> None:
        if reading is self._reading and not reading.is_again:
            self.screen.show_reading(progress.done, progress.total)

    def _take(self, reading: _Reading, replay: Replay) -> None:
        if reading is not self._reading:
            return
        self._reading = None
        shown = self.screen.replay
        if reading.is_again and (shown is None or shown.day.date != reading.day):
            return
        moment = reading.moment
        at_us = _instant(replay, moment) if moment is not None else None
        self.screen.show_replay(replay, now_us=self.desk.now_us, at_us=at_us)
        if moment is not None:
            self.screen.point_out(moment.callback_id)

    def _fail(self, reading: _Reading, error: BaseException) -> None:
        if reading is not self._reading or isinstance(error, Stopped):
            return
        self._reading = None
        if not is_known(error):
            self.screen.end_reading(self._day_of(self.desk.now_us))
            self.desk.console.errors.report(error)
        elif not reading.is_again:
            self._name_day(reading)
            self.screen.show_trouble(sentence(error))

    def _name_day(self, reading: _Reading) -> None:
        """Whatever day was shown, this is the one that is read, or could not be."""
        self.screen.bar.show_day(reading.day, max(reading.day, self._day_of(self.desk.now_us)))

    def _stop_reading(self) -> None:
        if self._reading is None:
            return
        self._reading.stopped.set()
        self._reading = None
        self.screen.end_reading(self._day_of(self.desk.now_us))

    def _day_of(self, us: int) -> date:
        return from_us(us).astimezone(self.desk.formats.zone).date()


def _holds(replay: Replay, moment: Moment) -> bool:
    """Whether the moment is of what has been read; an act may have been written a little after its click."""
    is_there = replay.day.starts_us <= moment.at_us <= replay.until_us
    return is_there and (moment.action is None or replay.act_of(moment.action) is not None)


def _instant(replay: Replay, moment: Moment) -> int:
    """When to stand: at the act where there is one, when it was done."""
    act = replay.act_of(moment.action) if moment.action is not None else None
    return act.at_us if act is not None else moment.at_us
