"""A user who has been here before: has seen the tour, so that it does not come between a test and what it is about."""

from __future__ import annotations

from app.settings import Read
from ui.help.helping import TOUR_SEEN


def not_the_first(found: Read) -> Read:
    """What the file says, and that the tour has been seen."""
    window = {TOUR_SEEN: "seen", **found.settings.window}
    return found._replace(settings=found.settings.with_window(window))
