"""What stands beside a centre's charts in words: a caption and a line each, and what each figure among them means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ui import words
from ui.dialogs.definition_popover import DefinitionPopover
from ui.widgets.announce import announce
from ui.widgets.label import Label
from ui.widgets.painting import draw_focus_ring
from ui.widgets.panel import Panel
from ui.words.figures import Figure

_ABOVE_PX = 4
_RING_PX = 8
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Fact(NamedTuple):
    """A caption and what is said under it; `tone` "crit" for what is not as it should be.

    `figure`: what F1, Enter or a click on it explains; None for what explains itself.
    """

    caption: str
    said: str
    tone: str = "t1"
    figure: Figure | None = None


class _Line(QWidget):
    """A caption and what is said under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.caption, self.said = Label(role="caption", tone="t3"), Label(role="label", tone="t1")
        self.said.setWordWrap(True)
        # A caption belongs to what stands below it.
        self.caption.setContentsMargins(0, _ABOVE_PX, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.said)


class CentreFacts(Panel):
    """One focus stop; what it says is its description too. The arrows go from fact to fact where figures are told."""

    spoken_role = "StaticText"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._lines: list[_Line] = []
        self._source = ""
        self._at = 0
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

    @property
    def fact_in_focus(self) -> Fact | None:
        """The one that the keys stand on."""
        return self._facts[self._at] if self._at < len(self._facts) else None

    def show_facts(self, title: str, facts: Sequence[Fact], source: str = "") -> None:
        """Captions and what is said under each; `source` says when their figures were read, in words."""
        self._source = source
        self.setAccessibleName(title)
        self._title.setText(title)
        if tuple(facts) == self._facts:
            return
        before, self._facts = self.fact_in_focus, tuple(facts)
        # Facts come and go above it: the keys stay with their figure.
        figures = [one.figure for one in self._facts]
        same = figures.index(before.figure) if before is not None and before.figure in figures else self._at
        self._at = max(0, min(same, len(self._facts) - 1))
        self.setAccessibleDescription("; ".join(_told(one) for one in self._facts))
        while len(self._lines) < len(self._facts):
            line = _Line(self)
            self._column.insertWidget(2 + len(self._lines), line)
            self._lines.append(line)
        for place, line in enumerate(self._lines):
            is_used = place < len(self._facts)
            line.setVisible(is_used)
            if is_used:
                line.caption.setText(self._facts[place].caption)
                line.said.setText(self._facts[place].said)
        self._colour()
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Greys what is said: it is no longer what is so now."""
        if stale != self._is_stale:
            self._is_stale = stale
            self._colour()

    def explain(self) -> bool:
        """What the figure means that the keys stand on; False: it is none."""
        fact = self.fact_in_focus
        if fact is None or fact.figure is None:
            return False
        DefinitionPopover(self, words.definition(fact.figure), self._source).ask(self._lines[self._at])
        return True

    def place_of(self, place: int) -> QRect:
        """Where a fact stands in the panel."""
        return self._lines[place].geometry()

    def _colour(self) -> None:
        for fact, line in zip(self._facts, self._lines, strict=False):
            line.said.set_tone("t3" if self._is_stale else fact.tone)

    def _has_figures(self) -> bool:
        return any(one.figure is not None for one in self._facts)

    def _step(self, by: int) -> bool:
        """To the next fact; False at the end, where the page scrolls on."""
        if not self._has_figures() or not 0 <= self._at + by < len(self._facts):
            return False
        self._at += by
        self.update()
        announce(self, _told(self._facts[self._at]))
        return True

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1 and not event.modifiers():
            # F1 is the window's help elsewhere; on a figure it is the figure's definition.
            fact = self.fact_in_focus
            if kind == QEvent.Type.ShortcutOverride and fact is not None and fact.figure is not None:
                event.accept()
                return True
        if isinstance(event, QHelpEvent) and kind == QEvent.Type.ToolTip:
            fact = next(
                (one for place, one in enumerate(self._facts) if self.place_of(place).contains(event.pos())),
                None,
            )
            if fact is not None and fact.figure is not None:
                QToolTip.showText(event.globalPos(), words.definition(fact.figure).told(self._source), self)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_taken = False
        if not event.modifiers():
            if key in _STEPS:
                is_taken = self._step(_STEPS[key])
            elif key in _OPENS or key == Qt.Key.Key_F1:
                is_taken = self.explain()
        if not is_taken:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        for place in range(len(self._facts)):
            if event.button() is Qt.MouseButton.LeftButton and self.place_of(place).contains(at):
                self._at = place
                self.update()
                self.explain()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or not self._facts:
            return
        around = QRectF(self.rect())
        if self._has_figures():
            around = QRectF(self.place_of(self._at)).adjusted(-_RING_PX, 0, _RING_PX, _ABOVE_PX)
        p = QPainter(self)
        draw_focus_ring(p, around)
        p.end()


def _told(fact: Fact) -> str:
    return f"{fact.caption}: {fact.said}"
