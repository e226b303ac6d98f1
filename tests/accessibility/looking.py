"""What is wrong with a window for who hears it, works it by keys or needs it large; each fault a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from ui.charts.chart import Chart
from ui.widgets.kpi_tile import KpiTile
from ui.widgets.painted import Painted

_NAME, _DESCRIPTION, _VALUE = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractSlider,
    QTabBar,
    QAbstractItemView,
)
#: Cells are asked for within so many rows and columns: a table of 100,000 rows has a million of them.
_ASKED_ROWS, _ASKED_COLUMNS = 6, 12
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def windows() -> list[QWidget]:
    """The window, and what is open above it."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def of(window: QWidget) -> list[QWidget]:
    """All that is to be seen in it, itself too."""
    return [one for one in (window, *window.findChildren(QWidget)) if one.isVisible()]


def said(widget: QWidget, what: QAccessible.Text = _NAME) -> str:
    """What a screen reader is told."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


def called(widget: QWidget) -> str:
    """For the list of faults."""
    parent = widget.parentWidget()
    own = said(widget) or widget.objectName() or widget.toolTip()
    return f"{type(widget).__name__} {own!r} in {type(parent).__name__ if parent else 'no window'}"


def takes_focus(widget: QWidget) -> bool:
    """Whether Tab comes by it."""
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget.window(), QMenu)
    )


def unspoken(window: QWidget) -> Iterator[str]:
    """Names, roles, values and states that a screen reader misses."""
    for widget in of(window):
        if takes_focus(widget) and not said(widget):
            yield f"no name: {called(widget)}"
        if isinstance(widget, Painted):
            yield from _unspoken_painted(widget)
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from _unspoken_cells(widget)
        elif isinstance(widget, QAbstractButton):
            yield from _unspoken_button(widget)
        elif isinstance(widget, QComboBox) and widget.currentText() and not said(widget, _VALUE):
            yield f"no value: {called(widget)}"
        if isinstance(widget, QComboBox) and len(list(filter(None, labels_of(widget)))) != 1:
            yield f"what is chosen is told, and not once what for: {called(widget)}"


def labels_of(widget: QWidget) -> list[str]:
    """What aids are told labels it: of a box to choose from Linux is told nothing else but what is chosen."""
    told = QAccessible.queryAccessibleInterface(widget).relations(QAccessible.RelationFlag.Label)
    return [one.text(_NAME) for one, _ in told]


def _unspoken_painted(widget: Painted) -> Iterator[str]:
    role = QAccessible.queryAccessibleInterface(widget).role()
    if not said(widget) and not _stands_beside_its_words(widget):
        yield f"painted and silent: {called(widget)}"
    if role.name != widget.spoken_role:
        yield f"painted and heard as {role.name}: {called(widget)}"
    if isinstance(widget, Chart) and not said(widget, _DESCRIPTION):
        yield f"a chart without a summary: {called(widget)}"
    if isinstance(widget, KpiTile) and not said(widget, _VALUE):
        yield f"a figure without its value: {called(widget)}"
    if takes_focus(widget) and role is QAccessible.Role.Button:
        offered = QAccessible.queryAccessibleInterface(widget).actionInterface()
        if "Press" not in offered.actionNames():
            yield f"a button that cannot be pressed: {called(widget)}"


def _stands_beside_its_words(widget: Painted) -> bool:
    """The mark of a banner or a line: its sentence is a neighbour."""
    return type(widget).__name__ == "StatusGlyph" and not widget.toolTip()


def _unspoken_cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = min(model.columnCount(), _ASKED_COLUMNS) if isinstance(view, QTableView | QTreeView) else 1
    for row in range(min(model.rowCount(), _ASKED_ROWS)):
        for column in range(columns):
            cell = model.index(row, column)
            # What Qt tells of a cell is the first that there is.
            told = cell.data(_SPOKEN) or cell.data(Qt.ItemDataRole.DisplayRole)
            if not told and (column == 0 or cell.data(Qt.ItemDataRole.DecorationRole) is not None):
                yield f"a silent cell: row {row}, column {column} of {called(view)}"


def _unspoken_button(button: QAbstractButton) -> Iterator[str]:
    state = QAccessible.queryAccessibleInterface(button).state()
    if button.isCheckable() and (not state.checkable or bool(state.checked) != button.isChecked()):
        yield f"checked or not is not said: {called(button)}"
    if bool(state.disabled) == button.isEnabled():
        yield f"off or not is not said: {called(button)}"


def stops(window: QWidget) -> list[QWidget]:
    """What Tab comes by, in its order."""
    met: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.window() is window and widget.isVisible() and takes_focus(widget):
            met.append(widget)
        widget = widget.nextInFocusChain()
    return met


def unread_order(window: QWidget) -> Iterator[str]:
    """Stops that Tab meets against the order in which they are read: by lines, from the left.

    Two stops of one group are compared by where they are; two of different groups by where those groups are within the
    smallest that holds both, so that a column is read to its foot before the next one; what lies over another group is
    neither before nor behind it. Tab goes round: the step back to the stop that is read before all others is none.
    """
    met = stops(window)
    for one, other in zip(met, [*met[1:], *met[:1]], strict=True):
        # The tour begins with the way on, which Enter takes, and goes back from there.
        if type(one.parentWidget()).__name__ == type(other.parentWidget()).__name__ == "TourCard":
            continue
        if (way := _back(one, other)) and any(_back(other, each) for each in met if each is not other):
            yield f"Tab goes {way} from {called(one)} to {called(other)}"


def _back(one: QWidget, other: QWidget) -> str:
    """Which way back the second is read before the first; "" if it is not."""
    first, then = _places(one, other)
    if first.intersects(then):
        return ""
    if then.bottom() <= first.top():
        return "up"
    is_beside = then.top() < first.bottom() and first.top() < then.bottom()
    return "left" if is_beside and then.right() <= first.left() else ""


def _places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where they, or the groups that they are in, stand in the window."""
    held = _holders(one)
    shared = next(holder for holder in _holders(other) if holder in held)
    return _place(_within(shared, one)), _place(_within(shared, other))


