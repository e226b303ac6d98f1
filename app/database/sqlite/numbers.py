"""Showing a number on SQLite: a ticket with its audit row first, the number in a transaction after it."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine, func, insert, select, update

from app.database.sqlite.acts import append_audit, stored
from app.database.sqlite.transaction import transaction
from app.database.tables import action as action_table
from app.database.tables import callback, caller, membership, number_ticket
from app.domain.act import ActKind, NumberReason
from app.domain.errors import Refused

MOST_A_MINUTE = 20
VALID = timedelta(seconds=60)


def request(engine: Engine, actor: str, action: UUID, callback_id: int, reason: str, at: datetime) -> UUID:
    """Step one: the ticket, and the audit row that the asker cannot take back."""
    with transaction(engine, at, actor, action) as connection:
        known = stored(connection, action, ActKind.SHOW_NUMBER, actor)
        if known is not None:
            return UUID(known["ticket"])
        row = connection.execute(
            select(callback.c.centre_id, caller.c.number)
            .outerjoin_from(callback, caller, caller.c.id == callback.c.caller_id)
            .where(callback.c.id == callback_id)
        ).one_or_none()
        shows_by_centre = {
            right.centre_id: right.may_show_number
            for right in connection.execute(select(membership).where(membership.c.login == actor))
        }
        if row is None or (shows_by_centre and not shows_by_centre.get(row.centre_id, False)):
            raise Refused("not_yours")
        if reason not in tuple(NumberReason):
            raise Refused("unknown_reason")
        if row.number is None:
            raise Refused("no_number")
        lately = select(func.count()).where(number_ticket.c.actor == actor, number_ticket.c.at > at - VALID)
        if connection.execute(lately).scalar_one() >= MOST_A_MINUTE:
            raise Refused("too_often", most=MOST_A_MINUTE)
        ticket = uuid.uuid4()
        connection.execute(
            insert(number_ticket).values(
                id=ticket, actor=actor, callback_id=callback_id, reason=reason, at=at
            )
        )
        connection.execute(
            insert(action_table).values(
                id=action,
                actor=actor,
                kind=ActKind.SHOW_NUMBER,
                at=at,
                result={"ticket": str(ticket)},
            )
        )
        detail: dict[str, object] = {"action": str(action), "callback": callback_id, "reason": reason}
        append_audit(connection, row.centre_id, at, actor, action, "number:shown", detail)
        return ticket


def fetch(engine: Engine, actor: str, ticket: UUID, at: datetime) -> str:
    """Step two: the number, once and within a minute."""
    with transaction(engine, at, actor) as connection:
        row = connection.execute(
            select(number_ticket, caller.c.number)
            .join_from(number_ticket, callback, callback.c.id == number_ticket.c.callback_id)
            .outerjoin(caller, caller.c.id == callback.c.caller_id)
            .where(number_ticket.c.id == ticket)
        ).one_or_none()
        if row is None or row.actor != actor:
            raise Refused("not_yours")
        if row.used_at is not None:
            raise Refused("used")
        if at - row.at > VALID:
            raise Refused("too_late")
        if row.number is None:
            raise Refused("no_number")
        connection.execute(update(number_ticket).where(number_ticket.c.id == ticket).values(used_at=at))
        number: str = row.number
        return number
