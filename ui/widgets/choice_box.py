"""A box to choose from in a row of filters: as wide as the words for all, and what is longer is told on pointing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

from ui.widgets.tool_tip import as_written


class ChoiceBox(QComboBox):
    """Its first entry stands for everything and is never cut; another ends in an ellipsis where it has no room."""

    def __init__(self) -> None:
        super().__init__()
        model = self.model()
        # Of itself it is measured anew only as wide as its longest entry, or never.
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged, model.modelReset):
            changed.connect(self._measure_anew)

    @property
    def is_cut(self) -> bool:
        """Whether what is chosen has no room."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.itemText(0))
        option = self._option()
        inner = QSize(words + 2, self.fontMetrics().height())
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, inner, self)
        return QSize(whole.width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self._room()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            told = ": ".join(part for part in (self.toolTip(), self.currentText()) if part)
            QToolTip.showText(event.globalPos(), as_written(told), self)
            return True
        return super().event(event)

    def _measure_anew(self, *_what: object) -> None:
        self.updateGeometry()

    def _room(self) -> int:
        """What Qt's own label leaves free at its sides is no room for words."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, self._option(), part, self)
        return field.width() - 2

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option
