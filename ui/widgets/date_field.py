"""A day that is typed as one writes it, whole or in part, or stepped, or taken from a calendar."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QRegularExpressionValidator,
    QValidator,
)
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.formats import date_pattern

_MARKS: Final = ".-/ \u00a0"
_BY_KEY: Final = {
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason
}  # fmt: skip
_OF_THE_LINE: Final = (
    QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo,
)  # fmt: skip
_RUBBING_OUT: Final = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_GOING: Final = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}


class DateField(QDateEdit):
    """`dateChanged` comes once a day is meant: by Enter, on leaving, by an arrow or the calendar; Esc puts it back.

    Qt's own field reads each key into one part of the date at once and holds it within the limits meanwhile: whoever
    typed 31.10.2026 had the year 1752. Here it is a line of text until it is meant.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self._is_typing = False
        self._validator: QValidator | None = None
        self._anything = QRegularExpressionValidator(self)

    def use_language(self, language: str) -> None:
        """fi, sv or en: how dates are written; nothing is touched where it is so already."""
        pattern = date_pattern(language)
        if pattern != self.displayFormat():
            self._leave_line()
            self.setDisplayFormat(pattern)

    def show_day(self, day: date, latest: date) -> None:
        """Nothing is told of it, and what is being typed stays while the day is the one that was there."""
        with QSignalBlocker(self):
            if self.maximumDate() != _qt(latest):
                self.setMaximumDate(_qt(latest))
            if self.date() != _qt(day):
                self._leave_line()
                self.setDate(_qt(day))

    def day(self) -> date:
        """The one that was meant last."""
        return _day(self.date())

    def latest(self) -> date:
        """The last that can be chosen."""
        return _day(self.maximumDate())

    def take_typed(self) -> None:
        """What has been typed is meant; what is no date leaves the one before."""
        if not self._is_typing:
            return
        meant = typed_day(self.lineEdit().text(), self.day(), _day(self.maximumDate()))
        self._leave_line()
        if meant is not None:
            self.setDate(_qt(meant))
        self._choose_all()

    def _begin(self) -> None:
        if not self._is_typing:
            self._is_typing = True
            line = self.lineEdit()
            # The field would put the cursor and the text right after every key.
            line.blockSignals(True)
            self._validator = line.validator()
            line.setValidator(self._anything)

    def _leave_line(self) -> None:
        """The date stands there again."""
        if self._is_typing:
            self._is_typing = False
            line = self.lineEdit()
            line.setText(self.textFromDateTime(self.dateTime()))
            if self._validator is not None:
                line.setValidator(self._validator)
            line.blockSignals(False)

    def _type(self, event: QKeyEvent) -> None:
        line = self.lineEdit()
        text, at = line.text(), line.cursorPosition()
        if (
            event.text() in tuple(_MARKS)
            and text[at : at + 1] in tuple(_MARKS)
            and not line.hasSelectedText()
        ):
            # The mark is there: over it, and what follows is typed over.
            end = at + 1
            while end < len(text) and text[end] not in _MARKS:
                end += 1
            line.setSelection(at + 1, end - at - 1)
        else:
            line.event(event)

    def _is_for_the_line(self, event: QKeyEvent) -> bool:
        with_others = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.text().isprintable() and event.text() and not with_others:
            return True
        if any(event.matches(one) for one in _OF_THE_LINE):
            return True
        return event.key() in _RUBBING_OUT or (self._is_typing and event.key() in _GOING)

    def _choose_all(self) -> None:
        # The field would choose one of its parts instead.
        line = self.lineEdit()
        with QSignalBlocker(line):
            line.selectAll()

    def stepBy(self, steps: int) -> None:
        self.take_typed()
        super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_for_the_line(event):
            self._begin()
            self._type(event)
            return
        if self._is_typing:
            if event.key() == Qt.Key.Key_Escape:
                self._leave_line()
                self._choose_all()
                return
            self.take_typed()
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.take_typed()
        super().mousePressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """One stop of Tab, and not one for each part of the date."""
        return QWidget.focusNextPrevChild(self, forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and not self._is_typing:
            self.setCurrentSection(QDateEdit.Section.DaySection)
            self._choose_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take_typed()
        super().focusOutEvent(event)


def typed_day(typed: str, shown: date, latest: date) -> date | None:
    """Day, month and year, or the year first; what is left out is as in `shown`. None: no date.

    A day and a month without a year are of the last such day up to `latest`.
    """
    parts = re.findall(r"\d+|[^\W\d_]+", typed)
    if parts and len(parts[0]) == len("2026"):
        parts.reverse()
    months = [_month(part) for part in parts[1:2]]
    if (
        not 1 <= len(parts) <= 3
        # A year of three digits is one that somebody is still typing, and a telephone number is no day.
        or any(part.isdecimal() and len(part) > 2 for part in parts[:2])
        or (len(parts) == 3 and len(parts[2]) not in {1, 2, 4})
        or not all(part.isdecimal() for part in parts[:1] + parts[2:])
        or None in months
        or 0 in months
    ):
        return None
    day = int(parts[0])
    month = (months[0] if months else None) or shown.month
    year = int(parts[2]) if len(parts) == 3 else shown.year
    if len(parts) == 3 and len(parts[2]) <= 2:
        year += shown.year // 100 * 100
    try:
        meant = date(year, month, day)
        return meant.replace(year=year - 1) if len(parts) == 2 and meant > latest else meant
    except ValueError:
        return None


def _month(part: str) -> int | None:
    """By number, or by the beginning of its name in English or in the language in force."""
    if part.isdecimal():
        return int(part)
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for month in range(1, 13):
            if len(part) >= 3 and locale.monthName(month).casefold().startswith(part.casefold()[:3]):
                return month
    return None


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
