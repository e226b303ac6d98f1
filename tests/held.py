"""What a program that runs for long holds: objects of Qt, timers, threads, open files, Python's memory, all memory."""

from __future__ import annotations

import gc
import resource
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer


@dataclass(frozen=True)
class Held:
    """Counted once what is to be deleted has been."""

    widgets: int
    timers: int
    threads: int
    files: int
    blocks: int  # of Python's memory: a list of all its objects would hold what other threads are just making
    resident_kib: int

    @staticmethod
    def by(*roots: QObject) -> Held:
        """By this process; the objects of Qt are those of the roots."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        every = [one for root in roots for one in root.findChildren(QObject)]
        return Held(
            len(every),
            sum(isinstance(one, QTimer) and one.isActive() for one in every),
            threading.active_count(),
            _files(),
            sys.getallocatedblocks(),
            int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            * resource.getpagesize()
            // 1024,
        )


def _files() -> int:
    """Open files but what threads of Qt wait by: its pool for painting brings two, and lets go after half a minute."""
    links = list[str]()
    for one in Path("/proc/self/fd").iterdir():
        # The folder itself was open while it was listed.
        with suppress(FileNotFoundError):
            links.append(str(one.readlink()))
    return sum(not link.endswith("[eventfd]") for link in links)
