"""The centres as cards: how each stands now, its day so far, and who will not be rung."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.database.reads.gone_by import Besides
from app.listing.centre_list import centre_list
from app.listing.channels import Channel, channels
from app.listing.shown import CentreRow
from app.live.board import Board
from app.live.history import History


@dataclass(frozen=True, eq=False)
class Card:
    """`others`: chat and other channels beside the phone. `curve`: waiting today, oldest first."""

    row: CentreRow
    curve: NDArray[np.float64]
    others: tuple[Channel, ...]


def cards(
    board: Board, history: History, now_us: int, language: str, besides: Besides | None = None
) -> list[Card]:
    """Every centre in the order of its name, so that each keeps its place."""
    places = board.places
    made = []
    for row in centre_list(board, history, now_us, by_need=False, language=language):
        queues = places.queues_of(frozenset([row.id]))
        ids = [int(one) for one in places.queue_ids[queues]]
        made.append(
            Card(
                row,
                np.append(history.waiting_curve(ids), float(row.waiting)),
                channels(board, queues, besides or Besides(), now_us),
            )
        )
    return made
