"""One program at a time in a folder: two consoles of one user keep settings and logs in the same files."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

#: Whoever holds the folder does so for milliseconds; one that has been stopped in the middle keeps nobody waiting.
_LONGEST_S: Final = 2.0
_BETWEEN_S: Final = 0.005
#: Windows locks no folder; this file in it, which stays and is empty, stands for it.
_WINDOWS_FILE: Final = "one-at-a-time.lock"


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Within such a block of any process there is no other; after two seconds, or where it cannot be had, it goes on.

    Waits for the disk.
    """
    try:
        held = _opened(folder)
    except OSError:
        yield
        return
    try:
        until = time.monotonic() + _LONGEST_S
        while not _is_ours(held) and time.monotonic() < until:
            # Such a lock cannot be waited for with a limit; whoever is here may wait.
            time.sleep(_BETWEEN_S)
        yield
    finally:
        _let_go(held)


if sys.platform == "win32":
    import errno
    import msvcrt

    def _opened(folder: Path) -> int:
        return os.open(folder / _WINDOWS_FILE, os.O_RDWR | os.O_CREAT | os.O_BINARY | os.O_NOINHERIT)

    def _is_ours(held: int) -> bool:
        try:
            # A byte may be locked that is not there.
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            # What is not known to a disk of the network; held by another it is EACCES, or under Wine nothing at all.
            return error.errno == errno.EINVAL
        return True

    def _let_go(held: int) -> None:
        # Closing alone gives it back too, but only when Windows gets to it.
        with suppress(OSError):
            msvcrt.locking(held, msvcrt.LK_UNLCK, 1)
        os.close(held)

else:
    import fcntl

    def _opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _is_ours(held: int) -> bool:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A disk of the network that knows no locks.
            return True
        return True

    def _let_go(held: int) -> None:
        os.close(held)
