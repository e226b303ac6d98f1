"""The phone platform's side on SQLite: the contract in docs, put together from the rules of `app.domain`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Engine

from app.database.sqlite.connection import driver
from app.database.sqlite.idle import Idle
from app.database.sqlite.line import follow, give_back, hang_up, is_away, is_ringing, line_of, may_move
from app.database.sqlite.places import Places
from app.database.sqlite.requests import check_request, refuse_reference, write_request
from app.database.sqlite.rows import (
    HIDDEN,
    Caller,
    caller_of,
    check_centre,
    insert,
    queue_text,
    refuse_no_text,
    set_presence,
)
from app.database.sqlite.textable import text_hindrance
from app.database.sqlite.transaction import set_context, writing
from app.database.types import to_us
from app.domain.act import Why
from app.domain.attempt_policy import counts_as_attempt
from app.domain.callback import Outcome, State
from app.domain.deadline import next_attempt_at
from app.domain.errors import Refused
from app.domain.masking import is_e164, number_end
from app.domain.request import Request

_HOWS = ("voicemail", "e_form", "chat", "rang_in")
_SIGNED = ("ready", "paused", "off")
_TURNED_AWAY = ("full", "closed", "unsupported_number")

# The open states are named as the partial index names them, or SQLite could not use it; left to choose, it takes the
# index by time of request and reads all that the centre ever had.
_TAKE = """
SELECT c.id FROM callback c INDEXED BY ix_callback_open JOIN queue q ON q.id = c.queue_id
WHERE c.state IN ('waiting', 'calling') AND c.state = 'waiting' AND c.centre_id = :centre
    AND q.channel = 'callback' AND instr(:languages, ' ' || q.language || ' ')
    AND (c.next_attempt_at IS NULL OR c.next_attempt_at <= :at)
    AND (c.wish_from IS NULL OR c.wish_from <= :at)
    AND (
        c.assigned_agent_id IS NULL OR c.assigned_agent_id = :agent
        OR NOT EXISTS (
            SELECT 1 FROM agent a
            WHERE a.id = c.assigned_agent_id AND a.is_active
                AND instr(' ' || a.languages || ' ', ' ' || q.language || ' ')
                AND (
                    EXISTS (
                        SELECT 1 FROM presence p
                        WHERE p.agent_id = a.id AND p.centre_id = c.centre_id AND p.state <> 'off'
                    )
                    OR EXISTS (
                        SELECT 1 FROM shift s
                        WHERE s.agent_id = a.id AND s.centre_id = c.centre_id AND s.kind <> 'absence'
                            AND s.taken_back_at IS NULL AND s.starts_at > :at AND s.starts_at < :tomorrow
                            AND NOT EXISTS (
                                SELECT 1 FROM shift away
                                WHERE away.agent_id = a.id AND away.kind = 'absence' AND away.taken_back_at IS NULL
                                    AND away.starts_at <= s.starts_at AND away.ends_at > s.starts_at
                            )
                    )
                )
        )
    )
    AND NOT EXISTS (SELECT 1 FROM callback o WHERE o.caller_id = c.caller_id AND o.state = 'calling')
ORDER BY
    c.is_urgent DESC, coalesce(c.wish_until < :at, 0) DESC, c.front_at IS NULL, c.front_at,
    c.request_day < :today DESC, c.named_agent_id IS :agent DESC, c.due_at, c.requested_at, c.id
LIMIT 1
"""
_READY = "SELECT centre_id, since FROM presence WHERE agent_id = ? AND state = 'ready'"
_FINISH = """
UPDATE callback
SET state = ?, attempts_made = ?, last_attempt_at = ?, first_attempt_at = coalesce(first_attempt_at, ?),
    front_at = NULL, next_attempt_at = ?, closed_at = ?, closed_by = ?, outcome = coalesce(?, outcome),
    untexted_why = ?
WHERE id = ?
"""
_CLOSE = """
UPDATE callback
SET state = ?, closed_at = ?, closed_by = ?, outcome = coalesce(?, outcome),
    close_reason = coalesce(?, close_reason), next_attempt_at = NULL, front_at = NULL
