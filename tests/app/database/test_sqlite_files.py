"""A SQLite file: how it is opened, made and told from one of another version, and who waits for whom."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from app.database import setup as database_setup
from app.database.ledger import verify
from app.database.sqlite import check, connection, setup
from app.database.sqlite.connection import MEMORY, driver, open_engine
from app.database.sqlite.platform import SqlitePlatform
from app.database.sqlite.transaction import transaction
from app.domain.act import Seen
from app.domain.errors import Refused, Unavailable, WrongDatabase
from app.domain.request import Request
from tests.builders import (
    WEDNESDAY,
    a_member,
    a_number,
    a_request,
    an_agent,
    queue_at,
)
from tests.desks import SqliteDesk
from tests.sqlite_regions import a_small_region


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "demo.sqlite"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    opened = a_small_region(path)
    yield opened
    opened.dispose()


def _scalar(engine: Engine, statement: str) -> object:
    with engine.connect() as open_connection:
        return open_connection.execute(text(statement)).scalar()


def test_a_file_is_kept_in_wal_so_that_readers_and_the_writer_do_not_wait_for_each_other(
    engine: Engine,
) -> None:
    assert _scalar(engine, "PRAGMA journal_mode") == "wal"
    assert _scalar(engine, "PRAGMA synchronous") == 1
    assert _scalar(engine, "PRAGMA foreign_keys") == 1


def test_a_reader_sees_what_was_committed_while_a_writer_is_at_work(engine: Engine, path: Path) -> None:
    readers = open_engine(path, read_only=True)
    platform = SqlitePlatform(engine)

    with platform.batch():
        a_request(platform)
        assert _scalar(readers, "SELECT count(*) FROM callback") == 0
    assert _scalar(readers, "SELECT count(*) FROM callback") == 1
    readers.dispose()


def test_a_read_only_engine_writes_nothing(engine: Engine, path: Path) -> None:
    readers = open_engine(path, read_only=True)

    with pytest.raises(OperationalError, match="readonly"), readers.begin() as writing:
        writing.execute(text("UPDATE centre SET is_active = 0"))
    readers.dispose()


def test_memory_has_no_second_connection_to_read_by() -> None:
    with pytest.raises(ValueError, match="one connection"):
        open_engine(MEMORY, read_only=True)


def test_the_driver_below_is_sqlites_alone() -> None:
    engine = open_engine(MEMORY)
    with engine.connect() as open_connection:
        assert isinstance(driver(open_connection), sqlite3.Connection)
    engine.dispose()


def test_references_are_enforced(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as writing:
        writing.execute(text("INSERT INTO agent (id, code, centre_id) VALUES (1, 'a', 99)"))


def test_a_file_of_this_version_is_accepted(engine: Engine) -> None:
    setup.check(engine)


def test_a_file_of_another_version_is_refused(engine: Engine) -> None:
    with engine.begin() as writing:
        writing.exec_driver_sql("PRAGMA user_version = 1")

    with pytest.raises(WrongDatabase) as refusal:
        setup.check(engine)

    assert refusal.value.reason == "other_file"


def test_a_check_finds_what_was_changed_in_the_shape_of_a_file(engine: Engine) -> None:
    with engine.begin() as writing:
        before = list(check.findings(writing))
        writing.exec_driver_sql("DROP INDEX ix_action_actor_at")
        writing.exec_driver_sql("CREATE TABLE notes (body TEXT)")
        writing.exec_driver_sql("DROP TRIGGER callback_not_deleted")
        writing.exec_driver_sql("DROP TRIGGER event_not_deleted")
        # As toothless as one that is gone, and with its name.
        writing.exec_driver_sql("CREATE TRIGGER event_not_deleted BEFORE DELETE ON event BEGIN SELECT 1; END")
        after = list(check.findings(writing))

    assert before == []
    assert [finding.words for finding in after] == [
        "The index ix_action_actor_at is missing.",
        "The table notes is none of this version.",
        "The trigger callback_not_deleted is missing.",
        "The trigger event_not_deleted is not the one of this version.",
    ]


def test_the_check_of_a_database_names_a_trigger_that_a_file_has_lost(engine: Engine) -> None:
    with engine.begin() as writing:
        writing.exec_driver_sql("DROP TRIGGER consent_asked")

    assert "The trigger consent_asked is missing." in [one.words for one in database_setup.check(engine)]


def test_an_empty_file_and_one_that_is_no_database_are_told_apart(path: Path) -> None:
    empty = open_engine(path)
    with pytest.raises(WrongDatabase) as refusal:
        setup.check(empty)
    assert refusal.value.reason == "empty"
    empty.dispose()

    path.write_bytes(b"this is a letter to the editor, not a database" * 100)
    broken = open_engine(path)
    with pytest.raises(WrongDatabase) as refusal:
        setup.check(broken)
    assert refusal.value.reason == "unusable_file"
    broken.dispose()


def test_a_writer_that_waits_too_long_says_that_the_database_is_not_available(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_MS", 20)
    hasty = open_engine(path)

    with transaction(engine, WEDNESDAY, "anna"), pytest.raises(Unavailable) as trouble:
        a_request(SqlitePlatform(hasty))

    assert trouble.value.reason == "timeout"
    hasty.dispose()


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    nowhere = open_engine(tmp_path / "no such folder" / "demo.sqlite")

    with pytest.raises(Unavailable) as trouble:
        SqlitePlatform(nowhere).take(1, WEDNESDAY)

    assert trouble.value.reason == "refused"


def test_a_full_disk_undoes_the_whole_and_says_so(engine: Engine) -> None:
    pages = _scalar(engine, "PRAGMA page_count")
    with pytest.raises(Unavailable) as trouble, transaction(engine, WEDNESDAY, "anna") as writing:
        writing.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        driver(writing).execute("UPDATE centre SET name_fi = hex(zeroblob(100000))")

    assert trouble.value.reason == "resources"
    assert _scalar(engine, "SELECT max(length(name_fi)) FROM centre") == len("Terveysasema 1")


def test_a_fault_of_ours_is_not_called_a_trouble_of_the_file(engine: Engine) -> None:
    with (
        pytest.raises(OperationalError, match="no such table"),
        transaction(engine, WEDNESDAY, "anna") as writing,
    ):
        writing.execute(text("SELECT * FROM nowhere"))
    with (
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        transaction(engine, WEDNESDAY, "anna") as writing,
    ):
        driver(writing).execute("SELECT * FROM nowhere")


def test_what_is_raised_in_a_transaction_undoes_it_whole(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), transaction(engine, WEDNESDAY, "anna") as writing:
        writing.execute(text("UPDATE centre SET is_active = 0"))
        raise ZeroDivisionError

    assert _scalar(engine, "SELECT sum(is_active) FROM centre") == 3


def test_nobody_acts_once_the_transaction_is_over(engine: Engine) -> None:
    callback_id = a_request(SqlitePlatform(engine))
    before = datetime.now(UTC) - timedelta(seconds=2)

    with engine.begin() as writing:
        writing.execute(text("UPDATE callback SET reason = 'muu'"))

    with engine.connect() as reading:
        actor, at = reading.execute(
            text("SELECT actor, happened_at FROM event WHERE subject_id = :id ORDER BY seq DESC"),
            {"id": callback_id},
        ).first() or (None, 0)
    assert actor == "sqlite"
    assert at >= before.timestamp() * 1_000_000


def test_a_batch_is_one_transaction(engine: Engine) -> None:
    platform = SqlitePlatform(engine)

    with pytest.raises(ZeroDivisionError), platform.batch():
        a_request(platform)
        raise ZeroDivisionError
    assert _scalar(engine, "SELECT count(*) FROM callback") == 0
    with platform.batch():
        first = a_request(platform)
        a_request(platform, WEDNESDAY + timedelta(hours=1))
    assert a_request(platform) > first


def test_a_call_refused_in_a_batch_leaves_nothing_and_the_batch_goes_on(engine: Engine) -> None:
    platform = SqlitePlatform(engine)

    with platform.batch():
        an_id = a_request(platform)
        for call in (
            lambda: platform.request("test", "bad", "123", Request(queue_at(1), "fi"), WEDNESDAY),
            lambda: platform.take(99, WEDNESDAY),
            lambda: platform.release(an_id, 1, WEDNESDAY),
        ):
            with pytest.raises(Refused):
                call()
        a_request(platform)

    assert _scalar(engine, "SELECT count(*) FROM callback") == 2
    assert verify(engine).is_sound


def test_a_batch_within_a_batch_is_a_mistake(engine: Engine) -> None:
    platform = SqlitePlatform(engine)

    with platform.batch(), pytest.raises(RuntimeError, match="within"), platform.batch():
        pass


def test_all_centres_are_of_who_has_no_membership_at_all(engine: Engine) -> None:
    number = a_number()
    callback_id = a_request(SqlitePlatform(engine), number=number)
    desk = SqliteDesk(engine, "demo")

    assert desk.move(uuid4(), [Seen(callback_id, 1)], 2, at=WEDNESDAY).done == (callback_id,)
    ticket = desk.request_number(uuid4(), callback_id, "complaint", at=WEDNESDAY)
    assert desk.fetch_number(ticket, at=WEDNESDAY) == number
    a_member(engine, "demo", 3)
    assert desk.move(uuid4(), [Seen(callback_id, 2)], 3, at=WEDNESDAY).done == ()


@pytest.mark.parametrize(
    "table, key", [("callback", "id"), ("event", "seq"), ("action", "id"), ("audit", "seq")]
)
def test_insert_or_replace_removes_nothing_behind_the_triggers_back(
    engine: Engine, table: str, key: str
) -> None:
    callback_id = a_request(SqlitePlatform(engine))
    SqliteDesk(engine, "demo").move(uuid4(), [Seen(callback_id, 1)], 2, at=WEDNESDAY)
    before = _scalar(engine, f"SELECT count(*) FROM {table}")

    with pytest.raises(IntegrityError, match="already"), engine.begin() as writing:
        writing.execute(text(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} ORDER BY {key} LIMIT 1"))

    assert _scalar(engine, f"SELECT count(*) FROM {table}") == before


def test_a_region_that_was_not_set_up_is_a_wrong_database() -> None:
    engine = open_engine(MEMORY)
    setup.create(engine)
    with engine.begin() as writing:
        writing.execute(text("INSERT INTO centre (id, code, name_fi) VALUES (1, 'c', 'C')"))
    an_agent(engine, 1)
    platform = SqlitePlatform(engine)
    platform.sign_on(1, 1, "ready", WEDNESDAY)

    with pytest.raises(WrongDatabase, match="broken"):
        platform.take(1, WEDNESDAY)
    engine.dispose()
