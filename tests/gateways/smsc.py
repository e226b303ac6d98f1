"""A carrier's SMSC on SMPP 3.4, as much as a gateway needs: takes texts, reports on them, brings patients' texts.

What becomes of a number follows from its last two digits, as with `gateway_server`.
"""

from __future__ import annotations

import contextlib
import itertools
import socket
import struct
import threading
import time
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from tests.gateways.corpus import septets

_RESPONSE: Final = 0x80000000
_SUBMIT, _DELIVER, _UNBIND, _ENQUIRE = 0x04, 0x05, 0x06, 0x15
_BINDS: Final = (0x01, 0x02, 0x09)
#: Answers to a submit: invalid destination, throttled.
_REFUSED: Final = {"91": 0x0B, "92": 0x58}
_FINAL: Final[dict[str, str | None]] = {"94": "UNDELIV", "95": "EXPIRED", "97": None}
#: 3GPP TS 23.038: what stands at other places than in Latin-1.
_GSM: Final = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)


class Part(NamedTuple):
    """One message as the carrier got it.

    `payload` without the header of parts: an octet for each septet, or UCS-2 where `is_wide`.
    """

    to: str
    text: str
    at: float
    payload: bytes
    is_wide: bool


@dataclass
class Smsc:
    """Listens on loopback from `start` to `close`; `ledger` holds every part it took."""

    answer_s: float = 0.0
    report_s: float = 0.05
    ledger: list[Part] = field(default_factory=list)
    port: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _number: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def start(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self._listening.settimeout(0.2)
        self.port = self._listening.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._links: list[_Link] = []
        self._begin(self._accept)

    def close(self, *, abruptly: bool = False) -> None:
        """End; `abruptly` cuts every connection at once, and what was still to be reported is never told."""
        self._stop.set()
        if abruptly:
            with self._lock:
                links = list(self._links)
            for link in links:
                link.cut()
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def bring(self, number: str, to: str, text: str) -> int:
        """Bring a patient's text to the gateway as a telephone sends it; in how many parts, 0 while none is bound."""
        with self._lock:
            links = [link for link in self._links if link.is_bound]
        if not links:
            return 0
        plain = septets(text)
        payload = text.encode("utf-16-be") if plain is None else plain
        coding, whole, of_parts = (8, 140, 134) if plain is None else (0, 160, 153)
        if len(payload) <= whole:
            links[-1].send(_DELIVER, _message(number, to, 0x00, payload, coding=coding))
            return 1
        parts = [payload[place : place + of_parts] for place in range(0, len(payload), of_parts)]
        key = next(self._number) % 256
        for place, part in enumerate(parts, 1):
            # 3GPP TS 23.040, 9.2.3.24.1: a header of five octets, of which three tell the parts.
            header = bytes((5, 0, 3, key, len(parts), place))
            links[-1].send(_DELIVER, _message(number, to, 0x40, header + part, coding=coding))
        return len(parts)

    def _begin(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name="smsc")  # type: ignore[arg-type]  # a method
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stop.is_set():
            try:
                one, _ = self._listening.accept()
            except TimeoutError:
                continue
            link = _Link(one)
            with self._lock:
                self._links.append(link)
            self._begin(self._serve, link)

    def _serve(self, link: _Link) -> None:
        with link.socket:
            while not self._stop.is_set():
                try:
                    unit = link.receive()
                    if unit is None:
                        break
                    self._take(link, *unit)
                except TimeoutError:
                    pass
                except OSError:
                    # The gateway was killed, perhaps in the middle of an answer.
                    break
                self._report_due(link)
            link.is_bound = False

    def _take(self, link: _Link, command: int, sequence: int, body: bytes) -> None:
        if command in _BINDS:
            link.is_bound = True
            link.answer(command, 0, sequence, b"smsc\0")
        elif command in (_ENQUIRE, _UNBIND):
            link.answer(command, 0, sequence, b"")
        elif command == _SUBMIT:
            self._submit(link, sequence, body)

    def _submit(self, link: _Link, sequence: int, body: bytes) -> None:
        fields = _Fields(body)
        fields.text()
        sender = fields.address()
        to = fields.address()
        is_split = bool(fields.byte() & 0x40)
        fields.skip(2)
        fields.text(), fields.text()
        wants_report = fields.byte() & 3
        fields.skip(1)
        coding = fields.byte()
        fields.skip(1)
        payload = fields.take(fields.byte())
        self._stop.wait(self.answer_s)
        refusal = _REFUSED.get(to[-2:])
        if refusal is not None:
            link.answer(_SUBMIT, refusal, sequence, b"\0")
            return
        if is_split:
            payload = payload[1 + payload[0] :]
        text = (
            payload.decode("utf-16-be", "surrogatepass")
            if coding == 8
            else "".join(_GSM[byte] for byte in payload)
        )
        with self._lock:
            key = f"{next(self._number):X}-{time.time_ns():X}"
            self.ledger.append(Part(to, text, time.monotonic(), payload, coding == 8))
        link.answer(_SUBMIT, 0, sequence, key.encode() + b"\0")
        final = _FINAL.get(to[-2:], "DELIVRD")
        if wants_report and final is not None:
            link.due.append((time.monotonic() + self.report_s, key, final, to, sender))

    def _report_due(self, link: _Link) -> None:
        for one in [one for one in link.due if one[0] <= time.monotonic()]:
            link.due.remove(one)
            _, key, final, to, sender = one
            stamp = time.strftime("%y%m%d%H%M")
            told = (
                f"id:{key} sub:001 dlvrd:001 submit date:{stamp} done date:{stamp} stat:{final} err:000 text:"
            )
            try:
                link.send(_DELIVER, _message(to, sender, 0x04, told.encode(), coding=0))
            except OSError:
                return


class _Link:
    """One gateway's connection."""

    def __init__(self, one: socket.socket) -> None:
        self.socket = one
        self.socket.settimeout(0.05)
        self.is_bound = False
        self.due: list[tuple[float, str, str, str, str]] = []
        self._held = b""
        self._sequence = itertools.count(1)
        self._writing = threading.Lock()

    def receive(self) -> tuple[int, int, bytes] | None:
        """The next unit: command, sequence, body; None at the end. Raises TimeoutError when there is none yet."""
        while len(self._held) < 16 or len(self._held) < struct.unpack(">I", self._held[:4])[0]:
            more = self.socket.recv(65536)
            if not more:
                return None
            self._held += more
        length, command, _, sequence = struct.unpack(">IIII", self._held[:16])
        body, self._held = self._held[16:length], self._held[length:]
        return command, sequence, body

    def cut(self) -> None:
        """Cut the connection, as the end of a process does."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def answer(self, command: int, status: int, sequence: int, body: bytes) -> None:
        self._write(struct.pack(">IIII", 16 + len(body), command | _RESPONSE, status, sequence) + body)

    def send(self, command: int, body: bytes) -> None:
        self._write(struct.pack(">IIII", 16 + len(body), command, 0, next(self._sequence)) + body)

    def _write(self, unit: bytes) -> None:
        with self._writing:
            self.socket.sendall(unit)


class _Fields:
    """Reads a unit's body from front to back."""

    def __init__(self, body: bytes) -> None:
        self._left = body

    def byte(self) -> int:
        return self.take(1)[0]

    def take(self, count: int) -> bytes:
        taken, self._left = self._left[:count], self._left[count:]
        return taken

    def skip(self, count: int) -> None:
        self.take(count)

    def text(self) -> str:
        taken, _, self._left = self._left.partition(b"\0")
        return taken.decode("latin-1")

    def address(self) -> str:
        self.skip(2)
        return self.text()


def _message(source: str, to: str, esm_class: int, payload: bytes, *, coding: int) -> bytes:
    ton = b"\x01\x01"
    return (
        b"\0" + ton + source.lstrip("+").encode() + b"\0" + ton + to.lstrip("+").encode() + b"\0"
        + bytes((esm_class, 0, 0)) + b"\0\0" + bytes((0, 0, coding, 0, len(payload))) + payload
    )  # fmt: skip
