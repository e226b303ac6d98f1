"""Whether every text has the room it needs: labels, buttons, headers, tabs, fields and what is painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from ui.widgets import painting
from ui.widgets.search_field import SearchField

#: How much longer than English the made-up language is.
LONGER = 0.4
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
#: Rows below are painted like those above.
_ROWS = 60


class Pseudo(QTranslator):
    """Every text in brackets and 40 % longer, as a translation into a wordy language would be."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return f"⟦{text}{'·' * max(round(len(text) * LONGER) - 2, 0)}⟧"

    def isEmpty(self) -> bool:
        return False


def visible(window: QWidget) -> list[QWidget]:
    """The window and all in it that can be seen."""
    return [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]


def without_room(window: QWidget) -> list[str]:
    """Each text of the window that is cut and can be read nowhere else. Paints the window."""
    with elisions() as painted:
        window.grab()
    widgets = visible(window)
    told = "\n".join(_said(widgets))
    cut = [f"painted: {text}" for text in painted if text and text not in told]
    for widget in widgets:
        if (text := too_narrow(widget)) and text not in widget.toolTip():
            cut.append(f"{type(widget).__name__}: {text}")
        if isinstance(widget, QTabBar):
            cut += [f"tab: {text}" for text in _cut_tabs(widget)]
        if out_of_its_parent(widget):
            cut.append(
                f"{type(widget).__name__} reaches out of {type(widget.parent()).__name__}: {_name(widget)}"
            )
    return cut


def too_narrow(widget: QWidget) -> str:
    """The text that its widget has no room for, "" when all is well."""
    text, room, metrics = "", widget.contentsRect().width() + 1, widget.fontMetrics()
    if isinstance(widget, QLabel) and widget.minimumSize() == widget.maximumSize():
        # Of a size of its own, as round marks are: what counts is the text, and not the air around it.
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room else ""
    elif isinstance(widget, QLabel) and widget.text():
        needed = widget.sizeHint().width() if not widget.wordWrap() else 0
        cut_below = widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height() + 1
        text = widget.text() if needed > widget.width() + 1 or cut_below else ""
    elif isinstance(widget, QToolButton):
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room - 4 else ""
    elif isinstance(widget, QAbstractButton) and widget.text():
        text = widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    elif isinstance(widget, QComboBox):
        text = widget.currentText() if metrics.horizontalAdvance(widget.currentText()) > room - 34 else ""
    elif isinstance(widget, QLineEdit) and not widget.text():
        used = 20 + (26 if isinstance(widget, SearchField) else 0)
        is_cut = metrics.horizontalAdvance(widget.placeholderText()) > room - used
        text = widget.placeholderText() if is_cut else ""
    return text


def out_of_its_parent(widget: QWidget) -> bool:
    """Whether its left or right edge is where nobody can see it."""
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    if isinstance(parent, QAbstractItemView | QHeaderView | QScrollArea | QLineEdit | QTabBar):
        return False
    return widget.x() < -1 or widget.geometry().right() > parent.width()


@contextmanager
def elisions() -> Iterator[list[str]]:
    """What painted widgets had no room for."""
    cut: list[str] = []
    real = painting._fitted  # noqa: SLF001  # the one place in which painted text is cut

    def noting(text: str, px: int, weight: int, width: int) -> tuple[str, float]:
        shown, advance = real(text, px, weight, width)
        if shown != text:
            cut.append(text)
        return shown, advance

    with patch.object(painting, "_fitted", noting):
        yield cut


def _cut_tabs(bar: QTabBar) -> list[str]:
    """Tabs narrower than their words; those that the bar scrolls to are whole."""
    metrics = bar.fontMetrics()
    return [
        bar.tabText(place)
        for place in range(bar.count())
        if metrics.horizontalAdvance(bar.tabText(place).replace("&&", "&")) > bar.tabRect(place).width()
    ]


def _said(widgets: list[QWidget]) -> Iterator[str]:
    """Where the whole of a cut text may be read: on pointing at it, or by a screen reader."""
    for widget in widgets:
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QHeaderView):
            continue
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            columns = model.columnCount(QModelIndex()) if isinstance(widget, QTableView | QTreeView) else 1
            for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
                for column in range(columns):
                    index: QModelIndex = model.index(row, column)
                    yield from (str(index.data(role) or "") for role in _ROLES[1:])


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName() or str(widget.property("text") or "")
