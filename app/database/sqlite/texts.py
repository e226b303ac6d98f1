"""Texts that a supervisor sends, on SQLite, and takes back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import exists, or_, select, update

from app.database.fates import may_have_come
from app.database.sqlite.acts import Act, Row, Work
from app.database.sqlite.dialling import DIAL_VALID
from app.database.sqlite.places import TemplateFacts
from app.database.sqlite.rows import TEXT_VALID, queue_text
from app.database.sqlite.textable import text_hindrance
from app.database.tables import callback, outbox
from app.database.types import from_us
from app.domain.act import Why
from app.domain.hours import instant, local_day
from app.domain.nps import ASKED_UNTIL_HOUR
from app.domain.outbox import TextState
from app.domain.promised_day import day_hindrance, day_named, promised_day
from app.domain.template import NUMBER_BY_HAND, by_hand

#: How long a text waits for its sender to think again.
TIME_TO_UNDO = timedelta(seconds=10)
#: Nobody is asked how it was more often.
ASKED_AGAIN = timedelta(days=30)
#: What promises a call for the day after the one on which it is sent.
TOMORROW = "tomorrow_first"
#: Never sent by hand, whether or not it has fields: the worker alone knows whether what it says is so.
_LOST = "window_lost"

#: From which line a patient will be rung, and when at the earliest.
_RINGS = """
SELECT c.queue_id, c.centre_id, q.number_shown,
    nullif(max(coalesce(c.next_attempt_at, 0), coalesce(c.wish_from, 0)), 0) AS rings_from
