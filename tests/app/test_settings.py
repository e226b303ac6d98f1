"""The settings file: only differences, nobody's keys lost, and a broken file costs no start."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.settings import Settings, read, settings_file, write


def test_without_a_file_the_defaults_hold_and_nothing_is_said(tmp_path: Path) -> None:
    found = read(tmp_path / "settings.json")

    assert (found.settings, found.trouble) == (Settings(), None)


def test_only_what_differs_from_the_defaults_is_on_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"

    write(file, replace(Settings(), language="sv", text_scale=1.15))

    assert json.loads(file.read_text(encoding="utf-8")) == {"language": "sv", "text_scale": 1.15}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings(theme="dark", database="postgresql://db/x", window={"frame": "AAA="}, user="maija")

    write(file, settings)

    assert read(file).settings == settings


def test_a_key_of_another_version_survives_a_change_by_this_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"wallboard": {"pages": 3}, "theme": "dark"}', encoding="utf-8")

    write(file, replace(read(file).settings, theme="light"))

    assert json.loads(file.read_text(encoding="utf-8")) == {"wallboard": {"pages": 3}, "theme": "light"}


@pytest.mark.parametrize("text", ["{", "[1]", '"x"', "\x00"])
def test_a_broken_file_gives_the_defaults_one_message_and_is_kept_aside(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, encoding="utf-8")

    found = read(file)
    write(file, found.settings)

    assert found.settings == Settings()
    assert found.trouble is not None
    assert str(file) in found.trouble
    assert (tmp_path / "settings.unreadable").read_text(encoding="utf-8") == text
    assert read(file).trouble is None


def test_a_value_of_the_wrong_kind_costs_that_value_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"text_scale": "big", "single_keys": 1, "window": {"frame": 1}, "theme": "dark"}', encoding="utf-8"
    )

    found = read(file)

    assert found.settings == Settings(theme="dark")
    assert found.trouble is not None
    assert found.trouble.endswith("text_scale, single_keys, window")


def test_a_profile_has_a_file_of_its_own() -> None:
    assert settings_file().name == "settings.json"
    assert settings_file("west").name == "settings-west.json"
    assert settings_file("west").parent == settings_file().parent
