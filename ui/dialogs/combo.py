"""Fills a box to choose from anew, as after a change of language, without losing what was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox


def refill(box: QComboBox, entries: Sequence[tuple[str, object]], kept: object) -> None:
    """`entries` are words and what they stand for; the first is chosen where `kept` is none of them. No signal."""
    box.blockSignals(True)
    box.clear()
    for words, data in entries:
        box.addItem(words, data)
    # By Python's equality: Qt compares dates and None as it likes.
    chosen = next((place for place, (_, data) in enumerate(entries) if data == kept), 0)
    box.setCurrentIndex(chosen)
    box.blockSignals(False)
