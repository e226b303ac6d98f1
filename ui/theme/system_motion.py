"""Whether the desktop asks for less motion.

Windows tells by a system call, KDE and GTK by their files, GNOME and others by the desktop portal, Qt itself from 6.12
on. Where nobody says anything, nothing is asked for.
"""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QGuiApplication

_PORTAL: Final = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
#: Asked of the portal: what asks for less motion when it is so.
_ASKED: Final = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
_PATIENCE_MS: Final = 500
_CLIENT_AREA_ANIMATION: Final = 0x1042

#: A value by name space and name; None for what is not known.
Ask = Callable[[str, str], Any]


def told_by_qt() -> bool:
    """What Qt says of it, from 6.12 on; False where it does not know. GUI thread only."""
    preference = getattr(QGuiApplication.styleHints().accessibility(), "motionPreference", None)
    return preference is not None and str(preference()).endswith("ReducedMotion")


def told_by_desktop() -> bool:
    """What the desktop of this moment says. Any thread: files, a system call or an answer are waited for."""
    if sys.platform == "win32":
        return _told_by_windows()
    return told_by_files(config_folder()) or told_by_portal(portal())


def config_folder() -> Path:
    """Where desktops keep what a user has chosen."""
    given = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(given) if given else Path.home() / ".config"


def told_by_files(folder: Path) -> bool:
    """KDE: animations take no time. GTK: there are none."""
    if _entry(folder / "kdeglobals", "KDE", "AnimationDurationFactor") in {"0", "0.0"}:
        return True
    told = (
        _entry(folder / f"gtk-{version}" / "settings.ini", "Settings", "gtk-enable-animations")
        for version in ("4.0", "3.0")
    )
    return any(one.lower() in {"0", "false"} for one in told)


def told_by_portal(ask: Ask) -> bool:
    """Whether one of those that can be asked for says so."""
    return any(type(told := ask(space, name)) is type(less) and told == less for space, name, less in _ASKED)


def portal() -> Ask:
    """Asks the desktop portal of this session; nothing is known without one."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return lambda _space, _name: None
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:
        return lambda _space, _name: None
    # A connection of its own: Qt's serves the GUI thread.
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "jonovahti-motion")

    def ask(space: str, name: str) -> Any:
        message = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
        message.setArguments([space, name])
        answer = bus.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        return next(_plain(answer.arguments()), None)

    return ask


def _plain(arguments: list[Any]) -> Iterator[Any]:
    for one in arguments:
        yield one.variant() if hasattr(one, "variant") else one


def _entry(file: Path, section: str, name: str) -> str:
    """Empty for a file or an entry that there is not, or that cannot be read."""
    found = configparser.RawConfigParser(strict=False)
    try:
        found.read(file, encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return ""
    return found.get(section, name, fallback="").strip()


def _told_by_windows() -> bool:
    """Whether the settings of Windows have animations off."""
    import ctypes

    is_animated = ctypes.c_int(1)
    # Not there on other systems, where the stubs of ctypes say so.
    system: Any = ctypes
    is_told = system.windll.user32.SystemParametersInfoW(
        _CLIENT_AREA_ANIMATION, 0, ctypes.byref(is_animated), 0
    )
    return bool(is_told) and not is_animated.value
