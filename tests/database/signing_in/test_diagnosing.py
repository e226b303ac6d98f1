"""`--diagnose` on a set-up that is well, and on broken ones: real servers, real fronts, a real home."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.database.engine import open_engine
from app.database.outbox import Beat
from app.database.outbox_postgres import PostgresOutbox
from app.diagnose import Finding, Plan, State, as_data, as_lines, diagnosed
from app.settings import Read, Settings, read, settings_file
from tests.certificates import Authority
from tests.database.signing_in.conftest import Place
from tests.database.signing_in.servers import PASSWORD
from tests.ports import a_free_port
from tests.servers import PostgresServer

DAY = timedelta(days=1)
ROOT = Path(__file__).resolve().parents[3]
Login = Callable[[str], str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of somebody who has never started the program; no desktop, no key store."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def found(url: str, *, off: timedelta = timedelta(0), password: str = "") -> dict[str, Finding]:
    plan = Plan(
        Read(Settings()),
        settings_file(""),
        url,
        ask=(lambda _account: password) if password else None,
        now=lambda: datetime.now(UTC) + off,
    )
    # Of several hosts each has a line: a bad one is the one to be told of.
    told: dict[str, Finding] = {}
    for one in diagnosed(plan):
        if one.check not in told or told[one.check].state is not State.BAD:
            told[one.check] = one
    return told


def bad(told: dict[str, Finding]) -> dict[str, str]:
    return {check: one.reason for check, one in told.items() if one.state is State.BAD}


def warned(told: dict[str, Finding]) -> dict[str, str]:
    return {check: one.reason for check, one in told.items() if one.state is State.WARNING}


def a_living_worker(place: Place) -> None:
    engine = open_engine(place.region.url)
    now = datetime.now(UTC)
    place.region.ask("UPDATE contact.region SET takes_clock = true")
    PostgresOutbox(engine).beat("worker-1", Beat(now, gateway="kannel"), at=now)
    engine.dispose()


def test_a_healthy_set_up_is_good_in_every_line_but_the_missing_key_store(
    place: Place, with_password: Login
) -> None:
    a_living_worker(place)

    told = found(place.url(place.front().port, with_password("well")), password=PASSWORD)

    assert bad(told) == {}
    assert warned(told) == {"key store": "none"}
    assert "as pw_well, PostgreSQL" in told["sign-in"].said
    assert "supervisor; sees 1 centres" in told["rights"].said
    assert "a direct connection; changes are told at once" in told["pooler"].said
    assert told["gateway"].said == "kannel"
    assert told["TLS"].said.startswith("TLSv1.3, certificate of 127.0.0.1 until ")
    assert as_lines(list(told.values()))[-1] == "The console works; 1 to look at."


def test_broken_a_name_that_nobody_knows(place: Place) -> None:
    told = found(place.url(5432, host="server.invalid"))

    assert bad(told) == {"name": "unknown_host", "sign-in": "unknown_host"}
    assert told["TLS"].state is State.NOT_TRIED


def test_a_host_with_its_address_beside_it_needs_no_name_service(place: Place) -> None:
    front = place.front(place.authority.signs("server.invalid"))

    told = found(place.url(front.port, host="server.invalid", more="&hostaddr=127.0.0.1"))

    assert bad(told) == {}
    assert told["name"].said == "server.invalid is 127.0.0.1, as the address of the database says"
    assert told["port"].said == f"127.0.0.1 port {front.port} is open"
    assert "certificate of server.invalid until" in told["TLS"].said


def test_broken_a_certificate_of_the_address_where_it_should_be_of_the_host(place: Place) -> None:
    told = found(place.url(place.front().port, host="server.invalid", more="&hostaddr=127.0.0.1"))

    assert bad(told) == {"TLS": "tls_wrong_host", "sign-in": "tls_wrong_host"}
    assert "127.0.0.1" in told["TLS"].said


def test_broken_a_port_where_nobody_listens(place: Place) -> None:
    assert bad(found(place.url(a_free_port()))) == {"port": "refused", "sign-in": "refused"}


def test_a_dead_host_beside_one_that_lets_in_is_a_warning_and_no_reason_to_end_with_1(place: Place) -> None:
    dead, living = a_free_port(), place.front().port
    url = place.url(0).replace("127.0.0.1:0", "") + "&host=127.0.0.1,server.invalid,127.0.0.1"

    told = [*diagnosed(Plan(Read(Settings()), settings_file(""), f"{url}&port={dead},5432,{living}"))]

    assert [one for one in told if one.state is State.BAD] == []
    assert as_data(told)["works"] is True
    assert [
        (one.check, one.reason, bool(one.advice)) for one in told if "another host lets in" in one.said
    ] == [
        ("port", "refused", True),
        ("name", "unknown_host", True),
    ]
    assert {one.state for one in told if one.check in {"TLS", "sign-in"}} == {State.GOOD, State.NOT_TRIED}


def test_broken_two_hosts_of_which_none_lets_in(place: Place) -> None:
    url = place.url(0).replace("127.0.0.1:0", "") + "&host=127.0.0.1,127.0.0.1"

    told = found(f"{url}&port={a_free_port()},{a_free_port()}")

    assert bad(told) == {"port": "refused", "sign-in": "refused"}


def test_broken_a_server_that_never_answers(place: Place) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()

        told = found(place.url(silent.getsockname()[1], more="&connect_timeout=2"))

    assert bad(told) == {"TLS": "timeout", "sign-in": "timeout"}


def test_broken_a_server_without_tls(place: Place) -> None:
    server = PostgresServer(settings={"listen_addresses": "'127.0.0.1'", "port": str(a_free_port())})
    server.start()
    try:
        told = found(place.url(int(server.settings["port"])))
    finally:
        server.close()

    assert bad(told) == {"TLS": "tls_none", "sign-in": "tls_none"}


@pytest.mark.parametrize(
    "wrong, reason, said",
    [
        ("expired", "tls_expired", "has expired"),
        ("not yet", "tls_not_yet", "is not valid yet"),
        ("elsewhere", "tls_wrong_host", "is for another name: db.elsewhere.example"),
        ("stranger", "tls_unknown_authority", "is signed by nobody that is trusted here"),
    ],
)
def test_broken_a_certificate(place: Place, wrong: str, reason: str, said: str) -> None:
    ours = place.authority
    certificate = {
        "expired": lambda: ours.signs(begins=-2 * DAY, ends=-DAY),
        "not yet": lambda: ours.signs(begins=DAY, ends=2 * DAY),
        "elsewhere": lambda: ours.signs("db.elsewhere.example"),
        "stranger": lambda: Authority(place.folder, "stranger").signs(),
    }[wrong]()

    told = found(place.url(place.front(certificate).port))

    assert bad(told) == {"TLS": reason, "sign-in": reason}
    assert told["TLS"].advice
    assert told["TLS"].said == f"127.0.0.1: its certificate {said}"


def test_a_certificate_that_ends_within_thirty_days_is_warned_of(place: Place) -> None:
    soon = found(place.url(place.front(place.authority.signs(ends=29 * DAY)).port))["TLS"]
    late = found(place.url(place.front(place.authority.signs(ends=31 * DAY)).port))["TLS"]

    assert (soon.reason, late.reason) == ("tls_ends_soon", "")


def test_broken_a_wrong_password(place: Place, with_password: Login) -> None:
    told = found(place.url(place.front().port, with_password("forgetful")), password="wrong")

    assert bad(told) == {"sign-in": "authentication"}
    assert told["schema"].state is State.NOT_TRIED


def test_broken_a_login_with_no_connections_left(place: Place, with_password: Login) -> None:
    login = with_password("crowded")
    place.region.ask(f"ALTER ROLE {login} CONNECTION LIMIT 0")

    assert bad(found(place.url(place.front().port, login), password=PASSWORD)) == {"sign-in": "too_many"}


def test_broken_a_database_of_another_name(place: Place) -> None:
    url = place.url(place.front().port).replace(place.region.name, "nowhere")

    assert bad(found(url)) == {"sign-in": "unknown_database"}


def test_broken_a_database_with_nothing_in_it(place: Place, empty_database: str) -> None:
    assert bad(found(empty_database)) == {"schema": "empty"}


def test_a_server_whose_log_may_show_numbers_is_warned_of(place: Place, with_password: Login) -> None:
    place.region.ask(f'ALTER DATABASE "{place.region.name}" SET log_min_duration_statement = 2000')

    told = found(place.url(place.front().port, with_password("logged")), password=PASSWORD)["schema"]

    assert (told.state, told.reason) == (State.WARNING, "numbers_in_log")
    assert "set log_parameter_max_length = 0" in told.advice


def test_broken_a_login_that_was_let_in_nowhere(place: Place) -> None:
    login = place.region.login("sees_nothing")

    told = found(place.url(place.front().port, login))

    assert bad(told) == {"rights": "no_centres"}
    # It has a role: to name another would be refused.
    assert told["rights"].advice == "`jonovahti-admin rights sees_nothing --centre …`"


@pytest.mark.parametrize(
    "off, kind", [(timedelta(minutes=3), State.BAD), (-timedelta(seconds=20), State.WARNING)]
)
def test_broken_a_clock_that_is_wrong(place: Place, off: timedelta, kind: State) -> None:
    told = found(place.url(place.front().port), off=off)["clock"]

    assert (told.state, told.reason) == (kind, "clock")
    assert ("ahead of" if off > timedelta(0) else "behind") in told.said


def test_broken_no_worker_and_a_gateway_that_does_not_answer(place: Place) -> None:
    url = place.url(place.front().port)
    without = found(url)["gateway"]
    engine = open_engine(place.region.url)
    now = datetime.now(UTC)
    PostgresOutbox(engine).beat("w", Beat(now, gateway="kannel", gateway_state="unreachable"), at=now)
    engine.dispose()

    assert (without.reason, found(url)["gateway"].reason) == ("no_worker", "gateway_unreachable")


def test_broken_notifications_that_do_not_arrive_are_told_as_what_a_pooler_does(place: Place) -> None:
    place.region.ask(f'ALTER DATABASE "{place.region.name}" SET contact.notify = off')

    told = found(place.url(place.front().port))["pooler"]

    assert (told.state, told.reason) == (State.WARNING, "not_told")


def test_broken_a_home_that_cannot_be_written_to(place: Place, home: Path) -> None:
    # A file where the folders would be: root may write anywhere else.
    for name in ("state", "config", "cache"):
        (home / name).write_text("in the way", encoding="utf-8")

    told = found(place.url(place.front().port))

    assert bad(told) == {}
    assert {name for name, reason in warned(told).items() if reason == "not_writable"} == {
        "folder: settings", "folder: acts", "folder: log", "folder: demo",
    }  # fmt: skip


def test_broken_a_key_store_that_keeps_passwords_in_a_readable_file(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    import keyring.backends.null

    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.null.Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    try:
        told = found(place.url(place.front().port))["key store"]
    finally:
        keyring.set_keyring(before)

    assert (told.state, told.reason) == (State.WARNING, "not_allowed")


def test_broken_a_session_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    assert bad(found("sqlite://"))["display"] == "no_display"


def test_broken_an_address_below_verify_full_or_none_at_all_or_no_address() -> None:
    assert bad(found("postgresql://db.example/x?sslmode=require")) == {"address": "insecure"}
    assert bad(found("")) == {"address": "no_address"}
    assert bad(found("db.example")) == {"address": "not_a_database_url"}


def test_broken_settings_are_named_with_their_file(home: Path) -> None:
    file = settings_file("")
    file.parent.mkdir(parents=True)
    file.write_text('{"appearance.theme": "pink"}', encoding="utf-8")

    told = {one.check: one for one in diagnosed(Plan(read(file), file, "sqlite://"))}

    assert told["settings"].state is State.WARNING
    assert str(file) in told["settings"].said


def test_a_table_or_json_is_printed_and_the_exit_code_is_1_where_something_is_bad(
    place: Place, home: Path
) -> None:
    url = place.url(place.front().port)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def program(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ui.main", "--diagnose", *words],
            check=False, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    table, data = program("--database", url), program("--database", url, "--json")
    broken = program("--database", place.url(a_free_port()), "--json")

    assert (table.returncode, data.returncode, broken.returncode) == (0, 0, 1)
    assert "ok  sign-in" in table.stdout
    assert json.loads(data.stdout)["works"] is True
    assert {one["reason"] for one in json.loads(broken.stdout)["findings"] if one["state"] == "bad"} == {
        "refused"
    }
    assert table.stderr == ""


def test_no_password_is_in_what_is_printed(place: Place, with_password: Login) -> None:
    url = place.url(place.front().port, with_password("secretive"))

    said = json.dumps(as_data(list(found(url, password=PASSWORD).values())), ensure_ascii=False)

    assert "pw_secretive" in said
    assert PASSWORD not in said


def test_broken_a_login_of_which_a_password_is_wanted_and_nobody_has_given_one(
    place: Place, with_password: Login
) -> None:
    told = found(place.url(place.front().port, with_password("silent")))

    assert bad(told) == {"sign-in": "no_password"}
    assert "None was given" in told["sign-in"].advice
    assert "PGPASSFILE" in told["sign-in"].advice


def test_broken_a_role_that_may_not_log_in_is_not_sent_to_be_let_in_again(
    place: Place, with_password: Login
) -> None:
    login = with_password("locked_out")
    place.region.ask(f"ALTER ROLE {login} NOLOGIN")
    try:
        told = found(place.url(place.front().port, login), password=PASSWORD)
    finally:
        place.region.ask(f"ALTER ROLE {login} LOGIN")

    assert bad(told) == {"sign-in": "no_login"}
    assert "ALTER ROLE" in told["sign-in"].advice
    assert "jonovahti-admin rights" not in told["sign-in"].advice


def test_a_role_granted_by_two_is_named_once(place: Place) -> None:
    login = place.region.login("granted_twice", 1)
    place.region.ask("GRANT jonovahti_supervisor TO anna WITH ADMIN OPTION")
    place.region.ask(f"GRANT jonovahti_supervisor TO {login} GRANTED BY anna")

    told = found(place.url(place.front().port, login))

    assert told["rights"].said.startswith("supervisor; sees 1 centres")


def test_a_mistyped_option_stops_at_the_address_and_keeps_the_table(place: Place) -> None:
    told = found("postgresql://anna@localhost/x?autocommit=1")

    assert bad(told) == {"address": "wrong_option"}
    assert told["address"].said.startswith("autocommit: ")
    assert told["sign-in"].state is State.NOT_TRIED
