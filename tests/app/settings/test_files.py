"""Files of settings: only what was chosen is kept, nobody's keys are lost, and a broken file costs no start."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings import Places, Read, Settings, Source, read, settings_file, write
from app.settings.places import places
from tests.side_by_side import a_process, begun_at_once

NOWHERE = Places()


def found_in(file: Path) -> Read:
    """What the user's file says, with nothing else of this machine."""
    return read(file, NOWHERE, {})


def a_file(folder: Path, text: str, name: str = "settings.json") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold_and_nothing_is_said(tmp_path: Path) -> None:
    found = found_in(tmp_path / "settings.json")

    assert (dict(found.settings.own), found.troubles) == ({}, ())
    assert found.settings["appearance.theme"] == "system"


def test_only_what_differs_from_the_defaults_is_on_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"

    write(
        file, Settings().chosen({"general.language": "sv", "alerts.sound": True, "wallboard.centres": [3, 1]})
    )

    told = json.loads(file.read_text(encoding="utf-8"))
    assert told == {"general.language": "sv", "wallboard.centres": [3, 1]}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    chosen = {
        "connection.database": "postgresql://db/x",
        "wallboard.centres": (4, 2),
        "appearance.text_size": 130,
    }

    write(file, Settings(window={"frame": "AAA="}).chosen(chosen))

    found = found_in(file).settings
    assert {key: found[key] for key in chosen} == chosen
    assert found.window == {"frame": "AAA="}


def test_a_choice_taken_back_leaves_the_file(tmp_path: Path) -> None:
    file = a_file(tmp_path, '{"appearance.theme": "dark", "alerts.sound": false}')
    before = found_in(file).settings

    write(file, before.chosen({"appearance.theme": "system", "alerts.sound": None}), before)

    assert json.loads(file.read_text(encoding="utf-8")) == {}


def test_a_key_of_another_version_survives_a_change_by_this_one_and_is_told_quietly(tmp_path: Path) -> None:
    file = a_file(tmp_path, '{"wallboard.fireworks": {"pages": 3}, "appearance.theme": "dark"}')
    found = found_in(file)

    write(file, found.settings.chosen({"appearance.theme": "light"}), found.settings)

    assert json.loads(file.read_text(encoding="utf-8")) == {
        "wallboard.fireworks": {"pages": 3},
        "appearance.theme": "light",
    }
    assert found.trouble is None
    assert [(one.reason, one.key) for one in found.troubles] == [("unknown", "wallboard.fireworks")]


