"""The list of centres: how each stands, the neediest first or by name."""

from __future__ import annotations

from math import inf

from app.domain.figures import centre_level
from app.foresight.outlook import Left
from app.foresight.today import foresee
from app.listing.scope import Scope
from app.listing.shown import CentreRow
from app.listing.sort_key import collation
from app.live.board import Board
from app.live.history import History

_ORDER = ("crit", "warn", "ok", "closed")


def centre_list(
    board: Board,
    history: History,
    now_us: int,
    *,
    by_need: bool = True,
    language: str = "fi",
    knows_past: bool = True,
) -> list[CentreRow]:
    """A row for every centre the user may see.

    Until the past is known (`knows_past`) no load is told and nothing is foretold.
    """
    left = (
        foresee(board, history, now_us).left_by_centre()
        if knows_past
        else [Left(None, 0.0)] * len(board.places.centres)
    )
    rows = [
        _row(board, history, centre.id, now_us, ahead, knows_past=knows_past)
        for centre, ahead in zip(board.places.centres, left, strict=True)
    ]
    names = {row.id: collation(row.names.in_language(language)) for row in rows}
    if not by_need:
        return sorted(rows, key=lambda row: names[row.id])
    return sorted(
        rows,
        key=lambda row: (
            _ORDER.index(row.level),
            -(inf if row.load is None and knows_past else row.load or 0.0),
            -(row.oldest_s or 0),
            names[row.id],
        ),
    )


def _row(
    board: Board, history: History, centre_id: int, now_us: int, left: Left, *, knows_past: bool
) -> CentreRow:
    scope = Scope.of_centre(board, centre_id, now_us, history)
    number = board.places.centre_number[centre_id]
    due_today, oldest_s, load = scope.count("due_today"), scope.oldest_s, scope.load
    # That there is work and nobody for it is so whatever comes still.
    if not knows_past and load is not None:
        load = None
    else:
        knows_past = True
    closed = scope.is_closed
    limits = board.places.limits
    closes_us = scope.closes_us
    return CentreRow(
        id=centre_id,
        names=board.places.centres[number].names,
        waiting=scope.count("open"),
        due_today=due_today,
        load=load,
        oldest_s=oldest_s,
        level=centre_level(
            closed=closed,
            due_today=due_today,
            oldest_s=oldest_s,
            load_value=load if knows_past else 0.0,
            limits=limits,
        ),
        closed=closed,
        hands_now=scope.hands_now,
        hands_planned=scope.hands_planned,
        closes_min=None if closes_us is None else board.day.clock_min(closes_us),
        left_over=left.left_over,
        left_share=left.share,
        knows_past=knows_past,
    )
