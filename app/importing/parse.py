"""One line of an export as a request with its attempts, or as a call record; or why it cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import phonenumbers

from app.domain.callback import Outcome
from app.domain.masking import is_e164, number_end
from app.importing.lines import Line
from app.importing.mapping import MOST_ATTEMPTS, Mapping

_PLAIN_FINNISH = re.compile(r"0[1-9]\d{5,10}\Z")
_HIDDEN = {"", "anonymous", "unknown", "hidden", "private", "-"}
_FUTURE = timedelta(days=1)


class Rejected(Exception):
    """This line does not go in; the message is the reason, without any number in it."""


class _NeverOnTheClock(Exception):
    """A local time in the hour that is skipped when summer time begins."""


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
        self._latest = now + _FUTURE
        self._instant = lru_cache(maxsize=4096)(self._read_instant)
        self._number = lru_cache(maxsize=4096)(_read_number)

    def request(self, line: Line, ref: str) -> RequestLine:
        """The request on `line`; raises `Rejected`."""
        self._whole(line)
        requested_at = self._needed_instant(line, "requested_at")
        attempts = self._attempts(line)
        state = self._word(line, "state") or _state_from(attempts)
        closed_at = self._optional_instant(line, "closed_at")
        close_reason = self._text(line, "close_reason") or None
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
        raw = self._text(line, "number")
        number = None if raw.lower() in _HIDDEN else self._number(raw)
        if raw and number is None and raw.lower() not in _HIDDEN:
            raise Rejected("the number is not a phone number")
        return RequestLine(
            ref=ref,
            centre=self._needed_text(line, "centre"),
            service=self._needed_text(line, "service"),
            language=self._word(line, "language") or "fi",
            requested_at=requested_at,
            number=number,
            number_end=number_end(number) if number else "",
            reason=self._text(line, "reason"),
            state=state,
            closed_at=closed_at,
            closed_by=self._text(line, "closed_by") or self._text(line, "agent") or self._mapping.source,
            close_reason=close_reason,
            may_text=self._word(line, "may_text") != "no",
            attempts=attempts,
        )

    def call(self, line: Line, ref: str) -> CallLine:
        """The call record on `line`; raises `Rejected`."""
        self._whole(line)
        date, clock = self._text(line, "at"), self._text(line, "time")
        raw = self._needed_text(line, "wait_s")
        try:
            wait_s = _seconds(raw)
        except ValueError as error:
            raise Rejected(f'wait "{raw}" is neither seconds nor h:mm:ss') from error
        return CallLine(
            ref=ref,
            centre=self._needed_text(line, "centre"),
            service=self._needed_text(line, "service"),
            language=self._word(line, "language") or "fi",
            at=self._checked(f"{date} {clock}".strip(), "at"),
            wait_s=wait_s,
            outcome=self._word(line, "outcome"),
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
            started = self._checked(cells["started"], f"attempt {n} started")
            ended = (
                self._checked(cells["ended"], f"attempt {n} ended")
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

    def _whole(self, line: Line) -> None:
        if line.too_long:
            raise Rejected("more fields than the header has columns")

    def _text(self, line: Line, column: str) -> str:
        name = self._mapping.columns.get(column)
        raw = line.fields.get(name, "") if name else ""
        return raw.strip() or self._mapping.defaults.get(column, "")

    def _needed_text(self, line: Line, column: str) -> str:
        text = self._text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self._mapping.word(column, text)

    def _word(self, line: Line, column: str) -> str:
        text = self._text(line, column)
        if not text:
            return ""
        try:
            return self._mapping.word(column, text)
        except KeyError as error:
            raise Rejected(f'{column} "{text}" is not in [values.{column}]') from error

    def _needed_instant(self, line: Line, column: str) -> datetime:
        text = self._text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self._checked(text, column)

    def _optional_instant(self, line: Line, column: str) -> datetime | None:
        text = self._text(line, column)
        return self._checked(text, column) if text else None

    def _checked(self, text: str, column: str) -> datetime:
        try:
            at = self._instant(text.strip())
        except _NeverOnTheClock as error:
            raise Rejected(f'{column} "{text}" does not exist on that day (summer time)') from error
        if at is None:
            raise Rejected(f'{column} "{text}" fits none of date_formats')
        if at > self._latest:
            raise Rejected(f'{column} "{text}" is in the future')
        if at.year < 1990:
            raise Rejected(f'{column} "{text}" is too long ago to be true')
        return at

    def _read_instant(self, text: str) -> datetime | None:
        for pattern in self._mapping.date_formats:
            try:
                read = datetime.strptime(text, pattern)  # noqa: DTZ007  # the zone is put on below
            except ValueError:
                continue
            # Of an hour that comes twice it is the first: that is what fold=0 means.
            local = read if read.tzinfo else read.replace(tzinfo=self._mapping.zone)
            at = local.astimezone(UTC)
            if read.tzinfo is None and at.astimezone(self._mapping.zone).replace(tzinfo=None) != read:
                raise _NeverOnTheClock
            return at
        return None


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