def test_two_consoles_of_one_user_do_not_undo_each_other(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    one = other = found_in(file).settings

    write(file, one.chosen({"appearance.theme": "dark"}), one)
    write(file, other.chosen({"general.language": "fi"}), other)

    told = json.loads(file.read_text(encoding="utf-8"))
    assert told == {"appearance.theme": "dark", "general.language": "fi"}


def test_what_two_consoles_remember_of_their_windows_does_not_undo_each_other(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    first = found_in(file).settings
    write(file, first.with_window({"tour": "seen", "live": "before"}), first)
    one = other = found_in(file).settings

    write(file, other.with_window({"tour": "seen", "callbacks": "columns", "apart": "windows"}), other)
    write(file, one.with_window({**one.window, "recent": "pause"}), one)

    assert found_in(file).settings.window == {
        "tour": "seen",
        "callbacks": "columns",
        "apart": "windows",
        "recent": "pause",
    }


def test_a_window_that_remembers_nothing_any_more_leaves_the_file(tmp_path: Path) -> None:
    file = a_file(tmp_path, '{"window": {"frame": "AAA="}}')
    before = found_in(file).settings

    write(file, before.with_window({}), before)

    assert json.loads(file.read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize("window", ['{"frame": 1, "gone": [2], "live": "columns"}', '["x"]', "null", '"x"'])
def test_a_window_that_cannot_be_understood_is_told_once_and_costs_nothing_that_can_be(
    tmp_path: Path, window: str
) -> None:
    file = a_file(tmp_path, f'{{"window": {window}, "appearance.theme": "dark", "of another version": 1}}')
    found = found_in(file)
    usable = {name: text for name, text in found.settings.window.items() if text}

    write(file, found.settings.with_window({**usable, "frame": "AAA="}), found.settings)

    columns = {"live": "columns"} if "live" in window else {}
    assert [(one.key, one.reason) for one in found.troubles if not one.is_quiet] == [("window", "kind")]
    assert usable == columns
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "window": {**columns, "frame": "AAA="},
        "appearance.theme": "dark",
        "of another version": 1,
    }
    assert found_in(file).trouble is None


#: A console of its own, as far as its settings go; told which one it is.
WRITER = """
import sys
from pathlib import Path
from app.settings.files import write_json

print("ready", flush=True), sys.stdin.readline()
for number in range(100):
    write_json(Path(sys.argv[1]), {f"{sys.argv[2]} {number}": number})
"""


def test_nothing_is_lost_of_what_two_consoles_of_one_user_write_at_once(tmp_path: Path) -> None:
    file, names = tmp_path / "settings.json", ("one", "other")
    writers = [a_process(WRITER, str(file), name) for name in names]
    faults = begun_at_once(writers)

    assert faults == ["", ""]
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told == {f"{name} {number}": number for name in names for number in range(100)}
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text",
    [
        *("{", "[1]", '"x"', "\x00", '{"a": 1,\n"b" 2}', "[" * 100_000),
        pytest.param('{"appearance.text_size": ' + "9" * 5000 + "}", id="a number of 5000 digits"),
    ],
)
def test_a_broken_file_gives_the_defaults_one_message_and_is_kept_aside(tmp_path: Path, text: str) -> None:
    file = a_file(tmp_path, text)

    found = found_in(file)
    write(file, found.settings.chosen({"alerts.sound": False}), found.settings)

    assert dict(found.settings.own) == {}
    assert found.trouble is not None
    assert found.trouble.startswith(str(file))
    assert (tmp_path / "settings.unreadable").read_text(encoding="utf-8") == text
    assert found_in(file).troubles == ()


def test_the_mark_an_editor_puts_before_the_first_word_costs_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"appearance.theme": "dark"}', encoding="utf-8-sig")
    machine = tmp_path / "settings.toml"
    machine.write_text(
        '[[profiles]]\nname = "north"\ndatabase = "postgresql://north/x"\n', encoding="utf-8-sig"
    )
    policy = tmp_path / "policy.toml"
    policy.write_text("lock.after_minutes = 15\n", encoding="utf-8-sig")

    found = read(file, Places((machine,), policy), {})
    write(file, found.settings.chosen({"general.language": "sv"}), found.settings)

    assert found.troubles == ()
    assert [one.name for one in found.settings["profiles"]] == ["north"]
    assert (found.settings["lock.after_minutes"], found.settings["appearance.theme"]) == (15, "dark")
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "appearance.theme": "dark",
        "general.language": "sv",
    }


@pytest.mark.parametrize("said", [None, "", "/etc/xdg"])
def test_a_variable_of_the_machines_folders_that_says_nothing_is_as_good_as_none(
    monkeypatch: pytest.MonkeyPatch, said: str | None
) -> None:
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)
    if said is not None:
        monkeypatch.setenv("XDG_CONFIG_DIRS", said)

    assert places().defaults == (Path("/etc/xdg/jonovahti/settings.toml"),)


def test_a_profile_of_any_name_has_a_file_of_its_own_in_the_users_folder() -> None:
    names = ("Rannikko koe", "Rannikko_koe", "Rannikko%20koe", "../x", "..", "a.b", "Åbo", "norr-1")
    files = [settings_file(name) for name in names]

    assert {file.parent for file in files} == {settings_file().parent}
    assert len({file.name.lower() for file in files}) == len(names)
    assert [file.name for file in files[-2:]] == ["settings-Åbo.json", "settings-norr-1.json"]


