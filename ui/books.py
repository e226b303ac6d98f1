"""What is said when the books do not balance: a request that disappeared is never ordinary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.database.reads.columns import Unaccounted
from ui.formats import Formats
from ui.widgets.banner import Banner


class Books(QObject):
    """Keeps a banner up until the books balance again."""

    def __init__(self, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banner = banner

    def show(self, unaccounted: Sequence[Unaccounted], formats: Formats) -> None:
        """`unaccounted`: by day, oldest first; none is balance."""
        if not unaccounted:
            self._banner.clear()
            return
        days = [formats.short_day(one.day) for one in (unaccounted[0], unaccounted[-1])]
        count = sum(one.count for one in unaccounted)
        said = self.tr(
            "The books do not balance: %n request(s) of {day} cannot be accounted for.", "", count
        ).format(day="–".join(dict.fromkeys(days)))
        whom = self.tr("Tell your administrator (jonovahti-admin verify).")
        self._banner.say("crit", f"{said} {whom}")
