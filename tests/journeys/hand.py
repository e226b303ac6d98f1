"""A supervisor's two hands: each act from its beginning to its end by keys alone, or by the mouse (and typing)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QListView,
    QMenu,
    QRadioButton,
    QTableView,
    QWidget,
)

from tests.journeys.sitting import Sitting
from ui.commands import BY_ID
from ui.screens.asking import Asking

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Place(Protocol):
    """A screen on which acts are done to rows."""

    @property
    def table(self) -> QTableView: ...

    @property
    def asking(self) -> Asking: ...

    def select(self, ids: Sequence[int]) -> None: ...


class Hand:
    """What both have in common. `place` is the screen in front."""

    name = ""

    def __init__(self, seat: Sitting) -> None:
        self.seat = seat

    @property
    def place(self) -> Place:
        screen: Place = self.seat.desk.front.screen  # type: ignore[assignment]  # only such are gone to
        return screen

    @property
    def asked(self) -> QWidget:
        """The popover or dialog that is open."""
        asking = self.place.asking
        self.seat.see(lambda: self._open() is not None, "a question")
        found = self._open()
        assert found is not None, asking
        return found

    def _open(self) -> QWidget | None:
        asking = self.place.asking
        dialogs = [one for one in self.seat.frame.findChildren(QWidget) if one.isWindow() and one.isModal()]
        for one in (asking.popover, asking.dialog, *dialogs):
            if one is not None and one.isVisible():
                return one
        return None

    def part(self, kind: type[QWidget], name: str) -> QWidget:
        """A part of the question by its name in the code."""
        found = getattr(self.asked, name)
        assert isinstance(found, kind)
        return found

    def choose(self, ids: Sequence[int], command: str) -> None:
        """Select rows, and see that it can be done to them."""
        self.come_back()
        self.place.select(list(ids))
        action = self.seat.desk.console.commands[command]
        self.seat.see(action.isEnabled, f"that {command} is on")

    def come_back(self) -> None:
        """The keyboard is in the table again, as it is for a person when a dialog has closed."""
        self.seat.frame.activateWindow()
        self.seat.see(self.seat.frame.isActiveWindow, "the window in front")
        self.place.table.setFocus()

    # What each hand does in its own way

    def reach(self, command: str) -> None:
        raise NotImplementedError

    def tick(self, box: QCheckBox | QRadioButton) -> None:
        raise NotImplementedError

    def pick(self, box: QComboBox, words: str) -> None:
        raise NotImplementedError

    def take(self, options: QListView, words: str) -> None:
        raise NotImplementedError

    def press(self, button: QWidget) -> None:
        raise NotImplementedError

    def write(self, field: QWidget, words: str) -> None:
        """Typing is done with the keyboard in any case; the hand only goes to the field."""
        raise NotImplementedError


class Keys(Hand):
    """Never touches the mouse: Tab goes from part to part."""

    name = "keys"

    def reach(self, command: str) -> None:
        keys = BY_ID[command].keys
        if keys:
            letter = keys[0].split("+")[-1]
            modifiers = SHIFT if "Shift" in keys[0] else NONE
            if "Ctrl" in keys[0]:
                modifiers |= CTRL
            QTest.keyClick(self.place.table, Qt.Key(ord(letter)), modifiers)
            return
        QTest.keyClick(self.place.table, Qt.Key.Key_K, CTRL)
        search = self.seat.frame.top_bar.search
        self.seat.see(search.hasFocus, "the palette")
        QTest.keyClicks(search, BY_ID[command].name.removesuffix("…"))
        QTest.keyClick(search, Qt.Key.Key_Return)

    def tick(self, box: QCheckBox | QRadioButton) -> None:
        self._go_to(box)
        if not box.isChecked():
            QTest.keyClick(box, Qt.Key.Key_Space)
        if not box.isChecked():  # the arrows go through a group of choices
            for _ in range(10):
                held = QApplication.focusWidget()
                assert held is not None
                QTest.keyClick(held, Qt.Key.Key_Down)
                if box.isChecked():
                    break
        assert box.isChecked()

    def pick(self, box: QComboBox, words: str) -> None:
        self._go_to(box)
        for _ in range(box.count()):
            if box.currentText() != words:
                QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() == words

    def take(self, options: QListView, words: str) -> None:
        search = self.part(QWidget, "search")
        self.seat.see(search.hasFocus, "the keyboard in the search")
        QTest.keyClicks(search, words)
        QTest.keyClick(search, Qt.Key.Key_Return)

    def press(self, button: QWidget) -> None:
        self._go_to(button)
        QTest.keyClick(button, Qt.Key.Key_Return)

    def write(self, field: QWidget, words: str) -> None:
        self._go_to(field)
        QTest.keyClicks(field, words)

    def _go_to(self, part: QWidget) -> None:
        """By Tab, as many times as it takes."""
        window = part.window()
        window.activateWindow()
        self.seat.see(window.isActiveWindow, "the question in front")
        for _ in range(40):
            if part.hasFocus():
                return
            group = QApplication.focusWidget()
            assert group is not None
            is_group = isinstance(part, QRadioButton) and isinstance(group, QRadioButton)
            if is_group and group.parentWidget() is part.parentWidget():
                return
            QTest.keyClick(group, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {part.accessibleName() or part}")


class Mouse(Hand):
    """Uses no key but to type: rows' menus, lists and buttons are clicked."""

    name = "mouse"

    def reach(self, command: str) -> None:
        table = self.place.table
        at = table.visualRect(table.currentIndex()).center()
        port = table.viewport()
        mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(port, QContextMenuEvent(mouse, at, port.mapToGlobal(at)))
        self.click_in_menu(BY_ID[command].name)

    def click_in_menu(self, words: str) -> None:
        self.seat.see(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(one for one in menu.actions() if one.text() == words)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())

    def tick(self, box: QCheckBox | QRadioButton) -> None:
        if not box.isChecked():
            QTest.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
        assert box.isChecked()

    def pick(self, box: QComboBox, words: str) -> None:
        # By the wheel: a list that opens off screen takes no clicks.
        for _ in range(box.count()):
            if box.currentText() != words:
                at = QPointF(box.rect().center())
                down = QPoint(0, -120)
                QApplication.sendEvent(
                    box,
                    QWheelEvent(
                        at, QPointF(box.mapToGlobal(at)), down, down, Qt.MouseButton.NoButton, NONE,
                        Qt.ScrollPhase.NoScrollPhase, False,
                    ),
                )  # fmt: skip
        assert box.currentText() == words

    def take(self, options: QListView, words: str) -> None:
        model = options.model()
        row = next(
            row
            for row in range(model.rowCount())
            if words in str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
            or words in str(model.index(row, 0).data() or "")
        )
        _click_row(options, model.index(row, 0))

    def press(self, button: QWidget) -> None:
        QTest.mouseClick(button, LEFT)

    def write(self, field: QWidget, words: str) -> None:
        QTest.mouseClick(field, LEFT)
        QTest.keyClicks(field, words)


def _click_row(view: QAbstractItemView, row: QModelIndex) -> None:
    view.scrollTo(row)
    at = view.visualRect(row).center()
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
