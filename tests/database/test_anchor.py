"""The heads of the audit's chains kept outside: what only the database's owner could do is found by them."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Connection, Engine, text

from app.cli import main
from app.database import audit_chain
from app.database.audit_anchor import Anchored, AnchorTrouble, anchor
from app.database.engine import open_engine
from app.database.ledger import verify
from app.database.postgres.platform import PostgresPlatform
from app.database.sqlite.platform import SqlitePlatform
from app.database.types import to_us
from app.domain.act import Seen
from tests.builders import WEDNESDAY, a_request, queue_at
from tests.desks import PostgresDesk, SqliteDesk
from tests.sqlite_regions import a_small_region


@dataclass
class Book:
    """A database with two chains, of centres 1 and 2, and its file of anchors."""

    url: str
    engine: Engine
    act: Callable[[int], None]
    file: Path
    now: datetime = WEDNESDAY

    def anchor(self, *, may_add: bool = True) -> Anchored:
        self.now += timedelta(days=1)
        return anchor(self.engine, self.file, self.now, may_add=may_add)

    def tamper(self, change: Callable[[Connection], object]) -> None:
        """As the owner, with every trigger switched off."""
        with self.engine.begin() as connection:
            if self.engine.dialect.name == "sqlite":
                names = connection.scalars(
                    text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
                ).all()
                for name in names:
                    connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
            else:
                connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            change(connection)

    def sql(self, statement: str) -> str:
        return statement.replace("contact.", "") if self.engine.dialect.name == "sqlite" else statement


@pytest.fixture(params=["sqlite", "postgresql"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'contact.db'}"
        engine = a_small_region(tmp_path / "contact.db")
        platform, desk = SqlitePlatform(engine), SqliteDesk(engine, "anna")
    else:
        url = str(request.getfixturevalue("small_world_database"))
        engine = open_engine(url)
        platform, desk = PostgresPlatform(engine), PostgresDesk(engine)  # type: ignore[assignment]  # of the same contract
    clock = iter(range(1, 10_000))

    def act(centre_id: int) -> None:
        row = a_request(platform, queue_id=queue_at(centre_id))
        desk.retry(uuid4(), [Seen(row, 1)], None, at=WEDNESDAY + timedelta(seconds=next(clock)))

    for centre_id in (1, 1, 1, 2):
        act(centre_id)
    yield Book(url, engine, act, tmp_path / "anchors.jsonl")
    engine.dispose()


def rewrite(
    connection: Connection, sql: Callable[[str], str], *, centre_id: int = 1, actor: str = "bo"
) -> None:
    """Give every row of a chain to somebody else, with all hashes made anew, and the head too."""
    rows = (
        connection.execute(
            text(sql("SELECT seq FROM contact.audit WHERE centre_id = :centre ORDER BY seq")),
            {"centre": centre_id},
        )
        .scalars()
        .all()
    )
    prev = audit_chain.START
    from app.database.tables import audit, audit_head  # the tables know how each engine keeps a time

    for seq in rows:
        where = (audit.c.centre_id == centre_id) & (audit.c.seq == seq)
        row = connection.execute(audit.select().where(where)).one()
        link = audit_chain.link(prev, seq, row.at, actor, row.what, row.detail)
        connection.execute(audit.update().where(where).values(actor=actor, prev=prev, hash=link))
        prev = link
    connection.execute(audit_head.update().where(audit_head.c.centre_id == centre_id).values(hash=prev))


def test_the_first_time_makes_the_file_and_later_ones_add_what_is_new(book: Book) -> None:
    first, again = book.anchor(), book.anchor()
    book.act(1)
    third = book.anchor()

    assert [(one.lines, one.added, one.findings) for one in (first, again, third)] == [
        (1, True, ()), (1, False, ()), (2, True, ()),
    ]  # fmt: skip
    lines = [json.loads(line) for line in book.file.read_text("utf-8").splitlines()]
    assert [line["heads"]["1"][0] for line in lines] == [3, 4]
    assert lines[0]["at"] == "2026-03-05T08:00:00+00:00"


def test_a_whole_chain_rewritten_by_the_owner_is_found_by_the_anchor_alone(book: Book) -> None:
    book.anchor()
    kept = book.file.read_bytes()
    book.tamper(lambda connection: rewrite(connection, book.sql))
    book.act(2)

    assert verify(book.engine).audit == ()
    found = book.anchor()

    assert [(one.centre_id, one.seq, one.what) for one in found.findings] == [(1, 3, "rewritten")]
    assert found.findings[0].at == "2026-03-05T08:00:00+00:00"
    assert book.file.read_bytes() == kept


def test_a_chain_cut_short_with_its_head_is_found(book: Book) -> None:
    book.anchor()

    def shorten(connection: Connection) -> None:
        connection.execute(text(book.sql("DELETE FROM contact.audit WHERE centre_id = 1 AND seq = 3")))
        connection.execute(
            text(book.sql("UPDATE contact.audit_head SET seq = 2, hash = (SELECT hash FROM contact.audit"
                          " WHERE centre_id = 1 AND seq = 2) WHERE centre_id = 1"))
        )  # fmt: skip

    book.tamper(shorten)

    assert verify(book.engine).audit == ()
    assert [(one.seq, one.what) for one in book.anchor().findings] == [(3, "shortened")]


def test_a_chain_rewritten_and_grown_past_its_anchor_is_found(book: Book) -> None:
    book.anchor()
    book.act(1)
    book.tamper(lambda connection: rewrite(connection, book.sql))

    assert [(one.seq, one.what) for one in book.anchor().findings] == [(3, "rewritten")]


def test_chains_that_are_broken_in_themselves_are_compared_and_not_anchored(book: Book) -> None:
    book.anchor()
    book.act(1)

    compared = book.anchor(may_add=False)

    assert (compared.added, compared.lines, compared.findings) == (False, 1, ())


@pytest.mark.parametrize(
    "damage, words",
    [
        (lambda kept: kept[:-20], "Line 2 of"),
        (lambda kept: kept.replace(b'"1": [3', b'"1": [2'), "Line 1 of .* is not as it was written"),
        (lambda kept: kept.split(b"\n", 1)[1], "line before it is missing"),
        (lambda _: b"\n", "Line 1 of"),
        (lambda _: b"\xff\xfe", "no text"),
        (lambda kept: kept + b"[]\n", "Line 3 of"),
    ],
    ids=["cut", "changed", "first line gone", "empty line", "no text", "something else"],
)
def test_a_damaged_file_is_explained_and_left_as_it_is(
    book: Book, damage: Callable[[bytes], bytes], words: str
) -> None:
    book.anchor()
    book.act(1)
    book.anchor()
    book.file.write_bytes(damage(book.file.read_bytes()))
    kept = book.file.read_bytes()

    with pytest.raises(AnchorTrouble, match=words):
        book.anchor()

    assert book.file.read_bytes() == kept


def test_the_anchors_of_another_database_are_told_as_such(book: Book, tmp_path: Path) -> None:
    book.anchor()
    told = json.loads(book.file.read_text("utf-8"))
    told.pop("link")
    told |= {"database": str(uuid4()), "heads": {"1": [3, "00" * 32], "2": [1, "11" * 32]}}
    content = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    link = hashlib.sha256(f"|{content}".encode()).hexdigest()
    book.file.write_text(json.dumps({**told, "link": link}) + "\n", "utf-8")

    with pytest.raises(AnchorTrouble, match="another database, of Testialue"):
        book.anchor()


def test_a_restored_database_with_another_epoch_keeps_its_anchors(book: Book) -> None:
    book.anchor()
    book.tamper(
        lambda connection: connection.execute(
            text(book.sql("UPDATE contact.feed_meta SET epoch = :epoch")),
            {"epoch": uuid4().hex if book.engine.dialect.name == "sqlite" else uuid4()},
        )
    )  # fmt: skip
    book.act(1)

    assert book.anchor().added


def test_a_file_that_cannot_be_replaced_is_left_whole(book: Book) -> None:
    book.anchor()
    kept = book.file.read_bytes()
    part = book.file.with_name(f".{book.file.name}.{os.getpid()}.part")
    part.mkdir()
    book.act(1)

    with pytest.raises(OSError, match="directory"):
        book.anchor()

    part.rmdir()
    assert book.file.read_bytes() == kept


def test_the_program_says_what_it_found_and_ends_with_one(
    book: Book, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def admin(*words: str) -> tuple[object, str, str]:
        monkeypatch.setattr(
            sys, "argv", ["jonovahti-admin", "verify", "-d", book.url, "--anchor", str(book.file), *words]
        )
        with pytest.raises(SystemExit) as ended:
            main()
        return (ended.value.code or 0, *capsys.readouterr())

    code, out, _ = admin()
    assert (code, out.splitlines()[1]) == (
        0, f"The chains extend every anchor in {book.file}; the heads of now were added, line 1.",
    )  # fmt: skip
    book.tamper(lambda connection: rewrite(connection, book.sql))

    code, out, _ = admin()
    assert code == 1
    assert "Audit of centre 1: row 3 is not the one that was anchored" in out
    code, out, _ = admin("--json")
    told = json.loads(out)
    assert (code, told["is_sound"], told["anchor"]["findings"][0]["what"]) == (1, False, "rewritten")
    book.file.write_text("x", "utf-8")
    code, _, err = admin()
    assert (code, err.splitlines()[0]) == (1, f"Line 1 of {book.file} is none that this program writes.")


def test_a_time_in_microseconds_is_what_the_hash_is_made_of() -> None:
    told = audit_chain.link(audit_chain.START, 1, WEDNESDAY, "anna", "move", "{}")

    content = f"1|{to_us(WEDNESDAY)}|anna|move|{{}}"
    assert told == hashlib.sha256(bytes(32) + content.encode()).digest()
