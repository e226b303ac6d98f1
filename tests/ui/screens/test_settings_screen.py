"""The screen of settings: pages, typing to find one, what is locked, and what is wished from mouse and keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.act import ActKind
from app.settings import Layer, Source, all_settings
from app.settings.schema import PAGES
from tests.accessibility.looking import called, stops
from tests.size import FULL
from tests.ui.languages.room_for_words import (
    PSEUDO,
    SIZES,
    out_of_its_parent,
    speaking,
    texts_of,
    too_narrow,
    visible,
)
from tests.ui.screens.settings_builders import a_policy, a_settings_screen, some_settings
from ui.screens.settings_controls import (
    CentresControl,
    ChoiceControl,
    FlagControl,
    LineControl,
    NumberControl,
)
from ui.screens.settings_lines import ALL_PAGES, RIGHTS
from ui.screens.settings_rights import Rights
from ui.screens.settings_screen import SettingsScreen
from ui.theme import theme
from ui.words.acts import act_name


def chosen_on(screen: SettingsScreen) -> list[tuple[str, Any]]:
    """What is wished from now on."""
    wishes: list[tuple[str, Any]] = []
    screen.setting_chosen.connect(lambda key, value: wishes.append((key, value)))
    return wishes


def test_every_setting_is_on_its_page_and_none_is_forgotten(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    shown: list[str] = []

    for page in PAGES:
        screen.show_page(page)
        shown += screen.rows

    assert shown == [one.key for one in all_settings()]


def test_a_page_is_gone_to_by_click_and_by_arrow(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())

    QTest.mouseClick(
        screen.pages.viewport(),
        Qt.MouseButton.LeftButton,
        pos=screen.pages.visualItemRect(screen.pages.item(1)).center(),
    )
    by_mouse = screen.page
    QTest.keyClick(screen.pages, Qt.Key.Key_Down)

    assert (by_mouse, screen.page) == ("appearance", "alerts")
    assert set(screen.rows) == {"alerts.sound", "alerts.desktop"}


def test_each_kind_of_control_wishes_its_value(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    wishes = chosen_on(screen)

    screen.show_page("general")
    single, language = screen.rows["general.single_keys"].control, screen.rows["general.language"].control
    assert isinstance(single, FlagControl)
    assert isinstance(language, ChoiceControl)
    QTest.keyClick(single.box, Qt.Key.Key_Space)
    language.box.setFocus()
    QTest.keyClick(language.box, Qt.Key.Key_Down)
    screen.show_page("security")
    lock = screen.rows["lock.after_minutes"].control
    assert isinstance(lock, NumberControl)
    lock.field.setFocus()
    lock.field.selectAll()
    QTest.keyClicks(lock.field, "12")
    QTest.keyClick(lock.field, Qt.Key.Key_Return)
    screen.show_page("connection")
    user = screen.rows["connection.user"].control
    assert isinstance(user, LineControl)
    QTest.keyClicks(user.field, "maija")
    QTest.keyClick(user.field, Qt.Key.Key_Return)

    assert wishes == [
        ("general.single_keys", False),
        ("general.language", "fi"),
        ("lock.after_minutes", 12),
        ("connection.user", "maija"),
    ]


def test_a_number_is_wished_when_it_is_typed_whole(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    screen.show_page("security")
    lock = screen.rows["lock.after_minutes"].control
    assert isinstance(lock, NumberControl)
    wishes = chosen_on(screen)

    lock.field.selectAll()
    QTest.keyClicks(lock.field, "30")

    assert wishes == []


def test_what_is_locked_says_by_whom_and_where_and_is_a_stop_of_the_keyboard(qtbot: QtBot) -> None:
    screen = a_settings_screen(
        qtbot, some_settings({"lock.after_minutes": 5}, a_policy(lock__after_minutes=15))
    )

    screen.show_setting("lock.after_minutes")

    row = screen.rows["lock.after_minutes"]
    assert row.note.text() == "Locked by Region IT: /etc/jonovahti/policy.toml"
    assert not row.control.isEnabled()
    assert not row.reset_button.isVisible()
    assert QApplication.focusWidget() is row
    assert row.accessibleName() == "Lock after: 15\u00a0min"
    assert "Region IT" in row.accessibleDescription()
    assert not screen.reset_button.isEnabled()


def test_what_the_command_line_said_is_told_and_can_be_changed(qtbot: QtBot) -> None:
    told = Layer(Source.COMMAND_LINE, {"appearance.theme": "dark"})
    screen = a_settings_screen(qtbot, some_settings(None, told))

    screen.show_page("appearance")

    row = screen.rows["appearance.theme"]
    assert row.note.text() == "From the command line: --theme. Your choice holds until the end."
    assert row.control.isEnabled()


@pytest.mark.parametrize(
    "language, typed, key",
    [
        ("fi", "rivikork", "appearance.density"),
        ("fi", "tiivis", "appearance.density"),
        ("sv", "mörkt", "appearance.theme"),
        ("sv", "morkt", "appearance.theme"),
        ("en", "sound alert", "alerts.sound"),
        ("en", "lock.after", "lock.after_minutes"),
        ("en", "wallboard tiles", "wallboard.size"),
    ],
)
def test_a_setting_is_found_by_the_words_of_the_users_language(
    qtbot: QtBot, language: str, typed: str, key: str
) -> None:
    screen = a_settings_screen(qtbot, some_settings(), language)
    screen.ask("filter")

    for letter in typed:
        # QTest knows the keys of plain English letters only.
        screen.search.insert(letter)

    assert QApplication.focusWidget() is screen.search
    assert key in screen.rows
    assert len(screen.rows) < 6


def test_what_nobody_has_heard_of_finds_nothing_and_says_so(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())

    QTest.keyClicks(screen.search, "zeppelin")

    assert screen.rows == {}
    assert screen.nothing.isVisible()
    screen.search.clear()
    assert set(screen.rows) == {one.key for one in all_settings() if one.page == "general"}


def test_the_regions_rules_are_found_here_and_opened_where_they_are(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    given: list[str] = []
    for key, action in screen._lines.actions.items():  # noqa: SLF001  # what the window's commands would be given
        action.triggered.connect(lambda _checked=False, key=key: given.append(key))

    QTest.keyClicks(screen.search, "threshold")
    (row,) = screen.links
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)

    assert (row.command, given) == ("alerts", ["alerts"])


def test_the_centres_of_the_wall_are_chosen_in_the_walls_own_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    asked: list[str] = []
    with speaking(qapp, "en"):
        screen = a_settings_screen(qtbot, some_settings({"wallboard.centres": (1, 4)}))
        screen.show_page("wallboard")
        control = screen.rows["wallboard.centres"].control
        assert isinstance(control, CentresControl)
        control.command_wanted.connect(asked.append)

        control.button.click()
        said = control.button.text()

    assert (asked, said) == (["wallboard_settings"], "2 centres…")


def test_only_what_was_chosen_on_the_page_is_reset(qtbot: QtBot) -> None:
    own = {"appearance.theme": "dark", "appearance.density": "compact", "alerts.sound": False}
    screen = a_settings_screen(qtbot, some_settings(own))
    asked: list[object] = []
    screen.reset_wanted.connect(asked.append)

    screen.show_page("general")
    is_offered_where_nothing_was_chosen = screen.reset_button.isEnabled()
    screen.show_page("appearance")
    QTest.mouseClick(screen.reset_button, Qt.MouseButton.LeftButton)

    assert not is_offered_where_nothing_was_chosen
    assert asked == [("appearance.theme", "appearance.density")]


def test_one_setting_goes_back_alone_and_says_to_what(qtbot: QtBot) -> None:
    machine = Layer(Source.MACHINE, {"appearance.density": "comfortable"}, "/etc/xdg/jonovahti/settings.toml")
    screen = a_settings_screen(qtbot, some_settings({"appearance.density": "compact"}, machine))
    screen.show_page("appearance")
    wishes = chosen_on(screen)
    row = screen.rows["appearance.density"]
    spoken = row.reset_button.accessibleName()

    QTest.mouseClick(row.reset_button, Qt.MouseButton.LeftButton)

    assert spoken == "Back to: Comfortable"
    assert wishes == [("appearance.density", None)]


def test_the_page_comes_back_after_a_restart(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    screen.show_page("connection")

    other = a_settings_screen(qtbot, some_settings())
    other.restore_state(screen.save_state())

    assert other.page == "connection"


def nameless(screen: SettingsScreen) -> list[str]:
    """Stops of the keyboard without a name."""
    stops = [one for one in screen.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [
        type(one).__name__
        for one in stops
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.accessibleName()
    ]


def test_every_stop_of_the_keyboard_has_a_name(qtbot: QtBot) -> None:
    screen = a_settings_screen(
        qtbot, some_settings({"alerts.sound": False}, a_policy(lock__after_minutes=15))
    )
    found: dict[str, list[str]] = {}

    for page in ALL_PAGES:
        screen.show_page(page)
        found[page] = nameless(screen)

    assert {page: names for page, names in found.items() if names} == {}


def rights_of(screen: SettingsScreen) -> dict[str, str]:
    screen.show_page(RIGHTS)
    return {row.fact.key: row.fact.text for row in screen.rights}


def test_a_login_reads_what_it_may_and_may_not_do_and_at_which_centres(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    may = frozenset({ActKind.MOVE, ActKind.RETRY, ActKind.ACKNOWLEDGE_ALERT})

    screen.show_rights(Rights("anna", may, ("Kallio", "Malmi"), reads_log=True))
    few = rights_of(screen)
    screen.show_rights(Rights("anna", frozenset(ActKind), ("Kallio",), is_region=True, reads_all=True))
    all_ = rights_of(screen)

    assert few["person"] == "anna"
    assert few["role"].startswith("Supervisor")
    assert few["centres"] == "These alone: Kallio, Malmi"
    assert few["callbacks"].startswith("You may: Move, Retry. You may not: ")
    assert few["alerts"] == "You may: Acknowledge alert. You may not: Snooze alert."
    assert few["numbers"].startswith("You may not: Show number")
    assert few["numbers"].endswith("You see their last two digits.")
    assert few["log"] == "You may read what you have done yourself."
    assert all_["role"].startswith("Manager")
    assert all_["centres"] == "The whole region: Kallio"
    assert all("may not" not in text for text in all_.values())


def test_every_act_is_told_of_once_among_the_rights(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    within = {ActKind.UNDO, ActKind.CONSENT_DECLINE, ActKind.CONSENT_TAKE_BACK}

    screen.show_rights(Rights("anna", frozenset(ActKind)))
    told = [
        name.strip(" .")
        for text in rights_of(screen).values()
        if text.startswith("You may: ")
        for name in text.removeprefix("You may: ").split(". ")[0].split(",")
    ]

    assert sorted(told) == sorted(act_name(one) for one in ActKind if one not in within)


def test_rights_are_found_by_typing_and_can_only_be_read(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    screen.search.setText("snooze")

    assert [row.fact.key for row in screen.rights] == ["alerts"]
    assert not screen.rights[0].findChildren(QAbstractButton)
    assert screen.rights[0].accessibleName().startswith("Alerts: You may: Acknowledge alert")


def test_every_word_comes_from_the_translations(qapp: QApplication, qtbot: QtBot) -> None:
    raw = set()
    with speaking(qapp, PSEUDO):
        screen = a_settings_screen(
            qtbot, some_settings({"alerts.sound": False}, a_policy(lock__after_minutes=15))
        )
        for page in ALL_PAGES:
            screen.show_page(page)
            for widget in visible(screen):
                raw |= {text for text in texts_of(widget) if "⟦" not in text and any(map(str.isalpha, text))}

    assert raw - {"Ctrl+F", "anna"} == set()


@pytest.mark.parametrize(
    "language, scale",
    [("fi", 1.5), (PSEUDO, 1.5), *([("sv", 1.5), ("en", 1.5), (PSEUDO, 1.0)] if FULL else [])],
)
def test_nothing_is_cut_at_any_size(qapp: QApplication, qtbot: QtBot, language: str, scale: float) -> None:
    faults = set()
    theme.apply(qapp, "light", text_scale=scale)
    with speaking(qapp, language):
        screen = a_settings_screen(
            qtbot,
            some_settings({"alerts.sound": False}, a_policy(lock__after_minutes=15)),
            "en" if language == PSEUDO else language,
        )
        for width, height in (SIZES[0], (1280, 720)):
            screen.window().resize(width, height)
            for page in ALL_PAGES:
                screen.show_page(page)
                QApplication.processEvents()
                screen.window().grab()
                for widget in visible(screen):
                    if text := too_narrow(widget):
                        faults.add(f"{width} {page}: {type(widget).__name__}: {text}")
                    if out_of_its_parent(widget):
                        faults.add(f"{width} {page}: {type(widget).__name__} reaches out: {_words(widget)}")

    assert sorted(faults) == []


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else widget.accessibleName()


def test_tab_goes_from_the_head_of_a_page_into_its_rows_whichever_page_has_come(qtbot: QtBot) -> None:
    screen = a_settings_screen(qtbot, some_settings())
    made_later = QLineEdit(screen.window())
    made_later.show()
    elsewhere = []

    for page in PAGES:
        screen.show_page(page)
        met = stops(screen.window())
        # On a page that nobody can reset the button is not there.
        head = screen.reset_button if screen.reset_button in met else screen.pages
        following = met[met.index(head) + 1]
        if not screen.area.isAncestorOf(following):
            elsewhere.append(f"{page}: {called(following)}")

    assert elsewhere == []
