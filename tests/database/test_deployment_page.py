"""What `docs/deployment.md` says is done, on an empty PostgreSQL and by the page's own commands."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import settings
from app.cli import main
from app.database.engine import open_engine
from app.settings.places import DEFAULTS_NAME, PROGRAM, Places
from tests.builders import a_centre
from tests.database.deployment_page import block, blocks, commands, statements, watched, watchers
from tests.database.page_shell import ROOT, put_programs, typed
from tests.servers import PostgresServer

LOGINS = [f"person{number}" for number in range(2)]
Shell = Callable[..., str]


@pytest.fixture(scope="module")
def empty_server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    server.start()
    yield server
    server.close()


@pytest.fixture
def shell(empty_server: PostgresServer, tmp_path: Path) -> Iterator[Shell]:
    """What lines of the page print, typed into a shell by the administrator, or by `login`."""

    def run(lines: str, login: str = "contact_admin") -> str:
        done = typed(lines, tmp_path, {"JONOVAHTI_DATABASE": empty_server.url("contact", user=login)})
        assert done.returncode == 0, (lines, done.stdout, done.stderr)
        return done.stdout

    with put_programs(tmp_path):
        yield run


def test_the_first_hour_leads_from_an_empty_server_to_people_who_see_their_centres(
    empty_server: PostgresServer,
    shell: Shell,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = empty_server.url("contact", user="contact_admin")
    monkeypatch.setenv("JONOVAHTI_DATABASE", here)

    def admin(*words: str) -> str:
        """What jonovahti-admin prints; in this process, as each of its own takes a second to start."""
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert not ended.value.code, (words, said.err)
        return said.out

    told = {words[0]: words for words in reversed(commands("jonovahti-admin")) if "--database" not in words}
    made, closed, notify, *_ = blocks("sql")
    empty_server.execute(*statements(made))
    admin(*told["init"])
    empty_server.execute(*statements(closed), database="contact")
    engine = open_engine(here)
    for centre_id in (1, 2, 3):
        a_centre(engine, centre_id)
    (tmp_path / "supervisors.txt").write_text("\n".join(LOGINS) + "\n", encoding="utf-8")
    let_in = shell(block("jonovahti-admin rights phone"))
    shell(block("jonovahti-admin rights nightly"))
    checked = admin(*told["check"])
    retention = [admin(*words) for words in commands("jonovahti-admin") if words[0] == "retention"]
    (tmp_path / "worker.toml").touch()
    (status_line,) = re.findall(r"^jonovahti-worker status.*$", block("systemctl enable"), re.MULTILINE)
    status_line = re.sub(r"postgresql://\S+", shlex.quote(here), status_line)
    as_worker = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "JONOVAHTI_DATABASE": empty_server.url("contact", user="texts"),
    }
    with subprocess.Popen(
        [tmp_path / "jonovahti-worker", "run", "--config", tmp_path / "worker.toml"], env=as_worker
    ) as worker:
        try:
            # Nobody tells when it has reported for the first time.
            status = shell(f"for try in $(seq 60); do {status_line} && exit; sleep 1; done; exit 1")
            worker_watch, *watches = watched("jonovahti-")
            well = json.loads(shell(worker_watch, watchers()[worker_watch]))["is_well"]
        finally:
            worker.terminate()
    anchor = str(tmp_path / "anchor")
    found = {}
    for line in watches:
        monkeypatch.setenv("JONOVAHTI_DATABASE", empty_server.url("contact", user=watchers()[line]))
        words = shlex.split(line.replace("FILE", anchor))[1:]
        found[words[0]] = json.loads(admin(*words))
    empty_server.execute(*statements(notify))

    assert all(login in let_in for login in [*LOGINS, "phone", "texts"])
    assert checked == "The database fulfils the contract.\n"
    assert "36 months" in retention[-1]
    assert "All is well." in status
    assert empty_server.execute(
        "SELECT current_setting('contact.notify')", database="contact", user=LOGINS[-1]
    ) == [("off",)]
    assert well
    assert set(found) == {"check", "verify", "retention"}
    assert found["verify"]["is_sound"]
    assert found["retention"]["due"] == 0
    engine.dispose()


def test_every_query_of_what_to_watch_gives_one_figure_to_a_login_that_only_watches(
    empty_server: PostgresServer,
) -> None:
    empty_server.execute(*statements(block("CREATE ROLE watching", "sql")))
    queries = [one for one in watched("SELECT ") if "pg_database_size" not in one]

    assert len(queries) > 6
    for query in queries:
        rows = empty_server.execute(query, user="watching")
        assert [len(row) for row in rows] == [1], query
        assert rows[0][0] is not None, query


def test_what_the_page_presets_on_a_workstation_is_understood_and_locks_where_it_is_a_policy(
    tmp_path: Path,
) -> None:
    preset = tmp_path / PROGRAM / DEFAULTS_NAME
    preset.parent.mkdir()
    (example,) = blocks("toml")
    preset.write_text(example, encoding="utf-8")

    as_default = settings.read(tmp_path / "none.json", Places((preset,)), {})
    as_policy = settings.read(tmp_path / "none.json", Places(policy=preset), {})

    for found in (as_default, as_policy):
        assert found.troubles == ()
        assert found.settings["connection.database"] == "postgresql://db.example/contact"
        assert found.settings["connection.ca_file"] == "/etc/ssl/region-ca.pem"
    assert not as_default.settings.is_locked("connection.database")
    assert as_policy.settings.is_locked("connection.database")
