"""What the details say of a callback in small print, and the times beside what they note and tell."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from app.listing.shown import CallbackRow
from ui import words
from ui.formats import Formats

translate = QCoreApplication.translate


def more_words(row: CallbackRow) -> str:
    """Its reason, whose patient it is, and what else is known; a line for each."""
    lines = []
    if row.reason:
        lines.append(words.reason(row.reason))
    if row.named:
        lines.append(translate("DetailPanel", "Own nurse: {nurse}").format(nurse=row.named))
    if row.care_team:
        lines.append(translate("DetailPanel", "Care team: {team}").format(team=row.care_team))
    if row.assigned:
        lines.append(translate("DetailPanel", "Assigned to {nurse}").format(nurse=row.assigned))
    if row.carried_over:
        lines.append(translate("DetailPanel", "Carried over from an earlier day"))
    return "\n".join(lines)


def clock_or_day(at_us: int, now_us: int, formats: Formats) -> str:
    """The clock for today, else the day: the column is too narrow for both."""
    at, now = (datetime.fromtimestamp(one / 1_000_000, UTC) for one in (at_us, now_us))
    same_day = at.astimezone(formats.zone).date() == now.astimezone(formats.zone).date()
    return formats.clock(at) if same_day else formats.short_day(at)
