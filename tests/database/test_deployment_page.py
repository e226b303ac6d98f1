"""What `docs/deployment.md` says is done, on an empty PostgreSQL and by the page's own commands."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import main
from app.database.engine import open_engine
from tests.builders import a_centre
from tests.servers import PostgresServer

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deployment.md").read_text(encoding="utf-8")
LOGINS = [f"person{number}" for number in range(12)]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def statements(block: str) -> list[str]:
    return [one.strip() for one in block.split(";\n") if one.strip()]


def commands(name: str) -> list[list[str]]:
    """Every line of the page that begins with the program's name, without the remark behind it."""
    lines = re.findall(rf"^{name} .*$", PAGE, re.MULTILINE)
    return [shlex.split(line, comments=True)[1:] for line in lines]


@pytest.fixture(scope="module")
def empty_server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    server.start()
    yield server
    server.close()


def test_the_first_hour_leads_from_an_empty_server_to_people_who_see_their_centres(
    empty_server: PostgresServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def admin(*words: str) -> str:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert not ended.value.code, (words, said.err)
        return said.out

    made, closed, notify, *_ = blocks("sql")
    empty_server.execute(*statements(made))
    monkeypatch.setenv("JONOVAHTI_DATABASE", empty_server.url("contact", user="contact_admin"))
    told = {words[0]: words for words in reversed(commands("jonovahti-admin")) if "--database" not in words}

    admin(*told["init"])
    empty_server.execute(*statements(closed), database="contact")
    engine = open_engine(empty_server.url("contact", user="contact_admin"))
    for centre_id in (1, 2, 3):
        a_centre(engine, centre_id)
    for words in (one for one in commands("jonovahti-admin") if one[0] == "rights"):
        admin(*words)
    for login in LOGINS:
        admin("rights", login, "--role", "supervisor")

    assert all(login in admin("rights", "--list") for login in LOGINS)
    assert admin(*told["check"]) == "The database fulfils the contract.\n"
    admin("verify")
    admin(*told["retention"])
    assert "36 months" in admin("retention", "--months", "36")
    empty_server.execute(*statements(notify))
    assert empty_server.execute(
        "SELECT current_setting('contact.notify')", database="contact", user=LOGINS[-1]
    ) == [("off",)]
    engine.dispose()


def test_every_query_of_what_to_watch_gives_one_figure_to_a_login_that_only_watches(
    empty_server: PostgresServer,
) -> None:
    empty_server.execute(
        "CREATE ROLE watching LOGIN", "GRANT pg_monitor TO watching", "CREATE DATABASE contact_watched"
    )
    queries = [one for one in re.findall(r"\| `(SELECT .*?)` \|", PAGE) if "pg_database_size" not in one]

    assert len(queries) > 6
    for query in queries:
        rows = empty_server.execute(query, user="watching")
        assert [len(row) for row in rows] == [1], query
        assert rows[0][0] is not None, query
