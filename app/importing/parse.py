"""One line of an export as a request with its attempts, or as a call record; or why it cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from app.domain.callback import Outcome
from app.domain.masking import number_end
from app.importing.cells import Cells, Rejected
from app.importing.lines import Line
from app.importing.mapping import MOST_ATTEMPTS, Mapping
from app.importing.numbers import phone_number

_FUTURE = timedelta(days=1)
#: Longer than this nobody rings, and nobody waits: it is another unit, or a slip.
_LONGEST_ATTEMPT = timedelta(days=1)
_LONGEST_WAIT = timedelta(days=30)
_WAIT = re.compile(r"[0-9]{1,18}(?::[0-9]{1,2}){0,2}")


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One attempt of a request's line."""

    started_at: datetime
    ended_at: datetime
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request of the other system. `number` is E.164 or None."""

    ref: str
    centre: str
    service: str
    language: str
    requested_at: datetime
    number: str | None
    number_end: str
    reason: str
    state: str
    closed_at: datetime | None
    closed_by: str
    close_reason: str | None
    may_text: bool
    attempts: tuple[AttemptLine, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class CallLine:
    """One plain call record; it fills samples and daily figures only."""

    ref: str
    centre: str
    service: str
    language: str
    at: datetime
    wait_s: int
    outcome: str


class Parser:
    """Reads lines by one mapping; `now` bounds what can be true."""

    def __init__(self, mapping: Mapping, now: datetime) -> None:
        self._mapping = mapping
        self._cells = Cells(mapping, now + _FUTURE)
        self._latest = now + _FUTURE
        self._number = lru_cache(maxsize=4096)(phone_number)

    def request(self, line: Line, ref: str) -> RequestLine:
        """The request on `line`; raises `Rejected`."""
        self._cells.whole(line)
        requested_at = self._cells.needed_instant(line, "requested_at")
        attempts = self._attempts(line)
        closed_at = self._cells.optional_instant(line, "closed_at")
        state = self._state(line, attempts, closed_at)
        close_reason = self._cells.text(line, "close_reason") or None
        if state == "waiting":
            closed_at, close_reason = None, None
        else:
            closed_at = closed_at or (attempts[-1].ended_at if attempts else None)
            if closed_at is None:
                raise Rejected(f'state "{state}" without a closing time')
            if closed_at < requested_at:
                raise Rejected("closed before it was requested")
            if state == "withdrawn":
                close_reason = close_reason or "not stated"
        if attempts and attempts[0].started_at < requested_at:
            raise Rejected("attempt 1 started before the request")
        number = self._number(self._cells.text(line, "number"))
        return RequestLine(
            ref=ref,
            centre=self._cells.needed_text(line, "centre"),
            service=self._cells.needed_text(line, "service"),
            language=self._cells.word(line, "language") or "fi",
            requested_at=requested_at,
            number=number,
            number_end=number_end(number) if number else "",
            reason=self._cells.text(line, "reason"),
            state=state,
            closed_at=closed_at,
            closed_by=self._cells.text(line, "closed_by")
            or self._cells.text(line, "agent")
            or self._mapping.source,
            close_reason=close_reason,
            may_text=self._cells.word(line, "may_text") != "no",
            attempts=attempts,
        )

    def call(self, line: Line, ref: str) -> CallLine:
        """The call record on `line`; raises `Rejected`."""
        self._cells.whole(line)
        date, clock = self._cells.text(line, "at"), self._cells.text(line, "time")
        raw = self._cells.needed_text(line, "wait_s")
        wait = _length(raw)
        outcome = self._cells.word(line, "outcome")
        if not outcome:
            raise Rejected("outcome is empty")
        at = self._cells.checked(f"{date} {clock}".strip(), "at")
        if at + wait > self._latest:
            raise Rejected(f'wait "{raw}" ends in the future')
        return CallLine(
            ref=ref,
            centre=self._cells.needed_text(line, "centre"),
            service=self._cells.needed_text(line, "service"),
            language=self._cells.word(line, "language") or "fi",
            at=at,
            wait_s=wait // timedelta(seconds=1),
            outcome=outcome,
        )

    def _state(self, line: Line, attempts: tuple[AttemptLine, ...], closed_at: datetime | None) -> str:
        """The state in its column. Where nothing is said, an attempt that reached the patient closes a request.

        Raises:
            Rejected: it was closed, and nothing says how: taken as waiting, a patient would be rung again.
        """
        if said := self._cells.word(line, "state"):
            return said
        if closed_at and "state" in self._mapping.columns:
            raise Rejected("state is empty beside a closing time")
        if attempts and attempts[-1].outcome is Outcome.REACHED:
            return "reached"
        if closed_at:
            raise Rejected("closed, and no column says how")
        for n in range(len(attempts) + 1, MOST_ATTEMPTS + 1):
            if self._reached(line, n):
                raise Rejected(f"attempt {n} reached the patient, and has no start")
        return "waiting"

    def _attempt_cells(self, line: Line, n: int) -> dict[str, str]:
        patterns = self._mapping.attempts.items()
        return {name: line.fields.get(pattern.replace("{n}", str(n)), "") for name, pattern in patterns}

    def _reached(self, line: Line, n: int) -> bool:
        try:
            said = self._mapping.word("attempt_outcome", self._attempt_cells(line, n)["outcome"])
        except KeyError:  # there is no such column, or a word that means nothing to us
            return False
        return said == Outcome.REACHED

    def _attempts(self, line: Line) -> tuple[AttemptLine, ...]:
        if not self._mapping.attempts:
            return ()
        found: list[AttemptLine] = []
        for n in range(1, MOST_ATTEMPTS + 1):
            cells = self._attempt_cells(line, n)
            if not cells["started"].strip():
                break
            started = self._cells.checked(cells["started"], f"attempt {n} started")
            ended = (
                self._cells.checked(cells["ended"], f"attempt {n} ended")
                if cells.get("ended", "").strip()
                else started
            )
            if ended < started or (found and started < found[-1].ended_at):
                raise Rejected(f"attempt {n} is out of order")
            if ended - started > _LONGEST_ATTEMPT:
                raise Rejected(f"attempt {n} is longer than a day")
            try:
                outcome = Outcome(self._mapping.word("attempt_outcome", cells["outcome"]))
            except KeyError as error:
                raise Rejected(
                    f'attempt {n} outcome "{cells["outcome"]}" is not in [values.attempt_outcome]'
                ) from error
            found.append(AttemptLine(started, ended, outcome))
        return tuple(found)


def _length(raw: str) -> timedelta:
    """How long a caller waited, in seconds or as a clock; raises `Rejected`."""
    text = raw.strip()
    if not _WAIT.fullmatch(text):
        raise Rejected(f'wait "{raw}" is neither seconds nor h:mm:ss')
    total = 0
    for part in text.split(":"):
        total = total * 60 + int(part)
    if total > _LONGEST_WAIT.total_seconds():
        raise Rejected(f'wait "{raw}" is longer than {_LONGEST_WAIT.days} days')
    return timedelta(seconds=total)
