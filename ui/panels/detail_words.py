"""What the details say of a callback in lines of small print, below its facts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.listing.shown import CallbackRow
from ui import words

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
