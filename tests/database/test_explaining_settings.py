"""What `jonovahti-admin settings` prints of a workstation, its files and its variables."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from app.cli import main


@pytest.fixture(autouse=True)
def workstation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a machine of its own, in a folder."""
    for name in ("home", "machine"):
        (tmp_path / name / "jonovahti").mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "machine"))
    monkeypatch.setenv("JONOVAHTI_THEME", "dark")
    (tmp_path / "home" / "jonovahti" / "settings.json").write_text(
        '{"alerts.sound": false}', encoding="utf-8"
    )
    return tmp_path


def admin(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    """The exit code of the program started with these words."""
    monkeypatch.setattr(sys, "argv", ["jonovahti-admin", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code or 0


def test_every_value_is_printed_with_where_it_comes_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], workstation: Path
) -> None:
    code = admin(monkeypatch, "settings", "--explain")

    out = capsys.readouterr().out.split("\n\n")[0]
    lines = {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines()}
    assert code == 0
    assert lines["appearance.theme"] == "dark environment: JONOVAHTI_THEME"
    assert lines["alerts.sound"] == f"false user: {workstation / 'home/jonovahti/settings.json'}"
    assert lines["lock.after_minutes"] == "0 built in"


def test_a_fault_in_a_file_of_the_machine_is_a_finding_with_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], workstation: Path
) -> None:
    file = workstation / "machine" / "jonovahti" / "settings.toml"
    file.write_text("[lock]\nafter_minutes = -1\n", encoding="utf-8")

    code = admin(monkeypatch, "settings", "--explain", "--json")

    data = json.loads(capsys.readouterr().out)
    assert code == 1
    assert data["settings"]["lock.after_minutes"]["value"] == 0
    assert [(one["where"], one["line"], one["reason"]) for one in data["troubles"]] == [
        (str(file), 2, "small")
    ]


@pytest.mark.parametrize("password", ["Sala/sana1", "Sala?sana1", "Sala#sana1"])
@pytest.mark.parametrize("way", ["environment", "user", "machine"])
def test_a_password_in_an_address_is_a_finding_and_never_printed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    workstation: Path,
    way: str,
    password: str,
) -> None:
    url = f"postgresql://anna:{password}@db/x"
    if way == "environment":
        monkeypatch.setenv("JONOVAHTI_DATABASE", url)
    elif way == "user":
        file = workstation / "home" / "jonovahti" / "settings.json"
        file.write_text(json.dumps({"connection.database": url}), encoding="utf-8")
    else:
        file = workstation / "machine" / "jonovahti" / "settings.toml"
        file.write_text(f'[[profiles]]\nname = "north"\ndatabase = "{url}"\n', encoding="utf-8")

    code = admin(monkeypatch, "settings", "--explain")

    said = capsys.readouterr()
    assert code == 1
    assert "without a password" in said.out or way == "machine"
    assert password not in said.out + said.err


def test_without_explaining_there_is_a_line_for_each_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    admin(monkeypatch, "settings")

    assert "appearance.theme = dark" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    "address, words",
    [
        ("postgresql://db:54x/contact", "Not a database URL"),
        ("mysql://db/contact", "Not a database URL"),
        ("postgresql://db/contact?sslmode=require", "verify-full"),
        ("postgresql://db/contact?sslmod=require", "there is no such option; sslmode is one"),
    ],
)
def test_an_address_that_cannot_be_used_is_a_finding_where_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    workstation: Path,
    address: str,
    words: str,
) -> None:
    machine = workstation / "machine" / "jonovahti" / "settings.toml"
    machine.write_text(f'[[profiles]]\nname = "north"\ndatabase = "{address}"\n', encoding="utf-8")
    monkeypatch.setenv("JONOVAHTI_DATABASE", address)

    code = admin(monkeypatch, "settings", "--explain")

    told = capsys.readouterr().out
    assert code == 1
    assert (
        f"JONOVAHTI_DATABASE: connection.database: {'Correct sslmod' if 'sslmod=' in address else ''}" in told
    )
    assert f"{machine}: profiles of north: " in told
    assert told.count(words) == 2


def test_a_profile_that_the_machine_names_and_nobody_has_defined_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], workstation: Path
) -> None:
    machine = workstation / "machine" / "jonovahti" / "settings.toml"
    machine.write_text('[connection]\nprofile = "nosuch"\n', encoding="utf-8")

    code = admin(monkeypatch, "settings", "--explain")

    assert code == 1
    assert (
        f'{machine}: there is no profile of the name that "connection.profile" says'
        in capsys.readouterr().out
    )


def test_addresses_that_can_be_used_are_no_findings(
    monkeypatch: pytest.MonkeyPatch, workstation: Path
) -> None:
    machine = workstation / "machine" / "jonovahti" / "settings.toml"
    machine.write_text(
        '[[profiles]]\nname = "north"\ndatabase = "postgresql://db/contact"\n'
        '[[profiles]]\nname = "trying"\nkind = "demo"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("JONOVAHTI_DATABASE", "sqlite:///contact.db")

    assert admin(monkeypatch, "settings", "--explain") == 0
