"""The menu of a table of callbacks: how rows are put together and how high they are, and which columns there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app.listing.past_query import GroupBy
from ui.models.grouping import by_words
from ui.panels.callback_view import CallbackView
from ui.panels.column_layout import ColumnLayout

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What of a table the menu is about, and what it wishes. `keys` are the columns, which `caption` names."""

    table: CallbackView
    layout: ColumnLayout
    keys: Sequence[str]
    caption: Callable[[str], str]
    is_by_need: bool
    sort_by_need: Callable[[], object]
    group: GroupBy
    group_by: Callable[[GroupBy], object]
    fold_all: Callable[[bool], object]


def offer_options(
    host: QWidget,
    button: QAbstractButton,
    table: CallbackView,
    layout: ColumnLayout,
    told: Callable[[], TableOptions],
) -> None:
    """The menu below the button, and where the head of the table is clicked; keys of the table move its columns too.

    `told` is asked each time, for what the menu then marks.
    """
    header = table.horizontalHeader()

    def open_at(at: QPoint) -> None:
        options_menu(host, told()).popup(at)

    button.clicked.connect(lambda: open_at(below(button)))
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header.customContextMenuRequested.connect(lambda at: open_at(header.mapToGlobal(at)))
    table.column_moved.connect(layout.move)
    table.column_widened.connect(layout.widen)


def below(widget: QWidget) -> QPoint:
    """Where a menu of a button stands."""
    return widget.mapToGlobal(QPoint(0, widget.height()))


def part_of_options(host: QWidget, options: TableOptions, part: str) -> QMenu:
    """The columns alone, or the groups, for who asks for these by name: by key or in the palette."""
    menu = QMenu(host)
    (_add_groups if part == "groups" else _add_columns)(menu, options)
    menu.aboutToHide.connect(menu.deleteLater)
    # Opened by keys: the arrows go on from what is in force.
    at = next((one for one in menu.actions() if one.isChecked() and one.isEnabled()), menu.actions()[0])
    menu.setActiveAction(at)
    return menu


def options_menu(host: QWidget, options: TableOptions) -> QMenu:
    """To be shown by `popup`; it goes when it is closed."""
    menu = QMenu(host)
    by_need = menu.addAction(translate("TableOptions", "Most urgent first"))
    by_need.setCheckable(True)
    by_need.setChecked(options.is_by_need)
    by_need.triggered.connect(options.sort_by_need)
    menu.addSeparator()
    _add_groups(menu, options)
    menu.addSeparator()
    heights = {
        "compact": translate("TableOptions", "Compact rows"),
        "standard": translate("TableOptions", "Normal rows"),
        "comfortable": translate("TableOptions", "Comfortable rows"),
    }
    _add_choices(menu, heights.items(), options.table.density, options.table.set_density)
    menu.addSeparator()
    _add_columns(menu, options)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_groups(menu: QMenu, options: TableOptions) -> None:
    groups = [(by.value, by_words(by)) for by in GroupBy]
    _add_choices(menu, groups, options.group.value, lambda key: options.group_by(GroupBy(key)))
    if options.group is not GroupBy.NOTHING:
        menu.addAction(translate("TableOptions", "Fold all groups"), lambda: options.fold_all(True))
        menu.addAction(translate("TableOptions", "Unfold all groups"), lambda: options.fold_all(False))


def _add_columns(menu: QMenu, options: TableOptions) -> None:
    layout = options.layout
    automatic = menu.addAction(translate("TableOptions", "Columns by width"))
    automatic.setCheckable(True)
    automatic.setChecked(layout.is_automatic)
    automatic.triggered.connect(layout.go_automatic)
    reset = menu.addAction(translate("TableOptions", "Reset the columns"), layout.reset)
    reset.setEnabled(layout.is_changed)
    column = options.table.currentIndex().column()
    if column >= 0:
        name = options.caption(options.keys[column])
        about = menu.addMenu(translate("TableOptions", "Column: {name}").format(name=name))
        for words, key, does in (
            (translate("TableOptions", "Move left"), "Alt+Shift+Left", lambda: layout.move(column, -1)),
            (translate("TableOptions", "Move right"), "Alt+Shift+Right", lambda: layout.move(column, 1)),
            (translate("TableOptions", "Narrower"), "Alt+Left", lambda: layout.widen(column, -1)),
            (translate("TableOptions", "Wider"), "Alt+Right", lambda: layout.widen(column, 1)),
        ):
            # Shown, not bound: the table itself answers the key.
            action = about.addAction(
                f"{words}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
            action.triggered.connect(lambda _on=False, does=does: does())
    columns = QActionGroup(menu)
    columns.setExclusive(False)
    for key in options.keys:
        action = columns.addAction(options.caption(key))
        action.setCheckable(True)
        action.setChecked(key in layout.visible())
        # Without its state a row says nothing of what can be done with it.
        action.setEnabled(key != "state")
        action.setData(key)
        menu.addAction(action)
    columns.triggered.connect(lambda action: layout.choose(str(action.data()), action.isChecked()))


def _add_choices(
    menu: QMenu, choices: Iterable[tuple[str, str]], current: str, choose: Callable[[str], object]
) -> None:
    """One of several, marked."""
    group = QActionGroup(menu)
    for key, words in choices:
        action = group.addAction(words)
        action.setCheckable(True)
        action.setChecked(key == current)
        action.setData(key)
        menu.addAction(action)
    group.triggered.connect(lambda action: choose(str(action.data())))
