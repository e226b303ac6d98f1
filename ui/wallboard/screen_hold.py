"""What keeps a screen on: on Windows a system call, on other desktops their screen saver's service, else the portal."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any, Final, Protocol

#: How long one answer of the desktop is waited for, in seconds.
_PATIENCE_S: Final = 5.0
_NAME: Final = "Jonovahti"
_SAVER: Final = "org.freedesktop.ScreenSaver"
_PORTAL: Final = "org.freedesktop.portal.Desktop"
#: Of the portal: neither sleep nor grow dark for want of somebody at the keys.
_SUSPEND, _IDLE = 4, 8
#: SetThreadExecutionState: until said otherwise by the same thread, neither sleep nor turn the display off.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2


class CannotHold(Exception):
    """Nobody here keeps the screen on; says why, for the log."""


class ScreenHold(Protocol):
    """The screen is kept on from when this is given until it is let go. For one thread."""

    @property
    def by(self) -> str:
        """Who keeps it on, for the log."""
        ...

    def stands(self) -> bool:
        """Whether whoever keeps it on is still there."""
        ...

    def let_go(self) -> None:
        """It may turn itself off again. Raises nothing."""
        ...


def hold_screen(why: str) -> ScreenHold:
    """Ask for it; waits for the desktop. Raises CannotHold."""
    if sys.platform == "win32":
        return WindowsHold()
    return hold_by_desktop(why)


class WindowsHold:
    """By Windows itself, for as long as the thread lives that made it."""

    by = "Windows"

    def __init__(self) -> None:
        if not _set_execution_state(_CONTINUOUS | _SYSTEM | _DISPLAY):
            raise CannotHold("Windows refuses")

    def stands(self) -> bool:
        return True

    def let_go(self) -> None:
        _set_execution_state(_CONTINUOUS)


def _set_execution_state(state: int) -> int:
    """What it was before; 0: refused."""
    import ctypes

    # Not there on other systems, where the stubs of ctypes say so.
    system: Any = ctypes
    before: int = system.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))
    return before


class DesktopHold:
    """By a service on the session's bus, which lets go by itself when our connection ends."""

    def __init__(self, bus: Any, service: str, owner: str, end: Any) -> None:
        """`end`: the message that takes it back. `owner`: who has the service's name."""
        self.by, self._bus, self._owner, self._end = service, bus, owner, end

    def stands(self) -> bool:
        try:
            return _owner(self._bus, self.by) == self._owner
        except (OSError, CannotHold):
            return False

    def let_go(self) -> None:
        with suppress(OSError):
            self._bus.send_and_get_reply(self._end, timeout=_PATIENCE_S)
        with suppress(OSError):
            self._bus.close()


def hold_by_desktop(why: str) -> DesktopHold:
    """By the screen saver's service of the session, else by the desktop portal. Raises CannotHold."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        raise CannotHold("there is no session bus")
    try:
        # Comes with keyring on Linux; Qt's own binding cannot say the numbers without a sign that this needs.
        from jeepney.io.blocking import open_dbus_connection
    except ImportError as error:
        raise CannotHold("jeepney is not installed") from error
    try:
        bus = open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S)
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotHold(f"the session bus: {error}") from error
    refusals = []
    for ask in (_by_saver, _by_portal):
        try:
            return ask(bus, why)
        except (OSError, CannotHold) as error:
            refusals.append(str(error) or type(error).__name__)
    bus.close()
    raise CannotHold("; ".join(refusals))


def _by_saver(bus: Any, why: str) -> DesktopHold:
    from jeepney import DBusAddress, new_method_call

    saver = DBusAddress("/org/freedesktop/ScreenSaver", bus_name=_SAVER, interface=_SAVER)
    (cookie,) = _asked(bus, new_method_call(saver, "Inhibit", "ss", (_NAME, why)))
    end = new_method_call(saver, "UnInhibit", "u", (cookie,))
    return DesktopHold(bus, _SAVER, _owner(bus, _SAVER), end)


def _by_portal(bus: Any, why: str) -> DesktopHold:
    from jeepney import DBusAddress, new_method_call

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop", bus_name=_PORTAL, interface="org.freedesktop.portal.Inhibit"
    )
    told = ("", _SUSPEND | _IDLE, {"reason": ("s", why)})
    (handle,) = _asked(bus, new_method_call(portal, "Inhibit", "sua{sv}", told))
    request = DBusAddress(handle, bus_name=_PORTAL, interface="org.freedesktop.portal.Request")
    return DesktopHold(bus, _PORTAL, _owner(bus, _PORTAL), new_method_call(request, "Close"))


def _owner(bus: Any, service: str) -> str:
    """Who has that name now. Raises CannotHold when nobody has."""
    from jeepney.bus_messages import message_bus

    (owner,) = _asked(bus, message_bus.GetNameOwner(service))
    return str(owner)


def _asked(bus: Any, message: Any) -> tuple[Any, ...]:
    """What is answered. Raises CannotHold for a refusal, OSError when nothing comes in time."""
    from jeepney import HeaderFields, MessageType

    reply = bus.send_and_get_reply(message, timeout=_PATIENCE_S)
    if reply.header.message_type is MessageType.error:
        name = message.header.fields[HeaderFields.destination]
        raise CannotHold(f"{name}: {reply.header.fields.get(HeaderFields.error_name, 'refused')}")
    answer: tuple[Any, ...] = reply.body
    return answer
