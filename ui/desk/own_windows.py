"""Tables and charts in windows of their own: each has a screen of its own behind it, fed beside the one in front.

What is arranged in such a window is its own: another centre, another filter, other groups. It is there again at the
next start, and a window that was closed comes back where it stood.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Present
from ui.connection import Connection
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
TABLE: Final = "table"
#: Each is fed with every change: more than a supervisor looks at would slow down what is looked at.
MOST: Final = 6
_CASCADE_PX: Final = 32


@dataclass(slots=True)
class _Own:
    """`part`: TABLE, or which of the screen's charts, as text. `scope`: a centre it is still to be about."""

    key: str
    part: str
    desk: ScreenDesk
    window: OwnWindow
    connection: Connection
    scope: int | None = None
    missed: Delta = field(default_factory=lambda: Delta(is_whole=True))
    chosen: Chosen = field(default_factory=Chosen)
    is_fed: bool = False


class OwnWindows(QObject):
    """Made with the desk, and ended by it. GUI thread only."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        self._own: list[_Own] = []
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
        return tuple(own.desk for own in self._own)

    @property
    def active(self) -> ScreenDesk | None:
        """The controller behind the window that has the keyboard; None while it is elsewhere."""
        own = self._active()
        return None if own is None else own.desk

    @property
    def chosen(self) -> Chosen:
        """In the window that has the keyboard."""
        own = self._active()
        return Chosen() if own is None else own.chosen

    def pace(self, name: str) -> str:
        """How much is looked at altogether, where the console itself is looked at so much."""
        if self._active() is not None:
            return "active"
        is_seen = any(own.window.isVisible() and not own.window.isMinimized() for own in self._own)
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
        kept = {"open": [_as_told(own) for own in self._own], "places": self._places}
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
            own.missed = own.missed.then(delta)

    def deliver(self, present: Present) -> None:
        """The present with all that each window has missed; one that cannot be seen goes on missing."""
        for own in self._own:
            if own.window.isVisible() and not own.window.isMinimized():
                self._feed(own, present)

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
        desk = BY_KEY[key].make(self._desk)
        content: QWidget = desk.widget
        if part != TABLE:
            if not part.isdigit() or int(part) >= len(desk.charts):
                desk.widget.deleteLater()
                desk.deleteLater()
                return
            frame = desk.charts[int(part)]
            frame.stand_apart()
            content = frame
        window = OwnWindow(content, is_chart=part != TABLE)
        if part != TABLE:
            # It lives behind the chart, never shown.
            desk.widget.setParent(window)
            desk.widget.hide()
            for banner in desk.banners:
                window.hold_banner(banner)
        mark = None if desk.reads_its_own else window.freshness
        connection = Connection(mark, window.banner, lambda: self._desk.formats, parent=self)
        own = _Own(key, part, desk, window, connection, centre_id)
        desk.apart = window
        self._own.append(own)
        desk.screen.chosen_changed.connect(lambda chosen: self._take_chosen(own, chosen))
        desk.about_changed.connect(lambda: self._say(own))
        desk.screen.restore_state(state)
        desk.stand_apart()
        desk.start()
        self._desk.join(desk)
        self._desk.console.commands.attach_window(window)
        window.scope_chosen.connect(lambda chosen: desk.set_scope(None if chosen == "all" else int(chosen)))
        window.came_forward.connect(self._desk.look_who_is_in_front)
        window.freshness.fetch_wanted.connect(self._desk.fetch)
        window.banner.acted.connect(self._desk.fetch)
        window.left.connect(lambda: self._close(own))
        self._say(own)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_quiet)
        window.stand(place or self._place_for(own))
        if self._desk.present is not None:
            self._feed(own, self._desk.present)
        if not is_quiet:
            window.bring_forward()
            if part == TABLE:
                desk.screen.enter()
            else:
                desk.charts[int(part)].chart.setFocus()

    def _place_for(self, own: _Own) -> Place | None:
        """Where the last one of its kind stood, and not just upon another."""
        place = from_told(self._places.get(_name(own)))
        if place is None:
            return None
        taken = {(one.window.place.x, one.window.place.y) for one in self._own if one is not own}
        at = QPoint(place.x, place.y)
        while (at.x(), at.y()) in taken:
            at += QPoint(_CASCADE_PX, _CASCADE_PX)
        return Place(place.screen, at.x(), at.y(), place.width, place.height, place.is_maximized)

    def _feed(self, own: _Own, present: Present) -> None:
        if present.board is not None:
            missed, own.missed = own.missed, Delta()
            own.desk.take(present, missed)
            if not own.is_fed:
                own.is_fed = True
                own.desk.show_centre_apart(own.scope)
                self._say(own)
        desk = self._desk
        own.desk.screen.show_freshness(present.freshness, desk.wall_us)
        own.connection.show(present.freshness, desk.wall_us, desk.now_us)
        if own.desk.reads_its_own:
            self._show_own_age(own)

    def _show_own_age(self, own: _Own) -> None:
        """Of what is read every few minutes: it is no trouble that it is some minutes old."""
        read_us, formats = own.desk.figures_read_us(), self._desk.formats
        if read_us is None:
            own.window.freshness.show_age(None, clock="", age_words="")
            return
        age_s = max(0.0, (self._desk.now_us - read_us) / 1e6)
        own.window.freshness.show_age(
            age_s,
            clock=formats.clock(from_us(read_us), seconds=True),
            age_words=formats.ago(age_s),
            level="warn" if own.desk.has_failed else "ok",
        )

    def _say_all(self) -> None:
        for own in self._own:
            self._say(own)

    def _say(self, own: _Own) -> None:
        desk = own.desk
        what, about, missing = BY_KEY[own.key].name, "", ""
        if own.part != TABLE:
            chart = desk.charts[int(own.part)].chart
            what, about, missing = chart.name, chart.about, chart.missing
        centre_id = desk.centre_shown()
        named = f"{what} · {about}" if about else what
        below = " · ".join(one for one in (about, missing) if one)
        own.window.say(what, f"{named} – {self._desk.frame.windowTitle()}", below)
        own.window.show_demo(self._desk.services.is_demo)
        scopes = self._desk.known.scopes() if desk.has_scope else ()
        own.window.show_scopes(scopes, "all" if centre_id is None else str(centre_id))

    def _take_chosen(self, own: _Own, chosen: Chosen) -> None:
        own.chosen = chosen
        self._desk.look_who_is_in_front()

    def _close(self, own: _Own) -> None:
        """Its user closed it; the desktop may still be telling so."""
        if own not in self._own:
            return
        self._places[_name(own)] = own.window.place.told()
        self._end(own)
        self._desk.console.choices.keep_window(**self.state())
        self._desk.look_who_is_in_front()

    def _end(self, own: _Own) -> None:
        self._own.remove(own)
        own.desk.stop()
        self._desk.frame.toasts.leave(own.window)
        own.window.blockSignals(True)
        own.window.close()
        own.connection.deleteLater()
        own.desk.deleteLater()
        # After the turn in which it was closed: what it shows may be in the middle of an answer.
        QTimer.singleShot(0, own.window, own.window.deleteLater)

    def _active(self) -> _Own | None:
        """The one that has the keyboard, itself or by a dialog of its own, which Qt does not count as within it."""
        own_of = {own.window: own for own in self._own}
        now = QApplication.activeWindow()
        while now is not None and now not in own_of:
            now = now.parentWidget()
        return own_of.get(now) if isinstance(now, OwnWindow) else None

    def _worked_in(self) -> tuple[QWidget, int] | None:
        """The window that has the keyboard, where a toast about what was done there belongs, and its foot."""
        own = self._active()
        return None if own is None else (own.window, own.desk.foot_px() if own.part == TABLE else 0)

    def _key_of(self, desk: ScreenDesk) -> str:
        for own in self._own:
            if own.desk is desk:
                return own.key
        return self._desk.screens.key_of(desk)


def _name(own: _Own) -> str:
    return f"{own.key}/{own.part}"


def _as_told(own: _Own) -> dict[str, Any]:
    return {
        "key": own.key,
        "part": own.part,
        "centre": own.desk.centre_shown(),
        "state": own.desk.screen.save_state(),
        "place": own.window.place.told(),
    }
