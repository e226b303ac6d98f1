"""The dialogs and popovers that ask about acts, loaded when the screen is there and before somebody needs one."""

from __future__ import annotations

import importlib
from typing import Final

#: What is loaded when it is asked for first: a start does without.
DIALOGS: Final = (
    "add_dialog",
    "assign_popover",
    "correct_dialog",
    "handle_dialog",
    "hours_dialog",
    "join_dialog",
    "move_popover",
    "number_popover",
    "part_popover",
    "policy_dialog",
    "reopen_popover",
    "retry_popover",
    "ties_words",
    "withdraw_dialog",
)


def get_ready() -> None:
    """Load all that can be asked, so that the first question comes as quickly as the second. Any thread."""
    for name in DIALOGS:
        importlib.import_module(f"ui.dialogs.{name}")
