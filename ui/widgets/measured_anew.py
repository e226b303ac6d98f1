"""What Qt takes from a language once and keeps is taken again: how wide boxes are, and the words of calendars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox


def measure_anew(app: QApplication) -> None:
    """To be called when another language has come into force; it is done once all windows have written it."""
    QTimer.singleShot(0, app, _measure_boxes)


def _measure_boxes() -> None:
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractSpinBox):
            # With the calendar of a date, whose months and days are otherwise those of the language it was made in.
            widget.setLocale(QLocale())
        if isinstance(widget, QComboBox | QAbstractSpinBox):
            # The least width of a box is forgotten with its style alone, whatever has become of what it offers.
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
