"""One line of a roster as a nurse's shift, absence or loan; or why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.domain.staffing import FURTHEST, LONGEST_SHIFT, AbsenceReason
from app.importing.cells import Cells, Rejected
from app.importing.lines import Line
from app.importing.mapping import Mapping


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """One shift of the other system: `centre` is empty for the nurse's own, `why` of an absence alone."""

    ref: str
    agent: str
    centre: str
    kind: str
    starts_at: datetime
    ends_at: datetime
    why: str
    is_cancelled: bool


class ShiftParser:
    """Reads lines by one mapping; a roster reaches 400 days ahead, as acts on nurses' time do."""

    def __init__(self, mapping: Mapping, now: datetime) -> None:
        self._mapping = mapping
        self._cells = Cells(mapping, now + FURTHEST, f"is more than {FURTHEST.days} days ahead")

    def shift(self, line: Line, ref: str) -> ShiftLine:
        """The shift on `line`; raises `Rejected`."""
        self._cells.whole(line)
        kind = self._cells.word(line, "kind") or "planned"
        starts_at, ends_at = self._span(line)
        if starts_at >= ends_at:
            raise Rejected("it ends before it begins")
        longest = FURTHEST if kind == "absence" else LONGEST_SHIFT
        if ends_at - starts_at > longest:
            most = f"{longest.days} days" if kind == "absence" else f"{longest // timedelta(hours=1)} hours"
            raise Rejected(f"it is longer than {most}")
        centre = self._cells.word(line, "centre")
        if kind == "loan" and not centre:
            raise Rejected("a loan without the centre it goes to")
        why = self._cells.word(line, "why") if kind == "absence" else ""
        return ShiftLine(
            ref=ref,
            agent=self._cells.needed_text(line, "agent"),
            centre=centre,
            kind=kind,
            starts_at=starts_at,
            ends_at=ends_at,
            why=why or (AbsenceReason.LEAVE.value if kind == "absence" else ""),
            is_cancelled=self._cells.word(line, "cancelled") == "yes",
        )

    def _span(self, line: Line) -> tuple[datetime, datetime]:
        """From when until when. Of a day with two clock times, an end before the beginning is on the next day."""
        starts, ends = (self._cells.text(line, column) for column in ("starts_at", "ends_at"))
        for column, text in (("starts_at", starts), ("ends_at", ends)):
            if not text:
                raise Rejected(f"{column} is empty")
        if "day" not in self._mapping.columns:
            starts_at = self._cells.checked(starts, "starts_at")
            return starts_at, self._cells.checked(ends, "ends_at", starts_at)
        day = self._cells.text(line, "day")
        if not day:
            raise Rejected("day is empty")
        starts_at = self._cells.checked(f"{day} {starts}", "starts_at")
        ends_at = self._cells.checked(f"{day} {ends}", "ends_at")
        if ends_at <= starts_at:
            local = ends_at.astimezone(self._mapping.zone) + timedelta(days=1)
            ends_at = local.astimezone(UTC)
        return starts_at, ends_at
