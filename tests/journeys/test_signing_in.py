"""Signing in by the dialog: a profile, a password that leaves no trace, and the demo of an organisation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import keyring.errors
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.credentials import find
from app.database.engine import open_engine
from app.database.postgres.setup import create_login
from app.database.reads.server_clock import ahead_s
from app.logs import logging_to
from app.settings import Layer, Profile, Read, Settings, Source
from tests.certificates import Authority
from tests.conftest import ExpectedLogs
from tests.database.signing_in.servers import PASSWORD, asks_for_passwords
from tests.journeys.account import account
from tests.journeys.patience import LONGEST_S, wait_for
from tests.journeys.sitting import a_region_open_now, a_world_open_now, seated, sitting
from tests.key_store import in_use
from tests.proxies import Proxy
from tests.servers import PostgresServer
from ui.options import read_options
from ui.program import Program
from ui.windows.sign_in_dialog import SignInDialog
from ui.windows.wallboard import Wallboard

LOGIN = "signs_in_here"
NUMBER = "+358401234567"


@pytest.fixture
def regional(
    postgres_server: PostgresServer, contact_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Profile]]:
    """Makes the profile of a region behind a TLS front whose server wants a password."""
    for name in ("STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.delenv("PGPASSFILE", raising=False)
    engine = open_engine(contact_database)
    a_world_open_now(engine)
    create_login(engine, LOGIN, "supervisor", [1, 2, 3])
    with engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER ROLE {LOGIN} PASSWORD '{PASSWORD.replace('%', '%%')}'")
        name = connection.exec_driver_sql("SELECT current_database()").scalar_one()
    engine.dispose()
    authority = Authority(tmp_path)
    fronts: list[Proxy] = []

    def profile(ends: timedelta = timedelta(days=365)) -> Profile:
        front = Proxy(postgres_server.folder, certificate=authority.signs(ends=ends))
        fronts.append(front)
        front.__enter__()
        url = f"postgresql://127.0.0.1:{front.port}/{name}?sslmode=verify-full"
        return Profile("Rannikko", url, str(authority.file))

    with asks_for_passwords(postgres_server, LOGIN):
        yield profile
    for front in fronts:
        front.__exit__(None, None, None)


@contextmanager
def begun(
    qtbot: QtBot, folder: Path, *profiles: Profile, own: dict[str, object] | None = None
) -> Iterator[Program]:
    """The program as a workstation of an organisation has it, with a log of its own."""
    layer = Layer(Source.POLICY, {"profiles": profiles}, "policy.toml")
    found = Read(Settings(layers=(layer,), own=own or {}))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with logging_to(folder / "log" / "jonovahti.log") as log:
        options = read_options(["--language", "en"])
        program = Program(application, options, folder / "settings.json", found, log)
        with seated(qtbot, program):
            yield program


def see(qtbot: QtBot, program: Program, condition: object, what: str, longest_s: float = LONGEST_S) -> None:
    assert callable(condition)
    wait_for(qtbot, condition, what, lambda: account(program), longest_s=longest_s)


def dialog_of(qtbot: QtBot, program: Program) -> SignInDialog:
    found: list[SignInDialog] = []

    def look() -> bool:
        found[:] = [one for one in program.frame.findChildren(SignInDialog) if one.isVisible()]
        return bool(found) and not found[0].findChildren(SignInDialog)

    see(qtbot, program, look, "the dialog")
    return found[0]


def is_live(program: Program) -> bool:
    console = program.console
    return console is not None and console.deskwork is not None and not console.deskwork.connection.is_stale


def sign_in(qtbot: QtBot, program: Program, password: str = PASSWORD) -> None:
    dialog = dialog_of(qtbot, program)
    dialog.user.setText(LOGIN)
    dialog.password.setText(password)
    dialog.keep.setChecked(True)
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)


def test_a_region_is_chosen_signed_in_to_and_remembered_without_its_password(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path
) -> None:
    with begun(qtbot, tmp_path, regional(), Profile("Esittely", kind="demo")) as program:
        sign_in(qtbot, program, "wrong")
        dialog = dialog_of(qtbot, program)
        see(qtbot, program, dialog.sign_in_button.isEnabled, "the answer")
        assert not is_live(program)
        sign_in(qtbot, program)
        see(qtbot, program, lambda: is_live(program), "live data")
        chosen = program.choices["connection.profile"], program.choices["connection.user"]
        assert program.console is not None
        assert program.console.deskwork is not None
        person = program.console.deskwork.services.person

    assert chosen == ("Rannikko", LOGIN)
    assert person == LOGIN


def test_a_password_that_is_kept_opens_the_console_at_the_next_start_and_no_store_is_asked_by_the_windows_thread(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = regional()
    own: dict[str, object] = {"connection.profile": place.name, "connection.user": LOGIN}
    # Files of other regions, which have nothing for this one.
    for variable, text in {
        "PGPASSFILE": "other.example:*:*:*:x\n",
        "PGSERVICEFILE": "[other]\nhost=x\n",
    }.items():
        file = tmp_path / variable.lower()
        file.write_text(text, encoding="utf-8")
        file.chmod(0o600)
        monkeypatch.setenv(variable, str(file))
    with in_use(monkeypatch) as store:
        with begun(qtbot, tmp_path, place) as program:
            sign_in(qtbot, program)
            see(qtbot, program, lambda: is_live(program), "live data")
        kept = [*store.kept.values()]
        with begun(qtbot, tmp_path, place, own=own) as program:
            see(qtbot, program, lambda: is_live(program), "live data")
            dialogs = program.frame.findChildren(SignInDialog)

    assert kept == [PASSWORD]
    assert dialogs == []
    assert store.threads == {"key store"}


def test_a_kept_password_is_forgotten_by_a_command_and_a_key_store_that_is_locked_is_no_reason_to_claim_so(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def forget(program: Program) -> None:
        toasts = program.frame.toasts
        while toasts.shown is not None:
            toasts.dismiss()
        assert program.console is not None
        see(qtbot, program, program.console.commands["forget_password"].isEnabled, "the command to be on")
        program.console.commands["forget_password"].trigger()
        shown: list[str] = []

        def look() -> bool:
            shown[:] = [toasts.shown.text] if toasts.shown is not None else []
            return bool(shown)

        see(qtbot, program, look, "a toast")
        said.extend(shown)

    with in_use(monkeypatch) as store, begun(qtbot, tmp_path, regional()) as program:
        sign_in(qtbot, program)
        see(qtbot, program, lambda: is_live(program) and store.kept, "live data and a kept password")
        store.trouble = keyring.errors.KeyringLocked("locked")
        forget(program)
        still_kept = [*store.kept.values()]
        store.trouble = None
        forget(program)

    assert still_kept == [PASSWORD]
    assert store.kept == {}
    assert store.threads == {"key store"}
    assert said == [
        "The key store could not be asked, and may still keep the password. Unlock it and try again.",
        "No password is kept any more: it is asked for at the next start.",
    ]


def test_a_key_store_that_does_not_answer_holds_up_no_window_and_the_password_is_asked_for(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = regional()
    own: dict[str, object] = {"connection.profile": place.name, "connection.user": LOGIN}
    monkeypatch.setattr("app.credentials.find", partial(find, time_limit_s=0.5))
    with in_use(monkeypatch) as store:
        store.stuck.clear()
        with begun(qtbot, tmp_path, place, own=own) as program:
            sign_in(qtbot, program)
            store.stuck.set()
            see(qtbot, program, lambda: is_live(program), "live data")

    assert store.threads == {"key store"}


def test_for_a_database_that_is_a_file_no_key_store_is_asked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    engine.dispose()

    with in_use(monkeypatch) as store, sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: seat.desk.present is not None, "data")

    assert store.threads == set()


def test_a_ca_file_that_is_wrong_is_corrected_where_the_start_failed_and_the_right_one_is_remembered(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path
) -> None:
    place = regional()
    own: dict[str, object] = {
        "connection.database": place.database,
        "connection.ca_file": str(tmp_path / "nowhere.pem"),
        "connection.user": LOGIN,
    }
    with begun(qtbot, tmp_path, own=own) as program:
        see(qtbot, program, program.frame.failed.isVisible, "why there is nothing")
        said = program.frame.failed.what
        program.frame.sign_in_wanted.emit()
        dialog = dialog_of(qtbot, program)
        shown = dialog.ca_file.isVisible(), dialog.ca_file.text()
        dialog.ca_file.setText(place.ca_file)
        sign_in(qtbot, program)
        see(qtbot, program, lambda: is_live(program), "live data")
        kept = program.choices["connection.ca_file"]

    assert "Correct the CA file" in said
    assert shown == (True, str(tmp_path / "nowhere.pem"))
    assert kept == place.ca_file


def test_a_certificate_that_ends_soon_is_told_in_a_quiet_banner(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path
) -> None:
    with begun(qtbot, tmp_path, regional(timedelta(days=12, minutes=5))) as program:
        sign_in(qtbot, program)
        banner = program.frame.certificate_banner
        see(qtbot, program, banner.isVisible, "the banner")

        assert "The server's certificate ends in 12 days, on " in banner.text
        assert banner.property("level") == "info"


@pytest.mark.parametrize("is_typed", [False, True], ids=["by its profile", "by an address of one's own"])
def test_a_region_for_trying_things_out_is_marked_on_the_window_and_on_its_wall(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path, is_typed: bool
) -> None:
    profile = regional()._replace(name="Testi", kind="test")
    with begun(qtbot, tmp_path, profile) as program:
        if is_typed:
            dialog = dialog_of(qtbot, program)
            dialog.place.setCurrentIndex(1)
            dialog.database.setText(f"{profile.database}&sslrootcert={profile.ca_file}&application_name=desk")
        sign_in(qtbot, program)
        see(qtbot, program, lambda: is_live(program), "live data")
        console, banner = program.console, program.frame.demo_banner
        assert console is not None
        console.give("wallboard")
        wall = console.wallboard.window
        assert isinstance(wall, Wallboard)
        see(qtbot, program, lambda: "test, no real queue" in wall.head.accessibleName(), "what it is")

        assert banner.isVisible()
        assert banner.text == "Testi is for trying things out: no patient waits in this queue"
        assert program.frame.windowTitle() == "Jonovahti – test: Testi"


@pytest.mark.parametrize(
    "off, said",
    [
        (timedelta(minutes=4, seconds=20), "4\u00a0min fast"),
        (-timedelta(hours=2, seconds=20), "2\u00a0h\u00a000\u00a0min slow"),
    ],
)
def test_a_computer_whose_clock_is_wrong_is_told_so_while_it_is(
    qtbot: QtBot,
    regional: Callable[..., Profile],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    off: timedelta,
    said: str,
) -> None:
    wrong = [off]
    monkeypatch.setattr(
        "app.bootstrap.ahead_s", partial(ahead_s, now=lambda: datetime.now(UTC) + sum(wrong, timedelta(0)))
    )
    with begun(qtbot, tmp_path, regional()) as program:
        sign_in(qtbot, program)
        banner = program.frame.clock_banner
        see(qtbot, program, banner.isVisible, "the banner")
        told = banner.text, banner.property("level")
        wrong.clear()
        assert program.console is not None
        program.console.clock.look()
        see(qtbot, program, banner.isHidden, "no banner")

    assert told == (
        f"This computer's clock is {said}, and waits are wrong by as much. Ask IT to set it.",
        "warn",
    )


def test_a_password_and_a_number_are_in_no_file_no_log_and_no_report(
    qtbot: QtBot, regional: Callable[..., Profile], tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("a fault")
    faults: list[str] = []
    with begun(qtbot, tmp_path, regional()) as program:
        sign_in(qtbot, program)
        see(qtbot, program, lambda: is_live(program), "live data")
        console = program.console
        assert console is not None
        console.errors.fault.disconnect()
        console.errors.fault.connect(faults.append)
        console.errors.report(
            RuntimeError(f"password={PASSWORD!r} of {NUMBER} at postgresql://x:{PASSWORD}@db/y")
        )
        console.errors.report(ValueError(f"ringing {NUMBER} failed"))
    written = {
        file: file.read_bytes()
        for file in tmp_path.rglob("*")
        if file.is_file() and file.name != "authority.pem"
    }

    assert (tmp_path / "log" / "jonovahti.log") in written
    assert len(faults) == 2
    assert "ValueError" in faults[1]
    secrets = (PASSWORD.encode(), b"401234567", b"040 123 4567")
    assert [
        (str(file), secret) for file, text in written.items() for secret in secrets if secret in text
    ] == []
    for text in faults:
        assert PASSWORD not in text
        assert "401234567" not in text


def test_a_profile_that_is_a_demo_opens_it_and_once_it_is_left_a_database_is_asked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    own: dict[str, object] = {"connection.profile": "Esittely", "general.confirm_leaving_demo": False}
    with begun(qtbot, tmp_path, Profile("Esittely", kind="demo"), own=own) as program:
        # It is prepared the first time.
        see(qtbot, program, lambda: is_live(program), "the demo", longest_s=10 * LONGEST_S)
        console = program.console
        assert console is not None
        assert console.deskwork is not None
        was_demo = console.deskwork.services.is_demo
        console.give("leave_demo")
        dialog = dialog_of(qtbot, program)
        asked = dialog.profile

    assert was_demo
    assert asked is not None
    assert asked.kind == "demo"
