"""Where the console signs in: elsewhere when a server cannot be reached, nowhere else when a policy says where."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.services import Services
from app.settings import Layer, Profile, Read, Settings, Source, read, write
from tests.first_start import not_the_first
from tests.journeys.sitting import Sitting, a_region_open_now, seated
from ui.options import read_options
from ui.program import Program
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.windows.sign_in_dialog import SignInDialog

BY_IT = "Locked by Region IT: policy.toml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.delenv("PGPASSFILE", raising=False)


@pytest.fixture
def region(tmp_path: Path) -> str:
    """The address of a region in a file."""
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    engine.dispose()
    return url


@pytest.fixture
def closed() -> Iterator[str]:
    """The address of a server that is not running: its port is taken, and nobody listens there."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"postgresql://127.0.0.1:{held.getsockname()[1]}/contact"


@contextmanager
def a_start(
    qtbot: QtBot,
    folder: Path,
    *arguments: str,
    own: Mapping[str, Any] | None = None,
    policy: Mapping[str, Any] | None = None,
    environment: Mapping[str, Any] | None = None,
) -> Iterator[Sitting]:
    """The program as a workstation with such settings has it; without any, with those its file has kept."""
    layers = (
        Layer(Source.ENVIRONMENT, environment or {}),
        Layer(Source.POLICY, policy or {}, "policy.toml", "Region IT"),
    )
    file = folder / "settings.json"
    if own is not None:
        write(file, Settings(own=own))
    found = not_the_first(Read(Settings(own=read(file).settings.own, layers=layers)))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(
        application, read_options([*arguments, "--language", "en"]), file, found, folder / "jonovahti.log"
    )
    with seated(qtbot, program) as seat:
        yield seat


def failure(seat: Sitting) -> tuple[list[str], list[str]]:
    """What stands in place of the screen once it is known that there is none: the words, and the buttons."""
    pane = seat.frame.failed
    seat.see(pane.isVisible, "the failure")
    return (
        [one.text() for one in pane.findChildren(Label) if one.isVisible() and one.text()],
        [one.text() for one in pane.findChildren(Button) if one.isVisible()],
    )


def ask_elsewhere(seat: Sitting) -> SignInDialog:
    """By keyboard: from the button that has it to the next, and Enter."""
    seat.press(Qt.Key.Key_Tab, seat.frame.focusWidget())
    seat.press(Qt.Key.Key_Return, seat.frame.focusWidget())
    return dialog_of(seat)


def dialog_of(seat: Sitting) -> SignInDialog:
    found: list[SignInDialog] = []

    def look() -> bool:
        found[:] = [one for one in seat.frame.findChildren(SignInDialog) if one.isVisible()]
        return bool(found)

    seat.see(look, "the question")
    return found[0]


def is_live(seat: Sitting) -> bool:
    console = seat.program.console
    return console is not None and console.deskwork is not None and not console.deskwork.connection.is_stale


def give(dialog: SignInDialog, address: str, user: str = "maija") -> None:
    dialog.database.setText(address)
    dialog.user.setText(user)
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)


@pytest.mark.parametrize("what", ["a closed port", "an empty file"])
def test_a_start_that_cannot_reach_its_server_leads_by_keyboard_to_another_which_is_remembered(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str, what: str
) -> None:
    address = closed if what == "a closed port" else f"sqlite:///{tmp_path / 'empty.db'}"
    own = {"connection.database": address, "connection.user": "maija"}
    with a_start(qtbot, tmp_path, own=own) as seat:
        words, buttons = failure(seat)
        dialog = ask_elsewhere(seat)
        asked = dialog.database.text(), dialog.user.text()
        give(dialog, region)
        seat.see(lambda: is_live(seat), "live data")
    with a_start(qtbot, tmp_path) as seat:
        seat.see(lambda: is_live(seat), "live data")
        kept = seat.program.choices["connection.database"]

    assert "Check the address" in words[0]
    assert buttons == ["Try now", "Sign in elsewhere…"]
    assert asked == (address, "maija")
    assert kept == region


