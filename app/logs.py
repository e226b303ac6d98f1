"""The log file: written by a thread of its own, rotated, and with every number and password blotted out."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import queue
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from platformdirs import user_log_path

from app.domain.masking import without_numbers
from app.settings import PROGRAM

MOST_BYTES: Final = 1_000_000
KEPT_FILES: Final = 5

_IN_URL: Final = re.compile(r"(://[^\s:/@]*):[^\s@/]*@")
_NAMED: Final = re.compile(
    r"""((?:password|passwd|pwd|passphrase|secret|token)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s,;)&]+)""",
    re.IGNORECASE,
)


def without_secrets(text: str) -> str:
    """`text` without phone numbers and passwords, for logs and crash reports."""
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
def logging_to(file: Path, level: int = logging.INFO) -> Iterator[Path]:
    """While it lasts, what is logged goes to `file`. A caller never waits for the disk.

    Where the folder cannot be made the log goes nowhere: a console that does not start would be worse.
    """
    lines: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    entrance = logging.handlers.QueueHandler(lines)
    entrance.addFilter(Blotted())
    entrance.setLevel(level)
    listener = logging.handlers.QueueListener(lines, *_handlers(file))

    root = logging.getLogger()
    before = root.level
    root.setLevel(min(before or level, level))
    root.addHandler(entrance)
    listener.start()
    try:
        yield file
    finally:
        root.removeHandler(entrance)
        root.setLevel(before)
        listener.stop()
        for handler in listener.handlers:
            handler.close()


def _handlers(file: Path) -> list[logging.Handler]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            file, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError:
        return []
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    return [handler]
