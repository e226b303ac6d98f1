"""The demo's texts on their way: the worker's outbox and the file gateway, at the times at which a worker would act.

Patients answer the survey here too, as theirs is the only telephone there is. Where a centre's phone platform can be
told to ring, it is told here: the next nurse who is free has the call first.
"""

from __future__ import annotations

import heapq
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from app.database import telling
from app.database.engine import Engine
from app.database.outbox import Attempt, Judged, Kind, open_outbox
from app.database.sqlite.outbox_due import earliest_due
from app.demo import assumptions as a
from app.demo.chance import pick, stream
from app.demo.region import LINES, NUMBER_PREFIX
from app.domain.masking import number_end
from app.domain.outbox import NO_DIAL_REPORT, SendOutcome, Sent, pause_after
from app.messaging.gateways.file import ENDINGS, FileGateway
from app.messaging.gateways.gateway import Message
from app.messaging.incoming import understood
from app.messaging.numbers import Judgement, judge

_NAME: Final = "demo"
_AT_ONCE: Final = 500
_LEASE: Final = timedelta(minutes=1)
_GRACE, _NO_REPORT = timedelta(minutes=1), timedelta(hours=48)
#: What became of a call that was ordered is looked for this often, as long as it may still become of it.
_LOOK_FOR_CALLS: Final = timedelta(seconds=10)
_SENT: Final = timedelta(seconds=a.TEXT_SENT_S)
_DELIVERED: Final = timedelta(seconds=a.TEXT_DELIVERED_S)
_US: Final = timedelta(microseconds=1)
_NEVER: Final = datetime.min.replace(tzinfo=UTC)


class _Answer(NamedTuple):
    """What a patient sends back."""

    at: datetime
    ref: str
    number: str
    body: str


class Courier:
    """One demo's worker and its patients' telephones. What is on its way is forgotten with the process."""

    def __init__(self, engine: Engine, path: Path, seed: int) -> None:
        self._engine, self._seed = engine, seed
        self._outbox = open_outbox(engine)
        self._now = _NEVER
        self._gateway = FileGateway(path, after=_DELIVERED, clock=lambda: self._now)
        self._reports_at: list[datetime] = []
        self._answers: list[_Answer] = []
        self._last_dial_at = self._settled_at = _NEVER

    def advance(self, until: datetime) -> None:
        """Let everything happen up to `until`. Raises Unavailable."""
        while (at := self._next(until)) is not None:
            self._now = at
            done = self._bring_reports(at) + self._bring_answers(at) + self._send(at)
            if not done:
                # What cannot be sent now is looked at again with the next step.
                break
        self._now = until
        may_end = until - NO_DIAL_REPORT <= self._last_dial_at
        if may_end and until - self._settled_at >= _LOOK_FOR_CALLS:
            self.settle(until)

    def next_dial(self, until: datetime) -> datetime | None:
        """When the phone platform is told to ring next, by `until`; None where it is not. Raises Unavailable."""
        return earliest_due(self._engine, Kind.DIAL, until)

    def ask(self, at: datetime) -> None:
        """Ask some of those who were reached lately how it was."""
        telling.ask_reached(self._engine, a.SURVEY_AT_ONCE, at=at)

    def settle(self, at: datetime) -> None:
        """Let time do its part: what is too late expires, what never was reported on ends so, calls end commands."""
        self._settled_at = at
        self._outbox.recover(grace=_GRACE, no_report=_NO_REPORT, at=at)

    def _next(self, until: datetime) -> datetime | None:
        """When something is to be done next, `until` at the latest."""
        queued = earliest_due(self._engine, Kind.TEXT, until - _SENT)
        ordered = self.next_dial(until)
        times = [
            *([] if queued is None else [max(queued + _SENT, self._now)]),
            *([] if ordered is None else [max(ordered, self._now)]),
            *self._reports_at[:1],
            *(one.at for one in self._answers[:1]),
        ]
        first = min(times, default=until + _US)
        return first if first <= until else None

    def _send(self, at: datetime) -> int:
        while callers := self._outbox.callers_to_judge(_AT_ONCE):
            verdicts = [(one.caller_id, _judged(one.number)) for one in callers]
            self._outbox.judge([Judged(key, found.is_textable, found.why) for key, found in verdicts])
        leased = self._outbox.lease(_NAME, [Kind.TEXT, Kind.DIAL], most=_AT_ONCE, lease=_LEASE, at=at)
        for row in leased:
            begun = self._outbox.attempt(row.id, _NAME, lease=_LEASE, at=at)
            if isinstance(begun, Attempt):
                self._hand_over(row.id, row.purpose, begun, at)
        return len(leased)

    def _hand_over(self, outbox_id: int, purpose: str, begun: Attempt, at: datetime) -> None:
        if begun.kind is Kind.DIAL:
            # The platform has it; who rings is the next nurse who is free, as its line hands out what is in front.
            sent, self._last_dial_at = Sent(SendOutcome.ACCEPTED), at
        else:
            sent = self._gateway.send(Message(begun.ref, begun.to, begun.body, begun.callback_id))
            heapq.heappush(self._reports_at, at + _DELIVERED)
        self._outbox.result(outbox_id, _NAME, begun.number, sent, retry=pause_after(begun.number), at=at)
        if purpose == "survey" and ENDINGS.get(number_end(begun.to), "delivered") == "delivered":
            self._answer(outbox_id, begun, at)

    def _answer(self, outbox_id: int, begun: Attempt, at: datetime) -> None:
        chance = stream(self._seed, "survey", outbox_id)
        if chance.random() >= a.SURVEY_ANSWERED_SHARE:
            return
        score = pick(chance, a.SURVEY_SCORES)
        later = timedelta(seconds=int(chance.expovariate(1 / a.SURVEY_ANSWERED_S)) + 30)
        heapq.heappush(self._answers, _Answer(at + later, f"demo-{outbox_id}", begun.to, str(score)))

    def _bring_reports(self, at: datetime) -> int:
        due = 0
        while self._reports_at and self._reports_at[0] <= at:
            heapq.heappop(self._reports_at)
            due += 1
        for report in self._gateway.take_reports(at):
            self._outbox.report(report, at=at)
        return due

    def _bring_answers(self, at: datetime) -> int:
        due = 0
        while self._answers and self._answers[0].at <= at:
            due += 1
            one = heapq.heappop(self._answers)
            said = understood(one.body)
            self._outbox.text_came_in(one.ref, one.number, said.kind, said.score, one.body, at=at)
        return due


def _judged(number: str) -> Judgement:
    """Made-up numbers by what they stand for; one that was typed is judged as any worker would."""
    for line in ("landline", "foreign"):
        if number.startswith(f"{NUMBER_PREFIX}{LINES[line]}"):
            return Judgement(is_textable=False, why=line)
    return judge(number, takes_made_up=True)
