"""The head of the table of callbacks: what is listed, another order when one waits, the filter's field, and menus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.label import Label
from ui.widgets.room import wide
from ui.widgets.search_field import SearchField

_GAP: Final = 8
_LEFT, _RIGHT, _BELOW = 14, 8, 8
#: Below it where it is the only line above the rows.
_BELOW_ALL: Final = 4
#: Of the room that is left over: before the empty room.
_MUCH: Final = 100
#: The field where there is room, at the most, and where there is none: the magnifier and a few letters.
_FIELD_PX, _MOST_FIELD_PX, _LEAST_FIELD_PX = 120, 210, 72


class CallbackHead(QWidget):
    """In a pane that is pulled narrow words become their tool tips, and none is cut."""

    def __init__(self, age: Label) -> None:
        """`age`: how old the rows are, hidden while they are fresh."""
        super().__init__()
        self.title = Label(role="section")
        self.scope = FittingLabel(tone="t3")
        self._age = age
        self.order_button = Button(icon="arrows-sort", kind="ghost")
        self.field = SearchField(key="Ctrl+F")
        self.views_button = Button(icon="star", kind="ghost")
        self.options_button = Button(icon="adjustments-horizontal", kind="ghost")
        self._order = ("", "")
        self._wordings: tuple[str, ...] = ()
        self._filters: QWidget | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, _BELOW)
        row.setSpacing(_GAP)
        for part in (self.title, self.scope, age, self.order_button):
            row.addWidget(part)
        row.addStretch(1)
        # Before the empty room beside it, so that the field has its words and its key for as long as there is any.
        row.addWidget(self.field, _MUCH)
        row.addWidget(self.views_button)
        row.addWidget(self.options_button)
        self.order_button.hide()
        self.fit()

    @property
    def has_filters(self) -> bool:
        """Whether the quick filters stand here, in place of what is listed."""
        return self._filters is not None

    def take_filters(self, filters: QWidget | None) -> None:
        """The quick filters, for a page where each line counts; None gives them back, to be put where they were."""
        given_back, self._filters = self._filters, filters
        if given_back is not None:
            self._row.removeWidget(given_back)
            self._gone_through(given_back, is_first=False)
        if filters is not None:
            self._row.insertWidget(0, filters, _MUCH)
            self._gone_through(filters, is_first=True)
        self._row.setContentsMargins(_LEFT, 0, _RIGHT, _BELOW if filters is None else _BELOW_ALL)
        self.fit()

    def _gone_through(self, filters: QWidget, *, is_first: bool) -> None:
        """Tab comes to them before what stands beside them, or after what stands above them."""
        own = (self.order_button, self.field, self.views_button, self.options_button)
        parts = [at for part in ((filters, *own) if is_first else (*own, filters)) for at in _stops(part)]
        for one, following in pairwise(parts):
            QWidget.setTabOrder(one, following)

    def say_scope(self, *wordings: str) -> None:
        """What is listed and how much, from the longest wording to the shortest."""
        if wordings != self._wordings:
            self._wordings = wordings
            self.scope.offer(*wordings)
            self.fit()

    def offer_order(self, number: str, words: str) -> None:
        """So many rows would stand elsewhere, said by `words`; "" for none."""
        if (number, words) != self._order:
            self._order = number, words
            self.order_button.setVisible(bool(words))
            self.fit()

    def fit(self) -> None:
        """Something has more or less to say than before."""
        number, words = self._order
        if self._filters is not None:
            self._fit_filters()
            return
        least = min(_FIELD_PX, theme.px(_LEAST_FIELD_PX))
        if words:
            self.order_button.set_words(words, words)
            if self._room(_FIELD_PX) < 0:
                self.order_button.set_words(number, words)
        if self._room(_FIELD_PX) >= 0:
            least = _FIELD_PX
        self.field.setMinimumWidth(least)
        self.field.setMaximumWidth(theme.px(_MOST_FIELD_PX))
        # The filters below say of what this is a list, and how many there are.
        room = self._room(least)
        _show(self.title, is_wanted=room >= 0)
        _show(self.scope, is_wanted=room + self.title.sizeHint().width() + _GAP >= 0)

    def _fit_filters(self) -> None:
        """Of the room the filters have what the field leaves, which has its words."""
        number, words = self._order
        self.order_button.set_words(number, words)
        self.field.setMinimumWidth(_FIELD_PX)
        self.field.setMaximumWidth(_FIELD_PX)
        for part in (self.title, self.scope):
            _show(part, is_wanted=False)

    def _room(self, field: int) -> int:
        """What is left over with all parts and a field of that width; less than nothing: something is to give way."""
        others = (self._age, self.order_button, self.views_button, self.options_button)
        named = self.title.sizeHint().width() + self.scope.minimumSizeHint().width() + 2 * _GAP
        return self.width() - _LEFT - _RIGHT - named - wide(others, _GAP) - field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Where Tab comes to in it, as it goes through it."""
    at: QWidget | None = part
    while at is not None:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and (at is part or part.isAncestorOf(at)):
            yield at
        following = at.nextInFocusChain()
        at = following if following is not part else None


def _show(part: QWidget, *, is_wanted: bool) -> None:
    """Nothing is told of what is so already."""
    if is_wanted == part.isHidden():
        part.setVisible(is_wanted)
