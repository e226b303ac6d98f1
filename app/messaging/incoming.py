"""What a patient's text says: stop, start again, or other words, which may begin with a survey's score."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: Whole texts, in the three languages and as networks teach them; a sentence that holds one of them is no order.
_STOP: Final = frozenset(
    {"stop", "stopp", "seis", "lopeta", "sluta", "avsluta", "end", "unsubscribe", "cancel", "quit"}
)
_START: Final = frozenset({"start", "aloita", "börja", "starta", "unstop"})
_SCORE: Final = re.compile(r"\s*(10|\d)(?![\d:.,]\d|\d)")


class Said(NamedTuple):
    """`kind`: stop, start or other; `score` 0-10 when other words begin with one."""

    kind: str
    score: int | None = None


def understood(body: str) -> Said:
    """What the text says."""
    word = body.strip().strip(".!\"'").casefold()
    if word in _STOP:
        return Said("stop")
    if word in _START:
        return Said("start")
    found = _SCORE.match(body)
    return Said("other", int(found[1]) if found else None)
