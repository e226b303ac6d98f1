"""Tool tips of what people and other systems have written, shown as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Text


def as_written(text: str) -> str:
    """For a tool tip: Qt takes what looks like HTML for HTML, and a reason or a name may look like anything."""
    if not Text.mightBeRichText(text):
        return text
    return Text.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal)
