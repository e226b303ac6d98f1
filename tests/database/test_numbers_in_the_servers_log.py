"""No patient's number comes into PostgreSQL's own log under the settings that the documents name."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from app.cli import main
from app.database.engine import open_engine
from app.database.finding import Finding
from app.database.postgres import server_log, setup
from app.database.postgres.platform import PostgresPlatform
from app.domain.errors import Refused
from tests.builders import WEDNESDAY, a_request, a_small_world, queue_at
from tests.database.deployment_page import block
from tests.desks import PostgresDesk
from tests.servers import PostgresServer
from tests.waiting import wait_until

CONTRACT = Path(__file__).resolve().parents[2] / "docs" / "contact-centre-database.md"
ASKED, SEARCHED, WRITTEN = "+358401112223", "+358401112224", "+358401112225"
PATIENCE = "current_setting('log_min_duration_statement')::interval"


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """With what the page says of the log, the small region in it, and people and a platform let in."""
    told = re.findall(r"^(log_\w+) = (\S+)", block("listen_addresses"), re.MULTILINE)
    server = PostgresServer(settings=dict(told))
    server.start()
    engine = open_engine(server.create_database("contact"))
    setup.create(engine)
    a_small_world(engine)
    setup.create_login(engine, "phone", "platform")
    setup.create_login(engine, "anna", "supervisor", (1, 2, 3))
    engine.dispose()
    yield server
    server.close()


def logged(server: PostgresServer) -> str:
    return server.log.read_text(encoding="utf-8", errors="replace")


def found_by(server: PostgresServer, login: str) -> list[Finding]:
    """What the login is told of the log."""
    engine = open_engine(server.url("contact", user=login))
    with engine.connect() as connection:
        found = server_log.findings(connection)
    engine.dispose()
    return found


def slow_statements(server: PostgresServer, *functions: str) -> bool:
    """Whether the log has each of them as slow."""
    lines = [line for line in logged(server).splitlines() if "duration:" in line]
    return all(any(f"contact.{function}(" in line for line in lines) for function in functions)


def test_slow_requests_and_searches_are_logged_without_the_number_they_are_about(
    server: PostgresServer,
) -> None:
    waits = f"SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND now() - query_start > {PATIENCE}"
    owner, phone, anna = (
        open_engine(server.url("contact", user=login)) for login in ("postgres", "phone", "anna")
    )
    with ThreadPoolExecutor(2) as beside, owner.connect() as holder:
        holder.exec_driver_sql("LOCK TABLE contact.caller IN ACCESS EXCLUSIVE MODE")
        asking = beside.submit(a_request, PostgresPlatform(phone), number=ASKED)
        search = beside.submit(
            PostgresDesk(anna).find_number, uuid4(), SEARCHED, "patient_asked", at=WEDNESDAY
        )
        try:
            wait_until(lambda: len(server.execute(waits)) == 2, "both to be slow")
        finally:
            holder.rollback()
        asking.result()
        search.result()
    for engine in (owner, phone, anna):
        engine.dispose()

    wait_until(lambda: slow_statements(server, "request", "find_number"), "the log to have both")
    assert ASKED[1:] not in logged(server)
    assert SEARCHED[1:] not in logged(server)


def test_a_request_that_is_refused_is_logged_without_its_number(server: PostgresServer) -> None:
    phone = open_engine(server.url("contact", user="phone"))
    for number, queue_id in ((ASKED, 9999), (f"{ASKED}00000000", queue_at(1))):
        with pytest.raises(Refused):
            a_request(PostgresPlatform(phone), number=number, queue_id=queue_id)
    phone.dispose()
    wait_until(lambda: "not_a_number" in logged(server), "the log to have the last of them")
    assert "no_such_queue" in logged(server)
    assert ASKED[1:] not in logged(server)


def test_the_log_is_silent_on_a_platform_that_writes_numbers_into_its_statements_once_the_contract_s_lines_were_run(
    server: PostgresServer,
) -> None:
    """As psycopg2 does: the number is in the text, which no setting of parameters keeps out of the log."""
    (lines,) = re.findall(
        r"^```sql\n((?:ALTER ROLE phone SET .*;\n)+)```$", CONTRACT.read_text("utf-8"), re.MULTILINE
    )
    refused = (
        f"SELECT contact.request('test', 'r', 9999, '{WRITTEN}', 'fi', '', NULL, NULL, '', NULL, true, now())"
    )
    server.execute(*(line.removesuffix(";") for line in lines.splitlines()))

    with psycopg.connect(server.conninfo("contact", user="phone"), autocommit=True) as connection:
        with pytest.raises(psycopg.Error):
            connection.execute(refused.encode())
        silent = connection.execute("SHOW log_min_duration_statement").fetchone()
    server.execute("ALTER ROLE phone RESET ALL")
    before = logged(server)
    with (
        psycopg.connect(server.conninfo("contact", user="phone")) as connection,
        pytest.raises(psycopg.Error),
    ):
        connection.execute(refused.encode())

    assert silent == ("-1",)
    assert WRITTEN[1:] not in before
    # That it is the lines which keep it out: without them it stands there.
    wait_until(lambda: WRITTEN[1:] in logged(server), "the log to show what it shows by itself")


@pytest.mark.parametrize(
    "told, name",
    [
        ({"log_parameter_max_length": "-1"}, "log_parameter_max_length"),
        ({"log_parameter_max_length": "20"}, "log_parameter_max_length"),
        ({"log_parameter_max_length_on_error": "-1"}, "log_parameter_max_length_on_error"),
        (
            {"session_preload_libraries": "auto_explain", "auto_explain.log_min_duration": "60000"},
            "auto_explain.log_min_duration",
        ),
        *(
            (
                {"log_min_duration_statement": "-1", "log_parameter_max_length": "-1", **way},
                "log_parameter_max_length",
            )
            for way in (
                {"log_statement": "all"},
                {"log_statement": "mod"},
                {"log_min_duration_sample": "0"},
                {"log_transaction_sample_rate": "0.1"},
            )
        ),
    ],
    ids=str,
)
def test_check_names_the_setting_that_lets_numbers_into_the_log(
    server: PostgresServer,
    told: dict[str, str],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "check", "-d", server.url("contact")])

    before = found_by(server, "postgres")
    server.execute(*(f"ALTER DATABASE contact SET {key} = '{value}'" for key, value in told.items()))
    with pytest.raises(SystemExit) as ended:
        main()
    server.execute("ALTER DATABASE contact RESET ALL")

    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert said.count("\n") == 1
    assert f": set {name} = " in said
    assert before == found_by(server, "postgres") == []


@pytest.fixture
def admin_check(
    server: PostgresServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[[], str]]:
    """What `jonovahti-admin check` prints; whatever was laid on logins is taken from them afterwards."""

    def check() -> str:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "check", "-d", server.url("contact")])
        with pytest.raises(SystemExit):
            main()
        return capsys.readouterr().out

    yield check
    for login in ("ALL", "phone", "anna", "postgres"):
        server.execute(f"ALTER ROLE {login} RESET ALL", f"ALTER ROLE {login} IN DATABASE contact RESET ALL")


@pytest.mark.parametrize("where", ["", " IN DATABASE contact"], ids=["everywhere", "here"])
def test_check_names_a_login_that_logs_numbers_by_settings_of_its_own_and_what_it_says_keeps_them_out(
    server: PostgresServer, admin_check: Callable[[], str], where: str
) -> None:
    before, cured = (f"+35840222{len(where):02}{n}4" for n in (1, 2))

    def ask(number: str) -> None:
        engine = open_engine(server.url("contact", user="phone"))
        a_request(PostgresPlatform(engine), number=number)
        engine.dispose()

    server.execute(
        f"ALTER ROLE phone{where} SET log_min_duration_statement = 0",
        f"ALTER ROLE phone{where} SET log_parameter_max_length = -1",
    )
    ask(before)
    said = admin_check()
    (cure,) = re.findall(r"ALTER ROLE .*(?=\.$)", said, re.MULTILINE)
    wait_until(lambda: before[1:] in logged(server), "the log to have the number")
    server.execute(cure)
    so_far = len(logged(server))
    ask(cured)
    wait_until(lambda: "contact.request(" in logged(server)[so_far:], "the log to have the second request")

    assert (
        "Of phone, the server's log has statements with their parameters (log_min_duration_statement)" in said
    )
    assert cure == "ALTER ROLE phone IN DATABASE contact SET log_parameter_max_length = 0"
    assert admin_check() == "The database fulfils the contract.\n"
    assert cured[1:] not in logged(server)


@pytest.mark.parametrize(
    "laid, cure",
    [
        (["phone SET log_parameter_max_length_on_error = 64"], "log_parameter_max_length_on_error = 0"),
        (["anna SET log_parameter_max_length = '1kB'"], "log_parameter_max_length = 0"),
        (["anna SET auto_explain.log_min_duration = '2s'"], "auto_explain.log_min_duration = -1"),
        (["anna SET pgaudit.log_parameter = on"], "pgaudit.log_parameter = off"),
        (["phone SET pgaudit.log_parameter = 'YES'"], "pgaudit.log_parameter = off"),
        (
            [
                "phone SET log_parameter_max_length = 0",
                "phone IN DATABASE contact SET log_parameter_max_length = 9",
            ],
            "log_parameter_max_length = 0",
        ),
        # The one who asks.
        (["postgres SET log_parameter_max_length = -1"], "log_parameter_max_length = 0"),
    ],
    ids=str,
)
def test_every_login_learns_which_settings_of_another_let_numbers_into_the_log(
    server: PostgresServer, admin_check: Callable[[], str], laid: list[str], cure: str
) -> None:
    server.execute(*(f"ALTER ROLE {one}" for one in laid))
    login = laid[0].split(maxsplit=1)[0]
    found = found_by(server, "anna")

    told = admin_check()

    assert [one.name for one in found] == [f"{login}: {cure.split(maxsplit=1)[0]}"]
    assert found[0].words.endswith(f": ALTER ROLE {login} IN DATABASE contact SET {cure}.")
    assert told.strip() == found[0].words


@pytest.mark.parametrize(
    "laid",
    [
        ["phone SET log_min_duration_statement = 0"],
        ["phone SET pgaudit.log_parameter = off", "anna SET pgaudit.log_parameter = 'fal'"],
        ["phone SET log_min_duration_statement = -1", "phone SET log_parameter_max_length = -1"],
        [
            "phone SET log_parameter_max_length = -1",
            "phone IN DATABASE contact SET log_parameter_max_length = '0B'",
        ],
        ["ALL SET log_parameter_max_length = -1", "phone SET work_mem = '8MB'"],
        ["ALL IN DATABASE postgres SET log_parameter_max_length = -1"],
        ["phone IN DATABASE postgres SET log_parameter_max_length = -1"],
        ["jonovahti_platform SET log_parameter_max_length = -1"],
    ],
    ids=str,
)
def test_settings_that_let_no_number_into_the_log_are_not_complained_of(
    server: PostgresServer, admin_check: Callable[[], str], laid: list[str]
) -> None:
    server.execute(
        "ALTER DATABASE contact SET log_parameter_max_length = 0", *(f"ALTER ROLE {one}" for one in laid)
    )

    told = admin_check()
    server.execute(
        "ALTER DATABASE contact RESET ALL",
        "ALTER ROLE jonovahti_platform RESET ALL",
        "ALTER ROLE phone IN DATABASE postgres RESET ALL",
        "ALTER ROLE ALL IN DATABASE postgres RESET ALL",
    )

    assert told == "The database fulfils the contract.\n"


def test_the_servers_setting_and_a_logins_own_are_named_at_once(
    server: PostgresServer, admin_check: Callable[[], str]
) -> None:
    server.execute(
        "ALTER ROLE ALL SET log_parameter_max_length = 32",
        "ALTER ROLE anna SET log_parameter_max_length = 64",
    )

    told = admin_check().splitlines()

    assert [re.sub(".*: ", "", line) for line in told] == [
        "set log_parameter_max_length = 0.",
        "ALTER ROLE anna IN DATABASE contact SET log_parameter_max_length = 0.",
    ]


def test_a_server_as_it_comes_logs_no_statements_and_is_not_complained_of(small_world_database: str) -> None:
    engine = open_engine(small_world_database)
    with engine.connect() as connection:
        found = server_log.findings(connection)
    engine.dispose()

    assert found == []
