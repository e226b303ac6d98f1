"""Asking what one's own view is to be called: each has one name, and a name holds nobody's number."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.listing.past_query import holds_a_number

if TYPE_CHECKING:
    from ui.dialogs.name_popover import NamePopover


class ViewNaming(QObject):
    """`named`: what is shown is to be a view of that name; `renamed`: the view in front is to be called so."""

    named = Signal(str)
    renamed = Signal(str)

    def __init__(
        self,
        host: QWidget,
        anchor: QWidget,
        names: Callable[[], Collection[str]],
        in_front: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`names`: of one's own views; `in_front`: the one that is shown. The question stands at the anchor."""
        super().__init__(parent)
        self._host, self._anchor, self._names, self._in_front = host, anchor, names, in_front
        self.popover: NamePopover | None = None

    def ask_new(self) -> None:
        self._ask("", is_new=True)

    def ask_other(self) -> None:
        self._ask(self._in_front(), is_new=False)

    def _ask(self, name: str, *, is_new: bool) -> None:
        from ui.dialogs.name_popover import NamePopover

        popover = NamePopover(self._host, name, self._fault_of, is_new=is_new)
        popover.chosen.connect(self.named if is_new else self.renamed)
        self.popover = popover
        popover.ask(self._anchor)

    def _fault_of(self, name: str) -> str:
        if holds_a_number(name):
            return self.tr("A view holds no number")
        if name in self._names() and name != self._in_front():
            return self.tr("There is a view of this name")
        return ""
