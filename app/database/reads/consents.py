"""Consents that wait for somebody, and what became of one's own: asked for, given and not yet used, ended unused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from app.database.postgres.answers import row_answer
from app.database.tables import consent
from app.domain.act import ActKind, Consent, Handled, Seen

#: For how long who asked is told that it came to nothing: as long as they might have waited for it.
TOLD: Final = timedelta(minutes=15)


def open_consents(
    connection: Connection,
    me: str | ColumnElement[str],
    at: datetime,
    *,
    is_seen: Callable[[Row[Any]], bool] = lambda _: True,
) -> tuple[Consent, ...]:
    """Those not used, oldest first: open ones, and of `me` those that ended lately.

    `is_seen` is asked of each row where the database shows all.
    """
    found = connection.execute(
        select(consent)
        .where(
            consent.c.used_by_action.is_(None),
            or_(
                and_(consent.c.expires_at >= at, consent.c.ended_by.is_(None)),
                and_(consent.c.expires_at >= at - TOLD, consent.c.asked_by == me),
            ),
        )
        .order_by(consent.c.asked_at, consent.c.id)
    )
    return tuple(
        Consent(
            row.id,
            ActKind(row.kind),
            tuple(Seen(each["id"], each["version"]) for each in row.rows),
            row.reason,
            row.asked_by,
            row.asked_at,
            row.expires_at,
            row.given_by,
            how=None if row.how is None else Handled(row.how),
            into=None if row.into_id is None else Seen(row.into_id, row.into_version),
            dropped=tuple(row_answer(each) for each in row.dropped or ()),
            ended_by=row.ended_by,
        )
        for row in found
        if is_seen(row)
    )
