"""What the views of the screen of all requests are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.listing.past_query import Kind

translate = QCoreApplication.translate

#: The view of what a search by number has found.
FOUND: Final = "found"
#: What the key of one's own view begins with, before its name.
OWN: Final = "own:"


def view_name(key: str) -> str:
    """What a view is called: one's own as one has called it."""
    match key:
        case Kind.OPEN:
            return translate("PastViews", "All open")
        case Kind.DUE_TODAY:
            return translate("PastViews", "Due today")
        case Kind.URGENT:
            return translate("PastViews", "Urgent")
        case Kind.SAID:
            return translate("PastViews", "Patient texted")
        case Kind.NOT_REACHED:
            return translate("PastViews", "Not reached")
        case Kind.MOVED:
            return translate("PastViews", "Moved")
        case Kind.CLOSED_TODAY:
            return translate("PastViews", "Ended by hand today")
        case Kind.MINE:
            return translate("PastViews", "My acts")
        case Kind.ALL:
            return translate("PastViews", "Open and past")
        case "found":
            return translate("PastViews", "Found")
        case _:
            return key.removeprefix(OWN)
