"""Days to choose from: today, and those that follow, as people write them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.formats import Formats

translate = QCoreApplication.translate

#: As far as weekly hours are looked ahead.
DAYS_AHEAD: Final = 60


def day_entries(today: date, formats: Formats, count: int = DAYS_AHEAD) -> list[tuple[str, object]]:
    """Today and the days that follow, each in words and as itself."""
    days = [today + timedelta(days=ahead) for ahead in range(count + 1)]
    told = [f"{formats.weekday(day)} {formats.short_day(day)}" for day in days]
    told[0] = translate("DayEntries", "Today, {day}").format(day=told[0])
    return list(zip(told, days, strict=True))
