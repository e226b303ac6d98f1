"""One line of an export as a request with its attempts, or as a call record; or why it cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

import phonenumbers

from app.domain.callback import Outcome
from app.domain.masking import is_e164, number_end
from app.importing.cells import Cells, Rejected
from app.importing.lines import Line
from app.importing.mapping import MOST_ATTEMPTS, Mapping

_PLAIN_FINNISH = re.compile(r"0[1-9]\d{5,10}\Z")
_HIDDEN = {"", "anonymous", "unknown", "hidden", "private", "-"}
_FUTURE = timedelta(days=1)


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
        self._number = lru_cache(maxsize=4096)(_read_number)

    def request(self, line: Line, ref: str) -> RequestLine:
        """The request on `line`; raises `Rejected`."""
        self._cells.whole(line)
        requested_at = self._cells.needed_instant(line, "requested_at")
        attempts = self._attempts(line)
        state = self._cells.word(line, "state") or _state_from(attempts)
        closed_at = self._cells.optional_instant(line, "closed_at")
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
        raw = self._cells.text(line, "number")
        number = None if raw.lower() in _HIDDEN else self._number(raw)
        if raw and number is None and raw.lower() not in _HIDDEN:
            raise Rejected("the number is not a phone number")
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
        try:
            wait_s = _seconds(raw)
        except ValueError as error:
            raise Rejected(f'wait "{raw}" is neither seconds nor h:mm:ss') from error
        return CallLine(
            ref=ref,
            centre=self._cells.needed_text(line, "centre"),
            service=self._cells.needed_text(line, "service"),
            language=self._cells.word(line, "language") or "fi",
            at=self._cells.checked(f"{date} {clock}".strip(), "at"),
            wait_s=wait_s,
            outcome=self._cells.word(line, "outcome"),
        )

    def _attempts(self, line: Line) -> tuple[AttemptLine, ...]:
        patterns = self._mapping.attempts
        if not patterns:
            return ()
        found: list[AttemptLine] = []
        for n in range(1, MOST_ATTEMPTS + 1):
            cells = {
                name: line.fields.get(pattern.replace("{n}", str(n)), "")
                for name, pattern in patterns.items()
            }
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
            try:
                outcome = Outcome(self._mapping.word("attempt_outcome", cells["outcome"]))
            except KeyError as error:
                raise Rejected(
                    f'attempt {n} outcome "{cells["outcome"]}" is not in [values.attempt_outcome]'
                ) from error
            found.append(AttemptLine(started, ended, outcome))
        return tuple(found)


def _state_from(attempts: tuple[AttemptLine, ...]) -> str:
    """Without a column for the state, an attempt that reached the patient closes a request; nothing else does."""
    return "reached" if attempts and attempts[-1].outcome is Outcome.REACHED else "waiting"


def _seconds(text: str) -> int:
    parts = [int(part) for part in text.strip().split(":")]
    if not 1 <= len(parts) <= 3 or min(parts) < 0:
        raise ValueError(text)
    total = 0
    for part in parts:
        total = total * 60 + part
    return total


def _read_number(raw: str) -> str | None:
    """`raw` as E.164, a national number read as Finnish; None when it is no phone number."""
    tight = re.sub(r"[\s\-()]", "", raw)
    if tight.startswith("00"):
        tight = "+" + tight[2:]
    if is_e164(tight):
        return tight
    if _PLAIN_FINNISH.match(tight):
        return "+358" + tight[1:]
    try:
        parsed = phonenumbers.parse(raw, "FI")
    except phonenumbers.NumberParseException:
        return None
    formatted = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return formatted if is_e164(formatted) else None
