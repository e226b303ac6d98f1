"""What the diagnosis advises: commands that do what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.diagnose import Plan, State, diagnosed
from app.diagnose.finding import of_trouble
from app.domain.errors import Refused, Unavailable
from app.settings import Read, Settings, settings_file


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


def test_a_file_that_is_no_database_or_cannot_be_made_is_no_matter_of_a_server(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear administrator, " * 100, encoding="utf-8")
    where = Read(Settings()), settings_file("")

    for file in (tmp_path / "letter.db", tmp_path / "nowhere" / "x.db"):
        url = f"sqlite:///{file}"
        told = [one for one in diagnosed(Plan(*where, url)) if one.reason == "unusable_file"]

        assert [one.state for one in told] == [State.BAD]
        assert told[0].advice.startswith("Correct the path in the address")
