"""Keeps a wallboard at the present: newest board and its age in, page by page, with no more than one timer."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.listing.wall import wall
from app.live.clock import WallClock
from app.live.delta import Delta
from app.live.store import Present, Store
from ui.clock import Ticker, desktop_zone
from ui.formats import Formats
from ui.store_bridge import StoreBridge
from ui.theme import theme
from ui.wallboard.aging import Aging, Times, is_whole
from ui.wallboard.choice import WallChoice
from ui.wallboard.face import WallFace, wall_face
from ui.wallboard.kept_on import KeptOn
from ui.wallboard.pages import Rotation
from ui.widgets.freshness import age_level
from ui.windows.wallboard import Wallboard

#: Waits are said in minutes, so that figures reckoned anew this often are never wrong on the wall.
RENEWAL_S: Final = 5.0
#: A busy day changes the board every second; what hangs on a wall need not follow each.
LEAST_RENEWAL_S: Final = 2.0


class WallWatch(QObject):
    """Makes the window and keeps it. Without a store it says what it waits for. `left`: the window was closed."""

    left = Signal()

    def __init__(
        self,
        choice: WallChoice,
        language: str,
        *,
        wall_us: Callable[[], int] | None = None,
        steady_s: Callable[[], float] = time.monotonic,
        kept_on: KeptOn | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`wall_us`: the machine's clock, by which the age of data is told; `steady_s` one that never goes back.

        `kept_on` keeps the screen on while the window fills it; None: nobody does.
        """
        super().__init__(parent)
        self.window = Wallboard()
        self._choice = choice
        self._formats = Formats(language, desktop_zone())
        self._rotation = Rotation(choice.rotate_s)
        self._store: Store | None = None
        self._wall_us = wall_us or WallClock().now_us
        self._now_us, self._steady_s = self._wall_us, steady_s
        self._is_demo = self._is_test = False
        self._present: Present | None = None
        self._aging = Aging()
        self._face: WallFace | None = None
        #: Draw at the next beat; something has come since the last drawing.
        self._is_due, self._has_come = True, False
        self._drawn_s = float("-inf")
        self._words = ""
        self._kept_on = kept_on
        self._bridge: StoreBridge | None = None
        self._ticker = Ticker(self)
        self._ticker.ticked.connect(self._beat)
        self.window.page_wanted.connect(self._go)
        self.window.hold_wanted.connect(self._hold)
        self.window.left.connect(self._leave)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def choice(self) -> WallChoice:
        return self._choice

    @property
    def rotation(self) -> Rotation:
        return self._rotation

    @property
    def is_live(self) -> bool:
        """Whether what is on the wall is fresh and whole, the past beside the present included."""
        present = self._present
        if present is None or present.board is None:
            return False
        return (
            present.has_past
            and self._face is not None
            and age_level(present.freshness.age_s(self._wall_us())) == "ok"
        )

    @property
    def is_shown(self) -> bool:
        return self.window.isVisible()

    def attach(
        self, store: Store, now_us: Callable[[], int], *, is_demo: bool, is_test: bool = False
    ) -> None:
        """Follow the store; `now_us` is the board's clock, which in a demo is not the machine's."""
        self.detach()
        self._store, self._now_us, self._is_demo, self._is_test = store, now_us, is_demo, is_test
        if self.is_shown:
            self._follow()

    def detach(self) -> None:
        """There are no data any more, or not yet."""
        self._unfollow()
        self._store = self._present = self._face = None
        self._aging = Aging()

    def show(self) -> None:
        """On its screen, following from now on."""
        self.window.go_to_screen(self._choice.screen)
        self.window.activateWindow()
        self._follow()
        self._ticker.start()
        self._beat()

    def say(self, waiting_for: str) -> None:
        """What is in the way of data, in words; "" when nothing is."""
        self._words = waiting_for
        if self.is_shown:
            self._beat()

    def stop(self) -> None:
        """The program ends, or the wall comes down: the window goes, whoever may leave it."""
        self._ticker.stop()
        self._unfollow()
        self._keep_on(is_wanted=False)
        self.window.blockSignals(True)
        self.window.let_go()
        self.window.deleteLater()

    def choose(self, choice: WallChoice) -> None:
        """Set otherwise, at once."""
        has_moved = choice.screen != self._choice.screen
        self._choice = choice
        self._rotation.every_s = choice.rotate_s
        self._is_due = True
        self._dress()
        if self.is_shown:
            if has_moved:
                self.window.go_to_screen(choice.screen)
            self._beat()

    def use_language(self, language: str) -> None:
        """Called after the translators were exchanged."""
        self._formats = Formats(language, self._formats.zone)
        self._is_due = True
        if self.is_shown:
            self._beat()

    def take(self, present: Present, _delta: Delta) -> None:
        """The newest present; it is drawn with the next beat, the first one at once."""
        before = self._present
        # Without the past, loads and what is foretold would stand there with other values first.
        is_first = is_whole(present) and (before is None or not is_whole(before))
        self._is_due |= is_first
        # A reading that found nothing new publishes its age alone.
        self._has_come |= before is None or any(
            one is not other
            for one, other in (
                (before.board, present.board),
                (before.history, present.history),
                (before.unaccounted, present.unaccounted),
            )
        )
        self._present = present
        # Times of day are said before the first figures are.
        if present.board is not None and str(self._formats.zone) != present.board.places.region.zone:
            self._formats = Formats(self._formats.language, ZoneInfo(present.board.places.region.zone))
        self._aging.take(present)
        if is_first:
            self._beat()

    def tick(self, now_us: int, wall_us_: int, steady_s: float) -> None:
        """Times of the board's clock and the machine's, and of one that never goes back: once a second."""
        self._renew(now_us, steady_s)
        self._rotation.show_pages(self.window.pages)
        self._rotation.tick(steady_s)
        times = Times(now_us, wall_us_, steady_s)
        page, is_held = self._rotation.page, self._rotation.is_held
        moment = self._aging.moment(times, self._formats, page=page, is_held=is_held)
        self.window.show_face(
            self._face, moment, self._words or self._aging.waiting_for(times, self._formats)
        )

    # Inside

    def _renew(self, now_us: int, steady_s: float) -> None:
        present = self._present
        if present is None or present.board is None or not present.has_past:
            return
        age_s = steady_s - self._drawn_s
        if not self._is_due and age_s < (LEAST_RENEWAL_S if self._has_come else RENEWAL_S):
            return
        self._is_due = self._has_come = False
        self._drawn_s = steady_s
        board, choice = present.board, self._choice
        read = wall(
            board,
            present.history,
            now_us,
            centre_ids=frozenset(choice.centres),
            by_need=choice.by_need,
            only_attention=choice.only_attention,
        )
        self._face = wall_face(
            read,
            self._formats,
            is_demo=self._is_demo,
            is_test=self._is_test,
            is_unbalanced=bool(present.unaccounted),
        )

    def _beat(self) -> None:
        self._keep_on(is_wanted=self.window.fills_screen)
        self.tick(self._now_us(), self._wall_us(), self._steady_s())

    def _keep_on(self, *, is_wanted: bool) -> None:
        if self._kept_on is not None:
            self._kept_on.follow(is_wanted=is_wanted, why=self.window.accessibleName())

    def _follow(self) -> None:
        if self._store is not None and self._bridge is None:
            self._bridge = StoreBridge(self._store, self)
            self._bridge.changed.connect(self.take)
            self._bridge.start()

    def _unfollow(self) -> None:
        if self._bridge is not None:
            self._bridge.stop()
            self._bridge.deleteLater()
            self._bridge = None

    def _go(self, step: int) -> None:
        self._rotation.go(step)
        self._beat()

    def _hold(self) -> None:
        self._rotation.hold()
        self._beat()

    def _leave(self) -> None:
        self._ticker.stop()
        self._unfollow()
        self._keep_on(is_wanted=False)
        self.left.emit()

    def _dress(self) -> None:
        worn = theme.name if self._choice.theme == "console" else self._choice.theme
        self.window.dress(worn, self._choice.size, only_attention=self._choice.only_attention)
