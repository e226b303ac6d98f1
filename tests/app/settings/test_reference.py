"""The schema's words and the page of the reference made of them: whole, in three languages, and current."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import Places, Setting, all_settings, read
from app.settings.explain import as_data, as_lines
from app.settings.reference import FILE, reference
from app.settings.schema import PAGES, Kind
from app.settings.words import PAGE_WORDS, SETTING_WORDS


def test_the_reference_is_what_the_schema_makes() -> None:
    assert FILE.read_text(encoding="utf-8") == reference(), "run python -m app.settings.reference"


def test_every_setting_and_page_has_its_words_in_three_languages() -> None:
    assert set(SETTING_WORDS) == {one.key for one in all_settings()}
    assert set(PAGE_WORDS) == set(PAGES) == {one.page for one in all_settings()}
    for words in SETTING_WORDS.values():
        assert all(words.title)
        assert len(set(words.text)) == 3, words.text


@pytest.mark.parametrize(
    "setting", [one for one in all_settings() if one.kind is Kind.CHOICE], ids=lambda one: one.key
)
def test_every_choice_has_a_name(setting: Setting) -> None:
    assert set(SETTING_WORDS[setting.key].names) == set(setting.choices)


def test_no_two_settings_share_a_variable() -> None:
    variables = [one.environment for one in all_settings()]

    assert len(set(variables)) == len(variables)


def test_every_value_is_explained_with_its_origin_and_no_secret(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('set_by = "Region IT"\n[lock]\nafter_minutes = 15\n', encoding="utf-8")
    own = tmp_path / "settings.json"
    own.write_text(
        '{"connection.database": "postgresql://m:hunter2@db/x", "alerts.sound": false}', encoding="utf-8"
    )
    found = read(own, Places((), policy), {"JONOVAHTI_THEME": "dark"})

    lines, data = as_lines(found), as_data(found)

    told = json.dumps(data)
    assert "hunter2" not in told + "".join(lines)
    assert set(data["settings"]) == {one.key for one in all_settings()}
    lock = data["settings"]["lock.after_minutes"]
    assert (lock["value"], lock["source"], lock["where"]) == (15, "policy", str(policy))
    assert (lock["set_by"], lock["locked"], lock["user_may_change"]) == ("Region IT", True, False)
    assert data["settings"]["appearance.theme"]["where"] == "JONOVAHTI_THEME"
    assert any(line.startswith("lock.after_minutes") and "locked by Region IT" in line for line in lines)
    assert "must be a database address without a password" in lines[-1]
    assert data["looked_in"] == [str(own), str(policy)]


def test_reading_the_settings_of_a_plain_workstation_loads_neither_toml_nor_words() -> None:
    program = (
        "import sys; from pathlib import Path; from app.settings import Places, read;"
        "read(Path('none.json'), Places((Path('none.toml'),), Path('no-policy.toml')), {});"
        "print([name for name in ('tomllib', 'app.settings.words', 'typer') if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "[]"
