"""What is said of profiles and settings that cannot be used."""

from __future__ import annotations

from pathlib import Path

from app.settings import Places, read
from ui.words.settings import troubles

GOOD = '[[profiles]]\nname = "North"\ndatabase = "postgresql://h/a"\n'
WRONG = '[[profiles]]\nname = "South: old"\n'


def said(folder: Path, text: str) -> str:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    words = troubles(read(folder / "settings.json", Places((file,)), {}).troubles)
    return words.replace(str(file), "FILE").replace("\N{NO-BREAK SPACE}", " ")


def test_of_one_wrong_profile_it_is_said_which_it_is_and_that_the_others_are_offered(tmp_path: Path) -> None:
    assert said(tmp_path, GOOD + WRONG) == (
        "A profile cannot be used; the others are offered. FILE, line 1: Correct “profiles” there"
        ' (number 2, "South: old", has no database).'
    )


def test_where_no_profile_can_be_used_none_is_said_to_be_offered(tmp_path: Path) -> None:
    assert said(tmp_path, WRONG) == (
        "A setting cannot be used: what would hold without it does. FILE, line 1: Correct “profiles” there"
        ' (number 1, "South: old", has no database).'
    )


def test_however_long_a_profiles_name_is_it_is_read_what_is_wrong_with_it(tmp_path: Path) -> None:
    words = said(tmp_path, GOOD + WRONG.replace("South: old", "South " * 500))

    assert words.endswith(f'(number 2, "{("South " * 10)[:59]}…", has no database).')


def test_where_a_weaker_file_says_otherwise_its_default_is_not_said_to_hold(tmp_path: Path) -> None:
    weaker, stronger = tmp_path / "weaker.toml", tmp_path / "stronger.toml"
    weaker.write_text('"appearance.theme" = "dark"\n', encoding="utf-8")
    stronger.write_text('"appearance.theme" = "loud"\n', encoding="utf-8")

    found = read(tmp_path / "settings.json", Places((weaker, stronger)), {})

    assert found.settings["appearance.theme"] == "dark"
    assert troubles(found.troubles).startswith("A setting cannot be used: what would hold without it does. ")
