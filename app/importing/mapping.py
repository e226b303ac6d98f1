"""How another system's columns, words and times read as ours."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from app.domain.callback import Outcome
from app.domain.place import LANGUAGES
from app.domain.spelling import plain
from app.domain.staffing import AbsenceReason

REQUESTS, CALLS, SHIFTS = "requests", "calls", "shifts"

#: Our columns for each kind of file: those that must be mapped, then those that may be.
COLUMNS: Dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    REQUESTS: (
        ("centre", "service", "requested_at"),
        (
            "source_ref",
            "language",
            "number",
            "reason",
            "state",
            "closed_at",
            "closed_by",
            "close_reason",
            "agent",
            "may_text",
        ),
    ),
    CALLS: (("centre", "service", "at", "wait_s", "outcome"), ("source_ref", "language", "time")),
    SHIFTS: (("agent", "starts_at", "ends_at"), ("source_ref", "centre", "day", "kind", "why", "cancelled")),
}
#: Whose words a mapping may give ours for, by kind of file.
WORDED: Dict[str, tuple[str, ...]] = {
    REQUESTS: ("centre", "service", "language", "state", "attempt_outcome", "may_text"),
    CALLS: ("centre", "service", "language", "outcome"),
    SHIFTS: ("agent", "centre", "kind", "why", "cancelled"),
}
#: Those of our columns that hold a moment.
INSTANTS = ("requested_at", "closed_at", "at", "day", "starts_at", "ends_at")
#: What one attempt's columns are called; their number in the file stands for {n}.
ATTEMPT_COLUMNS = ("started", "ended", "outcome")
MOST_ATTEMPTS = 9

STATES = ("waiting", "reached", "handled", "unreached", "withdrawn")
SHIFT_KINDS = ("planned", "extra", "absence", "loan")
CALL_OUTCOMES = ("reached", "handled", "unreached", "withdrawn", "turned_away")
#: Ours, of the columns that take no other word.
ALLOWED_WORDS: Dict[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "state": STATES,
    "outcome": CALL_OUTCOMES,
    "attempt_outcome": tuple(outcome.value for outcome in Outcome),
    "may_text": ("yes", "no"),
    "kind": SHIFT_KINDS,
    "why": tuple(reason.value for reason in AbsenceReason),
    "cancelled": ("yes", "no"),
}


class MappingError(Exception):
    """The mapping file cannot be used; the message says what to change in it."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A read mapping. `columns` goes from our column to the file's; `values` from our column to its words and ours."""

    source: str
    kind: str
    encoding: str
    delimiter: str
    zone: ZoneInfo
    date_formats: tuple[str, ...]
    columns: Dict[str, str]
    values: Dict[str, Dict[str, str]]
    attempts: Dict[str, str]
    defaults: Dict[str, str]
    makes_places: bool
    weekly: Dict[int, tuple[int, int]] = field(default_factory=dict)
    short_lines: bool = False
    #: "." or "," before decimals of a second; empty where the file has none, or says it by how it writes them.
    decimal_sign: str = ""
    #: Ours that share a column of the file with another, and of which each word must therefore have its entry.
    told_apart: frozenset[str] = frozenset()
    #: What stands in a cell for nothing, in small letters.
    empty: frozenset[str] = frozenset()

    @property
    def needed(self) -> tuple[str, ...]:
        """The file's columns that must be in its header, attempts' first ones included."""
        first = tuple(name.replace("{n}", "1") for name in self.attempts.values())
        return tuple(dict.fromkeys((*self.columns.values(), *first)))

    @property
    def date_columns(self) -> frozenset[str]:
        """The file's columns that hold dates, or dates and times."""
        once = (self.columns[ours] for ours in INSTANTS if ours in self.columns)
        patterns = (self.attempts[ours] for ours in ("started", "ended") if ours in self.attempts)
        each = (pattern.replace("{n}", str(n)) for pattern in patterns for n in range(1, MOST_ATTEMPTS + 1))
        return frozenset((*once, *each))

    def is_date(self, raw: str) -> bool:
        """Whether `raw` is written as moments are, or as the date that goes with a time."""
        for pattern in {part for whole in self.date_formats for part in (whole, whole.split(" ")[0])}:
            try:
                datetime.strptime(raw.strip(), pattern)  # noqa: DTZ007  # only whether it can be read
            except ValueError:
                continue
            return True
        return False

    def said(self, raw: str) -> str:
        """What a cell says: nothing, where what stands in it stands for nothing."""
        return "" if self.empty and plain(raw).lower() in self.empty else raw

    def word(self, column: str, raw: str) -> str:
        """`raw` in our words; a word without an entry stands as it is. Raises KeyError for a word of no meaning."""
        known = self.values.get(column, {})
        said = plain(raw)
        if column in self.told_apart and said not in known and said.lower() not in known:
            raise KeyError(raw)
        ours = known.get(said, known.get(said.lower(), said))
        allowed = ALLOWED_WORDS.get(column)
        if allowed is not None and ours not in allowed:
            raise KeyError(raw)
        return ours
