"""What boxes to choose from are called: on Linux Qt names one by what is chosen in it, and leaves the rest to a label.

Of a box that no label on screen stands beside the program makes one that is heard and never seen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel
from shiboken6 import isValid


class HeardLabel(QLabel):
    """Stays beside its box, where Qt looks for what labels it, and says the name that the box has at the moment."""

    def __init__(self, box: QComboBox) -> None:
        # One that is asked for before it is anywhere keeps its label with it till then.
        super().__init__(box.parentWidget() or box)
        self.setBuddy(box)
        self.hide()
        box.installEventFilter(self)
        box.destroyed.connect(self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentChange and isinstance(watched, QComboBox):
            if is_labelled(watched):
                # No longer beside it, where Qt would find two.
                watched.removeEventFilter(self)
                self.setParent(watched)
                self.deleteLater()
            else:
                self.setParent(watched.parentWidget() or watched)
        return False


class SpokenLabel(QAccessibleWidget):
    """The name of the box, in the language of the moment."""

    def __init__(self, label: HeardLabel) -> None:
        super().__init__(label, QAccessible.Role.StaticText, "")

    def text(self, what: QAccessible.Text) -> str:
        label = self.widget()
        if what is not QAccessible.Text.Name or not isinstance(label, HeardLabel) or not isValid(label):
            return ""
        box = label.buddy()
        return box.accessibleName() if isinstance(box, QComboBox) else ""


def give_label(box: QComboBox) -> None:
    """Once for a box, unless something on screen labels it."""
    if not is_labelled(box):
        HeardLabel(box)


def is_labelled(box: QComboBox) -> bool:
    """Whether a label beside it is there for it that can be seen."""
    around = box.parentWidget()
    beside = [] if around is None else around.children()
    return any(
        isinstance(one, QLabel) and one.buddy() is box for one in beside if type(one) is not HeardLabel
    )
