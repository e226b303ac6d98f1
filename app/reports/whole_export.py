"""Where an export is written: whole or not at all, at the place the name leads to."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.whole_file import written_whole


@contextmanager
def exported_whole(path: Path) -> Iterator[Path]:
    """As `written_whole`, and a link stays a link: what it leads to is replaced, or made where nothing is there yet.

    Raises OSError, also for what is there and is no file: a device or a pipe would be gone afterwards.
    """
    file = Path(os.path.realpath(path)) if path.is_symlink() else path
    if file.is_symlink():
        # Only links that lead round to themselves are left as they were.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if file.exists() and not file.is_file() and not file.is_dir():
        raise OSError(errno.EINVAL, "it is a device or a pipe and no file", str(path))
    with written_whole(file) as part:
        yield part
