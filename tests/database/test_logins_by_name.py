"""Who `jonovahti-admin rights` takes for a person, and how it writes a name that psql would read as another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.database.engine import open_engine
from app.database.membership import people
from tests.database.postgres.region import Region
from tests.database.test_letting_in import Admin, admin, region

__all__ = ["admin", "region"]

NAMES = ("By_Capitals", 'By"Quote', " by blank")


@pytest.fixture
def named(region: Region) -> Iterator[Region]:
    """The region, whose server loses these names afterwards."""
    yield region
    for name in ("by_capitals", *NAMES, "by_group", "by_admin"):
        if region.one("SELECT count(*) FROM pg_roles WHERE rolname = :name", name=name):
            quoted = name.replace('"', '""')
            region.ask(f'DROP OWNED BY "{quoted}"')
            region.ask(f'DROP ROLE "{quoted}"')


@pytest.mark.parametrize("name, typed", [(NAMES[0], '"By_Capitals"'), (NAMES[1], '"By""Quote"')])
def test_a_name_that_psql_would_fold_is_written_in_quotes(
    named: Region, admin: Admin, name: str, typed: str
) -> None:
    said = admin(name, "--role", "viewer")

    assert f"give it one with \\password {typed} in psql" in said


def test_a_login_that_differs_from_another_in_capitals_alone_is_not_made(named: Region, admin: Admin) -> None:
    admin("by_capitals", "--role", "viewer")

    said = admin("By_Capitals", "--role", "manager")

    assert said.startswith("2 There is by_capitals, and By_Capitals differs from it in capitals alone")
    assert named.one("SELECT count(*) FROM pg_roles WHERE rolname = 'By_Capitals'") == 0
    named.ask('CREATE ROLE "By_Capitals" LOGIN')
    assert admin("By_Capitals", "--role", "manager").startswith("0 By_Capitals is in as manager.")


@pytest.mark.parametrize(
    "words",
    [
        ("jonovahti_supervisor", "--revoke"),
        ("jonovahti_owner", "--role", "viewer"),
        ("pg_monitor", "--role", "viewer", "--dry-run"),
        ("by_group", "--role", "viewer"),
    ],
)
def test_a_role_that_is_no_login_is_refused_and_nothing_changed(
    named: Region, admin: Admin, words: tuple[str, ...]
) -> None:
    named.ask("CREATE ROLE by_group NOLOGIN")
    members = "SELECT count(*), (SELECT count(*) FROM contact.audit) FROM pg_auth_members"
    before = named.ask(members)

    said = admin(*words)

    assert said.startswith(f"2 {words[0]} is a role ")
    assert named.ask(members) == before


def test_who_may_only_give_a_role_is_not_in_it(named: Region, admin: Admin) -> None:
    named.ask("CREATE ROLE by_admin LOGIN CREATEROLE")
    # Before, whoever may give a role is in it.
    if int(named.one("SHOW server_version_num")) >= 160000:
        named.ask("GRANT jonovahti_manager TO by_admin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE")
    engine = open_engine(named.url)

    assert "by_admin" not in {one.login for one in people(engine)}
    assert admin("by_admin", "--list") == "0 by_admin is not in.\n"
    assert "give the role supervisor" in admin("by_admin", "--role", "supervisor", "--dry-run")
    engine.dispose()


def test_the_list_of_one_login_is_its_own_line(named: Region, admin: Admin) -> None:
    admin("let_in", "--role", "viewer", "--centre", "c2")
    admin("let_out", "--role", "viewer", "--centre", "c1")

    assert admin("let_in", "--list") == "0 let_in: viewer. Centres: c2.\n"


@pytest.mark.parametrize(
    "name, why",
    [
        ("", "The login has no name"),
        ("by_windows\r", "'by_windows\\r' has a blank at an end of it, or a sign that cannot be seen"),
        (" by_blank", "' by_blank' has a blank at an end of it, or a sign that cannot be seen"),
        ("by_" + "l\u00f6" * 31, "is too long: the server cuts a login's name after 63 bytes"),
    ],
    ids=["empty", "from a Windows file", "blank", "too long"],
)
def test_a_name_that_nobody_could_sign_in_by_is_not_made(
    named: Region, admin: Admin, name: str, why: str
) -> None:
    known = (
        "SELECT (SELECT count(*) FROM pg_roles), count(*), (SELECT count(*) FROM contact.audit)"
        " FROM contact.membership"
    )
    before = named.ask(known)

    said = admin(name, "--role", "viewer")

    assert said.startswith("2 ")
    assert why in said
    assert named.ask(known) == before


def test_a_login_of_such_a_name_that_was_made_elsewhere_is_let_in_and_out(
    named: Region, admin: Admin
) -> None:
    named.ask('CREATE ROLE " by blank" LOGIN')

    assert admin(" by blank", "--role", "viewer").startswith("0 ")
    assert admin(" by blank", "--revoke").startswith("0 ")
    assert " by blank" not in {one.login for one in people(named.engine)}
