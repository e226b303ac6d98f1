"""Tables and charts in windows of their own: each has a screen of its own behind it, fed beside the one in front.

What is arranged in such a window is its own: another centre, another filter, other groups. It is there again at the
next start, and a window that was closed comes back where it stood.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.live.delta import Delta
from app.live.store import Present
from ui.desk.apart import TABLE, Apart
from ui.desk.arrangement import there, told
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screens import BY_KEY
from ui.screens.chosen import Chosen
from ui.widgets.toast import Toast
from ui.windows.own_window import OwnWindow
from ui.windows.own_window_place import Place, from_told

if TYPE_CHECKING:
    from ui.charts.chart_frame import ChartFrame
    from ui.desk.deskwork import Deskwork

#: The screens that can stand in a window of their own.
SCREENS: Final = ("live", "callbacks", "centres", "reports", "messages")
#: Each is fed with every change: more than a supervisor looks at would slow down what is looked at.
MOST: Final = 6
_CASCADE_PX: Final = 32


class OwnWindows(QObject):
    """Made with the desk, and ended by it. GUI thread only."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        self._own: list[Apart] = []
        self._name = there("apart", desk.services.region)
        #: Where windows stood that are closed by now, by screen and part.
        self._places: dict[str, Any] = {}
        self._is_reopened = False
        desk.frame.toasts.follow(self._worked_in)

    @property
    def windows(self) -> tuple[OwnWindow, ...]:
        return tuple(own.window for own in self._own)

    @property
    def desks(self) -> tuple[ScreenDesk, ...]:
        return tuple(own.behind for own in self._own)

    @property
    def active(self) -> ScreenDesk | None:
        """The controller behind the window that has the keyboard; None while it is elsewhere."""
        own = self._active()
        return None if own is None else own.behind

    @property
    def chosen(self) -> Chosen:
        """In the window that has the keyboard."""
        own = self._active()
        return Chosen() if own is None else own.chosen

    def pace(self, name: str) -> str:
        """How much is looked at altogether, where the console itself is looked at so much."""
        if self._active() is not None:
            return "active"
        is_seen = any(own.is_seen for own in self._own)
        return "usual" if name == "hidden" and is_seen else name

    # Opening and closing

    def open_front(self) -> None:
        """What is looked at: the chart that has the keyboard, else the table of the screen."""
        front = self._desk.front
        held = QApplication.focusWidget()
        for frame in front.charts:
            if held is not None and frame.isAncestorOf(held) and not frame.is_apart:
                self.open_chart(front, frame)
                return
        key = self._key_of(front)
        if key in SCREENS:
            self._open(key, TABLE, front.screen.save_state(), front.centre_shown())

    def open_chart(self, desk: ScreenDesk, frame: ChartFrame) -> None:
        """One chart of a screen, about the same centre."""
        key = self._key_of(desk)
        if key in SCREENS:
            part = str(desk.charts.index(frame))
            self._open(key, part, desk.screen.save_state(), desk.centre_shown())

    def close_active(self) -> None:
        """The window that has the keyboard."""
        own = self._active()
        if own is not None:
            own.window.close()

    def reopen(self) -> None:
        """Those that were open when the program ended, without the keyboard."""
        left = told(self._desk.console.choices.settings.window.get(self._name, ""))
        self._is_reopened = True
        places = left.get("places")
        self._places = dict(places) if isinstance(places, Mapping) else {}
        windows = left.get("open")
        for one in windows[:MOST] if isinstance(windows, list) else ():
            if isinstance(one, Mapping) and one.get("key") in SCREENS and one["key"] in self._desk.offered:
                state, scope = one.get("state"), one.get("centre")
                self._open(
                    str(one["key"]),
                    str(one.get("part", TABLE)),
                    state if isinstance(state, Mapping) else {},
                    scope if isinstance(scope, int) else None,
                    place=from_told(one.get("place")),
                    is_quiet=True,
                )

    def state(self) -> dict[str, str]:
        """What is open and where, and where stood what was closed, by the name under which the window remembers it.

        A window's centre and rows are of this region, so it is open again only here. Before the first board nothing is
        said: those left open are still to come.
        """
        if not self._is_reopened:
            return {}
        is_any = self._own or self._places
        kept = {"open": [own.told() for own in self._own], "places": self._places}
        return {self._name: json.dumps(kept) if is_any else ""}

    def stop(self) -> None:
        """The window of the console ends, or the demo is left."""
        self._desk.frame.toasts.follow(lambda: None)
        for own in list(self._own):
            self._end(own)

    # What comes in

    def note(self, delta: Delta) -> None:
        """The board differs by that from the one before."""
        for own in self._own:
            own.note(delta)

    def deliver(self, present: Present) -> None:
        """The present with all that each window has missed; one that cannot be seen goes on missing."""
        for own in self._own:
            if own.is_seen:
                own.feed(present)

    def retranslate(self) -> None:
        self._say_all()
        # A chart learns its own words by an event that is still on its way.
        QTimer.singleShot(0, self, self._say_all)

    # Inside

    def _open(
        self,
        key: str,
        part: str,
        state: Mapping[str, Any],
        centre_id: int | None,
        *,
        place: Place | None = None,
        is_quiet: bool = False,
    ) -> None:
        if len(self._own) >= MOST:
            self._desk.frame.toasts.say(
                lambda: Toast(self.tr("%n window(s) are open already", "", MOST), icon="alert-triangle")
            )
            return
        behind = BY_KEY[key].make(self._desk)
        if part != TABLE and not (part.isdigit() and int(part) < len(behind.charts)):
            behind.widget.deleteLater()
            behind.deleteLater()
            return
        own = Apart(self._desk, key, part, behind, centre_id, self)
        self._own.append(own)
        self._listen(own)
        behind.screen.restore_state(state)
        behind.stand_apart()
        behind.start()
        self._desk.join(behind)
        self._desk.console.commands.attach_window(own.window)
        own.say()
        own.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_quiet)
        own.window.stand(place or self._place_for(own))
        if self._desk.present is not None:
            own.feed(self._desk.present)
        if not is_quiet:
            own.take_keyboard()

    def _listen(self, own: Apart) -> None:
        behind, window = own.behind, own.window
        behind.screen.chosen_changed.connect(lambda chosen: self._take_chosen(own, chosen))
        behind.about_changed.connect(own.say)
        window.scope_chosen.connect(lambda chosen: behind.set_scope(None if chosen == "all" else int(chosen)))
        window.came_forward.connect(self._desk.look_who_is_in_front)
        window.freshness.fetch_wanted.connect(self._desk.fetch)
        window.banner.acted.connect(self._desk.fetch)
        window.left.connect(lambda: self._close(own))

    def _place_for(self, own: Apart) -> Place | None:
        """Where the last one of its kind stood, and not just upon another."""
        place = from_told(self._places.get(own.name))
        if place is None:
            return None
        taken = {(one.window.place.x, one.window.place.y) for one in self._own if one is not own}
        at = QPoint(place.x, place.y)
        while (at.x(), at.y()) in taken:
            at += QPoint(_CASCADE_PX, _CASCADE_PX)
        return Place(place.screen, at.x(), at.y(), place.width, place.height, place.is_maximized)

    def _say_all(self) -> None:
        for own in self._own:
            own.say()

    def _take_chosen(self, own: Apart, chosen: Chosen) -> None:
        own.chosen = chosen
        self._desk.look_who_is_in_front()

    def _close(self, own: Apart) -> None:
        """Its user closed it; the desktop may still be telling so."""
        if own not in self._own:
            return
        self._places[own.name] = own.window.place.told()
        self._end(own)
        self._desk.console.choices.keep_window(**self.state())
        self._desk.look_who_is_in_front()

    def _end(self, own: Apart) -> None:
        self._own.remove(own)
        own.behind.stop()
        self._desk.frame.toasts.leave(own.window)
        own.close()
        # After the turn in which it was closed: what it shows may be in the middle of an answer.
        QTimer.singleShot(0, own.window, own.window.deleteLater)

    def _active(self) -> Apart | None:
        """The one that has the keyboard, itself or by a dialog of its own, which Qt does not count as within it."""
        own_of = {own.window: own for own in self._own}
        now = QApplication.activeWindow()
        while now is not None and now not in own_of:
            now = now.parentWidget()
        return own_of.get(now) if isinstance(now, OwnWindow) else None

    def _worked_in(self) -> tuple[QWidget, int] | None:
        """The window that has the keyboard, where a toast about what was done there belongs, and its foot."""
        own = self._active()
        return None if own is None else (own.window, own.foot_px())

    def _key_of(self, desk: ScreenDesk) -> str:
        for own in self._own:
            if own.behind is desk:
                return own.key
        return self._desk.screens.key_of(desk)
