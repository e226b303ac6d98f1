"""The trail of what people did, as it is read: one entry, what is asked for, a page of entries; and what is noted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from uuid import UUID

from app.domain.act import ActKind
from app.domain.free_text import holds_number, without_number

#: The chain that belongs to no centre: searches by number, signing in, exports.
REGION: Final = 0
#: What one page holds: some screens full, read in a few milliseconds.
PAGE: Final = 200
#: An export names its callbacks one by one up to here; beyond, the lowest and the highest.
MOST_NAMED: Final = 1000

SIGNED_IN: Final = "signed_in"
SIGN_IN_FAILED: Final = "sign_in_failed"
EXPORTED: Final = "exported"
#: What a console may note of itself; everything else in the trail is written by the act it tells of.
NOTES: Final = (SIGNED_IN, SIGN_IN_FAILED, EXPORTED)
#: Notes one login writes in a minute at the most.
MOST_NOTES_A_MINUTE: Final = 30
#: What can be exported, and as what.
EXPORTS: Final = ("callbacks", "past", "trail", "answer", "report")
FORMATS: Final = ("csv", "xlsx", "json", "pdf", "png", "svg", "print")

#: What names callbacks by its `ids`; of other acts these are queues, exceptions, templates, alerts or rules. An undo
#: names what the act named that it undid.
NAMES_CALLBACKS: Final = frozenset(
    {
        ActKind.MOVE, ActKind.RETRY, ActKind.TO_FRONT, ActKind.ASSIGN, ActKind.SEND_TEXT, ActKind.HANDLE,
        ActKind.WITHDRAW, ActKind.JOIN, ActKind.PART, ActKind.REOPEN, ActKind.CORRECT, ActKind.ADD, ActKind.CONSENT_ASK,
        ActKind.CONSENT_GIVE, ActKind.CONSENT_DECLINE, ActKind.CONSENT_TAKE_BACK, ActKind.RETRY_TEXT,
        ActKind.CANCEL_TEXT, ActKind.MARK_READ, EXPORTED,
    }
)  # fmt: skip

_PROGRAM = re.compile(r"[0-9A-Za-z.+-]{1,40}")
_MOST_ROWS_EXPORTED = 10_000_000
_LONGEST_FILTER = 200


class TrailKey(NamedTuple):
    """Where an entry stands, newest first; a page ends with one and the next begins after it."""

    at_us: int
    centre_id: int
    seq: int


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One row of the audit. `centre_id` is its chain (0: the region's), `at_us` microseconds since the epoch."""

    centre_id: int
    seq: int
    at_us: int
    actor: str
    what: str
    detail: Mapping[str, Any]
    action: UUID | None = None
    hash: bytes = b""

    @property
    def key(self) -> TrailKey:
        return TrailKey(self.at_us, self.centre_id, self.seq)

    @property
    def ids(self) -> tuple[int, ...]:
        """The callbacks it names, one by one."""
        one = self.detail.get("callback")
        ids = self.rows if names_callbacks(self.what, self.detail) else ()
        return (*ids, one) if isinstance(one, int) else ids

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows it names, of whatever table its kind is about."""
        named = self.detail.get("ids")
        return tuple(one for one in named if isinstance(one, int)) if isinstance(named, list) else ()

    @property
    def kind(self) -> str:
        """What it is about: its own kind, or that of the act that was undone."""
        return kind_of(self.what, self.detail)


@dataclass(frozen=True, slots=True)
class TrailQuery:
    """What of the trail is wanted; nothing said is everything that may be read.

    `words` are looked for in who, what and detail as they are stored; an entry of one of `words_mean` (kinds) or
    `words_name` (centres) matches too, for whoever types in their own language.
    """

    actor: str | None = None
    whats: frozenset[str] = frozenset()
    centre_id: int | None = None
    since_us: int | None = None
    until_us: int | None = None
    words: str = ""
    words_mean: frozenset[str] = frozenset()
    words_name: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Entries, newest first. `next`: from where to go on, None at the end.

    `number_ends`: the last two digits by callback, of those named first in each entry that may be seen.
    """

    entries: tuple[TrailEntry, ...] = ()
    next: TrailKey | None = None
    number_ends: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Looked:
    """The answer to "who has looked at my data": the entries that concern a caller, newest first, and the number's end.

    `callbacks`: how many requests the caller has; 0 with no entry is a number nobody knows here.
    """

    number_end: str
    callbacks: int
    page: TrailPage


class TrailRights(NamedTuple):
    """What of the trail a login may: read (its own at least), read of everybody, ask who looked at a caller."""

    may_read: bool
    sees_others: bool
    may_ask: bool


def kind_of(what: str, detail: Mapping[str, Any]) -> str:
    """The kind of an entry; of an undo, that of the act that was undone."""
    return str(detail.get("undid", "")) if what == ActKind.UNDO else what


def names_callbacks(what: str, detail: Mapping[str, Any]) -> bool:
    """Whether the `ids` of an entry are callbacks; the database asks the same."""
    return kind_of(what, detail) in NAMES_CALLBACKS


def is_note(kind: str, detail: Mapping[str, Any]) -> bool:
    """Whether the console may write this of itself; the database asks the same."""
    if kind == SIGNED_IN:
        program = detail.get("program")
        return detail.keys() == {"program"} and isinstance(program, str) and bool(_PROGRAM.fullmatch(program))
    if kind == SIGN_IN_FAILED:
        return (
            detail.keys() == {"count", "first", "last"}
            and _is_whole(detail["count"], 1, 100_000)
            and _is_whole(detail["last"], 1, 10**17)
            and _is_whole(detail["first"], 1, detail["last"])
        )
    if kind == EXPORTED:
        return _is_export(detail)
    return False


def exported(
    what: str, format_: str, rows: int, filter_: str = "", ids: tuple[int, ...] = ()
) -> dict[str, Any]:
    """The detail of the note that something was exported.

    `ids`: the callbacks that were in it. `filter_` is shortened, and what could be a number is taken out.
    """
    told: dict[str, Any] = {
        "what": what, "format": format_, "rows": rows,
        "filter": without_number(filter_)[:_LONGEST_FILTER],
    }  # fmt: skip
    if len(ids) > MOST_NAMED:
        return {**told, "first": min(ids), "last": max(ids)}
    return {**told, "ids": sorted(ids)} if ids else told


def _is_export(detail: Mapping[str, Any]) -> bool:
    ids, filter_ = detail.get("ids", []), detail.get("filter", "")
    return (
        detail.keys() <= {"what", "format", "rows", "filter", "ids", "first", "last"}
        and detail.get("what") in EXPORTS
        and detail.get("format") in FORMATS
        and _is_whole(detail.get("rows"), 0, _MOST_ROWS_EXPORTED)
        and isinstance(filter_, str)
        and len(filter_) <= _LONGEST_FILTER
        and not holds_number(filter_)
        and isinstance(ids, list)
        and len(ids) <= MOST_NAMED
        and all(_is_whole(one, 1, 10**17) for one in (*ids, detail.get("first", 1), detail.get("last", 1)))
    )


def _is_whole(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
