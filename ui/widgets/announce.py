"""Says a sentence through the screen reader, for what happens where the focus is not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, urgently: bool = False) -> None:
    """Politely after what is being read, or `urgently` at once. Nothing without a screen reader."""
    if not words:
        return
    # Here, since the window need not wait for it: Qt for Python makes all names of a class at its first import.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgently else politeness.Polite)
    QAccessible.updateAccessibility(event)