WHERE id = ?
"""


class SqlitePlatform:
    """`app.database.contract.Platform` on SQLite. One thread at a time.

    Each call is a transaction of its own; within `batch()` all calls are one. A call that is refused
    has written nothing, in a batch too.

    `is_alone`: as long as it lives nobody else writes what its calls hang on, and every call is in a batch, of which
    none is undone. What was read of queues and rules is then kept, and what a nurse has looked for in vain.
    """

    def __init__(self, engine: Engine, *, is_alone: bool = False) -> None:
        self._engine = engine
        self._open: tuple[sqlite3.Connection, Places] | None = None
        self._idle = Idle() if is_alone else None
        self._places: Places | None = None

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make one transaction of the calls within: all of them are kept, or none when the block raises."""
        if self._open is not None:
            raise RuntimeError("a batch within a batch")
        with writing(self._engine) as connection:
            below = driver(connection)
            self._open = below, self._places_of(below)
            try:
                yield
            finally:
                self._open = None

    def request(self, source: str, source_ref: str, number: str | None, asked: Request, at: datetime) -> int:
        refuse_no_text(source, source_ref, number, asked.language, asked.reason, asked.care_team)
        refuse_reference(source, source_ref)
        with self._call() as (below, places):
            known = below.execute(
                "SELECT id FROM callback WHERE source = ? AND source_ref = ?", (source, source_ref)
            ).fetchone()
            if known is not None:
                return int(known[0])
            if number is not None and not is_e164(number):
                raise Refused("not_a_number")
            # Refused before the caller is made: within a batch nothing is rolled back.
            check_request(places, asked, places.wish_until(at))
            set_context(below, to_us(at), source)
            if self._idle is not None:
                self._idle.forget_centre(places.queue(asked.queue_id).centre_id)
            caller = HIDDEN if number is None else Caller(caller_of(below, number), number_end(number))
            return write_request(below, places, source, source_ref, caller, asked, at)

    def take(self, agent_id: int, at: datetime) -> int | None:
        at_us = to_us(at)
        if self._idle is not None and self._idle.finds_nothing(agent_id, at_us):
            return None
        with self._call() as (below, places):
            agent = places.agent(agent_id)
            presence = below.execute(_READY, (agent_id,)).fetchone()
            if presence is None:
                raise Refused("absent" if is_away(below, agent_id, at_us) else "not_ready")
            if is_ringing(below, agent_id):
                set_context(below, at_us, agent.code)
                give_back(below, agent_id)
                if self._idle is not None:
                    self._idle.forget()
            # An idle nurse looks often and finds nothing: who acts is said where something is written.
            is_moved = may_move(below, agent_id, min(presence[1], at_us))
            if is_moved:
                set_context(below, at_us, agent.code)
                follow(below, agent_id, at_us)
                presence = below.execute(_READY, (agent_id,)).fetchone()
            if presence is None:
                return None
            languages = f" {' '.join(agent.languages)} "
            idle = None if is_moved else self._idle
            if idle is not None and idle.is_nothing_for(agent_id, presence[0], languages, at_us):
                return None
            found = below.execute(
                _TAKE,
                {
                    "centre": presence[0],
                    "languages": languages,
                    "at": at_us,
                    "agent": agent_id,
                    "today": places.day(at).isoformat(),
                    "tomorrow": places.tomorrow_us(at),
                },
            ).fetchone()
            if found is None:
                if idle is not None:
                    idle.found_nothing(below, presence[0], languages)
                return None
            if self._idle is not None:
                self._idle.is_told_of(agent_id)
            set_context(below, at_us, agent.code)
            below.execute(
                "UPDATE callback SET state = 'calling', agent_id = ?, taken_at = ? WHERE id = ?",
                (agent_id, at_us, found[0]),
            )
            set_presence(below, agent_id, "calling", at)
            return int(found[0])

    def finish(self, callback_id: int, agent_id: int, outcome: Outcome, at: datetime) -> State:
        with self._call() as (below, places):
            row = below.execute(
                "SELECT queue_id, centre_id, attempts_made, taken_at, language"
                " FROM callback WHERE id = ? AND agent_id = ? AND state = 'calling'",
                (callback_id, agent_id),
            ).fetchone()
            if row is None:
                raise Refused("not_calling")
            queue_id, centre_id, attempts_before, taken_us, language = row
            at_us, agent = to_us(at), places.agent(agent_id)
            policy = places.policy(queue_id, places.day(at))
            attempts_made = attempts_before + counts_as_attempt(outcome)
            state = policy.state_after(outcome, attempts_made)
            set_context(below, at_us, agent.code)
            insert(
                below,
                "attempt",
                callback_id=callback_id,
                centre_id=centre_id,
                queue_id=queue_id,
                number=attempts_before + 1,
                agent_id=agent_id,
                started_at=taken_us,
                ended_at=at_us,
                outcome=outcome,
            )
            if state.is_open:
                if self._idle is not None:
                    self._idle.forget_centre(centre_id)
                delay = policy.delay_from(outcome, at, places.zone)
                again = next_attempt_at(at, delay, places.hours(queue_id), places.zone)
                ending: tuple[object, ...] = (to_us(again), None, None, None)
            else:
                ending = (None, at_us, agent.code, outcome)
            # Behind a wrong number is a stranger: nothing is written to them.
            is_stranger = outcome is Outcome.WRONG_NUMBER
            is_due = state is State.UNREACHED and not is_stranger and policy.text_on_unreached
            template = places.template("unreached", language) if is_due else None
            untexted = text_hindrance(below, callback_id) if is_due else None
            if is_due and untexted is None and template is None:
                untexted = Why.NO_TEMPLATE
            below.execute(_FINISH, (state, attempts_made, at_us, at_us, *ending, untexted, callback_id))
            if template is not None and untexted is None:
                queue_text(
                    below,
                    template,
                    callback_id=callback_id,
                    centre_id=centre_id,
                    purpose="unreached",
                    actor=agent.code,
                    at=at,
                )
            hang_up(below, agent_id, at_us)
            return state

    def release(self, callback_id: int, agent_id: int, at: datetime) -> State:
        with self._call() as (below, places):
            if not below.execute(
                "SELECT 1 FROM callback WHERE id = ? AND agent_id = ? AND state = 'calling'",
                (callback_id, agent_id),
            ).fetchone():
                raise Refused("not_calling")
            if self._idle is not None:
                self._idle.forget()
            set_context(below, to_us(at), places.agent(agent_id).code)
            below.execute("UPDATE callback SET state = 'waiting' WHERE id = ?", (callback_id,))
            hang_up(below, agent_id, to_us(at))
            return State.WAITING

    def caller_withdraws(self, callback_id: int, reason: str, actor: str, at: datetime) -> State:
        if not reason.strip():
            raise Refused("no_reason")
        return self._close(callback_id, State.WITHDRAWN, actor, at, None, reason)

    def handle(self, callback_id: int, how: str, actor: str, at: datetime) -> State:
        if how not in _HOWS:
            raise Refused("unknown_how")
        return self._close(callback_id, State.HANDLED, actor, at, how, None)

    def sign_on(self, agent_id: int, centre_id: int, state: str, at: datetime) -> None:
        if state not in _SIGNED:
            raise Refused("unknown_state")
        if self._idle is not None:
            # What she rings, if anything, goes back to its queue.
            self._idle.is_told_of(agent_id)
            self._idle.forget()
        with self._call() as (below, places):
            agent = places.agent(agent_id)
            check_centre(below, centre_id)
            if state != "off" and is_away(below, agent_id, to_us(at)):
                raise Refused("absent")
            set_context(below, to_us(at), agent.code)
            below.execute(
                "INSERT INTO presence (agent_id, centre_id, state, since) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (agent_id) DO UPDATE"
                " SET centre_id = excluded.centre_id, state = excluded.state, since = excluded.since",
                (agent_id, line_of(below, agent_id, centre_id, None, to_us(at)), state, to_us(at)),
            )
            # A pause asked for in a call begins when the call is over.
            if state != "paused":
                give_back(below, agent_id)

    def turn_away(self, centre_id: int, queue_id: int | None, reason: str, at: datetime) -> None:
        if reason not in _TURNED_AWAY:
            raise Refused("unknown_reason")
        with self._call() as (below, places):
            check_centre(below, centre_id)
            if queue_id is not None:
                places.queue(queue_id)
            insert(below, "turned_away", centre_id=centre_id, queue_id=queue_id, at=to_us(at), reason=reason)

    def report_load(self, queue_id: int, waiting: int, oldest_s: int | None, at: datetime) -> None:
        if waiting < 0 or (oldest_s or 0) < 0 or (oldest_s is not None) is not (waiting > 0):
            raise Refused("not_a_load")
        with self._call() as (below, places):
            places.queue(queue_id)
            below.execute(
                "INSERT INTO channel_load (queue_id, at, waiting, oldest_s) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (queue_id, at) DO UPDATE"
                " SET waiting = excluded.waiting, oldest_s = excluded.oldest_s",
                (queue_id, to_us(at), waiting, oldest_s),
            )

    def _close(
        self,
        callback_id: int,
        state: State,
        actor: str,
        at: datetime,
        outcome: str | None,
        reason: str | None,
    ) -> State:
        refuse_no_text(actor, reason)
        with self._call() as (below, _):
            if not below.execute(
                "SELECT 1 FROM callback WHERE id = ? AND state = 'waiting'", (callback_id,)
            ).fetchone():
                raise Refused("not_waiting")
            set_context(below, to_us(at), actor)
            below.execute(_CLOSE, (state, to_us(at), actor, outcome, reason, callback_id))
            return state

    @contextmanager
    def _call(self) -> Iterator[tuple[sqlite3.Connection, Places]]:
        if self._open is not None:
            yield self._open
            return
        with writing(self._engine) as connection:
            below = driver(connection)
            yield below, self._places_of(below)

    def _places_of(self, below: sqlite3.Connection) -> Places:
        if self._idle is None:
            return Places(below)
        if self._places is None or not self._places.is_read_from(below):
            self._places = Places(below)
        return self._places
