"""The texts as a person would send them now: with the number that will ring, and the next day on which it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.domain.act import Why
from app.domain.moment import from_us
from app.domain.promised_day import DAY_FIELD, day_hindrance, day_named, promised_day
from app.domain.template import Template, by_hand
from app.listing.shown import CallbackRow
from app.live.board import Board
from ui.dialogs.texts_offered import Templates, TextsOffered
from ui.formats import Formats

if TYPE_CHECKING:
    from app.domain.place import Queue

translate = QCoreApplication.translate

_PROMISE: Final = "tomorrow_first"
#: Nobody rings a patient before either: what is planned, and what they wished.
_RINGS_FROM: Final = ("next_attempt_us", "wish_from_us")


def texts_by_hand(
    board: Board | None,
    rows: Sequence[CallbackRow],
    templates: Templates,
    formats: Formats,
) -> TextsOffered:
    """The texts as they would be sent about these rows, of a purpose whose day the lines differ in the latest one.

    A text with a number is shown with the longest of the numbers, so that none costs more than it says. A field that
    cannot be filled in stays, and with it the text is not offered, unless a warning says why.
    """
    calls = _calls_about(board, rows)
    numbers = dict.fromkeys(line.number_shown for line, _ in calls)
    said = max(numbers, key=len) if numbers and all(numbers) else ""
    days = [day for _, day in calls]
    known = [day for day in days if day is not None]
    filled = {
        purpose: {
            language: by_hand(purpose, body, said, _named(board, max(known, default=None), language)) or body
            for language, body in bodies.items()
        }
        for purpose, bodies in templates.items()
    }
    promise = templates.get(_PROMISE, {})
    warning, is_blocked = _warning(board, days, list(promise.values()), formats)
    return TextsOffered(
        filled,
        frozenset(
            {_PROMISE} if len(numbers) > 1 and any("{number}" in one for one in promise.values()) else ()
        ),
        frozenset(
            {_PROMISE} if len(set(days)) > 1 and any(DAY_FIELD in one for one in promise.values()) else ()
        ),
        {_PROMISE: warning} if warning else {},
        frozenset({_PROMISE} if is_blocked else ()),
    )


def words_read(
    board: Board | None, rows: Sequence[CallbackRow], purpose: str, templates: Templates
) -> tuple[str, ...] | None:
    """All that may go out about the rows, by what was known when the texts were shown; None of texts without fields."""
    if purpose != _PROMISE or not (calls := _calls_about(board, rows)):
        return None
    found = (
        by_hand(purpose, body, line.number_shown, _named(board, day, language))
        for line, day in calls
        for language, body in templates.get(purpose, {}).items()
    )
    return tuple(sorted({one for one in found if one is not None}))


def text_now(
    board: Board | None, queue_id: int, template: Template | None, callback_id: int = 0
) -> Template | None:
    """The text as it would go out today about that callback of the queue; None where it cannot be sent by hand."""
    if template is None or template.purpose == "window_lost":
        return None
    queues = () if board is None else board.places.queues
    queue = next((one for one in queues if one.id == queue_id), None)
    day = None
    if board is not None and queue is not None:
        slot = board.slot_of(callback_id)
        next_us = 0 if slot is None else max(int(board.columns.value(name, slot)) for name in _RINGS_FROM)
        day = _day_of(board, queue, next_us)
    if (
        board is not None
        and template.purpose == _PROMISE
        and day_hindrance(template.body, day, board.day.date)
    ):
        return None
    named = _named(board, day, template.language)
    body = by_hand(template.purpose, template.body, "" if queue is None else queue.number_shown, named)
    return None if body is None else replace(template, body=body)


def _calls_about(board: Board | None, rows: Sequence[CallbackRow]) -> list[tuple[Queue, date | None]]:
    """The queues that ring for the rows, and the next day on which they can; each pair once.

    For a row that is no longer on the board any queue of its centre may.
    """
    if board is None:
        return []
    queues = board.places.queues
    slots = board.slots_of(np.array([row.id for row in rows], np.int64))
    there = slots[slots >= 0]
    numbers = board.take("queue", there).tolist()
    # What is planned, or wished, for today puts no call off to another day.
    rings_from = np.maximum(*(board.take(name, there) for name in _RINGS_FROM))
    nexts = np.where(rings_from >= board.day.ends_us, rings_from, 0)
    mine = sorted(set(zip(numbers, nexts.tolist(), strict=True)))
    gone = {
        (row.centre_id, max(row.next_attempt_us, row.wish_from_us))
        for row, slot in zip(rows, slots, strict=True)
        if slot < 0
    }
    calls = [(queues[number], next_us) for number, next_us in mine] + [
        (one, next_us)
        for one in queues
        if one.channel == "callback"
        for centre_id, next_us in sorted(gone)
        if one.centre_id == centre_id
    ]
    return list(dict.fromkeys((line, _day_of(board, line, next_us)) for line, next_us in calls))


def _day_of(board: Board, queue: Queue, next_attempt_us: int) -> date | None:
    """The next day on which the queue rings a patient whose next attempt is planned so (0: at any time)."""
    hours = board.places.reference.hours
    own = hours.get(queue.id)
    if own is None:
        return None
    lines = [
        hours[one.id]
        for one in board.places.queues
        if one.centre_id == queue.centre_id
        and one.channel == "callback"
        and one.is_active
        and one.id in hours
    ]
    start, next_at = from_us(board.day.starts_us), from_us(next_attempt_us) if next_attempt_us else None
    return promised_day(own, lines, start, next_at, board.day.zone)


def _named(board: Board | None, day: date | None, language: str) -> str:
    return "" if board is None else day_named(day, board.day.date, language)


def _warning(
    board: Board | None, days: Sequence[date | None], bodies: Sequence[str], formats: Formats
) -> tuple[str, bool]:
    """What to mind about the day of a promise, "" for nothing; and whether nobody would get it."""
    if board is None or not (days and bodies):
        return "", False
    today = board.day.date
    found = [day_hindrance(body, day, today) for day in days for body in bodies]
    is_blocked = all(found)
    if Why.NO_OPEN_DAY in found:
        return translate(
            "TextDialog",
            "Where no day is known for the call, the text is not sent: look at the line's hours.",
        ), is_blocked
    if Why.NAMES_NO_DAY in found:
        later = next(day for day in days if day and any(day_hindrance(one, day, today) for one in bodies))
        when = f"{formats.weekday(later)} {formats.short_day(later)}"
        return translate(
            "TextDialog",
            "Where the call will be on {day}, the text is not sent: it does not say on which day.",
        ).format(day=when), is_blocked
    return "", False
