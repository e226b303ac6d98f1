"""What came and went today besides rings: moves, texts, other channels; a caption and a line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.label import Label
from ui.widgets.panel import Panel


class CentreFacts(Panel):
    """One focus stop; what it says is its description too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._labels: list[tuple[Label, Label]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        return self._facts

    def show_facts(self, title: str, facts: Sequence[tuple[str, str]]) -> None:
        """Captions and what is said under each."""
        self.setAccessibleName(title)
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        self.setAccessibleDescription("; ".join(f"{caption}: {said}" for caption, said in self._facts))
        while len(self._labels) < len(self._facts):
            pair = Label(role="caption", tone="t3"), Label(role="label", tone="t1")
            pair[1].setWordWrap(True)
            for place, label in enumerate(pair):
                self._column.insertWidget(2 * len(self._labels) + place, label)
            self._labels.append(pair)
        for place, pair in enumerate(self._labels):
            is_used = place < len(self._facts)
            for label, said in zip(pair, self._facts[place] if is_used else ("", ""), strict=True):
                label.setText(said)
                label.setVisible(is_used)
