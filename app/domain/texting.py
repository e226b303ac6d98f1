"""Acts on texts: sending one, again or not after all, reading what came back, and the words they are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SendText:
    """Text the callers of these callbacks; `templates`: the ids of the versions that were read before, if known.

    `bodies`: the words that were read, with each number and day that they name, of a text that names any.
    """

    ids: tuple[int, ...]
    purpose: str
    templates: tuple[int, ...] | None = None
    bodies: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class RetryTexts:
    """Have texts sent again: `states` are those they were seen in, one for each id of the outbox.

    `templates`: the ids of the versions that were read before, if known; `bodies`: for each id the words that were
    read, with the number and the day that they name. A held text goes as it is.
    """

    ids: tuple[int, ...]
    states: tuple[str, ...]
    templates: tuple[int, ...] | None = None
    bodies: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class CancelTexts:
    """Take back texts that have not been sent; `states` as of RetryTexts."""

    ids: tuple[int, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkRead:
    """A person has read what the patients of these callbacks wrote.

    `said_us`: when they wrote last, as it was seen, one for each callback; words that came later stay unread.
    """

    ids: tuple[int, ...]
    said_us: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetTemplate:
    """A new version of a text. `version` is the one that was seen, 0: none.

    `has_no_health`: whoever writes it confirms that a word which tells of health tells nothing of the patient's.
    """

    purpose: str
    language: str
    body: str
    resend_if_unknown: bool
    version: int
    has_no_health: bool = False