def test_the_line_of_a_fault_is_named(tmp_path: Path) -> None:
    broken = found_in(a_file(tmp_path, '{"alerts.sound": false,\n\n"b" 2}')).trouble
    wrong = found_in(a_file(tmp_path, '{\n"alerts.sound": "loud",\n"appearance.theme": "dark"}'))

    assert broken is not None
    assert ", line 3: " in broken
    assert wrong.trouble == f"{tmp_path / 'settings.json'}, line 2: alerts.sound must be true or false"
    assert wrong.settings["appearance.theme"] == "dark"


def test_bytes_that_are_no_text_cost_no_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff\xfe{")

    assert "UTF-8" in str(found_in(file).trouble)


def test_a_folder_in_place_of_the_file_costs_no_start(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()

    assert found_in(tmp_path / "settings.json").troubles[0].reason == "unreadable"


@pytest.mark.parametrize("wrong", ["\\ud800", "north\\udfff", "\\u0000"])
def test_a_text_that_nothing_can_be_done_with_costs_that_value_alone(tmp_path: Path, wrong: str) -> None:
    keys = ("connection.database", "connection.user", "connection.ca_file", "connection.profile")
    told = ", ".join(f'"{key}": "{wrong}"' for key in keys)
    file = a_file(tmp_path, f'{{{told}, "alerts.desktop": false}}')
    machine = tmp_path / "settings.json.toml"
    machine.write_text('[[profiles]]\nname = "\\u0000"\nkind = "demo"\n', encoding="utf-8")

    found = read(file, Places((machine,)), {})

    assert dict(found.settings.own) == {"alerts.desktop": False}
    assert found.settings["profiles"] == ()
    assert {one.key for one in found.troubles} == {*keys, "profiles"}


def test_a_value_of_the_wrong_kind_costs_that_value_alone(tmp_path: Path) -> None:
    file = a_file(
        tmp_path,
        '{"appearance.text_size": "big", "general.single_keys": 1, "window": {"frame": 1}, "alerts.desktop": false}',
    )

    found = found_in(file)

    assert dict(found.settings.own) == {"alerts.desktop": False}
    assert found.settings.window == {"frame": ""}
    assert {one.key for one in found.troubles} == {"appearance.text_size", "general.single_keys", "window"}


def test_an_address_with_a_password_is_refused_and_never_repeated(tmp_path: Path) -> None:
    found = found_in(a_file(tmp_path, '{"connection.database": "postgresql://m:hunter2@db/x"}'))

    assert found.settings["connection.database"] == ""
    assert found.troubles[0].reason == "password"
    assert "hunter2" not in repr(found)


def test_a_disk_that_is_full_leaves_the_file_as_it_was_and_no_part_behind(tmp_path: Path) -> None:
    file = a_file(tmp_path, '{"appearance.theme": "dark"}')
    # A file may have so many bytes and no more, as on a disk that has no more.
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (16, {resource.RLIM_INFINITY}))"
    program = f"""
{limit}
from pathlib import Path
from app.settings import Settings, write
try:
    write(Path({str(file)!r}), Settings().chosen({{"connection.user": "m" * 400}}))
except OSError as error:
    print("refused", error.strerror)
"""

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert said.startswith("refused")
    assert json.loads(file.read_text(encoding="utf-8")) == {"appearance.theme": "dark"}
    assert list(tmp_path.iterdir()) == [file]


def test_a_home_that_cannot_be_written_is_said_to_whoever_writes(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")

    with pytest.raises(OSError, match=r"."):
        write(tmp_path / "home" / "settings.json", Settings().chosen({"alerts.sound": False}))


def test_a_profile_has_a_file_of_its_own() -> None:
    assert settings_file().name == "settings.json"
    assert settings_file("west").name == "settings-west.json"
    assert settings_file("west").parent == settings_file().parent


def test_the_users_file_is_named_as_the_origin(tmp_path: Path) -> None:
    file = a_file(tmp_path, '{"alerts.sound": false}')

    origin = found_in(file).settings.origin("alerts.sound")

    assert (origin.source, origin.where) == (Source.USER, str(file))
