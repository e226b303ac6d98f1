"""Which of the layers holds: for any of them that say something, the strongest; and a policy locks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import Places, Profile, Read, Source, WrongValue, all_settings, read
from app.settings.schema import BY_KEY, TEXT_SIZES, THEMES

MACHINE, MACHINE_REGISTRY = "machine file", "machine registry"
USER, ENVIRONMENT, COMMAND_LINE = "user", "environment", "command line"
POLICY, USER_POLICY, MACHINE_POLICY = "policy file", "user's policies", "machine's policies"
#: From the weakest to the strongest, where all of them can be on one machine.
ORDER = (
    MACHINE, MACHINE_REGISTRY, USER, ENVIRONMENT, COMMAND_LINE, POLICY, USER_POLICY, MACHINE_POLICY,
)  # fmt: skip
POLICY_KEY = r"Software\Policies\Jonovahti"


class Tree:
    """A registry given as data."""

    def __init__(self, keys: Mapping[tuple[str, str], Mapping[str, Any]]) -> None:
        self._values = keys
        self.keys = tuple(rf"{hive}\{path}" for hive, path in keys)

    def values(self, hive: str, path: str) -> Mapping[str, Any]:
        return self._values.get((hive, path), {})


def a_machine(folder: Path, told: Mapping[str, Mapping[str, Any]]) -> Read:
    """A machine on which each layer named says what is told of it."""
    files = {
        MACHINE: folder / "settings.toml",
        POLICY: folder / "policy.toml",
        USER: folder / "settings.json",
    }
    for layer in (MACHINE, POLICY):
        lines = [f"{key} = {json.dumps(value)}" for key, value in told.get(layer, {}).items()]
        files[layer].write_text("\n".join(lines), encoding="utf-8")
    files[USER].write_text(json.dumps(told.get(USER, {})), encoding="utf-8")
    registry = Tree(
        {
            ("HKEY_LOCAL_MACHINE", r"Software\Jonovahti"): told.get(MACHINE_REGISTRY, {}),
            ("HKEY_CURRENT_USER", POLICY_KEY): told.get(USER_POLICY, {}),
            ("HKEY_LOCAL_MACHINE", POLICY_KEY): told.get(MACHINE_POLICY, {}),
        }
    )
    environment = {BY_KEY[key].environment: str(value) for key, value in told.get(ENVIRONMENT, {}).items()}
    places = Places((files[MACHINE],), files[POLICY], registry)
    return read(files[USER], places, environment).told(told.get(COMMAND_LINE, {}))


@given(
    st.dictionaries(
        st.sampled_from(ORDER),
        st.fixed_dictionaries(
            {},
            optional={
                "appearance.theme": st.sampled_from(THEMES),
                "appearance.text_size": st.sampled_from(TEXT_SIZES),
                "lock.after_minutes": st.integers(0, 480),
            },
        ),
    )
)
def test_of_all_that_say_something_the_strongest_holds(told: dict[str, dict[str, Any]]) -> None:
    with TemporaryDirectory() as folder:
        found = a_machine(Path(folder), told)

    assert found.troubles == ()
    for key in ("appearance.theme", "appearance.text_size", "lock.after_minutes"):
        said = [layer for layer in ORDER if key in told.get(layer, {})]
        expected = told[said[-1]][key] if said else BY_KEY[key].default
        assert found.settings[key] == expected
        assert found.settings.is_locked(key) == any(layer in ORDER[-3:] for layer in said)


@given(st.sampled_from(ORDER[:-3]), st.sampled_from(THEMES), st.sampled_from(THEMES))
def test_what_the_user_chooses_now_holds_whoever_said_otherwise_before(
    layer: str, before: str, chosen: str
) -> None:
    with TemporaryDirectory() as folder:
        settings = a_machine(Path(folder), {layer: {"appearance.theme": before}}).settings

    assert settings.chosen({"appearance.theme": chosen})["appearance.theme"] == chosen


@given(st.sampled_from(ORDER[-3:]), st.sampled_from(THEMES), st.sampled_from(THEMES))
def test_a_policy_cannot_be_chosen_away(layer: str, locked: str, chosen: str) -> None:
    with TemporaryDirectory() as folder:
        settings = a_machine(Path(folder), {layer: {"appearance.theme": locked}}).settings

    after = settings.chosen({"appearance.theme": chosen})
    assert after["appearance.theme"] == locked
    assert dict(after.own) == {}
    assert not after.may_choose("appearance.theme")


def test_a_choice_equal_to_the_machines_default_is_none_so_that_tomorrows_default_is_followed(
    tmp_path: Path,
) -> None:
    settings = a_machine(tmp_path, {MACHINE: {"appearance.theme": "dark"}}).settings

    chosen = settings.chosen({"appearance.theme": "light"})
    back = chosen.chosen({"appearance.theme": "dark"})

    assert dict(chosen.own) == {"appearance.theme": "light"}
    assert dict(back.own) == {}


def test_the_origin_names_file_variable_option_and_registry_key(tmp_path: Path) -> None:
    told: dict[str, dict[str, Any]] = {
        MACHINE: {"alerts.sound": False},
        ENVIRONMENT: {"general.start_screen": "alerts"},
        COMMAND_LINE: {"general.language": "sv"},
        MACHINE_POLICY: {"lock.after_minutes": 10, "set_by": "IT, tel. 1234"},
    }

    settings = a_machine(tmp_path, told).settings

    origins = {key: settings.origin(key) for key in BY_KEY}
    assert origins["alerts.sound"].where == str(tmp_path / "settings.toml")
    assert origins["general.start_screen"].where == "JONOVAHTI_GENERAL_START_SCREEN"
    assert origins["general.language"].where == "--language"
    assert origins["lock.after_minutes"].where == rf"HKEY_LOCAL_MACHINE\{POLICY_KEY}"
    assert origins["lock.after_minutes"].by == "IT, tel. 1234"
    assert origins["appearance.density"].source is Source.BUILT_IN


def test_a_policy_file_says_by_whom_and_its_faults_are_named_by_line(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text(
        'set_by = "Region IT"\n[lock]\nafter_minutes = 15\n[appearance]\ntheme = "pink"\n\n[moon]\nphase = 1\n',
        encoding="utf-8",
    )

    found = read(tmp_path / "settings.json", Places((), policy, Tree({})), {})

    assert found.settings["lock.after_minutes"] == 15
    assert found.settings.origin("lock.after_minutes").by == "Region IT"
    assert [(one.line, one.key, one.reason) for one in found.troubles] == [
        (5, "appearance.theme", "choice"),
        (8, "moon.phase", "unknown"),
    ]


def test_a_policy_file_that_is_broken_says_where_and_locks_nothing(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("[lock]\nafter_minutes = = 15\n", encoding="utf-8")

    found = read(tmp_path / "settings.json", Places((), policy, Tree({})), {})

    assert found.settings["lock.after_minutes"] == 0
    assert found.troubles[0].line == 2
    assert str(policy) in str(found.trouble)


def test_the_nearer_of_two_default_files_is_the_stronger(tmp_path: Path) -> None:
    for name, theme in (("far", "dark"), ("near", "light")):
        (tmp_path / name).write_text(f'appearance.theme = "{theme}"', encoding="utf-8")

    found = read(
        tmp_path / "settings.json", Places((tmp_path / "far", tmp_path / "near"), None, Tree({})), {}
    )

    assert found.settings["appearance.theme"] == "light"


def test_profiles_come_from_files_and_from_the_registry_and_one_is_signed_in_to(tmp_path: Path) -> None:
    machine = tmp_path / "settings.toml"
    machine.write_text(
        '[[profiles]]\nname = "region"\ndatabase = "postgresql://db/contact"\nca_file = "/etc/ca.pem"\n'
        '[[profiles]]\nname = "demo"\nkind = "demo"\n',
        encoding="utf-8",
    )
    registry = Tree(
        {
            ("HKEY_LOCAL_MACHINE", r"Software\Jonovahti\profiles"): {
                "west": "postgresql://west/contact",
                "trial": "test postgresql://trial/contact",
                "made up": "demo",
            }
        }
    )

    of_file = read(tmp_path / "u.json", Places((machine,), None, Tree({})), {}).settings
    of_registry = read(tmp_path / "u.json", Places((), None, registry), {}).settings

    assert of_file["profiles"] == (
        Profile("region", "postgresql://db/contact", "/etc/ca.pem"),
        Profile("demo", kind="demo"),
    )
    assert of_registry["profiles"] == (
        Profile("west", "postgresql://west/contact"),
        Profile("trial", "postgresql://trial/contact", kind="test"),
        Profile("made up", kind="demo"),
    )
    named = of_file.told({"connection.profile": "region"})
    assert (named.database, named.ca.file) == ("postgresql://db/contact", "/etc/ca.pem")
    assert of_file.database == ""
    # A profile that is named goes before the last address, not before one that was told for this run.
    assert named.chosen({"connection.database": "postgresql://old/x"}).database == "postgresql://db/contact"
    told = named.told({"connection.profile": "region", "connection.database": "postgresql://told/x"})
    assert told.database == "postgresql://told/x"


@pytest.mark.parametrize(
    "values, reason",
    [
        ({"general.single_keys": 7}, "kind"),
        ({"lock.after_minutes": "soon"}, "kind"),
        ({"lock.after_minutes": 481}, "large"),
        ({"general.language": "de"}, "choice"),
        ({"connection.database": "postgresql://m:secret@db/x"}, "password"),
        ({"no.such": 1}, "unknown"),
    ],
)
def test_what_does_not_fit_in_the_registry_is_told_and_left_out(
    tmp_path: Path, values: dict[str, Any], reason: str
) -> None:
    found = read(
        tmp_path / "u.json", Places((), None, Tree({("HKEY_LOCAL_MACHINE", POLICY_KEY): values})), {}
    )

    assert [one.reason for one in found.troubles] == [reason]
    assert found.settings.layers == ()
    assert "secret" not in str(found.trouble)


def test_text_of_the_registry_and_of_variables_is_read_as_its_kind(tmp_path: Path) -> None:
    registry = Tree(
        {
            ("HKEY_LOCAL_MACHINE", r"Software\Jonovahti"): {
                "alerts.sound": 0,
                "lock.after_minutes": "10",
                "wallboard.centres": ["3", "5"],
                "InstallDir": r"C:\Program Files\jonovahti",
            }
        }
    )
    variables = {"JONOVAHTI_GENERAL_SINGLE_KEYS": "no", "JONOVAHTI_WALLBOARD_CENTRES": "4, 8", "HOME": "x"}

    found = read(tmp_path / "u.json", Places((), None, registry), {})
    of_variables = read(tmp_path / "u.json", Places(), variables)

    assert found.troubles == of_variables.troubles == ()
    assert found.settings["alerts.sound"] is False
    assert found.settings["lock.after_minutes"] == 10
    assert found.settings["wallboard.centres"] == (3, 5)
    assert of_variables.settings["general.single_keys"] is False
    assert of_variables.settings["wallboard.centres"] == (4, 8)


def test_a_registry_that_cannot_be_read_costs_no_start(tmp_path: Path) -> None:
    class Locked:
        keys = ()

        def values(self, hive: str, path: str) -> Mapping[str, Any]:
            raise PermissionError(13, "Access is denied")

    found = read(tmp_path / "u.json", Places((), None, Locked()), {})

    assert {one.reason for one in found.troubles} == {"unreadable"}
    assert found.settings["appearance.theme"] == "system"


def test_every_default_is_a_value_that_its_setting_can_have() -> None:
    for setting in all_settings():
        assert setting.checked(setting.default) == setting.default


def test_what_is_no_setting_cannot_be_chosen(tmp_path: Path) -> None:
    settings = read(tmp_path / "u.json", Places(), {}).settings

    with pytest.raises(KeyError):
        settings.chosen({"no.such": 1})
    with pytest.raises(WrongValue, match="one of 90"):
        settings.chosen({"appearance.text_size": 95})
