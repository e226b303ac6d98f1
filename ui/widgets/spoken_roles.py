"""What painted widgets are to a screen reader: a chart, a button, a slider with its value, and not a nameless box."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QWidget
from shiboken6 import isValid

from ui.widgets.box_names import HeardLabel, SpokenLabel, give_label
from ui.widgets.painted import Painted


class SpokenWidget(QAccessibleWidget):
    """A painted widget's role, name, value and press, as it tells them itself; the description is Qt's."""

    def __init__(self, painted: QWidget, role: str) -> None:
        # No attribute of this object keeps the widget: Qt deletes an interface with its widget, Python keeps its shell.
        super().__init__(painted, QAccessible.Role[role], "")

    def text(self, what: QAccessible.Text) -> str:
        painted = self.widget()
        if isinstance(painted, Painted) and isValid(painted):
            if what is QAccessible.Text.Value:
                return painted.spoken_value()
            if what is QAccessible.Text.Name and (name := painted.spoken_name()):
                return name
        return super().text(what)

    def actionNames(self) -> list[str]:
        names = list(super().actionNames())
        painted = self.widget()
        if isinstance(painted, Painted) and painted.can_be_pressed and painted.isEnabled():
            names.insert(0, self.pressAction())
        return names

    def doAction(self, actionName: str) -> None:  # noqa: N803  # Qt's own name, which it is called by
        painted = self.widget()
        if actionName == self.pressAction() and isinstance(painted, Painted):
            painted.press()
        else:
            super().doAction(actionName)


@cache
def install() -> None:
    """Before the first painted widget is asked for; once a process, since Qt keeps its factories as long as that."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    # Qt asks by each class from the last to the first, and has an interface of its own for the box itself.
    if isinstance(thing, QComboBox) and class_name == "QComboBox":
        give_label(thing)
        return None
    if isinstance(thing, HeardLabel):
        return SpokenLabel(thing)
    role = getattr(thing, "spoken_role", "")
    return SpokenWidget(thing, role) if role and isinstance(thing, QWidget) else None
