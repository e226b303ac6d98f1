"""A restored backup proves its books, and consoles that were connected read everything again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.cli import main
from app.database import ledger, setup
from app.database.engine import open_engine
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import StartAgain
from app.domain.act import Seen
from app.live.feed import Feed
from app.live.store import Store
from tests.builders import WEDNESDAY, a_request
from tests.conftest import ExpectedLogs
from tests.database.backups import dumped, folder_for, restored, roles_carried_over
from tests.database.deployment_page import block
from tests.database.feed.conftest import SetClock
from tests.database.page_shell import put_programs, typed
from tests.desks import PostgresDesk
from tests.servers import PostgresServer

SUPERVISOR = "restored_anna"
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deployment.md").read_text(encoding="utf-8")


class Region:
    """A region that has lived a little: requests, acts of a supervisor, and the heads of its audit kept outside."""

    def __init__(self, server: PostgresServer, name: str, url: str) -> None:
        self.server, self.name, self.url = server, name, url
        self.engine = open_engine(url)
        create_login(self.engine, SUPERVISOR, "supervisor", (1, 2))
        self.platform = PostgresPlatform(self.engine)
        # As of a server that has done much: a new one counts its transactions from the beginning.
        server.execute(
            "DO $$ BEGIN FOR one IN 1 .. 3000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$",
            database=name,
        )
        self.ids = [a_request(self.platform) for _ in range(4)]
        self.move(self.ids[0])

    def move(self, callback_id: int) -> None:
        engine = open_engine(self.server.url(self.name, user=SUPERVISOR))
        desk = PostgresDesk(engine)
        desk.retry(uuid4(), [Seen(callback_id, 1)], None, at=WEDNESDAY + timedelta(minutes=1))
        engine.dispose()


@pytest.fixture
def region(postgres_server: PostgresServer, small_world_template: str) -> Iterator[Region]:
    url = postgres_server.create_database("backed_up", template=small_world_template)
    found = Region(postgres_server, "backed_up", url)
    yield found
    found.engine.dispose()
    postgres_server.drop_database("backed_up")


@pytest.fixture
def other_server() -> Iterator[PostgresServer]:
    """A new machine: nothing on it but PostgreSQL."""
    server = PostgresServer()
    server.start()
    yield server
    server.close()


def admin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str
) -> tuple[object, str]:
    """How `jonovahti-admin` ended, and what it said."""
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code or 0, capsys.readouterr().out


def test_a_backup_restored_on_another_server_is_whole_and_its_books_and_anchors_hold(
    region: Region,
    other_server: PostgresServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    anchors = str(tmp_path / "anchors.jsonl")
    assert admin(monkeypatch, capsys, "verify", "-d", region.url, "--anchor", anchors)[0] == 0
    file = dumped(region.server, region.name, folder_for(region.server, "backup_whole"))

    roles_carried_over(region.server, other_server)
    restored(other_server, file, "contact")
    url = other_server.url("contact")
    engine = open_engine(url)
    # Rights on the database itself are in no dump of it.
    assert setup.upgrade(engine) == (True, ())

    assert setup.check(engine) == []
    code, said = admin(monkeypatch, capsys, "verify", "-d", url, "--anchor", anchors, "--json")
    told = json.loads(said)
    assert (code, told["is_sound"], told["requests"], told["anchor"]["findings"]) == (0, True, 4, [])
    # Who was let in is let in there too, to the same centres and no more.
    seen = other_server.execute(
        "SELECT count(*), min(centre_id) FROM contact.callback", database="contact", user=SUPERVISOR
    )
    assert seen == [(4, 1)]
    assert a_request(PostgresPlatform(engine), queue_id=110) > max(region.ids)
    engine.dispose()


def test_a_restore_holds_against_the_anchors_kept_beside_its_dump_and_goes_on_from_them(
    region: Region, other_server: PostgresServer, tmp_path: Path
) -> None:
    """The page's own lines: a night's backup, a day, the next night's anchor, the proof, a restore into service."""
    (tmp_path / "elsewhere").mkdir()
    tools = f"{region.server.binaries}:{os.environ['PATH']}"
    region.server.execute("CREATE ROLE contact_admin")

    def run(lines: str, server: PostgresServer) -> subprocess.CompletedProcess[str]:
        if server is region.server:
            lines = re.sub(r"\bcontact$", region.name, lines, flags=re.MULTILINE)
        lines = lines.replace("/mnt/elsewhere", str(tmp_path / "elsewhere"))
        here = {
            "PATH": tools,
            "PGHOST": str(server.folder),
            "PGUSER": "postgres",
            "JONOVAHTI_DATABASE": server.url(region.name if server is region.server else "contact"),
        }
        return typed(lines.replace("$(date +%F)", "2026-11-22"), tmp_path, here)

    backup = block("pg_dump -Fc")
    anchored = next(line for line in backup.splitlines() if "--anchor" in line)
    with put_programs(tmp_path):
        region.move(region.ids[1])
        night = run(backup, region.server)
        region.move(region.ids[2])
        next_night = run(anchored, region.server)
        proof = run(block("psql -d postgres -f roles"), other_server)
        against_what_has_grown = run(anchored, other_server)
        into_service = run(block("mv /mnt/elsewhere"), other_server)
        nights_after = run(f"{anchored}\n{anchored}", other_server)
    region.server.execute("DROP ROLE contact_admin")

    assert (night.returncode, next_night.returncode) == (0, 0), (night.stderr, next_night.stderr)
    assert proof.returncode == 0, (proof.stdout, proof.stderr)
    assert against_what_has_grown.returncode == 1
    assert "the chain has been shortened" in against_what_has_grown.stdout
    assert (into_service.returncode, nights_after.returncode) == (0, 0), nights_after.stdout
    assert (tmp_path / "elsewhere" / "jonovahti-anchors-before-restore.jsonl").exists()


