"""One callback's past as it was written down: events, attempts, texts and what the patient texted back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class EventLine:
    """One row of the spine. `detail` is `{column: [before, after]}`; `is_act`: a supervisor's act did it."""

    seq: int
    kind: str
    at_us: int
    actor: str
    agent: str
    from_centre_id: int | None
    centre_id: int | None
    detail: dict[str, Any] = field(default_factory=dict)
    is_act: bool = False


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One time the patient's phone was rung, or should have been."""

    number: int
    agent: str
    started_us: int
    ended_us: int
    outcome: str


@dataclass(frozen=True, slots=True)
class TextStep:
    """One state that a text came into, when, and who brought it there."""

    state: str
    at_us: int
    actor: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One text or dial command, as it stands now and how it came there; no steps: it was imported.

    `window`: when it tells the patient to be rung, and `window_number` 2 where it corrects an earlier one.
    """

    id: int
    purpose: str
    language: str
    state: str
    created_us: int
    changed_us: int
    created_by: str
    detail: str = ""
    steps: tuple[TextStep, ...] = ()
    kind: str = "text"
    window: tuple[int, int] | None = None
    window_number: int = 0


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A text that the patient sent: stop, start or other words, or the answer to the survey with its score.

    `body` has no number in it that could be rung.
    """

    kind: str
    at_us: int
    body: str = ""
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything in order of time; `next_attempt_us` is 0 when none is planned.

    `untextable`: why its caller cannot or must not be sent a text now (`app.domain.act.Why`), "" when nothing is known.
    `said_us`: since when its patient's words wait for a person, 0 where none do; `incoming` has all that came by then.
    """

    events: tuple[EventLine, ...]
    attempts: tuple[AttemptLine, ...]
    texts: tuple[TextLine, ...]
    next_attempt_us: int = 0
    incoming: tuple[IncomingLine, ...] = ()
    untextable: str = ""
    said_us: int = 0
