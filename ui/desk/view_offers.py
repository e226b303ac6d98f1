"""The views a user saved, offered by the palette: those of a screen not gone to yet are looked up when it opens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.database.views import SCREENS
from ui.desk.screens import BY_KEY
from ui.errors import is_known
from ui.finding.offers import Offer

if TYPE_CHECKING:
    from app.database.views import SavedView
    from ui.desk.deskwork import Deskwork
    from ui.desk.view_keeping import ViewKeeping

translate = QCoreApplication.translate


class ViewOffers(QObject):
    """A source of the palette as long as the desk is there."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        #: By screen: what was looked up, None while it is.
        self._looked_up: dict[str, tuple[str, ...] | None] = {}
        #: Screens whose views could not be read since the palette opened.
        self._unread: set[str] = set()
        desk.frame.finder.opened.connect(self._forget_unread)
        desk.frame.finder.add_source(self.offers)

    def stop(self) -> None:
        """The desk goes, and with it what it offers."""
        self._desk.frame.finder.drop_source(self.offers)

    def offers(self) -> list[Offer]:
        """Every saved view of the screens this login has."""
        found = []
        for key in SCREENS:
            if key in self._desk.offered:
                kind = translate("Finding", "View · {screen}").format(screen=BY_KEY[key].name)
                found += [
                    Offer(
                        f"view {key} {name}",
                        name,
                        kind,
                        partial(self._show, key, name),
                        "star",
                        is_shown=False,
                    )
                    for name in self._names(key)
                ]
        return found

    def _names(self, key: str) -> Sequence[str]:
        keeping = self._keeping(key)
        if keeping is not None:
            return keeping.names
        if key not in self._looked_up and key not in self._unread:
            self._looked_up[key] = None
            self._desk.console.tasks.look_up(
                partial(self._desk.services.past.views.all, key),
                partial(self._take, key),
                owner=self,
                name=f"views of {key}",
                failed=partial(self._leave, key),
            )
        return self._looked_up.get(key) or ()

    def _take(self, key: str, views: Sequence[SavedView]) -> None:
        self._looked_up[key] = tuple(view.name for view in views)
        self._desk.frame.finder.renew()

    def _leave(self, key: str, error: BaseException) -> None:
        """Looked up again when the palette opens next, not at each letter; a fault is still a fault."""
        del self._looked_up[key]
        self._unread.add(key)
        if not is_known(error):
            self._desk.console.errors.report(error)

    def _forget_unread(self) -> None:
        self._unread.clear()

    def _show(self, key: str, name: str) -> None:
        self._desk.go_to(key)
        keeping = self._keeping(key)
        if keeping is not None:
            keeping.show(name)

    def _keeping(self, key: str) -> ViewKeeping | None:
        """Of the console's own screen, None before it has been gone to."""
        desks = self._desk.screens.desks
        return next(
            (one.views_kept for one in desks if one.views_kept and one.views_kept.screen == key), None
        )
