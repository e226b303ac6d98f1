"""Choices are in force at once, tell who follows them, and are kept; what is locked or cannot be kept is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Places, WrongValue, read
from tests.conftest import ExpectedLogs
from tests.ui.choices_in_force import choices_of
from tests.ui.screens.settings_builders import a_policy, some_settings
from ui.finding.offers import find
from ui.finding.sources import choice_offers
from ui.panels.past_bar import PastBar
from ui.theme import theme


def kept(file: Path) -> dict[str, Any]:
    return dict(read(file, Places(), {}).settings.own)


def test_a_change_is_in_force_told_by_its_key_and_kept(qapp: QApplication, tmp_path: Path) -> None:
    told: list[str] = []
    with choices_of(qapp, tmp_path / "s.json") as choices:
        choices.changed.connect(told.append)

        choices.choose_all({"appearance.theme": "dark", "appearance.text_size": 130, "alerts.sound": True})
        looks = theme.choice, theme.text_scale

    assert looks == ("dark", 1.3)
    assert told == ["appearance.theme", "appearance.text_size"]
    assert kept(tmp_path / "s.json") == {"appearance.theme": "dark", "appearance.text_size": 130}


def test_the_command_line_holds_for_this_run_until_the_user_chooses_and_is_not_kept(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "s.json"
    with choices_of(qapp, file, None, "--theme", "dark") as choices:
        at_start = theme.choice
        choices.choose("alerts.sound", False)
        before = kept(file)
        choices.choose("appearance.theme", choices.theme_after())
        after = theme.choice

    assert (at_start, after) == ("dark", "contrast")
    assert before == {"alerts.sound": False}
    assert kept(file) == {"alerts.sound": False, "appearance.theme": "contrast"}


def test_what_the_window_remembers_in_no_way_that_can_be_read_is_gone_when_anything_is_kept(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "s.json"
    file.write_text('{"window": {"live": 1, "frame": "AAA="}}', encoding="utf-8")
    with choices_of(qapp, file, read(file, Places(), {}).settings) as choices:
        choices.keep_window(frame="AAA=")

    assert read(file, Places(), {}).troubles == ()
    assert dict(read(file, Places(), {}).settings.window) == {"frame": "AAA="}


def test_the_steps_of_the_text_size_end_at_the_smallest_and_the_largest(
    qapp: QApplication, tmp_path: Path
) -> None:
    sizes = []
    with choices_of(qapp, tmp_path / "s.json") as choices:
        for step in (1, 1, 1, 1, 0, -1, -1):
            choices.choose("appearance.text_size", choices.text_size_after(step))
            sizes.append(choices["appearance.text_size"])

    assert sizes == [115, 130, 150, 150, 100, 90, 90]


def test_a_row_height_chosen_in_a_table_is_everybodys_and_kept(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    with choices_of(qapp, file) as choices:
        theme.set_density("compact")

        assert choices["appearance.density"] == "compact"
    assert kept(file) == {"appearance.density": "compact"}


def test_what_is_locked_stays_and_whoever_tried_is_told(qapp: QApplication, tmp_path: Path) -> None:
    refused: list[str] = []
    settings = some_settings(None, a_policy(appearance__density="compact", appearance__theme="dark"))
    with choices_of(qapp, tmp_path / "s.json", settings) as choices:
        choices.refused.connect(refused.append)

        theme.set_density("comfortable")
        is_chosen = choices.choose("appearance.theme", "light")
        looks = theme.density, theme.choice

    assert looks == ("compact", "dark")
    assert not is_chosen
    assert refused == ["appearance.density", "appearance.theme"]
    assert kept(tmp_path / "s.json") == {}


def test_a_value_that_cannot_be_changes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with choices_of(qapp, tmp_path / "s.json") as choices:
        with pytest.raises(WrongValue):
            choices.choose_all({"alerts.sound": False, "appearance.text_size": 7})

        assert choices["alerts.sound"] is True


def test_where_nothing_can_be_written_it_is_said_once_until_it_can_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs("cannot be kept")
    blocked = tmp_path / "home"
    blocked.write_text("", encoding="utf-8")
    said: list[tuple[str, str]] = []
    with choices_of(qapp, blocked / "s.json") as choices:
        choices.not_kept.connect(lambda file, why: said.append((file, why)))
        choices.choose("alerts.sound", False)
        choices.choose("alerts.desktop", False)
        holds = choices["alerts.sound"]
        blocked.unlink()
        choices.choose("general.single_keys", False)

    assert [file for file, _ in said] == [str(blocked / "s.json")]
    assert holds is False
    # What could not be kept before is kept with the next choice.
    assert kept(blocked / "s.json") == {
        "alerts.sound": False,
        "alerts.desktop": False,
        "general.single_keys": False,
    }


def test_an_address_with_a_password_is_never_kept(qapp: QApplication, tmp_path: Path) -> None:
    with choices_of(qapp, tmp_path / "s.json") as choices:
        choices.keep_sign_in("postgresql://m:hunter2@db/x", "maija")

    assert kept(tmp_path / "s.json") == {"connection.user": "maija"}
    assert "hunter2" not in (tmp_path / "s.json").read_text(encoding="utf-8")


def test_boxes_are_as_wide_in_a_language_as_if_no_other_had_been_before(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with choices_of(qapp, tmp_path / "s.json", None, "--language", "sv") as choices:
        bar = PastBar()
        qtbot.addWidget(bar)
        bar.show()
        # Asked for, and so kept by Qt.
        before = _widths(bar)

        choices.choose_language("en")
        new = PastBar()
        qtbot.addWidget(new)
        new.show()

        qtbot.waitUntil(lambda: _widths(bar) == _widths(new), timeout=20_000)
        assert _widths(new) != before
        assert bar.first.calendarWidget().locale() == QLocale("en_FI")


def _widths(bar: PastBar) -> list[tuple[int, int]]:
    return [(box.sizeHint().width(), box.minimumSizeHint().width()) for box in (bar.span, bar.group)]


def test_the_palette_offers_every_setting_and_says_of_a_locked_one_why_not(
    qapp: QApplication, tmp_path: Path
) -> None:
    settings = some_settings(None, a_policy(appearance__theme="dark"))
    opened: list[str] = []
    with choices_of(qapp, tmp_path / "s.json", settings, "--language", "sv") as choices:
        offers = choice_offers(choices, lambda *_: None, opened.append)
        (best, *_) = find(offers, "radhojd", ())
        best.offer.take()
        (light,) = [one for one in offers if one.id == "setting appearance.theme light"]

    assert (best.offer.name, best.offer.kind) == ("Radhöjd", "Inställning · Utseende")
    assert opened == ["appearance.density"]
    assert light.why_off == "Låst av Region IT: /etc/jonovahti/policy.toml"
