"""What boxes to choose from are called: on Linux Qt names one by what is chosen in it, and leaves the rest to a label.

Of a box that no label on screen stands beside the program makes one that is heard and never seen.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel
from shiboken6 import isValid


class HeardLabel(QLabel):
    """Says the name that the box has at the moment."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self.setBuddy(box)
        self.hide()


class SpokenLabel(QAccessibleWidget):
    """The name of the box, in the language of the moment; "" where it would be said twice."""

    def __init__(self, label: HeardLabel) -> None:
        super().__init__(label, QAccessible.Role.StaticText, "")

    def text(self, what: QAccessible.Text) -> str:
        label = self.widget()
        if what is not QAccessible.Text.Name or not isinstance(label, HeardLabel) or not isValid(label):
            return ""
        box = label.buddy()
        # What is put beside it later, and can be seen, says it instead.
        return box.accessibleName() if isinstance(box, QComboBox) and not is_labelled(box) else ""


def give_label(box: QComboBox) -> None:
    """Once for a box, however often Qt asks for it anew, unless something on screen labels it."""
    if not is_labelled(box) and not box.findChildren(HeardLabel):
        HeardLabel(box)


def is_labelled(box: QComboBox) -> bool:
    """Whether a label beside it is there for it that can be seen."""
    around = box.parentWidget()
    beside = [] if around is None else around.children()
    return any(
        isinstance(one, QLabel) and one.buddy() is box for one in beside if type(one) is not HeardLabel
    )
