"""How old what hangs on the wall is, and what keeps anything newer from it, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from app.domain.figures import STALE_S
from app.live.beside import Beside
from app.live.store import Freshness, Present
from ui.connection import WORTH_SAYING_S
from ui.errors import why_lacking, why_not_live
from ui.formats import Formats
from ui.widgets.freshness import LIVE_S
from ui.windows.wallboard import Moment

translate = QCoreApplication.translate


def is_whole(present: Present) -> bool:
    """Whether it can be drawn: with a board, and the past beside it."""
    return present.board is not None and present.has_past


@dataclass(frozen=True, slots=True)
class Times:
    """The board's clock and the machine's, in microseconds, and one that never goes back, in seconds."""

    now_us: int
    wall_us: int
    steady_s: float

    def at_clock(self, wall_us: int, formats: Formats) -> str:
        """A moment of the machine's clock as every time of day on the wall: by the board's."""
        return formats.at_clock(datetime.fromtimestamp((wall_us + self.now_us - self.wall_us) / 1e6, UTC))


class Aging:
    """Told each present. What cannot be drawn, for lack of the past, makes nothing on the wall any younger."""

    def __init__(self) -> None:
        self._shown = Freshness()
        self._lacks_past = False

    def take(self, present: Present) -> None:
        fresh = present.freshness
        if is_whole(present):
            self._shown, self._lacks_past = fresh, False
            return
        self._lacks_past = present.board is not None and not fresh.reason
        if self._lacks_past:
            lack = fresh.lack_of(Beside.PAST)
            since, reason = (lack.since_us, lack.reason) if lack else (None, "")
        else:
            since, reason = fresh.trouble_since_us, fresh.reason
        self._shown = replace(self._shown, trouble_since_us=since, reason=reason)

    def moment(self, times: Times, formats: Formats, *, page: int, is_held: bool) -> Moment:
        """What changes by the second, page and all."""
        at = datetime.fromtimestamp(times.now_us / 1e6, UTC)
        day, clock = f"{formats.weekday(at)} {formats.day(at)}", formats.clock(at)
        age_s = self._shown.age_s(times.wall_us, times.steady_s)
        level = self._level(age_s, times)
        if age_s is None:
            return Moment(day, clock, level, translate("Wallboard", "no data yet"), is_stale=True)
        if level == "ok":
            return Moment(day, clock, "ok", page=page, is_held=is_held)
        told = translate("Wallboard", "{age} old").format(age=formats.duration(age_s))
        alarm = self._alarm(times, formats) if level == "crit" else ""
        return Moment(day, clock, level, told, alarm, age_s > STALE_S, page, is_held)

    def waiting_for(self, times: Times, formats: Formats) -> str:
        """What is said while there is nothing to be shown yet."""
        since_us = self._shown.trouble_since_us
        if since_us is None or self._trouble_s(times) < WORTH_SAYING_S:
            return translate("Wallboard", "Waiting for data…")
        clock = times.at_clock(since_us, formats)
        if self._lacks_past:
            said = translate("Wallboard", "Earlier days cannot be read since {clock}. {why}")
        else:
            said = translate("Wallboard", "No connection since {clock}. {why}")
        return said.format(clock=clock, why=self._why()).strip()

    # Inside

    def _level(self, age_s: float | None, times: Times) -> str:
        """As the desk says it: a reading that fails is told before its data are old, one that fails once is not."""
        trouble_s = self._trouble_s(times)
        if trouble_s > LIVE_S or (age_s is not None and age_s > STALE_S):
            return "crit"
        return "warn" if age_s is None or age_s > LIVE_S or trouble_s >= WORTH_SAYING_S else "ok"

    def _trouble_s(self, times: Times) -> float:
        since_us = self._shown.trouble_since_us
        return 0.0 if since_us is None else (times.wall_us - since_us) / 1e6

    def _alarm(self, times: Times, formats: Formats) -> str:
        clock = times.at_clock(self._shown.trouble_since_us or self._shown.read_at_us, formats)
        if self._lacks_past:
            said = translate(
                "Wallboard",
                "Earlier days cannot be read since {clock}: these numbers are old and not updating. {why}",
            )
        else:
            said = translate(
                "Wallboard", "No connection since {clock}: these numbers are old and not updating. {why}"
            )
        return said.format(clock=clock, why=self._why()).strip()

    def _why(self) -> str:
        reason = self._shown.reason
        if not reason:
            return ""
        return f"{why_lacking(Beside.PAST, reason) if self._lacks_past else why_not_live(reason)}."
