"""What the line of a replayed day shows: its span, its curve, and each act in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.domain.moment import MINUTE_US, from_us
from app.replay.acts import DoneAct
from app.replay.replay import Replay
from ui.panels.replay_line import LineDay, Mark
from ui.screens.live_listing import LiveListing
from ui.words.actors import actor
from ui.words.replay import ICONS, DoneActWords

#: An act is told of for so long after it, and before it while nothing else is.
NEAR_US: Final = MINUTE_US


def line_day(
    replay: Replay, listing: LiveListing, words: DoneActWords, between_us: tuple[int, int]
) -> LineDay:
    """The day's line for the scope of the listing; `between_us`: where it begins, and as far as it can be gone."""
    starts_us, until_us = between_us
    ends_us = replay.span_us[1]
    marks = tuple(
        Mark(act.at_us, ICONS.get(act.kind, "pencil"), told(act, listing, words))
        for act in replay.acts
        if concerns(act, listing.centre_id)
    )
    waiting = replay.waiting_of(listing.centre_id)
    return LineDay(starts_us, max(ends_us, until_us), until_us, replay.steps_us, waiting, marks)


def concerns(act: DoneAct, centre_id: int | None) -> bool:
    """Whether an act belongs on the line of that centre; None: of the region."""
    return centre_id is None or not act.centre_ids or centre_id in {*act.centre_ids, *act.from_ids}


def told(act: DoneAct, listing: LiveListing, words: DoneActWords) -> str:
    """When, who and what: "9.40 maija: 12 moved, Kallio → Suviranta"."""
    clock = listing.formats.clock(from_us(act.at_us))
    return f"{clock} {actor(act.actor)}: {words.of(act, name_of(listing), listing.formats)}"


def effect(act: DoneAct, replay: Replay, listing: LiveListing) -> str:
    """How many waited before and after, at each centre a move was about: "Kallio 28 → 16"."""
    if act.kind != "moved":
        return ""
    name, number = name_of(listing), listing.formats.number
    parts = []
    for centre_id in dict.fromkeys((*act.from_ids, *act.centre_ids)):
        if replay.knows_centre(centre_id):
            before, after = (replay.open_at(us, centre_id) for us in (act.at_us - 1, act.at_us))
            parts.append(f"{name(centre_id)} {number(before)} → {number(after)}")
    return " · ".join(parts)


def name_of(listing: LiveListing) -> Callable[[int], str]:
    """The name of any centre of the region, one's own or not."""

    def name(centre_id: int) -> str:
        board = listing.board
        names = board.places.centre_names(centre_id) if board is not None else None
        return names.in_language(listing.formats.language) if names is not None else str(centre_id)

    return name
