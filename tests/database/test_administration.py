"""What `jonovahti-admin` makes, says and leaves alone, on both engines."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, insert, select, text

from app.database import setup, tables
from app.database.engine import open_engine
from app.database.first_texts import FIRST_TEXTS
from app.database.postgres import rights
from app.database.postgres.platform import PostgresPlatform
from app.database.postgres.setup import create_login
from app.database.sqlite import setup as sqlite
from app.database.sqlite.platform import SqlitePlatform
from app.domain.act import Seen
from app.domain.place import Names
from app.domain.template import trouble
from app.domain.text_length import text_length
from tests import programs
from tests.builders import WEDNESDAY, a_request, a_small_world
from tests.database.admin_program import Admin, admin
from tests.desks import SqliteDesk
from tests.servers import PostgresServer
from tests.waiting import wait_until

__all__ = ["admin"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "administration.md"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where nothing is yet, on each engine in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'contact.db'}"
    return str(request.getfixturevalue("empty_database"))


def test_a_new_database_has_a_text_for_each_language_and_keeps_what_a_region_wrote(url: str) -> None:
    engine = open_engine(url)
    seed = setup.RegionSeed(Names("Kymenlaakso"))
    assert setup.initialise(engine, seed, years=range(2026, 2027)).is_new
    first = _texts(engine)
    assert first == {
        (purpose, language, 1, body)
        for purpose, by_language in FIRST_TEXTS.items()
        for language, body in by_language.items()
    }
    assert {language for _, language, *_ in first} == {"fi", "sv", "en"}

    own = ("unreached", "fi", 2, "Soita meille.")
    with engine.begin() as connection:
        row = dict(zip(("purpose", "language", "version", "body"), own, strict=True))
        connection.execute(insert(tables.text_template).values(**row, created_at=datetime.now(UTC)))

    assert not setup.initialise(engine, seed, years=range(2026, 2027)).is_new
    assert _texts(engine) == first | {own}
    engine.dispose()


def _texts(engine: Engine) -> set[tuple[str, str, int, str]]:
    column = tables.text_template.c
    with engine.connect() as connection:
        rows = connection.execute(select(column.purpose, column.language, column.version, column.body))
        return {(row.purpose, row.language, row.version, row.body) for row in rows}


@pytest.mark.parametrize("purpose", FIRST_TEXTS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_first_text_is_one_plain_message_without_links_and_numbers(purpose: str, language: str) -> None:
    body = FIRST_TEXTS[purpose][language]

    length = text_length(body)

    assert (length.parts, length.is_plain) == (1, True)
    assert trouble(purpose, language, body) == ""
    assert not re.search(r"[\[\]<>%]|https?:|www", body)
    # Numbers and hours are filled in; the survey alone names its scores.
    assert not re.search(r"\d", body.replace("0-10", "") if purpose == "survey" else body)


def test_init_says_when_the_database_was_there_already(admin: Admin, url: str) -> None:
    words = ("init", "-d", url, "--name", "Kymenlaakso")

    assert "Made the contact-centre database of Kymenlaakso." in admin(*words).out
    another = ("init", "-d", url, "--name", "Satakunta", "--zone", "Europe/Stockholm")
    again = admin(*another)

    there = "There was a contact-centre database here already, of Kymenlaakso (Europe/Helsinki)"
    assert (again.code, again.out.startswith(there)) == (0, True)
    told = json.loads(admin(*another, "--json").out)
    assert (told["made"], told["region"], told["zone"]) == (False, "Kymenlaakso", "Europe/Helsinki")


@pytest.mark.parametrize("command", ["verify", "check", "upgrade"])
def test_a_file_that_is_not_there_is_told_and_not_made(admin: Admin, tmp_path: Path, command: str) -> None:
    file = tmp_path / "none.db"

    said = admin(command, "-d", f"sqlite:///{file}")

    assert said.code == 4
    assert said.err.startswith(f"There is no file {file}. ")
    assert not file.exists()


@pytest.mark.parametrize(
    "tampering, sentences",
    [
        ("DELETE FROM audit WHERE seq = 2", ["Audit of centre 1: rows are missing before row 3."]),
        (
            "UPDATE audit SET hash = prev WHERE seq = 2",
            [
                "Audit of centre 1: row 2 is not as it was written.",
                "Audit of centre 1: row 3 is not linked to the row before it.",
            ],
        ),
        (
            "DELETE FROM audit WHERE seq = 3",
            ["Audit of centre 1: it ends with row 2, and its head says otherwise."],
        ),
    ],
)
def test_what_is_wrong_with_the_audit_is_a_sentence(
    admin: Admin, tmp_path: Path, tampering: str, sentences: list[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = open_engine(url)
    sqlite.create(engine)
    a_small_world(engine)
    callback_id = a_request(SqlitePlatform(engine))
    for version in (1, 2, 3):
        at = WEDNESDAY + timedelta(minutes=version)
        SqliteDesk(engine, "anna").retry(uuid4(), [Seen(callback_id, version)], None, at=at)
    with engine.begin() as connection:
        for name in connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql(tampering)
    engine.dispose()

    said = admin("verify", "-d", url)

    assert (said.code, said.out.splitlines()) == (1, sentences)


def test_rights_tell_of_the_password_and_of_centres_made_later(
    admin: Admin, small_world_database: str
) -> None:
    words = ("rights", "-d", small_world_database, "let_in_by_the_program", "--role", "viewer")

    first = admin(*words).out
    assert "without a password: give it one with \\password let_in_by_the_program in psql" in first
    assert "after new ones were made, `jonovahti-admin rights let_in_by_the_program --all-centres`" in first

    known = admin(*words, "--centre", "c1").out
    assert known.splitlines() == ["let_in_by_the_program is in as viewer. Centres: c1."]


def test_the_pages_example_of_a_shift_is_what_the_administrator_may_write(
    postgres_server: PostgresServer, contact_template: str, admin: Admin
) -> None:
    """As the login that the page has made for it, which is no superuser; `contact_template` made the groups."""
    postgres_server.execute(
        "CREATE ROLE page_admin LOGIN CREATEROLE", "CREATE DATABASE page_calls OWNER page_admin"
    )
    groups = ", ".join([rights.OWNER, *map(rights.role, rights.GROUPS)])
    postgres_server.execute(f"GRANT {groups} TO page_admin WITH ADMIN OPTION")
    url = postgres_server.url("page_calls", user="page_admin")
    (example,) = re.findall(r"```sql\n(INSERT INTO contact\.shift.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    engine = open_engine(url)
    admin("init", "-d", url, "--name", "Kymenlaakso")
    with engine.begin() as connection:
        connection.execute(insert(tables.centre).values(id=1, code="c1", name_fi="Kallio"))
        connection.execute(insert(tables.agent).values(id=1, code="n17", centre_id=1))

        connection.exec_driver_sql(example.replace("%", "%%"))

        assert connection.execute(select(tables.shift.c.kind)).all() == [("planned",)]
        assert connection.execute(text("SELECT kind FROM contact.event")).scalars().all() == ["added"]
    engine.dispose()
    postgres_server.drop_database("page_calls")


def test_a_proof_whose_server_goes_away_says_so_and_not_that_the_books_are_wrong(
    small_world_database: str, postgres_server: PostgresServer
) -> None:
    waits = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%contact.event%'"
    holder = open_engine(small_world_database)
    with holder.begin() as connection:
        connection.exec_driver_sql("LOCK TABLE contact.event IN ACCESS EXCLUSIVE MODE")
        with programs.running(programs.ADMIN, "verify", "-d", small_world_database) as proof:
            wait_until(
                lambda: bool(postgres_server.execute(waits)) or proof.program.poll() is not None,
                "the proof to wait for the events",
            )
            cut = postgres_server.execute(f"SELECT pg_terminate_backend(pid) FROM ({waits}) AS waiting")
            ended = proof.ended()
    holder.dispose()

    assert cut == [(True,)]
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("group, with_anchors", [("viewer", False), ("supervisor", False), ("worker", True)])
def test_a_proof_by_a_login_that_may_not_read_all_is_refused_and_finds_nothing(
    admin: Admin, small_world_database: str, tmp_path: Path, group: str, with_anchors: bool
) -> None:
    owner = open_engine(small_world_database)
    login = f"proving_{group}"
    create_login(owner, login, group, (1,))
    a_request(PostgresPlatform(owner))
    anchors = ("--anchor", str(tmp_path / "anchors")) if with_anchors else ()

    said = admin("verify", "-d", small_world_database.replace("postgres@", f"{login}@"), *anchors)

    with owner.begin() as connection:
        connection.exec_driver_sql(f"DROP OWNED BY {login}")
        connection.exec_driver_sql(f"DROP ROLE {login}")
    owner.dispose()
    assert said.code == 3, said
    assert said.err.startswith("The database does not allow this login to do that.")


def test_an_upgrade_of_what_is_no_contact_centre_makes_nothing_of_it(
    admin: Admin, postgres_server: PostgresServer
) -> None:
    somebodys = postgres_server.create_database("somebodys")
    postgres_server.execute("CREATE TABLE theirs (id int)", database="somebodys")

    said = admin("upgrade", "-d", somebodys)

    left = postgres_server.execute(
        "SELECT nspname FROM pg_namespace WHERE nspname = 'contact'"
        " UNION ALL SELECT 'closed' FROM pg_database WHERE datname = 'somebodys' AND datacl IS NOT NULL",
        database="somebodys",
    )
    postgres_server.drop_database("somebodys")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith(
        "There is no contact-centre database here yet: run `jonovahti-admin init` first."
    )
    assert left == []


@pytest.mark.parametrize("command", ["init", "check"])
def test_a_file_in_a_folder_that_is_not_there_is_one_sentence(
    admin: Admin, tmp_path: Path, command: str
) -> None:
    name = ("--name", "Pohjoinen") if command == "init" else ()

    said = admin(command, "-d", f"sqlite:///{tmp_path / 'nowhere' / 'x.db'}", *name)

    assert said.code in (2, 4)
    assert str(tmp_path / "nowhere") in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("command", ["init", "check"])
def test_a_file_that_is_no_database_is_told_so(admin: Admin, tmp_path: Path, command: str) -> None:
    (tmp_path / "letter.db").write_text("Dear administrator, " * 100, encoding="utf-8")
    name = ("--name", "Pohjoinen") if command == "init" else ()

    said = admin(command, "-d", f"sqlite:///{tmp_path / 'letter.db'}", *name)

    assert (said.code, said.err.splitlines()[0]) == (4, "The file cannot be opened, or is not a database.")
    assert (tmp_path / "letter.db").read_text(encoding="utf-8").startswith("Dear")


@pytest.mark.parametrize("name", ["", "  "])
def test_a_region_without_a_name_is_not_made(admin: Admin, tmp_path: Path, name: str) -> None:
    said = admin("init", "-d", f"sqlite:///{tmp_path / 'x.db'}", "--name", name)

    assert said.code == 2
    assert "--name" in said.err
    assert not (tmp_path / "x.db").exists()


@pytest.mark.parametrize("command", ["check", "diagnose"])
def test_an_address_that_is_empty_is_not_another_one(
    admin: Admin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("JONOVAHTI_DATABASE", "sqlite://")

    assert admin(command, "-d", "").code == 2


def test_an_upgrade_that_cannot_mend_all_says_what_is_left_and_ends_with_1(
    contact_database: str, admin: Admin
) -> None:
    engine = open_engine(contact_database)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP INDEX contact.ix_callback_calling")
    engine.dispose()

    first, again = admin("upgrade", "-d", contact_database), admin("upgrade", "-d", contact_database)
    told = json.loads(admin("upgrade", "-d", contact_database, "--json").out)
    made = admin("init", "-d", contact_database, "--name", "Uusimaa")

    assert (first.code, again.code, made.code) == (1, 1, 1)
    assert "Upgraded" not in first.out
    for said in (first, again, made):
        assert "The tables differ: add index: ix_callback_calling" in said.out
    assert (told["changed"], told["whole"], [one["kind"] for one in told["findings"]]) == (
        False,
        False,
        ["table"],
    )
