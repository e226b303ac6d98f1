"""Types lines of `docs/deployment.md` into a shell in which this checkout's programs are found by their names."""

from __future__ import annotations

import json
import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from tests import programs
from tests.programs import Born
from tests.size import FULL

ROOT: Final = Path(__file__).resolve().parents[2]
#: The programs as a shell finds them, of this checkout.
PROGRAMS: Final = {"jonovahti-admin": programs.ADMIN, "jonovahti-worker": programs.WORKER}
_PROGRAM: Final = Path(__file__).with_name("shell_program.py")


@contextmanager
def put_programs(folder: Path) -> Iterator[None]:
    """Make the programs in the folder, each a line of shell, to be run as long as the block lasts."""
    with ExitStack() as lasting:
        address = None if FULL else lasting.enter_context(_bearer())
        for name, module in PROGRAMS.items():
            program = folder / name
            starts = f"import sys; from {module} import main; sys.argv[0] = {name!r}; main()"
            words = ["-c", starts] if address is None else ["-I", "-S", str(_PROGRAM), address, name]
            program.write_text(f'#!/bin/sh\nexec {shlex.join([sys.executable, *words])} "$@"\n', "utf-8")
            program.chmod(0o755)
        yield


@contextmanager
def _bearer() -> Iterator[str]:
    """Where `shell_program` finds whoever bears what it asks for."""
    address = f"jonovahti-{uuid4()}"
    with ExitStack() as lasting:
        listening = lasting.enter_context(socket.socket(socket.AF_UNIX))
        listening.bind(f"\0{address}")
        listening.listen()
        pool = lasting.enter_context(ThreadPoolExecutor(thread_name_prefix="programs"))
        # A blocked accept() is not woken by a close.
        lasting.callback(listening.shutdown, socket.SHUT_RDWR)
        pool.submit(_bear_all, listening, pool)
        yield address


def _bear_all(listening: socket.socket, pool: ThreadPoolExecutor) -> None:
    while True:
        try:
            line, _ = listening.accept()
        except OSError:  # it is over
            return
        pool.submit(_bear, line)


def _bear(line: socket.socket) -> None:
    with line:
        length, files, _, _ = socket.recv_fds(line, 4, 3)
        told = line.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL)
        words, folder, environment = json.loads(told)
        born = Born(PROGRAMS[words[0]], words, Path(folder), environment, files)
        for file in files:
            os.close(file)
        line.sendall(born.pid.to_bytes(4, "big"))
        ended = born.wait_beside(line)
        # Who asked may be gone.
        with suppress(OSError):
            line.sendall(ended.to_bytes(4, "big", signed=True))


def typed(lines: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """How the lines ended, which stop at the first that fails; the programs are those `put_programs` put there."""
    path = f"{folder}:{environment.get('PATH', os.environ['PATH'])}"
    told = {**os.environ, **environment, "PATH": path, "PYTHONPATH": str(ROOT)}
    command = ["sh", "-e", "-c", lines]
    return subprocess.run(command, check=False, cwd=folder, env=told, capture_output=True, text=True)
