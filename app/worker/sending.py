"""Rows of the outbox, leased, sent one by one, and their answers written down."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

from app.database.outbox import Attempt, Judged, Kind, Leased, Outbox
from app.domain.errors import Refused, Unavailable
from app.domain.outbox import SendOutcome, Sent, pause_after
from app.messaging.gateways.gateway import Message, SmsGateway
from app.messaging.numbers import judge
from app.worker.settings import WorkerSettings

log = logging.getLogger(__name__)

#: Few at a time: what is leased and not begun waits out the lease when the worker dies.
MOST_LEASED: Final = 5
_MOST_JUDGED: Final = 200
#: How long a gateway is left alone that cannot be reached, or that refuses us as such.
_UNREACHABLE_PAUSE: Final = timedelta(seconds=5)
_REFUSED_PAUSE: Final = timedelta(seconds=30)
#: One answer gets lost now and then; from so many in a row on the gateway is taken for silent and left alone too.
#: Each text it is handed meanwhile might be one that a person has to decide about.
LOST_IN_A_ROW: Final = 3
_SILENT_PAUSE: Final = timedelta(seconds=30)
#: An answer is worth waiting for the database: without it nobody knows whether the text went out.
_RESULT_TRIES: Final = 20


class Clock(Protocol):
    """Now, in UTC."""

    def __call__(self) -> datetime: ...


@dataclass
class GatewayState:
    """How a gateway answered last: ok, unreachable, refuses_us, unclear; left alone until `paused_until`."""

    word: str = "ok"
    detail: str = ""
    paused_until: datetime | None = None
    lost_in_a_row: int = 0

    @property
    def is_trouble(self) -> bool:
        """Whether somebody has to be told: one lost answer is none yet."""
        return self.word != "ok" and (self.word != "unclear" or self.lost_in_a_row >= LOST_IN_A_ROW)


class Sender:
    """One thread's work on the outbox. `gateways` by the kind of row that each takes."""

    def __init__(
        self,
        outbox: Outbox,
        gateways: Mapping[Kind, SmsGateway],
        settings: WorkerSettings,
        *,
        clock: Clock,
        stop: threading.Event,
    ) -> None:
        self._outbox = outbox
        self._gateways = gateways
        self._settings = settings
        self._clock = clock
        self._stop = stop
        self._takes_made_up = any(gateway.name == "file" for gateway in gateways.values())
        self.states = {kind: GatewayState() for kind in gateways}
        self.sent = 0
        self.last_sent_at: datetime | None = None
        #: Of gateways that bring none by HTTP.
        self.reports = 0
        self.last_report_at: datetime | None = None

    def judge_callers(self) -> int:
        """Look at every number that nobody has looked at and that may be texted soon; how many."""
        judged = 0
        while not self._stop.is_set():
            waiting = self._outbox.callers_to_judge(_MOST_JUDGED)
            verdicts = [
                (one, judge(one.number, home=self._settings.home, takes_made_up=self._takes_made_up))
                for one in waiting
            ]
            if verdicts:
                self._outbox.judge(
                    [Judged(one.caller_id, found.is_textable, found.why) for one, found in verdicts]
                )
            judged += len(waiting)
            if len(waiting) < _MOST_JUDGED:
                break
        return judged

    def recover(self) -> dict[str, int]:
        """Let time do its part, and take in reports that gateways hold."""
        for gateway in self._gateways.values():
            for report in gateway.take_reports(self._clock()):
                self._outbox.report(report, at=self._clock())
                self.reports += 1
                self.last_report_at = self._clock()
        timing = self._settings.timing
        done = self._outbox.recover(grace=timing.grace, no_report=timing.no_report, at=self._clock())
        for state, count in done.items():
            log.info("%s texts became %s by the time that passed", count, state)
        return done

    def send_due(self) -> int:
        """Send what is due, a handful; how many calls were made. Raises Unavailable before a call, never after one."""
        now = self._clock()
        kinds = [
            kind
            for kind, state in self.states.items()
            if not (state.paused_until and state.paused_until > now)
        ]
        if not kinds:
            return 0
        leased = self._outbox.lease(
            self._settings.name, kinds, most=MOST_LEASED, lease=self._settings.timing.lease, at=now
        )
        return sum(self._send(row) for row in leased if not self._stop.is_set())

    def _send(self, row: Leased) -> bool:
        state = self.states[row.kind]
        if state.paused_until and state.paused_until > self._clock():
            return False
        begun = self._outbox.attempt(
            row.id, self._settings.name, lease=self._settings.timing.lease, at=self._clock()
        )
        if not isinstance(begun, Attempt):
            log.info("row id %s is not sent: %s %s", row.id, begun.verdict, begun.detail)
            return False
        sent = self._gateways[row.kind].send(Message(begun.ref, begun.to, begun.body, begun.callback_id))
        self._note(row.kind, sent)
        self._write_down(row, begun, sent)
        return True

    def _note(self, kind: Kind, sent: Sent) -> None:
        now = self._clock()
        state = self.states[kind]
        if sent.outcome is SendOutcome.ACCEPTED:
            self.sent += 1
            self.last_sent_at = now
        is_lost = sent.outcome is SendOutcome.UNKNOWN
        state.lost_in_a_row = state.lost_in_a_row + 1 if is_lost else 0
        if sent.is_alarm:
            said, pause = "refuses_us", _REFUSED_PAUSE
        elif sent.outcome is SendOutcome.NOT_SENT:
            said, pause = "unreachable", _UNREACHABLE_PAUSE
        elif is_lost:
            is_silent = state.lost_in_a_row >= LOST_IN_A_ROW
            said, pause = "unclear", _SILENT_PAUSE if is_silent else timedelta(0)
        else:
            said, pause = "ok", timedelta(0)
        if said != state.word:
            level = logging.INFO if said == "ok" else logging.WARNING
            log.log(level, "the %s gateway: %s %s", self._gateways[kind].name, said, sent.detail)
        state.word = said
        state.detail = "" if said == "ok" else sent.detail
        state.paused_until = now + pause if pause else None

    def _write_down(self, row: Leased, begun: Attempt, sent: Sent) -> None:
        for again in range(_RESULT_TRIES):
            try:
                self._outbox.result(
                    row.id,
                    self._settings.name,
                    begun.number,
                    sent,
                    retry=pause_after(begun.number),
                    at=self._clock(),
                )
                return
            except Unavailable as trouble:
                if again == 0:
                    log.warning("an answer waits for the database: %s", trouble.reason)
                self._stop.wait(min(0.1 * 2**again, 5.0))
            except Refused as refused:
                if refused.reason != "no_such_attempt":
                    raise
                if again == 0:
                    log.warning("row id %s: its answer is of no open attempt; do two share a name?", row.id)
                # Tried again it was written the first time, and only the word of it was lost.
                return
        log.error("row id %s: its answer could not be written down; a report or its template decides", row.id)
