"""The figures of the KPI strip for the chosen scope."""

from __future__ import annotations

from collections import Counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.domain.figures import (
    Level,
    same_day_called,
    same_day_outlook,
    same_day_reached,
    share_level,
    wait_level,
)
from app.domain.place import LANGUAGES, Thresholds
from app.listing.flow import flow
from app.listing.scope import Scope
from app.listing.shown import Flow, Strip
from app.live.board import Board
from app.live.hands import at_work
from app.live.history import History

_PAST_DAYS: Final = 13
_MOST_CENTRES: Final = 3


def strip(
    board: Board,
    history: History,
    now_us: int,
    centre_ids: frozenset[int] | None = None,
    *,
    ahead: Flow | None = None,
    knows_past: bool = True,
) -> Strip:
    """The strip of the centres (None: all) at `now_us`. `ahead`: the flow of the very same, where it is known.

    Until the past is known (`knows_past`) nothing is foretold. While a scope is open, how the day goes is judged by
    what is foretold alone, so not at all where that cannot be told.
    """
    scope = Scope(board, now_us, centre_ids)
    limits = board.places.limits
    in_hours = scope.count("in_hours")
    called = same_day_called(in_hours, scope.count("called"))
    if ahead is None and knows_past:
        ahead = flow(board, history, now_us, centre_ids)
    outlook = (
        None
        if scope.is_closed or ahead is None
        else same_day_outlook(in_hours, float(ahead.expected.sum()), ahead.left_over)
    )
    oldest = []
    for centre_id in scope.centres:
        waited_s = Scope.of_centre(board, centre_id, now_us).oldest_s
        if waited_s is not None:
            names = board.places.centres[board.places.centre_number[centre_id]].names
            oldest.append((names, waited_s, wait_level(waited_s, limits)))
    oldest.sort(key=lambda one: -one[1])
    return Strip(
        waiting=scope.count("open"),
        waiting_usual=history.usual_now(scope.queue_ids, board.day, now_us),
        waiting_curve=_curve(history, scope, now_us, ahead),
        oldest_s=scope.oldest_s,
        oldest_level=wait_level(scope.oldest_s, limits),
        oldest_centres=tuple(oldest[:_MOST_CENTRES]),
        same_day_called=called,
        same_day_reached=same_day_reached(in_hours, scope.count("reached")),
        same_day_target=limits.same_day_target,
        same_day_level=_same_day_level(called, outlook, limits, is_closed=scope.is_closed),
        same_day_history=history.called_shares(scope.queue_ids, _PAST_DAYS),
        hands_now=scope.hands_now,
        hands_planned=scope.hands_planned,
        hands_by_language=_by_language(board, centre_ids),
    )


def _curve(history: History, scope: Scope, now_us: int, ahead: Flow | None) -> NDArray[np.float64]:
    """Today's waiting from where the day's chart begins: the night before it is a flat line, and half of the width."""
    curve = history.waiting_curve(scope.queue_ids)
    if ahead is None or not len(ahead.starts_us) or ahead.starts_us[0] > now_us:
        return curve
    # With the last before it, which is how many waited then.
    first = int(np.searchsorted(history.at_us, ahead.starts_us[0], "right")) - 1
    return curve[max(first, 0) :]


def _same_day_level(
    called: float | None, outlook: float | None, limits: Thresholds, *, is_closed: bool
) -> Level:
    if is_closed:
        return share_level(called, limits)
    return "ok" if outlook is None else share_level(outlook, limits)


def _by_language(board: Board, centre_ids: frozenset[int] | None) -> tuple[tuple[str, int], ...]:
    """How many of those at work speak each language; one who speaks two counts in both."""
    spoken = {agent.id: agent.languages for agent in board.places.agents}
    counts = Counter(
        language for agent in at_work(board.presence, centre_ids) for language in spoken.get(agent, ())
    )
    return tuple((language, counts[language]) for language in LANGUAGES if counts[language])
