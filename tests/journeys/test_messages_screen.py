"""The Messages screen in the whole program on PostgreSQL: what failed is sent again, taken back, or rung instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, insert, make_url, select, update

from app.database import tables
from app.database.engine import open_engine
from app.database.outbox import Beat, open_outbox
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.domain.act import Seen
from app.domain.message import PAGE, Group
from tests.builders import a_request, queue_at
from tests.desks import PostgresDesk
from tests.journeys.sitting import Sitting, a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from ui.desk.messages_desk import MessagesDesk
from ui.desk.ways import show_callbacks
from ui.screens.callbacks_screen import CallbacksScreen
from ui.screens.messages_screen import MessagesScreen


class Region:
    """Three texts: one held, one that did not arrive, one at a centre that Manner does not see."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self._server, self._name = server, str(make_url(url).database)
        self.engine: Engine = open_engine(url)
        a_world_open_now(self.engine)
        platform = PostgresPlatform(self.engine)
        self.callbacks = [
            a_request(platform, a_moment_ago(), queue_id=queue_at(centre), number=f"+35850111222{place}")
            for place, centre in enumerate((1, 1, 3))
        ]
        create_login(self.engine, "text_manner", "supervisor", (1, 2))
        create_login(self.engine, "text_chief", "manager", (1, 2, 3))
        chief = open_engine(self.url("text_chief"))
        PostgresDesk(chief).send_text(uuid4(), self.callbacks, "unreached", at=datetime.now(UTC))
        chief.dispose()
        for place, steps in enumerate((("sending", "unknown", "held"), ("undelivered",), ("undelivered",))):
            for step in steps:
                self.set_state(self.callbacks[place], step)

    def url(self, login: str) -> str:
        return self._server.url(self._name, user=login)

    def set_state(self, callback_id: int, state: str) -> None:
        """What a worker, a gateway or the clock would make of the newest text of the callback."""
        o = tables.outbox.c
        newest = select(o.id).where(o.callback_id == callback_id).order_by(o.id.desc()).limit(1)
        with self.engine.begin() as connection:
            connection.execute(
                update(tables.outbox)
                .where(o.id == newest.scalar_subquery())
                .values(state=state, changed_at=datetime.now(UTC))
            )

    def set(self, callback_id: int, **columns: object) -> None:
        """Change the texts of the callback as time would have."""
        with self.engine.begin() as connection:
            texts = update(tables.outbox).where(tables.outbox.c.callback_id == callback_id)
            connection.execute(texts.values(**columns))

    def send_many(self, callback_id: int, count: int) -> None:
        """As many more texts like the newest of the callback, each a second older than the one before."""
        o = tables.outbox
        with self.engine.begin() as connection:
            newest = connection.execute(
                select(o).where(o.c.callback_id == callback_id).order_by(o.c.id.desc()).limit(1)
            )
            like = {name: value for name, value in newest.mappings().one().items() if name != "id"}
            older = (like["changed_at"] - timedelta(seconds=ago) for ago in range(1, count + 1))
            connection.execute(insert(o), [{**like, "ref": uuid4().hex, "changed_at": at} for at in older])

    def seen(self, callback_id: int) -> Seen:
        """The callback as it is now, as an act names it."""
        c = tables.callback.c
        with self.engine.connect() as connection:
            return Seen(
                callback_id, connection.execute(select(c.version).where(c.id == callback_id)).scalar_one()
            )

    def states(self, callback_id: int) -> list[str]:
        o = tables.outbox.c
        with self.engine.connect() as connection:
            return list(
                connection.execute(
                    select(o.state).where(o.callback_id == callback_id).order_by(o.id)
                ).scalars()
            )


@pytest.fixture
def region(postgres_server: PostgresServer, contact_database: str) -> Iterator[Region]:
    made = Region(postgres_server, contact_database)
    yield made
    made.engine.dispose()


