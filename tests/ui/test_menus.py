"""The window's menu: what is done by keys can be done by mouse too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.ui.choices_in_force import choices_of
from ui.commands import Commands, Situation
from ui.menus import WindowMenu
from ui.windows.frame import Frame


@pytest.mark.parametrize("part", ["list", "detail"])
def test_a_pane_is_folded_and_unfolded_by_mouse_where_the_screen_has_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, part: str
) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    commands = Commands(frame)
    given: list[str] = []
    commands.given.connect(given.append)
    with choices_of(qapp, tmp_path / "s.json", Settings()) as choices:
        _menu = WindowMenu(frame.menu, commands, choices, choices.choose)
        line = commands[part]
        shown_in = [one for one in frame.menu.findChildren(QMenu) if line in one.actions()]

        commands.show_situation(Situation(age_s=1.0, parts=frozenset({part})))
        line.trigger()
        commands.show_situation(Situation(age_s=1.0, parts=frozenset()))

    assert [one.title() for one in shown_in] == ["Parts of the screen"]
    assert given == [part]
    assert (line.isEnabled(), bool(line.statusTip())) == (False, True)
