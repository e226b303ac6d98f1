"""Consents that wait for somebody: asked for, or given and not yet used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from app.database.tables import consent
from app.domain.act import ActKind, Consent, Seen


def open_consents(
    connection: Connection, at: datetime, *, is_seen: Callable[[Row[Any]], bool] = lambda _: True
) -> tuple[Consent, ...]:
    """Those neither used nor expired, oldest first; `is_seen` is asked of each row where the database shows all."""
    found = connection.execute(
        select(consent)
        .where(consent.c.used_by_action.is_(None), consent.c.expires_at >= at)
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
        )
        for row in found
        if is_seen(row)
    )
