"""The figures of the live screen: the strip and the centres, and how old they and the rows are said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.figures import STALE_S
from app.domain.moment import from_us
from app.live.store import Freshness
from ui.screens.listed_panes import show_centres
from ui.screens.pane_states import show_trouble

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen


#: That something is on its way is not said before, as a quick answer would flicker.
_SAID_AFTER_MS: Final = 200
#: How long the list of centres waits for the past: from then on they are there without what relies on it.
_PAST_MS: Final = 5_000


class LiveFigures(QObject):
    """Made with the screen. `is_stale`: the data is too old to act on.

    The past comes a moment after the first board. What relies on it (load and place of the centres, the day's chart,
    how the day goes) is not shown before it is there, however long that takes: a load or a forecast that knows of no
    earlier day is a wrong one.
    """

    def __init__(self, screen: LiveScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        #: When the board that is shown was read, on its own clock, to be told before it; None: it is not known.
        self.read_us: int | None = None
        self.is_stale = False
        self._lacks = self._waits = False
        self._saying, self._patience = QTimer(self), QTimer(self)
        for timer, after_ms, told in (
            (self._saying, _SAID_AFTER_MS, self.show),
            (self._patience, _PAST_MS, self._go_on),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(told)

    @property
    def lacks_past(self) -> bool:
        """Whether what relies on the past is left out until it comes."""
        return self._lacks

    def wait_for_past(self, *, is_coming: bool) -> None:
        """There is a board, and no past yet; `is_coming` unless it could not be read, and may be long in coming."""
        if not self._lacks:
            self._lacks = self._waits = True
            self._screen.listing.knows_past = False
            self._saying.start()
            self._patience.start()
        if not is_coming:
            self._go_on()

    def show_past(self, *, is_there: bool) -> None:
        """The listing has another past, with something in it or not."""
        if is_there:
            self._lacks = False
            self._screen.listing.knows_past = True
            self._end_wait()
        self.show()

    def show(self) -> None:
        """As they are at the listing's time; nothing before the first board."""
        screen, listing = self._screen, self._screen.listing
        if listing.limits is None:
            return
        read_us = self.read_us or listing.now_us
        source = self.tr("Read at {clock}.").format(
            clock=listing.formats.clock(from_us(read_us), seconds=True)
        )
        if self._lacks:
            screen.strip.show_figures(listing.strip(knows_past=False), None, source, coming=self._coming())
            if not self._waits:
                show_centres(screen.centres, listing)
            return
        flow = listing.flow()
        screen.strip.show_figures(listing.strip(flow), flow, source)
        show_centres(screen.centres, listing)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """How old the data is by the workstation's clock."""
        screen, listing = self._screen, self._screen.listing
        age = freshness.age_s(wall_us)
        is_stale = freshness.is_stale(wall_us, STALE_S)
        said = ""
        if is_stale and age is not None:
            said = self.tr("{age} old").format(age=listing.formats.duration(age))
        self.is_stale = is_stale
        screen.callbacks.show_stale(said if listing.board is not None else "")
        for part in (screen.strip, screen.centres, screen.detail):
            part.show_stale(said)
        if listing.board is None and freshness.reason:
            for pane in (screen.callbacks.pane, screen.centres.pane):
                show_trouble(pane, freshness, listing.formats)

    def _coming(self) -> str:
        """What stands in place of what relies on the past; "" while it may come at once."""
        if not self._waits:
            return self.tr("Waiting for earlier days…")
        return "" if self._saying.isActive() else self.tr("Loading…")

    def _go_on(self) -> None:
        """Without the past, which is long in coming."""
        if self._waits:
            self._end_wait()
            self.show()

    def _end_wait(self) -> None:
        self._waits = False
        self._saying.stop()
        self._patience.stop()
