"""What the diagnosis advises: commands that do what is said of them."""

from __future__ import annotations

import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import psycopg
import pytest

from app.database.trouble import known_trouble
from app.diagnose import Plan, State, diagnosed
from app.diagnose.finding import of_trouble
from app.diagnose.hosts import AFTER_ADDRESS
from app.diagnose.server import AFTER_SIGN_IN, Way, looked_at
from app.domain.errors import Refused, Unavailable
from app.settings import Read, Settings, settings_file

NOON: Final = datetime(2026, 11, 23, 12, tzinfo=UTC)
AFTER: Final = (*AFTER_ADDRESS, "sign-in", *AFTER_SIGN_IN)


def test_whoever_is_not_let_in_is_told_to_be_given_a_role_that_is_named() -> None:
    advice = of_trouble("sign-in", Unavailable("not_allowed", "no entry in pg_hba.conf")).advice

    # Without one the command refuses a login that is new.
    assert "`jonovahti-admin rights LOGIN --role ROLE`" in advice


@pytest.mark.parametrize("reason", ["not_a_database_url", "insecure", "password_in_url"])
def test_what_is_wrong_with_an_address_is_said_in_words(reason: str) -> None:
    told = of_trouble("address", Refused(reason))

    assert reason not in told.said
    assert " " in told.said


def test_what_the_server_said_is_shown_and_not_its_details_or_what_the_driver_asks() -> None:
    refused = 'connection failed: FATAL:  permission denied for database "contact"'
    closed = "connection failed: connection to server on socket failed: No such file or directory"

    told = [
        of_trouble("sign-in", Unavailable("not_allowed", f"{refused}\nDETAIL:  User does not have CONNECT.")),
        of_trouble("sign-in", Unavailable("refused", f"{closed}\n\tIs the server running locally?")),
        of_trouble("sign-in", Unavailable("refused", "HINT: only this")),
    ]

    assert [one.said for one in told] == [refused, closed, "HINT: only this"]


def test_no_line_of_the_driver_hides_what_was_wrong_or_advises_to_trust_anybody() -> None:
    wrong = 'connection failed: FATAL:  password authentication failed for user "anna"'
    missing = 'connection failed: root certificate file "/nope.pem" does not exist'
    closed = "connection failed: server closed the connection unexpectedly"

    told = [
        of_trouble(
            "sign-in", Unavailable("authentication", f'{wrong}\npassword retrieved from file "/etc/pgpass"')
        ),
        of_trouble(
            "sign-in",
            Unavailable(
                "tls_no_authorities",
                f"{missing}\nEither provide the file, use the system's trusted roots with sslrootcert=system, or"
                " change sslmode to disable server certificate verification.",
            ),
        ),
        of_trouble(
            "sign-in",
            Unavailable(
                "lost",
                f"{closed}\n\tThis probably means the server terminated abnormally\n"
                "\tbefore or while processing the request.",
            ),
        ),
    ]

    assert [one.said for one in told] == [
        f'{wrong} (password retrieved from file "/etc/pgpass")',
        missing,
        closed,
    ]


def test_a_workstation_without_a_way_to_the_network_is_not_told_of_a_server_or_a_firewall() -> None:
    # No address of a group takes a connection, so the system itself says that there is no way to it.
    told = {one.check: one for one in looked_at(Way("postgresql://anna@224.0.0.1/x", None, lambda: NOON))}

    assert (told["port"].reason, told["sign-in"].reason) == ("no_way", "no_way")
    assert "Network is unreachable" in told["port"].said
    assert "Network is unreachable" in told["sign-in"].said
    assert "VPN" in told["sign-in"].advice


@pytest.mark.parametrize("says", ["Network is unreachable", "No route to host"])
def test_who_has_no_way_is_asked_for_the_server_and_a_firewall_too(says: str) -> None:
    failed = f'connection is bad: connection to server at "10.1.2.3", port 5432 failed: {says}'

    told = of_trouble("sign-in", Unavailable("lost", failed))

    # "No route to host" is also what is said of a neighbour that is off, and by a firewall that rejects.
    assert told.reason == "no_way"
    assert "server switched on" in told.advice
    assert "firewall" in told.advice


@pytest.mark.parametrize("first, second", [("224.0.0.1", "127.0.0.1"), ("127.0.0.1", "224.0.0.1")])
def test_of_two_hosts_one_without_a_way_does_not_hide_that_the_other_is_closed(
    first: str, second: str
) -> None:
    # A port that somebody has and nobody listens at stays closed, whatever else runs here.
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        url = f"postgresql://anna@/x?host={first}:{port},{second}:{port}"

        told = [one for one in looked_at(Way(url, None, lambda: NOON)) if one.check == "sign-in"]

    assert [one.reason for one in told] == ["refused"]


def test_of_two_hosts_without_a_way_it_is_told_that_there_is_none() -> None:
    url = "postgresql://anna@/x?host=224.0.0.1:5432,224.0.0.2:5432"

    told = [one for one in looked_at(Way(url, None, lambda: NOON)) if one.check == "sign-in"]

    assert [one.reason for one in told] == ["no_way"]


@pytest.mark.parametrize("other", ["connection timeout expired", "server closed the connection unexpectedly"])
def test_an_attempt_that_came_to_something_else_is_not_told_as_no_way(other: str) -> None:
    nowhere = (
        'connection is bad: connection to server at "2001:db8::1", port 5432 failed: Network is unreachable'
    )
    words = (
        f"{nowhere}\nMultiple connection attempts failed. All failures were:\n"
        f"- host: 'a', port: None, hostaddr: '10.1.2.3': {other}\n"
        f"- host: 'a', port: None, hostaddr: '2001:db8::1': {nowhere}"
    )
    trouble = known_trouble(psycopg.OperationalError(words))

    assert isinstance(trouble, Unavailable)
    assert of_trouble("sign-in", trouble).reason == trouble.reason != "no_way"


@pytest.mark.parametrize("address", ["db.example", "https://db.example/x", "postgresql://a:b@db.example/x"])
def test_whatever_is_wrong_with_the_address_the_table_has_all_its_lines(address: str) -> None:
    told = [*diagnosed(Plan(Read(Settings()), settings_file(""), address))]

    assert [one.check for one in told][-len(AFTER) :] == [*AFTER]
    assert {one.state for one in told[-len(AFTER) :]} == {State.NOT_TRIED}


def test_a_file_that_is_no_database_or_cannot_be_made_is_no_matter_of_a_server(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear administrator, " * 100, encoding="utf-8")
    where = Read(Settings()), settings_file("")

    for file in (tmp_path / "letter.db", tmp_path / "nowhere" / "x.db"):
        url = f"sqlite:///{file}"
        told = [one for one in diagnosed(Plan(*where, url)) if one.reason == "unusable_file"]

        assert [one.state for one in told] == [State.BAD]
        assert told[0].advice.startswith("Correct the path in the address")
