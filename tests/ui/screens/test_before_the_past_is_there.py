"""The first board comes a moment before the past: what is known is shown, and what relies on the past waits for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.database.reads.columns import Changes
from app.listing.centre_list import centre_list
from app.listing.shown import Standing
from app.live.board import Board
from app.live.delta import Delta
from app.live.history import History
from tests.boards import NOW_US, a_board, rows_of
from tests.ui.live_builders import a_past_of, an_empty_screen, choose
from ui.screens.live_screen import LiveScreen

BOARD = a_board(300, centres=26)


def a_screen_without_past(qtbot: QtBot) -> LiveScreen:
    """With a board on it, and told that the past is on its way."""
    screen = an_empty_screen(qtbot)
    screen.figures.wait_for_past(is_coming=True)
    screen.show_history(History.none())
    screen.show_board(BOARD, Delta(is_whole=True), NOW_US)
    return screen


def test_callbacks_and_the_figures_of_now_are_there_before_the_past_is(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)

    open_now = int((BOARD.take("state", BOARD.slots) < 2).sum())
    tiles = screen.strip.tiles
    assert screen.callbacks.model.rowCount() == open_now
    assert screen.callbacks.pane.state == "content"
    assert tiles["waiting"].face.value == ((str(open_now), False),)
    assert tiles["oldest"].face.value
    assert tiles["hands"].face.value


def test_what_relies_on_the_past_is_not_shown_with_other_values_first(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)

    before = (
        screen.centres.model.rowCount(),
        screen.strip.chart.day,
        screen.strip.tiles["same_day"].face.level,
    )
    screen.show_history(a_past_of(BOARD))

    assert before == (0, None, "ok")
    assert screen.centres.model.rowCount() == 26
    assert screen.strip.chart.day is not None
    assert not screen.figures.lacks_past


def test_the_figures_of_now_stay_what_they_were_when_the_past_comes(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)
    tiles = screen.strip.tiles
    before = {name: (tile.face.value, tile.face.lines, tile.width()) for name, tile in tiles.items()}

    screen.show_history(a_past_of(BOARD))

    assert {name: (tile.face.value, tile.face.lines, tile.width()) for name, tile in tiles.items()} == before


def test_what_waits_for_the_past_says_so_but_not_before_it_would_flicker(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)
    tile, chart = screen.strip.tiles["waiting"], screen.strip.chart

    assert tile.face.sub == ""
    assert chart.spoken() == "Loading…"
    qtbot.waitUntil(lambda: tile.face.sub == "Loading…")
    qtbot.waitUntil(lambda: screen.centres.pane.state == "loading")
    screen.show_history(a_past_of(BOARD))
    assert tile.face.sub != "Loading…"
    assert screen.centres.pane.state == "content"


def test_while_the_past_does_not_come_centres_are_there_without_a_load_and_nothing_is_foretold(
    qtbot: QtBot,
) -> None:
    screen = a_screen_without_past(qtbot)

    screen.figures.wait_for_past(is_coming=False)

    model, waiting = screen.centres.model, 0
    for row in range(model.rowCount()):
        figure = model.figure(row)
        assert figure is not None
        waiting += figure.waiting
        assert (figure.load, figure.left_over, figure.left_share) == (None, 0, 0.0)
        assert "staff" not in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    open_now = int((BOARD.take("state", BOARD.slots) < 2).sum())
    assert (model.rowCount(), waiting) == (26, open_now)
    assert screen.strip.chart.day is None
    assert screen.strip.tiles["same_day"].face.level == "ok"
    assert screen.strip.chart.spoken() == "Waiting for earlier days…"


def test_however_late_the_past_comes_it_is_taken(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)
    screen.figures.wait_for_past(is_coming=False)
    screen.figures.wait_for_past(is_coming=True)
    screen.show_board(BOARD, Delta(is_whole=True), NOW_US)
    before = screen.figures.lacks_past

    screen.show_history(a_past_of(BOARD))

    assert (before, screen.figures.lacks_past) == (True, False)
    assert screen.strip.chart.day is not None
    loads = [screen.centres.model.figure(row).load for row in range(26)]  # type: ignore[union-attr]  # 26 rows
    assert any(load is not None for load in loads)


def test_before_the_past_is_there_who_could_help_is_named_without_loads_and_by_name(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)
    seen = choose(screen, Standing.WAITING, 3)

    before = [one for one in screen.listing.moving.options(seen) if not one.refusal]
    behind = screen.listing.moving.left_behind(seen, before[0].centre_id)
    screen.show_history(a_past_of(BOARD))
    after = [one for one in screen.listing.moving.options(seen) if not one.refusal]

    assert {(one.load_before, one.load_after) for one in before} == {(None, None)}
    assert [one.name for one in before] == sorted(one.name for one in before)
    assert behind == []
    assert {one.centre_id for one in after} == {one.centre_id for one in before}
    assert all(one.load_after is not None for one in after)


def test_what_a_drop_would_change_is_reckoned_anew_when_the_past_comes(qtbot: QtBot) -> None:
    screen = a_screen_without_past(qtbot)
    seen = choose(screen, Standing.WAITING, 3)
    to = next(one for one in screen.listing.moving.options(seen) if not one.refusal)

    before = screen.listing.moving.drop_effect(seen, to.centre_id).words
    screen.show_history(a_past_of(BOARD))
    after = screen.listing.moving.drop_effect(seen, to.centre_id).words

    assert before.endswith("– → –")
    assert "%" in after


def test_that_there_is_work_and_nobody_for_it_is_told_without_the_past() -> None:
    nobody = Board.empty(BOARD.places.reference, NOW_US).after(Changes(rows=rows_of(BOARD, BOARD.slots)))[0]

    with_past, without = (
        centre_list(nobody, History.none(), NOW_US, knows_past=knows_past) for knows_past in (True, False)
    )

    assert any(row.level == "crit" for row in with_past)
    assert [(row.id, row.level, row.load) for row in without] == [
        (row.id, row.level, row.load) for row in with_past
    ]
    assert all(row.knows_past for row in without if row.due_today and not row.closed)
