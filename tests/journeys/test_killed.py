"""A console that is killed comes back as it was arranged a moment before: the file tells it while it still runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.listing.callback_query import Quick
from app.settings import read
from tests.journeys.sitting import sitting
from tests.journeys.world import World
from ui.console import Console
from ui.desk.deskwork import Deskwork
from ui.store_bridge import StoreBridge


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


def test_what_is_kept_before_the_first_board_loses_no_window_and_no_rows(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'world.db'}"
    world = World(url)
    ids = world.requests(3, centre_id=1)
    world.engine.dispose()
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "three callbacks", seen=seat.listed)
        seat.select(ids[:2])
        seat.desk.own_windows.open_front()
        assert seat.program.console is not None
        arranged = left(seat.program.console)
    told: list[dict[str, str]] = []
    start = StoreBridge.start

    def keep_first(bridge: StoreBridge) -> None:
        """The screens are there, and no board can have come yet."""
        desk = bridge.parent()
        assert isinstance(desk, Deskwork)
        assert desk.present is None
        told.append(left(desk.console))
        start(bridge)

    monkeypatch.setattr(StoreBridge, "start", keep_first)
    with sitting(qtbot, url, tmp_path) as seat:
        seat.see(lambda: len(seat.desk.own_windows.windows) == 1, "the window of its own")

    assert told == [arranged]


def left(console: Console) -> dict[str, str]:
    """What is kept of rows and of windows of their own."""
    console.keeping.keep()
    kept = console.choices.settings.window
    return {name: text for name, text in kept.items() if name.startswith(("apart at", "live at"))}


def window(file: Path) -> dict[str, str]:
    return dict(read(file).settings.window) if file.exists() else {}
