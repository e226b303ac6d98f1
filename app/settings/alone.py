"""One program at a time in a folder: two consoles of one user keep settings and logs in the same files."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: Whoever holds the folder does so for milliseconds; one that has been stopped in the middle keeps nobody waiting.
_LONGEST_S: Final = 2.0
_BETWEEN_S: Final = 0.005


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Within such a block of any process there is no other; after two seconds, or where it cannot be had, it goes on.

    Not on Windows, which lets nobody rename a file that another has open. Waits for the disk.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        until = time.monotonic() + _LONGEST_S
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    break
                # Such a lock cannot be waited for with a limit; whoever is here may wait.
                time.sleep(_BETWEEN_S)
            except OSError:
                # A disk of the network that knows no locks.
                break
        yield
    finally:
        os.close(held)
