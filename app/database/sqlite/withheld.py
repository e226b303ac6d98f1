"""Why a row of the outbox that is due is not sent, on SQLite: `contact.outbox_attempt` has the same rules."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from app.database.fates import is_earlier_sending, is_overtaken, rung_since
from app.database.outbox import Kind
from app.database.sqlite.connection import driver
from app.database.sqlite.places import Places
from app.database.types import from_us
from app.domain.outbox import OF_CALLS
from app.domain.promised_day import is_put_off
from app.domain.template import NUMBER_BY_HAND, by_hand

#: What tells when a patient will be rung: the worker alone knows.
_OF_TIMES: Final = ("expected_window", "window_lost")


def why_not(connection: Connection, row: dict[str, Any], now_us: int) -> str:
    """Why nothing is sent to the caller, by a row with all that this hangs on; empty when it may be.

    `calling`, `earlier_first`: not yet.
    """
    if row["number"] is None:
        return "no_number"
    if row["kind"] == Kind.DIAL:
        if row["callback_state"] != "waiting":
            return "not_waiting"
        return "postponed" if (row["rings_from"] or 0) > now_us else ""
    # When they will be rung is told to those alone who still wait for the call that it tells of.
    if tells_time(row) or row["purpose"] in OF_CALLS:
        if row["callback_state"] not in ("waiting", "calling"):
            return "not_waiting"
        if connection.scalar(select(rung_since(row["callback_id"], from_us(row["created_at"])))):
            return "rung"
        # And not after what was said of it since.
        if is_overtaken(connection, row["callback_id"], row["id"]):
            return "overtaken"
        # A call that has begun may come to nothing: the nurse gives it back, or the line fails.
        if row["callback_state"] == "calling":
            return "calling"
        # What is in a call of the gateway just now is to arrive first.
        if is_earlier_sending(connection, row["callback_id"], row["id"]):
            return "earlier_first"
        if row["promised_on"] is not None and _is_put_off(connection, row, now_us):
            return "other_day"
    if _names_another(row):
        return "other_number"
    if not row["may_text"]:
        return "may_not"
    if row["outcome"] == "wrong_number":
        return "wrong_number"
    if row["textable"] is None:
        return "not_judged"
    return "" if row["textable"] else row["textable_why"] or "not_textable"


def tells_time(row: dict[str, Any]) -> bool:
    """Whether it is the worker's own, of a call that is to come."""
    return row["purpose"] in _OF_TIMES or row["told_by"] is not None


def _is_put_off(connection: Connection, row: dict[str, Any], now_us: int) -> bool:
    """Whether nobody rings any more on the day that it promises."""
    places, next_us = Places(driver(connection)), row["rings_from"]
    return names_lost_day(
        places,
        row["centre_id"],
        row["promised_on"],
        from_us(now_us),
        None if next_us is None else from_us(next_us),
    )


def names_lost_day(
    places: Places, centre_id: int, promised_on: str, at: datetime, next_attempt_at: datetime | None
) -> bool:
    """Whether nobody at the centre rings any more on the day that a text promised, written as the row has it."""
    day = date.fromisoformat(promised_on)
    spans = [span for one in places.callback_lines(centre_id) if (span := one.on(day))]
    return is_put_off(spans, day, at, next_attempt_at, places.zone)


def _names_another(row: dict[str, Any]) -> bool:
    """Whether it was moved since, and the number that it names is not the one that will ring."""
    # What the worker restates names a number that call_window keeps.
    if row["purpose"] in NUMBER_BY_HAND and row["template"] is not None and row["told_by"] is None:
        now = by_hand(row["purpose"], row["template"], row["number_shown"], row["promised_as"])
        return bool(now != row["body"])
    return (row["number_named"] or "") not in ("", row["number_shown"])
