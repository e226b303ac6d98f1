"""What has no room on a button or a label is shown whole to whoever points at it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

_OWN = "whole words"


def tell_cut(widget: QLabel | QPushButton) -> None:
    """Its words as its tool tip while they are cut; a tool tip that was given stays."""
    text = widget.text().strip()
    if widget.toolTip() not in {"", widget.property(_OWN)}:
        return
    # Words with an angle bracket might be read as markup.
    whole = text if "<" not in text and _is_cut(widget) else ""
    if whole != widget.toolTip():
        widget.setToolTip(whole)
        widget.setProperty(_OWN, whole)


def _is_cut(widget: QLabel | QPushButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    return widget.sizeHint().width() > widget.width() + 1
