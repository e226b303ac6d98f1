"""One user, one file of settings, two databases: what was left in one is not looked for in the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.database.sqlite.platform import SqlitePlatform
from tests.builders import a_request, queue_at
from tests.journeys.sitting import Sitting, a_moment_ago, a_region_open_now, sitting


def a_region(file: Path, centres: Sequence[int]) -> str:
    """Its address; one request at each of the centres."""
    url = f"sqlite:///{file}"
    engine = a_region_open_now(url)
    platform = SqlitePlatform(engine)
    for centre in centres:
        a_request(platform, a_moment_ago(), queue_id=queue_at(centre))
    engine.dispose()
    return url


def chosen(seat: Sitting) -> list[int]:
    return [int(one) for one in seat.screen.chosen_ids()]


def test_a_centre_rows_and_windows_of_one_region_are_found_again_there_and_not_in_another(
    qtbot: QtBot, tmp_path: Path
) -> None:
    north = a_region(tmp_path / "north.db", (1, 1, 2, 2, 2))
    south = a_region(tmp_path / "south.db", (1, 1, 1, 2, 2, 2, 2))
    with sitting(qtbot, north, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 5, "all of the north", seen=seat.listed)
        seat.screen.set_scope(2)
        seat.see(lambda: len(seat.listed()) == 3, "those of one centre", seen=seat.listed)
        picked = seat.listed()[:2]
        seat.select(picked)
        seat.desk.own_windows.open_front()
        assert len(seat.desk.own_windows.windows) == 1
        seat.program.choices.choose("wallboard.centres", [2])

    with sitting(qtbot, south, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 7, "all of the south", seen=seat.listed)
        assert seat.screen.scope is None
        assert chosen(seat) == []
        assert seat.desk.own_windows.windows == ()
        assert seat.program.choices["wallboard.centres"] == ()

    with sitting(qtbot, north, tmp_path) as seat:
        seat.see(lambda: len(seat.listed()) == 3, "where it was left", seen=seat.listed)
        seat.see(lambda: sorted(chosen(seat)) == sorted(picked), "the rows", seen=lambda: chosen(seat))
        assert seat.screen.scope == 2
        assert seat.program.choices["wallboard.centres"] == (2,)
        assert len(seat.desk.own_windows.windows) == 1
