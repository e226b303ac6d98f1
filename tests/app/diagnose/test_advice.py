"""What the diagnosis advises: commands that do what is said of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from app.diagnose import Plan, State, diagnosed
from app.diagnose.finding import of_trouble
from app.diagnose.server import AFTER_ADDRESS, AFTER_SIGN_IN, Way, looked_at
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
