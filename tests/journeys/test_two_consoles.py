"""Two supervisors at consoles of their own on PostgreSQL: one asks to end callbacks, the other agrees, or does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, make_url, select, text

from app.database import tables
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.domain.act import Seen
from tests.builders import a_request, queue_at
from tests.desks import PostgresDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.consent_dialog import ConsentDialog
from ui.dialogs.handle_dialog import HandleDialog
from ui.dialogs.withdraw_dialog import WithdrawDialog

ANNA, BERIT = "two_anna", "two_berit"


class World:
    """A region with four callbacks at centre 1; the two are supervisors of centres 1 and 2 and see no others."""

    def __init__(self, url: str, server: PostgresServer) -> None:
        self.engine: Engine = open_engine(url)
        a_world_open_now(self.engine)
        name = str(make_url(url).database)
        for login in (ANNA, BERIT):
            create_login(self.engine, login, "supervisor", (1, 2))
        self.url_of = {login: server.url(name, user=login) for login in (ANNA, BERIT)}
        platform = PostgresPlatform(self.engine)
        self.ids = [a_request(platform, a_moment_ago(), queue_id=queue_at(1)) for _ in range(4)]
        self.third = PostgresDesk(self.engine)

    def stored(self, column: str, callback_id: int) -> object:
        query = select(tables.callback.c[column]).where(tables.callback.c.id == callback_id)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def states(self) -> list[object]:
        return [self.stored("state", id_) for id_ in self.ids]

    def change(self, callback_id: int) -> None:
        """Somebody else does something to it."""
        version = int(str(self.stored("version", callback_id)))
        self.third.to_front(uuid4(), [Seen(callback_id, version)], at=datetime.now(UTC))

    def expire(self) -> None:
        """The quarter of an hour is over."""
        with self.engine.begin() as connection:
            connection.execute(text("UPDATE contact.consent SET expires_at = now() - interval '1 second'"))

    def audit(self, what: str) -> list[dict[str, object]]:
        query = select(tables.audit.c.actor, tables.audit.c.detail).where(tables.audit.c.what == what)
        with self.engine.connect() as connection:
            return [{"actor": row.actor, **json.loads(row.detail)} for row in connection.execute(query)]


@pytest.fixture
def world(contact_database: str, postgres_server: PostgresServer) -> Iterator[World]:
    made = World(contact_database, postgres_server)
    yield made
    made.engine.dispose()


@pytest.fixture
def anna(qtbot: QtBot, world: World, tmp_path: Path) -> Iterator[Sitting]:
    with sitting(qtbot, world.url_of[ANNA], tmp_path / "anna") as seat:
        yield seat


@pytest.fixture
def berit(qtbot: QtBot, world: World, tmp_path: Path, anna: Sitting) -> Iterator[Sitting]:
    with sitting(qtbot, world.url_of[BERIT], tmp_path / "berit") as seat:
        yield seat


def ask_to_withdraw(seat: Sitting, ids: list[int], preset: int = 1) -> None:
    """Choose them, and ask for another supervisor's consent; the reason is one of the list."""
    seat.select(ids)
    seat.screen.ask("withdraw")
    dialog = seat.screen.asking.dialog
    assert isinstance(dialog, WithdrawDialog)
    dialog.reason.presets[preset].click()
    dialog.act_button.click()
    assert seat.toast() == f"Another supervisor is asked to agree about {len(ids)} callbacks"


def says(seat: Sitting, begins: str) -> str:
    """What the banner says, once it begins so; the feed tells of it, nobody asks."""
    banner = seat.desk.consents.banner
    seat.see(lambda: not banner.isHidden() and banner.text.startswith(begins), f"the banner: {begins}")
    return banner.text


def press(seat: Sitting, words: str) -> None:
    """A button of the banner."""
    buttons = seat.desk.consents.banner.findChildren(QPushButton)
    click(next(one for one in buttons if one.isVisible() and one.text().strip() == words))


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def question(seat: Sitting) -> ConsentDialog:
    """What the banner's button opens."""
    press(seat, "Look…")
    seat.see(lambda: seat.desk.consents.dialog is not None, "the question")
    dialog = seat.desk.consents.dialog
    assert dialog is not None
    return dialog


def marked(dialog: ConsentDialog) -> list[str]:
    """What stands beside each row of the question."""
    model = dialog.table.model()
    return [str(model.index(row, 4).data()) for row in range(model.rowCount())]


def answers(seat: Sitting) -> list[str]:
    """The rows of the list of answers, which is then closed."""
    seat.see(lambda: seat.frame.findChildren(AnswersDialog), "the answers")
    (dialog,) = seat.frame.findChildren(AnswersDialog)
    told = [str(dialog.model.index(row, 2).data()) for row in range(dialog.model.rowCount())]
    dialog.close()
    return told


