"""What a worker does by the clock: a sample of the queues every five minutes, and each night the days' figures."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.database import outbox_health
from app.database.engine import Engine
from app.database.outbox import Outbox
from app.database.rollup import SAMPLE_EVERY, count_answers, roll_up, sample
from app.domain.hours import local_day
from app.domain.moment import EPOCH

log = logging.getLogger(__name__)

#: A day whose requests were still open is counted again for so many nights.
_DAYS_BACK: Final = 8
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
        """Roll up yesterday, the days before that still had open requests, and what was answered since.

        Keep nothing too long. The days done.
        """
        if self._zone is None:
            self._zone = outbox_health.zone(self._engine)
        today = local_day(now - _AFTER_MIDNIGHT, self._zone)
        if self._night_done == today:
            return []
        days = outbox_health.days_to_count(
            self._engine, today - timedelta(days=_DAYS_BACK), today - timedelta(days=1)
        )
        for day in days:
            roll_up(self._engine, day, now)
        # An answer may come long after its call, to a survey that was sent again.
        late = outbox_health.days_answered(self._engine, today)
        for day in late:
            count_answers(self._engine, day, now)
        days += late
        blanked = 0
        while (count := self._outbox.blank_numbers(_BLANKED_AT_ONCE, at=now)) > 0:
            blanked += count
        forgotten = 0
        while (count := self._outbox.forget_loads(_FORGOTTEN_AT_ONCE, at=now)) > 0:
            forgotten += count
        while (count := self._outbox.forget_samples(_FORGOTTEN_AT_ONCE, at=now)) > 0:
            forgotten += count
        if days or blanked or forgotten:
            told = "counted %s days, blanked %s numbers, forgot %s loads and samples"
            log.info(told, len(days), blanked, forgotten)
        self._night_done = today
        return days
