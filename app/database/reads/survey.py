"""What patients answered, counted by centre, service and month of the call; never a word that one of them wrote."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, select

from app.database import tables as t
from app.database.trouble import reaching
from app.domain.hours import instant, local_day


class SurveyKey(NamedTuple):
    """Where and when the call was: `month` by its first day, in the region's zone."""

    centre_id: int
    service_id: int
    month: date


class SurveyCount(NamedTuple):
    """So many `answers` gave this score."""

    key: SurveyKey
    score: int
    answers: int


def survey_counts(engine: Engine, first: date, last: date) -> list[SurveyCount]:
    """Scores given to calls that ended from `first` to `last`, local days; by key and score. Raises Unavailable.

    The centre and service are those of the queue the request was rung in.
    """
    c, s, q = t.callback.c, t.survey_answer.c, t.queue.c
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        rows = connection.execute(
            select(q.centre_id, q.service_id, c.closed_at, s.score)
            .join_from(t.survey_answer, t.callback, c.id == s.callback_id)
            .join(t.queue, q.id == c.queue_id)
            .where(
                s.score.is_not(None),
                c.closed_at >= instant(first, 0, zone),
                c.closed_at < instant(last, 1440, zone),
            )
        )
        counted = Counter(
            (
                SurveyKey(row.centre_id, row.service_id, local_day(row.closed_at, zone).replace(day=1)),
                row.score,
            )
            for row in rows
        )
    return [SurveyCount(key, score, count) for (key, score), count in sorted(counted.items())]
