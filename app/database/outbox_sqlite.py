"""The outbox on SQLite: the rules of schema `contact`'s functions, in Python, for the demo and for tests of logic.

Several workers may run: each step takes the file's one write lock at its start and lets go of it before any call.
Texts that come in and numbers have a module of their own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine

from app.database import outbox_sqlite_callers as callers
from app.database.outbox import Attempt, Beat, Judged, Kind, Leased, NoAttempt, ToJudge
from app.database.sqlite import retention
from app.database.sqlite.connection import driver
from app.database.sqlite.dialling import settle_dials
from app.database.sqlite.rows import insert
from app.database.sqlite.transaction import transaction
from app.database.sqlite.withheld import tells_time, why_not
from app.database.types import to_us
from app.domain.errors import Refused
from app.domain.outbox import (
    MOST_TRIES,
    NO_DIAL_REPORT,
    PUT_BACK,
    PUT_BACK_FOR,
    Report,
    SendOutcome,
    Sent,
    TextState,
    after_report,
)

_ACTOR = "worker"
#: Why a text of a call that is to come needs not be sent any more; it has not failed.
_IDLE = ("not_waiting", "rung", "overtaken")
#: Why what it says is not so any more; what the worker made it makes anew.
_CHANGED = ("other_number", "other_day")
_DUE = """
SELECT o.id, o.ref, o.kind, o.purpose FROM outbox o
    JOIN callback c ON c.id = o.callback_id LEFT JOIN caller p ON p.id = c.caller_id
WHERE o.state = 'queued' AND o.kind IN ({kinds}) AND o.not_before <= :now AND o.not_after >= :now
    AND (o.lease_until IS NULL OR o.lease_until < :now OR o.worker = :worker)
    AND (o.kind <> 'text' OR p.number IS NULL OR p.textable IS NOT NULL)
ORDER BY o.not_before, o.id LIMIT :most
"""
_ABOUT = """
SELECT o.id, o.ref, o.kind, o.purpose, o.callback_id, o.body, o.tries, o.not_after, o.detail, c.state AS callback_state,
    o.created_at, c.next_attempt_at, c.may_text, c.outcome, p.number, p.textable,
    p.textable_why, t.body AS template, o.promised_on, o.promised_as, c.centre_id,
    nullif(max(coalesce(c.next_attempt_at, 0), coalesce(c.wish_from, 0)), 0) AS rings_from,
    q.number_shown, w.number_shown AS number_named, w.outbox_id AS told_by
FROM outbox o JOIN callback c ON c.id = o.callback_id LEFT JOIN caller p ON p.id = c.caller_id
    JOIN queue q ON q.id = c.queue_id LEFT JOIN text_template t ON t.id = o.template_id
    LEFT JOIN call_window w ON w.outbox_id = o.id
WHERE o.id = :id AND o.worker = :worker AND o.state = 'queued' AND o.lease_until >= :now
"""
_LATE = """
SELECT o.id, o.state AS was, CASE
        WHEN o.state = 'queued' THEN 'expired'
        WHEN o.state = 'sending' THEN 'unknown'
        WHEN o.state = 'accepted' THEN 'no_report'
        WHEN NOT coalesce(t.resend_if_unknown, o.kind = 'dial') OR o.tries >= :most_tries THEN 'held'
        WHEN o.not_after < :now THEN 'expired'
        ELSE 'queued' END AS becomes
FROM outbox o LEFT JOIN text_template t ON t.id = o.template_id
WHERE o.state = 'queued' AND o.not_after < :now AND (o.lease_until IS NULL OR o.lease_until < :now)
    OR o.state = 'sending' AND o.lease_until < :now
    OR o.state = 'unknown' AND o.changed_at < :now - :grace
    OR o.state = 'accepted'
        AND o.changed_at < :now - CASE o.kind WHEN 'dial' THEN min(:no_report, :no_dial_report) ELSE :no_report END
