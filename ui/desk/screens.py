"""The screens there are, a line each, in the order of the rail; commands, keys, rail and palette come from it.

Controllers are imported when their screen is gone to: the rail is on screen before anything heavy is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from app.services import Services
    from ui.desk.deskwork import Deskwork
    from ui.desk.screen_desk import ScreenDesk


def _live(desk: Deskwork) -> ScreenDesk:
    from ui.desk.live_desk import LiveDesk

    return LiveDesk(desk)


def _audit(desk: Deskwork) -> ScreenDesk:
    from ui.desk.audit_desk import AuditDesk

    return AuditDesk(desk)


def _messages(desk: Deskwork) -> ScreenDesk:
    from ui.desk.messages_desk import MessagesDesk

    return MessagesDesk(desk)


def _reads_the_trail(services: Services) -> bool:
    return services.trail.may.may_read


def _callbacks(desk: Deskwork) -> ScreenDesk:
    from ui.desk.callbacks_desk import CallbacksDesk

    return CallbacksDesk(desk)


def _alerts(desk: Deskwork) -> ScreenDesk:
    from ui.desk.alerts_desk import AlertsDesk

    return AlertsDesk(desk)


def _centres(desk: Deskwork) -> ScreenDesk:
    from ui.desk.centres_desk import CentresDesk

    return CentresDesk(desk)


def _replay(desk: Deskwork) -> ScreenDesk:
    from ui.desk.replay_desk import ReplayDesk

    return ReplayDesk(desk)


def _settings(desk: Deskwork) -> ScreenDesk:
    from ui.desk.settings_desk import SettingsDesk

    return SettingsDesk(desk)


def _reports(desk: Deskwork) -> ScreenDesk:
    from ui.desk.reports_desk import ReportsDesk

    return ReportsDesk(desk)


def _everybody(_services: Services) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """`key` is the command's id too; `words` are in context "Screens". `is_for`: who is offered it.

    `at_foot`: it stands at the foot of the rail.
    """

    key: str
    words: str
    icon: str
    shortcut: str
    make: Callable[[Deskwork], ScreenDesk]
    is_for: Callable[[Services], bool] = _everybody
    at_foot: bool = False

    @property
    def name(self) -> str:
        """In the language of the moment."""
        return QCoreApplication.translate("Screens", self.words)


SCREENS: Final = (
    ScreenEntry("live", str(QT_TRANSLATE_NOOP("Screens", "Live")), "layout-dashboard", "Alt+1", _live),
    ScreenEntry(
        "callbacks", str(QT_TRANSLATE_NOOP("Screens", "Callbacks")), "phone-call", "Alt+2", _callbacks
    ),
    ScreenEntry(
        "centres", str(QT_TRANSLATE_NOOP("Screens", "Centres")), "building-hospital", "Alt+3", _centres
    ),
    ScreenEntry("alerts", str(QT_TRANSLATE_NOOP("Screens", "Alerts")), "bell", "Alt+4", _alerts),
    ScreenEntry("reports", str(QT_TRANSLATE_NOOP("Screens", "Reports")), "chart-bar", "Alt+5", _reports),
    ScreenEntry(
        "audit",
        str(QT_TRANSLATE_NOOP("Screens", "Audit")),
        "list-details",
        "Alt+6",
        _audit,
        is_for=_reads_the_trail,
    ),
    ScreenEntry("messages", str(QT_TRANSLATE_NOOP("Screens", "Messages")), "message", "Alt+7", _messages),
    ScreenEntry("replay", str(QT_TRANSLATE_NOOP("Screens", "Replay")), "player-play", "Alt+8", _replay),
    ScreenEntry(
        "settings",
        str(QT_TRANSLATE_NOOP("Screens", "Settings")),
        "settings",
        "Ctrl+,",
        _settings,
        at_foot=True,
    ),
)
BY_KEY: Final = {entry.key: entry for entry in SCREENS}
