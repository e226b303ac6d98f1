"""What opens over a screen, loaded when the screen is there and before somebody needs it."""

from __future__ import annotations

import importlib
from typing import Final

#: The dialogs and popovers of acts; a start does without.
DIALOGS: Final = (
    "add_dialog",
    "answers_dialog",
    "assign_popover",
    "consent_dialog",
    "correct_dialog",
    "handle_dialog",
    "history_dialog",
    "hours_dialog",
    "join_dialog",
    "move_popover",
    "name_popover",
    "number_popover",
    "part_popover",
    "policy_dialog",
    "reopen_popover",
    "retry_popover",
    "same_number_popover",
    "text_dialog",
    "ties_words",
    "withdraw_dialog",
)
#: What else opens over it, or fills what does.
REST: Final = (
    "ui.charts.chart_table",
    "ui.finding.palette",
    "ui.screens.texts_by_hand",
    "ui.tour.card",
    "ui.windows.crash_dialog",
    "ui.windows.lock_cover",
    "ui.windows.problem_report",
    "ui.windows.sheets",
    "ui.windows.sign_in_dialog",
)


def get_ready() -> None:
    """Load all of it, so that it opens as quickly the first time as the second. Any thread."""
    for name in (*(f"ui.dialogs.{one}" for one in DIALOGS), *REST):
        importlib.import_module(name)
