"""Programs of ours that are killed and started over and over, each born of one process that has loaded them already.

Loading all that a program imports takes as much of the processor as what a test then has it do. One that is born is a
process of its own: with its own number, files and connections, and a kill ends it in the middle of whatever it does.
Only what its modules read while they load, and the umask, are those of the one that bore it. At full size each is
started anew, as a service manager does it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import DupFd
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, Protocol

from app.cli.commands import COMMANDS
from tests.size import FULL
from tests.waiting import PATIENCE_S

ROOT: Final = Path(__file__).resolve().parent.parent
#: Each has a `main` that reads its words from `sys.argv`.
ADMIN: Final = "app.cli"
WORKER: Final = "app.cli.worker"
ACTING: Final = "tests.database.exactly_once.acting"

#: What a shell or nohup may have told programs to ignore, and what they do with it otherwise.
_SIGNALS: Final[Mapping[int, Any]] = {
    signal.SIGINT: signal.default_int_handler,
    signal.SIGHUP: signal.SIG_DFL,
}

_bearing = multiprocessing.get_context("forkserver")
_bearing.set_forkserver_preload(
    [
        *(__name__, WORKER, ACTING, "app.database.postgres.setup", "psycopg"),
        *(f"app.cli.{module}" for module in COMMANDS.values()),
    ]
)
# What starts one looks how those before it fare, and an end is to be read once.
_looking = threading.Lock()


class Program(Protocol):
    """As much of `subprocess.Popen` as the tests ask of a program."""

    @property
    def returncode(self) -> int | None: ...
    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def send_signal(self, sig: int) -> None: ...
    def terminate(self) -> None: ...
    def kill(self) -> None: ...


def start(module: str, words: Sequence[object], *, stdout: int, stderr: int) -> Program:
    """Run `main` of the module in a process of its own, which has these open files for its output."""
    told = [*map(str, words)]
    if FULL:
        command = [sys.executable, "-c", f"from {module} import main; main()", *told]
        return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
    with Path(os.devnull).open("rb") as nothing:
        return Born(module, [module, *told], ROOT, dict(os.environ), [nothing.fileno(), stdout, stderr])


class Ended(NamedTuple):
    """How a program ended, and all that it said."""

    returncode: int
    stdout: str
    stderr: str


class Running:
    """A program at work, whose words are kept until it has ended."""

    def __init__(self, program: Program, out: IO[bytes], err: IO[bytes]) -> None:
        self.program = program
        self._out = out
        self._err = err

    def ended(self) -> Ended:
        """Wait for its end."""
        code = self.program.wait(PATIENCE_S)
        return Ended(code, *(self._said(file) for file in (self._out, self._err)))

    def _said(self, file: IO[bytes]) -> str:
        file.seek(0)
        return file.read().decode()


@contextmanager
def running(module: str, *words: object) -> Iterator[Running]:
    """A program that is killed at the end of the block, where it has not ended by itself."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        program = start(module, words, stdout=out.fileno(), stderr=err.fileno())
        try:
            yield Running(program, out, err)
        finally:
            program.kill()
            program.wait()


def run(module: str, *words: object) -> Ended:
    """Have a program do its work."""
    with running(module, *words) as going:
        return going.ended()


class Born:
    """One that was born of the process that has it loaded; `files` become its first ones, and stay the caller's."""

    def __init__(
        self,
        module: str,
        words: Sequence[str],
        folder: Path,
        environment: Mapping[str, str],
        files: Sequence[int],
    ) -> None:
        handed = [_Handed(number) for number in files]
        self._process: BaseProcess = _bearing.Process(
            target=_live, args=(module, words, folder, environment, handed, _ignored()), daemon=True
        )
        with _looking:
            self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        with _looking:
            return self._process.exitcode

    def poll(self) -> int | None:
        return self.returncode

    def wait_beside(self, line: socket.socket) -> int:
        """How it ended; killed as soon as whoever asked for it is gone, for nobody else would end it."""
        if self._process.sentinel not in wait([self._process.sentinel, line]):
            self.kill()
        return self.wait()

    def wait(self, timeout: float | None = None) -> int:
        wait([self._process.sentinel], timeout)
        if self.returncode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout or 0.0)
        return self.returncode

    def send_signal(self, sig: int) -> None:
        # One that has ended is known by its exit code, and its number may be somebody else's. Between its end and the
        # code being told there is neither.
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, sig)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class _Handed:
    """An open file that goes to the process, under whichever number it has there."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __reduce__(self) -> tuple[Any, ...]:
        return _detached, (DupFd(self._number),)


def _detached(given: Any) -> int:
    return int(given.detach())


def _ignored() -> list[int]:
    """The signals that a program started from here would ignore."""
    return [number for number in _SIGNALS if signal.getsignal(number) is signal.SIG_IGN]


def _live(
    module: str,
    words: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    files: Sequence[int],
    ignored: Sequence[int],
) -> None:
    """The whole life of one that is born."""
    for sent, usual in _SIGNALS.items():
        signal.signal(sent, signal.SIG_IGN if sent in ignored else usual)
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # a number, open as long as it lives
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = [*words]
    import_module(module).main()
