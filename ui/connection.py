"""What is said about the connection: the age in the top bar, the banner while it is bad, and that it is back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.figures import STALE_S
from app.live.beside import Beside
from app.live.store import Freshness
from ui.errors import why_lacking, why_not_live
from ui.formats import Formats
from ui.widgets.banner import Banner
from ui.widgets.freshness import LIVE_S
from ui.widgets.freshness import Freshness as FreshnessMark

translate = QCoreApplication.translate

#: Trouble shorter than this is not worth a banner: a single lost reading mends itself.
WORTH_SAYING_S: Final = 3.0


class Connection(QObject):
    """Told the freshness and the wall time; asks nobody. `returned`: the database answers again after trouble.

    Without a `mark` the board's age is not said: what is shown has another.
    """

    returned = Signal()
    #: Whether what is shown is too old to act on.
    stale_changed = Signal(bool)

    def __init__(
        self,
        mark: FreshnessMark | None,
        banner: Banner,
        formats: Callable[[], Formats],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mark, self._banner, self._formats = mark, banner, formats
        self._freshness = Freshness()
        self._ahead_us = 0
        self._is_stale = True
        self._is_told = False

    @property
    def is_stale(self) -> bool:
        return self._is_stale

    def show(self, freshness: Freshness, wall_us: int, clock_us: int | None = None) -> None:
        """At each present and at each tick. `clock_us`: the time on the board's own clock, where it has one.

        Ages are real time; the times of day said here are the board's, as every other time on the screen.
        """
        self._ahead_us = 0 if clock_us is None else clock_us - wall_us
        # What the banner told counts too: trouble and its end may come in one turn of the event loop.
        was_trouble = self._freshness.trouble_since_us is not None or self._is_told
        self._freshness = freshness
        self._show_age(wall_us)
        self._show_banner(wall_us)
        is_stale = freshness.is_stale(wall_us, STALE_S)
        if is_stale != self._is_stale:
            self._is_stale = is_stale
            self.stale_changed.emit(is_stale)
        if was_trouble and not self._is_told and freshness.trouble_since_us is None:
            self.returned.emit()

    def _show_age(self, wall_us: int) -> None:
        if self._mark is None:
            return
        age_s = self._freshness.age_s(wall_us)
        if age_s is None:
            is_trouble = self._freshness.trouble_since_us is not None
            self._mark.show_age(None, clock="", age_words="", level="crit" if is_trouble else "")
            return
        formats = self._formats()
        read_at = self._instant(self._freshness.read_at_us)
        self._mark.show_age(
            age_s, clock=formats.clock(read_at, seconds=True), age_words=formats.ago(max(age_s, 0))
        )

    def _show_banner(self, wall_us: int) -> None:
        freshness, age_s = self._freshness, self._freshness.age_s(wall_us)
        since = freshness.trouble_since_us
        if (
            since is not None
            and (wall_us - since) / 1e6 < WORTH_SAYING_S
            and age_s is not None
            and age_s < LIVE_S
        ):
            return
        if since is not None and (age_s is None or age_s > STALE_S or wall_us - since > LIVE_S * 1e6):
            self._is_told = True
            clock = self._formats().at_clock(self._instant(since))
            self._banner.say(
                "crit",
                translate(
                    "Connection", "No connection since {clock}, numbers are not updating. {why}."
                ).format(clock=clock, why=why_not_live(freshness.reason)),
                action=translate("Connection", "Try now"),
                icon="cloud-off",
            )
        elif age_s is not None and (age_s > LIVE_S or since is not None):
            self._is_told = True
            age = self._formats().duration(age_s)
            self._banner.say(
                "warn",
                translate("Connection", "Data is {age} old, reconnecting").format(age=age),
                action=translate("Connection", "Try now"),
            )
        else:
            self._is_told = False
            self._show_lacks(wall_us)

    def _show_lacks(self, wall_us: int) -> None:
        """Where the present goes on, and what is read beside it does not."""
        said = [
            _lacking(lack.part).format(
                clock=self._formats().at_clock(self._instant(lack.since_us)),
                why=why_lacking(lack.part, lack.reason),
            )
            for lack in self._freshness.lacks
            if (wall_us - lack.since_us) / 1e6 >= WORTH_SAYING_S
        ]
        if said:
            self._banner.say("warn", " ".join(said))
        else:
            self._banner.clear()

    def _instant(self, wall_us: int) -> datetime:
        return datetime.fromtimestamp((wall_us + self._ahead_us) / 1e6, UTC)


def _lacking(part: Beside) -> str:
    match part:
        case Beside.PAST:
            return translate(
                "Connection",
                "Earlier days cannot be read since {clock}: loads and the forecast are missing or old. {why}.",
            )
        case Beside.HELD:
            return translate(
                "Connection",
                "Which patients are in another call cannot be read since {clock}: these marks are missing or old. "
                "{why}.",
            )
        case Beside.BOOKS:
            return translate("Connection", "Whether the books balance cannot be read since {clock}. {why}.")
