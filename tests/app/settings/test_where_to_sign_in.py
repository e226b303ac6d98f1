"""Where is signed in: of the named profile and the address the stronger says; and a policy that locks it holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.diagnose import Plan, diagnosed
from app.diagnose.finding import State
from app.settings import Layer, Places, Profile, Read, Settings, Source, addresses, read
from app.settings.explain import as_data, as_lines

NORTH = Profile("north", "postgresql://north/contact", "/etc/north.pem")
TEST = Profile("test", "postgresql://test/contact", kind="test")
ELSEWHERE = "postgresql://elsewhere/contact"
PROFILE, ADDRESS = "connection.profile", "connection.database"
MACHINE, USER, ENVIRONMENT, COMMAND_LINE, POLICY = (
    Source.MACHINE, Source.USER, Source.ENVIRONMENT, Source.COMMAND_LINE, Source.POLICY,
)  # fmt: skip
SAYING = (MACHINE, USER, ENVIRONMENT, COMMAND_LINE, POLICY)


def settings_of(*said: tuple[Source, str, str]) -> Settings:
    """Profiles are the machine's."""
    layers = [Layer(MACHINE, {"profiles": (NORTH, TEST)}, "settings.toml")]
    own = {key: value for source, key, value in said if source is USER}
    layers += [
        Layer(source, {key: value}, "there", "IT") for source, key, value in said if source is not USER
    ]
    return Settings(own=own, layers=tuple(layers))


@pytest.mark.parametrize(
    "profile, address, where",
    [
        (POLICY, ENVIRONMENT, NORTH.database),
        (POLICY, COMMAND_LINE, NORTH.database),
        (COMMAND_LINE, ENVIRONMENT, NORTH.database),
        (COMMAND_LINE, COMMAND_LINE, ELSEWHERE),
        (ENVIRONMENT, ENVIRONMENT, ELSEWHERE),
        (ENVIRONMENT, COMMAND_LINE, ELSEWHERE),
        (USER, ENVIRONMENT, ELSEWHERE),
        (MACHINE, USER, NORTH.database),
        (USER, USER, NORTH.database),
        (MACHINE, MACHINE, NORTH.database),
        (COMMAND_LINE, POLICY, ELSEWHERE),
        (POLICY, POLICY, ELSEWHERE),
    ],
)
def test_of_a_named_profile_and_an_address_the_stronger_holds(
    profile: Source, address: Source, where: str
) -> None:
    settings = settings_of((profile, PROFILE, "north"), (address, ADDRESS, ELSEWHERE))

    assert settings.database == where
    assert settings.ca.file == (NORTH.ca_file if where == NORTH.database else "")


@given(
    st.sampled_from(
        [(PROFILE, "north", NORTH.database), (ADDRESS, "postgresql://locked/x", "postgresql://locked/x")]
    ),
    st.lists(
        st.tuples(
            st.sampled_from(SAYING[:-1]),
            st.sampled_from([(PROFILE, "test"), (PROFILE, ""), (ADDRESS, ELSEWHERE), (ADDRESS, "")]),
        )
    ),
)
def test_whatever_anybody_else_says_a_place_that_a_policy_locks_is_the_one(
    locked: tuple[str, str, str], others: list[tuple[Source, tuple[str, str]]]
) -> None:
    key, value, where = locked
    said = {(source, other[0]): other[1] for source, other in others}

    settings = settings_of(
        *((source, name, text) for (source, name), text in said.items()), (POLICY, key, value)
    )
    after = settings.chosen({PROFILE: "test", ADDRESS: ELSEWHERE})

    assert settings.database == after.database == where
    assert settings.place_lock == after.place_lock == settings.origin(key)
    plan = Plan(Read(settings), Path("settings.json"), "postgresql://elsewhere/by-command")
    assert plan.url().partition("?")[0] == where
    assert plan.overruled["--database"] == settings.origin(key)


def test_what_locks_nothing_leaves_every_place_open() -> None:
    named = settings_of((MACHINE, PROFILE, "north"), (POLICY, "connection.ca_file", "/etc/ca.pem"))
    unknown = settings_of((POLICY, PROFILE, "moon"), (USER, ADDRESS, ELSEWHERE))

    assert (named.place_lock, unknown.place_lock) == (None, None)
    assert named.told({ADDRESS: ELSEWHERE}).database == unknown.database == ELSEWHERE
    assert Plan(Read(named), Path("settings.json"), ELSEWHERE).overruled == {}


def test_certificates_that_a_policy_locks_go_before_those_of_a_profile_that_is_no_policys() -> None:
    named = (USER, PROFILE, "north")
    locked = settings_of(named, (POLICY, "connection.ca_file", "/etc/ca.pem"))
    of_policy = Settings(
        own=locked.own,
        layers=(*locked.layers, Layer(POLICY, {"profiles": (NORTH,)}, "there")),
    )

    assert (locked.ca.file, of_policy.ca.file) == ("/etc/ca.pem", "/etc/north.pem")


def a_workstation(
    folder: Path, policy: str = "", own: Mapping[str, object] | None = None, **environment: str
) -> Read:
    (folder / "settings.toml").write_text(
        f'[[profiles]]\nname = "north"\ndatabase = "{NORTH.database}"\n', encoding="utf-8"
    )
    (folder / "policy.toml").write_text(policy, encoding="utf-8")
    (folder / "settings.json").write_text(json.dumps(own or {}), encoding="utf-8")
    places = Places((folder / "settings.toml",), folder / "policy.toml")
    return read(folder / "settings.json", places, environment)


