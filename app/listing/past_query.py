"""What the list of all requests is asked for: which of them, of which days, in what order and groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final

from app.domain.masking import without_numbers


class Kind(StrEnum):
    """Which requests, whatever their days; the built-in views are one each but for FOUND."""

    OPEN = "open"
    DUE_TODAY = "due_today"  # open, and due by the next local midnight
    URGENT = "urgent"  # open
    SAID = "said"  # the patient's text waits for a person, also when the request has ended, whenever that was
    NOT_REACHED = "not_reached"  # open and tried, or ended as not reached
    MOVED = "moved"  # now in another queue than the one first asked
    CLOSED_TODAY = "closed_today"  # handled or withdrawn today by a person
    MINE = "mine"  # the user has done something to it within the days
    ALL = "all"
    FOUND = "found"  # what a search by number has found


class Span(StrEnum):
    """Stretches of local days; ANY is every day, for what is open."""

    ANY = "any"
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"  # seven days, today among them
    MONTH = "month"  # thirty days
    DATES = "dates"


_DAYS: Final = {Span.TODAY: 1, Span.WEEK: 7, Span.MONTH: 30}


@dataclass(frozen=True, slots=True)
class Period:
    """`first` and `last` are for DATES alone, both included."""

    span: Span = Span.ANY
    first: date | None = None
    last: date | None = None

    def days(self, today: date) -> tuple[date, date] | None:
        """The first and the last local day; None: every day."""
        if self.span is Span.DATES and self.first is not None and self.last is not None:
            return min(self.first, self.last), max(self.first, self.last)
        if self.span is Span.YESTERDAY:
            return today - timedelta(days=1), today - timedelta(days=1)
        back = _DAYS.get(self.span)
        return None if back is None else (today - timedelta(days=back - 1), today)


class GroupBy(StrEnum):
    """What rows are put together by."""

    NOTHING = "nothing"
    CENTRE = "centre"
    STATE = "state"
    SERVICE = "service"
    DAY = "day"


class PastBy(StrEnum):
    """What rows can be sorted by: the columns' own keys, and NEED: as nurses are given them (`sort_key.need`)."""

    NEED = "need"
    STATE = "state"
    NUMBER = "number"
    CENTRE = "centre"
    ASKED = "asked"
    REASON = "reason"
    LANGUAGE = "language"
    REQUESTED = "requested"
    DUE = "due"
    WAITED = "waited"
    CLOSED = "closed"
    CLOSED_BY = "closed_by"
    OUTCOME = "outcome"
    CLOSE_REASON = "close_reason"
    ATTEMPTS = "attempts"
    LAST_ATTEMPT = "last_attempt"
    NEXT_ATTEMPT = "next_attempt"
    WISH = "wish"
    NAMED = "named"
    NURSE = "nurse"
    MOVED = "moved"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PastQuery:
    """`found` are the ids of a search, of kind FOUND alone; `centre_id` None: all centres.

    `words`: each must be found in centre, service, reason, care team, person, close reason or language, or be the
    number's end. `language` is the one names are shown, found and sorted in.
    """

    kind: Kind = Kind.OPEN
    period: Period = Period()
    words: str = ""
    group: GroupBy = GroupBy.NOTHING
    sort_by: PastBy = PastBy.NEED
    descending: bool = False
    centre_id: int | None = None
    found: frozenset[int] = frozenset()
    language: str = "fi"

    def days(self, today: date) -> tuple[date, date] | None:
        """The local days to be read beside what is open; None: nothing but what the board has."""
        return None if self.kind is Kind.FOUND else self.period.days(today)


_WEEK: Final = Period(Span.WEEK)
#: The views that are always there, from left to right.
BUILT_IN: Final[dict[Kind, PastQuery]] = {
    query.kind: query
    for query in (
        PastQuery(Kind.OPEN),
        PastQuery(Kind.DUE_TODAY),
        PastQuery(Kind.URGENT),
        PastQuery(Kind.SAID),
        PastQuery(Kind.NOT_REACHED, _WEEK, sort_by=PastBy.LAST_ATTEMPT, descending=True),
        PastQuery(Kind.MOVED, _WEEK, sort_by=PastBy.REQUESTED, descending=True),
        PastQuery(Kind.CLOSED_TODAY, sort_by=PastBy.CLOSED, descending=True),
        PastQuery(Kind.MINE, _WEEK, sort_by=PastBy.REQUESTED, descending=True),
        PastQuery(Kind.ALL, Period(Span.TODAY), sort_by=PastBy.REQUESTED, descending=True),
    )
}


def as_saved(query: PastQuery) -> dict[str, Any]:
    """What a view keeps of a query, as plain values; never a number, nor what a number has found."""
    period = query.period
    return {
        "kind": Kind.ALL.value if query.kind is Kind.FOUND else query.kind.value,
        "span": period.span.value,
        "first": period.first.isoformat() if period.first else "",
        "last": period.last.isoformat() if period.last else "",
        "words": "" if holds_a_number(query.words) else query.words,
        "group": query.group.value,
        "sort_by": query.sort_by.value,
        "descending": query.descending,
        "centre": query.centre_id or 0,
    }


def from_saved(saved: Mapping[str, Any], language: str) -> PastQuery:
    """The query of a view; what is missing or not understood is as in the view of all that is open."""
    query = PastQuery(language=language)
    try:
        return replace(
            query,
            kind=Kind(saved.get("kind", Kind.OPEN)),
            period=Period(
                Span(saved.get("span", Span.ANY)), _day(saved.get("first")), _day(saved.get("last"))
            ),
            words=str(saved.get("words", "")),
            group=GroupBy(saved.get("group", GroupBy.NOTHING)),
            sort_by=PastBy(saved.get("sort_by", PastBy.NEED)),
            descending=bool(saved.get("descending", False)),
            centre_id=int(saved.get("centre", 0)) or None,
        )
    except (TypeError, ValueError):
        return query


def holds_a_number(words: str) -> bool:
    """Whether what was typed could be somebody's phone number, which is searched for in another way."""
    return without_numbers(words) != words or sum(character.isdigit() for character in words) >= 7


def _day(saved: Any) -> date | None:
    return date.fromisoformat(saved) if saved else None
