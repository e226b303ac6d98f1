"""Where the worker can tell no patient when they will be rung, for want of a text or of the number that rings."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Engine, select

from app.database import tables as t
from app.database.telling import templates
from app.database.trouble import reaching
from app.domain.template import names_number, names_time


class Untold(NamedTuple):
    """`no_text`: no text of the purpose names a time and a number, so nobody is told.

    `no_number`: codes of the centres with a queue whose number is not known, where a text has a field for it;
    of `centres` that have queues in use.
    """

    no_text: bool
    no_number: tuple[str, ...]
    centres: int


def untold(engine: Engine) -> Untold:
    """What is missing, of what the login may see. Raises Unavailable."""
    told = [body for _, body in templates(engine).values() if names_time(body) and names_number(body)]
    needs_number = any("{number}" in body for body in told)
    with reaching(), engine.connect().execution_options(read_only=True) as connection:
        queues = connection.execute(
            select(t.centre.c.code, t.queue.c.number_shown)
            .join_from(t.queue, t.centre, t.centre.c.id == t.queue.c.centre_id)
            .where(t.queue.c.channel == "callback", t.queue.c.is_active)
            .order_by(t.centre.c.id)
        ).all()
    in_use = dict.fromkeys(row.code for row in queues)
    without = dict.fromkeys(row.code for row in queues if needs_number and not row.number_shown)
    return Untold(not told, tuple(without), len(in_use))
