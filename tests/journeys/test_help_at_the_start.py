"""Help at the start of the program: the tour of a first start, and what is new after an upgrade."""

from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request
from tests.journeys import sitting as seats
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from ui.help import helping
from ui.help.helping import Helping
from ui.tour.tour import words_of
from ui.widgets.button import Button


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(made)
    a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    return made


def helping_of(seat: Sitting) -> Helping:
    assert seat.program.console is not None
    return seat.program.console.help


def test_the_first_start_begins_the_tour_and_keys_alone_read_it(
    url: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with patch.object(seats, "not_the_first", lambda found: found), sitting(qtbot, url, tmp_path) as seat:
        tour = helping_of(seat).tour
        seat.frame.activateWindow()
        seat.see(lambda: tour.card is not None, "the tour")
        met = []
        for _ in range(5):
            assert tour.card is not None
            met.append(tour.card.title.text())
            seat.press(Qt.Key.Key_Return, tour.card.on_button)

        assert met == [words_of(step)[0] for step in range(5)]
        assert tour.card is None
        # On the screen of the tests letters are small.
        offer = seat.frame.size_banner
        assert offer.isVisible()
        next(one for one in offer.findChildren(Button) if "115" in one.text()).click()
        assert (seat.program.choices["appearance.text_size"], offer.isVisible()) == (115, False)
        seat.program.choices.choose("appearance.text_size", None)
        file = tmp_path / "settings.json"
        seat.see(
            lambda: file.exists() and "tour" in json.loads(file.read_text()).get("window", {}), "it is kept"
        )

    with patch.object(seats, "not_the_first", lambda found: found), sitting(qtbot, url, tmp_path) as seat:
        QApplication.processEvents()
        assert helping_of(seat).tour.card is None
        assert seat.frame.size_banner.isHidden()


def test_after_an_upgrade_a_banner_tells_of_it_once(url: str, qtbot: QtBot, tmp_path: Path) -> None:
    def use(version: str) -> str:
        with patch.object(helping, "version", lambda _name: version), sitting(qtbot, url, tmp_path) as seat:
            banner = seat.frame.note_banner
            choices = seat.program.choices
            seat.see(
                lambda: choices.settings.window.get(helping.VERSION_USED) == version, "that it was noted"
            )
            said = "" if banner.isHidden() else banner.text
            if said:
                banner.acted.emit()
                window = helping_of(seat).window
                assert window is not None
                assert window.place == "news"
                assert banner.isHidden()
                window.close()
            return said

    assert [use("0.1.0"), use("0.2.0"), use("0.2.0")] == [
        "",
        "Jonovahti has been renewed: this is version 0.2.0",
        "",
    ]


def test_the_banner_of_an_upgrade_follows_the_language_until_it_is_closed(
    url: str, qtbot: QtBot, tmp_path: Path
) -> None:
    with patch.object(helping, "version", lambda _name: "0.1.0"), sitting(qtbot, url, tmp_path) as seat:
        choices = seat.program.choices
        seat.see(lambda: choices.settings.window.get(helping.VERSION_USED), "that it was noted")

    with patch.object(helping, "version", lambda _name: "0.2.0"), sitting(qtbot, url, tmp_path) as seat:
        banner, choices = seat.frame.note_banner, seat.program.choices
        seat.see(banner.isVisible, "the banner")
        choices.choose_language("fi")
        in_finnish = banner.text, [one.text() for one in banner.findChildren(Button)]
        banner.acted_otherwise.emit()
        choices.choose_language("sv")

        assert in_finnish == (
            "Jonovahti on uudistunut: tämä on versio 0.2.0",
            ["Sulje", "Mitä uutta"],
        )
        assert banner.isHidden()
