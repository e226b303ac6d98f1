"""A table or a chart in a window of its own: how it is made, fed, named and told how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Present
from ui.connection import Connection
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screens import BY_KEY
from ui.screens.chosen import Chosen
from ui.windows.own_window import OwnWindow

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

TABLE: Final = "table"


class Apart:
    """`part`: TABLE, or which of the screen's charts, as text. `behind`: the controller, with a screen of its own."""

    def __init__(
        self,
        desk: Deskwork,
        key: str,
        part: str,
        behind: ScreenDesk,
        scope: int | None,
        parent: QObject,
    ) -> None:
        """`scope`: a centre it is still to be about."""
        self._desk = desk
        self.key, self.part, self.behind = key, part, behind
        self.window = self._a_window()
        mark = None if behind.reads_its_own else self.window.freshness
        self._connection = Connection(mark, self.window.banner, lambda: desk.formats, parent=parent)
        self._scope = scope
        self._missed = Delta(is_whole=True)
        self._is_fed = False
        self.chosen = Chosen()
        behind.apart = self.window

    @property
    def name(self) -> str:
        """One name for all of its kind: where the last of them stood is where the next one stands."""
        return f"{self.key}/{self.part}"

    @property
    def is_seen(self) -> bool:
        return self.window.isVisible() and not self.window.isMinimized()

    def told(self) -> dict[str, Any]:
        """What it takes to open it again, as plain values."""
        return {
            "key": self.key,
            "part": self.part,
            "centre": self.behind.centre_shown(),
            "state": self.behind.screen.save_state(),
            "place": self.window.place.told(),
        }

    def note(self, delta: Delta) -> None:
        """The board differs by that from the one before."""
        self._missed = self._missed.then(delta)

    def feed(self, present: Present) -> None:
        """The present, with all that it has missed."""
        behind, desk = self.behind, self._desk
        if present.board is not None:
            missed, self._missed = self._missed, Delta()
            behind.take(present, missed)
            if not self._is_fed:
                self._is_fed = True
                behind.show_centre_apart(self._scope)
                self.say()
        behind.screen.show_freshness(present.freshness, desk.wall_us)
        self._connection.show(present.freshness, desk.wall_us, desk.now_us)
        if behind.reads_its_own:
            self._show_own_age()

    def say(self) -> None:
        """What it is and what it is about, in the user's language."""
        behind, desk, window = self.behind, self._desk, self.window
        what, about, missing = BY_KEY[self.key].name, "", ""
        if self.part != TABLE:
            chart = behind.charts[int(self.part)].chart
            what, about, missing = chart.name, chart.about, chart.missing
        centre_id = behind.centre_shown()
        named = f"{what} · {about}" if about else what
        below = " · ".join(one for one in (about, missing) if one)
        window.say(what, f"{named} – {desk.frame.windowTitle()}", below)
        window.show_demo(desk.services.is_demo)
        scopes = desk.known.scopes() if behind.has_scope else ()
        window.show_scopes(scopes, "all" if centre_id is None else str(centre_id))

    def take_keyboard(self) -> None:
        self.window.bring_forward()
        if self.part == TABLE:
            self.behind.screen.enter()
        else:
            self.behind.charts[int(self.part)].chart.setFocus()

    def foot_px(self) -> int:
        """How high above the lower edge a toast has to stand."""
        return self.behind.foot_px() if self.part == TABLE else 0

    def close(self) -> None:
        """Without a word to whoever listens to the window."""
        self.window.blockSignals(True)
        self.window.close()
        self._connection.deleteLater()
        self.behind.deleteLater()

    def _a_window(self) -> OwnWindow:
        behind = self.behind
        if self.part == TABLE:
            return OwnWindow(behind.widget, is_chart=False)
        frame = behind.charts[int(self.part)]
        frame.stand_apart()
        window = OwnWindow(frame, is_chart=True)
        # It lives behind the chart, never shown.
        behind.widget.setParent(window)
        behind.widget.hide()
        for banner in behind.banners:
            window.hold_banner(banner)
        return window

    def _show_own_age(self) -> None:
        """Of what is read every few minutes: it is no trouble that it is some minutes old."""
        behind, freshness, formats = self.behind, self.window.freshness, self._desk.formats
        read_us = behind.figures_read_us()
        if read_us is None:
            # Not read yet is no trouble; that it cannot be read is.
            freshness.show_age(None, clock="", age_words="", level="crit" if behind.has_failed else "")
            return
        age_s = max(0.0, (self._desk.now_us - read_us) / 1e6)
        freshness.show_age(
            age_s,
            clock=formats.clock(from_us(read_us), seconds=True),
            age_words=formats.ago(age_s),
            level="warn" if behind.has_failed else "ok",
        )
