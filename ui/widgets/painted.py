"""A widget that paints itself from the theme, shows its focus and grows with the text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.painting import draw_focus_ring


class Painted(QWidget):
    """Subclasses give `paint`, and `restyle` when their size hangs on the text size.

    A subclass is one focus stop (`focusable=True`) or none, and must carry an accessible name.
    """

    #: What it is to a screen reader: the name of a role of QAccessible.
    spoken_role = "Graphic"

    def __init__(
        self, parent: QWidget | None = None, *, focusable: bool = False, ring_radius: float = 6
    ) -> None:
        super().__init__(parent)
        self._ring_radius = ring_radius
        if focusable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._renew)

    def paint(self, p: QPainter) -> None:
        """Draws the widget; the painter is smooth and starts with no state of its own."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Sizes anew after another text size; called at a change of theme, not from the constructor."""

    def retranslate(self) -> None:
        """Says its own words anew after a change of language."""

    def spoken_name(self) -> str:
        """What it is called, whenever somebody asks."""
        return self.accessibleName()

    def spoken_value(self) -> str:
        """The figure it stands for, where it stands for one: "131 %"."""
        return ""

    @property
    def can_be_pressed(self) -> bool:
        """Whether a screen reader offers to press it, which does what a click does."""
        return False

    def press(self) -> None:
        """What a click does."""

    def _renew(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(p)
        if self.hasFocus():
            draw_focus_ring(p, self.rect(), self._ring_radius)
        p.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.update()
