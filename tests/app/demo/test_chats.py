"""Chats of a made-up day: answered in turn, and told of at any moment."""

from __future__ import annotations

from app.demo import assumptions as a
from app.demo import chats
from app.demo.region import WEEKLY, read_stations

MONDAY = 0


def a_day(day: int = 0) -> list[chats.Chat]:
    return chats.of_day(4, day, MONDAY, WEEKLY[MONDAY], read_stations()[0])


def test_chats_come_in_the_open_hours_and_are_answered_in_turn() -> None:
    of_day = a_day()

    assert of_day == sorted(of_day)
    assert all(8 * 3600 <= chat.came_s < 16 * 3600 for chat in of_day)
    answered = [chat.answered_s for chat in of_day]
    assert answered == sorted(answered)
    assert all(chat.answered_s >= chat.came_s for chat in of_day)


def test_the_same_seed_gives_the_same_chats_and_another_day_others() -> None:
    assert a_day() == a_day()
    assert a_day() != a_day(1)


def test_a_load_counts_those_who_wait_and_the_seconds_of_the_first() -> None:
    of_day = [chats.Chat(100.0, 100.0), chats.Chat(160.0, 400.0), chats.Chat(200.0, 500.0)]

    assert chats.load(of_day, 150) == chats.Load(0, None)
    assert chats.load(of_day, 260) == chats.Load(2, 100)
    assert chats.load(of_day, 450) == chats.Load(1, 250)


def test_some_wait_longer_than_is_promised_and_most_do_not() -> None:
    waits = [chat.answered_s - chat.came_s for day in range(20) for chat in a_day(day)]

    late = sum(wait > a.CHAT_PROMISE_S for wait in waits) / len(waits)
    assert 0.02 < late < 0.5
