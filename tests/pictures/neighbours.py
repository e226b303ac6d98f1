"""Whether what stands beside and above each other is kept apart: fields, buttons and the words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

#: Between two things that each have an edge of their own, in px.
_APART: Final = 4
_BOXES: Final = (QComboBox, QLineEdit, QAbstractSpinBox, QPushButton)
#: Buttons that are words or an icon and no more.
_EDGELESS: Final = ("ghost", "icon")
_PARTS: Final = (*_BOXES, QLabel, QCheckBox, QRadioButton)


def too_close(window: QWidget) -> list[str]:
    """What touches or covers another in the window, and what a caption above its field is glued to."""
    spots = [(part, spot) for part, spot in _parts(window) if spot.width() > 1 and spot.height() > 1]
    # Thousands of pairs, and each question to Qt is a call: edges are asked for once.
    edges = [_Edges.of(part, spot) for part, spot in spots]
    found = [
        f"{_said(one.widget)} {how} {_said(other.widget)}"
        for one, other in combinations(edges, 2)
        if (how := _meet(one, other)) and not _is_above(one.widget, other.widget)
    ]
    return found + list(_glued(spots))


def _parts(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """What can be seen and has words or an edge, with where of the window it is; no part of a part."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, _PARTS) or not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget.parent(), _PARTS) or _is_in_a_list(widget):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        yield widget, _seen_of(widget, window)


def _seen_of(widget: QWidget, window: QWidget) -> QRect:
    """Where it is in the window, but for what is scrolled out of sight."""
    seen = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    for each in _line_of(widget):
        seen &= QRect(each.mapTo(window, QPoint(0, 0)), each.size())
    return seen


class _Edges(NamedTuple):
    """Where a part is in its window: its first and its last pixels, both of which are its own."""

    widget: QWidget
    left: int
    top: int
    right: int
    bottom: int
    has_edge: bool

    @classmethod
    def of(cls, widget: QWidget, spot: QRect) -> _Edges:
        has_edge = isinstance(widget, _BOXES) and widget.property("kind") not in _EDGELESS
        return cls(widget, spot.left(), spot.top(), spot.right(), spot.bottom(), has_edge)

    @property
    def height(self) -> int:
        return self.bottom - self.top + 1


def _meet(one: _Edges, other: _Edges) -> str:
    # All but the outermost pixel of each.
    is_over = one.left + 1 < other.right and other.left + 1 < one.right
    if is_over and one.top + 1 < other.bottom and other.top + 1 < one.bottom:
        return "lies on"
    beside = min(one.bottom, other.bottom) - max(one.top, other.top)
    is_beside = beside > min(one.height, other.height) // 2
    gap = max(one.left, other.left) - min(one.right, other.right) - 1
    if is_beside and gap < _APART and one.has_edge and other.has_edge:
        return "touches"
    return ""


def _glued(spots: Sequence[tuple[QWidget, QRect]]) -> Iterator[str]:
    """Captions that stand no further from what is above them than from what they name."""
    for caption, spot in spots:
        named = caption.buddy() if isinstance(caption, QLabel) else None
        if named is None or not named.isVisible():
            continue
        below = QRect(named.mapTo(caption.window(), QPoint(0, 0)), named.size())
        own = below.top() - spot.bottom() - 1
        if own < 0 or below.left() > spot.right():
            # Beside its field.
            continue
        for other, there in spots:
            gap = spot.top() - there.bottom() - 1
            is_over = there.right() > spot.left() and there.left() < spot.right()
            if other is not named and is_over and -_APART < gap <= max(own, _APART) - 1:
                yield f"{_said(caption)} is glued to {_said(other)} above it"


def _is_above(one: QWidget, other: QWidget) -> bool:
    """Whether one of them lies on purpose over what the other is part of: no layout has placed it."""
    ancestors = {id(each): each for each in _line_of(one)}
    shared = next((each for each in _line_of(other) if id(each) in ancestors), None)
    if shared is None:
        return True
    return any(_is_free_within(shared, each) for each in (one, other))


def _is_free_within(shared: QWidget, widget: QWidget) -> bool:
    branch = widget
    while (parent := branch.parentWidget()) is not None and parent is not shared:
        branch = parent
    return not _is_laid_out(branch)


def _is_laid_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    layout = parent.layout() if parent is not None else None
    return layout is not None and widget in _placed(layout)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _placed(inner)
        elif (widget := item.widget()) is not None:
            yield widget


def _line_of(widget: QWidget) -> Iterator[QWidget]:
    each: QWidget | None = widget
    while each is not None:
        yield each
        each = each.parentWidget() if not each.isWindow() else None


def _is_in_a_list(widget: QWidget) -> bool:
    return any(isinstance(each, QAbstractItemView) for each in _line_of(widget))


def _said(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton) else ""
    return f"{type(widget).__name__} '{words or widget.accessibleName() or widget.objectName()}'"
