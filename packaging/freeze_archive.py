"""Run before the installed program itself: what is read late comes from the files it was started from.

An update puts other files in their place while a console is open. PyInstaller opens its archive anew for each module
and would then read at the right place of the wrong file; an open file stays the one it was.
"""

from __future__ import annotations

import marshal
import os
import sys
import zipimport
import zlib
from types import CodeType
from typing import Final, Protocol

#: Kinds of entries that hold code, a module's or a package's; the only other kind is a package without any.
_CODE: Final = (0, 1)


class Archive(Protocol):
    """What PyInstaller's reader is used for here; `toc`: name to kind, place after the start, and length in bytes."""

    toc: dict[str, tuple[int, int, int]]

    def extract(self, name: str, raw: bool = False) -> CodeType | bytes | None: ...


def hold(archive: Archive) -> None:
    """Have it read from one file that is opened now, and stays open as long as the program runs."""
    told = vars(archive)
    file, start = os.open(told["_filename"], os.O_RDONLY), told["_start_offset"]

    def extract(name: str, raw: bool = False) -> CodeType | bytes | None:
        kind, place, length = archive.toc[name]
        if kind not in _CODE:
            return None
        content = zlib.decompress(os.pread(file, length, start + place))
        if raw:
            return content
        code: CodeType = marshal.loads(content)  # noqa: S302  # the program's own code, of the file it was started from
        return code

    archive.extract = extract  # type: ignore[method-assign]  # the one way in: the reader is made before this runs


def hold_library() -> None:
    """The same for the part of Python's own library that lies in a zip file."""
    for importer in sys.path_importer_cache.values():
        if isinstance(importer, zipimport.zipimporter):
            importer.archive = f"/proc/self/fd/{os.open(importer.archive, os.O_RDONLY)}"


if "pyimod02_importers" in sys.modules:
    hold(sys.modules["pyimod02_importers"].pyz_archive)
    hold_library()
