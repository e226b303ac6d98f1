"""Sign-ins that failed at this workstation, kept until the next one that succeeds can tell the database of them."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.database.trouble import was_given_no_password
from app.domain.errors import Refused, Unavailable
from app.domain.trail import SIGN_IN_FAILED, SIGNED_IN
from app.settings import PROGRAM
from app.settings.alone import alone_in
from app.whole_file import written_whole

if TYPE_CHECKING:
    from app.database.reads.trail import Trail

_log = logging.getLogger(__name__)

#: As many as one note may tell of.
_MOST: Final = 100_000


def _wall_us() -> int:
    return time.time_ns() // 1000


class FailedSignIns:
    """How often the server refused the name or the password, first and last when; nothing of what was typed.

    One small file for each database and person. Losing it loses a count, never a sign-in, so trouble with the disk
    is nobody's.
    """

    def __init__(self, file: Path, now_us: Callable[[], int] = _wall_us) -> None:
        self._file, self._now_us = file, now_us

    def note(self, trouble: Unavailable) -> None:
        """Count it, where it was the name or the password; asking for a password is no failure."""
        if trouble.reason != "authentication" or was_given_no_password(trouble):
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            # Two consoles of one user may fail at once: each counts on from what the other has written.
            with alone_in(self._file.parent):
                now_us, known = self._now_us(), self.told()
                told = {
                    "count": min(known.get("count", 0) + 1, _MOST),
                    "first": min(known.get("first", now_us), now_us),
                    "last": now_us,
                }
                with written_whole(self._file) as part:
                    part.write_text(json.dumps(told), encoding="utf-8")

    def told(self) -> dict[str, int]:
        """`count`, `first` and `last` (microseconds since the epoch); empty when none failed."""
        try:
            read = json.loads(self._file.read_text(encoding="utf-8"))
            told = {name: int(read[name]) for name in ("count", "first", "last")}
        except (OSError, ValueError, TypeError, KeyError):
            return {}
        return told if 0 < told["count"] <= _MOST and 0 < told["first"] <= told["last"] else {}

    def forget(self) -> None:
        """They have been written down where they belong."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def tell_of_sign_in(trail: Trail, failed: FailedSignIns) -> None:
    """Write into the trail that somebody signed in, and before that what had failed here; no reason not to go on."""
    try:
        told = failed.told()
        if told:
            trail.note(SIGN_IN_FAILED, told)
            failed.forget()
        trail.note(SIGNED_IN, {"program": version(PROGRAM)})
    except (Refused, Unavailable) as trouble:
        _log.warning("signing in could not be written down: %s", trouble)
