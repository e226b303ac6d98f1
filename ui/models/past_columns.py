"""The columns of the table of all requests; which are shown at first, which on choice only."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.models import callback_columns
from ui.models.callback_columns import Column

translate = QCoreApplication.translate

PAST_COLUMNS: Final = (
    Column("state", 154, to_right=False, tier=0),
    Column("number", 82, to_right=False, tier=0),
    Column("centre", 124, to_right=False, tier=1),
    Column("reason", 124, to_right=False, tier=0),
    Column("requested", 112, to_right=True, tier=0),
    Column("due", 92, to_right=True, tier=2),
    Column("waited", 96, to_right=True, tier=2),
    Column("attempts", 82, to_right=True, tier=2),
    Column("closed", 112, to_right=True, tier=2),
    Column("outcome", 128, to_right=False, tier=2),
    Column("closed_by", 110, to_right=False, tier=2),
    Column("close_reason", 160, to_right=False, tier=2),
    Column("language", 74, to_right=False, tier=2),
    Column("nurse", 104, to_right=False, tier=2),
    Column("last_attempt", 112, to_right=True, tier=2),
    Column("moved", 132, to_right=False, tier=3),
    Column("asked", 124, to_right=False, tier=3),
    Column("next_attempt", 112, to_right=True, tier=2),
    Column("wish", 132, to_right=True, tier=3),
    Column("named", 112, to_right=False, tier=2),
    Column("text", 132, to_right=False, tier=3),
)
PAST_KEYS: Final = tuple(column.key for column in PAST_COLUMNS)
PAST_PLACE: Final = {key: place for place, key in enumerate(PAST_KEYS)}


def past_caption(key: str) -> str:
    """The column's heading, in the user's language; those of the live table are called the same here."""
    match key:
        case "requested":
            return translate("PastColumns", "Left")
        case "closed":
            return translate("PastColumns", "Ended")
        case "outcome":
            return translate("PastColumns", "Outcome")
        case "closed_by":
            return translate("PastColumns", "Ended by")
        case "close_reason":
            return translate("PastColumns", "Why")
        case "moved":
            return translate("PastColumns", "Moved")
        case "asked":
            return translate("PastColumns", "First asked at")
        case "wish":
            return translate("PastColumns", "Wished time")
        case "named":
            return translate("PastColumns", "Own nurse")
        case "text":
            return translate("PastColumns", "Text message")
        case _:
            return callback_columns.caption(key)
