"""What a patient texted that waits for a person, as it is shown before it is marked as read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a patient: when it came (microseconds since the epoch) and its words, without numbers to ring.

    `words` is "" where they are no longer kept.
    """

    at_us: int
    words: str


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """A callback whose patient's words wait for a person.

    `said_us`: since when, microseconds since the epoch; `texts` has all that had come by then, the oldest first.
    """

    id: int
    said_us: int
    texts: tuple[Said, ...]
