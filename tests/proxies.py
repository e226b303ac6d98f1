"""A go-between that passes PostgreSQL's protocol on message by message, and breaks the line where a test says."""

from __future__ import annotations

import os
import pwd
import select
import socket
import ssl
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

Side = Literal["client", "server"]
_PORT: Final = 5432
_ASKS_FOR_TLS: Final = (80877103).to_bytes(4, "big")
_TAKES_TLS: Final = b"S"
_JOIN_S: Final = 60.0


class Verdict(Enum):
    """What becomes of a message, and of its line."""

    PASS = "pass"
    #: It never arrives: both ends find the connection closed.
    CUT = "cut"
    #: It arrives, and then the connection is closed.
    CUT_AFTER = "cut after"
    #: Nothing passes any more, and nobody is told, until `let_go`; then this message is the first to arrive.
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `kind` is its letter, b"" of a start-up; `line` and `number` count from 0 since `break_by`."""

    side: Side
    kind: bytes
    body: bytes
    line: int
    number: int

    @property
    def asks_for_an_act(self) -> bool:
        """Whether it brings the statement of an act; what follows it on the line is the act's."""
        return self.kind == b"P" and any(
            word in self.body for word in (b"contact.act_", b"contact.consent_", b"contact.number_")
        )


Fault = Callable[[Message], Verdict]


def no_fault(_message: Message) -> Verdict:
    return Verdict.PASS


def cut_at(number: int, *, lines: int = 1, verdict: Verdict = Verdict.CUT) -> Fault:
    """Break each of the first `lines` connections at its message `number`, whoever says it."""
    return lambda said: verdict if said.line < lines and said.number == number else Verdict.PASS


class AtAnswer:
    """Breaks the first `lines` connections that carry an act when the server says that it has been committed."""

    def __init__(self, verdict: Verdict = Verdict.CUT, *, lines: int = 1) -> None:
        self._verdict = verdict
        self._lines = lines
        self._acting: set[int] = set()
        self.broken = threading.Event()

    def __call__(self, said: Message) -> Verdict:
        if said.asks_for_an_act:
            self._acting.add(said.line)
        # CommandComplete is said before the commit; ReadyForQuery is not.
        is_answer = said.side == "server" and said.kind == b"Z" and said.line in self._acting
        if not is_answer or len(self._acting) > self._lines:
            return Verdict.PASS
        self.broken.set()
        return self._verdict