FROM callback c JOIN queue q ON q.id = c.queue_id
WHERE c.id = ?
"""


def send_text(
    purpose: str,
    at: datetime,
    templates: Collection[int] | None = None,
    bodies: Collection[str] | None = None,
) -> Work:
    """One text for each row, in its language; of `templates`, in `bodies`, which the sender has read, if they say."""

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        act.audit_detail = {"purpose": purpose}
        act.undo_until = at + TIME_TO_UNDO
        act.read(ids)
        texted = []
        waiting = _waiting(act, ids, purpose)
        for row_id in ids:
            row = act.yours(row_id)
            if row is None:
                continue
            template = worded(act, purpose, row.language, row_id)
            hindrance = text_hindrance(act.below, row_id)
            if hindrance is not None:
                act.refuse(row, hindrance)
            elif isinstance(template, Why):
                act.refuse(row, template)
            elif templates is not None and template.id not in templates:
                act.refuse(row, Why.TEMPLATE_CHANGED)
            # The number that will ring and the day of the call are part of the words.
            elif bodies is not None and template.body not in bodies:
                act.refuse(row, Why.TEMPLATE_CHANGED)
            elif row_id in waiting or (purpose == "survey" and was_asked(act, row.caller_id)):
                act.refuse(row, Why.TEXT_WAITING)
            else:
                texted.append(row)
                queue_text(
                    act.below,
                    template,
                    callback_id=row_id,
                    centre_id=row.centre_id,
                    purpose=purpose,
                    actor=act.actor,
                    at=at,
                    hold=TIME_TO_UNDO,
                    until=valid_until(act, purpose),
                    action=act.id,
                )
        if purpose != "survey":
            _answered(act, [row.id for row in texted])
        act.done(texted)
        return ids

    return work


def worded(act: Act, purpose: str, language: str, callback_id: int) -> TemplateFacts | Why:
    """The text as a person sends it about the callback; why there is none."""
    template = act.places.template(purpose, language)
    if template is None:
        return Why.NO_TEMPLATE
    if purpose == _LOST:
        return Why.WORKER_ALONE
    queue_id, centre_id, shown, next_us = act.below.execute(_RINGS, (callback_id,)).fetchone()
    day, named = None, ""
    if purpose == TOMORROW:
        today, places = act.places.day(act.at), act.places
        next_at = None if next_us is None else from_us(next_us)
        own, lines = places.hours(queue_id), places.callback_lines(centre_id)
        day = promised_day(own, lines, act.at, next_at, places.zone)
        hindrance = day_hindrance(template.body, day, today)
        if hindrance is not None:
            return hindrance
        named = day_named(day, today, template.language)
    body = by_hand(purpose, template.body, shown, named)
    if body is None:
        return Why.NO_NUMBER_SHOWN if purpose in NUMBER_BY_HAND else Why.WORKER_ALONE
    return template._replace(body=body, promised_on=day, promised_as=named)


def valid_until(act: Act, purpose: str, kind: str = "text") -> datetime:
    """How long a text or a dial command is worth sending.

    A text that says "tomorrow" says it on the day on which it was written alone, and a survey sent by day does not go
    out at night.
    """
    if kind == "dial":
        return act.at + DIAL_VALID
    until = act.at + TEXT_VALID
    if purpose == TOMORROW:
        return min(until, from_us(act.places.tomorrow_us(act.at)))
    return survey_until(act.at, act.places.zone) if purpose == "survey" else until


def survey_until(at: datetime, zone: ZoneInfo) -> datetime:
    """How long a survey written at `at` is worth sending: not into the night."""
    evening = asked_until(at, zone)
    return min(at + TEXT_VALID, evening) if at < evening else at + TEXT_VALID


def asked_until(at: datetime, zone: ZoneInfo) -> datetime:
    """Until when that day patients are asked how it was."""
    return instant(local_day(at, zone), ASKED_UNTIL_HOUR * 60, zone)


def _answered(act: Act, ids: Sequence[int]) -> None:
    """A text back answers what the patient texted."""
    said = callback.c.id.in_(ids) & callback.c.said_at.is_not(None)
    act.connection.execute(update(callback).where(said).values(said_at=None))


def _waiting(act: Act, ids: Sequence[int], purpose: str) -> set[int]:
    """The callbacks whose patient has a text of that purpose coming already."""
    coming = outbox.c.state.in_(("queued", "sending", "unknown", "held"))
    texts = outbox.c.callback_id.in_(ids) & (outbox.c.kind == "text") & (outbox.c.purpose == purpose)
    return set(act.connection.scalars(select(outbox.c.callback_id).where(texts, coming)))


def was_asked(act: Act, caller_id: int | None, *, but: int = 0) -> bool:
    """Nobody is asked how it was twice in thirty days, about whichever request; `but` this row of the outbox.

    What a person took back after its answer was lost may lie on the phone all the same.
    """
    o, c = outbox.c, callback.c
    asked = (
        exists()
        .where(o.callback_id == c.id, c.caller_id == caller_id, o.purpose == "survey", o.id != but)
        .where(o.created_at > act.at - ASKED_AGAIN)
        .where(or_(o.state != TextState.CANCELLED, may_have_come(outbox)))
    )
    return bool(act.connection.scalar(select(asked)))


def out_of_hand(state: TextState) -> Why | None:
    """Why a text cannot be taken back by who sent it: it never went out, waits for a person, or has gone."""
    match state:
        case TextState.QUEUED:
            return None
        case TextState.CANCELLED | TextState.EXPIRED | TextState.REJECTED:
            return Why.NOTHING_TO_UNDO
        case TextState.HELD:
            return Why.TOO_LATE
        case _:
            return Why.ALREADY_SENT


def cancel(act: Act, of: UUID, rows: Sequence[Row], *, in_time: bool) -> list[Row]:
    """Take back the texts of an act that nobody has begun to send; the rows whose text was."""
    mine = outbox.c.action_id == of
    found = act.connection.execute(select(outbox.c.callback_id, outbox.c.state).where(mine))
    why_not = {callback_id: out_of_hand(TextState(state)) for callback_id, state in found}
    cancelled = []
    for row in rows:
        why = why_not[row.id] or (None if in_time else Why.TOO_LATE)
        if why is None:
            cancelled.append(row)
        else:
            act.refuse(row, why)
    act.connection.execute(
        update(outbox)
        .where(mine, outbox.c.callback_id.in_([row.id for row in cancelled]))
        .values(state="cancelled", detail="", changed_at=act.at)
    )
    return cancelled
