"""Which of the texts are wanted: of which centre, and with which words; the tabs say in which state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.message import Group, MessageQuery
from app.listing.past_query import holds_a_number
from ui.dialogs.combo import refill
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.search_field import SearchField

#: Typing rests so long before the list follows.
_REST_MS: Final = 250


class MessagesFilters(QWidget):
    """`changed`: something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._centres: tuple[tuple[str, int], ...] = ()
        #: The centre that was looked at at the last end, until the centres are known.
        self._left_centre: int | None = None
        self.words = SearchField(key="Ctrl+F")
        self.centre = ChoiceBox()
        self.centre.setMaxVisibleItems(20)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 2)
        row.addWidget(self.centre, 1)
        self._rest.timeout.connect(self.changed)
        self.words.textChanged.connect(self._rest.start)
        self.words.returnPressed.connect(self._choose)
        self.centre.activated.connect(self._choose)
        self.retranslate()

    @property
    def are_on(self) -> bool:
        """Whether anything is left out."""
        return bool(self._typed()) or self.centre.currentData() is not None

    def query(self, group: Group | None) -> MessageQuery:
        """What is wanted of the texts in that state."""
        return MessageQuery(group, self.centre.currentData(), self._typed())

    def told(self) -> str:
        """In words, for who reads that nothing matches."""
        said = self._typed(), self.centre.currentText() if self.centre.currentData() is not None else ""
        return " · ".join(part for part in said if part)

    def clear(self) -> None:
        """Everything is wanted again."""
        self.words.clear()
        self.centre.setCurrentIndex(0)
        self._choose()

    def set_centres(self, centres: Sequence[tuple[int, str]]) -> None:
        """Ids and names in the user's language, in order."""
        self._centres = tuple((name, id_) for id_, name in centres)
        self._fill()
        self._left_centre = None

    def state(self) -> dict[str, Any]:
        """As plain values for the settings file; never a number."""
        words = self._typed()
        return {"centre": self._wanted_centre(), "words": "" if holds_a_number(words) else words}

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Before the centres are known; whatever is missing or foreign is left out."""
        centre = saved.get("centre")
        self._left_centre = centre if isinstance(centre, int) else None
        self.words.setText(str(saved.get("words", "")))
        # It is asked for with the first page, not once more when the typing has rested.
        self._rest.stop()

    def retranslate(self) -> None:
        """Called by the screen."""
        self.words.set_words(self.tr("Search texts, senders or #callback"), self.tr("Search"))
        self.centre.setAccessibleName(self.tr("Centre"))
        self._fill()

    def _typed(self) -> str:
        return self.words.text().strip()

    def _wanted_centre(self) -> int | None:
        centre: int | None = self.centre.currentData() if self._left_centre is None else self._left_centre
        return centre

    def _fill(self) -> None:
        refill(self.centre, [(self.tr("All centres"), None), *self._centres], self._wanted_centre())

    def _choose(self) -> None:
        self._rest.stop()
        self.changed.emit()
