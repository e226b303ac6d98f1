"""The values a reader hands over: callbacks as columns, places, people, and what has changed since.

Instants are int64 microseconds since the epoch and days int32 days since it; 0 is none. Keys are 0 for none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.domain.callback import State
from app.domain.hours import Hours
from app.domain.place import Agent, Centre, Queue, Region, Service

#: The number columns of a callback and how each is kept.
NUMBERS: Final[Mapping[str, type[np.generic]]] = {
    "id": np.int64,
    "version": np.int32,
    "queue_id": np.int32,
    "asked_queue_id": np.int32,
    "caller_id": np.int64,
    "number_end": np.int8,  # the last two digits as a number; -1 for none
    "is_urgent": np.bool_,
    "requested_us": np.int64,
    "request_day": np.int32,
    "due_us": np.int64,
    "wish_from_us": np.int64,
    "wish_until_us": np.int64,
    "named_agent_id": np.int32,
    "assigned_agent_id": np.int32,
    "may_text": np.bool_,
    "state": np.int8,  # index into STATES
    "agent_id": np.int32,
    "taken_us": np.int64,
    "attempts_made": np.int8,
    "first_attempt_us": np.int64,
    "last_attempt_us": np.int64,
    "next_attempt_us": np.int64,
    "front_us": np.int64,
    "said_us": np.int64,  # the patient's text that waits for a person
    "closed_us": np.int64,
    "text_state": np.int8,  # index into TEXT_STATES
}
#: The text columns, dictionary-coded.
TEXTS: Final = ("language", "reason", "care_team")

STATES: Final = tuple(State)
OPEN_CODES: Final = 2  # states below this code are open
TEXT_STATES: Final = (
    "", "queued", "sending", "unknown", "held", "accepted", "delivered", "undelivered", "expired",
    "no_report", "rejected", "cancelled",
)  # fmt: skip


_FIRST: Final = np.zeros(1, np.int32)


@dataclass(frozen=True, slots=True)
class Coded:
    """A text column: `words[codes[i]]` is the text of row i."""

    words: Sequence[str]
    codes: NDArray[np.int32]

    def only(self) -> str:
        """The text of the one row there is."""
        words = self.words
        return words[0] if len(words) == 1 else words[self.codes.item(0)]

    @staticmethod
    def one(text: str) -> Coded:
        """A column of one row."""
        return Coded((text,), _FIRST)

    @staticmethod
    def of(texts: Sequence[str]) -> Coded:
        """Code a sequence of texts in order of first appearance."""
        if len(texts) == 1:
            return Coded.one(texts[0])
        code_of = {word: code for code, word in enumerate(dict.fromkeys(texts))}
        codes = np.fromiter(map(code_of.__getitem__, texts), np.int32, len(texts))
        return Coded(tuple(code_of), codes)


class OneRow(Mapping[str, NDArray[Any]]):
    """The numbers of one callback as they came: columns of one are made only where somebody asks for them.

    Most changes are of one callback, and all that is done with an array takes ten times what it takes with a number.
    """

    __slots__ = ("plain",)

    def __init__(self, plain: Mapping[str, int]) -> None:
        self.plain = plain

    def __getitem__(self, name: str) -> NDArray[Any]:
        return np.array([self.plain[name]], np.int64)

    def __iter__(self) -> Iterator[str]:
        return iter(self.plain)

    def __len__(self) -> int:
        return len(self.plain)


@dataclass(frozen=True, slots=True)
class CallbackRows:
    """Callbacks as columns of equal length: every name of NUMBERS and of TEXTS, each id at most once.

    Numbers of changes may come as int64 whatever their kind.
    """

    numbers: Mapping[str, NDArray[Any]]
    texts: Mapping[str, Coded]

    def __len__(self) -> int:
        return 1 if isinstance(self.numbers, OneRow) else len(self.numbers["id"])

    def plain(self) -> Mapping[str, int]:
        """The numbers of the one row there is."""
        if isinstance(self.numbers, OneRow):
            return self.numbers.plain
        return {name: column.item(0) for name, column in self.numbers.items()}

    def only(self, chosen: NDArray[np.bool_]) -> CallbackRows:
        """The rows where `chosen` is true."""
        return CallbackRows(
            {name: values[chosen] for name, values in self.numbers.items()},
            {name: Coded(coded.words, coded.codes[chosen]) for name, coded in self.texts.items()},
        )

    @staticmethod
    def none() -> CallbackRows:
        """No row."""
        return CallbackRows(
            {name: np.empty(0, kind) for name, kind in NUMBERS.items()},
            {name: Coded((), np.empty(0, np.int32)) for name in TEXTS},
        )


@dataclass(frozen=True, slots=True)
class Presence:
    """Where an agent is signed on: `state` is ready, calling, paused or off."""

    agent_id: int
    centre_id: int
    state: str
    since_us: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Planned or actual work: `kind` is planned, absence, extra or loan (to `centre_id`)."""

    id: int
    agent_id: int
    centre_id: int
    kind: str
    starts_us: int
    ends_us: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The region and the places the user may see. `hours` and `max_attempts` (of today's policy) are by queue id.

    `elsewhere` are the other centres, for their names only.
    """

    region: Region
    centres: tuple[Centre, ...]
    services: tuple[Service, ...]
    queues: tuple[Queue, ...]
    agents: tuple[Agent, ...]
    hours: Mapping[int, Hours]
    max_attempts: Mapping[int, int]
    elsewhere: tuple[Centre, ...] = ()


_NO_IDS: Final[NDArray[np.int64]] = np.empty(0, np.int64)


def _no_ids() -> NDArray[np.int64]:
    return _NO_IDS


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the last look: callbacks as they are now, and those that can no longer be seen.

    `presence` has the changed people only; `shifts` all of the day, or None when none changed.
    `reference_changed`: an opening exception or an attempt policy was set or removed.
    `consents`: one was asked for, given or used.
    """

    rows: CallbackRows = field(default_factory=CallbackRows.none)
    gone: NDArray[np.int64] = field(default_factory=_no_ids)
    presence: tuple[Presence, ...] = ()
    shifts: tuple[Shift, ...] | None = None
    reference_changed: bool = False
    consents: bool = False

    @property
    def is_nothing(self) -> bool:
        return not (
            len(self.rows)
            or len(self.gone)
            or self.presence
            or self.shifts is not None
            or self.reference_changed
            or self.consents
        )


@dataclass(frozen=True, slots=True)
class QueueSum:
    """What a doubtful reader compares per queue: how many open callbacks, and the sum of their versions."""

    queue_id: int
    count: int
    versions: int


@dataclass(frozen=True, slots=True)
class Unaccounted:
    """A local day, and how many of its requests have no callback, or callbacks no request."""

    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Sample:
    """Five-minute samples as columns of equal length, by time."""

    queue_id: NDArray[np.int32]
    at_us: NDArray[np.int64]
    waiting: NDArray[np.int32]
    arrived: NDArray[np.int32]

    @staticmethod
    def none() -> Sample:
        """No sample."""
        nothing = np.empty(0, np.int32)
        return Sample(nothing, np.empty(0, np.int64), nothing, nothing)

    def where(self, kept: NDArray[np.bool_]) -> Sample:
        """The samples for which `kept` says so."""
        return Sample(self.queue_id[kept], self.at_us[kept], self.waiting[kept], self.arrived[kept])


class QueueDay(NamedTuple):
    """One queue's figures of one past day, as far as screens need them. Thousands are made at a start."""

    queue_id: int
    day: date
    in_hours: int
    called_same_day: int
    reached_same_day: int