def _holders(widget: QWidget) -> list[QWidget]:
    """The widget, then what holds it, up to its window."""
    found, at = [widget], widget
    while not at.isWindow() and (parent := at.parentWidget()) is not None:
        found.append(parent)
        at = parent
    return found


def _within(holder: QWidget, widget: QWidget) -> QWidget:
    """The part of the holder in which the widget is."""
    return next((each for each in _holders(widget) if each.parentWidget() is holder), widget)


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def out_of_reach(window: QWidget, room: QRect) -> Iterator[str]:
    """Controls that cannot be seen in a window of that size, and windows that are wider than it or scroll sideways."""
    # A menu that is longer than its screen is scrolled by the desktop's own arrows.
    is_too_large = window.width() > room.width() or window.height() > room.height()
    if is_too_large and not isinstance(window, QMenu):
        yield f"{window.width()} x {window.height()}: {called(window)}"
    for widget in of(window):
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()}: {called(widget)}"
        if not isinstance(widget, (*_CONTROLS, Painted)) or isinstance(widget, QScrollBar | QHeaderView):
            continue
        if isinstance(widget.parentWidget(), QLineEdit | QAbstractSpinBox | QComboBox) or not takes_focus(
            widget
        ):
            continue
        if lost := _lost(widget):
            yield f"{lost}: {called(widget)}"


def _lost(widget: QWidget) -> str:
    """How much of it its window or its panes hide; what a pane can scroll to is not lost."""
    seen = QRect(QPoint(0, 0), widget.size())
    at: QWidget | None = widget
    while at is not None and not at.isWindow():
        parent = at.parentWidget()
        if parent is None:
            break
        seen = seen.translated(at.pos()).intersected(parent.rect())
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        at = parent
    if seen.width() < widget.width() - 2:
        return f"{widget.width() - max(seen.width(), 0)} of {widget.width()} px are hidden at its side"
    if seen.height() < min(widget.height() - 2, 24):
        return f"{widget.height() - max(seen.height(), 0)} of {widget.height()} px are hidden at its foot"
    return ""
