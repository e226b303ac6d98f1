"""The figures of the live screen: the strip and the centres, and how old they and the rows are said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.figures import STALE_S
from app.domain.moment import from_us
from app.live.store import Freshness
from ui.screens.pane_states import show_trouble

if TYPE_CHECKING:
    from ui.screens.live_screen import LiveScreen


class LiveFigures(QObject):
    """Made with the screen. `is_stale`: the data is too old to act on."""

    def __init__(self, screen: LiveScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._freshness = Freshness()
        self.is_stale = False

    def show(self) -> None:
        """As they are at the listing's time; nothing before the first board."""
        screen, listing = self._screen, self._screen.listing
        limits = listing.limits
        if limits is None:
            return
        read_us = self._freshness.read_at_us or listing.now_us
        source = self.tr("Read at {clock}.").format(
            clock=listing.formats.clock(from_us(read_us), seconds=True)
        )
        flow = listing.flow()
        screen.strip.show_figures(listing.strip(flow), flow, source)
        screen.centres.show_centres(
            listing.centres(), attention_s=limits.wait_attention_s, breach_s=limits.wait_breach_s
        )
        screen.centres.show_chosen(screen.scope)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """How old the data is by the workstation's clock."""
        screen, listing = self._screen, self._screen.listing
        self._freshness = freshness
        age = freshness.age_s(wall_us)
        is_stale = freshness.is_stale(wall_us, STALE_S)
        said = ""
        if is_stale and age is not None:
            said = self.tr("{age} old").format(age=listing.formats.duration(age))
        self.is_stale = is_stale
        screen.callbacks.show_stale(said if listing.board is not None else "")
        screen.strip.show_stale(said)
        screen.centres.show_stale(bool(said))
        if listing.board is None and freshness.reason:
            for pane in (screen.callbacks.pane, screen.centres.pane):
                show_trouble(pane, freshness, listing.formats)
