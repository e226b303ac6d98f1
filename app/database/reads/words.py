"""What patients texted in their own words and nobody has dealt with, to be read before it is marked as read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select, true

from app.database import tables as t
from app.database.reads.waiting_words import Said, WaitingWords
from app.database.types import to_us
from app.domain.masking import without_numbers


def read_words(
    connection: Connection, ids: Sequence[int], mine: Collection[int] | None
) -> tuple[WaitingWords, ...]:
    """Of these callbacks those whose patient's words wait, in the order asked; none that may not be seen."""
    callback = t.callback.c
    within = true() if mine is None else callback.centre_id.in_(mine)
    # Since when comes before the words: what is texted between the two reads is shown, and stays unread.
    waiting = {
        row.id: to_us(row.said_at)
        for row in connection.execute(
            select(callback.id, callback.said_at).where(
                callback.id.in_(ids), callback.said_at.is_not(None), within
            )
        )
    }
    texts: defaultdict[int, list[Said]] = defaultdict(list)
    came, answer = t.incoming_text.c, t.survey_answer.c
    for statement in (
        select(came.callback_id, came.received_at, came.body).where(
            came.callback_id.in_(waiting), came.kind == "other"
        ),
        select(answer.callback_id, answer.received_at, answer.body).where(answer.callback_id.in_(waiting)),
    ):
        for row in connection.execute(statement):
            texts[row.callback_id].append(Said(to_us(row.received_at), without_numbers(row.body)))
    return tuple(
        WaitingWords(id_, waiting[id_], tuple(sorted(texts[id_], key=lambda one: one.at_us)))
        for id_ in ids
        if id_ in waiting
    )
