"""What the rules need of queues, hours, policies, agents and templates, read once in a transaction."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from app.database.types import to_us
from app.domain import deadline
from app.domain.attempt_policy import AttemptPolicy
from app.domain.errors import Refused, WrongDatabase
from app.domain.hours import Hours, Span, instant, local_day, midnight_after

#: What holds for a queue without a policy: one attempt and a text; a fault of the line is tried again soon.
WITHOUT_POLICY = AttemptPolicy(
    id=0,
    max_attempts=1,
    no_answer_delay=timedelta(minutes=15),
    busy_delay=timedelta(minutes=15),
    voicemail_delay=timedelta(minutes=15),
    technical_delay=timedelta(minutes=15),
    wrong_number_ends=True,
    text_on_unreached=True,
)


class QueueFacts(NamedTuple):
    """A queue as the rules see it; `promise_s` is its service's, None where it is not urgent."""

    id: int
    centre_id: int
    service_id: int
    language: str
    channel: str
    is_active: bool
    promise_s: int | None


class AgentFacts(NamedTuple):
    """An agent's code, which is the actor of what they do, and the languages they speak."""

    code: str
    languages: frozenset[str]


class TemplateFacts(NamedTuple):
    """The template that a text is made of; `id` None: of none, a dial command.

    `promised_on`: the day that it promises once it is worded, and `promised_as` how it names that.
    """

    id: int | None
    language: str
    body: str
    promised_on: date | None = None
    promised_as: str = ""


class _Day(NamedTuple):
    """A local day, from midnight to midnight."""

    day: date
    starts: datetime
    ends: datetime