ORDER BY o.id
"""
_BEAT = """
INSERT INTO worker_beat (worker, started_at, beat_at, stopped_at, gateway, gateway_state, detail, sent, reports,
    last_sent_at, last_report_at, last_sample_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (worker) DO UPDATE SET started_at = excluded.started_at, beat_at = excluded.beat_at,
    stopped_at = excluded.stopped_at, gateway = excluded.gateway, gateway_state = excluded.gateway_state,
    detail = excluded.detail, sent = excluded.sent, reports = excluded.reports,
    last_sent_at = coalesce(excluded.last_sent_at, last_sent_at),
    last_report_at = coalesce(excluded.last_report_at, last_report_at),
    last_sample_at = coalesce(excluded.last_sample_at, last_sample_at)
"""


class SqliteOutbox:
    """`outbox.Outbox` on a SQLite file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def lease(
        self, worker: str, kinds: Sequence[Kind], *, most: int, lease: timedelta, at: datetime
    ) -> list[Leased]:
        listed = ", ".join(f"'{kind.value}'" for kind in kinds)
        with self._writing(at, worker) as below:
            rows = _rows(below, _DUE.format(kinds=listed), now=to_us(at), most=most, worker=worker)
            below.executemany(
                "UPDATE outbox SET worker = ?, lease_until = ? WHERE id = ?",
                [(worker, to_us(at + lease), row["id"]) for row in rows],
            )
        return [Leased(row["id"], UUID(row["ref"]), Kind(row["kind"]), row["purpose"]) for row in rows]

    def attempt(self, outbox_id: int, worker: str, *, lease: timedelta, at: datetime) -> Attempt | NoAttempt:
        with transaction(self._engine, at, worker) as connection:
            below = driver(connection)
            found = _rows(below, _ABOUT, id=outbox_id, worker=worker, now=to_us(at))
            if not found:
                return NoAttempt("not_leased", "")
            (row,) = found
            if row["not_after"] < to_us(at):
                _become(below, outbox_id, "expired", at, detail="too_late")
                return NoAttempt("expired", "too_late")
            why = why_not(connection, row, to_us(at))
            if why in PUT_BACK_FOR:
                below.execute(
                    "UPDATE outbox SET not_before = ?, lease_until = NULL, detail = ? WHERE id = ?",
                    (to_us(at + PUT_BACK), why, outbox_id),
                )
                return NoAttempt("queued", why)
            if why:
                # A time that nobody needs to be told any more has not failed.
                is_idle = row["kind"] == Kind.TEXT and (why in _IDLE or (why in _CHANGED and tells_time(row)))
                ends = "cancelled" if is_idle else "rejected"
                _become(below, outbox_id, ends, at, detail=why)
                return NoAttempt(ends, why)
            number = row["tries"] + 1
            insert(below, "outbox_attempt", outbox_id=outbox_id, n=number, worker=worker, began_at=to_us(at))
            # It waits for nobody any more; what a gateway said of an earlier try stays until this one has ended.
            waited = {"detail": ""} if row["detail"] in PUT_BACK_FOR else {}
            _become(below, outbox_id, "sending", at, tries=number, lease_until=to_us(at + lease), **waited)
            return Attempt(
                number, UUID(row["ref"]), Kind(row["kind"]), row["callback_id"], row["number"], row["body"]
            )

    def result(
        self, outbox_id: int, worker: str, attempt: int, sent: Sent, *, retry: timedelta, at: datetime
    ) -> TextState:
        with self._writing(at, worker) as below:
            ended = below.execute(
                "UPDATE outbox_attempt SET ended_at = ?, outcome = ?, gateway_id = ?, detail = ?"
                " WHERE outbox_id = ? AND n = ? AND worker = ? AND ended_at IS NULL",
                (to_us(at), sent.outcome.value, sent.gateway_id, sent.detail, outbox_id, attempt, worker),
            )
            if not ended.rowcount:
                raise Refused("no_such_attempt")
            (row,) = _rows(below, "SELECT * FROM outbox WHERE id = :id", id=outbox_id)
            state = TextState(row["state"])
            is_newest = row["tries"] == attempt and row["worker"] == worker
            if not is_newest or state not in (TextState.SENDING, TextState.UNKNOWN):
                return state
            after = (
                TextState.QUEUED if sent.outcome is SendOutcome.NOT_SENT else TextState(sent.outcome.value)
            )
            if after is TextState.QUEUED and to_us(at + retry) > row["not_after"]:
                after = TextState.EXPIRED
            if after is state:
                return state
            again = {"not_before": to_us(at + retry)} if after is TextState.QUEUED else {}
            _become(
                below,
                outbox_id,
                after,
                at,
                detail=sent.detail,
                gateway_id=sent.gateway_id or row["gateway_id"],
                **again,
            )
            return after

    def report(self, report: Report, *, at: datetime) -> TextState | None:
        with self._writing(at) as below:
            known = below.execute(
                "SELECT 1 FROM delivery_report WHERE ref = ? AND state = ?", (report.ref, report.state)
            ).fetchone()
            if not known:
                insert(
                    below,
                    "delivery_report",
                    **report._asdict(),
                    received_at=to_us(at),
                )
            try:
                mine = _rows(below, "SELECT * FROM outbox WHERE ref = :ref", ref=UUID(report.ref).hex)
            except ValueError:
                return None
            if not mine:
                return None
            was = TextState(mine[0]["state"])
            after = after_report(was, TextState(report.state)) if report.state in set(TextState) else was
            if after is not was:
                _become(
                    below,
                    mine[0]["id"],
                    after,
                    at,
                    detail=report.detail,
                    gateway_id=report.gateway_id or mine[0]["gateway_id"],
                )
            return after

    def recover(self, *, grace: timedelta, no_report: timedelta, at: datetime) -> dict[str, int]:
        second = timedelta(microseconds=1)
        with self._writing(at) as below:
            # First: an attempt that was made is no doubt any more.
            done = settle_dials(below, at)
            late = _rows(
                below,
                _LATE,
                now=to_us(at),
                grace=grace // second,
                no_report=no_report // second,
                no_dial_report=NO_DIAL_REPORT // second,
                most_tries=MOST_TRIES,
            )
            for row in late:
                changes: dict[str, object] = {}
                if row["becomes"] == "expired":
                    changes["detail"] = "too_late" if row["was"] == "queued" else "too_late_to_resend"
                elif row["becomes"] == "unknown":
                    changes["detail"] = "worker_died"
                elif row["becomes"] == "queued":
                    changes["not_before"] = to_us(at)
                _become(below, row["id"], row["becomes"], at, **changes)
                done[row["becomes"]] = done.get(row["becomes"], 0) + 1
        return done

    def callers_to_judge(self, most: int) -> list[ToJudge]:
        with self._engine.connect().execution_options(read_only=True) as connection:
            return callers.to_judge(driver(connection), most)

    def judge(self, judged: Sequence[Judged]) -> int:
        with self._engine.begin() as connection:
            return sum(callers.judge(driver(connection), one) for one in judged)

    def text_came_in(
        self, gateway_ref: str, number: str, kind: str, score: int | None, body: str, *, at: datetime
    ) -> str:
        with transaction(self._engine, at, _ACTOR) as connection:
            return callers.text_came_in(connection, gateway_ref, number, kind, score, body, at)

    def blank_numbers(self, most: int, *, at: datetime) -> int:
        with transaction(self._engine, at, _ACTOR) as connection:
            return retention.blank_numbers(connection, most, at)

    def forget_loads(self, most: int, *, at: datetime) -> int:
        with transaction(self._engine, at, _ACTOR) as connection:
            return retention.forget_loads(connection, most, at)

    def forget_samples(self, most: int, *, at: datetime) -> int:
        with transaction(self._engine, at, _ACTOR) as connection:
            return retention.forget_samples(connection, most, at)

    def beat(self, worker: str, beat: Beat, *, at: datetime) -> None:
        stopped_us = to_us(at) if beat.is_stopped else None
        times = [
            None if moment is None else to_us(moment)
            for moment in (beat.last_sent_at, beat.last_report_at, beat.last_sample_at)
        ]
        with self._writing(at, worker) as below:
            below.execute(
                _BEAT,
                (
                    worker, to_us(beat.started_at), to_us(at), stopped_us, beat.gateway, beat.gateway_state,
                    beat.detail, beat.sent, beat.reports, *times,
                ),
            )  # fmt: skip

    @contextmanager
    def _writing(self, at: datetime, actor: str = _ACTOR) -> Iterator[sqlite3.Connection]:
        with transaction(self._engine, at, actor) as connection:
            yield driver(connection)


def _become(below: sqlite3.Connection, outbox_id: int, state: str, at: datetime, **columns: object) -> None:
    changes: dict[str, object] = {
        "state": str(state),
        "changed_at": to_us(at),
        "lease_until": None,
        **columns,
    }
    marks = ", ".join(f"{name} = ?" for name in changes)
    below.execute(
        f"UPDATE outbox SET {marks} WHERE id = ?",  # noqa: S608  # names from this module only
        (*changes.values(), outbox_id),
    )


def _rows(below: sqlite3.Connection, statement: str, **given: object) -> list[dict[str, Any]]:
    cursor = below.execute(statement, given)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
