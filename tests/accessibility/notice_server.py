"""A desktop's tray and notification server, run on the bus of a test's desktop: `notice_server.py FD FILE`.

Keeps each notification as a line of JSON in FILE, and each item of the tray; presses a notification when it is asked to
(`Press`, with its number). Says on FD when it can be spoken to.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NOTICES: Final = "org.freedesktop.Notifications"
NOTICES_PATH: Final = "/org/freedesktop/Notifications"
TRAY: Final = "org.kde.StatusNotifierWatcher"
_TRAY_WORDS: Final = f"""<node><interface name="{TRAY}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/></interface></node>"""


class Server:
    """Answers what a program asks of a desktop that has a tray and shows notifications."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._shown = 0
        self._connection: DBusConnection = open_dbus_connection("SESSION")

    def serve(self, ready: Callable[[], object]) -> None:
        """Until it is ended."""
        for name in (NOTICES, TRAY):
            self._connection.send_and_get_reply(message_bus.RequestName(name))
        ready()
        while True:
            asked = self._connection.receive()
            if asked.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(asked))

    def _answer(self, asked: Message) -> Message:
        fields = asked.header.fields
        body: tuple[Any, ...] = asked.body
        match fields.get(HeaderFields.member), fields.get(HeaderFields.interface):
            case "Notify", _:
                self._shown += 1
                self._keep(notice=self._shown, summary=body[3], body=body[4])
                return new_method_return(asked, "u", (self._shown,))
            case "GetCapabilities", _:
                return new_method_return(asked, "as", (["actions", "body"],))
            case "GetServerInformation", _:
                return new_method_return(asked, "ssss", ("test", "test", "1", "1.2"))
            case "RegisterStatusNotifierItem", _:
                self._keep(tray=body[0])
                return new_method_return(asked)
            case "Introspect", _:
                return new_method_return(asked, "s", (_TRAY_WORDS,))
            case "Get", _:
                told = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}
                return new_method_return(asked, "v", (told[body[1]],))
            case "Press", _:
                where = DBusAddress(NOTICES_PATH, interface=NOTICES)
                self._connection.send(new_signal(where, "ActionInvoked", "us", (body[0], "default")))
                return new_method_return(asked)
            case _:
                return new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")

    def _keep(self, **told: object) -> None:
        with self._file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(told) + "\n")


def main(fd: str, file: str) -> None:
    """Serve until ended."""
    Server(Path(file)).serve(lambda: os.write(int(fd), b"ready\n"))


if __name__ == "__main__":
    main(*sys.argv[1:])