def test_another_place_instead_of_the_machines_profile_is_remembered(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str
) -> None:
    policy = {"profiles": (Profile("Rannikko", closed),)}
    own = {"connection.profile": "Rannikko", "connection.user": "maija"}
    with a_start(qtbot, tmp_path, own=own, policy=policy) as seat:
        failure(seat)
        dialog = ask_elsewhere(seat)
        asked = dialog.profile
        dialog.place.setCurrentIndex(1)
        give(dialog, region)
        seat.see(lambda: is_live(seat), "live data")
        kept = seat.program.choices.settings

    assert asked is not None
    assert asked.name == "Rannikko"
    assert (kept.place, kept.database) == (None, region)


def test_who_thinks_better_of_it_is_where_they_were(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str
) -> None:
    own = {"connection.database": f"sqlite:///{tmp_path / 'empty.db'}", "connection.user": "maija"}
    with a_start(qtbot, tmp_path, own=own) as seat:
        before = failure(seat)
        dialog = ask_elsewhere(seat)
        give(dialog, closed)
        seat.see(dialog.sign_in_button.isEnabled, "why not there either")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        after = failure(seat)
        Path(tmp_path / "empty.db").unlink(missing_ok=True)
        Path(tmp_path / "contact.db").rename(tmp_path / "empty.db")
        seat.press(Qt.Key.Key_Return, seat.frame.focusWidget())
        seat.see(lambda: is_live(seat), "the region that is there by now")

    assert before == after


@pytest.mark.parametrize("arguments", [(), ("--database", "REGION")], ids=["as it is", "--database"])
def test_an_address_that_a_policy_locks_is_the_only_one_and_it_is_said_by_whom(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str, arguments: tuple[str, ...]
) -> None:
    told = [region if one == "REGION" else one for one in arguments]
    policy = {"connection.database": closed}
    with a_start(qtbot, tmp_path, *told, own={}, policy=policy) as seat:
        words, buttons = failure(seat)
        said = seat.toast() if told else ""
        lived = is_live(seat)

    assert words[1:] == [BY_IT]
    assert buttons == ["Try now"]
    assert said == (f"The address of the command line is not used. {BY_IT}" if told else "")
    assert not lived


def test_a_profile_that_a_policy_locks_goes_before_the_environment_and_the_command_line(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str
) -> None:
    policy = {
        "connection.profile": "Rannikko",
        "profiles": (Profile("Rannikko", region), Profile("x", closed)),
    }
    environment = {"connection.database": closed}
    own = {"connection.profile": "x", "connection.user": "maija"}

    with a_start(
        qtbot, tmp_path, "--database", closed, own=own, policy=policy, environment=environment
    ) as seat:
        seat.see(lambda: is_live(seat), "live data")


def test_a_profile_of_the_command_line_that_a_policy_overrules_is_said_to_be_so_and_by_whom(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str
) -> None:
    policy = {
        "connection.profile": "Rannikko",
        "profiles": (Profile("Rannikko", region), Profile("Rannikko koe", closed, kind="test")),
    }
    with a_start(qtbot, tmp_path, "--profile", "Rannikko koe", own={}, policy=policy) as seat:
        said = seat.toast()
        seat.see(lambda: is_live(seat), "live data")

    assert said == f"The profile of the command line is not used. {BY_IT}"


def test_who_is_asked_under_a_lock_can_type_no_address(qtbot: QtBot, tmp_path: Path, region: str) -> None:
    wrong = region.replace("sqlite:", "mysql:")
    policy = {"connection.database": wrong, "connection.user": "maija"}
    with a_start(qtbot, tmp_path, own={}, policy=policy) as seat:
        dialog = dialog_of(seat)
        is_fixed = dialog.database.isReadOnly(), dialog.user.isReadOnly()
        shown = dialog.database.text(), dialog.database.accessibleDescription()

    assert is_fixed == (True, True)
    assert shown == (wrong, BY_IT)


def test_the_demo_is_open_to_everybody_as_it_signs_in_nowhere(
    qtbot: QtBot, tmp_path: Path, region: str, closed: str
) -> None:
    real = bootstrap.open_database

    def opened(*_given: object) -> Services:
        # A demo that is there at once: the small region stands for the made-up one.
        return replace(real(region, "demo", None), is_demo=True)

    policy = {"connection.database": closed}
    with (
        patch.object(bootstrap, "open_demo", opened),
        a_start(qtbot, tmp_path, "--demo", own={}, policy=policy) as seat,
    ):
        seat.see(lambda: is_live(seat), "the demo")
