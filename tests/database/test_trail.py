"""The trail of what people did: what each may read of it, what a console notes, who looked at a caller.

Long because all of it is asked of the same house on both engines, which is built here.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine, select, text

from app.database.contract import Platform
from app.database.engine import open_engine
from app.database.ledger import verify
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.reads.trail import Trail
from app.database.sqlite.platform import SqlitePlatform
from app.database.tables import action, audit, callback, number_ticket
from app.database.types import to_us
from app.domain.act import ActKind, Correction, Seen
from app.domain.errors import Refused
from app.domain.trail import (
    EXPORTED,
    NAMES_CALLBACKS,
    NOTES,
    SIGN_IN_FAILED,
    SIGNED_IN,
    TrailQuery,
    exported,
    names_callbacks,
)
from tests.builders import WEDNESDAY, a_number, a_request, queue_at
from tests.desks import Desk, PostgresDesk, SqliteDesk
from tests.lending import Lender
from tests.servers import PostgresServer
from tests.sqlite_regions import a_small_region


@dataclass
class House:
    """One region on one engine: desks and trails of people, by login."""

    name: str
    engine: Engine
    platform: Platform
    desk: Callable[..., Desk]
    trail: Callable[..., Trail]

    def request(self, centre_id: int = 1, *, number: str | None = None) -> int:
        return a_request(self.platform, queue_id=queue_at(centre_id), number=number or a_number())

    def everything(self) -> str:
        """All rows of the tables in which nothing of a number may stand."""
        with self.engine.connect() as connection:
            return "".join(
                str(connection.execute(select(one)).all()) for one in (audit, action, number_ticket)
            )


class Clock:
    """The time that desks and trails are told."""

    def __init__(self) -> None:
        self.at = WEDNESDAY

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sqlite_house(tmp_path: Path, clock: Clock) -> Iterator[House]:
    engine = a_small_region(tmp_path / "house.db")
    yield House(
        "sqlite",
        engine,
        SqlitePlatform(engine),
        lambda login, *_centres: SqliteDesk(engine, login),
        lambda login, *_centres, group="supervisor": Trail(engine, login, clock),  # noqa: ARG005  # one user
    )
    engine.dispose()
    shutil.rmtree(tmp_path)


@pytest.fixture
def postgresql_house(
    postgres_server: PostgresServer, small_world_lender: Lender, clock: Clock
) -> Iterator[House]:
    with small_world_lender.lent() as database:
        engine = open_engine(postgres_server.url(database))
        opened = [engine]

        def of(login: str, *centres: int, group: str = "supervisor") -> Engine:
            create_login(engine, login, group, centres)
            opened.append(open_engine(postgres_server.url(database, user=login)))
            return opened[-1]

        yield House(
            "postgresql",
            engine,
            PostgresPlatform(engine),
            lambda login, *centres: PostgresDesk(of(login, *(centres or (1, 2, 3)))),
            lambda login, *centres, group="supervisor": Trail(of(login, *centres, group=group), login, clock),
        )
        for one in opened:
            one.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest) -> House:
    found = request.getfixturevalue(f"{request.param}_house")
    assert isinstance(found, House)
    return found


def _told(trail: Trail, query: TrailQuery | None = None) -> list[tuple[str, str, int]]:
    page = trail.page(query or TrailQuery())
    return [(entry.actor, entry.what, entry.centre_id) for entry in page.entries]


def test_pages_follow_each_other_newest_first_and_end(house: House, clock: Clock) -> None:
    desk, rows = house.desk("trail_anna"), [house.request() for _ in range(5)]
    for row in rows:
        desk.retry(uuid4(), [Seen(row, 1)], None, at=clock())
    trail = house.trail("trail_eve", group="auditor")

    first = trail.page(TrailQuery(), size=2)
    second = trail.page(TrailQuery(), first.next, size=2)
    third = trail.page(TrailQuery(), second.next, size=2)

    told = [entry.ids[0] for page in (first, second, third) for entry in page.entries]
    assert told == rows[::-1]
    assert third.next is None
    assert first.number_ends.keys() == set(rows[-2:])
    assert all(len(end) == 2 for end in first.number_ends.values())


def test_entries_of_one_moment_are_told_once_each(house: House) -> None:
    desk = house.desk("trail_anna")
    for centre_id in (1, 2, 3, 1, 2, 3):
        desk.retry(uuid4(), [Seen(house.request(centre_id), 1)], None, at=WEDNESDAY)
    trail, after, found = house.trail("trail_eve", group="auditor"), None, []

    while True:
        page = trail.page(TrailQuery(), after, size=1)
        found += [(entry.centre_id, entry.seq) for entry in page.entries]
        after = page.next
        if after is None:
            break

    assert found == [(3, 2), (3, 1), (2, 2), (2, 1), (1, 2), (1, 1)]


def test_filters_and_words_leave_what_they_name(house: House, clock: Clock) -> None:
    anna, bo = house.desk("trail_anna"), house.desk("trail_bo")
    one, other = house.request(1), house.request(2)
    anna.retry(uuid4(), [Seen(one, 1)], None, at=clock())
    bo.to_front(uuid4(), [Seen(other, 1)], at=clock())
    later = clock.at + timedelta(hours=1)
    bo.move(uuid4(), [Seen(other, 2)], 1, at=later)
    trail = house.trail("trail_eve", group="auditor")
    first, second, third = ("trail_anna", "retry", 1), ("trail_bo", "to_front", 2), ("trail_bo", "move", 2)

    for query, left in (
        (TrailQuery(actor="trail_bo"), [third, second]),
        (TrailQuery(whats=frozenset({"retry", "move"})), [third, first]),
        (TrailQuery(centre_id=1), [first]),
        (TrailQuery(since_us=to_us(later)), [third]),
        (TrailQuery(until_us=to_us(later)), [second, first]),
        (TrailQuery(words="ANNA"), [first]),
        (TrailQuery(words="siirrä", words_mean=frozenset({"move"})), [third]),
        (TrailQuery(words="asema 2", words_name=frozenset({2})), [third, second]),
        (TrailQuery(words="100%"), []),
    ):
        assert _told(trail, query) == left, query
    assert trail.people() == ("trail_anna", "trail_bo")


def test_a_note_has_one_of_three_shapes_and_stands_in_the_chain(house: House) -> None:
    trail = house.trail("trail_anna", 1)

    trail.note(SIGN_IN_FAILED, {"count": 3, "first": 1, "last": 2})
    trail.note(SIGNED_IN, {"program": "0.1.0"})
    trail.note(EXPORTED, exported("trail", "csv", 17, "Kallio 2026-03-04", (5, 4)))

    entries = trail.page(TrailQuery()).entries
    assert [(entry.what, entry.centre_id, entry.actor) for entry in entries] == [
        ("exported", 0, "trail_anna"), ("signed_in", 0, "trail_anna"), ("sign_in_failed", 0, "trail_anna"),
    ]  # fmt: skip
    assert entries[0].detail == {
        "what": "trail", "format": "csv", "rows": 17, "filter": "Kallio 2026-03-04", "ids": [4, 5],
    }  # fmt: skip
    assert verify(house.engine).audit == ()


@pytest.mark.parametrize(
    "kind, detail",
    [
        ("move", {}),
        ("number:shown", {"callback": 1}),
        ("signed_in", {}),
        ("signed_in", {"program": "1.0", "host": "ws-17"}),
        ("signed_in", {"program": "a b"}),
        ("signed_in", {"program": 1}),
        ("sign_in_failed", {"count": 0, "first": 1, "last": 2}),
        ("sign_in_failed", {"count": 1, "first": 3, "last": 2}),
        ("sign_in_failed", {"count": "1", "first": 1, "last": 2}),
        ("sign_in_failed", {"count": 1, "first": 1.5, "last": 2}),
        ("sign_in_failed", {"count": 1, "first": 1}),
        ("exported", {"what": "callbacks", "format": "csv", "rows": -1}),
        ("exported", {"what": "everything", "format": "csv", "rows": 1}),
        ("exported", {"what": "trail", "format": "exe", "rows": 1}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "filter": "+358 50 111 2223"}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "filter": "x" * 201}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "ids": list(range(1, 1002))}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "ids": ["1"]}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "ids": 7}),
        ("exported", {"what": "trail", "format": "csv", "rows": 1, "first": "1"}),
    ],
)
def test_nothing_else_is_written_as_a_note(house: House, kind: str, detail: Mapping[str, Any]) -> None:
    with pytest.raises(Refused, match="not_a_note"):
        house.trail("trail_anna", 1).note(kind, detail)


def test_thirty_notes_a_minute_and_no_more(house: House) -> None:
    trail = house.trail("trail_anna", 1)
    for _ in range(30):
        trail.note(SIGNED_IN, {"program": "1"})

    with pytest.raises(Refused, match="too_often"):
        trail.note(SIGNED_IN, {"program": "1"})


def test_who_has_looked_names_every_entry_of_the_callers_requests_and_no_other(
    house: House, clock: Clock
) -> None:
    number = a_number()
    mine, also, others = house.request(1, number=number), house.request(3, number=number), house.request(1)
    anna, bo = house.desk("trail_anna"), house.desk("trail_bo")
    anna.retry(uuid4(), [Seen(mine, 1), Seen(others, 1)], None, at=clock())
    anna.retry(uuid4(), [Seen(others, 2)], clock.at + timedelta(minutes=9), at=clock())
    bo.send_text(uuid4(), [also], "unreached", at=clock())
    bo.fetch_number(bo.request_number(uuid4(), also, "complaint", at=clock()), at=clock())
    bo.find_number(uuid4(), number, "complaint", at=clock())
    bo.find_number(uuid4(), a_number(), "complaint", at=clock())
    exporter = house.trail("trail_anna")
    exporter.note(EXPORTED, exported("callbacks", "csv", 2, "", (mine, others)))
    exporter.note(EXPORTED, exported("callbacks", "csv", 1, "", (others,)))
    exporter.note(EXPORTED, exported("past", "csv", 5000, "", tuple(range(1, 5001))))
    trail, ticket = house.trail("trail_eve", group="auditor"), uuid4()

    trail.ask(ticket, number, "patient_asked")
    looked = trail.fetch(ticket, number)

    assert (looked.callbacks, looked.number_end) == (2, number[-2:])
    assert [(entry.actor, entry.what) for entry in looked.page.entries] == [
        ("trail_eve", "trail:searched"), ("trail_anna", "exported"), ("trail_anna", "exported"),
        ("trail_bo", "number:searched"), ("trail_bo", "number:shown"), ("trail_bo", "send_text"),
        ("trail_anna", "retry"),
    ]  # fmt: skip
    assert looked.page.number_ends[mine] == number[-2:]
    assert number[1:] not in house.everything()


def _looked(house: House, number: str) -> tuple[int, list[tuple[str, str]]]:
    """How many callbacks the caller has or had, and who did what to them, but for the question itself; oldest first."""
    trail, ticket = house.trail("trail_eve", group="auditor"), uuid4()
    trail.ask(ticket, number, "patient_asked")
    looked = trail.fetch(ticket, number)
    told = [(entry.actor, entry.what) for entry in looked.page.entries if entry.what != "trail:searched"]
    return looked.callbacks, told[::-1]


def _seen(house: House, row: int) -> Seen:
    with house.engine.connect() as connection:
        return Seen(
            row, connection.execute(select(callback.c.version).where(callback.c.id == row)).scalar_one()
        )


def test_who_was_looked_at_is_told_so_after_the_number_is_corrected_and_corrected_back(
    house: House, clock: Clock
) -> None:
    first, second = a_number(), a_number()
    row = house.request(1, number=first)
    anna, bo = house.desk("trail_anna"), house.desk("trail_bo")
    anna.fetch_number(anna.request_number(uuid4(), row, "complaint", at=clock()), at=clock())
    seen_first = [("trail_anna", "number:shown"), ("trail_anna", "number:entered"), ("trail_anna", "correct")]

    anna.correct(uuid4(), _seen(house, row), Correction(number=second), at=clock())

    assert _looked(house, first) == (1, [seen_first[0], seen_first[2]])
    assert _looked(house, second) == (1, seen_first[1:])

    bo.fetch_number(bo.request_number(uuid4(), row, "calling_self", at=clock()), at=clock())
    bo.correct(uuid4(), _seen(house, row), Correction(number=first), at=clock())
    bo.to_front(uuid4(), [_seen(house, row)], at=clock())

    both = [("trail_bo", "correct"), ("trail_bo", "to_front")]
    assert _looked(house, first) == (1, [seen_first[0], seen_first[2], ("trail_bo", "number:entered"), *both])
    assert _looked(house, second) == (1, [*seen_first[1:], ("trail_bo", "number:shown"), *both])
    assert verify(house.engine).audit == ()
    assert first[1:] not in house.everything()


def test_a_correction_that_is_undone_leaves_its_trace_with_both(house: House, clock: Clock) -> None:
    first, second = a_number(), a_number()
    row, desk = house.request(1, number=first), house.desk("trail_anna")
    desk.correct(act := uuid4(), _seen(house, row), Correction(number=second), at=clock())
    desk.undo(uuid4(), act, at=clock())

    assert _looked(house, first) == (1, [("trail_anna", "correct"), ("trail_anna", "undo")])
    assert _looked(house, second)[1][-2:] == [("trail_anna", "correct"), ("trail_anna", "undo")]


def test_acts_on_rules_are_nobodys_though_their_rows_have_the_numbers_of_callbacks(
    house: House, clock: Clock
) -> None:
    number = a_number()
    rows = [house.request(1, number=number) for _ in range(12)]
    desk, day = house.desk("trail_anna"), WEDNESDAY.date() + timedelta(days=2)
    made = [
        desk.set_hours(act := uuid4(), 1, None, day, 600, 700, "koulutus", at=clock()).rows[0].id,
        desk.set_hours(uuid4(), 1, queue_at(1), day, 600, 700, "koulutus", at=clock()).rows[0].id,
    ]
    desk.undo(uuid4(), act, at=clock())
    desk.to_front(uuid4(), [Seen(rows[0], 1)], at=clock())

    assert set(made) <= set(rows)
    assert _looked(house, number) == (12, [("trail_anna", "to_front")])
    page = house.trail("trail_eve", group="auditor").page(TrailQuery())
    assert {entry.what: entry.ids for entry in page.entries if entry.centre_id} == {
        "to_front": (rows[0],), "undo": (), "set_hours": (),
    }  # fmt: skip


@pytest.mark.parametrize(
    "kind", [*sorted({*ActKind, *NOTES, "number:shown", "texts:stopped", "rights:granted"})]
)
def test_both_engines_know_the_same_kinds_whose_rows_are_callbacks(
    postgresql_house: House, kind: str
) -> None:
    """Every kind there is, done and undone: a new one that is in neither list is nobody's, and this says it."""
    asked = text("SELECT contact.concerns(:what, CAST(:told AS jsonb), ARRAY[7]::bigint[], 1)")
    with postgresql_house.engine.connect() as connection:
        for what, detail in ((kind, {"ids": [7]}), ("undo", {"ids": [7], "undid": kind})):
            told = connection.execute(asked, {"what": what, "told": json.dumps(detail)}).scalar_one()
            assert told is names_callbacks(what, detail), what