def test_profiles_are_the_organisations_and_a_users_file_and_environment_that_say_others_are_told_of(
    tmp_path: Path,
) -> None:
    policy = 'connection.profile = "north"\nset_by = "Region IT"\n'
    own = {"profiles": [{"name": "north", "database": ELSEWHERE}]}

    found = a_workstation(tmp_path, policy, own, JONOVAHTI_PROFILES=f"north={ELSEWHERE}")

    assert found.settings.database == NORTH.database
    assert [(one.where, one.reason, one.key, one.is_quiet) for one in found.troubles] == [
        (str(tmp_path / "settings.json"), "organisation", "profiles", False),
        ("JONOVAHTI_PROFILES", "organisation", "profiles", False),
    ]
    assert "only in the machine's settings and by policy" in str(found.trouble)


def test_a_policy_that_names_a_profile_nobody_has_defined_is_told_of(tmp_path: Path) -> None:
    found = a_workstation(tmp_path, 'connection.profile = "moon"\n', {ADDRESS: ELSEWHERE})

    assert [(one.where, one.reason) for one in found.troubles] == [
        (str(tmp_path / "policy.toml"), "no_profile")
    ]
    assert found.settings.database == ELSEWHERE


def test_where_is_signed_in_is_explained(tmp_path: Path) -> None:
    own = {PROFILE: "north"}

    locked = a_workstation(tmp_path, f'connection.database = "{ELSEWHERE}"\n', own)
    free = a_workstation(tmp_path, own=own)

    assert as_data(locked)["signs_in_at"] == ELSEWHERE
    assert f"Signs in at: {NORTH.database}" in as_lines(free)
    assert "Signs in at: (asks)" in as_lines(Read(Settings()))


def test_a_self_test_is_held_to_a_policy_and_to_nothing_else() -> None:
    settings = settings_of((POLICY, ADDRESS, ELSEWHERE), (MACHINE, "appearance.theme", "dark"))

    assert settings.of_policy().database == ELSEWHERE
    assert settings.of_policy()["appearance.theme"] == "system"


def test_the_diagnosis_says_that_an_address_is_not_used_for_a_policys_sake(tmp_path: Path) -> None:
    policy = f'connection.database = "sqlite:///{tmp_path / "locked.db"}"\nset_by = "Region IT"\n'
    found = a_workstation(tmp_path, policy)

    said = [
        one
        for one in diagnosed(Plan(found, tmp_path / "settings.json", "sqlite://"))
        if one.check == "address"
    ]

    assert (said[0].state, said[0].reason) == ("warning", "locked")
    assert said[0].said.endswith(f"locked by Region IT in {tmp_path / 'policy.toml'}")
    assert said[1].said == str(tmp_path / "locked.db")


@pytest.mark.parametrize(
    "policy, database, profile, expected",
    [
        ((PROFILE, "north"), "", "test", "there"),
        ((ADDRESS, ELSEWHERE), "", "test", "there"),
        ((PROFILE, "north"), "", "settings of its own", "there"),
        (None, ELSEWHERE, "test", "--database"),
        ((PROFILE, "north"), "", "north", None),
        ((ADDRESS, NORTH.database), "", "north", None),
        (None, NORTH.database, "north", None),
        (None, ELSEWHERE, "settings of its own", None),
        (None, "", "test", None),
        (None, ELSEWHERE, "", None),
    ],
)
def test_the_diagnosis_says_which_profile_of_the_command_line_is_not_used_and_why(
    policy: tuple[str, str] | None,
    database: str,
    profile: str,
    expected: str | None,
) -> None:
    settings = settings_of(*([(POLICY, *policy)] if policy else []))
    told = {key: text for key, text in ((PROFILE, profile), (ADDRESS, database)) if text}
    plan = Plan(Read(settings.told(told)), Path("settings.json"), database)

    origin = plan.overruled.get("--profile")

    assert (None if origin is None else origin.where) == expected


def test_the_diagnosis_says_that_a_profile_is_not_used_for_a_policys_sake(tmp_path: Path) -> None:
    policy = f'connection.database = "sqlite:///{tmp_path / "locked.db"}"\nset_by = "Region IT"\n'
    found = a_workstation(tmp_path, policy).told({PROFILE: "north"})

    said = [one for one in diagnosed(Plan(found, tmp_path / "settings.json")) if one.check == "address"]

    assert (said[0].state, said[0].reason) == ("warning", "locked")
    assert said[0].said.startswith("the one of --profile is not used")
    assert said[0].said.endswith(f"locked by Region IT in {tmp_path / 'policy.toml'}")
    assert "leave --profile out" in said[0].advice


def test_the_diagnosis_finds_nothing_wrong_with_a_profile_that_opens_the_demo(tmp_path: Path) -> None:
    policy = 'connection.profile = "Trying"\n[[profiles]]\nname = "Trying"\nkind = "demo"\n'

    found = list(diagnosed(Plan(a_workstation(tmp_path, policy), tmp_path / "settings.json")))

    (address,) = (one for one in found if one.check == "address")
    assert (address.state, address.said) == (State.GOOD, "the demo, on this machine")
    (sign_in,) = (one for one in found if one.check == "sign-in")
    assert sign_in.state is State.NOT_TRIED


def test_that_a_policys_certificates_go_before_those_of_an_address_is_said(tmp_path: Path) -> None:
    policy = 'connection.ca_file = "/etc/region.pem"\nset_by = "Region IT"\n'
    found = a_workstation(tmp_path, policy, {ADDRESS: "postgresql://localhost:1/x?sslrootcert=%2Fown.pem"})
    words = f"its sslrootcert is not used: connection.ca_file is locked by Region IT in {tmp_path / 'policy.toml'}"

    diagnosis = [one for one in diagnosed(Plan(found, tmp_path / "settings.json")) if one.check == "address"]

    assert (diagnosis[0].state, diagnosis[0].said) == ("warning", words)
    assert [one.detail for one in addresses.troubles(found.settings)] == [words]
