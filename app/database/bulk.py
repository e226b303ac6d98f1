"""Many rows of another system's export at once: a chunk is one transaction, and nothing goes in twice."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, insert, select, text, update

from app.database import tables as t
from app.database.bulk_known import differences
from app.database.bulk_places import Places
from app.database.bulk_put import Put
from app.database.bulk_rows import among, put
from app.database.bulk_writing import importing
from app.database.trouble import TAKEN, driver_errors
from app.database.writing import writing
from app.domain.attempt_policy import counts_as_attempt
from app.domain.callback import Outcome
from app.domain.deadline import due_at
from app.domain.hours import local_day

_RANDOM = random.SystemRandom()
_CALLER_BITS = 53  # a random key that JSON can carry whole
_NEW_CALLERS = text(
    "INSERT INTO contact.caller (id, number) "
    "SELECT * FROM unnest(CAST(:ids AS bigint[]), CAST(:numbers AS text[])) ON CONFLICT DO NOTHING"
)


class BulkAttempt(Protocol):
    """One attempt as an import reads it."""

    @property
    def started_at(self) -> datetime: ...
    @property
    def ended_at(self) -> datetime: ...
    @property
    def outcome(self) -> Outcome: ...


class BulkRequest(Protocol):
    """One request as an import reads it; see `app.importing.parse.RequestLine`."""

    @property
    def ref(self) -> str: ...
    @property
    def centre(self) -> str: ...
    @property
    def service(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def requested_at(self) -> datetime: ...
    @property
    def number(self) -> str | None: ...
    @property
    def number_end(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def closed_at(self) -> datetime | None: ...
    @property
    def closed_by(self) -> str: ...
    @property
    def close_reason(self) -> str | None: ...
    @property
    def may_text(self) -> bool: ...
    @property
    def attempts(self) -> Sequence[BulkAttempt]: ...


class BulkWriter:
    """Puts chunks of requests into the database; each call is one transaction, so a cut run leaves whole chunks."""

    def __init__(self, engine: Engine, places: Places, *, source: str, now: datetime) -> None:
        self._engine = engine
        self._places = places
        self._source = source
        self._now = now
        self._zone: ZoneInfo = places.zone
        #: Local days that rows were put on, so that the daily figures can be made anew.
        self.days: set[date] = set()
        #: Local days of rows that were there: a run that was cut may have left their figures to be made.
        self.known_days: set[date] = set()

    def put_requests(self, rows: Sequence[BulkRequest]) -> Put:
        """Insert the requests the database does not know yet, with their attempts; each has a reference of its own.

        Raises:
            UnknownPlace: a row's centre or service is unknown; nothing of the chunk went in.
            Unavailable: no database; nothing of the chunk went in.
        """
        try:
            return self._put_chunk(rows)
        except driver_errors() as error:
            if error.sqlstate != TAKEN:
                raise
        # The phone platform wrote one of them down at the same moment: now it is known.
        return self._put_chunk(rows)

    def _put_chunk(self, rows: Sequence[BulkRequest]) -> Put:
        answer = Put()
        with importing(self._engine, source=self._source, now=self._now) as connection:
            known = self._known(connection, [row.ref for row in rows])
            fresh = [row for row in rows if row.ref not in known]
            answer.new = len(fresh)
            differing = differences(
                connection, self._source, [row for row in rows if row.ref in known], known, self._places
            )
            for place, row in enumerate(rows):
                if row.ref in known:
                    self.known_days.add(local_day(row.requested_at, self._zone))
                if row.ref in differing:
                    answer.differs(place, differing[row.ref])
            if fresh:
                callers = self._callers(connection, {row.number for row in fresh if row.number})
                put(connection, t.callback, [self._callback(row, callers) for row in fresh])
                self._put_attempts(connection, fresh, self._known(connection, [row.ref for row in fresh]))
        return answer

    def _known(self, connection: Connection, refs: Collection[str]) -> dict[str, int]:
        """The ids of the requests that are there, by their reference."""
        there = select(t.callback.c.source_ref, t.callback.c.id).where(
            t.callback.c.source == self._source, among(connection, t.callback.c.source_ref, refs)
        )
        return {row.source_ref: row.id for row in connection.execute(there)}

    def _callers(self, connection: Connection, numbers: set[str]) -> dict[str, int]:
        """The callers of these numbers by number, made where they are new, if nobody else is quicker."""
        found = _callers_there(connection, numbers)
        while missing := sorted(numbers - found.keys()):
            ids = [_RANDOM.getrandbits(_CALLER_BITS) or 1 for _ in missing]
            if connection.dialect.name == "postgresql":
                connection.execute(_NEW_CALLERS, {"ids": ids, "numbers": missing})
            else:
                rows = [{"id": key, "number": number} for key, number in zip(ids, missing, strict=True)]
                put(connection, t.caller, rows)
            found |= _callers_there(connection, missing)
        return found

    def _callback(self, row: BulkRequest, callers: dict[str, int]) -> dict[str, Any]:
        place = self._places.find(row.centre, row.service, row.language)
        day = local_day(row.requested_at, self._zone)
        self.days.add(day)
        ends = [attempt.ended_at for attempt in row.attempts]
        return {
            "queue_id": place.queue_id,
            "centre_id": place.centre_id,
            "asked_queue_id": place.queue_id,
            "source": self._source,
            "source_ref": row.ref,
            "caller_id": callers.get(row.number) if row.number else None,
            "number_end": row.number_end,
            "language": row.language,
            "reason": row.reason,
            "is_urgent": place.promise_s is not None,
            "requested_at": row.requested_at,
            "request_day": day,
            "due_at": due_at(row.requested_at, place.promise_s, place.hours, self._zone),
            "may_text": row.may_text,
            "state": row.state,
            "attempts_made": sum(counts_as_attempt(attempt.outcome) for attempt in row.attempts),
            "first_attempt_at": ends[0] if ends else None,
            "last_attempt_at": ends[-1] if ends else None,
            "closed_at": row.closed_at,
            "closed_by": row.closed_by if row.closed_at else None,
            "outcome": _outcome(row),
            "close_reason": row.close_reason,
        }

    def _put_attempts(self, connection: Connection, rows: Iterable[BulkRequest], ids: dict[str, int]) -> None:
        """The attempts, each with its event on the spine, which says when it happened and changes no state."""
        attempts: list[dict[str, Any]] = []
        events: list[dict[str, Any]] = []
        for row in rows:
            place = self._places.find(row.centre, row.service, row.language)
            for number, attempt in enumerate(row.attempts, start=1):
                where = {"centre_id": place.centre_id, "queue_id": place.queue_id}
                attempts.append(
                    {
                        **where,
                        "callback_id": ids[row.ref],
                        "number": number,
                        "started_at": attempt.started_at,
                        "ended_at": attempt.ended_at,
                        "outcome": attempt.outcome.value,
                    }
                )
                events.append(
                    {
                        **where,
                        "subject_id": ids[row.ref],
                        "kind": "attempted",
                        "actor": f"import:{self._source}",
                        "happened_at": attempt.ended_at,
                        "recorded_at": self._now,
                        "detail": {
                            "outcome": [None, attempt.outcome.value],
                            "attempts_made": [number - 1, number],
                        },
                    }
                )
        put(connection, t.attempt, attempts)
        put(connection, t.event, events)


def _callers_there(connection: Connection, numbers: Collection[str]) -> dict[str, int]:
    if not numbers:
        return {}
    there = select(t.caller.c.number, t.caller.c.id).where(among(connection, t.caller.c.number, numbers))
    return {row.number: row.id for row in connection.execute(there)}


def _outcome(row: BulkRequest) -> str | None:
    """How it ended, as finer than the state as the attempts tell: the last one's outcome, where it led to the state.

    Behind a wrong number is a stranger however the request was closed later, and no text may go there.
    """
    if row.closed_at is None:
        return None
    last = row.attempts[-1].outcome if row.attempts else None
    if last is Outcome.WRONG_NUMBER and row.state != "reached":
        return last.value
    if row.state == "unreached" and last not in (None, Outcome.REACHED):
        return last.value
    return row.state


class ImportRun:
    """The run's own row: what was read, how far it came, and how it ended."""

    def __init__(self, engine: Engine, *, source: str, file_name: str, sha256: str, now: datetime) -> None:
        self._engine = engine
        run = t.import_run
        with writing(engine, actor=f"import:{source}", at=now) as connection:
            # The same file again: what says that it is still running was killed, or says how it ended when it has.
            connection.execute(
                update(run)
                .where(run.c.state == "running", run.c.source == source, run.c.file_sha256 == sha256)
                .values(state="failed", finished_at=now)
            )
            made = connection.execute(
                insert(t.import_run).returning(t.import_run.c.id),
                {
                    "source": source,
                    "file_name": file_name,
                    "file_sha256": sha256,
                    "state": "running",
                    "started_at": now,
                },
            )
            self.id: int = made.scalar_one()
        self._source = source

    def note(self, *, state: str, read: int, new: int, known: int, rejected: int, now: datetime) -> None:
        """Write down how far the run has come; `state` running, done or failed."""
        with writing(self._engine, actor=f"import:{self._source}", at=now) as connection:
            connection.execute(
                update(t.import_run)
                .where(t.import_run.c.id == self.id)
                .values(
                    state=state,
                    rows_read=read,
                    rows_in=new,
                    rows_known=known,
                    rows_rejected=rejected,
                    finished_at=None if state == "running" else now,
                )
            )
