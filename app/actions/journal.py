"""The acts that have been sent and nobody has been told of, on disk, so that a crash or a restart forgets none."""

from __future__ import annotations

import json
import logging
import threading
from pathlib import Path
from typing import Final
from uuid import UUID

from app.actions.asks import Ask, as_json, from_json, without_numbers
from app.whole_file import put_in_place, write_through

_log = logging.getLogger(__name__)

#: In a note, beside the ask.
_NOT_DONE: Final = "not_done"


class Journal:
    """One small file for each act until it is told what became of it, in a folder of one database and one user.

    An act is written, then known (`answered` or `not_done`), then `told`. Known alone it is in doubt no more in
    this run, but a console that dies before it has told it finds the note at its next start. Any thread.

    It holds no number, on disk or in memory: an ask that had one comes back with `number_left_out`.

    A disk that is full or read-only must not keep a supervisor from acting: the act is then held in memory
    only, and the log says so.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._asks: dict[UUID, Ask] = {}
        #: Of acts that an earlier run knew not to be done, and did not tell: why, "" where nobody refused.
        self._why_not: dict[UUID, str] = {}

    def read(self) -> None:
        """Take in what an earlier run left; a file that cannot be understood is set aside, never deleted."""
        for file in sorted(self._folder.glob("*.json")):
            try:
                note = json.loads(file.read_text(encoding="utf-8"))
                ask = from_json(note)
            except (OSError, ValueError, KeyError, TypeError) as trouble:
                _log.error("the note of an untold act cannot be read: %s: %r", file.name, trouble)
                _set_aside(file)
                continue
            with self._lock:
                self._asks.setdefault(ask.action, ask)
                if _NOT_DONE in note:
                    self._why_not[ask.action] = str(note[_NOT_DONE])

    def write(self, ask: Ask) -> None:
        """Returns when the ask is on the disk, or when that proved impossible."""
        ask = without_numbers(ask)
        with self._lock:
            self._asks[ask.action] = ask
            self._why_not.pop(ask.action, None)
        try:
            write_through(self._file(ask.action), json.dumps(as_json(ask)))
        except OSError as trouble:
            _log.error("an act could not be noted on disk before it was sent: %r", trouble)

    def answered(self, action: UUID) -> None:
        """The database has said what it did; asked again by its id it says the same."""
        with self._lock:
            self._asks.pop(action, None)

    def not_done(self, action: UUID, why: str = "") -> None:
        """It surely was not done, refused for the reason `why` or not: whatever comes, it is not sent again.

        Once that has been told, the supervisor may do it anew under another id; a console that died before the
        note was gone would else do it beside that.
        """
        with self._lock:
            ask = self._asks.pop(action, None)
        file = self._file(action)
        if ask is None or not file.exists():
            return
        try:
            write_through(file, json.dumps(as_json(ask) | {_NOT_DONE: why}))
        except OSError as trouble:
            _log.error("it could not be noted that an act was not done: %r", trouble)
            self.told(action)

    def told(self, action: UUID) -> None:
        """Whoever asked for it knows what became of it: the note is removed, unless that is in doubt after all.

        Not for the GUI thread.
        """
        with self._lock:
            if action in self._asks:
                return
        try:
            self._file(action).unlink(missing_ok=True)
        except OSError as trouble:
            _log.error("the note of an act that was told could not be removed: %r", trouble)

    def unanswered(self) -> tuple[Ask, ...]:
        """What this run has no answer to, acts that an earlier one did not tell among them; oldest first."""
        with self._lock:
            return tuple(sorted(self._asks.values(), key=lambda ask: ask.asked_at))

    def why_not_done(self, action: UUID) -> str | None:
        """Of an unanswered act that an earlier run knew not to be done: the refusal's reason or ""; else None."""
        with self._lock:
            return self._why_not.get(action)

    def _file(self, action: UUID) -> Path:
        return self._folder / f"{action}.json"


def _set_aside(file: Path) -> None:
    try:
        put_in_place(file, file.with_suffix(".unreadable"))
    except OSError as trouble:
        _log.error("it could not be set aside either: %r", trouble)
