"""At the demo's second desk one person agrees to what was asked for at the first."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from app import actions
from app.actions import Journal, Means
from app.database.engine import open_engine
from app.database.reads.acts import answer_of
from app.database.tables import callback
from app.demo.live import Demo, open_demo
from app.demo.second_desk import SECOND_PERSON, consents_at, second_means
from app.domain.act import ActKind, Seen
from app.domain.consent import AskConsent, GiveConsent
from app.domain.errors import Refused
from app.domain.moment import from_us
from app.domain.wish import Withdraw
from tests.app.demo.conftest import STATIONS, WINTER, Making
from tests.desks import SqliteDesk


class Desks:
    """Both desks of one demo."""

    def __init__(self, demo: Demo) -> None:
        self.engine = open_engine(demo.url)
        journal = Journal(demo.path.with_suffix(".acts"))
        self.first = Means(
            desk=SqliteDesk(self.engine, "demo"),
            answer_of=lambda action: answer_of(self.engine, action),
            journal=journal,
            now=lambda: from_us(demo.clock.now_us()),
            age_s=lambda: 1.0,
            poke=lambda: None,
            pause=lambda _: False,
        )
        self.second = second_means(demo, SqliteDesk(self.engine, SECOND_PERSON), self.first)

    def waiting(self, count: int) -> tuple[Seen, ...]:
        query = select(callback.c.id, callback.c.version).where(callback.c.state == "waiting").limit(count)
        with self.engine.connect() as connection:
            return tuple(Seen(*row) for row in connection.execute(query))

    def ask(self) -> AskConsent:
        wish = AskConsent(ActKind.WITHDRAW, self.waiting(3), "testirivejä")
        actions.carry_out(self.first, wish, action=uuid4())
        return wish


@pytest.fixture
def desks(winter: Making) -> Iterator[Desks]:
    demo = open_demo(winter.folder, today=WINTER, scenario="ordinary-day", stations_used=STATIONS)
    made = Desks(demo)
    yield made
    made.engine.dispose()
    demo.close()


def test_what_the_second_agrees_to_the_first_carries_out_with_both_names_in_the_audit(desks: Desks) -> None:
    wish = desks.ask()
    (asked,) = consents_at(desks.first, desks.second)

    actions.carry_out(desks.second, GiveConsent(asked.id), action=uuid4())
    (given,) = consents_at(desks.first, desks.second)
    done = actions.carry_out(desks.first, Withdraw(given.rows, given.reason, given.id), action=uuid4()).done

    assert (asked.given_by, given.given_by, given.rows) == (None, SECOND_PERSON, wish.rows)
    assert done == tuple(row.id for row in wish.rows)
    with desks.engine.connect() as connection:
        query = text("SELECT DISTINCT actor FROM audit WHERE what IN ('consent_give', 'withdraw')")
        assert set(connection.scalars(query)) == {"demo", SECOND_PERSON}


def test_nobody_agrees_to_their_own_wish_at_the_first_desk(desks: Desks) -> None:
    desks.ask()
    (asked,) = consents_at(desks.first)

    with pytest.raises(Refused, match="not_oneself"):
        actions.carry_out(desks.first, GiveConsent(asked.id), action=uuid4())


def test_the_two_desks_note_their_acts_apart(desks: Desks) -> None:
    wish = GiveConsent(uuid4())

    desks.second.journal.write(actions.Ask(uuid4(), desks.second.now(), wish))

    assert desks.first.journal.unanswered() == ()
    assert len(desks.second.journal.unanswered()) == 1
