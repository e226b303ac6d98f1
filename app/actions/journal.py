"""The acts that have been sent and not been answered, on disk, so that a crash or a restart forgets none."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from uuid import UUID

from app.actions.asks import Ask, as_json, from_json, without_numbers
from app.actions.disk import write_through

_log = logging.getLogger(__name__)


class Journal:
    """One small file for each unanswered act, in a folder of one database and one user. Any thread.

    It holds no number, on disk or in memory: an ask that had one comes back with `number_left_out`.

    A disk that is full or read-only must not keep a supervisor from acting: the act is then held in memory
    only, and the log says so.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._asks: dict[UUID, Ask] = {}

    def read(self) -> None:
        """Take in what an earlier run left; a file that cannot be understood is set aside, never deleted."""
        for file in sorted(self._folder.glob("*.json")):
            try:
                ask = from_json(json.loads(file.read_text(encoding="utf-8")))
            except (OSError, ValueError, KeyError, TypeError) as trouble:
                _log.error("the note of an unanswered act cannot be read: %s: %r", file.name, trouble)
                _set_aside(file)
                continue
            with self._lock:
                self._asks.setdefault(ask.action, ask)

    def write(self, ask: Ask) -> None:
        """Returns when the ask is on the disk, or when that proved impossible."""
        ask = without_numbers(ask)
        with self._lock:
            self._asks[ask.action] = ask
        try:
            write_through(self._file(ask.action), json.dumps(as_json(ask)))
        except OSError as trouble:
            _log.error("an act could not be noted on disk before it was sent: %r", trouble)

    def strike(self, action: UUID) -> None:
        """The act has its answer."""
        with self._lock:
            self._asks.pop(action, None)
        try:
            self._file(action).unlink(missing_ok=True)
        except OSError as trouble:
            _log.error("the note of an answered act could not be removed: %r", trouble)

    def unanswered(self) -> tuple[Ask, ...]:
        """Oldest first."""
        with self._lock:
            return tuple(sorted(self._asks.values(), key=lambda ask: ask.asked_at))

    def _file(self, action: UUID) -> Path:
        return self._folder / f"{action}.json"


def _set_aside(file: Path) -> None:
    try:
        file.replace(file.with_suffix(".unreadable"))
    except OSError as trouble:
        _log.error("it could not be set aside either: %r", trouble)
