"""Where the keyboard is can be seen on every screen, in each theme: what has the focus looks other than before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.accessibility.looking import called, stops
from tests.accessibility.rings import POINTS, differing, look, room_of
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting
from tests.size import FULL
from ui.desk.screens import SCREENS
from ui.theme import theme
from ui.theme.tokens import THEMES


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Sitting]:
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    platform = SqlitePlatform(engine)
    for centre_id in (1, 1, 1, 2):
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre_id))
    engine.dispose()
    with sitting(qtbot, url, tmp_path) as made:
        made.frame.activateWindow()
        made.see(made.frame.isActiveWindow, "the window in front")
        yield made
        theme.apply(qapp, "light")


def go_to(seat: Sitting, key: str) -> None:
    seat.desk.go_to(key)
    seat.see(lambda: seat.desk.screens.key == key and not seat.desk.front.what_is_missing(), f"all of {key}")


def name_of(stop: QWidget) -> str:
    return re.sub(r"\d+", "", called(stop))


def next_stop(window: QWidget, met: set[str]) -> QWidget | None:
    """By its name, which is noted: what has been read anew meanwhile is another widget and the same stop."""
    for stop in stops(window):
        name = name_of(stop)
        if name not in met:
            met.add(name)
            return stop
    return None


def changed_by_focus(seat: Sitting, stop: QWidget) -> int:
    """How many points of it, and right around it, look other once it has the focus."""
    window = seat.frame
    window.activateWindow()
    seat.see(window.isActiveWindow, "the window in front")
    window.setFocus()
    at = room_of(stop, window)
    before = look(window, at)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return differing(before, look(window, at))


def screens_in(theme_name: str) -> list[str]:
    """All of them at full size; else those that this theme's turn comes to, so that each is seen in one of them."""
    turn = list(THEMES).index(theme_name)
    keys = [entry.key for entry in SCREENS]
    return keys if FULL else keys[turn :: len(THEMES)]


def test_every_stop_of_tab_shows_on_every_screen_in_each_theme_that_it_has_the_focus(
    qapp: QApplication, seat: Sitting
) -> None:
    unseen, stops_met = [], {}

    for name in THEMES:
        # Once for all screens: every widget there is by now is dressed anew.
        theme.apply(qapp, name)
        around: set[str] = set()
        for key in screens_in(name):
            go_to(seat, key)
            met = set(around)
            while (stop := next_stop(seat.frame, met)) is not None:
                if not FULL and not seat.frame.pages.isAncestorOf(stop):
                    # The rail and the bar stand around all screens: they are looked at around the first.
                    around.add(name_of(stop))
                if (points := changed_by_focus(seat, stop)) < POINTS:
                    unseen.append(f"{key}, {name}: {points} points of {called(stop)}")
            stops_met[key, name] = len(met)

    assert unseen == []
    assert {key for key, _ in stops_met} == {entry.key for entry in SCREENS}
    assert {name for _, name in stops_met} == set(THEMES)
    assert min(stops_met.values()) > 5
