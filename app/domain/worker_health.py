"""Whether texts go out and reports come in: what is known of workers and outbox, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

#: A worker beats every ten seconds; after this long it is taken for dead.
DEAD_AFTER: Final = timedelta(seconds=60)
#: One that was replaced under another name is told of for so long, while others live.
FORGOTTEN_AFTER: Final = timedelta(days=1)
#: A text that is due waits for seconds; after this long the queue grows.
QUEUE_AGE_MOST: Final = timedelta(minutes=5)
#: Of fewer texts that ended within the hour nothing can be said; when this share of more has failed, they fail.
FEWEST_ENDED: Final = 10
FAILED_MOST: Final = 0.5
#: The first report of a text comes within a second; after this long without any, reports have stopped.
REPORTS_WITHIN: Final = timedelta(minutes=15)

#: What a supervisor decides about: told, and nobody is alarmed.
NO_ALARM: Final = frozenset({"texts_held"})

#: What a worker's beat says in `detail` where the database lacks what a part of its work needs.
LACKING: Final = "database_older"


class WorkerSeen(NamedTuple):
    """A worker's last sign of life; `stopped_at` when it said goodbye."""

    worker: str
    started_at: datetime
    beat_at: datetime
    stopped_at: datetime | None
    gateway: str
    gateway_state: str
    detail: str
    sent: int
    reports: int
    last_sent_at: datetime | None
    last_report_at: datetime | None
    last_sample_at: datetime | None


@dataclass(frozen=True, slots=True)
class OutboxHealth:
    """The outbox and its workers as they stand at `at`."""

    at: datetime
    workers: tuple[WorkerSeen, ...]
    counts: dict[str, int]  # rows of the last seven days by state
    oldest_due_at: datetime | None  # the earliest row that should be out and is not
    no_report_since: datetime | None  # when the earliest text was accepted since which no report came at all
    ended: int = 0  # texts that a gateway had and that ended within the hour
    failed: int = 0  # of these, those that did not arrive
    of_lost_calls: int = 0  # texts that wait until a call has ended whose end may be lost
    lost_call_since: datetime | None = None  # when the earliest of these calls began


class Problem(NamedTuple):
    """What is wrong; `about` names the worker or the count, `since` when it began where that is known.

    `what`: no_worker, worker_dead, gateway_unreachable, gateway_refuses_us, gateway_unclear, database_older,
    queue_grows, reports_stopped, call_lost, texts_fail, texts_held.
    """

    what: str
    about: str = ""
    since: datetime | None = None


def problems(health: OutboxHealth) -> tuple[Problem, ...]:
    """What is wrong, the gravest first; nothing when texts go out and reports come in."""
    running = [worker for worker in health.workers if worker.stopped_at is None]
    alive = [worker for worker in running if health.at - worker.beat_at <= DEAD_AFTER]
    found = []
    if not alive:
        since = max((worker.stopped_at or worker.beat_at for worker in health.workers), default=None)
        found.append(Problem("no_worker", since=since))
    found += [
        Problem("worker_dead", worker.worker, worker.beat_at)
        for worker in running
        if worker not in alive and not (alive and health.at - worker.beat_at > FORGOTTEN_AFTER)
    ]
    found += [
        Problem(f"gateway_{worker.gateway_state}", worker.worker)
        for worker in alive
        if worker.gateway_state in ("unreachable", "refuses_us", "unclear")
    ]
    found += [Problem("database_older", worker.worker) for worker in alive if worker.detail == LACKING]
    if health.oldest_due_at is not None and health.at - health.oldest_due_at > QUEUE_AGE_MOST:
        waiting = health.counts.get("queued", 0) + health.counts.get("sending", 0)
        found.append(Problem("queue_grows", str(waiting), health.oldest_due_at))
    silent = health.no_report_since
    if silent is not None and health.at - silent > REPORTS_WITHIN:
        found.append(Problem("reports_stopped", since=silent))
    if health.of_lost_calls:
        found.append(Problem("call_lost", str(health.of_lost_calls), health.lost_call_since))
    if health.ended >= FEWEST_ENDED and health.failed > FAILED_MOST * health.ended:
        found.append(Problem("texts_fail", f"{health.failed}/{health.ended}"))
    if health.counts.get("held"):
        found.append(Problem("texts_held", str(health.counts["held"])))
    return tuple(found)
