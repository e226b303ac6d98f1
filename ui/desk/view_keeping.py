"""Keeps the views a user saves: read at the start, written as they change, brought back when removed in haste."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.errors import Refused
from ui.errors import is_known, sentence
from ui.screens.past_views import PastViews
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from app.database.views import SavedView, Views
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate

SCREEN: Final = "callbacks"


@dataclass(frozen=True, slots=True)
class _Removed:
    """A view that can come back."""

    name: str
    view: Mapping[str, Any]


class ViewKeeping(QObject):
    """What is on the screen is written one after the other; what was refused is read again."""

    def __init__(self, desk: Deskwork, views: PastViews) -> None:
        super().__init__(views)
        self._desk, self._shown = desk, views
        self._kept: Views = desk.services.past.views
        views.saved.connect(self._save)
        views.renamed.connect(self._rename)
        views.removed.connect(self._remove)
        views.ordered.connect(self._order)
        desk.frame.toasts.acted.connect(self._bring_back)

    def load(self) -> None:
        """The user's own, as the database has them."""
        self._desk.console.tasks.look_up(
            partial(self._kept.all, SCREEN), self._take, owner=self, name="views", failed=self._say_nothing
        )

    def _take(self, views: Sequence[SavedView]) -> None:
        self._shown.take_own([(one.name, one.view) for one in views])

    def _save(self, name: str, view: Mapping[str, Any]) -> None:
        self._write(partial(self._kept.save, SCREEN, name, view))

    def _rename(self, before: str, name: str) -> None:
        self._write(partial(self._kept.rename, SCREEN, before, name))

    def _order(self, names: Sequence[str]) -> None:
        self._write(partial(self._kept.order, SCREEN, list(names)))

    def _remove(self, name: str, view: Mapping[str, Any]) -> None:
        self._write(partial(self._kept.remove, SCREEN, name))
        said = translate("Callbacks", "View removed: {name}").format(name=name)
        undo = translate("Callbacks", "Undo")
        self._desk.frame.toasts.say(Toast(said, action=undo, token=_Removed(name, view)))

    def _bring_back(self, token: object) -> None:
        if isinstance(token, _Removed):
            self._save(token.name, token.view)
            others = [(name, view) for name, view in self._shown.own() if name != token.name]
            self._shown.take_own([*others, (token.name, token.view)])

    def _write(self, write: Callable[[], None]) -> None:
        self._desk.console.tasks.act(write, self._done, owner=self, failed=self._failed)

    def _done(self, _nothing: object) -> None:
        """What is on the screen is what has been written."""

    def _failed(self, error: BaseException) -> None:
        if not is_known(error):
            self._desk.console.errors.report(error)
            return
        if isinstance(error, Refused) and error.reason == "too_many_views":
            why = translate("Callbacks", "there are fifty already")
        else:
            why = sentence(error)
        said = translate("Callbacks", "The view was not saved: {why}").format(why=why)
        self._desk.frame.toasts.say(Toast(said, icon="alert-triangle"))
        self.load()

    def _say_nothing(self, error: BaseException) -> None:
        """Views that cannot be read now leave those built in; a fault is still a fault."""
        if not is_known(error):
            self._desk.console.errors.report(error)
