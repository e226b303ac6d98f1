"""What a patient wrote, on SQLite: a person marks it as read, and nobody's newer words with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, exists, func, select, update

from app.database.fates import may_come
from app.database.sqlite.acts import Act, Row, Work
from app.database.tables import action, callback, event, outbox
from app.database.types import from_us
from app.domain.act import ActKind, Answer, RowAnswer, Why

_READ: Final = update(callback).where(callback.c.id == bindparam("changed_id")).values(said_at=None)
#: Who put aside the words that came at that time or later ones.
_PUT_ASIDE: Final = """
SELECT actor, happened_at FROM event
WHERE subject = 'callback' AND subject_id = ? AND json_extract(detail, '$.said_at[0]') >= ?
    AND json_extract(detail, '$.said_at[1]') IS NULL
ORDER BY seq DESC LIMIT 1
"""
_LAST: Final = """
SELECT actor, happened_at, action_id FROM event
WHERE subject = 'callback' AND subject_id = ? AND json_type(detail, '$.said_at') IS NOT NULL
ORDER BY seq DESC LIMIT 1
"""

#: When the newest words came that these acts put aside.
_ASIDE_BY: Final = """
SELECT max(json_extract(detail, '$.said_at[0]')) FROM event
WHERE subject = 'callback' AND subject_id = ? AND action_id IN ({acts})
"""


def mark_read(ids: Sequence[int], said_us: Sequence[int]) -> Work:
    """`said_us`: when each patient wrote last, as it was seen.

    It is no version: that one wrote changes nothing an act is about.
    """
    seen_by_id = dict(zip(ids, said_us, strict=False))

    def work(act: Act, ids: Sequence[int]) -> Sequence[int]:
        act.read(ids)
        said_by_id = _said_us(act, ids)
        read: list[Row] = []
        for row_id in ids:
            row, seen = act.yours(row_id), seen_by_id.get(row_id)
            if row is None:
                continue
            said = said_by_id[row_id]
            if said is not None and seen is not None and said >= seen:
                if said == seen:
                    read.append(row)
                    act.tell_change(row_id, [seen, None])
                else:
                    act.refuse(row, Why.SAID_SINCE)
                continue
            aside = act.below.execute(_PUT_ASIDE, (row_id, seen)).fetchone()
            if aside is None:
                act.refuse(row, Why.NOT_SAID)
            else:
                _someone_first(act, row, aside)
        act.change(_READ, [{"changed_id": row.id} for row in read])
        act.done(read)
        return ids

    return work


def is_still_read(act: Act, row: Row, action_id: str) -> bool:
    """Whether the row's words are as the act (its id as hex) left them; else its answer to an undo has been given."""
    if _said_us(act, [row.id])[row.id] is not None:
        act.refuse(row, Why.SAID_SINCE)
        return False
    last = act.below.execute(_LAST, (row.id,)).fetchone()
    if last is None or last[2] != action_id:
        _someone_first(act, row, last)
        return False
    if answered_since(act.connection, row.id, from_us(last[1])):
        act.refuse(row, Why.ANSWERED_SINCE)
        return False
    return True


def wait_again(act: Act, row_id: int, acts: Sequence[str], since: datetime) -> Why | None:
    """Have words wait again that these acts (ids as hex) put aside; what has happened to any since that time.

    Not where somebody has dealt with words that came after them, nor where somebody has texted back since they came.
    """
    within = ", ".join("?" for _ in acts)
    (said_us,) = act.below.execute(_ASIDE_BY.format(acts=within), (row_id, *acts)).fetchone()
    is_answered = said_us is not None and answered_since(act.connection, row_id, from_us(said_us))
    last = act.below.execute(_LAST, (row_id,)).fetchone()
    if said_us is not None and not is_answered and last[2] in acts:
        act.below.execute(
            "UPDATE callback SET said_at = ? WHERE id = ? AND said_at IS NULL", (said_us, row_id)
        )
    now_us = _said_us(act, [row_id])[row_id]
    if now_us is not None:
        return Why.SAID_SINCE if from_us(now_us) > since else None
    is_answered = is_answered or answered_since(act.connection, row_id, since, words_alone=True)
    return Why.ANSWERED_SINCE if is_answered else None


def answered_since(
    connection: Connection, callback_id: int, since: datetime, *, words_alone: bool = False
) -> bool:
    """Whether somebody has texted the patient back since, by a text that may come: a lost one answers nothing.

    `words_alone`: by one that answered words which waited.
    """
    o, a, e = outbox.c, action.c, event.c
    back = (
        exists()
        .where(o.callback_id == callback_id, o.created_at >= since, o.purpose != "survey", may_come(outbox))
        .where(a.id == o.action_id, a.kind == ActKind.SEND_TEXT)
    )
    if words_alone:
        # It put them aside itself, as all do that answer some.
        back = back.where(
            e.subject == "callback",
            e.subject_id == callback_id,
            e.action_id == o.action_id,
            func.json_type(e.detail, "$.said_at").is_not(None),
        )
    return bool(connection.scalar(select(back)))


def _said_us(act: Act, ids: Sequence[int]) -> dict[int, int | None]:
    """When each patient wrote what waits for a person, None where nothing does."""
    asked = "SELECT said_at FROM callback WHERE id = ?"
    found = {row_id: act.below.execute(asked, (row_id,)).fetchone() for row_id in ids}
    return {row_id: row[0] if row else None for row_id, row in found.items()}


def _someone_first(act: Act, row: Row, event: Any) -> None:
    who, at = _who(event)
    act.answer(RowAnswer(row.id, Answer.SOMEONE_FIRST, version=row.version, who=who, at=at))


def _who(event: Any) -> tuple[str | None, datetime | None]:
    return (event[0], from_us(event[1])) if event is not None else (None, None)
