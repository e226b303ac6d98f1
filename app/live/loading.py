"""Reads everything anew: a whole board, and the past beside it."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from app.database.reads.columns import Changes, Sample
from app.database.reads.reader import Cursor, Reader
from app.domain.hours import instant
from app.domain.moment import from_us, to_us
from app.live.board import Board
from app.live.day import LocalDay
from app.live.history import SERVICE_DAYS, WEEKS, History

#: Fourteen service days are at most this many days back, with holidays.
_DAYS_BACK = 28
#: Around Christmas two of four weekdays in a row are holidays.
_WEEKS_BACK = 8


def read_board(reader: Reader, now_us: int) -> tuple[Board, Cursor]:
    """A board of the local day of `now_us`, and the cursor from which its changes are to be read.

    The cursor is taken first: what changes while the rows are read is told again, and told twice does no harm.
    """
    cursor = reader.cursor()
    # The day is needed for the places and the zone for the day, so a near enough day first.
    near = from_us(now_us).date()
    reference = reader.reference(near)
    day = LocalDay.of(now_us, reference.region.zone)
    if day.date != near:
        reference = reader.reference(day.date)
    board = Board.empty(
        reference, now_us, presence=reader.presence(), shifts=reader.shifts(day.starts_us, day.ends_us)
    )
    for rows in reader.callbacks(day.starts_us):
        board, _ = board.after(Changes(rows=rows))
    return board, cursor


def read_history(reader: Reader, board: Board) -> History:
    """Today's samples, the same weekday of the weeks before with service and samples, and the last service days."""
    day, hours = board.day, board.places.reference.hours
    weeks: list[tuple[LocalDay, Sample]] = []
    past_days = [day.date - timedelta(weeks=week) for week in range(1, _WEEKS_BACK + 1)]
    # Where it is never open on this weekday, today is the exception, and what came on the others is all that is known.
    usually = [queue_id for queue_id, one in hours.items() if any(one.on(past) for past in past_days)]
    for past_day in past_days:
        closed = [queue_id for queue_id in usually if hours[queue_id].on(past_day) is None]
        if len(weeks) == WEEKS or (closed and len(closed) == len(hours)):
            continue
        past = LocalDay.of(to_us(instant(past_day, 720, day.zone)), day.zone.key)
        sample = reader.samples(past.starts_us, past.ends_us)
        if closed:  # nobody calls there: such a day says nothing of a usual one
            sample = sample.where(~np.isin(sample.queue_id, closed))
        # A day on which the worker was down says nothing either: in its place an earlier one does.
        if len(sample.at_us):
            weeks.append((past, sample))
    days = reader.days(day.date - timedelta(days=_DAYS_BACK), day.date)
    service_days = sorted({one.day for one in days if one.in_hours})[-SERVICE_DAYS:]
    recent = [one for one in days if one.day in service_days]
    queue_ids = [queue.id for queue in board.places.queues]
    return History.of(queue_ids, reader.samples(day.starts_us, day.ends_us), weeks, recent, day.date)
