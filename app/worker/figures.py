"""What a worker does by the clock: a sample of the queues every five minutes, and each night the days' figures."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.database import counting, outbox_health
from app.database.engine import Engine
from app.database.outbox import Outbox
from app.database.rollup import count_answers, roll_up, sample
from app.database.sample_rows import SAMPLE_EVERY
from app.domain.hours import local_day
from app.domain.moment import EPOCH

log = logging.getLogger(__name__)

#: So many days are counted at a time, and texts go out in between: of a worker that was away long there are many.
_COUNTED_AT_ONCE: Final = 14
#: Nightly work begins this long after midnight, so that the last minute's finishes are in.
_AFTER_MIDNIGHT: Final = timedelta(minutes=5)
_BLANKED_AT_ONCE: Final = 500
_FORGOTTEN_AT_ONCE: Final = 10_000


class Figures:
    """Remembers what was done; another worker doing the same again does no harm."""

    def __init__(self, engine: Engine, outbox: Outbox) -> None:
        self._engine = engine
        self._outbox = outbox
        self._zone: ZoneInfo | None = None
        self._night: date | None = None
        self._counted: set[date] = set()
        self._settled = 0
        self._night_done: date | None = None
        self._looked_at: datetime | None = None
        self.last_sample_at: datetime | None = None

    def sample_if_due(self, now: datetime) -> bool:
        """Take the sample of this five minutes unless it is there; whether one was taken."""
        mark = now - (now - EPOCH) % SAMPLE_EVERY
        if self._looked_at == mark:
            return False
        # A sample says how things stand when it is taken; long after its time it would say something else.
        is_taken = now - mark < SAMPLE_EVERY / 5 and not outbox_health.is_sampled(self._engine, mark)
        if is_taken:
            sample(self._engine, mark)
            self.last_sample_at = mark
        self._looked_at = mark
        return is_taken

    def night_if_due(self, now: datetime) -> list[date]:
        """Count the days that need it; when none is left, what was answered since. Before that, keep nothing too long.

        The days done now: there may be more, as long as it is asked again and any are done. Raises Unavailable.
        """
        if self._zone is None:
            self._zone = outbox_health.zone(self._engine)
        today = local_day(now - _AFTER_MIDNIGHT, self._zone)
        if self._night_done == today:
            return []
        if self._night != today:
            # Asked first, and once: what comes into sight while days are counted is for the night after.
            self._settled = counting.settled_at(self._engine, now)
            # Numbers do not wait until days that nobody counted for months are counted.
            self._forget(now)
            self._night, self._counted = today, set()
        wanted = counting.days_to_count(self._engine, today - timedelta(days=1))
        due = [day for day in wanted if day not in self._counted]
        days = due[:_COUNTED_AT_ONCE]
        for day in days:
            roll_up(self._engine, day, now, self._settled)
            self._counted.add(day)
        if left := due[_COUNTED_AT_ONCE:]:
            told = "counted %s days from %s to %s, %s days still to count"
            log.info(told, len(days), days[0], days[-1], len(left))
            return days
        counting.settle(self._engine, self._settled, now)
        # An answer may come long after its call, to a survey that was sent again.
        late = counting.days_answered(self._engine, today)
        for day in late:
            count_answers(self._engine, day, now)
        days += late
        if days:
            log.info("counted %s days", len(days))
        self._night_done = today
        return days

    def _forget(self, now: datetime) -> None:
        blanked = 0
        while (count := self._outbox.blank_numbers(_BLANKED_AT_ONCE, at=now)) > 0:
            blanked += count
        forgotten = 0
        while (count := self._outbox.forget_loads(_FORGOTTEN_AT_ONCE, at=now)) > 0:
            forgotten += count
        while (count := self._outbox.forget_samples(_FORGOTTEN_AT_ONCE, at=now)) > 0:
            forgotten += count
        if blanked or forgotten:
            log.info("blanked %s numbers, forgot %s loads and samples", blanked, forgotten)
