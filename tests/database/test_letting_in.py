"""Letting people in and out with `jonovahti-admin rights`: tried out first, done once, listed, taken away."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from app.cli import main
from app.database.engine import open_engine
from app.database.ledger import verify
from app.database.membership import UnknownCentre, allow, disallow, people
from app.database.postgres import rights
from tests.database.postgres.region import Region
from tests.lending import Lender
from tests.servers import PostgresServer

Admin = Callable[..., str]


@pytest.fixture
def region(postgres_server: PostgresServer, small_world_lender: Lender) -> Iterator[Region]:
    with small_world_lender.lent() as name:
        made = Region(postgres_server, name)
        yield made
        for login in ("let_in", "let_out"):
            known = made.one("SELECT count(*) FROM pg_roles WHERE rolname = :login", login=login)
            if known:
                made.ask(f"DROP OWNED BY {login}")
                made.ask(f"DROP ROLE {login}")
        made.close()


@pytest.fixture
def admin(region: Region, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Admin:
    def run(*words: str) -> str:
        monkeypatch.setattr(sys, "argv", ["jonovahti-admin", "rights", "-d", region.url, *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return f"{ended.value.code or 0} {out}{err}"

    return run


def seen(region: Region, login: str) -> list[tuple[str, int, bool]]:
    return [tuple(row) for row in region.ask(
        "SELECT login, centre_id, may_show_number FROM contact.membership WHERE login = :login ORDER BY 2", login=login
    )]  # fmt: skip


def test_a_dry_run_says_what_would_be_done_and_does_nothing(region: Region, admin: Admin) -> None:
    said = admin("let_in", "--role", "viewer", "--centre", "c2", "--no-numbers", "--dry-run")

    assert said.splitlines() == [
        "0 Would do: make the login let_in, without a password.",
        "Would do: give the role viewer.",
        "Would do: give the centre c2.",
        "Would do: hide numbers at c2.",
        "Nothing has been changed.",
    ]
    assert region.one("SELECT count(*) FROM pg_roles WHERE rolname = 'let_in'") == 0
    assert region.one("SELECT count(*) FROM contact.audit") == 0


def test_done_twice_is_done_once_and_stands_in_the_audit(region: Region) -> None:
    first = allow(region.engine, "let_in", "supervisor", ["c1", "Terveysasema 2"], shows_numbers=False)
    again = allow(region.engine, "let_in", "supervisor", ["c1", "Terveysasema 2"], shows_numbers=False)

    assert [step.what for step in first.steps] == ["login", "group", "centre", "numbers", "centre", "numbers"]
    assert again.steps == ()
    assert seen(region, "let_in") == [("let_in", 1, False), ("let_in", 2, False)]
    ((centre, what, detail),) = region.ask("SELECT centre_id, what, detail FROM contact.audit")
    assert (centre, what) == (0, "rights:granted")
    assert json.loads(detail) == {
        "centres": [1, 2],
        "login": "let_in",
        "role": "supervisor",
        "without_numbers": [1, 2],
        "without_numbers_before": [],
    }
    assert verify(region.engine).audit == ()


def test_a_person_let_in_sees_their_centres_and_one_put_out_nothing(region: Region) -> None:
    region.request(1)
    allow(region.engine, "let_in", "supervisor", ["c1"])
    with region.connect("let_in") as inside:
        assert inside.execute("SELECT count(*) FROM contact.callback").fetchall() == [(1,)]

    disallow(region.engine, "let_in", None)

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        region.connect("let_in")
    assert seen(region, "let_in") == []
    assert region.one("SELECT count(*) FROM pg_roles WHERE rolname = 'let_in'") == 1


def test_one_centre_is_taken_and_the_others_stay(region: Region, admin: Admin) -> None:
    allow(region.engine, "let_in", "viewer", None)

    assert admin("let_in", "--revoke", "--centre", "c2", "--dry-run").splitlines()[0] == (
        "0 Would do: take away the centre c2."
    )
    assert admin("let_in", "--revoke", "--centre", "c2").strip() == "0 Done: take away the centre c2."

    assert [centre for _, centre, _ in seen(region, "let_in")] == [1, 3]
    assert admin("let_in", "--revoke", "--centre", "c2").strip() == "0 let_in had none of this."


def test_the_list_tells_who_is_in_as_what_where_and_without_numbers(region: Region, admin: Admin) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1", "c3"])
    allow(region.engine, "let_in", "auditor", ["c3"], shows_numbers=False, adds_role=True)

    told = next(person for person in people(region.engine) if person.login == "let_in")
    assert told == ("let_in", ("auditor", "supervisor"), ("c1", "c3"), ("c3",), True)
    assert "let_in: auditor, supervisor. Centres: c1, c3. No numbers at: c3." in admin("--list")
    listed = json.loads(admin("--list", "--json").removeprefix("0 "))
    assert {"login": "let_in", "groups": ["auditor", "supervisor"], "centres": ["c1", "c3"],
            "without_numbers": ["c3"], "can_log_in": True} in listed["people"]  # fmt: skip


def test_a_new_login_is_made_only_where_its_role_is_said(region: Region, admin: Admin) -> None:
    region.ask("CREATE ROLE let_out LOGIN")

    for words in (
        ("let_in",),
        ("let_in", "--centre", "c1"),
        ("let_out", "--numbers"),
        ("let_in", "--dry-run"),
    ):
        said = admin(*words)
        assert said.startswith(f"2 {words[0]} has no role here: say which with --role, one of viewer, "), said

    assert region.one("SELECT count(*) FROM pg_roles WHERE rolname = 'let_in'") == 0
    assert [one for one in people(region.engine) if one.login in {"let_in", "let_out"}] == []
    assert region.one("SELECT count(*) FROM contact.audit") == 0


@pytest.mark.parametrize("role", rights.GROUPS)
def test_a_known_login_keeps_its_role_where_only_centres_or_numbers_change(
    region: Region, admin: Admin, role: str
) -> None:
    allow(region.engine, "let_in", role, ["c1"])

    told = [
        admin("let_in", "--centre", "c2", "--no-numbers").splitlines()[0],
        admin("let_in", "--no-numbers").splitlines()[0],
        admin("let_in", "--numbers", "--dry-run").splitlines()[-1].split(". ")[1] + ".",
        admin("let_in", "--all-centres", "--numbers").splitlines()[0],
    ]

    assert told == [
        f"0 let_in is in as {role}. Centres: c2. No numbers at: c2.",
        f"0 let_in is in as {role}. Centres: c1, c2. No numbers at: c1, c2.",
        "It does not have: c3.",
        f"0 let_in is in as {role}. Centres: c1, c2, c3.",
    ]
    assert seen(region, "let_in") == [("let_in", 1, True), ("let_in", 2, True), ("let_in", 3, True)]
    (found,) = (one for one in people(region.engine) if one.login == "let_in")
    assert found.groups == (role,)
    assert region.one("SELECT count(*) FROM contact.audit WHERE CAST(detail AS jsonb) ? 'role'") == 1


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--role", "supervisor"),
        ("--role", "auditor", "--add-role"),
        ("--role", "supervisor", "--no-numbers"),
        ("--no-numbers",),
    ],
    ids=" ".join,
)
def test_a_known_login_gets_no_centre_that_was_not_asked_for(
    region: Region, admin: Admin, words: tuple[str, ...]
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"], shows_numbers=False)

    tried = admin("let_in", *words, "--dry-run")
    said = admin("let_in", *words)

    assert seen(region, "let_in") == [("let_in", 1, False)]
    for told in (tried, said):
        assert told.splitlines()[-1] == (
            "No centre is given that was not asked for. It does not have: c2, c3. "
            "To give them: --centre CENTRE, or --all-centres."
        )
    assert "Centres: c1. No numbers at: c1." in said


def test_who_has_no_centre_left_is_not_let_into_all_by_naming_the_role_again(
    region: Region, admin: Admin
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"], shows_numbers=False)
    disallow(region.engine, "let_in", ["c1"])

    said = admin("let_in", "--role", "supervisor")

    assert said.startswith("0 let_in is in as supervisor. Centres: none yet.\n")
    assert seen(region, "let_in") == []


def test_who_lost_the_role_in_a_restore_gets_it_with_the_centres_that_were_theirs(
    region: Region, admin: Admin
) -> None:
    region.ask(
        "INSERT INTO contact.membership (login, centre_id, may_show_number) VALUES ('let_in', 2, false)"
    )

    said = admin("let_in", "--role", "supervisor")

    assert said.startswith("0 let_in is in as supervisor. Centres: c2. No numbers at: c2.\n")
    assert seen(region, "let_in") == [("let_in", 2, False)]


def test_all_centres_are_asked_for_alone(region: Region, admin: Admin) -> None:
    allow(region.engine, "let_in", "viewer", ["c1"])

    with_a_name = admin("let_in", "--all-centres", "--centre", "c2")
    taking = admin("let_in", "--all-centres", "--revoke")

    assert with_a_name.strip() == "2 Name centres with --centre, or ask for --all-centres."
    assert taking.strip() == ("2 Name the centres to take away with --centre; without, everything is taken.")
    assert seen(region, "let_in") == [("let_in", 1, True)]


def test_a_second_role_is_refused_until_it_is_asked_for(region: Region, admin: Admin) -> None:
    allow(region.engine, "let_in", "viewer", ["c1"])

    refused = admin("let_in", "--role", "supervisor")
    before = people(region.engine)
    nameless = admin("let_in", "--add-role")
    asked = json.loads(admin("let_in", "--role", "supervisor", "--add-role", "--centre", "c1", "--json")[2:])

    assert refused.splitlines()[0] == (
        "2 let_in is viewer already. To be supervisor too: --add-role. To be supervisor instead: "
        "take everything away first, with --revoke."
    )
    assert nameless.strip() == "2 Say which role to add, with --role."
    assert [one.groups for one in before if one.login == "let_in"] == [("viewer",)]
    assert (asked["role"], asked["roles"], asked["steps"]) == (
        "supervisor", ["supervisor", "viewer"], [{"what": "group", "about": "supervisor", "is_given": True}],
    )  # fmt: skip
    assert admin("let_in", "--role", "viewer").startswith("0 let_in is in as supervisor, viewer.")


def test_the_page_about_rights_hides_numbers_from_a_supervisor_who_stays_one(
    region: Region, admin: Admin
) -> None:
    region.ask("UPDATE contact.centre SET code = 'Malmi' WHERE id = 1")
    region.ask("UPDATE contact.centre SET code = 'Kallio' WHERE id = 2")
    page = (Path(__file__).resolve().parents[2] / "docs" / "rights.md").read_text(encoding="utf-8")
    lines = [
        line.split()[2:] for line in re.findall(r"^jonovahti-admin rights mlehto .*$", page, re.MULTILINE)
    ]
    letting_in = lines[: next(number for number, line in enumerate(lines) if "--revoke" in line)]

    told = [admin("let_in", *line[1:]) for line in letting_in]

    assert len(told) == 3
    assert told[-1].startswith("0 let_in is in as supervisor. Centres: Malmi.")
    assert seen(region, "let_in") == [("let_in", 1, False), ("let_in", 2, True)]


def test_what_is_wrong_is_said_and_nothing_done(region: Region, admin: Admin) -> None:
    with pytest.raises(UnknownCentre):
        allow(region.engine, "let_in", "viewer", ["c9"])
    with pytest.raises(ValueError, match="king is none of"):
        allow(region.engine, "let_in", "king", ["c1"])
    with pytest.raises(ValueError, match="one user"):
        people(open_engine("sqlite://"))

    assert admin().strip() == "2 Name a login, or ask for --list."
    assert admin("let_in", "--list", "--role", "viewer").startswith("2 --list only shows who is in")
    assert region.one("SELECT count(*) FROM pg_roles WHERE rolname = 'let_in'") == 0


def test_a_name_with_quotes_is_a_name(region: Region) -> None:
    odd = 'let"in; DROP SCHEMA contact'
    allow(region.engine, odd, "viewer", ["c1"])
    disallow(region.engine, odd, None)

    with region.engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM contact.membership")).scalar_one() == 0
        quoted = odd.replace('"', '""')
        connection.exec_driver_sql(f'DROP ROLE "{quoted}"')


def test_a_persons_sessions_are_limited_and_a_services_are_not(region: Region) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"])
    allow(region.engine, "let_out", "worker", ["c1"])

    def limits(login: str) -> set[str]:
        return set(
            region.one("SELECT coalesce(rolconfig, '{}') FROM pg_roles WHERE rolname = :login", login=login)
        )

    assert limits("let_in") == {
        "idle_in_transaction_session_timeout=30s", "lock_timeout=15s", "statement_timeout=60s",
    }  # fmt: skip
    assert limits("let_out") == set()
    with region.connect("let_in", autocommit=False) as open_session:
        held = open_session.execute("SHOW idle_in_transaction_session_timeout").fetchone()
    assert held == ("30s",)


def test_a_person_may_have_ten_connections_open_and_a_phone_platform_as_many_as_it_has_lines(
    region: Region,
) -> None:
    allow(region.engine, "let_in", "supervisor", ["c1"])
    allow(region.engine, "let_out", "platform", None)

    with ExitStack() as stack:
        lines = [stack.enter_context(region.connect("let_out")) for _ in range(12)]
        answers = [line.execute("SELECT session_user").fetchone() for line in lines]
        for _ in range(10):
            stack.enter_context(region.connect("let_in"))
        with pytest.raises(psycopg.OperationalError, match="too many connections for role"):
            region.connect("let_in")

    assert answers == [("let_out",)] * 12


def test_whoever_is_let_in_and_has_no_login_is_said_to_have_none(region: Region, admin: Admin) -> None:
    region.ask("CREATE ROLE let_in NOLOGIN; GRANT jonovahti_viewer TO let_in")

    said = admin("let_in", "--role", "viewer", "--centre", "c2")

    assert "But it cannot log in: in psql, ALTER ROLE let_in LOGIN" in said
    assert "cannot log in" not in admin("let_out", "--role", "viewer", "--centre", "c2")


@pytest.mark.parametrize("typed, centre_id", [("kallio", 1), ("Kallio", 2), ("KALLIO", 1)])
def test_a_code_that_is_the_name_of_another_centre_lets_in_where_it_was_meant(
    region: Region, typed: str, centre_id: int
) -> None:
    region.ask("UPDATE contact.centre SET code = 'kallio', name_fi = 'Malmi' WHERE id = 1")
    region.ask("UPDATE contact.centre SET code = 'k2', name_fi = 'Kallio' WHERE id = 2")

    allow(region.engine, "let_in", "viewer", [typed])

    assert region.ask("SELECT centre_id FROM contact.membership WHERE login = 'let_in'") == [(centre_id,)]
