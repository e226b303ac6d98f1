"""Three panes beside each other; on a narrow window the detail lies over the table instead of squeezing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.theme import theme

#: What the table needs for the columns that are always shown, and the list for its own, in px at 100 %.
_LEAST_MIDDLE: Final = 596
_LEAST_LEFT: Final = 320
#: With large text in the smallest window the table gives up columns down to this.
_SMALLEST_MIDDLE: Final = 350
#: Below this width of the panes there is no room for a third beside these: the detail is an overlay.
OVERLAY_BELOW: Final = 1244
_WIDE_FROM: Final = 1580
_GAP: Final = 12
#: List and detail in px at 100 %: on an ordinary screen, on one of 1700 px and more.
_NARROW: Final = (384, 304)
_WIDE: Final = (430, 372)


class LivePanes(QWidget):
    """Holds list, middle and detail; F7 and F8 hide the outer ones. `laid_out`: another arrangement is in force."""

    laid_out = Signal()

    def __init__(
        self, make: Callable[[QWidget], tuple[QWidget, QWidget, QWidget]], parent: QWidget | None = None
    ) -> None:
        """`make` the three from left to right, in the widget given.

        All that is in a pane which is put into another widget later is styled once more, and that is half of what the
        making takes.
        """
        super().__init__(parent)
        self._shows_left, self._shows_right, self._shows_overlay = True, True, False
        self._is_narrow = False
        self._sizes: list[int] | None = None
        self._is_wide = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(_GAP)
        self._left, self._middle, self._right = panes = make(self.splitter)
        for place, pane in enumerate(panes):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(pane is self._middle))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.splitter.splitterMoved.connect(self._take_sizes)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_narrow(self) -> bool:
        """Whether the detail is an overlay now."""
        return self._is_narrow

    def toggle_left(self) -> None:
        self.show_left(not self._shows_left)

    def show_left(self, shown: bool) -> None:
        self._shows_left = shown
        self._left.setVisible(self._shows_left)
        self.laid_out.emit()

    def toggle_right(self) -> None:
        self.show_right(not self.shows_right())

    def shows_right(self) -> bool:
        return self._shows_overlay if self._is_narrow else self._shows_right

    def show_right(self, shown: bool) -> None:
        """Shows or hides the detail, beside the table or over it."""
        if self._is_narrow:
            self._shows_overlay = shown
        else:
            self._shows_right = shown
        self._place_right()
        self.laid_out.emit()

    def save(self) -> dict[str, Any]:
        return {"list": self._shows_left, "detail": self._shows_right, "sizes": self._sizes}

    def restore(self, saved: Mapping[str, Any]) -> None:
        self._shows_left = bool(saved.get("list", True))
        self._shows_right = bool(saved.get("detail", True))
        sizes = saved.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 3 and all(isinstance(one, int) for one in sizes):
            self._sizes = sizes
        self._left.setVisible(self._shows_left)
        self._place_right()
        self._share_out()

    def _restyle(self) -> None:
        px = theme.px
        self._left.setMinimumWidth(px(_LEAST_LEFT))
        self._middle.setMinimumWidth(px(_SMALLEST_MIDDLE))
        self._right.setMinimumWidth(px(260))
        # How wide it will be is not known before it is laid out, and the detail would be moved there and back.
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self._arrange()

    def _take_sizes(self) -> None:
        self._sizes = self.splitter.sizes()

    def _arrange(self) -> None:
        is_narrow = self.width() < theme.px(OVERLAY_BELOW)
        if is_narrow or is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_right()
        self._is_wide = self.width() >= theme.px(_WIDE_FROM)
        self._share_out()

    def _place_right(self) -> None:
        right = self._right
        if self._is_narrow:
            if self.splitter.indexOf(right) >= 0:
                right.setParent(self)
            width = theme.px(_NARROW[1])
            right.setGeometry(QRect(self.width() - width, 0, width, self.height()))
            right.setVisible(self._shows_overlay)
            right.raise_()
            return
        if self.splitter.indexOf(right) < 0:
            self.splitter.addWidget(right)
            self.splitter.setStretchFactor(2, 0)
            self._share_out()
        right.setVisible(self._shows_right)

    def _share_out(self) -> None:
        if self._sizes is not None:
            self.splitter.setSizes(self._sizes[: self.splitter.count()])
            return
        left, right = (theme.px(one) for one in (_WIDE if self._is_wide else _NARROW))
        others = _GAP if self._is_narrow else right + 2 * _GAP
        left = max(theme.px(_LEAST_LEFT), min(left, self.width() - others - theme.px(_LEAST_MIDDLE)))
        middle = max(self.width() - left - others, theme.px(_SMALLEST_MIDDLE))
        self.splitter.setSizes([left, middle, right][: self.splitter.count()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_out()
