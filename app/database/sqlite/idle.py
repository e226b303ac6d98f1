"""What nurses have looked for in vain, kept while one platform alone writes to a file: a demo that is being made.

An idle nurse looks every minute and mostly finds nothing. Until the next callback of her centre is ready, or the
platform writes what makes one ready, she would find nothing again.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_NEVER: Final = 1 << 62
#: When the first callback becomes ready that the nurse's languages let her ring. Who else may ring it, and whether its
#: patient is in another call, is left out: what is ready and not hers just now is looked for each time.
_FIRST_READY = """
SELECT min(max(coalesce(c.next_attempt_at, 0), coalesce(c.wish_from, 0)))
FROM callback c INDEXED BY ix_callback_open JOIN queue q ON q.id = c.queue_id
WHERE c.state IN ('waiting', 'calling') AND c.state = 'waiting' AND c.centre_id = ?
    AND q.channel = 'callback' AND instr(?, ' ' || q.language || ' ')
"""


class Idle:
    """Which nurses are ready and found nothing, where, and until when there is nothing for them."""

    def __init__(self) -> None:
        self._line_of: dict[int, tuple[int, str]] = {}
        self._nothing_until: dict[tuple[int, str], int] = {}

    def finds_nothing(self, agent_id: int, at_us: int) -> bool:
        """Whether the nurse looked before, and there is nothing to be found yet."""
        line = self._line_of.get(agent_id)
        return line is not None and at_us < self._nothing_until.get(line, 0)

    def is_nothing_for(self, agent_id: int, centre_id: int, languages: str, at_us: int) -> bool:
        """Whether another nurse looked before who is to ring the same; `languages` as the statement says them.

        Of a nurse who is ready at the centre, and whom no loan and no absence can move.
        """
        line = self._line_of[agent_id] = centre_id, languages
        return at_us < self._nothing_until.get(line, 0)

    def found_nothing(self, below: sqlite3.Connection, centre_id: int, languages: str) -> None:
        """There is nothing at the centre for those who speak the languages."""
        line = centre_id, languages
        (ready_us,) = below.execute(_FIRST_READY, line).fetchone()
        self._nothing_until[line] = _NEVER if ready_us is None else ready_us

    def is_told_of(self, agent_id: int) -> None:
        """Something else is known of the nurse: she signed on, or rings."""
        self._line_of.pop(agent_id, None)

    def forget(self) -> None:
        """A callback may have become ready anywhere."""
        self._nothing_until.clear()

    def forget_centre(self, centre_id: int) -> None:
        """A callback may have become ready at the centre."""
        for line in [line for line in self._nothing_until if line[0] == centre_id]:
            del self._nothing_until[line]
