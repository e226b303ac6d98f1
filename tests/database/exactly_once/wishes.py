"""A wish of every kind, on callbacks made for it, all of whose rows can be done."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final
from uuid import uuid4

from app.database.engine import open_engine
from app.database.postgres.desk import PostgresDesk
from app.domain.act import ActKind, Correction, Handled, Seen
from app.domain.wish import (
    Add,
    AskConsent,
    Assign,
    Correct,
    GiveConsent,
    Handle,
    Join,
    Move,
    Part,
    Reopen,
    Retry,
    SendText,
    ToFront,
    Undo,
    Wish,
    Withdraw,
)
from tests.builders import WEDNESDAY, a_number, an_agent, queue_at
from tests.database.postgres.region import Region

NOW: Final = WEDNESDAY
ANNA, BERIT = "anna", "berit"


_agents = itertools.count(100)


def two(region: Region) -> tuple[Seen, ...]:
    return tuple(region.seen(region.request(), region.request()))


@contextmanager
def desk_of(region: Region, login: str) -> Iterator[PostgresDesk]:
    """A supervisor's hands beside the console; a login may have few connections, so none is kept."""
    engine = open_engine(region.server.url(region.name, user=login))
    try:
        yield PostgresDesk(engine)
    finally:
        engine.dispose()


def _ended(region: Region) -> tuple[Seen, ...]:
    callback = region.request()
    region.platform.handle(callback, "chat", "phone", NOW)
    return tuple(region.seen(callback))


def _duplicates(region: Region) -> tuple[Seen, Seen]:
    number = a_number()
    first, second = region.seen(region.request(number=number), region.request(number=number))
    return first, second


def _joined(region: Region) -> tuple[Seen, ...]:
    into, row = _duplicates(region)
    with desk_of(region, ANNA) as desk:
        desk.join(uuid4(), [row], into, at=NOW)
    return tuple(region.seen(row.id))


def _asked_by_berit(region: Region) -> GiveConsent:
    consent = uuid4()
    with desk_of(region, BERIT) as desk:
        desk.ask_consent(consent, ActKind.WITHDRAW, two(region), "double", at=NOW)
    return GiveConsent(consent)


def _consented(region: Region) -> Withdraw:
    consent, rows = uuid4(), two(region)
    with desk_of(region, ANNA) as desk:
        desk.ask_consent(consent, ActKind.WITHDRAW, rows, "double", at=NOW)
    with desk_of(region, BERIT) as desk:
        desk.give_consent(uuid4(), consent, at=NOW)
    return Withdraw(rows, "", consent)


def _moved(region: Region) -> Undo:
    action = uuid4()
    with desk_of(region, ANNA) as desk:
        desk.move(action, two(region), 2, at=NOW)
    return Undo(action)


def _joining(region: Region) -> Join:
    into, row = _duplicates(region)
    return Join((row,), into)


WISHES: Final[dict[str, Callable[[Region], Wish]]] = {
    "move": lambda region: Move(two(region), 2),
    "retry now": lambda region: Retry(two(region)),
    "retry at": lambda region: Retry(two(region), NOW + timedelta(hours=1)),
    "send text": lambda region: SendText(tuple(row.id for row in two(region)), "unreached"),
    "to the front": lambda region: ToFront(two(region)),
    "assign": lambda region: Assign(two(region), an_agent(region.engine, next(_agents))),
    "handle": lambda region: Handle(two(region)[:1], Handled.CHAT),
    "withdraw": lambda region: Withdraw(two(region)[:1], "double"),
    "withdraw, consented": _consented,
    "reopen": lambda region: Reopen(_ended(region), "by mistake"),
    "join": _joining,
    "part": lambda region: Part(_joined(region)),
    "ask for consent": lambda region: AskConsent(ActKind.WITHDRAW, two(region), "double"),
    "give consent": _asked_by_berit,
    "correct": lambda region: Correct(two(region)[0], Correction(language="sv")),
    "correct the number": lambda region: Correct(two(region)[0], Correction(number=a_number())),
    "add": lambda _region: Add(queue_at(1), None, "fi"),
    "add with a number": lambda _region: Add(queue_at(1), a_number(), "fi"),
    "undo": _moved,
}
#: With a number, which no journal holds: a restart cannot send them again. Twenty may be entered a minute.
WITH_NUMBERS: Final = frozenset({"correct the number", "add with a number"})
#: Of which one person may do five an hour, all in all.
RATIONED: Final = frozenset({"handle", "withdraw", "join", "part"})
