"""Asks patients who were reached how it was, by day and not by night."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.database import outbox_health, telling
from app.database.engine import Engine
from app.domain.nps import ASKED_FROM_HOUR, ASKED_UNTIL_HOUR

log = logging.getLogger(__name__)

EVERY: Final = timedelta(minutes=10)
#: So many in one transaction, so that texts go out in between.
_AT_ONCE: Final = 500


class Asker:
    """Another worker doing the same asks nobody twice."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._zone: ZoneInfo | None = None
        self._asked_at: datetime | None = None

    def step(self, now: datetime) -> int:
        """Ask some of those to be asked, if it is time; how many. Raises Unavailable.

        As long as there may be more of them it is time at once.
        """
        if self._asked_at is not None and now - self._asked_at < EVERY:
            return 0
        if self._zone is None:
            self._zone = outbox_health.zone(self._engine)
        if not ASKED_FROM_HOUR <= now.astimezone(self._zone).hour < ASKED_UNTIL_HOUR:
            return 0
        asked = telling.ask_reached(self._engine, _AT_ONCE, at=now)
        if asked < _AT_ONCE:
            self._asked_at = now
        if asked:
            log.info("asked %s patients how it was", asked)
        return asked
