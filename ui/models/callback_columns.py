"""The columns of the callback table: key, caption, side, width and whether a narrow table leaves them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in px at 100 % text size. `tier` 0 is always shown, 1 and 2 by the table's width, 3 only on choice."""

    key: str
    width: int
    to_right: bool
    tier: int


COLUMNS: Final = (
    Column("state", 154, to_right=False, tier=0),
    Column("number", 82, to_right=False, tier=0),
    Column("centre", 112, to_right=False, tier=1),
    Column("reason", 106, to_right=False, tier=0),
    Column("left_at", 76, to_right=True, tier=2),
    Column("waited", 92, to_right=True, tier=0),
    Column("attempts", 82, to_right=True, tier=2),
    Column("due", 84, to_right=True, tier=0),
    Column("language", 74, to_right=False, tier=2),
    Column("nurse", 100, to_right=False, tier=2),
    Column("next_attempt", 110, to_right=True, tier=3),
    Column("last_attempt", 110, to_right=True, tier=3),
)
KEYS: Final = tuple(column.key for column in COLUMNS)
PLACE: Final = {key: place for place, key in enumerate(KEYS)}


def caption(key: str) -> str:
    """The column's heading, in the user's language."""
    match key:
        case "state":
            return translate("CallbackColumns", "State")
        case "number":
            return translate("CallbackColumns", "Number")
        case "centre":
            return translate("CallbackColumns", "Centre")
        case "reason":
            return translate("CallbackColumns", "Reason")
        case "left_at":
            return translate("CallbackColumns", "Left at")
        case "waited":
            return translate("CallbackColumns", "Waited")
        case "attempts":
            return translate("CallbackColumns", "Attempts")
        case "due":
            return translate("CallbackColumns", "Due")
        case "language":
            return translate("CallbackColumns", "Language")
        case "nurse":
            return translate("CallbackColumns", "Nurse")
        case "next_attempt":
            return translate("CallbackColumns", "Next attempt")
        case _:
            return translate("CallbackColumns", "Last attempt")
