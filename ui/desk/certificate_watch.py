"""Warns in a banner when the server's certificate will soon end, and when it has: nobody can sign in from then on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

from app.database.second_look import SOON, Ends
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

    What was known stays known while a server does not answer: that is when it is wanted most.
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
        if not found.is_whole or found.has_ended or _is_over(found, now):
            self._sooner.start(_ms(SOON_AGAIN))
        elif found.first_at is not None and found.first_at - now < EVERY:
            self._sooner.start(_ms(found.first_at - now) + 1000)

    def say(self, found: Ends | None) -> None:
        now = self._now()
        if found is None:
            self._clear()
        elif found.has_ended or _is_over(found, now):
            self._is_said = True
            self._banner.say("warn", self._words_of_ended(found, now), icon="lock")
        elif found.first_at is None or found.first_at - now >= SOON:
            self._clear()
        else:
            self._is_said = True
            left = found.first_at - now
            # Between this and its end lies less than a day: 0 would read as if it had ended.
            said = self.tr(
                "The server's certificate ends in %n day(s), on {day}. Ask IT to renew it.",
                "",
                max(left.days, 1),
            )
            self._banner.say(
                "info" if left.days >= PRESSING_DAYS else "warn",
                said.format(day=self.formats.day(found.first_at)),
                icon="lock",
            )

    def _words_of_ended(self, found: Ends, now: datetime) -> str:
        if found.first_at is not None and _is_over(found, now):
            return self.tr(
                "The server's certificate ended on {day}. Nobody can sign in any more: ask IT to renew it now."
            ).format(day=self.formats.day(found.first_at))
        return self.tr(
            "The server's certificate has expired. Nobody can sign in any more: ask IT to renew it now."
        )

    def _clear(self) -> None:
        if self._is_said:
            self._banner.clear()
        self._is_said = False


def _is_over(found: Ends, now: datetime) -> bool:
    return found.first_at is not None and found.first_at <= now


def _ms(length: timedelta) -> int:
    return int(length / timedelta(milliseconds=1))
