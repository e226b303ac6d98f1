"""A gateway that writes texts into a file, for demos and trials; what becomes of one follows from its number."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from app.domain.masking import is_e164, number_end
from app.domain.outbox import Report, SendOutcome, Sent
from app.messaging.gateways.gateway import Message

#: What the carrier says of a number that ends so, instead of "delivered".
ENDINGS: Final[dict[str, str | None]] = {
    "91": "rejected",
    "94": "undelivered",
    "95": "expired",
    "97": None,  # it never says anything
}


def _for_us_alone(path: str, flags: int) -> int:
    """Texts stand in it in full."""
    return os.open(path, flags, 0o600)


class FileGateway:
    """One JSON line for each text: reference, the number's last two digits, body, time. Never the number.

    It takes made-up numbers (+999...). Reports come `after` the text, and are forgotten with the process.
    """

    name = "file"

    def __init__(
        self,
        path: Path,
        *,
        after: timedelta = timedelta(seconds=5),
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._path = path
        self._after = after
        self._clock = clock
        self._lock = threading.Lock()
        self._reports: list[tuple[datetime, Report]] = []

    def send(self, message: Message) -> Sent:
        if not is_e164(message.to):
            return Sent(SendOutcome.REJECTED, detail="not_a_number")
        now = self._clock()
        end = number_end(message.to)
        line = {"ref": str(message.ref), "to_end": end, "body": message.body, "at": now.isoformat()}
        with self._lock:
            try:
                with open(self._path, "a", encoding="utf-8", opener=_for_us_alone) as file:
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")
            except OSError as error:
                return Sent(SendOutcome.NOT_SENT, detail=str(error.strerror), is_alarm=True)
            said = ENDINGS.get(end, "delivered")
            if said is not None:
                report = Report(str(message.ref), said, is_final=True, gateway_id="", detail="")
                self._reports.append((now + self._after, report))
        return Sent(SendOutcome.ACCEPTED)

    def take_reports(self, at: datetime) -> list[Report]:
        with self._lock:
            due = [report for when, report in self._reports if when <= at]
            self._reports = [one for one in self._reports if one[0] > at]
        return due

    def close(self) -> None:
        pass
