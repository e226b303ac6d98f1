"""The log file: written by a thread of its own, rotated, and with every number and password blotted out."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import re
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TextIO
from urllib.parse import quote, quote_plus

from platformdirs import user_log_path

from app.domain.masking import without_numbers
from app.settings import PROGRAM
from app.settings.alone import alone_in

MOST_BYTES: Final = 1_000_000
KEPT_FILES: Final = 5

#: To the last @ of the word, for a password may hold one, and a slash and a colon; one with blanks ends before the
#: first slash, as nothing is secret in "postgresql://db:5432/x refused anna@sote".
_IN_URL: Final = re.compile(r"(://[^\s:/]*):(?:\S*|(?!\d+\s)[^\n/]*)@")
_NAMED: Final = re.compile(
    r"""((?:password|passwd|pwd|passphrase|secret|token|scram_(?:client|server)_key)["']?\s*[=:]\s*)"""
    # To the end of the word: what comes after an & may be the rest of it.
    r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\S+)""",
    re.IGNORECASE,
)


#: Passwords that this program has been given; what is shorter would blot out words of every day.
_given: Final[set[str]] = set()
_LEAST: Final = 4


def keep_secret(password: str | None) -> None:
    """From now on this password is blotted out wherever it comes, however it is written. Any thread."""
    if password and len(password) >= _LEAST:
        _given.update((password, quote(password), quote(password, safe=""), quote_plus(password)))


def without_secrets(text: str) -> str:
    """`text` without phone numbers and passwords, for logs and crash reports."""
    for secret in tuple(_given):
        if secret in text:
            text = text.replace(secret, "***")
    return without_numbers(_NAMED.sub(r"\1***", _IN_URL.sub(r"\1:***@", text)))


class Blotted(logging.Filter):
    """Makes each record plain text without secrets, tracebacks included, before anybody formats it."""

    _formatter = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = without_secrets(record.getMessage()), None
        if record.exc_info:
            record.exc_text = record.exc_text or self._formatter.formatException(record.exc_info)
            # A handler would format the exception again, with what has just been blotted out.
            record.exc_info = None
        if record.exc_text:
            record.exc_text = without_secrets(record.exc_text)
        if record.stack_info:
            record.stack_info = without_secrets(record.stack_info)
        return True


def log_file() -> Path:
    """Where this user's log is."""
    return user_log_path(PROGRAM, appauthor=False) / f"{PROGRAM}.log"


@contextlib.contextmanager
def logging_to(file: Path) -> Iterator[Path]:
    """While it lasts, what is logged goes to `file`. A caller never waits for the disk.

    Where the folder cannot be made the log goes nowhere: a console that does not start would be worse.
    """
    entrance = _Entrance(file)
    entrance.addFilter(Blotted())
    entrance.setLevel(logging.INFO)

    root = logging.getLogger()
    before = root.level
    root.setLevel(min(before or logging.INFO, logging.INFO))
    root.addHandler(entrance)
    try:
        yield file
    finally:
        root.removeHandler(entrance)
        root.setLevel(before)
        entrance.close()


class _Entrance(logging.Handler):
    """Hands lines to a thread that begins with the first one: the window is painted before files are thought of."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._lines: queue.SimpleQueue[logging.LogRecord | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._write, name="log", daemon=True)
            self._thread.start()
        self._lines.put(record)

    def close(self) -> None:
        """What was handed over is written first."""
        if self._thread is not None:
            self._lines.put(None)
            self._thread.join()
            self._thread = None
        super().close()

    def _write(self) -> None:
        handlers = _handlers(self._file)
        while (record := self._lines.get()) is not None:
            for handler in handlers:
                handler.handle(record)
        for handler in handlers:
            # Closing writes what is left, for which a full disk has no room either.
            with contextlib.suppress(OSError):
                handler.close()


def _handlers(file: Path, *, closed_between: bool = sys.platform == "win32") -> list[logging.Handler]:
    """`closed_between`: after each line, where no open file may be renamed and the other console could never rotate."""
    from logging.handlers import RotatingFileHandler

    class Rotating(RotatingFileHandler):
        """A full disk costs lines, and nothing else: the usual way is to print each on standard error.

        Another console of the user writes into the same file, and may have rotated it away since the last line.
        """

        def emit(self, record: logging.LogRecord) -> None:
            with alone_in(file.parent):
                if self.stream is not None and _has_moved(self.stream.fileno(), file):
                    self._put_away(self.stream)
                super().emit(record)
                if closed_between and self.stream is not None:
                    self._put_away(self.stream)

        def _put_away(self, stream: TextIO) -> None:
            """The next line opens it anew, once there is where to; what a full disk had no room for is lost."""
            try:
                with contextlib.suppress(OSError):
                    stream.close()
            finally:
                self.stream = None

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # the library's name
            del record

        def rotate(self, source: str, dest: str) -> None:
            """Windows renames no file that somebody reads: the log then grows on for a while."""
            with contextlib.suppress(PermissionError):
                super().rotate(source, dest)

    try:
        # Which callbacks a user worked on is nobody else's on this machine to read.
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = Rotating(file, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
    except OSError:
        return []
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    return [handler]


def _has_moved(opened: int, file: Path) -> bool:
    """Whether the name stands for another file now, or for none."""
    try:
        return not os.path.samestat(os.fstat(opened), file.stat())
    except OSError:
        return True
