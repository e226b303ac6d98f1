"""Settings in the whole program: reached by key and palette, in force at once, kept, undone, locked, never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from app.settings import places, reading
from tests.builders import a_request
from tests.conftest import ExpectedLogs
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.desk.settings_desk import SettingsDesk
from ui.screens.settings_controls import ChoiceControl, FlagControl
from ui.screens.settings_row import SettingRow
from ui.screens.settings_screen import SettingsScreen
from ui.theme import motion, theme
from ui.windows.quit_dialog import QuitDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return made


@pytest.fixture
def seat(qtbot: QtBot, url: str, tmp_path: Path) -> Iterator[Sitting]:
    """A supervisor at the live screen; nothing was chosen before."""
    with sitting(qtbot, url, tmp_path, "--profile", "") as made:
        made.program.choices.choose_language("en")
        yield made


@pytest.fixture
def a_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine's policy is, which is not there yet."""
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(reading, "places", lambda: places.Places((), file))
    return file


def screen(seat: Sitting) -> SettingsScreen:
    assert isinstance(seat.desk.front, SettingsDesk)
    return seat.desk.front.screen


def go_there(seat: Sitting) -> SettingsScreen:
    """By Ctrl and comma, wherever the keyboard is."""
    seat.frame.activateWindow()
    seat.see(seat.frame.isActiveWindow, "the window in front")
    QTest.keyClick(QApplication.focusWidget() or seat.frame, Qt.Key.Key_Comma, CTRL)
    seat.see(lambda: isinstance(seat.desk.front, SettingsDesk), "the settings")
    return screen(seat)


def row(seat: Sitting, key: str) -> SettingRow:
    """A setting, gone to."""
    screen(seat).show_setting(key)
    return screen(seat).rows[key]


def choose(seat: Sitting, key: str, words: str) -> None:
    """From a box, by mouse as far as the box goes."""
    control = row(seat, key).control
    assert isinstance(control, ChoiceControl)
    control.box.setCurrentIndex(control.box.findText(words))


def kept(folder: Path) -> dict[str, object]:
    file = folder / "settings.json"
    told: dict[str, object] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    told.pop("window", None)
    return told


def palette(seat: Sitting, words: str) -> None:
    """Ctrl+K, what is looked for, Enter."""
    seat.press(Qt.Key.Key_K, seat.frame, ctrl=True)
    field = seat.frame.top_bar.search
    field.insert(words)
    field.textEdited.emit(words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "language, shown, found, dark",
    [
        ("fi", "Asetukset", "Ulkoasu", "Tumma"),
        ("sv", "Inställningar", "Utseende", "Mörkt"),
        ("en", "Settings", "Appearance", "Dark"),
    ],
)
def test_a_theme_is_chosen_by_keys_alone_in_each_language(
    seat: Sitting, tmp_path: Path, language: str, shown: str, found: str, dark: str
) -> None:
    seat.program.choices.choose_language(language)
    there = go_there(seat)
    words = [one.text() for one in seat.frame.top_bar.findChildren(QLabel)]

    QTest.keyClick(there.pages, Qt.Key.Key_Down)
    page = there.title.text()
    choose_by_key = there.rows["appearance.theme"].control
    assert isinstance(choose_by_key, ChoiceControl)
    seat.see(lambda: _tab_to(choose_by_key), "the keyboard at the theme")
    for _ in range(2):
        QTest.keyClick(choose_by_key.box, Qt.Key.Key_Down)

    assert shown in words
    assert (page, choose_by_key.box.currentText()) == (found, dark)
    assert (theme.choice, theme.name) == ("dark", "dark")
    seat.see(lambda: kept(tmp_path).get("appearance.theme") == "dark", "the choice on the disk")


def _tab_to(control: ChoiceControl) -> bool:
    """Tab by Tab, as a keyboard gets there."""
    if QApplication.focusWidget() is not control.box:
        QTest.keyClick(QApplication.focusWidget() or control, Qt.Key.Key_Tab)
    return QApplication.focusWidget() is control.box


def test_a_language_chosen_on_the_screen_is_that_of_the_whole_window_and_keeps_the_keyboard(
    seat: Sitting,
) -> None:
    go_there(seat)

    choose(seat, "general.language", "Svenska")

    seat.see(lambda: screen(seat).title.text() == "Allmänt", "Swedish")
    assert seat.frame.rail.accessibleName() == "Vyer"
    assert screen(seat).rows["general.language"].title.text() == "Språk"
    assert screen(seat).rows["general.language"].has_keys()


