"""Fills a box to choose from anew, as after a change of language, without losing what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QStyle

#: Characters of the chosen entry that can be read at least.
_LEAST_SHOWN: Final = 12
_BAR: Final = QStyle.PixelMetric.PM_ScrollBarExtent


def widen(box: QComboBox) -> None:
    """Once it is filled: never narrower than the longest of what can be chosen, where there is room for that."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumContentsLength(0)


def refill(
    box: QComboBox, entries: Sequence[tuple[str, object]], kept: object, *, has_stand_in: bool = True
) -> None:
    """`entries` are words and what they stand for. No signal.

    Where `kept` is none of them, the first is chosen, or none where no other may stand in for it.
    """
    box.blockSignals(True)
    # A form is as wide as its captions, not as the longest name that could be chosen; the list itself shows it whole.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_SHOWN)
    box.clear()
    for words, data in entries:
        box.addItem(words, data)
    # By Python's equality: Qt compares dates and None as it likes.
    chosen = next(
        (place for place, (_, data) in enumerate(entries) if data == kept), 0 if has_stand_in else -1
    )
    box.setCurrentIndex(chosen)
    box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + box.style().pixelMetric(_BAR))
    box.blockSignals(False)
