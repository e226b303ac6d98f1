"""A desktop's screen saver, or its portal, on a session bus of a test's own: keeps what it was told, and answers."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Self

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.ports import is_listened_to
from tests.waiting import PATIENCE_S, wait_until

SAVER: Final = "org.freedesktop.ScreenSaver"
PORTAL: Final = "org.freedesktop.portal.Desktop"
HANDLE: Final = "/org/freedesktop/portal/desktop/request/1"
_COOKIE: Final = 4_000_000_000
_BUS: Final = """<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy>{limits}</busconfig>"""


@contextmanager
def session_bus(folder: Path, *, lets_in: int | None = None) -> Iterator[str]:
    """Its address, for as long as it is entered. Nothing is started by being asked for.

    `lets_in`: to how many at once it answers their Hello, None: as many as there are.
    """
    configuration, socket = folder / "bus.conf", folder / "bus"
    limits = "" if lets_in is None else f'<limit name="max_completed_connections">{lets_in}</limit>'
    configuration.write_text(_BUS.format(socket=socket, limits=limits), encoding="utf-8")
    with (folder / "bus.out").open("wb") as out:
        daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork"], stdout=out, stderr=out
        )
    try:
        wait_until(
            lambda: is_listened_to(socket),
            "the bus",
            seen=lambda: (folder / "bus.out").read_text(errors="replace"),
        )
        yield f"unix:path={socket}"
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE_S)


class Saver:
    """Has its name on the bus from when it is entered until it is left. `told`: what it was told, in order."""

    def __init__(
        self, name: str, *, refuses: bool = False, answer: tuple[str, tuple[Any, ...]] | None = None
    ) -> None:
        """`answer`: what it answers whoever asks it for anything, as a signature and a body."""
        self.name, self._refuses, self._always = name, refuses, answer
        self.told: list[tuple[Any, ...]] = []
        self._over = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, name=name)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(PATIENCE_S)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(PATIENCE_S)

    def _serve(self) -> None:
        # By itself it waits a second for the bus to let it in, which a busy machine takes.
        with open_dbus_connection("SESSION", auth_timeout=PATIENCE_S) as connection:
            connection.send_and_get_reply(message_bus.RequestName(self.name))
            self._ready.set()
            while not self._over.is_set():
                with suppress(TimeoutError):
                    asked = connection.receive(timeout=0.05)
                    if asked.header.message_type is MessageType.method_call:
                        connection.send(self._answer(asked))

    def _answer(self, asked: Message) -> Message:
        fields = asked.header.fields
        member = fields.get(HeaderFields.member)
        self.told.append((member, *asked.body))
        if self._refuses:
            return new_error(asked, "org.freedesktop.DBus.Error.AccessDenied")
        if self._always is not None:
            return new_method_return(asked, *self._always)
        match member, self.name:
            case "Inhibit", name if name == SAVER:
                return new_method_return(asked, "u", (_COOKIE,))
            case "Inhibit", _:
                return new_method_return(asked, "o", (HANDLE,))
            case "UnInhibit", _:
                return new_method_return(asked)
            case "Close", _ if fields.get(HeaderFields.path) == HANDLE:
                return new_method_return(asked)
        return new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")


#: What it is told of a wall in English, from the first to the last.
OF_SAVER: Final = [("Inhibit", "Jonovahti", "Wallboard"), ("UnInhibit", _COOKIE)]
OF_PORTAL: Final = [("Inhibit", "", 12, {"reason": ("s", "Wallboard")}), ("Close",)]
