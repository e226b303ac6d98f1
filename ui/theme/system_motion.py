"""Whether the desktop asks for less motion.

Windows tells by a system call, KDE and GTK by their files, GNOME and others by the desktop portal, Qt itself from 6.12
on. Where nobody says anything, nothing is asked for.
"""

from __future__ import annotations

import configparser
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QGuiApplication

from ui.bus_at_start import session_address

if TYPE_CHECKING:
    from ui.session_bus import SessionBus

_log = logging.getLogger(__name__)

_NAME: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_INTERFACE: Final = "org.freedesktop.portal.Settings"
#: Asked of the portal: what asks for less motion when it is so.
_ASKED: Final = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
#: For each answer: look-ups of the screens wait behind it.
_PATIENCE_S: Final = 0.5
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
    return told_by_files(config_folder()) or told_by_bus()


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


def told_by_bus() -> bool:
    """What the desktop's portal says. Nothing is asked for where there is no bus, or none that answers in time."""
    address = session_address()
    if not address:
        return False
    try:
        from ui.session_bus import SessionBus
    except ImportError:
        return False
    try:
        bus = SessionBus(address, patience_s=_PATIENCE_S)
        try:
            # Who hangs at the first is not asked the other.
            return told_by_portal(lambda space, name: _answer(bus, space, name))
        finally:
            bus.close()
    except Exception as error:  # noqa: BLE001  # whatever a broken bus says or jeepney makes of it: it is no wish
        _log.debug("the desktop cannot be asked for its motion: %s", type(error).__name__)
        return False


def _answer(bus: SessionBus, space: str, name: str) -> Any:
    """None for what is refused or not known. Raises OSError for a bus that is gone or hangs, else what it says."""
    from jeepney import DBusAddress, MessageType, new_method_call

    portal = DBusAddress(_PATH, bus_name=_NAME, interface=_INTERFACE)
    reply = bus.ask(new_method_call(portal, "ReadOne", "ss", (space, name)))
    if reply.header.message_type is MessageType.error or len(reply.body) != 1:
        return None
    (told,) = reply.body
    # A value of any kind comes as its signature and itself.
    return told[1] if isinstance(told, tuple) else told


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
