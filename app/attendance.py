"""Whether somebody was at a console of this user lately: kept on the disk, as a program that is ended forgets it."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from platformdirs import user_state_path

from app.live.clock import since_boot_s
from app.settings import PROGRAM
from app.settings.alone import alone_in
from app.whole_file import written_whole

_log = logging.getLogger(__name__)

#: By the machine's own clock, which begins anew with it, and by the one on the wall, which can be set: both must agree.
_CLOCKS: Final = ("since_boot_s", "at_s")


def attendance_file(region: str) -> Path:
    """Where it is kept: one for all consoles of one database and login, that is `Services.region`.

    Another who signs in on the same machine proves nothing of the first.
    """
    return user_state_path(PROGRAM, appauthor=False) / "attendance" / f"{region}.json"


class Attendance:
    """Waits for the disk. A file that is lost, or cannot be written, costs a password typed once more."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self) -> None:
        """Somebody who has proved who they are is there now."""
        self._write(_now())

    def lock(self) -> None:
        """Whoever comes next is to prove it, in this console or in the next one that is started."""
        self._write({"is_locked": True})

    def forget(self) -> None:
        """As if nobody had ever been there."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)

    def is_away(self, limit_s: float) -> bool:
        """Whether who starts a console now has to prove who they are: nobody was there for so long, or it was locked.

        `limit_s` 0: it does not matter for how long; below: nobody is asked, as there is nobody.
        """
        if limit_s < 0:
            return False
        told = self._read()
        if told.get("is_locked") is True:
            return True
        if limit_s <= 0:
            return False
        now = _now()
        try:
            running_s, wall_s = (now[name] - float(told[name]) for name in _CLOCKS)
        except (KeyError, TypeError, ValueError):
            return True
        return not (0 <= running_s <= limit_s and abs(wall_s) <= limit_s)

    def _read(self) -> dict[str, Any]:
        try:
            # Windows lets nobody read a file in the moment in which another console puts a new one in its place.
            with alone_in(self._file.parent):
                told = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def _write(self, told: Mapping[str, Any]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with alone_in(self._file.parent), written_whole(self._file) as part:
                part.write_text(json.dumps(told), encoding="utf-8")
        except OSError as error:
            _log.info("who is there could not be kept: %s", error.strerror or error)
            # What it said before may not be so any more.
            self.forget()


def _now() -> dict[str, float]:
    return dict(zip(_CLOCKS, (since_boot_s(), time.time()), strict=True))
