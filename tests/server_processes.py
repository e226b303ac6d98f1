"""The processes of a PostgreSQL server: find them, signal them, end them; as a program, it watches over them.

Standard library only, and nothing of ours: the watcher starts in a few milliseconds, without the environment.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

END_TIMEOUT_S = 60.0


def processes_of(folder: Path) -> list[int]:
    """The postmaster whose data is in the folder, then its children; empty when it is not running."""
    try:
        postmaster = int((folder / "data" / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return []
    parent_of = _living()
    children = [process for process, parent in parent_of.items() if parent == postmaster]
    return [postmaster, *children] if postmaster in parent_of else children


def send(processes: Iterable[int], number: signal.Signals) -> None:
    """Signal each process that still is there."""
    for process in processes:
        try:
            os.kill(process, number)
        except ProcessLookupError:  # It ended by itself in the meantime, which is as well.
            continue


def end_at_once(folder: Path) -> None:
    """Kill every process of the server in the folder and wait until the kernel has ended them."""
    processes = processes_of(folder)
    handles = list(_handles(processes))
    send(processes, signal.SIGKILL)
    for handle in handles:
        # Readable once the process has ended, also when it is not our child.
        ended, _, _ = select.select([handle], [], [], END_TIMEOUT_S)
        os.close(handle)
        if not ended:
            raise TimeoutError(f"waited {END_TIMEOUT_S} s for a killed process of the server in {folder}")
    # Where nobody collects orphans (a container without an init), the postmaster stays a zombie whose number
    # looks taken, and the next start would refuse. On a machine that lost its power the numbers are free.
    for leftover in (folder / "data" / "postmaster.pid", *folder.glob(".s.PGSQL.*")):
        leftover.unlink(missing_ok=True)


def watch_over(folder: Path) -> subprocess.Popen[bytes]:
    """Start a process that ends the server and removes its folder when we die, however we die."""
    # It reads from a pipe that nobody writes to: the kernel closes it with our last breath.
    return subprocess.Popen(
        [sys.executable, "-I", "-S", __file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in the terminal is for the tests, not for this one.
        cwd="/",
    )


def _living() -> dict[int, int]:
    """Every process that is not dead or a zombie, and its parent."""
    parent_of: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                # pid (name) state parent ...; the name may hold spaces and parentheses.
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:  # It ended while we were reading.
                continue
            if state not in "ZX":
                parent_of[int(entry.name)] = int(parent)
    return parent_of


def _handles(processes: Iterable[int]) -> Iterable[int]:
    for process in processes:
        try:
            yield os.pidfd_open(process)
        except ProcessLookupError:
            continue


def _watch(folder: Path) -> None:
    """The watcher's whole life."""
    sys.stdin.buffer.read()
    if folder.exists():
        end_at_once(folder)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    _watch(Path(sys.argv[1]))