def test_every_act_is_known_to_be_about_callbacks_or_not() -> None:
    others = {
        ActKind.SHOW_NUMBER, ActKind.FIND_NUMBER, ActKind.ENTER_NUMBER, ActKind.UNDO, ActKind.SET_POLICY,
        ActKind.SET_HOURS, ActKind.SET_TEMPLATE, ActKind.ACKNOWLEDGE_ALERT, ActKind.SNOOZE_ALERT,
        ActKind.SET_ALERT_RULE, ActKind.RECORD_ABSENCE, ActKind.ADD_SHIFT, ActKind.LEND, ActKind.REMOVE_SHIFT,
        ActKind.REMOVE_HOURS,
    }  # fmt: skip

    assert set(ActKind) - others == NAMES_CALLBACKS - {EXPORTED}


def test_the_answer_is_given_once_and_only_to_who_asked(house: House) -> None:
    number = a_number()
    house.request(number=number)
    trail, ticket = house.trail("trail_eve", group="auditor"), uuid4()
    trail.ask(ticket, number, "complaint")
    trail.ask(ticket, number, "complaint")

    with pytest.raises(Refused, match="not_yours"):
        house.trail("trail_other", group="auditor").fetch(ticket, number)
    assert [entry.what for entry in trail.fetch(ticket, number).page.entries] == ["trail:searched"]
    with pytest.raises(Refused, match="used"):
        trail.fetch(ticket, number)
    assert len(trail.page(TrailQuery(whats=frozenset({"trail:searched"}))).entries) == 1


