"""What is chosen on a screen, counted, so that the commands know which of them make sense."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chosen:
    """The callbacks an act would be about. Beyond 1,000 rows only the count is known.

    `calling`, `lost`, `untextable`, `closed`, `joined`, `named` and `said` count those of them that are being rung
    now, have been for so long that the call may be lost, cannot be texted, have ended, were joined to another one, have
    a named professional or care team, and have a text of the patient that waits to be read.
    """

    count: int = 0
    calling: int = 0
    lost: int = 0
    untextable: int = 0
    closed: int = 0
    joined: int = 0
    named: int = 0
    said: int = 0

    @property
    def open(self) -> int:
        return self.count - self.closed
