"""Things to tick, one below the other, with one tick for all of them on top; scrolls when there are many."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.scroll_room import ScrollRoom

_ROW_PX = 28
#: Names that are longer are cut, in px at 100 %.
_MOST_PX = 300


class CheckList(QFrame):
    """Entries are known by an id; `changed` when a tick does, by hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, shown: int = 5) -> None:
        """`shown`: how many entries are seen at once."""
        super().__init__(parent)
        self.setObjectName("checklist")
        self._shown = shown
        self._box_of: dict[int, QCheckBox] = {}
        self.all_box = QCheckBox()
        self.all_box.clicked.connect(self._tick_all)
        self._inner = QWidget()
        self._entries = QVBoxLayout(self._inner)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(0)
        self._area = ScrollRoom()
        self._area.hold(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 4, 4)
        column.setSpacing(0)
        column.addWidget(self.all_box)
        column.addWidget(self._area)
        self.setFocusProxy(self.all_box)
        theme.changed.connect(self._fit)

    def offer(self, entries: Sequence[tuple[int, str]], checked: Collection[int]) -> None:
        """Other entries altogether, without a signal."""
        for box in self._box_of.values():
            self._entries.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._box_of = {id_: QCheckBox(words) for id_, words in entries}
        previous: QWidget = self.all_box
        for id_, box in self._box_of.items():
            box.setChecked(id_ in checked)
            box.clicked.connect(self._tell)
            self._entries.addWidget(box)
            QWidget.setTabOrder(previous, box)
            previous = box
        self._fit()
        self._show_all()

    def say(self, words: dict[int, str]) -> None:
        """Other words for entries by id."""
        for id_, box in self._box_of.items():
            box.setText(words.get(id_, box.text()))
        self._keep_names_whole()

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(self._box_of)

    @property
    def checked(self) -> tuple[int, ...]:
        return tuple(id_ for id_, box in self._box_of.items() if box.isChecked())

    def box(self, id_: int) -> QCheckBox:
        return self._box_of[id_]

    def _tell(self) -> None:
        self._show_all()
        self.changed.emit()

    def _tick_all(self) -> None:
        every = len(self.checked) < len(self._box_of)
        for box in self._box_of.values():
            box.setChecked(every)
        self._tell()

    def _show_all(self) -> None:
        checked = len(self.checked)
        state = Qt.CheckState.Checked if checked == len(self._box_of) else Qt.CheckState.PartiallyChecked
        self.all_box.setCheckState(state if checked else Qt.CheckState.Unchecked)

    def _fit(self) -> None:
        self._area.setFixedHeight(theme.px(_ROW_PX) * min(self._shown, max(1, len(self._box_of))))
        for box in self._box_of.values():
            box.setFixedHeight(theme.px(_ROW_PX))
        self._keep_names_whole()

    def _keep_names_whole(self) -> None:
        """Beside the bar: it scrolls one way only."""
        widest = max((box.sizeHint().width() for box in self._box_of.values()), default=0)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(min(widest, theme.px(_MOST_PX)) + bar)
