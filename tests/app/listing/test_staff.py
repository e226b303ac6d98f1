"""A centre's nurses today: who is there, who is missing, away, lent or still to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.database.reads.columns import Presence, Shift
from app.domain.place import Agent, Names
from app.listing.staff import Nurse, staff
from app.live.board import Board
from app.live.hands import Hands
from app.live.places import Places
from tests.boards import HOUR_US, NOW_US, a_board, a_reference

#: At home at centre 1; the other is at home at centre 2.
AGENT, GUEST = Agent(1, "hoitaja 1", 1, ("fi",)), Agent(2, "hoitaja 2", 2, ("fi", "sv"))
START, END = NOW_US - 2 * HOUR_US, NOW_US + 5 * HOUR_US


def a_shift(
    kind: str = "planned",
    from_us: int = START,
    until_us: int = END,
    *,
    agent: Agent = AGENT,
    centre_id: int | None = None,
    shift_id: int = 1,
    reason: str = "",
) -> Shift:
    return Shift(shift_id, agent.id, centre_id or agent.centre_id, kind, from_us, until_us, reason)


def a_small_board(*shifts: Shift, presence: tuple[Presence, ...] = ()) -> Board:
    """Of these two nurses alone."""
    board = a_board(0, centres=3)
    agents = (AGENT, GUEST)
    return replace(
        board,
        places=Places(replace(a_reference(centres=3), agents=agents)),
        hands=Hands(shifts, agents),
        presence={one.agent_id: one for one in presence},
    )


def at(state: str, agent: Agent = AGENT, *, centre_id: int | None = None) -> Presence:
    return Presence(agent.id, centre_id or agent.centre_id, state, NOW_US - HOUR_US)


def nurses(board: Board, centre_id: int | None = 1) -> list[Nurse]:
    return list(staff(board, NOW_US, centre_id))


def state(board: Board, centre_id: int | None = 1) -> str:
    (one,) = nurses(board, centre_id)
    return one.state


@pytest.mark.parametrize("presence", ["ready", "calling", "paused"])
def test_who_is_signed_on_is_what_the_phone_platform_says(presence: str) -> None:
    (one,) = nurses(a_small_board(a_shift(), presence=(at(presence),)))

    assert (one.state, one.since_us, one.spans, one.until_us) == (
        presence,
        NOW_US - HOUR_US,
        ((START, END),),
        END,
    )


def test_who_is_planned_now_and_not_signed_on_is_missing() -> None:
    assert state(a_small_board(a_shift())) == "missing"
    assert state(a_small_board(a_shift(), presence=(at("off"),))) == "missing"


def test_who_comes_later_and_whose_shift_is_over_are_told_apart() -> None:
    assert state(a_small_board(a_shift(from_us=NOW_US + HOUR_US))) == "later"
    assert state(a_small_board(a_shift(until_us=NOW_US - HOUR_US))) == "over"


def test_an_absence_that_has_begun_makes_a_nurse_away_and_one_ahead_does_not() -> None:
    begun = a_shift("absence", shift_id=2, reason="sick")
    ahead = a_shift("absence", NOW_US + HOUR_US, shift_id=2, reason="sick")

    assert state(a_small_board(a_shift(), begun)) == "away"
    (one,) = nurses(a_small_board(a_shift(), ahead, presence=(at("ready"),)))
    assert one.state == "ready"
    assert [(told.kind, told.reason) for told in one.besides] == [("absence", "sick")]


def test_an_absence_of_two_centres_is_told_once() -> None:
    here = a_shift("absence", shift_id=2)
    there = a_shift("absence", shift_id=3, centre_id=2)

    (one,) = nurses(a_small_board(a_shift(), here, there))

    assert [told.shift_id for told in one.besides] == [2]


def test_a_loan_is_seen_at_both_centres_from_either_side() -> None:
    board = a_small_board(
        a_shift(agent=GUEST),
        a_shift("loan", agent=GUEST, centre_id=1, shift_id=2),
        presence=(at("ready", GUEST, centre_id=1),),
    )

    (here,), (home,) = nurses(board, 1), nurses(board, 2)

    assert (here.state, here.home_id) == ("ready", 2)
    assert (here.besides[0].is_here, here.besides[0].place) == (True, Names("Itäkeskus"))
    assert (home.state, home.since_us) == ("lent", 0)
    assert (home.besides[0].is_here, home.besides[0].place) == (False, Names("Kallio"))


def test_a_loan_that_is_over_is_told_no_more_and_its_nurse_no_longer_there() -> None:
    loan = a_shift("loan", until_us=NOW_US - HOUR_US, agent=GUEST, centre_id=1, shift_id=2)
    board = a_small_board(a_shift(agent=GUEST), loan, presence=(at("ready", GUEST),))

    assert nurses(board, 1) == []
    (home,) = nurses(board, 2)
    assert (home.state, home.besides) == ("ready", ())


def test_an_extra_shift_is_work_besides_the_plan() -> None:
    extra = a_shift("extra", END, END + HOUR_US, shift_id=2)

    (one,) = nurses(a_small_board(a_shift(), extra, presence=(at("ready"),)))

    assert one.spans == ((START, END), (END, END + HOUR_US))
    assert (one.until_us, [told.kind for told in one.besides]) == (END + HOUR_US, ["extra"])


def test_who_has_no_shift_and_is_not_signed_on_is_not_listed() -> None:
    assert nurses(a_small_board()) == []
    assert state(a_small_board(presence=(at("ready"),))) == "ready"


def test_the_region_lists_everybody_those_on_the_line_first() -> None:
    board = a_small_board(
        a_shift(), a_shift(agent=GUEST, shift_id=2), presence=(at("paused", GUEST), at("off"))
    )

    assert [(one.code, one.state) for one in nurses(board, None)] == [
        ("hoitaja 2", "paused"),
        ("hoitaja 1", "missing"),
    ]


@pytest.mark.parametrize(
    "kind, home_id, centre_id, is_mine",
    [
        ("loan", 1, 2, True),
        ("loan", 1, 9, False),
        ("loan", 9, 1, False),
        ("extra", 1, 9, False),
        ("extra", 1, 1, True),
        ("absence", 9, 1, True),
        ("absence", 1, 9, True),
    ],
)
def test_what_takes_or_gives_hands_is_ones_own_where_both_centres_are(
    kind: str, home_id: int, centre_id: int, is_mine: bool
) -> None:
    """As the database has it, which refuses the others: of three centres of one's own, and of a ninth."""
    agent = replace(AGENT, centre_id=home_id)
    board = a_small_board()
    shifts = (
        a_shift(agent=agent, centre_id=1),
        a_shift(kind, agent=agent, centre_id=centre_id, shift_id=2),
    )
    board = replace(
        board,
        places=Places(replace(a_reference(centres=3), agents=(agent,))),
        hands=Hands(shifts, (agent,)),
        presence={agent.id: at("ready", agent, centre_id=1)},
    )

    (nurse,) = nurses(board)

    assert [one.is_mine for one in nurse.besides] == [is_mine]
