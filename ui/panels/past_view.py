"""The table of all requests as a view: the live one's keys and heads, and no centre to drop rows on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.models.past_table import PastTable
from ui.panels.group_view import GroupView


class PastView(GroupView):
    """Rows are not dragged."""

    def __init__(self, model: PastTable, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setDragEnabled(False)
