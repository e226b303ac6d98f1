"""What keeps a screen on: on Windows a system call, on other desktops their screen saver's service, else the portal."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any, Final, Protocol, TypeVar

from ui.bus_at_start import session_address

_NAME: Final = "Jonovahti"
_SAVER: Final = "org.freedesktop.ScreenSaver"
_PORTAL: Final = "org.freedesktop.portal.Desktop"
#: Of the portal: neither sleep nor grow dark for want of somebody at the keys.
_SUSPEND, _IDLE = 4, 8
#: SetThreadExecutionState: until said otherwise by the same thread, neither sleep nor turn the display off.
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2

T = TypeVar("T")


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
        except CannotHold:
            return False

    def let_go(self) -> None:
        # Whatever is answered: with the connection it ends anyway.
        with suppress(Exception):
            self._bus.ask(self._end)
        with suppress(Exception):
            self._bus.close()


def hold_by_desktop(why: str) -> DesktopHold:
    """By the screen saver's service of the session, else by the desktop portal. Raises CannotHold."""
    try:
        from ui.session_bus import SessionBus
    except ImportError as error:
        raise CannotHold("jeepney is not installed") from error
    address = session_address()
    if not address:
        raise CannotHold("there is no session bus")
    try:
        bus = SessionBus(address)
    except Exception as error:
        raise CannotHold(f"the session bus: {_reason(error)}") from error
    refusals = []
    for ask in (_by_saver, _by_portal):
        try:
            return ask(bus, why)
        except CannotHold as cannot:
            refusals.append(str(cannot))
    bus.close()
    raise CannotHold("; ".join(refusals))


def _by_saver(bus: Any, why: str) -> DesktopHold:
    from jeepney import DBusAddress, new_method_call

    saver = DBusAddress("/org/freedesktop/ScreenSaver", bus_name=_SAVER, interface=_SAVER)
    cookie = _asked(bus, new_method_call(saver, "Inhibit", "ss", (_NAME, why)), int)
    end = new_method_call(saver, "UnInhibit", "u", (cookie,))
    return DesktopHold(bus, _SAVER, _owner(bus, _SAVER), end)


def _by_portal(bus: Any, why: str) -> DesktopHold:
    from jeepney import DBusAddress, new_method_call

    portal = DBusAddress(
        "/org/freedesktop/portal/desktop", bus_name=_PORTAL, interface="org.freedesktop.portal.Inhibit"
    )
    told = ("", _SUSPEND | _IDLE, {"reason": ("s", why)})
    handle = _asked(bus, new_method_call(portal, "Inhibit", "sua{sv}", told), str)
    request = DBusAddress(handle, bus_name=_PORTAL, interface="org.freedesktop.portal.Request")
    return DesktopHold(bus, _PORTAL, _owner(bus, _PORTAL), new_method_call(request, "Close"))


def _owner(bus: Any, service: str) -> str:
    """Who has that name now. Raises CannotHold when nobody has."""
    from jeepney.bus_messages import message_bus

    return _asked(bus, message_bus.GetNameOwner(service), str)


def _asked(bus: Any, message: Any, kind: type[T]) -> T:
    """The one thing that is answered. Raises CannotHold for a refusal, for anything else, and for nothing in time."""
    from jeepney import HeaderFields, MessageType

    name = message.header.fields[HeaderFields.destination]
    try:
        reply = bus.ask(message)
    except Exception as error:
        raise CannotHold(f"{name}: {_reason(error)}") from error
    if reply.header.message_type is MessageType.error:
        raise CannotHold(f"{name}: {reply.header.fields.get(HeaderFields.error_name, 'refused')}")
    if len(reply.body) != 1 or not isinstance(reply.body[0], kind):
        raise CannotHold(f"{name}: answers {reply.body!r}")
    return reply.body[0]


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
