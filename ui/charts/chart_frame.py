"""What stands around every chart: a menu of what can be done with it, whichever chart it is.

frame = ChartFrame(FlowChart(formats))
frame.compare_wanted.connect(...)     what to set beside it: "" for nothing, see CHOICES; answered by show_compared
frame.save_wanted.connect(...)        carries the frame: its chart is to be saved
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.charts.chart import Chart
from ui.charts.compared import Compared
from ui.theme import theme
from ui.widgets.button import Button

#: What a day can be compared with: nothing, the service day before, last week's same weekday, four open ones of it.
CHOICES: Final = ("", "before", "week", "weeks")
_BUTTON_PX: Final = 26


class ChartFrame(QWidget):
    """No focus stop of its own: the chart is one, and its keys and the button do the same."""

    compare_wanted = Signal(str)
    save_wanted = Signal(object)
    #: Carries the frame: its chart is wanted in a window of its own.
    apart_wanted = Signal(object)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self._choice = ""
        #: Whether it stands in a window of its own, where no page may lay it out.
        self.is_apart = False
        self.button = Button(icon="dots", kind="ghost", name="-")
        self.button.setParent(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chart.reserved_px = _BUTTON_PX + 2
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(chart)
        self.setSizePolicy(chart.sizePolicy())
        self.button.raise_()
        self.button.clicked.connect(lambda: self.open_menu(None))
        chart.menu_wanted.connect(self.open_menu)
        chart.save_wanted.connect(lambda: self.save_wanted.emit(self))
        chart.apart_wanted.connect(self._ask_apart)
        chart.compare_wanted.connect(self._compare_next)
        theme.changed.connect(self._place)
        self.retranslate()
        self._place()

    @property
    def choice(self) -> str:
        """What is set beside the chart, one of CHOICES."""
        return self._choice

    def compare(self, choice: str) -> None:
        """Ask for another day beside this one; "" takes it away at once."""
        self._choice = choice
        if not choice:
            self.chart.show_compared(None)
        self.compare_wanted.emit(choice)

    def show_choice(self, choice: str) -> None:
        """Another chart of the page was asked, and all show the same day beside them."""
        self._choice = choice

    def show_compared(self, compared: Compared | None) -> None:
        self.chart.show_compared(compared)

    def menu(self) -> QMenu:
        """What can be done with the chart now."""
        menu, chart = QMenu(self), self.chart
        has_data = bool(len(chart.places()))
        if chart.can_compare:
            beside = menu.addMenu(self.tr("Compare with"))
            group = QActionGroup(beside)
            for choice in CHOICES:
                entry = group.addAction(self._choice_words(choice))
                entry.setCheckable(True)
                entry.setChecked(choice == self._choice)
                entry.triggered.connect(lambda _on=False, wanted=choice: self.compare(wanted))
                beside.addAction(entry)
            menu.addSeparator()
        self._add(menu, self.tr("Zoom in"), "+", lambda: chart.zoom_by(0.5), has_data)
        self._add(menu, self.tr("Zoom out"), "-", lambda: chart.zoom_by(2.0), chart.is_zoomed)
        self._add(menu, self.tr("Show all of it"), "0", chart.zoom_out, chart.is_zoomed)
        menu.addSeparator()
        self._add(menu, self.tr("Show as a table"), "T", chart.open_table, has_data)
        self._add(menu, self.tr("Save as…"), "S", lambda: self.save_wanted.emit(self), has_data)
        if not self.is_apart:
            menu.addSeparator()
            self._add(menu, self.tr("Open in a window of its own"), "W", self._ask_apart, True)
        return menu

    def open_menu(self, at: QPoint | None) -> None:
        """At a point on the screen, else below the button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at if at is not None else self.button.mapToGlobal(QPoint(0, self.button.height())))

    def retranslate(self) -> None:
        self.button.set_words("", self.tr("Compare, zoom, table, save: {title}").format(title=self._title()))

    def _title(self) -> str:
        return self.chart.name

    def _choice_words(self, choice: str) -> str:
        match choice:
            case "before":
                return self.tr("The service day before")
            case "week":
                return self.tr("The same weekday last week")
            case "weeks":
                return self.tr("The same weekday, average of four open days")
            case _:
                return self.tr("Nothing")

    def stand_apart(self) -> None:
        """In a window of its own, which it fills."""
        self.is_apart = True
        self.fill(fills=True)

    def fill(self, *, fills: bool) -> None:
        """Take all the room there is, or as much as the chart has by itself."""
        self.chart.fill(fills=fills)
        self.setSizePolicy(self.chart.sizePolicy())

    def _ask_apart(self) -> None:
        if not self.is_apart:
            self.apart_wanted.emit(self)

    def _compare_next(self) -> None:
        self.compare(CHOICES[(CHOICES.index(self._choice) + 1) % len(CHOICES)])

    @staticmethod
    def _add(menu: QMenu, words: str, key: str, does: Callable[[], object], is_on: bool) -> None:
        # Shown, not bound: the chart itself answers the key while it has the focus.
        action = QAction(words, menu)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(is_on)
        action.triggered.connect(lambda _on=False: does())
        menu.addAction(action)

    def _place(self) -> None:
        side = theme.px(_BUTTON_PX)
        self.button.setFixedSize(side, side)
        self.button.move(self.width() - side - theme.px(6), theme.px(5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Told before its parts are, the frame would take the chart's name of the language before.
            self.chart.retranslate()
            self.retranslate()
