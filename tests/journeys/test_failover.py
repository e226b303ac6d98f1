"""A console whose server is killed and whose standby is promoted: what it says meanwhile, and that work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from tests.builders import a_request, queue_at
from tests.conftest import ExpectedLogs
from tests.journeys.sitting import a_moment_ago, a_world_open_now, sitting
from tests.servers import PostgresServer
from tests.standby import Standby, a_primary, either

SUPERVISOR = "failed_over"
DATABASE = "contact"


@pytest.fixture
def primary() -> Iterator[PostgresServer]:
    """With a world that is open now, and a request in it."""
    server = a_primary()
    engine = open_engine(server.create_database(DATABASE))
    setup.create(engine)
    a_world_open_now(engine)
    setup.create_login(engine, SUPERVISOR, "supervisor", (1, 2, 3))
    a_request(PostgresPlatform(engine), a_moment_ago())
    engine.dispose()
    yield server
    server.close()


@pytest.fixture
def standby(primary: PostgresServer) -> Iterator[Standby]:
    server = Standby.following(primary)
    yield server
    server.close()


def centre_of(server: PostgresServer, callback_id: int) -> object:
    ((found,),) = server.execute(
        f"SELECT centre_id FROM contact.callback WHERE id = {callback_id}", database=DATABASE
    )
    return found


@pytest.mark.parametrize(
    "end, first", [("kill", "standby"), ("freeze", "primary")], ids=["killed", "hanging, and named first"]
)
def test_a_console_goes_on_at_the_promoted_standby_with_what_was_done_before_and_its_undo(
    qtbot: QtBot,
    primary: PostgresServer,
    standby: Standby,
    tmp_path: Path,
    expected_logs: ExpectedLogs,
    end: str,
    first: str,
) -> None:
    expected_logs("no live data")
    # Whatever else was being read when the server went.
    expected_logs.may_say(".")
    folders = (primary.folder, standby.folder)
    url = either(DATABASE, SUPERVISOR, *(folders if first == "primary" else reversed(folders)))
    # The server that hangs is given up again and again: it is not this that takes the test's time.
    with sitting(qtbot, f"{url}&connect_timeout=2", tmp_path) as seat:
        (callback,) = seat.listed()
        seat.move([callback], "2")
        seat.toast()
        primary.kill() if end == "kill" else primary.freeze()
        seat.see(seat.banner, "that there is no connection")
        without = seat.banner()
        standby.promote()
        seat.see(lambda: not seat.banner(), "live data", seen=seat.banner)
        told, with_one = seat.toast(), seat.banner()
        kept = centre_of(standby, callback)
        engine = open_engine(standby.url(DATABASE))
        new = a_request(PostgresPlatform(engine), a_moment_ago(), queue_id=queue_at(3))
        engine.dispose()
        seat.see(lambda: new in seat.listed(), "a request that came to the promoted one")
        seat.press(Qt.Key.Key_Z, seat.screen.table, ctrl=True)
        seat.see(lambda: centre_of(standby, callback) == 1, "the move undone", seen=seat.banner)
        seat.toast()
        seat.move([new], "1")
        seat.see(lambda: centre_of(standby, new) == 1, "an act at the promoted one", seen=seat.banner)

    # "Data is 3 s old, reconnecting" for a minute, then since when there is no connection.
    assert "reconnecting" in without or without.startswith("No connection since")
    assert (told, with_one, kept) == ("Connected again", "", 2)
