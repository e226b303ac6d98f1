"""A day rebuilt from the spine is the day as it was seen live, at any of its moments and on either engine."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Final

import pytest
from sqlalchemy import select

from app.database.tables import event
from app.domain.hours import instant
from app.domain.moment import to_us
from app.live.board import Board
from app.replay.reading import Progress, Replays, Stopped, read_day
from tests.boards import MINUTE_US, values
from tests.builders import a_policy, a_policy_from
from tests.database.replay.conftest import MINE, OF_ONE, OF_TWO, ReplayWorld
from tests.database.replay.day import DAY, ENDS_H, ZONE, at
from tests.servers import OWNER

#: What is known of every callback at one's centres, and what else of those that were left there.
_OF_ALL: Final = ("state", "version")
_OF_OWN: Final = (
    "requested_us", "request_day", "is_urgent", "attempts_made", "first_attempt_us", "last_attempt_us",
    "next_attempt_us", "front_us", "taken_us", "closed_us",
)  # fmt: skip


def figures(board: Board) -> dict[str, list[object]]:
    tally = board.tally
    return {name: getattr(tally, name).tolist() for name in tally.__slots__}


def test_the_replayed_end_of_the_day_is_the_live_board(lived: ReplayWorld) -> None:
    seen = lived.day.boards[lived.day.ends_us]

    shown = lived.replay().board_at(lived.day.ends_us)

    done = {"move", "undo", "retry", "front", "assign", "text", "handle", "withdraw", "reopen", "correct"}
    done |= {"read", "unread"}
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


def test_the_hands_of_every_half_hour_are_those_that_were_planned_then(lived: ReplayWorld) -> None:
    replay = lived.replay()
    done = {"absence", "lend", "extra", "remove", "undo staffing"}
    assert {f"{name}: done" for name in done} <= lived.day.answers.keys()
    kinds = set()

    for us, seen in lived.day.boards.items():
        shown = replay.board_at(us)
        kinds |= {one.kind for one in seen.hands.shifts}
        assert shown.hands.shifts == seen.hands.shifts
        for centre in shown.places.centres:
            closes_us = at(ENDS_H)
            hands = (
                shown.hands.left_s(centre.id, us, closes_us, seen.day.ends_us, ()),
                seen.hands.left_s(centre.id, us, closes_us, seen.day.ends_us, ()),
            )
            assert hands[0] == hands[1]
            assert shown.hands.planned(centre.id, us) == seen.hands.planned(centre.id, us)

    assert kinds == {"planned", "absence", "loan", "extra"}


def test_the_hours_of_every_half_hour_are_those_that_stood_then(lived: ReplayWorld) -> None:
    replay = lived.replay()
    done = {"hours": 4, "undo hours": 3, "remove hours": 1}
    assert {name: lived.day.answers[f"{name}: done"] for name in done} == done
    spans = set()

    for us, seen in lived.day.boards.items():
        shown = replay.board_at(us)
        assert shown.opens_us.tolist() == seen.opens_us.tolist()
        assert shown.closes_us.tolist() == seen.closes_us.tolist()
        spans.add((tuple(seen.opens_us.tolist()), tuple(seen.closes_us.tolist())))

    # The morning's, and each of the eight changes but the last undoing, which brings back what stood before.
    assert len(spans) >= 5
    noon = lived.day.boards[at(12)]
    assert noon.closes_us.max() > noon.closes_us[noon.closes_us > 0].min() == at(13)
    assert replay.differs(at(12) - 1, at(12))


def test_a_day_gone_by_has_its_hours_as_they_stood_whatever_is_made_of_them_since(lived: ReplayWorld) -> None:
    tomorrow = to_us(instant(DAY + timedelta(days=1), 600, ZONE))

    replay = lived.replay(tomorrow)

    for us in (at(9), at(12), at(12, 30), lived.day.ends_us):
        assert replay.board_at(us).closes_us.tolist() == lived.day.boards[us].closes_us.tolist()


def test_a_day_gone_by_has_the_attempts_of_the_policy_that_was_in_force_on_it(lived: ReplayWorld) -> None:
    tomorrow = DAY + timedelta(days=1)
    before = lived.replay().board_at(at(12)).places
    queue = before.queues[0]
    others = 5 - before.max_attempts[0]
    key = a_policy(lived.day.engine, 99, max_attempts=others)
    a_policy_from(lived.day.engine, queue.id, key, tomorrow)

    then = lived.replay().board_at(at(12)).places
    now = read_day(lived.open_reader(None), tomorrow, to_us(instant(tomorrow, 720, ZONE)))

    assert then.max_attempts == before.max_attempts
    assert now.board_at(now.until_us).places.max_attempts == (others, *before.max_attempts[1:])


def test_hands_given_and_taken_back_are_on_the_line_each_once(lived: ReplayWorld) -> None:
    kinds = {"absence": "absence", "lend": "loan", "extra": "extra"}
    wanted = sorted((us, kinds[name], 1) for us, name, _, _ in lived.day.acts if name in kinds)
    taken_back = sum(name == "remove" for _, name, _, _ in lived.day.acts)
    undone = sum(name == "undo staffing" for _, name, _, _ in lived.day.acts)

    acts = lived.replay().acts

    told = [(act.at_us, act.kind, act.count) for act in acts]
    assert [one for one in wanted if one not in told] == []
    gone = sum(act.kind.endswith("_removed") for act in acts)
    back = sum(act.kind in kinds.values() for act in acts) - len(wanted)
    # What is undone is taken back, or put back where it had been taken back.
    assert (gone + back, gone >= taken_back) == (taken_back + undone, True)


def test_a_moved_callback_is_at_one_centre_at_every_minute_for_whoever_looks(lived: ReplayWorld) -> None:
    whole, of_two, of_one = (lived.replay(login=login) for login in (None, OF_TWO, OF_ONE))
    assert lived.day.moved
    changed_hands, moves = 0, moves_of(lived)

    for us in range(at(7), lived.day.ends_us, MINUTE_US * 7):
        everywhere, here, there = (shown(replay.board_at(us)) for replay in (whole, of_two, of_one))
        assert not here.keys() & there.keys()
        assert here.keys() | there.keys() == everywhere.keys()
        for key, (centre_id, told, own) in {**here, **there}.items():
            assert (centre_id, told) == everywhere[key][:2]
            if moves[key] < 3:
                assert own in ({}, everywhere[key][2])
        there_now = lived.day.moved & there.keys()
        changed_hands += len(there_now)

    assert changed_hands


def test_the_texts_of_a_moved_callback_are_told_to_whoever_had_it_then(lived: ReplayWorld) -> None:
    whole, of_two, of_one = (lived.replay(login=login) for login in (None, OF_TWO, OF_ONE))
    moves, left, brought, again = moves_of(lived), 0, 0, 0
    stays = {
        login: values(replay.board_at(lived.day.ends_us)).keys()
        for login, replay in ((OF_TWO, of_two), (OF_ONE, of_one))
    }

    for us in range(at(7), lived.day.ends_us, MINUTE_US * 7):
        everywhere = values(whole.board_at(us))
        for login, replay in ((OF_TWO, of_two), (OF_ONE, of_one)):
            for key, one in values(replay.board_at(us)).items():
                assert one["text_state"] == everywhere[key]["text_state"], (login, key)
                if key in lived.day.moved and one["text_state"]:
                    left += key not in stays[login]
                    brought += key in stays[login] and one["asked"] < 0
                    again += moves[key] > 1

    assert left, "no text was sent before its callback left"
    assert brought, "no text came along with its callback"
    assert again, "no text was of a callback that was moved more than once"


def test_who_may_see_some_centres_is_told_of_theirs_alone(lived: ReplayWorld) -> None:
    replay = lived.replay(login=OF_TWO)

    board = replay.board_at(at(12))

    assert [centre.id for centre in board.places.centres] == list(MINE)
    assert {told[0] for told in shown(board).values()} == set(MINE)
    # A nurse who leaves for another centre is told of by where she went.
    lent = {one.agent_id for one in replay.people.steps if one.centre_id not in MINE}
    assert lent <= {one.agent_id for one in replay.people.steps if one.centre_id in MINE}
    assert all({*act.centre_ids, *act.from_ids} & set(MINE) for act in replay.acts)
    whole = lived.replay()
    assert replay.waiting_of(1).tolist() == whole.waiting_of(1).tolist()
    assert not replay.waiting_of(3).any()


def test_every_act_is_on_the_line_once_with_who_when_and_how_many(lived: ReplayWorld) -> None:
    kinds = {"move": "moved", "withdraw": "withdrawn", "handle": "handled", "join": "joined", "text": "text"}
    kinds |= {"read": "read", "unread": "said"}
    wanted = sorted((us, kinds[name], count) for us, name, _, count in lived.day.acts if name in kinds)

    acts = lived.replay().acts

    # An undone move is a move back.
    undone = sum(name == "undo" for _, name, _, _ in lived.day.acts)
    told = sorted((act.at_us, act.kind, act.count) for act in acts if act.kind in kinds.values())
    assert [one for one in wanted if one not in told] == []
    assert len(told) == len(wanted) + undone
    assert {act.actor for act in acts} == {OWNER}


def test_the_curve_of_the_day_is_what_the_boards_have_open(lived: ReplayWorld) -> None:
    replay = lived.replay()

    for step in range(len(replay.steps_us) - 1, 0, -12):
        us = int(replay.steps_us[step])
        board = replay.board_at(us)
        assert replay.waiting[step] == board.tally.open.sum()
        assert replay.open_at(us, 2) == board.tally.open[board.places.queues_of(frozenset([2]))].sum()


def test_a_day_nothing_is_stored_of_is_empty(lived: ReplayWorld) -> None:
    replay = read_day(lived.open_reader(None), DAY - timedelta(days=40), lived.day.ends_us)

    assert replay.is_empty
    assert len(replay.board_at(replay.until_us)) == 0


def test_the_next_morning_has_what_the_day_left_open_and_the_words_that_wait(lived: ReplayWorld) -> None:
    tomorrow = DAY + timedelta(days=1)
    seen = lived.day.mornings[to_us(instant(tomorrow, 8 * 60, ZONE))]
    evening = values(lived.replay(seen.day.starts_us - 1).board_at(seen.day.starts_us - 1))
    midnight_us = to_us(instant(tomorrow, 0, ZONE))

    morning = read_day(lived.open_reader(None), tomorrow, midnight_us + MINUTE_US)

    left = {key for key, one in evening.items() if one["state"] < 2 or one["said_us"]}
    assert set(values(morning.board_at(midnight_us)).keys()) == left == set(values(seen))
    assert {evening[key]["state"] < 2 for key in left} == {True, False}


def test_each_later_morning_has_the_words_that_waited_then_of_requests_that_had_ended_before(
    lived: ReplayWorld,
) -> None:
    waiting = []

    for us, seen in lived.day.mornings.items():
        shown = read_day(lived.open_reader(None), seen.day.date, us).board_at(us)
        assert values(shown) == values(seen)
        assert figures(shown) == figures(seen)
        waiting.append(sum(one["state"] > 1 and one["said_us"] > 0 for one in values(seen).values()))

    assert waiting[0] == 8
    assert waiting == sorted(set(waiting), reverse=True), "some was read or answered each day"


def test_words_that_wait_are_told_to_whose_centre_the_request_ended_at_alone(lived: ReplayWorld) -> None:
    us, seen = next(iter(lived.day.mornings.items()))

    mine, theirs = (
        values(read_day(lived.open_reader(login), seen.day.date, us).board_at(us))
        for login in (OF_TWO, OF_ONE)
    )

    assert not mine.keys() & theirs.keys()
    assert mine.keys() | theirs.keys() == values(seen).keys()


def test_reading_that_is_not_wanted_any_more_ends_between_two_pieces(lived: ReplayWorld) -> None:
    told: list[Progress] = []
    replays = Replays(lived.open_reader(None))

    with pytest.raises(Stopped):
        replays.of_day(DAY, lived.day.ends_us, told.append, is_stopped=lambda: bool(told))

    assert [one.done for one in told] == [0]
    assert told[0].total > 0


def test_today_is_read_as_far_as_the_clock_goes(lived: ReplayWorld) -> None:
    replay = lived.replay(at(10, 30))

    assert replay.until_us == at(10, 30)
    assert int(replay.steps_us[-1]) == at(10, 30)


def moves_of(lived: ReplayWorld) -> Counter[int]:
    """By callback: how often it was moved. What happened between two stays is not told to whom it left twice."""
    moved = select(event.c.subject_id).where(event.c.kind == "moved")
    with lived.day.engine.connect() as connection:
        return Counter(connection.execute(moved).scalars())


def shown(board: Board) -> dict[int, tuple[int, dict[str, object], dict[str, object]]]:
    """By callback: its centre, what is known of all, and what is known of those left at a centre that is seen."""
    centre_of = {queue.id: queue.centre_id for queue in board.places.queues}
    return {
        key: (
            centre_of[board.places.queues[one["queue"]].id],
            {name: one[name] for name in _OF_ALL},
            {name: one[name] for name in _OF_OWN} if one["asked"] >= 0 else {},
        )
        for key, one in values(board).items()
    }
