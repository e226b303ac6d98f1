"""Group policy templates say all that an organisation may lock, in three languages, and nothing that is not there."""

from __future__ import annotations

import importlib
import re
from xml.etree import ElementTree as ET

import pytest

from app.settings.schema import Kind, all_settings

_SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
_LOCKABLE = [one for one in all_settings() if one.policy_allowed]


def _read(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314  # made by ourselves a moment ago


def _definitions() -> str:
    return str(importlib.import_module("policies").definitions(_LOCKABLE))


def test_each_setting_that_may_be_locked_has_a_policy_that_writes_its_key() -> None:
    policies = _read(_definitions()).find(f"{_SPACE}policies")

    assert policies is not None
    written = set()
    for policy in policies:
        assert policy.get("key") == r"Software\Policies\Jonovahti"
        values = [policy.get("valueName"), *(each.get("valueName") for each in policy.iter())]
        written |= {value for value in values if value}
    kept_as_values = {one.key for one in _LOCKABLE if one.kind is not Kind.PROFILES}
    assert written == kept_as_values | {"set_by"}


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_every_word_the_definitions_ask_for_is_there_in_each_language(language: str) -> None:
    asked = set(re.findall(r"\$\((string|presentation)\.(\w+)\)", _definitions()))

    told = _read(importlib.import_module("policies").resources(_LOCKABLE, language))

    strings = {each.get("id"): each.text for each in told.iter(f"{_SPACE}string")}
    fields = {each.get("id") for each in told.iter(f"{_SPACE}presentation")}
    assert {name for kind, name in asked if kind == "string"} == set(strings)
    assert {name for kind, name in asked if kind == "presentation"} == fields
    assert all(strings.values())


def test_each_field_on_a_policys_page_belongs_to_an_element_that_writes_a_value() -> None:
    elements = {
        each.get("id") for each in _read(_definitions()).iter() if each.get("id", "").endswith("_Field")
    }

    told = _read(importlib.import_module("policies").resources(_LOCKABLE, "en"))

    referred = {each.get("refId") for each in told.iter() if each.get("refId")}
    assert referred == elements


def test_the_installer_and_the_policies_write_where_the_program_reads() -> None:
    from app.settings.windows_registry import KEYS

    installer, policies = importlib.import_module("installer"), importlib.import_module("policies")

    read = {path for _, path, _ in KEYS}
    assert {installer.KEY, policies.KEY} <= read
    assert set(installer.PROPERTIES.values()) <= {one.key for one in all_settings()}
    # What the installer keeps for itself is no setting, and must not be taken for one.
    assert installer.OWN_KEY not in read


def test_a_value_that_the_installer_was_not_given_is_no_setting() -> None:
    from app.settings.windows_registry import registry_layers

    class Registry:
        keys: tuple[str, ...] = ()

        def values(self, hive: str, path: str) -> dict[str, object]:
            at = (hive, path) == ("HKEY_LOCAL_MACHINE", r"Software\Jonovahti")
            return {"connection.database": "", "connection.profile": "north"} if at else {}

    layers, troubles = registry_layers(Registry())

    assert [dict(layer.values) for layer in layers] == [{"connection.profile": "north"}]
    assert not troubles
