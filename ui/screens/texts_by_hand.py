"""The texts as a person would send them now: with the number that will ring and the day on which that opens next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.domain.act import Why
from app.domain.promised_day import DAY_FIELD, day_hindrance, day_named
from app.domain.template import Template, by_hand
from app.listing.shown import CallbackRow
from app.live.board import Board
from ui.dialogs.texts_offered import Templates, TextsOffered
from ui.formats import Formats

if TYPE_CHECKING:
    from app.domain.place import Queue

translate = QCoreApplication.translate

_PROMISE: Final = "tomorrow_first"


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
    lines = _lines_of(board, rows)
    numbers = dict.fromkeys(one.number_shown for one in lines)
    said = max(numbers, key=len) if numbers and all(numbers) else ""
    days = [_next_open(board, one) for one in lines]
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
    lines = _lines_of(board, rows)
    if purpose != _PROMISE or not lines:
        return None
    found = (
        by_hand(purpose, body, line.number_shown, _named(board, _next_open(board, line), language))
        for line in lines
        for language, body in templates.get(purpose, {}).items()
    )
    return tuple(sorted({one for one in found if one is not None}))


def text_now(board: Board | None, queue_id: int, template: Template | None) -> Template | None:
    """The text as it would go out today about a callback of the queue; None where it cannot be sent by hand."""
    if template is None or template.purpose == "window_lost":
        return None
    queues = () if board is None else board.places.queues
    queue = next((one for one in queues if one.id == queue_id), None)
    day = None if queue is None else _next_open(board, queue)
    if (
        board is not None
        and template.purpose == _PROMISE
        and day_hindrance(template.body, day, board.day.date)
    ):
        return None
    named = _named(board, day, template.language)
    body = by_hand(template.purpose, template.body, "" if queue is None else queue.number_shown, named)
    return None if body is None else replace(template, body=body)


def _lines_of(board: Board | None, rows: Sequence[CallbackRow]) -> list[Queue]:
    """The queues that ring for the rows; of one that is no longer on the board any of its centre may."""
    if board is None:
        return []
    queues = board.places.queues
    slots = board.slots_of(np.array([row.id for row in rows], np.int64))
    numbers = set(board.take("queue", slots[slots >= 0]).tolist())
    centres = {row.centre_id for row, slot in zip(rows, slots, strict=True) if slot < 0}
    gone = [one for one in queues if one.centre_id in centres and one.channel == "callback"]
    return [queues[number] for number in sorted(numbers)] + gone


def _next_open(board: Board | None, queue: Queue) -> date | None:
    hours = None if board is None else board.places.reference.hours.get(queue.id)
    return None if board is None or hours is None else hours.next_service_day(board.day.date)


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
            "It is not known when a line opens next, so the text is not sent there: look at its hours.",
        ), is_blocked
    if Why.NAMES_NO_DAY in found:
        later = next(day for day in days if day and any(day_hindrance(one, day, today) for one in bodies))
        when = f"{formats.weekday(later)} {formats.short_day(later)}"
        return translate(
            "TextDialog", "A line opens next on {day}, and the text does not say so: it is not sent there."
        ).format(day=when), is_blocked
    return "", False
