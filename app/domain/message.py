"""A text or dial command as the Messages screen lists it: its group, what can be done about it, pages and questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from app.domain.outbox import TextState

#: What one page holds: some screens full.
PAGE: Final = 200
#: Texts that have ended are listed for so long; those that have not, for as long as they have not.
LISTED_DAYS: Final = 7


class Group(StrEnum):
    """How the screen sorts the states: what waits for a person first."""

    HELD = "held"
    QUEUED = "queued"
    SENT = "sent"
    UNKNOWN = "unknown"
    DELIVERED = "delivered"
    FAILED = "failed"
    CANCELLED = "cancelled"


STATES_OF: Final[dict[Group, tuple[TextState, ...]]] = {
    Group.HELD: (TextState.HELD,),
    Group.QUEUED: (TextState.QUEUED,),
    Group.SENT: (TextState.SENDING, TextState.ACCEPTED),
    Group.UNKNOWN: (TextState.UNKNOWN, TextState.NO_REPORT),
    Group.DELIVERED: (TextState.DELIVERED,),
    Group.FAILED: (TextState.UNDELIVERED, TextState.EXPIRED, TextState.REJECTED),
    Group.CANCELLED: (TextState.CANCELLED,),
}
GROUP_OF: Final = {state: group for group, states in STATES_OF.items() for state in states}
#: A text that has not ended, however old it is.
UNFINISHED: Final = (TextState.QUEUED, TextState.SENDING, TextState.UNKNOWN, TextState.HELD)
#: What can be sent again: a held one as it is, the others as a new text.
CAN_RETRY: Final = frozenset(
    {
        TextState.HELD,
        TextState.UNDELIVERED,
        TextState.EXPIRED,
        TextState.REJECTED,
        TextState.NO_REPORT,
        TextState.CANCELLED,
    }
)
#: What may reach the patient yet without anybody's word.
ON_THE_WAY: Final = frozenset({TextState.QUEUED, TextState.SENDING, TextState.UNKNOWN})
#: What can still be taken back.
CAN_CANCEL: Final = frozenset({TextState.QUEUED, TextState.HELD})


class MessageKey(NamedTuple):
    """Where a text stands, the one that changed last first; a page ends with one and the next begins after it."""

    changed_us: int
    id: int


@dataclass(frozen=True, slots=True)
class MessageQuery:
    """What of the outbox is wanted; None: all. `words` are looked for in sender, body and the callback's id."""

    group: Group | None = None
    centre_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One row of the outbox with the callback it is about; never a number but its last two digits.

    `queue_id` is the callback's: from its line the patient will be rung.
    `language` of the text, written by `template_id`; the patient `speaks` another where it has none, or was corrected.
    """

    id: int
    callback_id: int
    callback_version: int
    callback_state: str
    number_end: str
    centre_id: int
    queue_id: int
    kind: str
    purpose: str
    language: str
    speaks: str
    template_id: int | None
    body: str
    state: TextState
    detail: str
    tries: int
    created_by: str
    created_us: int
    changed_us: int
    not_before_us: int
    not_after_us: int

    @property
    def key(self) -> MessageKey:
        return MessageKey(self.changed_us, self.id)

    @property
    def group(self) -> Group:
        return GROUP_OF[self.state]


@dataclass(frozen=True, slots=True)
class MessagePage:
    """The rows; where the next page begins, None at the end; how many rows each group has whatever is listed."""

    rows: tuple[Message, ...] = ()
    next: MessageKey | None = None
    counts: tuple[tuple[Group, int], ...] = ()
