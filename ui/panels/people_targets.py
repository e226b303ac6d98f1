"""The centres that a nurse can be lent to, shown while she is dragged: drop her on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui.dialogs.move_delegate import ROW_PX, MoveDelegate
from ui.formats import Formats
from ui.models.move_options import MoveOption, MoveOptions
from ui.models.nurse_mime import unpack
from ui.theme import theme
from ui.widgets.edge_scroll import EdgeScroll
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated

_WIDTH: Final = 500
_MOST_ROWS: Final = 9


class _Centres(QListView):
    """Takes a nurse on a row. `over`: the centre below the pointer, None beside."""

    dropped = Signal(int, int)
    over = Signal(object)

    def __init__(self, model: MoveOptions, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._options = model
        self.setModel(model)
        self.setItemDelegate(MoveDelegate(self, formats))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._at = QPoint()
        self.edge_scroll = EdgeScroll(self)
        self.edge_scroll.scrolled.connect(lambda: self._point_at(self._at))

    def _point_at(self, at: QPoint) -> bool:
        """Whether she can be dropped there."""
        self._at, option = at, self._option_at(at)
        if option is None:
            self.clearSelection()
            self.over.emit(None)
            return False
        self.setCurrentIndex(self.indexAt(at))
        self.over.emit(option.centre_id)
        return True

    def _option_at(self, at: QPoint) -> MoveOption | None:
        option = self._options.option(self.indexAt(at).row())
        return option if option is not None and not option.refusal else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if unpack(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = event.position().toPoint()
        is_ours = unpack(event.mimeData()) is not None
        if is_ours:
            self.edge_scroll.follow(at.y())
        if not is_ours or not self._point_at(at):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.edge_scroll.stop()
        self.clearSelection()
        self.over.emit(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.edge_scroll.stop()
        agent_id = unpack(event.mimeData())
        option = self._option_at(event.position().toPoint())
        if agent_id is None or option is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(agent_id, option.centre_id)


class PeopleTargets(Retranslated, QFrame):
    """Lies beside the list of nurses while one is dragged. `dropped` carries the nurse and the centre."""

    dropped = Signal(int, int)

    def __init__(self, host: QWidget, formats: Formats) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("popover")
        self.setAutoFillBackground(True)
        self.model = MoveOptions()
        self.title, self.effect = Label(role="section"), Label(role="label", tone="t2")
        self.effect.setWordWrap(True)
        self.list = _Centres(self.model, formats, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (self.title, self.list, self.effect):
            column.addWidget(part)
        self._told: Callable[[int], str] = lambda _centre: ""
        self.list.dropped.connect(self.dropped)
        self.list.over.connect(self._tell)
        self.retranslate()
        self.hide()

    def show_beside(self, place: QWidget, options: Sequence[MoveOption], told: Callable[[int], str]) -> None:
        """At the left of `place`, where its host has room. `told(centre_id)`: in words, what lending there does."""
        self._told = told
        self.model.offer(options, {})
        self.model.find_all()
        host = self._host
        rows = min(max(self.model.rowCount(), 1), _MOST_ROWS)
        self.list.setFixedHeight(theme.px(ROW_PX) * rows + 4)
        self._tell(None)
        self.setFixedWidth(theme.px(_WIDTH))
        self.adjustSize()
        corner = place.mapTo(host, QPoint(0, 0))
        left = max(8, corner.x() - self.width() - 8)
        top = max(8, min(corner.y(), host.height() - self.height() - 8))
        self.move(left, top)
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Lend to"))
        self.setAccessibleName(self.tr("Centres that the nurse can be lent to"))

    def _tell(self, centre_id: int | None) -> None:
        self.effect.setText(
            self._told(centre_id) if centre_id is not None else self.tr("Drop the nurse on a centre")
        )
