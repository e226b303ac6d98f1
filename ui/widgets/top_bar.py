"""The bar above every screen: its title, the scope, search, age of the data and who is signed in.

bar.set_title("Tilannekuva"); bar.set_person("ML", "Maija Lehto")
bar.scope, bar.search, bar.freshness        the pieces themselves, with their own signals
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import theme
from ui.widgets.freshness import Freshness
from ui.widgets.label import Label
from ui.widgets.scope_box import ScopeBox
from ui.widgets.search_field import SearchField
from ui.widgets.tool_tip import as_written

_HEIGHT_PX = 54
_SEARCH_PX = 372
_LEAST_SEARCH_PX = 110
_AVATAR_PX = 30


class TopBar(QFrame):
    """Holds the pieces in their places; knows nothing of what they mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._title = Label(role="title")
        self.scope = ScopeBox()
        self.search = SearchField(key="Ctrl+K")
        self.freshness = Freshness()
        self._person = QLabel()
        self._person.setObjectName("avatar")
        self._person.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._person.hide()
        # Beside each other with the same room: the field stands in the middle, whatever a screen is called.
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(12)
        self._left.addWidget(self._title)
        self._left.addWidget(self.scope)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._right.addWidget(self.freshness)
        self._right.addWidget(self._person)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addLayout(self._left, 3)
        row.addWidget(self.search, 4)
        row.addLayout(self._right, 3)
        theme.changed.connect(self._restyle)
        self._restyle()

    def add(self, part: QWidget) -> None:
        """One more thing, at the right end."""
        self._right.addWidget(part)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_person(self, initials: str, name: str) -> None:
        self._person.setText(initials)
        self._person.setToolTip(as_written(name))
        self._person.setAccessibleName(name)
        self._person.setVisible(bool(initials))

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(_HEIGHT_PX))
        self.search.setMaximumWidth(theme.px(_SEARCH_PX))
        self.search.setMinimumWidth(theme.px(_LEAST_SEARCH_PX))
        self._person.setFixedSize(theme.px(_AVATAR_PX), theme.px(_AVATAR_PX))
