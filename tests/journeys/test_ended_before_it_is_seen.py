"""A program that the system ends before its window was painted, or its wallboard put up: it ends all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import read
from ui.options import read_options
from ui.program import Program


@pytest.mark.parametrize("shown", [["--demo"], ["--demo", "--wallboard"]], ids=["a window", "the wall"])
def test_a_program_ends_once_though_nothing_was_loaded(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file, ends = tmp_path / "settings.json", list[int]()
    program = Program(qapp, read_options(shown), file, read(file), tmp_path / "log")
    program.ended.connect(ends.append)

    program.start()
    program.end()
    program.end()
    assert program.console is None
    qtbot.waitUntil(lambda: bool(ends))

    # What had been put off to the next turn has come by now.
    qapp.processEvents()
    assert ends == [0]
    assert program.console is None
    program.choices.let_go()
    program.frame.deleteLater()
    program.deleteLater()
