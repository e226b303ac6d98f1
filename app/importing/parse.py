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

#: Systems that write one time in seconds write another in whole minutes.
_A_MINUTE = timedelta(minutes=1)
#: Longer than this nobody rings, and nobody waits: it is another unit, or a slip.
_LONGEST_ATTEMPT = timedelta(days=1)
_LONGEST_WAIT = timedelta(days=30)
#: Seconds or a clock, with decimals of a second or none.
_MAY_BE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}")
_WAIT = re.compile(r"([0-9]{1,18}(?::[0-9]{1,2}){0,2})(?:[.,]([0-9]{1,9}))?")


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
        self._cells = Cells(mapping, now)
        self._latest = now
        self._columns = [
            {name: pattern.replace("{n}", str(n)) for name, pattern in mapping.attempts.items()}
            for n in range(1, MOST_ATTEMPTS + 1 if mapping.attempts else 1)
        ]
        self._number = lru_cache(maxsize=4096)(phone_number)

    def request(self, line: Line, ref: str) -> RequestLine:
        """The request on `line`; raises `Rejected`."""
        self._cells.whole(line)
        requested_at = self._cells.needed_instant(line, "requested_at")
        attempts = self._attempts(line, requested_at)
        last = attempts[-1] if attempts else None
        closed_at = self._cells.optional_instant(
            line, "closed_at", last.ended_at - _A_MINUTE if last else requested_at
        )
        state = self._state(line, last, closed_at)
        self._no_attempt_left_out(line, len(attempts), state)
        close_reason = self._cells.text(line, "close_reason") or None
        if state == "waiting":
            close_reason = None
        else:
            closed_at = closed_at or (last.ended_at if last else None)
            if closed_at is None:
                raise Rejected(f'state "{state}" without a closing time')
            if closed_at < requested_at:
                raise Rejected("closed before it was requested")
            if last and closed_at < last.ended_at:
                if last.ended_at - closed_at >= _A_MINUTE:
                    raise Rejected("closed before its last attempt was over")
                closed_at = last.ended_at
            if state == "withdrawn":
                close_reason = close_reason or "not stated"
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
        wait = _length(raw, self._mapping.decimal_sign)
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

    def _state(self, line: Line, last: AttemptLine | None, closed_at: datetime | None) -> str:
        """The state in its column. Where nothing is said, an attempt that reached the patient closes a request.

        Raises:
            Rejected: it was closed or the patient was reached, and the state says nothing or something else: taken as
                waiting, a patient would be rung again.
        """
        is_reached = last is not None and last.outcome is Outcome.REACHED
        if said := self._cells.word(line, "state"):
            if said in ("waiting", "unreached") and is_reached:
                raise Rejected(f'state "{said}", and its last attempt reached the patient')
            if said == "waiting" and closed_at:
                raise Rejected('state "waiting" beside a closing time')
            return said
        if closed_at and "state" in self._mapping.columns:
            raise Rejected("state is empty beside a closing time")
        if is_reached:
            return "reached"
        if closed_at:
            raise Rejected("closed, and no column says how")
        return "waiting"

    def _attempts(self, line: Line, requested_at: datetime) -> tuple[AttemptLine, ...]:
        found: list[AttemptLine] = []
        before = requested_at
        for n, columns in enumerate(self._columns, start=1):
            raw = self._cells.cell(line, columns["started"])
            if not raw.strip():
                break
            started = self._cells.checked(raw, f"attempt {n} started", before)
            raw = self._cells.cell(line, columns.get("ended", ""))
            ended = self._cells.checked(raw, f"attempt {n} ended", started) if raw.strip() else started
            if started < before:
                raise Rejected(
                    f"attempt {n} is out of order" if found else "attempt 1 started before the request"
                )
            if ended < started:
                raise Rejected(f"attempt {n} is out of order")
            if ended - started > _LONGEST_ATTEMPT:
                raise Rejected(f"attempt {n} is longer than a day")
            said = self._cells.cell(line, columns["outcome"])
            try:
                outcome = Outcome(self._mapping.word("attempt_outcome", said))
            except KeyError as error:
                raise Rejected(f'attempt {n} outcome "{said}" is not in [values.attempt_outcome]') from error
            found.append(AttemptLine(started, ended, outcome))
            before = ended
        return tuple(found)

    def _no_attempt_left_out(self, line: Line, made: int, state: str) -> None:
        """Behind the last attempt that was read is none that was made all the same; raises `Rejected`."""
        for n, columns in enumerate(self._columns[made:], start=made + 1):
            if columns["outcome"] not in line.fields:  # as many as the file has columns for
                continue
            if any(self._cells.cell(line, columns.get(name, "")).strip() for name in ("started", "ended")):
                raise Rejected(
                    f"attempt {n} was made, and {'' if n == made + 1 else f'attempt {made + 1} '}has no start"
                )
            if not (said := self._cells.cell(line, columns["outcome"]).strip()):
                continue
            try:
                outcome = self._mapping.word("attempt_outcome", said)
            except KeyError:  # some systems have a word for an attempt that was not made
                continue
            if outcome == Outcome.REACHED and state in ("waiting", "unreached"):
                raise Rejected(f"attempt {n} reached the patient, and has no start")
            if outcome == Outcome.WRONG_NUMBER and state != "reached":
                raise Rejected(f"attempt {n} was a wrong number, and has no start")


def _length(raw: str, sign: str) -> timedelta:
    """How long a caller waited, in seconds or as a clock, decimals left off; raises `Rejected`.

    `sign` stands before decimals, and the other one parts thousands then. Without it "1.234" and "1,234" could be one
    second or 1,234 of them: twenty minutes must not be read as a second. A clock has no thousands, so any sign will do.
    """
    other = {"": "", ".": ",", ",": "."}[sign] if ":" not in raw else ""
    said = _WAIT.fullmatch(re.sub(rf"(?<=[0-9])[ {other}](?=[0-9]{{3}}(?![0-9]))", "", raw))
    if not said:
        raise Rejected(f'wait "{raw}" is neither seconds nor h:mm:ss')
    whole, decimals = said.groups()
    if other and other in said[0]:
        raise Rejected(f'wait "{raw}" has another decimal sign than [source] says')
    if not sign and decimals and len(decimals) == 3 and _MAY_BE_THOUSANDS.fullmatch(whole):
        raise Rejected(f'wait "{raw}" has thousands or decimals: say in [source] decimal_sign which')
    total = 0
    for part in whole.split(":"):
        total = total * 60 + int(part)
    if total > _LONGEST_WAIT.total_seconds():
        raise Rejected(f'wait "{raw}" is longer than {_LONGEST_WAIT.days} days')
    return timedelta(seconds=total)