def go_to_messages(seat: Sitting) -> MessagesScreen:
    QTest.keyClick(seat.frame, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    seat.see(lambda: isinstance(seat.desk.front, MessagesDesk), "the Messages screen")
    shown = seat.desk.front.screen
    assert isinstance(shown, MessagesScreen)
    seat.see(shown.model.rowCount, "texts")
    return shown


def listed(screen: MessagesScreen) -> dict[int, str]:
    """The state of each callback's newest text."""
    rows = [screen.model.message(row) for row in range(screen.model.rowCount())]
    return {one.callback_id: one.state.value for one in sorted(rows, key=lambda one: one.id)}


def choose(screen: MessagesScreen, callback_id: int) -> None:
    rows = [screen.model.message(row) for row in range(screen.model.rowCount())]
    screen.select([max(one.id for one in rows if one.callback_id == callback_id)])


def is_shown(screen: CallbacksScreen, callback_id: int) -> bool:
    """Alone chosen, with its details."""
    current = screen.current()
    is_current = current is not None and current.id == callback_id
    return is_current and list(screen.chosen_ids()) == [callback_id] and screen.detail.isVisibleTo(screen)


def test_a_supervisor_settles_what_was_held_and_what_failed_at_their_centres(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    held, lost, foreign = region.callbacks
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        screen = go_to_messages(seat)
        assert listed(screen) == {held: "held", lost: "undelivered"}
        assert "••• ••20" in " ".join(
            str(screen.model.index(row, 2).data()) for row in range(screen.model.rowCount())
        )
        assert not screen.templates_button.isVisibleTo(screen)

        screen.go_to(Group.HELD)
        seat.see(lambda: listed(screen) == {held: "held"}, "the held one alone")
        choose(screen, held)
        QTest.mouseClick(screen.acts.retry_button, Qt.MouseButton.LeftButton)
        assert "1 text will be sent again in 10 s" in seat.toast()
        seat.see(lambda: screen.pane.state == "empty", "that nothing is held any more")
        assert region.states(held) == ["queued"]

        screen.go_to(None)
        seat.see(lambda: listed(screen) == {held: "queued", lost: "undelivered"}, "both again")
        choose(screen, held)
        QTest.keyClick(seat.frame, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        assert "1 text cancelled" in seat.toast()
        seat.see(lambda: listed(screen)[held] == "cancelled", "that it is cancelled")

        choose(screen, lost)
        seat.see(screen.acts.ring_button.isEnabled, "that it can be rung")
        QTest.keyClick(seat.frame, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        assert "will be rung next" in seat.toast()
    assert region.states(lost) == ["undelivered"]
    assert region.states(foreign) == ["undelivered"]


def test_what_becomes_of_a_text_is_seen_as_it_happens(qtbot: QtBot, region: Region, tmp_path: Path) -> None:
    _, lost, _ = region.callbacks
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        screen = go_to_messages(seat)

        region.set_state(lost, "delivered")

        seat.see(lambda: listed(screen)[lost] == "delivered", "that it arrived")
        assert "Delivered · 1" in [screen.tabs.tabText(place) for place in range(screen.tabs.count())]


def test_a_key_leads_from_a_text_to_its_callback_whether_it_is_open_or_has_ended(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    held, lost, _ = region.callbacks
    chief = open_engine(region.url("text_chief"))
    PostgresDesk(chief).withdraw(uuid4(), [region.seen(lost)], "x", at=datetime.now(UTC))
    chief.dispose()
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        for wanted in (lost, held):
            choose(go_to_messages(seat), wanted)
            QTest.keyClick(seat.frame, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)

            screen = seat.desk.front.screen
            assert isinstance(screen, CallbacksScreen)
            seat.see(partial(is_shown, screen, wanted), "the callback of the text, chosen, and its details")
            assert screen.table.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_G, Qt.Key.Key_R, Qt.Key.Key_I, Qt.Key.Key_Delete])
def test_a_key_about_texts_says_to_choose_one_first_where_none_is_chosen(
    qtbot: QtBot, region: Region, tmp_path: Path, key: Qt.Key
) -> None:
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        screen = go_to_messages(seat)
        screen.select([])

        QTest.keyClick(seat.frame, key, Qt.KeyboardModifier.ControlModifier)

        assert seat.toast() == "Choose a text first"
        assert isinstance(seat.desk.front, MessagesDesk)


def test_callbacks_that_are_not_seen_any_more_are_said_to_be_so_and_the_view_stays(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        seat.desk.go_to("callbacks")
        screen = seat.desk.front.screen
        assert isinstance(screen, CallbacksScreen)
        seat.see(lambda: screen.listing.board is not None, "the board")
        kind = screen.views.query.kind

        show_callbacks(seat.desk, [999_999])

        seat.see(lambda: "not within your centres" in seat.toast(), "that there is none")
        assert screen.views.query.kind is kind


def test_a_manager_writes_a_text_and_takes_it_back(qtbot: QtBot, region: Region, tmp_path: Path) -> None:
    with sitting(qtbot, region.url("text_chief"), tmp_path) as seat:
        screen = go_to_messages(seat)
        QTest.mouseClick(screen.templates_button, Qt.MouseButton.LeftButton)
        front = seat.desk.front
        assert isinstance(front, MessagesDesk)
        dialog = front.dialog
        assert dialog is not None
        seat.see(lambda: dialog.editors["fi"].typed, "the text that is sent now")
        was = dialog.editors["fi"].typed

        dialog.editors["fi"].body.setPlainText("Soita meille – kiitos.")
        assert "dash" in dialog.editors["fi"].costly
        QTest.mouseClick(dialog.editors["fi"].plain_button, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)

        templates = seat.desk.services.templates
        seat.see(lambda: templates["unreached"]["fi"] == "Soita meille - kiitos.", "the new text")
        assert templates.is_new("unreached", "fi")
        assert "1 text template changed" in seat.toast()
        seat.desk.give("undo")
        seat.see(lambda: templates["unreached"]["fi"] == was, "the text as it was")


def test_every_screen_says_that_no_worker_sends_and_falls_silent_once_one_does(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    outbox, now = open_outbox(region.engine), datetime.now(UTC)
    outbox.beat("texts-1", Beat(now - timedelta(hours=1), "kannel", is_stopped=True), at=now)
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        banner = seat.frame.texts_banner
        seat.see(lambda: not banner.isHidden(), "the alarm")
        assert "no worker has been seen since" in banner.text

        outbox.beat("texts-1", Beat(now, "kannel"), at=datetime.now(UTC))
        seat.desk.texts.look()
        seat.see(banner.isHidden, "that the alarm is over")

        screen = go_to_messages(seat)
        assert "1 text is held" in screen.status


def test_every_screen_says_that_the_queue_grows_or_that_reports_have_stopped(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    held, lost, _ = region.callbacks
    outbox, now = open_outbox(region.engine), datetime.now(UTC)
    long_ago = now - timedelta(minutes=20)
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        banner = seat.frame.texts_banner

        def look() -> None:
            outbox.beat("texts-1", Beat(now, "kannel"), at=datetime.now(UTC))
            seat.desk.texts.look()

        def told(words: str) -> None:
            look()
            seat.see(lambda: not banner.isHidden() and words in banner.text, words)

        region.set_state(held, "queued")
        region.set(held, not_before=long_ago)
        told("Texts wait since")
        screen = go_to_messages(seat)
        seat.see(lambda: "Texts wait since" in screen.status, "it on the status line, too")

        for state in ("sending", "accepted"):
            region.set_state(held, state)
        region.set(held, changed_at=long_ago)
        told("No report of delivery has come since")
        seat.see(lambda: "No report of delivery" in screen.status, "it on the status line, too")

        region.set_state(held, "delivered")
        look()
        seat.see(banner.isHidden, "that the alarm is over")
        assert "in order" in screen.status
        assert region.states(lost) == ["undelivered"]


def test_a_text_left_chosen_far_down_is_chosen_and_in_view_at_the_next_start(
    qtbot: QtBot, region: Region, tmp_path: Path
) -> None:
    region.send_many(region.callbacks[1], 2 * PAGE + 50)
    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        screen = go_to_messages(seat)
        for pages in (2, 3):
            screen.model.fetchMore(QModelIndex())
            seat.see(lambda so_far=pages: screen.model.rowCount() > (so_far - 1) * PAGE, "a page")
        far = screen.model.message(2 * PAGE + 20).id
        screen.select([far])

    with sitting(qtbot, region.url("text_manner"), tmp_path) as seat:
        screen = go_to_messages(seat)

        seat.see(lambda: [one.id for one in screen.chosen()] == [far], "the text", seen=screen.model.rowCount)
        row = screen.model.rows_of([far])[0]
        assert screen.table.visualRect(screen.model.index(row, 0)).top() >= 0
        seat.see(lambda: screen.detail.told()["Callback"].startswith(f"#{region.callbacks[1]}"), "it")
