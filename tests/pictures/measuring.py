"""Whether every text has the room it needs: labels, buttons, headers, tabs, fields and what is painted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from tests.pictures.neighbours import too_close
from ui.widgets import painting
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.row_table import RowTable

#: How much longer than English the made-up language is.
LONGER = 0.4
_TELLING = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
#: A number, a time, a share or how long: less of it would be read as another one.
_FIGURE = re.compile(r"(?=.*\d)[\d\s.,:%/+\u2212-]*(?:(?:h|min|s|d|pv|dygn)\b[\d\s]*)*")
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


def without_room(window: QWidget, is_word: Callable[[str], bool]) -> list[str]:
    """Each text of the window that is cut. Paints the window.

    `is_word`: whether a text is the program's own, which has room wherever it stands but in a cell of a list. Of what
    comes from the database, and of cells, the whole may be told on pointing at it instead.
    """
    with elisions() as painted:
        window.grab()
    said = _Said()
    cut = [
        f"painted on {_place(on)}: {text}"
        for on, text in dict.fromkeys(painted)
        if not _may_be_cut(on, text, is_word, said)
    ]
    for widget in visible(window):
        if (text := too_narrow(widget)) and not _is_told_data(widget, text, is_word):
            cut.append(f"{type(widget).__name__}: {text}")
        if text := cut_by_its_area(widget):
            cut.append(f"{type(widget).__name__} reaches out of what scrolls: {text}")
        if isinstance(widget, QComboBox):
            cut += [f"to choose in QComboBox: {text}" for text in _cut_choices(widget, is_word)]
        if isinstance(widget, QListView):
            cut += [f"listed in {type(widget).__name__}: {text}" for text in _cut_lines(widget)]
        if isinstance(widget, QTabBar):
            cut += [f"tab: {text}" for text in _cut_tabs(widget)]
        if out_of_its_parent(widget):
            cut.append(
                f"{type(widget).__name__} reaches out of {type(widget.parent()).__name__}: {_name(widget)}"
            )
    cut += too_close(window)
    if isinstance(window, QDialog) and (parent := window.parentWidget()) is not None:
        size, room = window.size(), parent.window().size()
        if size.boundedTo(room) != size:
            told = f"{size.width()} x {size.height()} in {room.width()} x {room.height()}"
            cut.append(f"{type(window).__name__} is {told}")
    return cut


class _Said:
    """What the lists of one window say, each asked once: many of its cells may be cut."""

    def __init__(self) -> None:
        self._names: dict[QAbstractItemView, tuple[str, ...]] = {}
        self._told: dict[QAbstractItemView, tuple[str, ...]] = {}

    def names_a_row(self, view: QAbstractItemView, text: str) -> bool:
        """Whether the text, or a line of it, is what a row of a table is told apart by: to be read without pointing."""
        if view not in self._names:
            self._names[view] = tuple(_names_in(view)) if isinstance(view, QTableView) else ()
        return any(text in one for one in self._names[view]) and not _is_of_another_column(view, text)

    def tells(self, view: QAbstractItemView, text: str) -> bool:
        """Whether the whole of it may be read all the same, on pointing at it or by a screen reader."""
        if view not in self._told:
            self._told[view] = tuple(_said_by(view))
        return any(text in told for told in self._told[view])


def _may_be_cut(widget: QWidget | None, text: str, is_word: Callable[[str], bool], said: _Said) -> bool:
    """Whether the whole of a painted text can be read all the same."""
    view = widget.parentWidget() if widget is not None else None
    if widget is None or not text or isinstance(view, QHeaderView):
        return not text
    if isinstance(view, QAbstractItemView):
        if _FIGURE.fullmatch(text):
            return False
        return not said.names_a_row(view, text) and said.tells(view, text)
    return not is_word(text) and text in f"{widget.toolTip()}\n{widget.accessibleName()}"


def _names_in(view: QTableView) -> Iterator[str]:
    return _texts_in(view, _naming(view))


def _naming(view: QTableView) -> set[int]:
    """The columns by which rows are told apart."""
    columns = range(view.model().columnCount())
    first = min(columns, key=lambda one: (view.isColumnHidden(one), view.horizontalHeader().visualIndex(one)))
    return {first, *(view.named_by if isinstance(view, RowTable) else ())}


def _is_of_another_column(view: QAbstractItemView, text: str) -> bool:
    """Whether it can only be cut there, as what was undone is: the columns that name rows have all of their room."""
    if not isinstance(view, QTableView):
        return False
    naming = _naming(view)
    others = set(range(view.model().columnCount())) - naming
    is_there = any(text in one for one in _texts_in(view, others))
    return is_there and all(view.columnWidth(one) >= view.sizeHintForColumn(one) for one in naming)


def _texts_in(view: QTableView, columns: Iterable[int]) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), _ROWS)):
        yield from (str(model.index(row, column).data() or "") for column in columns)


def _is_told_data(widget: QWidget, text: str, is_word: Callable[[str], bool]) -> bool:
    if isinstance(widget, ChoiceBox) and widget.currentIndex() > 0:
        return True
    return isinstance(widget, QLabel) and text in widget.toolTip() and not is_word(text)


def too_narrow(widget: QWidget) -> str:
    """The text that its widget has no room for, "" when all is well."""
    text, room, metrics = "", widget.contentsRect().width() + 1, widget.fontMetrics()
    if isinstance(widget, QLabel) and widget.minimumSize() == widget.maximumSize():
        # Of a size of its own, as round marks are: what counts is the text, and not the air around it.
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room else ""
    elif isinstance(widget, QLabel) and widget.text():
        needed = 0 if widget.wordWrap() else max(map(metrics.horizontalAdvance, widget.text().splitlines()))
        tall = (
            widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.minimumSizeHint().height()
        )
        text = widget.text() if needed > widget.width() + 1 or tall > widget.height() + 1 else ""
    elif isinstance(widget, QToolButton):
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room - 4 else ""
    elif isinstance(widget, QGroupBox):
        text = widget.title() if metrics.horizontalAdvance(widget.title()) > room else ""
    elif isinstance(widget, QAbstractButton) and widget.text():
        is_low = metrics.height() > widget.height() + 1
        text = widget.text() if widget.sizeHint().width() > widget.width() + 1 or is_low else ""
    elif isinstance(widget, QComboBox):
        text = (
            widget.currentText()
            if metrics.horizontalAdvance(widget.currentText()) > _field_of(widget)
            else ""
        )
    elif isinstance(widget, QAbstractSpinBox) and (line := widget.findChild(QLineEdit)) is not None:
        text = line.text() if metrics.horizontalAdvance(line.text()) > _typed_into(line) else ""
    elif isinstance(widget, QLineEdit) and not widget.text():
        begin = widget.cursorRect().center().x()
        is_cut = metrics.horizontalAdvance(widget.placeholderText()) > widget.width() - begin - 6
        text = widget.placeholderText() if is_cut else ""
    return text


def _field_of(box: QComboBox) -> int:
    """What a box to choose from has for its words, in px: the style sheet's padding and arrow grow with the text."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    # Qt rounds what it makes room for.
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width() + 1


