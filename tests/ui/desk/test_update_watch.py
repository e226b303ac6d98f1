"""Whoever works while a new version is installed is told so once, calmly, and goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

import resources
from tests.at_once import AtOnce
from ui.desk.update_watch import UpdateWatch, installed_version
from ui.tasks import Tasks
from ui.widgets.banner import Banner


class Console(QObject):
    """What the watch uses of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tasks = Tasks(AtOnce(), AtOnce(), parent=self)


def install(place: Path, *versions: str) -> None:
    """Nothing else of the program is there but its metadata."""
    for old in place.glob("*.dist-info"):
        old.rmdir()
    for version in versions:
        (place / f"jonovahti-{version}.dist-info").mkdir(parents=True)


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


def watching(banner: Banner, place: Path) -> UpdateWatch:
    console: Any = Console()
    # Nothing else holds it.
    banner.setProperty("console", console)
    return UpdateWatch(console, banner, (str(place),))


def look(watch: UpdateWatch) -> None:
    watch.look()
    # The answer is there; it comes by a signal that waits in the queue.
    QCoreApplication.processEvents()


def test_another_version_is_told_of_until_it_is_put_off(qtbot: QtBot, banner: Banner, tmp_path: Path) -> None:
    install(tmp_path, "1.0.0")
    watch = watching(banner, tmp_path)
    watch.start()
    look(watch)
    at_first = banner.isHidden()
    install(tmp_path, "1.1.0")
    look(watch)
    told, level = banner.text, banner.property("level")
    banner.acted.emit()
    look(watch)
    put_off = banner.isHidden()
    install(tmp_path, "1.2.0")
    look(watch)
    watch.stop()

    assert at_first
    assert told == "Version 1.1.0 has been installed. Restart when it suits you: nothing is lost."
    assert level == "info"
    assert put_off
    assert "1.2.0" in banner.text
    assert not banner.isHidden()


@pytest.mark.parametrize("there", [(), ("1.0.0", "1.1.0"), ("1.0.0",)], ids=["nothing", "both", "the same"])
def test_while_files_are_being_replaced_and_for_the_same_version_nothing_is_told(
    banner: Banner, tmp_path: Path, there: tuple[str, ...]
) -> None:
    install(tmp_path, "1.0.0")
    watch = watching(banner, tmp_path)
    watch.start()
    look(watch)
    install(tmp_path, *there)
    look(watch)
    watch.stop()

    assert banner.isHidden()


def test_the_version_is_found_where_python_finds_the_program(tmp_path: Path) -> None:
    install(tmp_path / "lib", "0.3.0")

    assert installed_version((str(tmp_path / "lib" / "program.zip"), str(tmp_path / "lib"))) == "0.3.0"
    assert installed_version((str(tmp_path / "gone"),)) == ""


def test_icons_and_help_that_were_kept_outlive_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, words in (("icons/check.svg", "<svg/>"), ("help/fi/live.md", "# Nyt")):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(words, encoding="utf-8")
    monkeypatch.setattr(resources, "_HERE", tmp_path)
    monkeypatch.setattr(resources, "_kept", {})
    resources.keep()
    for name in ("icons/check.svg", "help/fi/live.md"):
        (tmp_path / name).unlink()

    assert resources.text("icons/check.svg") == "<svg/>"
    assert resources.text("help/fi/live.md") == "# Nyt"
    with pytest.raises(FileNotFoundError):
        resources.text("icons/other.svg")
