"""What a supervisor does about texts of the outbox, on SQLite: send again, take back; each as it was seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any, Final

from app.database.sqlite.acts import Act, Work
from app.database.sqlite.places import TemplateFacts
from app.database.sqlite.rows import queue_text
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.texts import TIME_TO_UNDO, TOMORROW, out_of_hand, valid_until, was_asked, worded
from app.database.sqlite.withheld import names_lost_day
from app.database.types import from_us, to_us
from app.domain.act import Answer, RowAnswer, Why
from app.domain.message import CAN_CANCEL, CAN_RETRY, ON_THE_WAY
from app.domain.outbox import TextState

_ABOUT: Final = """
SELECT o.id, o.kind, o.purpose, o.language, o.body, o.state, o.not_after, o.created_at, o.promised_on,
    c.id AS callback_id, c.centre_id, c.language AS speaks, c.caller_id, w.outbox_id AS told_by,
    nullif(max(coalesce(c.next_attempt_at, 0), coalesce(c.wish_from, 0)), 0) AS rings_from
FROM outbox o JOIN callback c ON c.id = o.callback_id LEFT JOIN call_window w ON w.outbox_id = o.id WHERE o.id = ?
"""
_NEWER: Final = """
SELECT created_by, created_at FROM outbox
WHERE callback_id = ? AND kind = ? AND purpose = ? AND id > ? AND action_id IS NOT ? ORDER BY id DESC LIMIT 1
"""
_NEWEST_EVENT: Final = """
SELECT actor, happened_at FROM event WHERE subject = 'outbox' AND subject_id = ? ORDER BY seq DESC LIMIT 1
"""
#: One text, seen as it stands: why nothing is done to it, None once it was done.
Step = Callable[[Act, dict[str, Any]], RowAnswer | Why | None]


def cancel_text(states: Sequence[str]) -> Work:
    """Take back what nobody has begun to send."""

    def step(act: Act, row: dict[str, Any]) -> Why | None:
        if row["state"] not in CAN_CANCEL:
            return out_of_hand(TextState(row["state"]))
        act.below.execute(
            "UPDATE outbox SET state = 'cancelled', detail = '', changed_at = ?, lease_until = NULL WHERE id = ?",
            (to_us(act.at), row["id"]),
        )
        return None

    return _each(states, TextState.CANCELLED, step)


def retry_text(
    ids: Sequence[int],
    states: Sequence[str],
    at: datetime,
    templates: Collection[int] | None = None,
    bodies: Sequence[str] | None = None,
) -> Work:
    """A held text as it is, under its old reference; of any other that did not arrive a new one.

    Of a version among `templates`, in the words `bodies` for each of `ids`, which whoever sends has read, if they say.
    """
    read_by_id = None if bodies is None else dict(zip(ids, bodies, strict=False))

    def step(act: Act, row: dict[str, Any]) -> RowAnswer | Why | None:
        newer = act.below.execute(
            _NEWER, (row["callback_id"], row["kind"], row["purpose"], row["id"], act.id.hex)
        ).fetchone()
        if newer is not None:
            return _someone_first(row["id"], newer)
        if row["state"] not in CAN_RETRY:
            return Why.TEXT_WAITING if row["state"] in ON_THE_WAY else Why.ALREADY_SENT
        template = TemplateFacts(None, row["language"], row["body"])
        if row["kind"] == "text":
            hindrance = text_hindrance(act.below, row["callback_id"])
            if hindrance is not None:
                return hindrance
        if row["purpose"] == "survey" and was_asked(act, row["caller_id"], but=row["id"]):
            return Why.TEXT_WAITING
        if row["purpose"] == TOMORROW and act.places.day(from_us(row["created_at"])) != act.places.day(at):
            return Why.DAY_OVER
        if row["state"] == TextState.HELD:
            if row["promised_on"] is not None and _names_lost_day(act, row):
                return Why.OTHER_DAY
            _queue_again(act, row, at)
            return None
        if row["told_by"] is not None:
            return Why.WORKER_ALONE
        if row["kind"] == "text":
            found = worded(act, row["purpose"], row["speaks"], row["callback_id"])
            if isinstance(found, Why):
                return found
            if templates is not None and found.id not in templates:
                return Why.TEMPLATE_CHANGED
            # The number that will ring and the day of the call are part of the words.
            if read_by_id is not None and read_by_id.get(row["id"]) != found.body:
                return Why.TEMPLATE_CHANGED
            template = found
        queue_text(
            act.below,
            template,
            callback_id=row["callback_id"],
            centre_id=row["centre_id"],
            purpose=row["purpose"],
            actor=act.actor,
            at=at,
            hold=TIME_TO_UNDO,
            until=valid_until(act, row["purpose"], row["kind"]),
            action=act.id,
            kind=row["kind"],
        )
        return None

    return _each(states, TextState.QUEUED, step)


def _names_lost_day(act: Act, row: dict[str, Any]) -> bool:
    next_us = row["rings_from"]
    next_at = None if next_us is None else from_us(next_us)
    return names_lost_day(act.places, row["centre_id"], row["promised_on"], act.at, next_at)


def _queue_again(act: Act, row: dict[str, Any], at: datetime) -> None:
    # A window that has begun meanwhile is not told any more, whoever wishes it: the text expires unsent.
    tells_window = row["purpose"] in ("expected_window", "window_lost")
    valid = to_us(valid_until(act, row["purpose"], row["kind"]))
    not_after = row["not_after"] if tells_window else max(row["not_after"], valid)
    act.below.execute(
        "UPDATE outbox SET state = 'queued', changed_at = ?, lease_until = NULL, detail = '', not_before = ?,"
        " not_after = ? WHERE id = ?",
        (
            to_us(at),
            to_us(at + TIME_TO_UNDO),
            not_after,
            row["id"],
        ),
    )


def _each(states: Sequence[str], becomes: TextState, step: Step) -> Work:
    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        for place, id_ in enumerate(ids):
            row = _read(act.below, id_)
            if row is None or not act.is_yours(row["centre_id"]):
                act.refuse_unseen(id_)
                continue
            was: str = row["state"]
            if place >= len(states) or was != states[place]:
                newest = act.below.execute(_NEWEST_EVENT, (id_,)).fetchone()
                act.answer(_someone_first(id_, newest))
                continue
            said = step(act, row)
            if isinstance(said, RowAnswer):
                act.answer(said)
            elif said is not None:
                act.answer(RowAnswer(id_, Answer.REFUSED, why=said))
            else:
                done = RowAnswer(id_, Answer.DONE)
                act.answer(done, row["centre_id"], [was, str(becomes)], about=row["callback_id"])
        return ids

    return work


def _read(below: sqlite3.Connection, id_: int) -> dict[str, Any] | None:
    cursor = below.execute(_ABOUT, (id_,))
    found = cursor.fetchone()
    return None if found is None else dict(zip((one[0] for one in cursor.description), found, strict=True))


def _someone_first(id_: int, who_and_at: tuple[str, int] | None) -> RowAnswer:
    if who_and_at is None:
        return RowAnswer(id_, Answer.SOMEONE_FIRST)
    who, at = who_and_at
    return RowAnswer(id_, Answer.SOMEONE_FIRST, who=who, at=from_us(at))
