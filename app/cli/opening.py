"""The admin program's way to a database: no password on the command line, asked for when the server wants one."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.output import Exit, ending
from app.database.address_options import in_words
from app.database.engine import Engine, open_engine
from app.database.second_look import explained
from app.database.setup import verify_version
from app.database.trouble import reaching
from app.domain.address import has_password
from app.domain.errors import Refused, Unavailable


@contextmanager
def opened(url: str, *, may_be_made: bool = False, may_differ: bool = False) -> Iterator[Engine]:
    """An engine of a database of this version, closed again after the block; a SQLite file is made if `may_be_made`.

    `may_differ`: also of another version, or of none. Work of an administrator has no time limit on a statement: an
    import or a proof may take minutes. Raises WrongDatabase, Unavailable.
    """
    if has_password(url):
        ending(
            Exit.WRONG_USE,
            "Leave the password out of the URL: it is asked for, or read from the file PGPASSFILE names.",
        )
    engine = _open(url)
    file = engine.url.database if engine.dialect.name == "sqlite" else None
    if file and not may_be_made and not Path(file).exists():
        ending(Exit.WRONG_DATABASE, f"There is no file {file}. `jonovahti-admin init` makes one.")
    if file and not Path(file).parent.is_dir():
        ending(Exit.WRONG_USE, f"There is no folder {Path(file).parent} to make the file in.")
    try:
        try:
            _reach(engine)
        except Unavailable as trouble:
            if trouble.reason != "authentication" or not sys.stdin.isatty():
                raise explained(trouble, url) from trouble
            engine.dispose()
            engine = _open(url, getpass.getpass("Password: "))
            _reach(engine)
        if not (may_be_made or may_differ):
            verify_version(engine)
        yield engine
    finally:
        engine.dispose()


def _open(url: str, password: str | None = None) -> Engine:
    try:
        return open_engine(url, password=password, statement_timeout="0")
    except Refused as refused:
        ending(Exit.WRONG_USE, in_words(refused))


def _reach(engine: Engine) -> None:
    with reaching(), engine.connect():
        pass