class Proxy:
    """Listens on a socket in `folder`, or, with a certificate, on a port of this machine for TLS alone.

    Several clients at once, a thread each. The server is a PostgreSQL's unix socket.
    """

    def __init__(
        self, server_folder: Path, *, certificate: Path | None = None, client_authority: Path | None = None
    ) -> None:
        self._server = str(server_folder / f".s.PGSQL.{_PORT}")
        self._temp = tempfile.TemporaryDirectory(prefix="jv-proxy-")
        self.folder = Path(self._temp.name)
        self._tls = _tls(certificate, client_authority) if certificate else None
        self._listening = socket.socket(socket.AF_INET if self._tls else socket.AF_UNIX)
        self._listening.bind(("127.0.0.1", 0) if self._tls else str(self.folder / f".s.PGSQL.{_PORT}"))
        self._listening.listen()
        if os.geteuid() == 0:  # A standby, which is never root, comes in by it too.
            nobody = pwd.getpwnam("nobody")
            for path in (self.folder, *self.folder.iterdir()):
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
        self._lock = threading.Lock()
        self._fault: Fault = no_fault
        self._held = threading.Event()
        self._go_on = threading.Event()
        self._gates = [self._go_on]
        self._is_over = False
        self._is_away = False
        self._count = 0
        self._lines: set[_Line] = set()
        self._threads: list[threading.Thread] = []

    @property
    def port(self) -> int:
        """Of the machine; with TLS only."""
        return int(self._listening.getsockname()[1])

    def break_by(self, fault: Fault) -> None:
        """From the next connection on; lines and messages are counted anew."""
        with self._lock:
            self._fault, self._count, self._is_away = fault, 0, False
            self._held, self._go_on = threading.Event(), threading.Event()
            self._gates.append(self._go_on)

    def mend(self) -> None:
        """Let everything pass from now on."""
        self.break_by(no_fault)

    def go_away(self) -> None:
        """Close all connections, and each new one at once, until `mend` or `break_by`."""
        with self._lock:
            self._is_away = True
        self.hang_up()

    def hang_up(self) -> None:
        """Close all connections as they are."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            line.hang_up()

    def wait_until_held(self, timeout_s: float = _JOIN_S) -> None:
        """Return when a message is being held."""
        if not self._held.wait(timeout_s):
            raise TimeoutError("no message came that was to be held")

    @property
    def has_held(self) -> bool:
        """Whether a message has been held since `break_by`, be it let go by now."""
        return self._held.is_set()

    def let_go(self) -> None:
        """What was held goes on its way, whenever it was."""
        for gate in self._gates:
            gate.set()

    @property
    def open_lines(self) -> int:
        """How many connections stand at the moment."""
        with self._lock:
            return len(self._lines)

    @property
    def lines(self) -> int:
        """How many connections were made since `break_by`."""
        return self._count

    def __enter__(self) -> Self:
        accepting = threading.Thread(target=self._accept, name="proxy", daemon=True)
        accepting.start()
        self._threads.append(accepting)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over = True
        self.let_go()
        # A blocked accept() is not woken by a close.
        self._listening.shutdown(socket.SHUT_RDWR)
        self.hang_up()
        for thread in self._threads:
            thread.join(_JOIN_S)
        self._listening.close()
        self._temp.cleanup()

    def _accept(self) -> None:
        while not self._is_over:
            try:
                client, _ = self._listening.accept()
            except OSError:  # closed from another thread
                return
            with self._lock:
                fault, number, is_away = self._fault, self._count, self._is_away
                held, go_on = self._held, self._go_on
                self._count += 1
            if is_away:
                client.close()
                continue
            thread = threading.Thread(
                target=self._serve,
                args=(client, fault, number, held, go_on),
                name=f"proxy line {number}",
                daemon=True,
            )
            thread.start()
            self._threads = [each for each in self._threads if each.is_alive()] + [thread]

    def _serve(
        self, client: socket.socket, fault: Fault, number: int, held: threading.Event, go_on: threading.Event
    ) -> None:
        with client, socket.socket(socket.AF_UNIX) as server:
            try:
                server.connect(self._server)
                if self._tls is not None:
                    client = _secured(client, self._tls)
            except (
                OSError
            ):  # The server is down: the client finds its connection closed, as it would without us.
                return
            line = _Line(client, server)
            with self._lock:
                self._lines.add(line)
            try:
                for count, (side, kind, raw) in enumerate(line.messages()):
                    verdict = fault(Message(side, kind, raw, number, count))
                    if verdict is Verdict.CUT:
                        return
                    if verdict is Verdict.HOLD:
                        held.set()
                        go_on.wait()
                    line.pass_on(side, raw)
                    if verdict is Verdict.CUT_AFTER:
                        return
            except OSError:  # one of the two has gone
                return
            finally:
                with self._lock:
                    self._lines.discard(line)
                line.hang_up()
                client.close()


class _Line:
    """A client, its connection to the server, and the messages between them in the order in which they came."""

    def __init__(self, client: socket.socket, server: socket.socket) -> None:
        self._ends: dict[Side, socket.socket] = {"client": client, "server": server}
        self._said: dict[Side, bytes] = {"client": b"", "server": b""}
        self._has_begun = False

    def messages(self) -> Iterator[tuple[Side, bytes, bytes]]:
        """Who said it, its letter and the whole of it, until one of the two hangs up."""
        sides: dict[socket.socket, Side] = {end: side for side, end in self._ends.items()}
        while True:
            ready, _, _ = select.select(list(sides), [], [])
            for end in ready:
                side = sides[end]
                heard = end.recv(65536)
                # What TLS has decrypted already, no select tells of.
                while isinstance(end, ssl.SSLSocket) and end.pending():
                    heard += end.recv(65536)
                if not heard:
                    return
                self._said[side] += heard
                yield from self._whole_ones(side)

    def pass_on(self, side: Side, raw: bytes) -> None:
        self._ends["server" if side == "client" else "client"].sendall(raw)

    def hang_up(self) -> None:
        for end in self._ends.values():
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:  # it has gone already
                continue

    def _whole_ones(self, side: Side) -> Iterator[tuple[Side, bytes, bytes]]:
        while True:
            # A start-up has no letter; every other message has one, and then a length that counts itself.
            letter = 0 if side == "client" and not self._has_begun else 1
            said = self._said[side]
            if len(said) < letter + 4:
                return
            length = letter + int.from_bytes(said[letter : letter + 4], "big")
            if len(said) < length:
                return
            self._said[side] = said[length:]
            self._has_begun = self._has_begun or side == "client"
            yield side, said[:letter], said[:length]


def _tls(certificate: Path, client_authority: Path | None) -> ssl.SSLContext:
    """`certificate`: a PEM file with the key and the certificate; a client needs one where an authority is named."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if client_authority is not None:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(client_authority)
    return context


def _secured(client: socket.socket, tls: ssl.SSLContext) -> ssl.SSLSocket:
    asked = client.recv(8)
    if asked[4:] != _ASKS_FOR_TLS:
        raise OSError("the client did not ask for TLS")
    client.sendall(_TAKES_TLS)
    return tls.wrap_socket(client, server_side=True)