class Places:
    """Lives as long as one transaction, which holds the write lock, so that nobody can change what was read.

    Longer only where nobody else writes.
    """

    def __init__(self, below: sqlite3.Connection) -> None:
        self._below = below
        self._zone: ZoneInfo | None = None
        self._today: _Day | None = None
        self._queue_by_id: dict[int, QueueFacts] = {}
        self._hours_by_queue: dict[int, Hours] = {}
        self._agent_by_id: dict[int, AgentFacts] = {}
        self._policies_by_queue: dict[int, list[tuple[date, AttemptPolicy]]] = {}
        self._template_by_key: dict[tuple[str, str], TemplateFacts | None] = {}
        self._calendar: dict[date, str] | None = None

    def is_read_from(self, below: sqlite3.Connection) -> bool:
        """Whether it reads by this connection."""
        return self._below is below

    @property
    def zone(self) -> ZoneInfo:
        """The region's zone; raises WrongDatabase where no region was set up."""
        if self._zone is None:
            row = self._below.execute("SELECT zone FROM region").fetchone()
            if row is None:
                raise WrongDatabase("broken", "the database has no region")
            self._zone = ZoneInfo(row[0])
        return self._zone

    def day(self, at: datetime) -> date:
        """The local day of `at`."""
        return self._around(at).day

    def tomorrow_us(self, at: datetime) -> int:
        """The local midnight after `at`."""
        return to_us(self._around(at).ends)

    def _around(self, at: datetime) -> _Day:
        if self._today is None or not self._today.starts <= at < self._today.ends:
            day = local_day(at, self.zone)
            self._today = _Day(day, instant(day, 0, self.zone), midnight_after(day, self.zone))
        return self._today

    def queue(self, queue_id: int) -> QueueFacts:
        """The queue; refused with `no_such_queue` when there is none."""
        found = self._queue_by_id.get(queue_id)
        if found is None:
            row = self._below.execute(
                "SELECT q.id, q.centre_id, q.service_id, q.language, q.channel, q.is_active, s.promise_s"
                " FROM queue q JOIN service s ON s.id = q.service_id WHERE q.id = ?",
                (queue_id,),
            ).fetchone()
            if row is None:
                raise Refused("no_such_queue", queue=queue_id)
            found = self._queue_by_id[queue_id] = QueueFacts(*row)
        return found

    def sister(self, queue_id: int, centre_id: int) -> int | None:
        """The active queue of the same service, language and channel at another centre."""
        queue = self.queue(queue_id)
        row = self._below.execute(
            "SELECT id FROM queue"
            " WHERE centre_id = ? AND service_id = ? AND language = ? AND channel = ? AND is_active",
            (centre_id, queue.service_id, queue.language, queue.channel),
        ).fetchone()
        return row[0] if row else None

    def agent(self, agent_id: int) -> AgentFacts:
        """The agent; refused with `no_such_agent` when there is none."""
        found = self._agent_by_id.get(agent_id)
        if found is None:
            row = self._below.execute(
                "SELECT code, languages FROM agent WHERE id = ?", (agent_id,)
            ).fetchone()
            if row is None:
                raise Refused("no_such_agent", agent=agent_id)
            found = self._agent_by_id[agent_id] = AgentFacts(row[0], frozenset(row[1].split()))
        return found

    def hours(self, queue_id: int) -> Hours:
        """The queue's opening hours: its own weekly rows, else its centre's, and the closest exceptions."""
        found = self._hours_by_queue.get(queue_id)
        if found is None:
            found = self._hours_by_queue[queue_id] = self._read_hours(self.queue(queue_id))
        return found

    def callback_lines(self, centre_id: int) -> list[Hours]:
        """The hours of the centre's active callback lines: its nurses ring for all while any of them is open."""
        found = self._below.execute(
            "SELECT id FROM queue WHERE centre_id = ? AND channel = 'callback' AND is_active", (centre_id,)
        )
        return [self.hours(key) for (key,) in found.fetchall()]

    def has_hours_left(self, queue_id: int, at: datetime) -> bool:
        """Whether the queue is open today and not past its closing."""
        day = self.day(at)
        span = self.hours(queue_id).on(day)
        return span is not None and at < instant(day, span.closes_min, self.zone)

    def retry_until(self, queue_id: int, at: datetime) -> datetime:
        """How far a hand may put a callback of the queue off."""
        return deadline.retry_until(at, self.hours(queue_id), self.zone)

    def wish_until(self, at: datetime) -> datetime:
        """How far ahead a patient's own wish may lie, as the phone platform heard it."""
        return deadline.wish_until(at, self.zone)

    def policy(self, queue_id: int, day: date) -> AttemptPolicy:
        """The attempt policy assigned to the queue last, as of `day`."""
        assigned = self._policies_by_queue.get(queue_id)
        if assigned is None:
            assigned = self._policies_by_queue[queue_id] = self._read_policies(queue_id)
        return next((policy for valid_from, policy in assigned if valid_from <= day), WITHOUT_POLICY)

    def template(self, purpose: str, language: str) -> TemplateFacts | None:
        """The newest active template for the purpose in the language, else in Finnish."""
        key = purpose, language
        if key not in self._template_by_key:
            row = self._below.execute(
                "SELECT id, language, body FROM text_template"
                " WHERE purpose = ? AND language IN (?, 'fi') AND is_active"
                " ORDER BY language = ? DESC, version DESC LIMIT 1",
                (purpose, language, language),
            ).fetchone()
            self._template_by_key[key] = TemplateFacts(*row) if row else None
        return self._template_by_key[key]

    def _read_hours(self, queue: QueueFacts) -> Hours:
        weekly = self._below.execute(
            "SELECT day_kind, opens_min, closes_min FROM opening_hours WHERE queue_id = ?", (queue.id,)
        ).fetchall() or self._below.execute(
            "SELECT day_kind, opens_min, closes_min FROM opening_hours"
            " WHERE centre_id = ? AND queue_id IS NULL",
            (queue.centre_id,),
        )
        # From the widest to the closest, the highest id last: what comes later replaces what came before.
        exceptions = self._below.execute(
            "SELECT day, opens_min, closes_min FROM opening_exception WHERE taken_back_at IS NULL"
            " AND (queue_id = ? OR (queue_id IS NULL AND (centre_id = ? OR centre_id IS NULL)))"
            " ORDER BY queue_id IS NOT NULL, centre_id IS NOT NULL, id",
            (queue.id, queue.centre_id),
        )
        return Hours(
            weekly={kind: Span(opens, closes) for kind, opens, closes in weekly},
            exceptions={
                date.fromisoformat(day): None if opens is None else Span(opens, closes)
                for day, opens, closes in exceptions
            },
            calendar=self._read_calendar(),
        )

    def _read_calendar(self) -> dict[date, str]:
        if self._calendar is None:
            rows = self._below.execute("SELECT day, kind FROM calendar_day")
            self._calendar = {date.fromisoformat(day): kind for day, kind in rows}
        return self._calendar

    def _read_policies(self, queue_id: int) -> list[tuple[date, AttemptPolicy]]:
        rows = self._below.execute(
            "SELECT a.valid_from, p.id, p.max_attempts, p.no_answer_delay_s, p.busy_delay_s,"
            " p.voicemail_delay_s, p.technical_delay_s, p.wrong_number_ends, p.text_on_unreached,"
            " p.spreads"
            " FROM policy_assignment a JOIN attempt_policy p ON p.id = a.policy_id"
            " WHERE a.queue_id = ? ORDER BY a.valid_from DESC",
            (queue_id,),
        )
        return [
            (
                date.fromisoformat(valid_from),
                AttemptPolicy(
                    id=key,
                    max_attempts=attempts,
                    no_answer_delay=timedelta(seconds=no_answer_s),
                    busy_delay=timedelta(seconds=busy_s),
                    voicemail_delay=timedelta(seconds=voicemail_s),
                    technical_delay=timedelta(seconds=technical_s),
                    wrong_number_ends=bool(wrong_number_ends),
                    text_on_unreached=bool(texts),
                    spreads=bool(spreads),
                ),
            )
            for (
                valid_from,
                key,
                attempts,
                no_answer_s,
                busy_s,
                voicemail_s,
                technical_s,
                wrong_number_ends,
                texts,
                spreads,
            ) in rows
        ]
