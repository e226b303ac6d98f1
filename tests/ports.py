"""Ports for programs that are told theirs before they listen: none that the kernel gives somebody meanwhile."""

from __future__ import annotations

import itertools
import os
import socket
from pathlib import Path
from typing import Final

#: Below those that Linux gives to whoever names none (net.ipv4.ip_local_port_range).
_FIRST, _COUNT = 20_000, 12_000
#: The lanes' processes begin far apart, and no process takes a port twice.
_places: Final = itertools.count(os.getpid() * 997)


def a_free_port() -> int:
    """Nobody listens on it at 127.0.0.1. Raises OSError where all are taken."""
    for place in itertools.islice(_places, _COUNT):
        port = _FIRST + place % _COUNT
        with socket.socket() as probe:
            # As servers do: a connection that ended lately is no hindrance.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise OSError("no port is free")


def is_listened_to(path: Path) -> bool:
    """Whether somebody answers at a socket of the file system: its file is there a moment before."""
    with socket.socket(socket.AF_UNIX) as asking:
        return asking.connect_ex(str(path)) == 0