def test_row_height_text_size_motion_and_single_keys_hold_at_once(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    table = seat.screen.table
    before = table.verticalHeader().defaultSectionSize()
    go_there(seat)

    choose(seat, "appearance.density", "Compact")
    compact = table.verticalHeader().defaultSectionSize()
    choose(seat, "appearance.text_size", "150%")
    larger = table.verticalHeader().defaultSectionSize()
    choose(seat, "appearance.motion", "Reduced")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    is_still = motion.is_reduced(application)
    choose(seat, "appearance.motion", "Full")
    moves = not motion.is_reduced(application)
    single = row(seat, "general.single_keys").control
    assert isinstance(single, FlagControl)
    QTest.mouseClick(single.box, Qt.MouseButton.LeftButton, pos=single.box.rect().center() * 0.1)
    QTest.keyClick(single.box, Qt.Key.Key_Space)
    QTest.keyClick(single.box, Qt.Key.Key_Space)
    keys = seat.desk.console.commands["move"].shortcuts()

    assert before > compact
    assert larger > compact
    assert (is_still, moves) == (True, True)
    assert bool(keys) == single.box.isChecked()


def test_a_letter_does_nothing_while_single_keys_are_off(seat: Sitting) -> None:
    seat.program.choices.choose("general.single_keys", False)
    seat.select(seat.listed()[:1])

    seat.press(Qt.Key.Key_M, seat.screen.table)
    nothing = seat.screen.asking.popover
    seat.program.choices.choose("general.single_keys", True)
    seat.press(Qt.Key.Key_M, seat.screen.table)
    seat.see(lambda: seat.screen.asking.popover is not None, "the move popover")

    assert nothing is None


def test_a_page_is_reset_and_the_reset_undone_by_the_toast_or_the_button(
    seat: Sitting, tmp_path: Path
) -> None:
    go_there(seat)
    choose(seat, "appearance.theme", "Dark")
    choose(seat, "appearance.density", "Comfortable")

    QTest.mouseClick(screen(seat).reset_button, Qt.MouseButton.LeftButton)
    reset = theme.choice, theme.density
    shown = seat.frame.toasts.shown
    seat.frame.toasts._act()  # noqa: SLF001  # its button, which is under the pointer of nobody here
    undone = theme.choice, theme.density
    for _ in range(2):
        QTest.mouseClick(screen(seat).undo_button, Qt.MouseButton.LeftButton)

    assert shown is not None
    assert shown.text == "Appearance: back to the defaults"
    assert reset == ("system", "standard")
    assert undone == ("dark", "comfortable")
    assert (theme.choice, theme.density) == ("system", "standard")
    assert not screen(seat).undo_button.isEnabled()
    seat.see(lambda: kept(tmp_path) == {"general.language": "en"}, "a file without what was undone")


def test_ctrl_z_takes_back_settings_on_their_screen_and_acts_after_them(seat: Sitting) -> None:
    seat.select(seat.listed()[:1])
    seat.press(Qt.Key.Key_Home, seat.screen.table, ctrl=True)
    seat.desk.give("front")
    acting = seat.desk.acting
    seat.see(lambda: acting.can_undo, "that it was brought to the front")
    go_there(seat)
    choose(seat, "appearance.theme", "Dark")
    choose(seat, "appearance.density", "Comfortable")

    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    one = theme.choice, theme.density
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    both = theme.choice, theme.density
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    again = theme.choice, theme.density
    kept_act = acting.can_undo
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(seat.frame, Qt.Key.Key_Z, CTRL)

    assert (one, both, again) == (("dark", "standard"), ("system", "standard"), ("dark", "standard"))
    assert kept_act
    seat.see(lambda: not acting.can_undo, "the act undone, when no setting was left to take back")
    assert theme.choice == "system"


def test_what_a_policy_locks_is_shown_so_and_no_key_changes_it(
    qtbot: QtBot, url: str, tmp_path: Path, a_policy: Path
) -> None:
    a_policy.write_text('set_by = "Region IT"\n[appearance]\ntheme = "dark"\n', encoding="utf-8")
    with sitting(qtbot, url, tmp_path, "--language", "en", "--theme", "light") as seat:
        at_start = theme.choice
        go_there(seat)
        locked = row(seat, "appearance.theme")
        note, is_on, has_keys = locked.note.text(), locked.control.isEnabled(), locked.has_keys()
        QTest.keyClick(seat.frame, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
        said = seat.toast()
        after = theme.choice
        offers = {one.id: one for one in seat.desk.console._choice_offers()}  # noqa: SLF001  # as the palette asks
        why_off = offers["setting appearance.theme light"].why_off

    words = f"Locked by Region IT: {a_policy}"
    assert (at_start, after) == ("dark", "dark")
    assert (note, said, why_off) == (words, words, words)
    assert (is_on, has_keys) == (False, True)
    assert kept(tmp_path) == {}


def test_a_broken_policy_is_said_once_with_its_line_and_the_program_starts(
    qtbot: QtBot, url: str, tmp_path: Path, a_policy: Path
) -> None:
    a_policy.write_text('[appearance]\ntheme = "pink"\n', encoding="utf-8")
    with sitting(qtbot, url, tmp_path, "--language", "en") as seat:
        said = seat.toast()
        listed = seat.listed()

    assert said == (
        f"A setting cannot be used: what would hold without it does. {a_policy}, line 2:\u00a0"
        "“appearance.theme” has a value it cannot have."
    )
    assert len(listed) == 1


def test_a_policy_that_nobody_can_read_is_said_to_lock_nothing(
    qtbot: QtBot, url: str, tmp_path: Path, a_policy: Path
) -> None:
    a_policy.write_text('[appearance]\ntheme = = "dark"\n', encoding="utf-8")
    with sitting(qtbot, url, tmp_path, "--language", "en") as seat:
        said = seat.toast()
        go_there(seat)
        is_on = row(seat, "appearance.theme").control.isEnabled()

    assert said.startswith(
        "A file of settings cannot be used: nothing in it holds, and nothing is locked by it."
        f" {a_policy}, line 2:\u00a0It cannot be understood ("
    )
    assert is_on


def test_where_nothing_can_be_written_the_choice_holds_and_that_is_said_once(
    qtbot: QtBot, url: str, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("the settings cannot be kept")
    with sitting(qtbot, url, tmp_path, "--language", "en") as seat:
        # The home went away: there is a file where its folder was.
        blocked = tmp_path / "gone"
        blocked.write_text("", encoding="utf-8")
        seat.program.choices._file = blocked / "settings.json"  # noqa: SLF001  # as when a share is unmounted
        seat.program.choices.choose_theme("dark")
        said = seat.toast()
        seat.program.choices.choose("alerts.sound", False)
        holds = theme.choice, seat.program.choices["alerts.sound"]
        seat.program.choices.choose_theme("light")

    assert said.startswith(f"The settings cannot be kept in {blocked / 'settings.json'} (")
    assert holds == ("dark", False)


def test_the_program_begins_where_it_was_left_or_where_the_user_wants(
    qtbot: QtBot, url: str, tmp_path: Path
) -> None:
    begun = []
    with sitting(qtbot, url, tmp_path) as seat:
        begun.append(seat.desk.screens.key)
        seat.desk.go_to("centres")
    with sitting(qtbot, url, tmp_path) as seat:
        begun.append(seat.desk.screens.key)
        seat.program.choices.choose("general.start_screen", "alerts")
    with sitting(qtbot, url, tmp_path) as seat:
        begun.append(seat.desk.screens.key)

    assert begun == ["live", "centres", "alerts"]


def test_who_wants_to_be_asked_is_asked_before_the_window_closes(seat: Sitting) -> None:
    seat.program.choices.choose("general.confirm_quit", True)

    seat.frame.close()
    (dialog,) = seat.frame.findChildren(QuitDialog)
    stays = seat.frame.isVisible()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    seat.see(lambda: not seat.frame.findChildren(QuitDialog), "no question")
    still = seat.frame.isVisible()
    seat.press(Qt.Key.Key_Q, seat.frame, ctrl=True)
    (dialog,) = seat.frame.findChildren(QuitDialog)
    QTest.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)

    assert (stays, still) == (True, True)
    seat.see(lambda: not seat.frame.isVisible(), "the end")


def test_who_quits_from_the_palette_is_asked_whatever_the_setting(seat: Sitting) -> None:
    seat.program.choices.choose("general.confirm_quit", False)

    palette(seat, "quit")
    (dialog,) = seat.frame.findChildren(QuitDialog)
    stays = seat.frame.isVisible()
    QTest.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)

    assert stays
    assert "settings" not in dialog.words.text()
    seat.see(lambda: not seat.frame.isVisible(), "the end")


def test_a_sparing_console_looks_no_oftener_while_it_is_in_front(seat: Sitting) -> None:
    paces: list[str] = []
    services = seat.desk.services
    seat.see(lambda: seat.frame.pace() == "active", "an active window")
    pace = services.pace

    def noting(name: str) -> None:
        paces.append(name)
        pace(name)

    object.__setattr__(services, "pace", noting)

    seat.program.choices.choose("connection.pace", "sparing")
    seat.program.choices.choose("connection.pace", "quick")

    assert paces == ["usual", "active"]
