"""A day rebuilt from the spine is the day as it was seen live, at any of its moments and on either engine."""

from __future__ import annotations

from app.live.board import Board
from tests.boards import values
from tests.database.replay.conftest import ReplayWorld


def figures(board: Board) -> dict[str, list[object]]:
    tally = board.tally
    return {name: getattr(tally, name).tolist() for name in tally.__slots__}


def test_the_replayed_end_of_the_day_is_the_live_board(lived: ReplayWorld) -> None:
    seen = lived.day.boards[lived.day.ends_us]

    shown = lived.replay().board_at(lived.day.ends_us)

    done = {"move", "undo", "retry", "front", "assign", "text", "handle", "withdraw", "reopen", "correct"}
    assert {f"{name}: done" for name in done} <= lived.day.answers.keys()
    assert values(shown) == values(seen)
    assert figures(shown) == figures(seen)
    assert shown.presence == seen.presence
    assert shown.hands.shifts == seen.hands.shifts


def test_every_moment_that_was_looked_at_live_is_replayed_as_it_was_seen(lived: ReplayWorld) -> None:
    replay = lived.replay()

    for us, seen in lived.day.boards.items():
        shown = replay.board_at(us)
        assert values(shown) == values(seen)
        assert figures(shown) == figures(seen)
        assert {one: shown.present(one) for one in (1, 2, 3)} == {one: seen.present(one) for one in (1, 2, 3)}
