"""Channels beside the phone: what their platform tells goes before what is counted, and promises are held up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from app.database.reads.gone_by import Besides, ChannelLoad
from app.listing.channels import Channel, channels
from app.live.board import Board
from app.live.places import Places
from tests.boards import NOW_US, a_board


def with_chat(board: Board, *queue_ids: int, promise_s: int | None = 180) -> Board:
    """The same board with these queues as chats."""
    queues = tuple(
        replace(one, channel="chat", promise_s=promise_s) if one.id in queue_ids else one
        for one in board.places.queues
    )
    return replace(board, places=Places(replace(board.places.reference, queues=queues)))


def first_ids(board: Board, count: int) -> list[int]:
    return [int(one) for one in board.places.queue_ids[:count]]


def every(board: Board) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.ones(len(board.places.queues), np.bool_)


def test_a_load_that_was_told_goes_before_the_open_requests() -> None:
    board = a_board(600, centres=2)
    chat = first_ids(board, 1)[0]
    board = with_chat(board, chat)

    told = channels(board, every(board), Besides(loads=(ChannelLoad(chat, NOW_US, 2, 240),)), NOW_US)

    assert told == (Channel("chat", 2, 240, 180, late=1),)


def test_without_a_load_the_open_requests_are_counted() -> None:
    board = a_board(600, centres=2)
    chat = first_ids(board, 1)[0]
    waiting = int(board.tally.open[0])
    board = with_chat(board, chat, promise_s=None)

    told = channels(board, every(board), Besides(), NOW_US)

    assert waiting
    assert [(one.channel, one.waiting, one.promise_s, one.late) for one in told] == [
        ("chat", waiting, None, 0)
    ]


def test_several_queues_are_summed_and_the_worst_wait_counts() -> None:
    board = a_board(600, centres=2)
    one, two, three = first_ids(board, 3)
    board = with_chat(board, one, two, three)
    loads = (
        ChannelLoad(one, NOW_US, 1, 30),
        ChannelLoad(two, NOW_US, 3, 200),
        ChannelLoad(three, NOW_US, 0, None),
    )

    told = channels(board, every(board), Besides(loads=loads), NOW_US)

    assert told == (Channel("chat", 4, 200, 180, late=1),)


def test_an_empty_channel_that_promises_something_is_shown_and_one_that_does_not_is_not() -> None:
    board = a_board(0, centres=2)
    chat = first_ids(board, 1)[0]

    promised = with_chat(board, chat)
    assert channels(
        promised, every(promised), Besides(loads=(ChannelLoad(chat, NOW_US, 0, None),)), NOW_US
    ) == (Channel("chat", 0, None, 180, late=0),)
    unpromised = with_chat(a_board(0, centres=2), chat, promise_s=None)
    assert channels(unpromised, every(unpromised), Besides(), NOW_US) == ()