def test_an_answer_waits_a_minute(house: House, clock: Clock) -> None:
    trail, ticket = house.trail("trail_eve", group="auditor"), uuid4()
    trail.ask(ticket, a_number(), "complaint")
    clock.at += timedelta(seconds=61)

    with pytest.raises(Refused, match="too_late"):
        trail.fetch(ticket, a_number())


def test_a_number_nobody_has_is_a_question_without_an_answer(house: House) -> None:
    trail, ticket, number = house.trail("trail_eve", group="auditor"), uuid4(), a_number()
    trail.ask(ticket, number, "patient_asked")

    looked = trail.fetch(ticket, number)

    assert (looked.callbacks, looked.page.entries) == (0, ())


@pytest.mark.parametrize(
    "number, reason, why",
    [("0501112223", "complaint", "not_a_number"), ("+358501112223", "curious", "unknown_reason")],
)
def test_a_question_has_a_number_and_a_reason(house: House, number: str, reason: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        house.trail("trail_eve", group="auditor").ask(uuid4(), number, reason)


def test_twenty_questions_a_minute_and_no_more(house: House) -> None:
    trail = house.trail("trail_eve", group="auditor")
    for _ in range(20):
        trail.ask(uuid4(), a_number(), "complaint")

    with pytest.raises(Refused, match="too_often"):
        trail.ask(uuid4(), a_number(), "complaint")


def test_a_ticket_of_a_search_is_no_ticket_of_a_question(house: House, clock: Clock) -> None:
    number = a_number()
    found = house.desk("trail_anna").find_number(uuid4(), number, "complaint", at=clock())
    trail, asked = house.trail("trail_eve", group="auditor"), uuid4()
    trail.ask(asked, number, "complaint")

    with pytest.raises(Refused, match="not_yours"):
        trail.fetch(UUID(str(found)), number)
    with pytest.raises(Refused, match="not_yours"):
        house.desk("trail_eve").fetch_found(asked, at=clock())
