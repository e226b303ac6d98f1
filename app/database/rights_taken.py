"""What was taken from a login: the membership is gone, and the audit alone still knows where numbers were hidden."""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import Connection, select

from app.database.tables import audit
from app.domain.trail import REGION


class Taken(NamedTuple):
    """`hidden`: the centres where numbers were hidden when they were taken; `is_last_hidden`: at all taken last."""

    hidden: frozenset[int]
    is_last_hidden: bool


def taken_from(connection: Connection, login: str) -> Taken:
    """By the audit, which is never shortened; what an entry does not say counts as shown (PostgreSQL)."""
    entries = connection.execute(
        select(audit.c.detail)
        .where(audit.c.centre_id == REGION, audit.c.what == "rights:revoked")
        .order_by(audit.c.seq)
    ).scalars()
    was_hidden: dict[int, bool] = {}
    is_last_hidden = False
    for told in map(json.loads, entries):
        if told.get("login") == login and told.get("centres"):
            hidden = frozenset(told.get("without_numbers_before", ()))
            was_hidden.update({id_: id_ in hidden for id_ in told["centres"]})
            is_last_hidden = hidden >= frozenset(told["centres"])
    return Taken(frozenset(id_ for id_, is_so in was_hidden.items() if is_so), is_last_hidden)
