"""The window that is on screen before the frame: its ground, and that the frame in it is the window to its user."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.ground import GROUNDS, ground_of
from ui.theme.tokens import THEMES
from ui.windows.frame import Frame
from ui.windows.window import FIRST_SIZE, Window


@pytest.mark.parametrize("name", list(THEMES))
def test_the_ground_before_the_theme_is_the_themes_own(name: str) -> None:
    tokens, ground = THEMES[name], GROUNDS[name]

    assert ground == (tokens["app"], tokens["panel"], tokens["line"])


def test_a_theme_there_is_not_gets_the_desktops_ground() -> None:
    assert ground_of("purple") == ground_of("system")


@pytest.mark.parametrize(
    "ground, letters, name",
    [("#F0F0F0", "#000000", "light"), ("#202326", "#FCFCFC", "dark"), ("#000000", "#FFFFFF", "contrast")],
)
def test_the_desktops_ground_is_told_by_its_colours(
    qapp: QApplication, ground: str, letters: str, name: str
) -> None:
    before, desktop = qapp.palette(), QPalette()
    desktop.setColor(QPalette.ColorRole.Window, QColor(ground))
    desktop.setColor(QPalette.ColorRole.WindowText, QColor(letters))
    qapp.setPalette(desktop)
    try:
        assert ground_of("system") == GROUNDS[name]
    finally:
        qapp.setPalette(before)


def test_the_first_window_is_painted_without_the_names_of_qt_which_take_long_to_load() -> None:
    asked = (
        "import sys\n"
        "from ui.main import application, first_window, settings_of\n"
        "from ui.options import read_options\n"
        "options = read_options(['--demo', '--profile', 'nobody-has-this'])\n"
        "app = application()\n"
        "window = first_window(options, settings_of(options)[1])\n"
        "app.processEvents()\n"
        "import PySide6.QtCore\n"
        "assert 'Qt' not in vars(PySide6.QtCore), 'loaded'\n"
        "heavy = ('sqlalchemy', 'numpy', 'pyqtgraph', 'psycopg', 'keyring', 'ui.theme', 'app.database')\n"
        "assert not any(name.startswith(heavy) for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", asked], check=True, timeout=120)


def test_the_window_is_painted_while_nothing_is_in_it(qtbot: QtBot) -> None:
    window = Window(GROUNDS["dark"])
    qtbot.addWidget(window)

    picture = window.grab().toImage()

    assert picture.pixelColor(700, 500) == QColor(GROUNDS["dark"].app)
    assert picture.pixelColor(10, 500) == QColor(GROUNDS["dark"].panel)


def test_closing_the_window_is_told_by_the_frame_once(qtbot: QtBot) -> None:
    window, frame = Window(GROUNDS["light"]), Frame()
    qtbot.addWidget(window)
    closings: list[None] = []
    frame.closing.connect(lambda: closings.append(None))
    window.hold(frame)
    window.show()

    frame.leave()

    assert len(closings) == 1
    assert not window.isVisible()


def test_the_window_is_called_what_the_frame_is(qtbot: QtBot) -> None:
    window, frame = Window(GROUNDS["light"]), Frame()
    qtbot.addWidget(window)
    window.hold(frame)

    frame.show_demo(is_demo=True)

    assert window.windowTitle() == frame.windowTitle()


def test_coming_to_the_front_and_going_from_it_sets_the_pace(qtbot: QtBot) -> None:
    window, frame = Window(GROUNDS["light"]), Frame()
    qtbot.addWidget(window)
    window.hold(frame)
    paces: list[str] = []
    frame.pace_changed.connect(paces.append)

    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: paces[-1:] == ["active"])
    window.showMinimized()

    qtbot.waitUntil(lambda: paces[-1] == "hidden")


def test_the_place_of_the_window_is_kept_as_text_and_taken_back(qtbot: QtBot) -> None:
    window, frame = Window(GROUNDS["light"]), Frame()
    qtbot.addWidget(window)
    window.hold(frame)
    window.resize(1300, 800)

    again = Window(GROUNDS["light"], frame.state())
    qtbot.addWidget(again)

    # Qt fits it to the screen there is, which is a small one here.
    assert (again.width(), again.height()) != FIRST_SIZE


def test_a_place_that_is_none_is_left_alone(qtbot: QtBot) -> None:
    window = Window(GROUNDS["light"], "not a place")
    qtbot.addWidget(window)

    assert (window.width(), window.height()) == FIRST_SIZE
