"""A policy, or a file of defaults, that cannot be used is told once, locks nothing and stops no start."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable
from pathlib import Path

import pytest

from app.settings import Places, Profile, read


def a_folder(file: Path) -> None:
    file.mkdir()


def a_link_to_itself(file: Path) -> None:
    file.symlink_to(file)


def a_pipe_that_nobody_writes_into(file: Path) -> None:
    os.mkfifo(file)


def a_disk(file: Path) -> None:
    file.symlink_to("/dev/zero")


def one_below_a_file(file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("", encoding="utf-8")


def no_text(file: Path) -> None:
    file.write_bytes("[lock]\nafter_minutes = 15\n".encode("utf-16"))


def a_quote_too_few(file: Path) -> None:
    file.write_text('[connection]\nuser = "anna\n', encoding="utf-8")


def a_number_of_5000_digits(file: Path) -> None:
    file.write_text(f"[lock]\nafter_minutes = {'9' * 5000}\n", encoding="utf-8")


def a_value_of_the_wrong_kind(file: Path) -> None:
    file.write_text('[lock]\nafter_minutes = "15"\n', encoding="utf-8")


def a_table_in_place_of_a_value(file: Path) -> None:
    file.write_text("[lock.after_minutes]\nday = 15\n", encoding="utf-8")


def a_value_in_place_of_a_table(file: Path) -> None:
    file.write_text("lock = 15\n", encoding="utf-8")


@pytest.mark.parametrize("in_which", ["policy", "defaults"])
@pytest.mark.parametrize(
    "broken, reason, line",
    [
        (a_folder, "unreadable", None),
        (a_link_to_itself, "unreadable", None),
        (a_pipe_that_nobody_writes_into, "unreadable", None),
        (a_disk, "unreadable", None),
        (one_below_a_file, "unreadable", None),
        (no_text, "broken", None),
        (a_quote_too_few, "broken", 2),
        (a_number_of_5000_digits, "broken", None),
        (a_value_of_the_wrong_kind, "kind", 2),
        (a_table_in_place_of_a_value, "unknown", 2),
        (a_value_in_place_of_a_table, "unknown", 1),
    ],
)
def test_a_file_of_it_that_cannot_be_used_is_told_once_and_stops_no_start(
    tmp_path: Path, in_which: str, broken: Callable[[Path], None], reason: str, line: int | None
) -> None:
    file = tmp_path / "jonovahti" / "policy.toml"
    file.parent.mkdir()
    broken(file)
    where = Places(policy=file) if in_which == "policy" else Places((file,))

    found = read(tmp_path / "settings.json", where, {})

    assert [(one.where, one.reason, one.line) for one in found.troubles] == [(str(file), reason, line)]
    assert found.settings["lock.after_minutes"] == 0
    assert str(found.trouble).startswith(str(file))


def test_a_policy_that_only_its_owner_may_read_is_told_and_locks_nothing(tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("[lock]\nafter_minutes = 15\n", encoding="utf-8")
    policy.chmod(0)
    before = os.geteuid()
    try:
        # Root reads what nobody may.
        os.seteuid(pwd.getpwnam("nobody").pw_uid if before == 0 else before)
        found = read(tmp_path / "settings.json", Places(policy=policy), {})
    finally:
        os.seteuid(before)

    told = {one.where: (one.reason, one.detail) for one in found.troubles}
    assert told[str(policy)] == ("unreadable", "Permission denied")
    assert found.settings["lock.after_minutes"] == 0
    assert not found.settings.is_locked("lock.after_minutes")


def test_of_a_file_with_thousands_of_useless_entries_each_is_named_with_its_line(tmp_path: Path) -> None:
    # So many that a look through the whole file for each of them would hold up the start for an hour.
    many = 20_000
    policy = tmp_path / "policy.toml"
    policy.write_text("".join(f"[t{one}]\nk = 1\n" for one in range(many)), encoding="utf-8")

    found = read(tmp_path / "settings.json", Places(policy=policy), {})

    assert [(one.key, one.line) for one in found.troubles] == [
        (f"t{one}.k", 2 * one + 2) for one in range(many)
    ]


@pytest.mark.parametrize(
    "second, why",
    [
        ('name = "a"\ndatabase = "postgresql://h/b"', 'number 2 has the name of one before it, "a"'),
        ('database = "postgresql://h/b"', "number 2 has no name"),
        ('name = "b"', 'number 2, "b", has no database'),
        ('name = "b"\ndatabase = "postgresql://h/b"\nkind = "prod"', 'the kind of number 2, "b", is none of'),
        ('name = "b"\nurl = "postgresql://h/b"', 'number 2, "b", has an entry that there is none of'),
        ('name = "b"\ndatabase = 5', 'number 2, "b", has an entry that is no text'),
        (
            'name = "b"\ndatabase = "postgresql://u:s3cret@h/b"',
            'number 2, "b", has a password in its address',
        ),
    ],
    ids=["a name twice", "no name", "no database", "kind", "entry", "no text", "password"],
)
def test_of_several_profiles_the_one_that_is_wrong_is_named_and_why_and_the_others_are_offered(
    tmp_path: Path, second: str, why: str
) -> None:
    file = tmp_path / "settings.toml"
    first, third = (
        f'[[profiles]]\nname = "{name}"\ndatabase = "postgresql://h/{name}"\n' for name in ("a", "c")
    )
    file.write_text(f"{first}[[profiles]]\n{second}\n{third}", encoding="utf-8")

    found = read(tmp_path / "settings.json", Places((file,)), {})

    assert [why in str(one) for one in found.troubles] == [True]
    assert "s3cret" not in str(found.trouble)
    assert found.settings["profiles"] == (
        Profile("a", "postgresql://h/a"),
        Profile("c", "postgresql://h/c"),
    )


def test_of_profiles_that_are_all_wrong_the_next_weaker_layer_holds(tmp_path: Path) -> None:
    machine, policy = tmp_path / "settings.toml", tmp_path / "policy.toml"
    machine.write_text('[[profiles]]\nname = "a"\ndatabase = "postgresql://h/a"\n', encoding="utf-8")
    policy.write_text('[[profiles]]\nname = "b"\n', encoding="utf-8")

    found = read(tmp_path / "settings.json", Places((machine,), policy), {})

    assert [(one.where, one.reason) for one in found.troubles] == [(str(policy), "profiles")]
    assert [one.name for one in found.settings["profiles"]] == ["a"]
