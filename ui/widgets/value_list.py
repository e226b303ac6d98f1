"""Captions with their values beside them, each value to be marked and copied.

values.tell([("State", "Delivered"), ("Reason", "")])     what has no value is left out
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.label import Label

#: An id or a hash has nowhere to break: a longer one stands below its caption.
_LONGEST_BESIDE: Final = 24


def is_unbroken(line: str) -> bool:
    """Whether it is too long to stand beside a caption and has nowhere to break."""
    return len(line) > _LONGEST_BESIDE and " " not in line


class ValueList(QWidget):
    """As tall as its values, so it stands in a scroll area where there may be many."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def tell(self, values: Iterable[tuple[str, str]]) -> None:
        """These and no others."""
        told = {caption: value for caption, value in values if value}
        if told == self._told:
            return
        self._told = told
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        row = 0
        for caption, value in told.items():
            row = self._add(row, caption, value)

    def told(self) -> dict[str, str]:
        """By caption."""
        return dict(self._told)

    def _add(self, row: int, caption: str, value: str) -> int:
        """The row that follows."""
        left, right = Label(caption, role="label", tone="t3"), Label(value)
        right.setWordWrap(True)
        right.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        right.setAccessibleName(f"{caption}: {value}")
        right.setMinimumWidth(1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(left, row, 0, top)
        if any(is_unbroken(line) for line in value.split("\n")):
            self._grid.addWidget(right, row + 1, 0, 1, 2, top)
            return row + 2
        self._grid.addWidget(right, row, 1, top)
        return row + 1
