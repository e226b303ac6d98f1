"""Writing a small file so that it is there, whole, after whatever happens next."""

from __future__ import annotations

import os
from pathlib import Path


def write_through(file: Path, text: str) -> None:
    """Whole or not at all, and on the disk before it returns; its folder is made. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = file.with_suffix(".part")
    with part.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)
    # Windows cannot open a folder, and its rename is in the file system's own journal.
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
