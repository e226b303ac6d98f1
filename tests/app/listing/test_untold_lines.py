"""The lines of a day whose rest cannot be told: they end now."""

from __future__ import annotations

from app.foresight.today import foresee
from app.listing.burn_line import BurnLine, burn_line
from app.listing.flow import flow
from app.listing.scope import Scope
from app.listing.shown import Flow
from app.live.history import History
from tests.boards import NOW_US, an_empty_past
from tests.foresight.mornings import CLOSES_US, a_past, board_of, rows, shifts

BOARD = board_of(rows(20), *shifts(2))


def lines(history: History, now_us: int = NOW_US) -> tuple[Flow, BurnLine]:
    burnt = burn_line(Scope(BOARD, now_us), foresee(BOARD, history, now_us).of())
    assert burnt is not None
    return flow(BOARD, history, now_us), burnt


def test_without_an_earlier_day_no_line_goes_on_as_if_nobody_came_any_more() -> None:
    drawn, burnt = lines(an_empty_past(BOARD))

    assert (len(drawn.ahead_us), len(drawn.ahead)) == (0, 0)
    assert (burnt.ahead_us.tolist(), burnt.ahead.tolist()) == ([NOW_US], [20.0])
    assert drawn.waiting[-1] == burnt.past[-1] == 20.0


def test_with_one_it_does_and_after_closing_in_any_case() -> None:
    for drawn, burnt in (lines(a_past(BOARD, 1)), lines(an_empty_past(BOARD), CLOSES_US)):
        assert len(drawn.ahead_us) == len(burnt.ahead_us) >= 1
        assert burnt.left_over is not None
