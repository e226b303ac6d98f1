"""Numbers shown, searched for and entered on SQLite: a ticket and its audit row first, then the rest."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from app.database.sqlite.acts import Act
from app.database.sqlite.connection import driver
from app.database.sqlite.home import own_centres
from app.database.sqlite.records import append_audit, stored
from app.database.sqlite.rows import Caller, caller_of
from app.database.sqlite.transaction import transaction
from app.database.tables import action as action_table
from app.database.tables import callback, caller, membership, number_ticket
from app.domain.act import MOST_ROWS, ActKind, NumberReason
from app.domain.errors import Refused
from app.domain.masking import is_e164, number_end

MOST_A_MINUTE = 20
VALID = timedelta(seconds=60)
#: A number that was entered waits for its act, which may have to be sent again.
ENTERED_VALID = timedelta(minutes=15)
ENTERED = "entered"
#: The chain of the audit that belongs to no centre.
REGION = 0


def check_search(connection: Connection, actor: str, number: str, at: datetime) -> None:
    """Whoever looks for a number names it whole, and not so often that numbers could be tried one by one.

    Raises Refused.
    """
    if not is_e164(number):
        raise Refused("not_a_number")
    lately = select(func.count()).where(
        number_ticket.c.actor == actor,
        number_ticket.c.callback_id.is_(None),
        number_ticket.c.at > at - VALID,
    )
    if connection.execute(lately).scalar_one() >= MOST_A_MINUTE:
        raise Refused("too_often", most=MOST_A_MINUTE)


def request(engine: Engine, actor: str, action: UUID, callback_id: int, reason: str, at: datetime) -> UUID:
    """Step one: the ticket, and the audit row that the asker cannot take back."""
    with transaction(engine, at, actor, action) as connection:
        known = stored(connection, action, ActKind.SHOW_NUMBER, actor)
        if known is not None:
            return UUID(known["ticket"])
        row = connection.execute(
            select(callback.c.centre_id, callback.c.caller_id, caller.c.number)
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
        lately = select(func.count()).where(
            number_ticket.c.actor == actor,
            number_ticket.c.callback_id.is_not(None),
            number_ticket.c.at > at - VALID,
        )
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
        detail: dict[str, object] = {
            "action": str(action), "callback": callback_id, "caller": row.caller_id, "reason": reason,
        }  # fmt: skip
        append_audit(connection, row.centre_id, at, actor, action, "number:shown", detail)
        return ticket


def fetch(engine: Engine, actor: str, ticket: UUID, at: datetime) -> str:
    """Step two: the number, once and within a minute."""
    with transaction(engine, at, actor) as connection:
        held = spent(connection, actor, ticket, "shown", VALID, at)
        number: str | None = connection.scalar(
            select(caller.c.number)
            .join_from(callback, caller, caller.c.id == callback.c.caller_id)
            .where(callback.c.id == held.callback_id)
        )
        if number is None:
            raise Refused("no_number")
        return number


def hold(
    engine: Engine, actor: str, action: UUID, kind: ActKind, number: str, reason: str, at: datetime
) -> UUID:
    """Step one of a search (FIND_NUMBER) or of an act with a number (ENTER_NUMBER): who, why and after whom."""
    with transaction(engine, at, actor, action) as connection:
        known = stored(connection, action, kind, actor)
        if known is not None:
            return UUID(known["ticket"])
        is_search = kind is ActKind.FIND_NUMBER
        if is_search and reason not in tuple(NumberReason):
            raise Refused("unknown_reason")
        check_search(connection, actor, number, at)
        caller_id = (
            connection.scalar(select(caller.c.id).where(caller.c.number == number))
            if is_search
            else caller_of(driver(connection), number)
        )
        ticket = uuid.uuid4()
        connection.execute(
            insert(number_ticket).values(id=ticket, actor=actor, caller_id=caller_id, reason=reason, at=at)
        )
        connection.execute(
            insert(action_table).values(
                id=action, actor=actor, kind=kind, at=at, result={"ticket": str(ticket)}
            )
        )
        detail: dict[str, object] = {"action": str(action), "reason": reason, "caller": caller_id}
        what = "number:searched" if is_search else "number:entered"
        append_audit(connection, REGION, at, actor, action, what, detail)
        return ticket


def found(engine: Engine, actor: str, ticket: UUID, at: datetime) -> tuple[int, ...]:
    """Step two of a search: the callbacks of that caller within the actor's centres, newest first."""
    with transaction(engine, at, actor) as connection:
        held = spent(connection, actor, ticket, "found", VALID, at)
        if held.caller_id is None:  # nobody has that number; hidden ones have none either
            return ()
        centres = own_centres(connection, actor)
        query = select(callback.c.id).where(callback.c.caller_id == held.caller_id)
        if centres is not None:
            query = query.where(callback.c.centre_id.in_(centres))
        order = callback.c.requested_at.desc(), callback.c.id.desc()
        return tuple(connection.scalars(query.order_by(*order).limit(MOST_ROWS)))


def entered(act: Act, ticket: UUID) -> Caller:
    """The caller with the number that the ticket stands for, which is used up."""
    held = spent(act.connection, act.actor, ticket, ENTERED, ENTERED_VALID, act.at)
    number = act.connection.scalar(select(caller.c.number).where(caller.c.id == held.caller_id))
    if number is None:
        raise Refused("no_number")
    return Caller(held.caller_id, number_end(number))


def spent(
    connection: Connection, actor: str, ticket: UUID, wanted: str, good_for: timedelta, at: datetime
) -> Row[Any]:
    """The ticket of step one, used up; what is wanted of it is a number shown, found, entered or looked into."""
    held = connection.execute(select(number_ticket).where(number_ticket.c.id == ticket)).one_or_none()
    if held is None or held.actor != actor or _purpose(held) != wanted:
        raise Refused("not_yours")
    if held.used_at is not None:
        raise Refused("used")
    if at - held.at > good_for:
        raise Refused("too_late")
    connection.execute(update(number_ticket).where(number_ticket.c.id == ticket).values(used_at=at))
    return held


def _purpose(held: Row[Any]) -> str:
    if held.callback_id is not None:
        return "shown"
    return str(held.reason) if held.reason in {ENTERED, "looked"} else "found"
