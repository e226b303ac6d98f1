"""In small windows with large letters the callbacks are still a list, whatever stands above and below them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.database.sqlite.platform import SqlitePlatform
from app.services import Services
from app.settings import read
from tests.builders import a_request
from tests.first_start import not_the_first
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, seated
from ui.options import read_options
from ui.program import Program
from ui.theme import theme

#: Width and height in px, text size in %; the rows that are to be whole above the selection bar.
SIZES = ((1280, 720, 150, 5), (1180, 700, 150, 5), (1366, 768, 150, 6), (1280, 720, 130, 7))
ROWS = 12


@pytest.fixture
def demo_seat(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    """The program in demo mode, whose banner takes room too; a small region stands for the made-up one."""
    url = f"sqlite:///{tmp_path / 'contact.db'}"
    engine = a_region_open_now(url)
    for _ in range(ROWS):
        a_request(SqlitePlatform(engine), a_moment_ago())
    engine.dispose()
    real = bootstrap.open_database

    def opened(*_given: object) -> Services:
        return replace(real(url, "demo", None), is_demo=True)

    own = {name: str(tmp_path / name) for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME")}
    file = tmp_path / "settings.json"
    with patch.dict(os.environ, own), patch.object(bootstrap, "open_demo", opened):
        program = Program(
            qapp,
            read_options(["--demo", "--language", "en"]),
            file,
            not_the_first(read(file)),
            tmp_path / "log",
        )
        with seated(qtbot, program) as seat:
            yield seat
    theme.apply(qapp, "light", text_scale=1.0)


def whole_rows(seat: Sitting) -> int:
    """How many rows lie in view from end to end."""
    table = seat.screen.table
    view = table.viewport().rect()
    rows = range(table.model().rowCount())
    return sum(
        view.contains(table.visualRect(table.model().index(row, 0)).adjusted(0, 0, -1, 0)) for row in rows
    )


def test_with_a_row_chosen_five_are_seen_in_every_language_in_a_small_window_with_large_letters(
    demo_seat: Sitting,
) -> None:
    seat = demo_seat
    program = seat.program
    seat.see(lambda: program.console and program.console.deskwork, "the screen")
    choices, screen = seat.program.choices, seat.screen
    seat.see(lambda: screen.table.model().rowCount() == ROWS, "the callbacks")
    screen.table.select_rows([0])
    for language in ("fi", "sv", "en"):
        choices.choose_language(language)
        for width, height, percent, least in SIZES:
            choices.choose("appearance.text_size", percent)
            seat.frame.resize(width, height)
            seat.see(lambda: screen.strip.lie.is_folded, "the figures in one line")
            QApplication.processEvents()

            assert screen.callbacks.selection_bar.isVisible()
            assert seat.frame.demo_banner.isVisible()
            assert whole_rows(seat) >= least, (language, width, height, percent)
            tiles = screen.strip.tiles.values()
            has_room = [tile.width() >= tile.least_width(tile.lie) for tile in tiles]
            assert all(has_room), (language, width, percent)
