"""Files that are there whole or not at all, whatever happens meanwhile and whoever has the old one open."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

#: Whoever has a file open has it for milliseconds; one that keeps it longer is not waited for.
_LONGEST_S: Final = 2.0
_BETWEEN_S: Final = 0.005


def put_in_place(
    part: Path, file: Path, *, longest_s: float = _LONGEST_S if os.name == "nt" else 0.0
) -> None:
    """Give a file that has been written its name, over what had it. Raises OSError. Waits for the disk.

    Windows refuses for as long as anybody has either of them open: the other console to read it, or a scanner for
    viruses. Elsewhere a refusal (`longest_s` 0) is final.
    """
    until = time.monotonic() + longest_s
    while True:
        try:
            part.replace(file)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            # Windows tells nobody when the other has closed it; whoever writes files may wait.
            time.sleep(_BETWEEN_S)
        else:
            return


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Where to write within the block: what is there at its end becomes `file`, and nothing of it where it raises.

    A link stays a link: what it leads to is replaced, or made where nothing is there yet. Of two consoles each has a
    place of its own. Raises OSError, also for what is there and is no file: a device or a pipe would be gone
    afterwards. Waits for the disk.
    """
    file = leads_to(file)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        yield part
        put_in_place(part, file)
    finally:
        part.unlink(missing_ok=True)


def leads_to(file: Path) -> Path:
    """Where the name leads, by way of any links. Raises OSError where no file can be."""
    found = Path(os.path.realpath(file)) if file.is_symlink() else file
    if found.is_symlink():
        # Only links that lead round to themselves are left as they were.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(file))
    if found.exists() and not found.is_file() and not found.is_dir():
        raise OSError(errno.EINVAL, "it is a device or a pipe and no file", str(file))
    return found


def write_through(file: Path, text: str) -> None:
    """Whole or not at all, and on the disk before it returns; its folder is made. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = leads_to(file)
    with written_whole(file) as part, part.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    # Windows cannot open a folder, and its rename is in the file system's own journal.
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
