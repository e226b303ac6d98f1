"""Looks at the alerts now and then, whatever screen is in front: badge, one sound, a notification of the desktop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.alerts.outlook import Outlook
from app.domain.alert import Alert
from ui.errors import is_known
from ui.screens.alerts_words import AlertWords
from ui.widgets.announce import announce_change

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

#: Between two rounds, in seconds of the workstation's clock.
ROUND_S: Final = 10
SCREEN: Final = "alerts"
#: As long the first round waits for the past, in seconds: without it no load is known, and the screen comes first.
_PAST_S: Final = 5
#: The others are in the list.
_MOST_SAID: Final = 4


class Alerting(QObject):
    """`changed` carries the newest Outlook. Never a dialog, nothing that blinks."""

    changed = Signal(object)

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        self._outlook: Outlook | None = None
        self._looked_us = 0
        #: When the first board was seen without a past beside it, 0 before.
        self._board_us = 0
        self._is_looking = self._looks_again = False
        self._known: frozenset[tuple[int, int, int | None]] | None = None
        self._tray: QSystemTrayIcon | None = None

    @property
    def outlook(self) -> Outlook | None:
        """The newest round, None before the first."""
        return self._outlook

    @property
    def has_sound(self) -> bool:
        return bool(self._desk.console.choices["alerts.sound"])

    def set_sound(self, is_on: bool) -> None:
        """Keep whether a new alert may be heard."""
        self._desk.console.setting_changes.choose_aloud("alerts.sound", is_on)

    def tick(self) -> None:
        """Once a second."""
        if self._desk.wall_us - self._looked_us >= ROUND_S * 1_000_000 and not self._waits_for_past():
            self.look()

    def _waits_for_past(self) -> bool:
        present, wall_us = self._desk.present, self._desk.wall_us
        if self._outlook is not None or present is None or present.board is None or present.has_past:
            return False
        self._board_us = self._board_us or wall_us
        return wall_us - self._board_us < _PAST_S * 1_000_000

    def look(self) -> None:
        """A round now; where one is under way, another one after it."""
        present = self._desk.present
        if self._is_looking:
            self._looks_again = True
            return
        if present is None or present.board is None:
            return
        self._is_looking, self._looked_us = True, self._desk.wall_us
        watch = self._desk.services.alerts
        self._desk.console.tasks.look_up(
            partial(watch.look, present, self._desk.now_us, self._desk.wall_us),
            self._take,
            owner=self,
            name="alerts",
            failed=self._give_up,
        )

    def look_again(self) -> None:
        """An act was answered: the next second looks."""
        self._looked_us = 0
        self._looks_again = self._is_looking

    def stop(self) -> None:
        if self._tray is not None:
            self._tray.hide()

    def _take(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self._end_round()
        self._desk.frame.rail.set_badge(SCREEN, len(outlook.new))
        known = frozenset(_key(alert) for alert in outlook.new)
        # What was there when the program began is no news.
        fresh = [] if self._known is None else [one for one in outlook.new if _key(one) not in self._known]
        self._known = known
        self.changed.emit(outlook)
        if fresh:
            self._tell(fresh, outlook)

    def _give_up(self, error: BaseException) -> None:
        self._end_round()
        if not is_known(error):
            self._desk.console.errors.report(error)

    def _end_round(self) -> None:
        is_wanted = self._looks_again
        self._is_looking = self._looks_again = False
        if is_wanted:
            self.look_again()
            self.tick()

    def _tell(self, fresh: list[Alert], outlook: Outlook) -> None:
        if self.has_sound:
            QApplication.beep()
        known = self._desk.known
        words = AlertWords(self._desk.formats, known.centre_name, known.service_name)
        ruled = [(one, rule) for one in fresh if (rule := outlook.rule(one.rule_id)) is not None]
        said = [
            words.rises(words.title(one, rule, outlook.value_of(one)), words.place(one, rule))
            for one, rule in ruled
        ]
        announce_change(self._desk.frame.rail, ". ".join(said[:_MOST_SAID]))
        is_wanted = self._desk.console.choices["alerts.desktop"] and not self._desk.frame.isActiveWindow()
        if said and is_wanted and QSystemTrayIcon.isSystemTrayAvailable():
            tray = self.tray()
            tray.show()
            tray.showMessage(QApplication.applicationDisplayName(), "\n".join(said[:_MOST_SAID]))

    def tray(self) -> QSystemTrayIcon:
        """What notifications come from; made with the first of them."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._desk.frame.windowIcon(), self)
            self._tray.messageClicked.connect(self._come_forward)
            self._tray.activated.connect(lambda _why: self._come_forward())
        return self._tray

    def _come_forward(self) -> None:
        window = self._desk.frame.window()
        if window.isMinimized():
            # Raising does not bring it back, and it is as large again as it was.
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        self._desk.go_to(SCREEN)


def _key(alert: Alert) -> tuple[int, int, int | None]:
    return alert.id, alert.rule_id, alert.centre_id