def test_a_dump_that_is_cut_short_is_not_made_good_by_an_upgrade(
    region: Region,
    other_server: PostgresServer,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = dumped(region.server, region.name, folder_for(region.server, "backup_cut"))
    file.write_bytes(file.read_bytes()[: file.stat().st_size * 9 // 10])
    roles_carried_over(region.server, other_server)

    with pytest.raises(RuntimeError, match="pg_restore ended with 1"):
        restored(other_server, file, "contact")
    code, said = admin(monkeypatch, capsys, "upgrade", "-d", other_server.url("contact"))

    assert code == 4, said
    left = "SELECT count(*) FROM pg_namespace WHERE nspname = 'contact'"
    assert other_server.execute(left, database="contact") == [(0,)]


def test_notices_that_were_switched_off_come_on_by_a_restore_until_the_page_s_line_for_it_is_run(
    region: Region, other_server: PostgresServer
) -> None:
    # Twice there: where a restore is proved, and where one rolls back.
    line, again = re.findall(r"^psql -d contact -c \"(ALTER DATABASE .*?)\"", PAGE, re.MULTILINE)
    region.server.execute(f"ALTER DATABASE {region.name} SET contact.notify = 'off'")
    file = dumped(region.server, region.name, folder_for(region.server, "backup_quiet"))
    roles_carried_over(region.server, other_server)
    restored(other_server, file, "contact")
    engine = open_engine(other_server.url("contact"))
    setup.upgrade(engine)
    engine.dispose()
    asked = "SELECT coalesce(current_setting('contact.notify', true), '')"

    before = other_server.execute(asked, database="contact")
    other_server.execute(line)
    after = other_server.execute(asked, database="contact")

    assert line == again
    assert region.server.execute(asked, database=region.name) == [("off",)]
    assert (before, after) == ([("",)], [("off",)])


def test_a_backup_that_lost_a_row_on_its_way_is_not_taken_for_whole(
    region: Region, other_server: PostgresServer
) -> None:
    file = dumped(region.server, region.name, folder_for(region.server, "backup_short"))
    roles_carried_over(region.server, other_server)
    restored(other_server, file, "contact")

    other_server.execute(
        "ALTER TABLE contact.audit DISABLE TRIGGER ALL",
        "DELETE FROM contact.audit WHERE seq = (SELECT max(seq) FROM contact.audit)",
        "ALTER TABLE contact.audit ENABLE TRIGGER ALL",
        database="contact",
    )

    engine = open_engine(other_server.url("contact"))
    assert not ledger.verify(engine).is_sound
    engine.dispose()


def test_a_console_that_was_connected_reads_everything_again_after_a_restore(
    region: Region, expected_logs: ExpectedLogs
) -> None:
    expected_logs("no live data")
    file = dumped(region.server, region.name, folder_for(region.server, "backup_console"))
    store = Store()
    feed = Feed(PostgresReader(open_engine(region.url)), store, SetClock(), jitter=lambda: 0.0)
    feed.step()
    after_the_backup = a_request(region.platform)
    feed.poke()
    feed.step()
    board = store.present.board
    assert board is not None
    assert board.slot_of(after_the_backup) is not None

    region.engine.dispose()
    region.server.drop_database(region.name)
    restored(region.server, file, region.name)
    feed.step()  # its connection is gone
    feed.step()

    board = store.present.board
    assert board is not None
    assert board.slot_of(after_the_backup) is None
    assert all(board.slot_of(one) is not None for one in region.ids)
    assert store.present.freshness.trouble_since_us is None
    feed.close()


def test_a_console_behind_a_pooler_that_hides_the_restore_is_told_to_start_again(
    region: Region, other_server: PostgresServer
) -> None:
    """Nothing was cut: the same cursor is asked of the restored database, as it stands and on another server."""
    file = dumped(region.server, region.name, folder_for(region.server, "backup_hidden"))
    roles_carried_over(region.server, other_server)
    restored(other_server, file, "contact")
    restored(region.server, file, "beside_it")
    before = PostgresReader(open_engine(region.url))
    before.open()
    cursor = before.cursor()
    before.close()

    for url in (other_server.url("contact"), region.server.url("beside_it")):
        reader = PostgresReader(open_engine(url))
        reader.open()
        with pytest.raises(StartAgain):
            reader.changes(cursor, 0, 0)
        reader.close()
    region.server.drop_database("beside_it")


def test_a_restored_spine_of_a_server_further_on_is_not_told_again_and_again(
    region: Region, other_server: PostgresServer
) -> None:
    file = dumped(region.server, region.name, folder_for(region.server, "backup_numbers"))
    roles_carried_over(region.server, other_server)
    restored(other_server, file, "contact")
    ahead = other_server.execute(
        "SELECT count(*) FROM contact.event WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())",
        database="contact",
    )
    reader = PostgresReader(open_engine(other_server.url("contact")))
    reader.open()
    cursor = reader.cursor()

    nothing = reader.changes(cursor, 0, 0)
    engine = open_engine(other_server.url("contact"))
    new = a_request(PostgresPlatform(engine))
    one = reader.changes(nothing.cursor, 0, 0)

    assert int(str(ahead[0][0])) > 4, "the restored rows bear numbers that this server has not reached"
    assert nothing.changes.rows.numbers["id"].tolist() == []
    assert one.changes.rows.numbers["id"].tolist() == [new]
    reader.close()
    engine.dispose()
