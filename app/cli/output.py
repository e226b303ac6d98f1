"""How the admin program answers: exit codes, tables for people, JSON for scripts, progress on long work."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import IntEnum
from typing import Any, NoReturn, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn


class Exit(IntEnum):
    """What the program's exit code says."""

    DONE = 0
    FINDINGS = 1
    WRONG_USE = 2
    UNREACHABLE = 3
    WRONG_DATABASE = 4
    CUT_SHORT = 5
    #: Of this program. Not 1, which Python ends with by itself: there 1 says that the books are wrong.
    FAULT = 6


class Teller(Protocol):
    """Told how far a long work has come: done, of how much, and what is being done."""

    def __call__(self, done: int, of: int, what: str = "") -> None: ...


def ending(code: Exit, message: str, detail: str = "") -> NoReturn:
    """End the program with one message on standard error."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(message, markup=False)
    if detail:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"  {detail}", markup=False, style="dim")
    raise SystemExit(int(code))


def answer(data: dict[str, Any], *, as_json: bool, words: list[str]) -> None:
    """Print `data` as one JSON object, or `words` as lines."""
    if as_json:
        print(json.dumps(data, ensure_ascii=False, default=_plainly))
    else:
        console = Console(highlight=False, soft_wrap=True)
        for line in words:
            console.print(line, markup=False)


def _plainly(value: object) -> str:
    """What JSON has no form for: moments as ISO 8601 writes them, the rest in its own words."""
    return value.isoformat() if isinstance(value, date) else str(value)


def pour(content: bytes) -> None:
    """Put a file's content on standard output as it is, for whatever reads it next."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


@contextmanager
def progress(what: str, *, shown: bool) -> Iterator[Teller]:
    """A progress bar on standard error for as long as the block lasts; silent for scripts and without a terminal."""
    if not shown or not sys.stderr.isatty():
        yield _silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=None)

        def tell(done: int, of: int, what: str = "") -> None:
            bar.update(task, completed=done, total=of or None, description=what or None)

        yield tell


@contextmanager
def waiting(what: str, *, shown: bool) -> Iterator[None]:
    """A sign of life on standard error for work whose length nobody knows."""
    if shown and sys.stderr.isatty():
        with Console(stderr=True).status(what):
            yield
    else:
        yield


def _silent(done: int, of: int, what: str = "") -> None:
    pass
