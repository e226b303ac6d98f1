"""What of the installed program would be read only when somebody first needs it, read while nobody does.

An update puts other files in place of those that an open console was started from. Code in the archive is read from
the file it was started from (packaging/freeze_archive.py); compiled libraries, icons, help and translations are files
of their own, and those of another version may not fit.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from typing import Final

import resources
from ui import translations

#: What brings in the compiled libraries that no screen has needed when the first has its data: printing, the key
#: store and the server's certificate, and the database that is gone to after the demo.
LATE: Final = (
    "PySide6.QtPrintSupport",
    "cryptography.hazmat.bindings._rust",
    "markupsafe._speedups",
    "psycopg",
    "psycopg_binary",
    "pyexpat",
    "sqlalchemy.dialects.postgresql.psycopg",
    "_elementtree",
    "_statistics",
)


def is_needed() -> bool:
    """Whether this is the frozen program, whose files are replaced by updates. On Windows open files cannot be."""
    return bool(getattr(sys, "frozen", False))


def get_ready() -> None:
    """Load it all. Any thread but the GUI's: it opens files."""
    for name in LATE:
        # What this build or this system does without is not needed later either.
        with suppress(ImportError):
            importlib.import_module(name)
    resources.keep()
    translations.keep()
