"""What stands beside a centre's charts in words: a caption and a line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.label import Label
from ui.widgets.panel import Panel

_ABOVE_PX = 4


class Fact(NamedTuple):
    """A caption and what is said under it; `tone` "crit" for what is not as it should be."""

    caption: str
    said: str
    tone: str = "t1"


class CentreFacts(Panel):
    """One focus stop; what it says is its description too."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._labels: list[tuple[Label, Label]] = []
        self._is_stale = False
        self._title = Label(role="label", tone="t2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(4)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self._facts

    def show_facts(self, title: str, facts: Sequence[Fact]) -> None:
        """Captions and what is said under each."""
        self.setAccessibleName(title)
        self._title.setText(title)
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        self.setAccessibleDescription("; ".join(f"{one.caption}: {one.said}" for one in self._facts))
        while len(self._labels) < len(self._facts):
            pair = Label(role="caption", tone="t3"), Label(role="label", tone="t1")
            pair[1].setWordWrap(True)
            # A caption belongs to what stands below it.
            pair[0].setContentsMargins(0, _ABOVE_PX, 0, 0)
            for place, label in enumerate(pair):
                self._column.insertWidget(2 + 2 * len(self._labels) + place, label)
            self._labels.append(pair)
        for place, (caption, said) in enumerate(self._labels):
            is_used = place < len(self._facts)
            caption.setVisible(is_used)
            said.setVisible(is_used)
            if is_used:
                caption.setText(self._facts[place].caption)
                said.setText(self._facts[place].said)
        self._colour()

    def set_stale(self, stale: bool) -> None:
        """Greys what is said: it is no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            self._colour()

    def _colour(self) -> None:
        for fact, (_, said) in zip(self._facts, self._labels, strict=False):
            said.set_tone("t3" if self._is_stale else fact.tone)
