"""Acts that wait for a second supervisor's consent: what of them the database does not keep, on disk until used."""

from __future__ import annotations

import json
import logging
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID

from app.actions.disk import write_through
from app.actions.plain import as_plain, from_plain
from app.domain.act import ActKind, Consent, Handled, Seen
from app.domain.errors import Refused
from app.domain.wish import AskConsent, Handle, Join, Withdraw

_log = logging.getLogger(__name__)
#: How long it is kept after the click: a consent expires after 15 minutes, and clocks differ.
KEPT: Final = timedelta(hours=1)
SUFFIX: Final = ".waiting"


class _Details(NamedTuple):
    asked_at: datetime
    how: Handled | None
    into: Seen | None


class Waiting:
    """By the consent's id how callbacks were handled and into which request they are joined. Any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._details_of: dict[UUID, _Details] = {}

    def read(self) -> None:
        """Take in what an earlier run left."""
        for file in self._folder.glob(f"*{SUFFIX}"):
            try:
                told = json.loads(file.read_text(encoding="utf-8"))
                details = _Details(
                    from_plain(told["asked_at"], datetime),
                    from_plain(told["how"], Handled | None),
                    from_plain(told["into"], Seen | None),
                )
                consent = UUID(file.stem)
            except (OSError, ValueError, KeyError, TypeError) as trouble:
                _log.error("what waits for a consent cannot be read: %s: %r", file.name, trouble)
                _remove(file)
                continue
            with self._lock:
                self._details_of.setdefault(consent, details)

    def keep(self, consent: UUID, ask: AskConsent, asked_at: datetime) -> None:
        """Remember the act that is to follow; what is too old is forgotten."""
        details = _Details(asked_at, ask.how, ask.into)
        with self._lock:
            self._details_of[consent] = details
            old = [id_ for id_, held in self._details_of.items() if asked_at - held.asked_at > KEPT]
        for id_ in old:
            self.forget(id_)
        told = {name: as_plain(value) for name, value in details._asdict().items()}
        try:
            write_through(self._file(consent), json.dumps(told))
        except OSError as trouble:
            _log.error("what waits for a consent is remembered only while the program runs: %r", trouble)

    def forget(self, consent: UUID) -> None:
        """It has been used."""
        with self._lock:
            self._details_of.pop(consent, None)
        _remove(self._file(consent))

    def agreed(self, consent: Consent) -> Handle | Withdraw | Join:
        """The act that was agreed to, on the rows that were. Raises Refused (`details_lost`)."""
        with self._lock:
            details = self._details_of.get(consent.id)
        match consent.kind:
            case ActKind.WITHDRAW:
                return Withdraw(consent.rows, consent.reason, consent.id)
            case ActKind.HANDLE if details is not None and details.how is not None:
                return Handle(consent.rows, details.how, consent.id)
            case ActKind.JOIN if details is not None and details.into is not None:
                return Join(consent.rows, details.into, consent.id)
        raise Refused("details_lost")

    def _file(self, consent: UUID) -> Path:
        return self._folder / f"{consent}{SUFFIX}"


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as trouble:
        _log.error("%s could not be removed: %r", file.name, trouble)
