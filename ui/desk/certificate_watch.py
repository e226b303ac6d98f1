"""Warns in a banner when the server's certificate will soon end, and when it has: nobody can sign in from then on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from app.database.certificate_ends import Ends, HostEnds
from app.database.second_look import SOON
from app.services import Services
from ui.desk.server_watch import ServerWatch
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.console import Console

EVERY: Final = timedelta(hours=12)
#: After a look at which a server did not answer, or a certificate had ended, which somebody is about to renew.
SOON_AGAIN: Final = timedelta(minutes=10)
#: From so few days on it is not quiet any more.
PRESSING_DAYS: Final = 7


def _now() -> datetime:
    return datetime.now(UTC)


class CertificateWatch(ServerWatch[Ends]):
    """How long the server's certificate lasts, looked at by a connection of its own.

    What was known of a server stays known while it does not answer: that is when it is wanted most.
    """

    def __init__(self, console: Console, banner: Banner, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__(console, banner, "certificate", _ms(EVERY))
        self._now = now
        self._is_said = False
        self._sooner = QTimer(self)
        self._sooner.setSingleShot(True)
        self._sooner.timeout.connect(self.look)

    def question(self, services: Services) -> Callable[[], Ends | None]:
        return services.certificate_ends

    def stop(self) -> None:
        super().stop()
        self._sooner.stop()

    def show(self, found: Ends | None) -> None:
        """The answer; with what was known before, where it does not say everything."""
        if found is not None and self._found is not None:
            found = found.after(self._found)
        super().show(found)
        self._sooner.stop()
        if found is None:
            return
        now = self._now()
        following = found.next(now)
        if not found.is_whole or found.over(now):
            self._sooner.start(_ms(SOON_AGAIN))
        elif following and (left := _left(following, now)) < EVERY:
            self._sooner.start(_ms(left) + 1000)

    def say(self, found: Ends | None) -> None:
        now = self._now()
        over = found.over(now) if found is not None else ()
        following = found.next(now) if found is not None else ()
        if found is not None and over:
            self._is_said = True
            self._banner.say("warn", self._words_of_ended(found, over, now), icon="lock")
        elif found is not None and following and _left(following, now) < SOON:
            self._is_said = True
            days = _left(following, now).days
            level = "info" if days >= PRESSING_DAYS else "warn"
            # Between this and its end lies less than a day: 0 would read as if it had ended.
            self._banner.say(level, self._words_of_end(found, following, max(days, 1)), icon="lock")
        else:
            self._clear()

    def _words_of_end(self, found: Ends, following: tuple[HostEnds, ...], days: int) -> str:
        day = self._day(following[0])
        if len(following) == len(found.hosts):
            said = self.tr(
                "The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.", "", days
            )
            return said.format(day=day)
        said = self.tr(
            "The certificate of {hosts} ends in %n day(s), on {day}. Ask IT to renew it.", "", days
        )
        return said.format(hosts=", ".join(map(found.name_of, following)), day=day)

    def _words_of_ended(self, found: Ends, over: tuple[HostEnds, ...], now: datetime) -> str:
        if len(found.hosts) > 1:
            said = self.tr(
                "%n certificate(s) ended: {hosts}. Nobody can sign in there any more: ask IT to renew now.",
                "",
                len(over),
            )
            return said.format(hosts=", ".join(self._with_day(found, host, now) for host in over))
        if _has_day(over[0], now):
            return self.tr(
                "The server's certificate ended on {day}. Nobody can sign in any more: ask IT to renew it now."
            ).format(day=self._day(over[0]))
        return self.tr(
            "The server's certificate has expired. Nobody can sign in any more: ask IT to renew it now."
        )

    def _with_day(self, found: Ends, host: HostEnds, now: datetime) -> str:
        name = found.name_of(host)
        return f"{name} ({self._day(host)})" if _has_day(host, now) else name

    def _day(self, host: HostEnds) -> str:
        return self.formats.day(host.at) if host.at is not None else ""

    def _clear(self) -> None:
        if self._is_said:
            self._banner.clear()
        self._is_said = False


def _left(following: tuple[HostEnds, ...], now: datetime) -> timedelta:
    return min(host.at - now for host in following if host.at is not None)


def _has_day(host: HostEnds, now: datetime) -> bool:
    """The day that was told before is the day it ended; a later one was of another certificate."""
    return host.at is not None and host.at <= now


def _ms(length: timedelta) -> int:
    return int(length / timedelta(milliseconds=1))
