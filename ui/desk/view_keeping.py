"""Keeps the views a user saves: read at the start, written as they change, brought back when removed in haste.

Another window of the same screen is told of what was written, and has the same views.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, SignalInstance

from app.domain.errors import Refused
from ui.errors import is_known, sentence
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from app.database.views import SavedView, Views
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate


class Kept(Protocol):
    """A screen's views: what the user does with them is told by signals, and the database has the last word."""

    saved: SignalInstance
    renamed: SignalInstance
    removed: SignalInstance
    ordered: SignalInstance

    def own(self) -> list[tuple[str, dict[str, Any]]]: ...

    def show_own(self, name: str) -> None: ...

    def take_own(self, views: Sequence[tuple[str, Mapping[str, Any]]]) -> None: ...


@dataclass(frozen=True, slots=True)
class _Removed:
    """A view that can come back, where it was removed and to the place it had among the others."""

    by: QObject
    name: str
    view: Mapping[str, Any]
    place: int


class ViewKeeping(QObject):
    """What is on the screen is written one after the other; what was not is taken off it again, and all is read anew.

    Without the database what it was last known to have stands there, until it answers again.
    """

    def __init__(self, desk: Deskwork, views: Kept, screen: str) -> None:
        """`screen`: one of `app.database.views.SCREENS`."""
        super().__init__(desk)
        self._desk, self._shown, self.screen = desk, views, screen
        self._kept: Views = desk.services.past.views
        self._is_ended = False
        #: Whether the screen has the views that the database has.
        self.is_read = False
        self._wanted = ""
        #: What the database has, as far as is known, from left to right.
        self._known: list[tuple[str, dict[str, Any]]] = []
        #: How many writes have failed: what was on the screen before the last of them is not all kept.
        self._failures = 0
        self._is_behind = False
        views.saved.connect(self._save)
        views.renamed.connect(self._rename)
        views.removed.connect(self._remove)
        views.ordered.connect(self._order)
        desk.frame.toasts.acted.connect(self._bring_back)
        desk.connection.returned.connect(self._catch_up)

    @property
    def names(self) -> tuple[str, ...]:
        """Of the user's own, in their order."""
        return tuple(name for name, _ in self._shown.own())

    def show(self, name: str) -> None:
        """Put one's own view in front, as soon as the views have been read."""
        if self.is_read:
            self._shown.show_own(name)
        else:
            self._wanted = name

    def stop(self) -> None:
        """Its screen goes: what is still being written is written, and nothing is shown any more."""
        self._is_ended = True

    def load(self) -> None:
        """The user's own, as the database has them."""
        self._desk.console.tasks.look_up(
            partial(self._kept.all, self.screen),
            self._take,
            owner=self,
            name="views",
            failed=self._wait,
        )

    def _catch_up(self) -> None:
        """The database answers again."""
        if self._is_behind and not self._is_ended:
            self.load()

    def _take(self, views: Sequence[SavedView]) -> None:
        if not self._is_ended:
            self._shown.take_own([(one.name, one.view) for one in views])
            self._known, self._is_behind = self._shown.own(), False
            self.is_read, wanted, self._wanted = True, self._wanted, ""
            if wanted in self.names:
                self._shown.show_own(wanted)

    def _save(self, name: str, view: Mapping[str, Any]) -> None:
        names = [*self.names, *([] if name in self.names else [name])]
        self._write(partial(self._save_in_place, name, view, names))

    def _save_in_place(self, name: str, view: Mapping[str, Any], names: Sequence[str]) -> None:
        """What is saved anew has no place of its own, and would be the last at the next start."""
        self._kept.save(self.screen, name, view)
        self._kept.order(self.screen, names)

    def _rename(self, before: str, name: str) -> None:
        self._write(partial(self._kept.rename, self.screen, before, name))

    def _order(self, names: Sequence[str]) -> None:
        self._write(partial(self._kept.order, self.screen, list(names)))

    def _remove(self, name: str, view: Mapping[str, Any]) -> None:
        before = [known for known, _ in self._known]
        place = before.index(name) if name in before else len(before)
        self._write(partial(self._kept.remove, self.screen, name))
        token = _Removed(self, name, view, place)

        def toast() -> Toast:
            said = translate("Callbacks", "View removed: {name}").format(name=name)
            return Toast(said, action=translate("Callbacks", "Undo"), token=token)

        self._desk.frame.toasts.say(toast)

    def _bring_back(self, token: object) -> None:
        if isinstance(token, _Removed) and token.by is self and not self._is_ended:
            own = [(name, view) for name, view in self._shown.own() if name != token.name]
            own.insert(token.place, (token.name, dict(token.view)))
            self._shown.take_own(own)
            self._save(token.name, token.view)

    def _write(self, write: Callable[[], None]) -> None:
        done = partial(self._done, self._shown.own(), self._failures)
        self._desk.console.tasks.act(write, done, owner=self, failed=self._failed)

    def _done(self, shown: list[tuple[str, dict[str, Any]]], failures: int, _nothing: object) -> None:
        """What was on the screen then is what has been written; in other windows it is now read."""
        if failures == self._failures:
            self._known = shown
        else:
            # Written, but something before it was not.
            self.load()
        for other in self._desk.desks:
            kept = other.views_kept
            if kept is not None and kept is not self and kept.screen == self.screen:
                kept.load()

    def _failed(self, error: BaseException) -> None:
        if not is_known(error):
            self._desk.console.errors.report(error)
            return

        def toast() -> Toast:
            if isinstance(error, Refused) and error.reason == "too_many_views":
                why = translate("Callbacks", "there are fifty of this screen, or eighty in all, already")
            else:
                why = sentence(error)
            said = translate("Callbacks", "The view was not saved: {why}").format(why=why)
            return Toast(said, icon="alert-triangle")

        self._desk.frame.toasts.say(toast)
        self._failures += 1
        if not self._is_ended:
            self._shown.take_own(self._known)
        self.load()

    def _wait(self, error: BaseException) -> None:
        """Views that cannot be read now are read as soon as the database answers again; a fault is still a fault."""
        self._is_behind = True
        if not is_known(error):
            self._desk.console.errors.report(error)
