"""What patients answered, counted by centre, service and month of the call; never a word that one of them wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, func, select, true

from app.database import tables as t
from app.database.trouble import reaching
from app.domain.hours import instant, local_day, midnight_after
from app.domain.nps import DETRACTS, PROMOTES, Nps, SurveyKey

_C, _Q, _D = t.callback.c, t.queue.c, t.queue_day.c
#: A score from 0 to 10; what else was typed is words.
_IS_SCORE = t.survey_answer.c.score.between(0, 10)


def answers_of_day(connection: Connection, starts: datetime, ends: datetime) -> dict[str, Counter[int]]:
    """Columns of `queue_day`: scores given to calls that ended in the time, by the queue they were rung in."""
    rows = connection.execute(
        _scores(select(_C.queue_id, t.survey_answer.c.score)).where(
            _C.closed_at >= starts, _C.closed_at < ends
        )
    ).all()
    return {
        "answers": Counter(row.queue_id for row in rows),
        "promoters": Counter(row.queue_id for row in rows if row.score in PROMOTES),
        "detractors": Counter(row.queue_id for row in rows if row.score in DETRACTS),
    }


def answers_by_day(connection: Connection, first: date | None, last: date, zone: ZoneInfo) -> Counter[date]:
    """How many scores were given to the calls of each local day; `first` None: of every day until `last`."""
    since = true() if first is None else _C.closed_at >= instant(first, 0, zone)
    rows = connection.execute(
        _scores(select(_C.closed_at)).where(since, _C.closed_at < midnight_after(last, zone))
    )
    return Counter(local_day(row.closed_at, zone) for row in rows)


def answers_before(connection: Connection, day: date, zone: ZoneInfo) -> int:
    """How many scores were given to the calls of all local days before that one."""
    scores = select(func.count()).join_from(
        t.survey_answer, t.callback, _C.id == t.survey_answer.c.callback_id
    )
    found: int = connection.execute(
        scores.where(_IS_SCORE, _C.closed_at < instant(day, 0, zone))
    ).scalar_one()
    return found


def feedback(
    engine: Engine, first: date, today: date, mine: Collection[int] | None = None
) -> dict[SurveyKey, Nps]:
    """The score of each centre, service and month from `first` on, of the centres in `mine` (None: that are seen).

    Of the daily figures, and of the answers themselves for `today`, which has none yet. Raises Unavailable.
    """
    whose = true() if mine is None else _Q.centre_id.in_(mine)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        zone = ZoneInfo(connection.execute(select(t.region.c.zone)).scalar_one())
        counted: dict[SurveyKey, tuple[int, int, int]] = {}
        for row in [*_of_days(connection, first, today, whose), *_of_today(connection, today, zone, whose)]:
            key = SurveyKey(row.centre_id, row.service_id, row.day.replace(day=1))
            before = counted.get(key, (0, 0, 0))
            counted[key] = (
                before[0] + row.answers,
                before[1] + row.promoters,
                before[2] + row.detractors,
            )
    return {key: Nps.of(*three) for key, three in sorted(counted.items()) if three[0]}


class _Counted(NamedTuple):
    centre_id: int
    service_id: int
    day: date
    answers: int
    promoters: int
    detractors: int


def _of_days(connection: Connection, first: date, today: date, whose: ColumnElement[bool]) -> list[_Counted]:
    rows = connection.execute(
        select(
            _Q.centre_id,
            _Q.service_id,
            _D.day,
            func.sum(_D.answers),
            func.sum(_D.promoters),
            func.sum(_D.detractors),
        )
        .join(t.queue, _Q.id == _D.queue_id)
        .where(_D.day >= first, _D.day < today, _D.answers > 0, whose)
        .group_by(_Q.centre_id, _Q.service_id, _D.day)
    )
    return [_Counted(*row) for row in rows]


def _of_today(
    connection: Connection, today: date, zone: ZoneInfo, whose: ColumnElement[bool]
) -> list[_Counted]:
    wanted = _scores(select(_Q.centre_id, _Q.service_id, t.survey_answer.c.score)).join(
        t.queue, _Q.id == _C.queue_id
    )
    rows = connection.execute(wanted.where(_C.closed_at >= instant(today, 0, zone), whose))
    return [
        _Counted(row.centre_id, row.service_id, today, 1, row.score in PROMOTES, row.score in DETRACTS)
        for row in rows
    ]


def _scores(wanted: Select[tuple[Row[tuple[object, ...]]]]) -> Select[tuple[Row[tuple[object, ...]]]]:
    return (
        wanted.select_from(t.survey_answer)
        .join(t.callback, _C.id == t.survey_answer.c.callback_id)
        .where(_IS_SCORE)
    )
