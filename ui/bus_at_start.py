"""Whether the bus of a desktop's session answers, asked before Qt does.

Qt asks it on the thread that paints, for accessibility, the tray and the desktop's colours, and waits for ever for one
that takes whoever comes and answers nobody: no window would come up. So it is told that there is none; what this
program itself asks of the bus is asked with an end, at the true address, and finds it again when it answers.

Imports little, since the first window waits for it.
"""

from __future__ import annotations

# The plain one of C: what the module `socket` puts around it takes longer to import than the bus to answer.
import _socket
import os
import struct
import sys
import time
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

#: How long an answer is waited for in all, in seconds. A bus that is only just being started takes a part of one; who
#: is given up too soon has no screen reader until the next start.
PATIENCE_S: Final = 2.0
#: Where nobody listens, on any system.
NOWHERE: Final = "unix:path=/dev/null/no-session-bus"

_WORD: Final = "DBUS_SESSION_BUS_ADDRESS"
#: The first thing any caller asks, as the protocol has it on the wire: its serial number is 1, it has no body.
_FIELDS: Final = (
    (1, b"o", b"/org/freedesktop/DBus"),
    (2, b"s", b"org.freedesktop.DBus"),
    (3, b"s", b"Hello"),
    (6, b"s", b"org.freedesktop.DBus"),
)


class _Silent(Exception):
    """It takes whoever comes, and has not answered in time."""


def session_address() -> str:
    """Of this session's bus: as the environment says, else where systemd has it for each user; empty without one."""
    if told := os.environ.get(_WORD):
        return _set_aside.get(told, told)
    folder = os.environ.get("XDG_RUNTIME_DIR")
    if not folder or not (Path(folder) / "bus").exists():
        return ""
    return f"unix:path={quote(str(Path(folder) / 'bus'))}"


def spare_qt_a_silent_bus(patience_s: float = PATIENCE_S) -> str:
    """Where the session's bus does not answer: its address, which Qt and the key store no longer find; else "".

    Before there is an application of Qt's, on its thread; waits no longer than `patience_s`.
    """
    address = session_address() if sys.platform == "linux" else ""
    if not address or not is_silent(address, patience_s):
        return ""
    _set_aside[NOWHERE] = address
    os.environ[_WORD] = NOWHERE
    return address


def is_silent(address: str, patience_s: float) -> bool:
    """Whether it takes the connection and does not answer; of what is not a socket of this machine nothing is known."""
    ends_s = time.monotonic() + patience_s
    # Of several the first is taken that lets one in, as the bus's own library does.
    for one in address.split(";"):
        path = _path(one)
        if path is None:
            return False
        try:
            _greet(path, ends_s)
        except _Silent:
            return True
        except OSError:
            # Nobody is there, or it hangs up: that is known at once, to Qt as well.
            continue
        return False
    return False


#: The true address by the one that stands in its place.
_set_aside: dict[str, str] = {}


def _path(address: str) -> bytes | None:
    """Of the socket, None for another kind of address; an abstract one begins with a nought."""
    kind, _, told = address.partition(":")
    words = dict(word.partition("=")[::2] for word in told.split(","))
    if kind != "unix":
        return None
    if "path" in words:
        return os.fsencode(unquote(words["path"]))
    if "abstract" in words:
        return b"\0" + os.fsencode(unquote(words["abstract"]))
    return None


def _greet(path: bytes, ends_s: float) -> None:
    """Come in and say hello. Raises _Silent, OSError for one that is not there."""
    caller = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        # Where as many wait already as may, one waits to be let in; Python's own limit would be told no at once.
        whole_s, rest_s = divmod(_left_s(ends_s), 1.0)
        limit = struct.pack("@ll", int(whole_s), int(rest_s * 1e6))
        caller.setsockopt(_socket.SOL_SOCKET, _socket.SO_SNDTIMEO, limit)
        try:
            caller.connect(path)
        except BlockingIOError:
            raise _Silent from None
        user = str(os.getuid()).encode().hex().encode()
        said = _asked(caller, b"\0AUTH EXTERNAL " + user + b"\r\n", ends_s)
        # A refusal is an answer as well.
        if said.startswith(b"OK"):
            _asked(caller, b"BEGIN\r\n" + hello(), ends_s)
    finally:
        caller.close()


def _asked(caller: _socket.socket, words: bytes, ends_s: float) -> bytes:
    caller.settimeout(_left_s(ends_s))
    try:
        caller.send(words)
        return caller.recv(4096)
    except TimeoutError:
        raise _Silent from None


def _left_s(ends_s: float) -> float:
    left_s = ends_s - time.monotonic()
    # Nought would be taken for: without an end, or not at all.
    if left_s <= 1e-3:
        raise _Silent
    return left_s


def hello() -> bytes:
    """The message on the wire."""
    fields = b""
    for code, kind, word in _FIELDS:
        # Each begins at a full eight bytes; the lengths are four bytes, and each word ends with a nought.
        fields += bytes(-len(fields) % 8)
        fields += bytes((code, 1)) + kind + b"\0" + len(word).to_bytes(4, "little") + word + b"\0"
    start = b"l\x01\0\x01" + (0).to_bytes(4, "little") + (1).to_bytes(4, "little")
    return start + len(fields).to_bytes(4, "little") + fields + bytes(-len(fields) % 8)
