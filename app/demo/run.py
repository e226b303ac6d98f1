"""One demo's passing of time: the simulated platform, the texts on their way, samples and daily figures."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from app.database import demo_file, rollup
from app.database.sqlite.connection import open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.demo import assumptions as a
from app.demo.courier import Courier
from app.demo.region import ZONE
from app.demo.roster import Roster
from app.demo.setting import Setting
from app.demo.simulator import Simulator
from app.domain.figures import SAMPLE_US
from app.domain.hours import instant, local_day, midnight_after
from app.domain.moment import from_us, to_us
from app.messaging.foretelling import Foreteller

#: Simulated seconds in one transaction; each begins by reading the rules of the queues it comes to.
_CHUNK_S: Final = 1800
#: Patients are asked how it was on the hour, by day.
_ASK_US: Final = timedelta(hours=1) // timedelta(microseconds=1)
_ASKED_HOURS: Final = range(9, 20)


class Run:
    """Brings a demo's file from where it is to a later moment. One thread at a time; `close` lets go of the file."""

    def __init__(self, path: Path, setting: Setting, *, is_draft: bool = False) -> None:
        self._engine = demo_file.open_draft(path) if is_draft else open_engine(path)
        self._courier = Courier(self._engine, path.with_suffix(".texts.jsonl"), setting.seed)
        self._zone = ZoneInfo(ZONE)
        # Counted from day zero, a day made for one date is the same as one laid on another.
        midnight = instant(setting.day_zero, 0, self._zone)
        self._foreteller = Foreteller(self._engine, plays=a.TOLD_PLAYS, epoch=midnight)
        self._hours = setting.hours()
        self._day_zero = setting.day_zero
        self.simulator = Simulator(SqlitePlatform(self._engine, is_alone=is_draft), setting)
        self._roster = None if is_draft else Roster(self._engine, self.simulator)

    def advance(self, until_us: int) -> None:
        """Let everything happen up to `until_us`. Raises Unavailable; what did not happen then happens next time."""
        while (now_us := self.simulator.now_us) < until_us:
            if self._roster is not None:
                self._roster.advance(now_us)
            mark = self._next_mark(now_us, until_us)
            # A call that is ordered now is rung by order, and not by whoever would have come to it in the same step.
            ordered = self._courier.next_dial(from_us(mark))
            if ordered is not None and to_us(ordered) > now_us:
                mark = min(mark, to_us(ordered))
            elif ordered is not None:
                self._courier.advance(from_us(now_us))
            self.simulator.run_until(mark, chunk_s=_CHUNK_S)
            self._step_texts(mark)
            if mark % SAMPLE_US == 0 and self._is_open(mark):
                rollup.sample(self._engine, from_us(mark))
            self._end_day(now_us, mark)

    def _next_mark(self, now_us: int, until_us: int) -> int:
        """The next time at which there is something to write down besides calls: a sample, or a day's figures."""
        mark = now_us
        while mark < until_us:
            mark = (mark // SAMPLE_US + 1) * SAMPLE_US
            if self._is_open(mark) or self._midnight_after(mark - 1) == mark:
                break
        return min(until_us, mark)

    def close(self) -> None:
        """Let go of the file; it stays."""
        self._engine.dispose()

    def _step_texts(self, at_us: int) -> None:
        at = from_us(at_us)
        if at_us % _ASK_US == 0 and self._is_asked(at):
            self._courier.ask(at)
        if at_us % SAMPLE_US == 0 and self._is_open(at_us) and self._is_day_zero(at):
            for _ in range(a.TOLD_AT_ONCE):
                self._foreteller.step(at)
        self._courier.advance(at)
        if at_us % SAMPLE_US == 0:
            self._courier.settle(at)

    def _is_asked(self, at: datetime) -> bool:
        return self._is_day_zero(at) and at.astimezone(self._zone).hour in _ASKED_HOURS

    def _is_day_zero(self, at: datetime) -> bool:
        """Or a later one: of days before, the figures tell enough of texts."""
        return local_day(at, self._zone) >= self._day_zero

    def _is_open(self, at_us: int) -> bool:
        """Whether a sample is worth taking: while a line is open, and until half an hour after."""
        at = from_us(at_us)
        day = local_day(at, self._zone)
        span = self._hours.on(day)
        if span is None:
            return False
        closing = instant(day, span.closes_min, self._zone) + timedelta(minutes=30)
        return instant(day, span.opens_min, self._zone) <= at <= closing

    def _end_day(self, from_: int, until: int) -> None:
        ended = local_day(from_us(from_), self._zone)
        midnight = self._midnight_after(from_)
        # Closed days too: that nothing happened on them is known as well.
        if from_ < midnight <= until:
            rollup.roll_up(self._engine, ended, from_us(midnight))

    def _midnight_after(self, at_us: int) -> int:
        return to_us(midnight_after(local_day(from_us(at_us), self._zone), self._zone))
