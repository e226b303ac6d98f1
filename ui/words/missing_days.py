"""Which of the days behind daily figures were never counted, in words: beside a report, a chart, and in what leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from ui.formats import Formats


@dataclass(frozen=True, slots=True)
class MissingDays:
    """So many of them; `last`: the newest day that was counted, None: none was."""

    count: int = 0
    last: date | None = None

    def words(self, formats: Formats) -> str:
        """Nothing where none is missing."""
        return _Missing().told(self, formats) if self.count else ""


#: All of the days were counted, or it is not known yet.
NONE_MISSING: Final = MissingDays()


class _Missing(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def told(self, missing: MissingDays, formats: Formats) -> str:
        said = self.tr("%n day(s) of these not counted", "", missing.count)
        if missing.last is None:
            return said
        return self.tr("{missing}, the newest counted is {day}").format(
            missing=said, day=formats.day(missing.last)
        )