def _typed_into(line: QLineEdit) -> int:
    margins = line.textMargins()
    return line.contentsRect().width() - margins.left() - margins.right()


def out_of_its_parent(widget: QWidget) -> bool:
    """Whether its left or right edge is where nobody can see it."""
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    if isinstance(parent, QAbstractItemView | QHeaderView | QScrollArea | QLineEdit | QTabBar):
        return False
    return widget.x() < -1 or widget.geometry().right() > parent.width()


def cut_by_its_area(widget: QWidget) -> str:
    """The words that reach out of the side of what scrolls up and down only, "" for none."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    if not text:
        return ""
    each = widget
    while not each.isWindow() and (parent := each.parentWidget()) is not None:
        area = parent.parentWidget()
        if (
            isinstance(area, QScrollArea)
            and area.viewport() is parent
            and not area.horizontalScrollBar().maximum()
        ):
            at = widget.mapTo(parent, QPoint(0, 0)).x()
            needed = min(widget.sizeHint().width(), widget.width())
            return text if at < -1 or at + needed > parent.width() + 1 else ""
        each = parent
    return ""


class _Painting(QObject):
    """Knows which widget is being painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widget: QWidget | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widget = watched
        return False


@contextmanager
def elisions() -> Iterator[list[tuple[QWidget | None, str]]]:
    """What painted widgets had no room for."""
    cut: list[tuple[QWidget | None, str]] = []
    now, application = _Painting(), QApplication.instance()
    real = painting._fitted  # noqa: SLF001  # the one place in which painted text is cut

    def noting(text: str, px: int, weight: int, width: int) -> tuple[str, float]:
        shown, advance = real(text, px, weight, width)
        if shown != text:
            cut.append((now.widget, text))
        return shown, advance

    assert application is not None
    application.installEventFilter(now)
    try:
        with patch.object(painting, "_fitted", noting):
            yield cut
    finally:
        application.removeEventFilter(now)


def _cut_tabs(bar: QTabBar) -> list[str]:
    """Tabs narrower than their words; those that the bar scrolls to are whole."""
    metrics = bar.fontMetrics()
    return [
        bar.tabText(place)
        for place in range(bar.count())
        if metrics.horizontalAdvance(bar.tabText(place).replace("&&", "&")) > bar.tabRect(place).width()
    ]


def _cut_choices(box: QComboBox, is_word: Callable[[str], bool]) -> list[str]:
    """What of the program's own words would be cut once it is chosen."""
    if isinstance(box, ChoiceBox):
        # Its first entry has room, and what has none is told on pointing at it.
        return [
            text for text in [box.itemText(0)] if box.fontMetrics().horizontalAdvance(text) > _field_of(box)
        ]
    metrics, room = box.fontMetrics(), _field_of(box)
    texts = [box.itemText(place) for place in range(box.count()) if place != box.currentIndex()]
    return [text for text in texts if is_word(text) and metrics.horizontalAdvance(text) > room]


def _cut_lines(view: QListView) -> list[str]:
    """Lines that Qt itself paints and elides; those of a delegate are noted while they are painted."""
    if view.wordWrap() or type(view.itemDelegate()) is not QStyledItemDelegate:
        return []
    model, room = view.model(), view.viewport().width()
    indexes = [model.index(row, 0) for row in range(min(model.rowCount(), _ROWS))]
    return [
        str(index.data())
        for index in indexes
        if view.sizeHintForIndex(index).width() > room
        and str(index.data()) not in str(index.data(_TELLING[0]))
    ]


def _said_by(view: QAbstractItemView) -> Iterator[str]:
    """Where the whole of a cut cell may be read: on pointing at it, or by a screen reader."""
    yield view.toolTip()
    model = view.model()
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView | QTreeView) else 1
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        for column in range(columns):
            index: QModelIndex = model.index(row, column)
            yield from (str(index.data(role) or "") for role in _TELLING)


def _place(widget: QWidget | None) -> str:
    """Of a viewport its view."""
    parent = widget.parentWidget() if widget is not None else None
    return type(parent if isinstance(parent, QAbstractScrollArea) else widget).__name__


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName() or str(widget.property("text") or "")
