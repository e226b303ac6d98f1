"""What is proposed about those who will not be rung goes by the forecast, not by the load."""

from __future__ import annotations

from app.alerts.proposal import Proposal, Way, proposal
from app.database.reads.columns import CallbackRows, Shift
from app.domain.alert import Alert, AlertRule, AlertScope, Each, Figure
from app.foresight.today import foresee
from app.listing.scope import Scope
from app.live.board import Board
from tests.boards import HOUR_US, NOW_US, an_empty_past
from tests.foresight.mornings import CLOSES_US, OPENS_US, a_past, board_of, rows, with_others

#: A queue of each centre, for the same service, language and channel.
QUEUES = {1: 3, 2: 15}
RULE = AlertRule(1, Figure.LEFT_OVER, AlertScope(Each.REGION), 10, 5)
#: Rung in vain, and by the policy not again before tomorrow: due today, and left over by nobody.
TOMORROW = {
    "attempts_made": 1,
    "first_attempt_us": NOW_US - HOUR_US,
    "last_attempt_us": NOW_US - HOUR_US,
    "next_attempt_us": NOW_US + 22 * HOUR_US,
}
ALERT = Alert(1, 1, None, "on", NOW_US, 50.0)


def at(centre_id: int, count: int, **given: object) -> CallbackRows:
    queue = QUEUES[centre_id]
    return rows(count, queue_id=queue, asked_queue_id=queue, **given)


def nurses(centre_id: int, count: int) -> list[Shift]:
    return [
        Shift(100 * centre_id + one, 4 * (centre_id - 1) + one, centre_id, "planned", OPENS_US, CLOSES_US)
        for one in range(1, count + 1)
    ]


def left(board: Board) -> dict[int, int | None]:
    every = foresee(board, a_past(board, 0), NOW_US).left_by_centre()
    return {one.id: ahead.left_over for one, ahead in zip(board.places.centres, every, strict=True)}


def test_of_the_region_the_centre_that_leaves_most_unrung_is_helped_and_not_the_one_with_most_load() -> None:
    shifts = [*nurses(1, 1), *nurses(2, 1)]
    board = with_others(board_of(at(1, 200, **TOMORROW), *shifts, centres=3), at(2, 100))
    loads = {one: Scope.of_centre(board, one, NOW_US).load or 0.0 for one in (1, 2)}

    found = proposal(ALERT, RULE, board, a_past(board, 0), NOW_US)

    assert loads[1] > loads[2] > 1
    assert left(board)[1] == 0
    assert (left(board)[2] or 0) > 10
    assert found.centre_id == 2


def test_who_leaves_some_of_their_own_unrung_is_not_asked_to_help_however_low_the_load() -> None:
    """Nobody at the second centre speaks the language of some who wait there."""
    rule = AlertRule(1, Figure.LEFT_OVER, AlertScope(), 10, 5)
    alert = Alert(1, 1, 1, "on", NOW_US, 50.0)
    shifts = [*nurses(1, 1), *nurses(2, 3)]
    able = board_of(at(1, 100), *shifts, centres=2)
    swedish = rows(6, queue_id=QUEUES[2] + 1, asked_queue_id=QUEUES[2] + 1)
    unable = with_others(able, swedish)

    before, after = (proposal(alert, rule, board, a_past(board, 0), NOW_US) for board in (able, unable))

    assert (before.way, before.to_centre_id) == (Way.MOVE, 2)
    assert left(able)[2] == 0
    assert left(unable)[2] == 6
    assert (Scope.of_centre(unable, 2, NOW_US).load or 0.0) < 0.5
    assert after.way is Way.SHOW


def test_who_has_no_past_from_which_to_tell_what_comes_is_not_asked_to_help() -> None:
    rule = AlertRule(1, Figure.OLDEST_WAIT, AlertScope(), 600, 500)
    alert = Alert(1, 1, 1, "on", NOW_US, 900.0)
    board = board_of(at(1, 100), *nurses(1, 1), *nurses(2, 3), centres=2)

    told, untold = (
        proposal(alert, rule, board, past, NOW_US) for past in (a_past(board, 0), an_empty_past(board))
    )
    unread = proposal(alert, rule, board, a_past(board, 0), NOW_US, knows_past=False)

    assert (told.way, told.to_centre_id) == (Way.MOVE, 2)
    assert untold == unread == Proposal(Way.SHOW, 1)
