"""A console that is killed comes back as it was arranged a moment before: the file tells it while it still runs."""

from __future__ import annotations

import shutil
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.listing.callback_query import Quick
from app.settings import read
from tests.journeys.sitting import Sitting, sitting
from tests.journeys.world import World


def test_a_killed_console_comes_back_with_its_screen_filter_scope_and_windows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'world.db'}"
    world = World(url)
    world.requests(3, centre_id=1)
    world.requests(2, centre_id=2)
    world.engine.dispose()
    after = tmp_path / "after"
    after.mkdir()
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "five callbacks", seen=seat.listed)
        seat.desk.own_windows.open_front()
        seat.screen.set_scope(2)
        seat.screen.callbacks.chips.pick(4)
        assert seat.screen.listing.query.quick is Quick.URGENT
        seat.desk.go_to("centres")
        console = seat.program.console
        assert console is not None

        console.keeping.keep()
        file = tmp_path / "settings.json"
        seat.see(lambda: window(file).get("front") == "centres", "it on disk", seen=lambda: window(file))
        # What a killed process leaves behind: its end writes nothing any more.
        shutil.copy(file, after)

    with sitting(qtbot, url, after) as seat:
        assert seat.desk.screens.key == "centres"
        scope = seat.frame.top_bar.scope
        assert scope.current() == "all"
        seat.desk.go_to("live")
        assert scope.current() == "2"
        assert (seat.screen.scope, seat.screen.listing.query.quick) == (2, Quick.URGENT)
        seat.see(lambda: len(seat.desk.own_windows.windows) == 1, "the window of its own")


def test_who_ends_before_the_first_board_loses_no_window_and_no_rows(qtbot: QtBot, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'world.db'}"
    world = World(url)
    ids = world.requests(3, centre_id=1)
    world.engine.dispose()
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks", seen=seat.listed)
        seat.select(ids[:2])
        seat.desk.own_windows.open_front()
        arranged = left(seat)
    with sitting(qtbot, url, tmp_path, wait_for_data=False) as seat:
        console = seat.program.console
        assert console is not None
        told: list[tuple[dict[str, str], bool]] = []
        console.attached.connect(lambda _desk: told.append((left(seat), seat.desk.present is None)))
        seat.see(lambda: told, "the services")

    ((before_the_board, is_before),) = told
    assert is_before
    assert before_the_board == arranged


def left(seat: Sitting) -> dict[str, str]:
    """What is kept of rows and of windows of their own."""
    console = seat.program.console
    assert console is not None
    console.keeping.keep()
    kept = console.choices.settings.window
    return {name: text for name, text in kept.items() if name.startswith(("apart at", "live at"))}


def window(file: Path) -> dict[str, str]:
    return dict(read(file).settings.window) if file.exists() else {}
