"""A program of ours as a shell finds it: has one born, hands it all that the shell gave, and ends as it does.

Standard library only, and nothing of ours: it starts in a few milliseconds, without the environment.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from pathlib import Path


def main(address: str, *words: str) -> None:
    """`address`: of whoever bears it, an abstract one; `words`: its name as the shell has it, and its own."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(f"\0{address}")
        told = json.dumps([words, str(Path.cwd()), dict(os.environ)]).encode()
        socket.send_fds(line, [len(told).to_bytes(4, "big")], [0, 1, 2])
        line.sendall(told)
        process = _number(line)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda sent, _frame: os.kill(process, sent))
        code = _number(line)
    # A shell says so of one that a signal has ended.
    sys.exit(code if code >= 0 else 128 - code)


def _number(line: socket.socket) -> int:
    told = line.recv(4, socket.MSG_WAITALL)
    if len(told) < 4:
        raise SystemExit("nobody bears programs any more")
    return int.from_bytes(told, "big", signed=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
