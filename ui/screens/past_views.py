"""The views of the screen of all requests: those built in, the user's own, and what each looks like just now.

What is saved, what is left of the last sitting and what the menu does all turn on the same few values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.listing.past_query import BUILT_IN, Kind, PastQuery, as_saved, from_saved
from ui.screens.view_naming import ViewNaming
from ui.widgets.view_tabs import Tab, ViewTabs
from ui.words.view_names import FOUND, OWN, view_name

if TYPE_CHECKING:
    from ui.dialogs.name_popover import NamePopover


@dataclass(slots=True)
class _View:
    """`layout`: its columns as `ColumnLayout.save` gives them; `saved`: as it was saved last, None: not one's own."""

    query: PastQuery
    layout: dict[str, Any] = field(default_factory=dict)
    saved: dict[str, Any] | None = None


class PastViews(QObject):
    """Keeps a query and columns per tab. What is changed in a tab stays till the program ends; saving is an act.

    `turned`: another view is in front, or the one in front looks otherwise now. The others tell what is to be written:
    names, and of `saved` the view as plain values.
    """

    turned = Signal()
    saved = Signal(str, object)
    renamed = Signal(str, str)
    removed = Signal(str, object)
    ordered = Signal(object)

    def __init__(self, tabs: ViewTabs, host: QWidget, language: str) -> None:
        super().__init__(host)
        self._tabs, self._host, self._language = tabs, host, language
        self._views: dict[str, _View] = {
            kind.value: _View(replace(query, language=language)) for kind, query in BUILT_IN.items()
        }
        self._current = Kind.OPEN.value
        #: The view that was in front at the last end, and how it looked then; None once it is so again.
        self._left: tuple[str, Mapping[str, Any]] | None = None
        self._naming = ViewNaming(host, tabs, lambda: self.own_names, lambda: self._name, self)
        self._naming.named.connect(self.save_as)
        self._naming.renamed.connect(self.rename)
        tabs.picked.connect(self.go_to)
        tabs.ordered.connect(self._take_order)
        tabs.menu_wanted.connect(self.open_menu)
        self.retranslate()

    @property
    def popover(self) -> NamePopover | None:
        """Where a name is asked for, the last time it was."""
        return self._naming.popover

    @property
    def current(self) -> str:
        """The key of the view in front."""
        return self._current

    @property
    def query(self) -> PastQuery:
        return self._views[self._current].query

    @property
    def layout(self) -> Mapping[str, Any]:
        """The columns of the view in front."""
        return self._views[self._current].layout

    @property
    def own_names(self) -> list[str]:
        """From left to right."""
        return [key.removeprefix(OWN) for key in self._views if key.startswith(OWN)]

    def own(self) -> list[tuple[str, dict[str, Any]]]:
        """One's own, as they were saved, from left to right."""
        return [
            (key.removeprefix(OWN), view.saved or {})
            for key, view in self._views.items()
            if key.startswith(OWN)
        ]

    @property
    def is_changed(self) -> bool:
        """Whether the view in front is one's own and no longer as it was saved."""
        view = self._views[self._current]
        return view.saved is not None and view.saved != self._as_saved(view)

    def change(self, **changes: Any) -> None:
        """Other fields of the query in front."""
        view = self._views[self._current]
        view.query = replace(view.query, **changes)
        self.turned.emit()

    def reset_filters(self) -> None:
        """Without words and centre, as the view was meant."""
        self.change(words="", centre_id=None)

    def keep_layout(self, layout: Mapping[str, Any]) -> None:
        """The columns of the view in front, as the user has them now."""
        self._views[self._current].layout = dict(layout)

    def go_to(self, key: str) -> None:
        if key in self._views and key != self._current:
            # Who has gone on is not called back to where they left off.
            self._current, self._left = key, None
            self._tabs.set_tabs(self._as_tabs(), key)
            self.turned.emit()

    def show_own(self, name: str) -> None:
        """One's own view by its name, from elsewhere."""
        self.go_to(OWN + name)

    def show_found(self, ids: frozenset[int]) -> None:
        """A tab for what a search by number has found; it goes with the program, and is never saved."""
        query = PastQuery(Kind.FOUND, found=ids, language=self._language)
        self._views[FOUND] = _View(query)
        self._current, self._left = FOUND, None
        self.retranslate()
        self.turned.emit()

    def take_own(self, views: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        """The user's own, as the database has them, in their order."""
        kept = {key: view for key, view in self._views.items() if not key.startswith(OWN)}
        found = kept.pop(FOUND, None)
        for name, told in views:
            layout = told.get("layout")
            view = _View(
                from_saved(told, self._language), dict(layout) if isinstance(layout, Mapping) else {}
            )
            view.saved = self._as_saved(view)
            before = self._views.get(OWN + name)
            # One that was saved as it is keeps what has been changed in it since.
            kept[OWN + name] = before if before is not None and before.saved == view.saved else view
        if found is not None:
            kept[FOUND] = found
        self._views = kept
        if self._current not in kept:
            self._current = Kind.OPEN.value
        self.retranslate()
        self.turned.emit()
        self._take_left()
        # One that has been removed elsewhere does not come any more.
        self._left = None

    def set_language(self, language: str) -> None:
        self._language = language
        for view in self._views.values():
            view.query = replace(view.query, language=language)

    def retranslate(self) -> None:
        self._tabs.set_tabs(self._as_tabs(), self._current)

    def save_state(self) -> dict[str, Any]:
        """Which view is in front, and the columns of those built in; never what was found.

        Until the user's own views have been read, one of them that was in front is said to be so still.
        """
        current = Kind.OPEN.value if self._current == FOUND else self._current
        built_in = {kind.value for kind in BUILT_IN}
        layouts = {key: view.layout for key, view in self._views.items() if key in built_in and view.layout}
        # What was found by a number is gone with the program, and so is what was asked of it.
        asked = None if self._current == FOUND else as_saved(self.query)
        if self._left is not None:
            current, asked = self._left[0], dict(self._left[1])
        return {"view": current, "layouts": layouts, "asked": asked}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        layouts = saved.get("layouts")
        for key, layout in layouts.items() if isinstance(layouts, Mapping) else ():
            if key in self._views and isinstance(layout, Mapping):
                self._views[key].layout = dict(layout)
        key, asked = str(saved.get("view", "")), saved.get("asked")
        self.go_to(key)
        self._left = (key, asked) if isinstance(asked, Mapping) else None
        self._take_left()

    @property
    def is_settled(self) -> bool:
        """Whether the view that was in front at the last end is so again, or was none."""
        return self._left is None

    def _take_left(self) -> None:
        """Where one left off, once that view is there: one's own come from the database."""
        if self._left is not None and self._left[0] in self._views:
            (key, asked), self._left = self._left, None
            self._views[key].query = from_saved(asked, self._language)
            self.go_to(key)
            self.turned.emit()

    # -- saving and its like --------------------------------------------------------------------------------

    def open_menu(self, key: str, at: QPoint) -> None:
        """What can be done with a view; that of the tab pointed at comes to the front."""
        self.go_to(key)
        is_own = self._current.startswith(OWN)
        menu = QMenu(self._host)
        menu.addAction(self.tr("Save as a new view…"), self.ask_new_name)
        menu.addAction(self.tr("Save the changes"), self.save).setEnabled(is_own and self.is_changed)
        menu.addSeparator()
        menu.addAction(self.tr("Rename…"), self.ask_other_name).setEnabled(is_own)
        menu.addAction(self.tr("Remove the view"), self.remove).setEnabled(is_own)
        names = self.own_names
        place = names.index(self._name) if is_own else -1
        menu.addSeparator()
        menu.addAction(self.tr("Move left"), lambda: self._shift(-1)).setEnabled(place > 0)
        menu.addAction(self.tr("Move right"), lambda: self._shift(1)).setEnabled(
            is_own and place < len(names) - 1
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def ask_new_name(self) -> None:
        self._naming.ask_new()

    def ask_other_name(self) -> None:
        self._naming.ask_other()

    def save_as(self, name: str) -> None:
        """The view in front, as it is now, under a new name; the one it was made of is as it was meant again."""
        view = self._views[self._current]
        told = self._as_saved(view)
        own = _View(from_saved(told, self._language), dict(view.layout), told)
        found = self._views.pop(FOUND, None)
        self._views[OWN + name] = own
        if found is not None:
            self._views[FOUND] = found
        if self._current in {kind.value for kind in BUILT_IN}:
            view.query = replace(BUILT_IN[Kind(self._current)], language=self._language)
        self._current = OWN + name
        self.retranslate()
        self.saved.emit(name, told)
        self.turned.emit()

    def save(self) -> None:
        """One's own view in front, as it is now."""
        view = self._views[self._current]
        if view.saved is not None:
            view.saved = self._as_saved(view)
            self.saved.emit(self._name, view.saved)
            self.turned.emit()

    def rename(self, name: str) -> None:
        before, key = self._name, OWN + name
        self._views = {key if one == self._current else one: view for one, view in self._views.items()}
        self._current = key
        self.retranslate()
        self.renamed.emit(before, name)

    def remove(self) -> None:
        """One's own view in front; `removed` carries what it was, so that it can come back."""
        view, name = self._views.pop(self._current), self._name
        self._current = Kind.OPEN.value
        self.retranslate()
        self.removed.emit(name, view.saved or {})
        self.turned.emit()

    @property
    def _name(self) -> str:
        return self._current.removeprefix(OWN)

    def _as_saved(self, view: _View) -> dict[str, Any]:
        return {**as_saved(view.query), "layout": view.layout}

    def _shift(self, step: int) -> None:
        names = self.own_names
        place = names.index(self._name)
        names.insert(place + step, names.pop(place))
        self._take_order([OWN + name for name in names])
        self.retranslate()

    def _take_order(self, keys: Sequence[str]) -> None:
        own = {key: self._views[key] for key in keys}
        others = {key: view for key, view in self._views.items() if key not in own}
        found = others.pop(FOUND, None)
        self._views = {**others, **own, **({FOUND: found} if found is not None else {})}
        self.ordered.emit(self.own_names)

    def _as_tabs(self) -> list[Tab]:
        return [Tab(key, view_name(key), own=key.startswith(OWN)) for key in self._views]
