"""A session bus with a screen saver on it, over a real socket and by the real protocol, where no daemon is needed."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Final, Self

from jeepney import HeaderFields, Message, MessageType, Parser, new_error, new_method_return

from tests.waiting import PATIENCE_S, wait_until

_OK: Final = b"OK 1234deadbeef1234deadbeef12345678\r\n"
_COOKIE: Final = 7
#: How often the thread looks whether it is over; nobody waits for it.
_LOOK_S: Final = 0.02


class Bus:
    """Takes one after another, for as long as it is entered. `told`: what the screen saver was told, in order.

    `says_hello`: whether who has come in is answered; one that does not hangs, until it is set to.
    `dies_after`: how many answers it gives one caller before it hangs.
    """

    def __init__(self, folder: Path, *, says_hello: bool = True, dies_after: int | None = None) -> None:
        self.path, self.says_hello, self._dies_after = folder / "bus", says_hello, dies_after
        self.told: list[str] = []
        #: How many came in.
        self.came = 0
        self._over, self._hangs_up = threading.Event(), threading.Event()
        self._serials = count(1)
        self._thread = threading.Thread(target=self._serve, name="bus of a test")

    @property
    def address(self) -> str:
        return f"unix:path={self.path}"

    def __enter__(self) -> Self:
        self._listens = socket.socket(socket.AF_UNIX)
        self._listens.bind(str(self.path))
        self._listens.listen()
        self._listens.settimeout(_LOOK_S)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(PATIENCE_S)
        self._listens.close()
        self.path.unlink()

    def hang_up(self) -> None:
        """On whoever is there, as a desktop does whose session is started anew; waits until the next has asked."""
        held = self.told.count("Inhibit")
        self._hangs_up.set()
        wait_until(lambda: self.told.count("Inhibit") > held, "it asked again", seen=lambda: self.told)

    def _serve(self) -> None:
        while not self._over.is_set():
            with suppress(TimeoutError):
                caller, _ = self._listens.accept()
                self.came += 1
                # Who has waited too long has gone, and cannot be answered.
                with caller, suppress(OSError):
                    caller.settimeout(_LOOK_S)
                    self._talk(caller)

    def _talk(self, caller: socket.socket) -> None:
        parser, said = Parser(), b""
        self._hangs_up.clear()
        is_in, answered = False, 0
        while not self._over.is_set() and not self._hangs_up.is_set():
            try:
                told = caller.recv(4096)
            except TimeoutError:
                continue
            except OSError:
                return
            if not told:
                return
            if not is_in:
                said += told
                if b"BEGIN\r\n" not in said:
                    if said.endswith(b"\r\n"):
                        caller.sendall(_OK)
                    continue
                is_in, told = True, said.split(b"BEGIN\r\n", 1)[1]
            parser.add_data(told)
            while (asked := parser.get_next_message()) is not None:
                answered += 1
                answer = self._answer(asked)
                if self.says_hello and (self._dies_after is None or answered <= self._dies_after):
                    caller.sendall(answer.serialise(serial=next(self._serials)))

    def _answer(self, asked: Message) -> Message:
        assert asked.header.message_type is MessageType.method_call
        # The bus itself puts in who asks; an answer goes to him.
        asked.header.fields.setdefault(HeaderFields.sender, ":1.2")
        member: Any = asked.header.fields[HeaderFields.member]
        match member:
            case "Hello":
                return new_method_return(asked, "s", (":1.2",))
            case "GetNameOwner":
                return new_method_return(asked, "s", (":1.1",))
        self.told.append(member)
        match member:
            case "Inhibit":
                return new_method_return(asked, "u", (_COOKIE,))
            case "UnInhibit":
                return new_method_return(asked)
        return new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")