def test_what_both_agree_to_is_done_and_what_changed_meanwhile_is_named_to_both(
    anna: Sitting, berit: Sitting, world: World
) -> None:
    first, second, third, _ = world.ids
    ask_to_withdraw(anna, [first, second, third])
    waits = says(anna, "Waiting for another supervisor to agree: withdraw 3 callbacks")
    asked = says(berit, f"{ANNA} asks you to agree: withdraw 3 callbacks (The matter was settled elsewhere)")
    world.change(second)
    berit.see(lambda: row_version(berit, second) == world.stored("version", second), "the change")

    dialog = question(berit)
    before = dialog.changed.text, marked(dialog)
    click(dialog.act_button)
    told_berit = berit.toast(), answers(berit)
    given = says(anna, f"{BERIT} has agreed: withdraw 2 callbacks")
    press(anna, "What dropped out…")
    told_anna = answers(anna)
    press(anna, "Carry it out")

    assert anna.toast() == "2 callbacks withdrawn"
    assert "15\u00a0min" in waits
    assert "15\u00a0min" in asked
    assert before[0] == "1 callback changed since, and drops out."
    assert sorted(before[1]) == ["", "", "Changed, drops out"]
    assert told_berit[0] == "You agreed about 2 callbacks. 1 not done."
    assert any(line.startswith("postgres was first") for line in told_berit[1])
    assert given.endswith("1 changed meanwhile and dropped out")
    assert [line.startswith("postgres was first") for line in told_anna] == [True]
    assert world.states() == ["withdrawn", "waiting", "withdrawn", "waiting"]
    (entry,) = world.audit("withdraw")
    assert (entry["actor"], entry["consented_by"], entry["ids"]) == (ANNA, BERIT, [first, third])
    anna.see(anna.desk.consents.banner.isHidden, "that it is over at one desk")
    berit.see(berit.desk.consents.banner.isHidden, "that it is over at the other")


def test_how_they_were_handled_is_part_of_what_is_agreed_to(
    anna: Sitting, berit: Sitting, world: World
) -> None:
    chosen = world.ids[:2]
    anna.select(chosen)
    anna.screen.ask("handle")
    dialog = anna.screen.asking.dialog
    assert isinstance(dialog, HandleDialog)
    dialog.put("chat")  # type: ignore[arg-type]  # the word of the list
    dialog.reason.presets[0].click()
    dialog.act_button.click()
    anna.toast()
    says(berit, f"{ANNA} asks you to agree: mark 2 callbacks handled")

    asked = question(berit)
    how = asked.how.text
    click(asked.act_button)
    berit.toast()
    says(anna, f"{BERIT} has agreed: mark 2 callbacks handled")
    press(anna, "Carry it out")

    assert how == "Marked handled: In the chat"
    assert anna.toast() == "2 callbacks marked handled"
    assert {world.stored("outcome", id_) for id_ in chosen} == {"chat"}


def test_who_asked_is_told_that_the_other_declined(anna: Sitting, berit: Sitting, world: World) -> None:
    ask_to_withdraw(anna, world.ids[:2])
    says(berit, f"{ANNA} asks you to agree")

    click(question(berit).decline_button)
    declined = berit.toast()
    told = says(anna, f"{BERIT} declined: withdraw 2 callbacks")
    press(anna, "Understood")

    assert declined == "You declined about 2 callbacks"
    assert told.endswith("(The matter was settled elsewhere)")
    anna.see(anna.desk.consents.banner.isHidden, "that it is over")
    assert berit.desk.consents.banner.isHidden()
    assert world.states() == ["waiting"] * 4
    assert [entry["actor"] for entry in world.audit("consent_decline")] == [BERIT]


def test_who_asked_takes_it_back_and_whoever_still_thinks_about_it_is_told(
    anna: Sitting, berit: Sitting, world: World
) -> None:
    ask_to_withdraw(anna, world.ids[:2])
    says(berit, f"{ANNA} asks you to agree")
    question(berit)
    says(anna, "Waiting for another supervisor")

    press(anna, "Take it back")

    assert anna.toast() == "You no longer ask about 2 callbacks"
    assert berit.toast() == "There is nothing to agree to any more."
    assert berit.desk.consents.dialog is None
    berit.see(berit.desk.consents.banner.isHidden, "that nothing is asked any more")
    assert anna.desk.consents.banner.isHidden()
    assert [entry["actor"] for entry in world.audit("consent_take_back")] == [ANNA]


def test_where_nobody_agrees_in_time_who_asked_is_told_and_nobody_else_is_asked(
    anna: Sitting, berit: Sitting, world: World
) -> None:
    ask_to_withdraw(anna, world.ids[:2])
    says(berit, f"{ANNA} asks you to agree")

    world.expire()
    for seat in (anna, berit):
        seat.desk.consents.look()

    told = says(anna, "Nobody agreed within 15 minutes")
    berit.see(berit.desk.consents.banner.isHidden, "that nothing is asked any more")
    assert told == "Nobody agreed within 15 minutes: withdraw 2 callbacks"


def test_where_all_of_it_changed_meanwhile_who_asked_is_told_that_nothing_is_left(
    anna: Sitting, berit: Sitting, world: World
) -> None:
    chosen = world.ids[:2]
    ask_to_withdraw(anna, chosen)
    says(berit, f"{ANNA} asks you to agree")
    for id_ in chosen:
        world.change(id_)

    click(question(berit).act_button)

    assert berit.toast().startswith("Nothing was done")
    assert len(answers(berit)) == 2
    says(anna, "Nothing is left to agree to: all had changed meanwhile.")
    press(anna, "What dropped out…")
    assert len(answers(anna)) == 2
    press(anna, "Understood")
    anna.see(anna.desk.consents.banner.isHidden, "that it is over")


def row_version(seat: Sitting, callback_id: int) -> int:
    """Of the callback as it is shown."""
    row = seat.screen.listing.row(callback_id)
    assert row is not None
    return row.version
