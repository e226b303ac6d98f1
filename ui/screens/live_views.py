"""The live screen's own views: a centre, a quick filter, words, an order, groups and columns under a name.

One is taken from the menu of the star; what is changed then stays till another is taken, and saving is an act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.listing.callback_query import Quick, SortBy
from app.listing.past_query import GroupBy, holds_a_number
from ui.screens.rows_kept import rows_told, take_rows
from ui.screens.view_naming import ViewNaming

if TYPE_CHECKING:
    from ui.dialogs.name_popover import NamePopover
    from ui.screens.live_screen import LiveScreen

#: Everything that is open in the whole region, the most urgent first.
PLAIN: Final[Mapping[str, Any]] = {
    "centre": 0,
    "quick": Quick.ALL.value,
    "words": "",
    "sort_by": SortBy.NEED.value,
    "sort_key": "",
    "descending": False,
    "group": GroupBy.NOTHING.value,
}


class LiveViews(QObject):
    """Names and plain values alone go out: `saved` a view, `removed` what it was, `ordered` all names in their order.

    `turned`: another view is in front, or the one in front is called or saved otherwise.
    """

    turned = Signal()
    saved = Signal(str, object)
    renamed = Signal(str, str)
    removed = Signal(str, object)
    ordered = Signal(object)

    def __init__(self, screen: LiveScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._own: dict[str, dict[str, Any]] = {}
        self._left: Mapping[str, Any] = {}
        self.current = ""
        button = screen.callbacks.views_button
        self._naming = ViewNaming(screen, button, lambda: self._own, lambda: self.current, self)
        self._naming.named.connect(self.save_as)
        self._naming.renamed.connect(self.rename)

    @property
    def popover(self) -> NamePopover | None:
        """Where a name is asked for, the last time it was."""
        return self._naming.popover

    @property
    def is_changed(self) -> bool:
        """Whether the view in front is no longer as it was saved."""
        return self.current in self._own and self._own[self.current] != self.told()

    def own(self) -> list[tuple[str, dict[str, Any]]]:
        """As they were saved, in their order."""
        return list(self._own.items())

    def take_own(self, views: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        """The user's own, as the database has them."""
        self._own = {name: _known(view) for name, view in views}
        if self.current not in self._own:
            self.current = ""
        self.turned.emit()

    def told(self) -> dict[str, Any]:
        """How the screen looks for rows and shows them now; never a number."""
        screen = self._screen
        query, words = screen.listing.query, screen.listing.query.words.strip()
        return {
            "centre": screen.scope or 0,
            "quick": query.quick.value,
            "words": "" if holds_a_number(words) else words,
            "sort_by": query.sort_by.value,
            "sort_key": screen.callbacks.sort_key,
            "descending": query.descending,
            "group": screen.listing.group.value,
            "layout": screen.callbacks.save(),
        }

    def take(self, view: Mapping[str, Any]) -> None:
        """Look for rows and show them so; what is not understood is as in the plainest view."""
        screen, view = self._screen, _known(view)
        layout = view.get("layout")
        if isinstance(layout, Mapping):
            screen.callbacks.restore_anew(layout)
        group = GroupBy(view["group"])
        screen.listing.group = group
        screen.callbacks.set_group(group)
        screen.callbacks.show_query(Quick(view["quick"]), view["words"])
        descending = bool(view["descending"])
        screen.callbacks.set_sorting(
            view["sort_key"], descending=descending != (view["sort_key"] == "waited")
        )
        screen.rows.ask_for(
            quick=Quick(view["quick"]),
            words=view["words"],
            sort_by=SortBy(view["sort_by"]),
            descending=descending,
        )
        screen.set_scope(view["centre"] or None)

    def go_to(self, name: str) -> None:
        """One's own view by its name; "" for the plain one."""
        if name and name not in self._own:
            return
        self.current = name
        self.take(self._own[name] if name else {**PLAIN, "layout": self._screen.callbacks.save()})
        self.turned.emit()

    def show_own(self, name: str) -> None:
        """The same, from elsewhere: a view that is there."""
        if name in self._own:
            self.go_to(name)

    # -- where one left off -------------------------------------------------------------------------------

    def save_state(self) -> dict[str, Any]:
        """With the rows, for the next start; those that are still to be put back are said as they were left."""
        folded = sorted(self._screen.listing.folded)
        return {
            "asked": self.told(),
            "view": self.current,
            "folded": folded,
            "rows": dict(self._left) or rows_told(self._screen.table),
        }

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        """Before the first board; the rows follow with it."""
        asked, folded = saved.get("asked"), saved.get("folded")
        if isinstance(folded, list):
            self._screen.listing.folded = {str(key) for key in folded}
        if isinstance(asked, Mapping):
            self.take(asked)
        self.current = str(saved.get("view", ""))
        rows = saved.get("rows")
        self._left = rows if isinstance(rows, Mapping) else {}

    def settle(self) -> None:
        """The first rows are there: the table is put where it was left. Once."""
        left, self._left = self._left, {}
        if left:
            take_rows(self._screen.table, left)

    # -- saving and its like ------------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """The views to choose from, and what can be done with the one in front."""
        menu = QMenu(self._screen)
        group = QActionGroup(menu)
        for name, words in (("", self.tr("All callbacks")), *((name, name) for name in self._own)):
            # An ampersand would be taken for a mnemonic.
            action = group.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self.current)
            action.setData(name)
            menu.addAction(action)
        group.triggered.connect(lambda action: self.go_to(str(action.data())))
        menu.addSeparator()
        menu.addAction(self.tr("Save as a new view…"), self.ask_new_name)
        is_own, names = self.current in self._own, list(self._own)
        menu.addAction(self.tr("Save the changes"), self.save).setEnabled(self.is_changed)
        menu.addAction(self.tr("Rename…"), self.ask_other_name).setEnabled(is_own)
        menu.addAction(self.tr("Remove the view"), self.remove).setEnabled(is_own)
        place = names.index(self.current) if is_own else -1
        menu.addAction(self.tr("Move up"), lambda: self._shift(-1)).setEnabled(place > 0)
        menu.addAction(self.tr("Move down"), lambda: self._shift(1)).setEnabled(0 <= place < len(names) - 1)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def open_menu(self) -> None:
        button = self._screen.callbacks.views_button
        self.menu().popup(button.mapToGlobal(QPoint(0, button.height())))

    def ask_new_name(self) -> None:
        self._naming.ask_new()

    def ask_other_name(self) -> None:
        self._naming.ask_other()

    def save_as(self, name: str) -> None:
        """What is on the screen now, under a new name."""
        self._own[name], self.current = self.told(), name
        self.saved.emit(name, self._own[name])
        self.turned.emit()

    def save(self) -> None:
        """The view in front, as it is now."""
        self._own[self.current] = self.told()
        self.saved.emit(self.current, self._own[self.current])
        self.turned.emit()

    def rename(self, name: str) -> None:
        before, self.current = self.current, name
        self._own = {name if one == before else one: view for one, view in self._own.items()}
        self.renamed.emit(before, name)
        self.turned.emit()

    def remove(self) -> None:
        """The view in front goes; what it showed stays on the screen."""
        name, self.current = self.current, ""
        self.removed.emit(name, self._own.pop(name))
        self.turned.emit()

    def _shift(self, step: int) -> None:
        names = list(self._own)
        place = names.index(self.current)
        names.insert(place + step, names.pop(place))
        self._own = {name: self._own[name] for name in names}
        self.ordered.emit(names)


def _known(view: Mapping[str, Any]) -> dict[str, Any]:
    """The view with whatever it lacks, and without what no version of the program could have written."""
    told = {**PLAIN, **{key: view[key] for key in (*PLAIN, "layout") if key in view}}
    for key, kind in (("quick", Quick), ("sort_by", SortBy), ("group", GroupBy)):
        if told[key] not in list(kind):
            told[key] = PLAIN[key]
    for key, plain in PLAIN.items():
        if type(told[key]) is not type(plain):
            told[key] = plain
    return told
