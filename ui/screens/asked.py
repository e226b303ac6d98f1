"""What the popovers and dialogs are given: options and warnings, out of the board and in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.domain.act import Seen
from app.domain.moment import from_us
from app.listing.callback_row import rows as callback_rows
from app.listing.shown import CallbackRow
from app.live.board import Board
from app.live.column import Slots
from ui.formats import Formats

if TYPE_CHECKING:
    from app.listing.nurses import Nurse
    from ui.dialogs.add_dialog import Addable
    from ui.dialogs.correct_dialog import Correctable
    from ui.dialogs.hours_dialog import HoursPlaces
    from ui.dialogs.policy_dialog import PolicyPlaces
    from ui.models.assign_options import AssignOption

translate = QCoreApplication.translate

_ICONS: Final = {"ready": "user", "calling": "phone-call", "paused": "clock", "off": "user"}
_TONES: Final = {"ready": "ok", "calling": "info", "paused": "t3", "off": "t3"}


def slots_of(board: Board, rows: Sequence[Seen]) -> Slots:
    """Where the rows are on the board; those that are not there are left out."""
    slots = board.slots_of(np.array([row.id for row in rows], np.int64))
    return slots[slots >= 0]


def rows_of(board: Board | None, rows: Sequence[Seen], now_us: int) -> list[CallbackRow]:
    """The rows that are on the board, as they are now."""
    if board is None:
        return []
    slots = slots_of(board, rows)
    return callback_rows(board, slots, now_us) if len(slots) else []


def lost_call(board: Board | None, rows: Sequence[Seen], now_us: int) -> timedelta | None:
    """How long ago the only one chosen was taken, where that call may be lost; None for any other."""
    found = rows_of(board, rows, now_us) if len(rows) == 1 else []
    since_us = found[0].lost_us if found else 0
    return timedelta(microseconds=now_us - since_us) if since_us else None


#: From when until when; None: whenever after that.
Wished = tuple[datetime, datetime | None]


def wishes_ahead(board: Board | None, rows: Sequence[Seen], now_us: int) -> list[Wished]:
    """From when until when their patients asked to be rung, of the rows whose time is still ahead."""
    found = rows_of(board, rows, now_us)
    return [
        (from_us(one.wish_from_us), from_us(one.wish_until_us) if one.wish_until_us else None)
        for one in found
        if one.wish_from_us > now_us
    ]


def move_ties(board: Board | None, rows: Sequence[Seen], centre_id: int) -> str:
    """Whom the patients would lose by a move, in words."""
    from app.listing.continuity import ties_left_by_move
    from ui.dialogs.ties_words import ties_left

    if board is None or centre_id not in board.places.centre_number:
        return ""
    return ties_left(ties_left_by_move(board, slots_of(board, rows), centre_id))


def assign_ties(board: Board | None, rows: Sequence[Seen], agent_id: int | None) -> str:
    """Whom the patients would lose by an assignment, in words."""
    from app.listing.continuity import ties_left_by_assignment
    from ui.dialogs.ties_words import ties_left

    return ties_left(ties_left_by_assignment(board, slots_of(board, rows), agent_id)) if board else ""


def assign_options(board: Board | None, rows: Sequence[Seen], formats: Formats) -> list[AssignOption]:
    """Whoever is free, then every nurse, the likeliest first."""
    from app.listing.nurses import nurses
    from ui.models.assign_options import AssignOption

    anyone = translate("AssignOption", "Whoever is free")
    options = [AssignOption(None, anyone, "users", "t2", "", "", "", anyone)]
    if board is not None:
        slots = slots_of(board, rows)
        options += [_option(one, len(slots), formats) for one in nurses(board, slots)]
    return options


def correctable(board: Board | None, row: CallbackRow) -> Correctable | None:
    """A request and where it could go; None when it is no longer on the board."""
    from app.listing.request_places import RequestPlaces
    from ui.dialogs.correct_dialog import Correctable

    slot = board.slot_of(row.id) if board is not None else None
    if board is None or slot is None:
        return None
    queue = board.places.queues[int(board.take("queue", np.array([slot]))[0])]
    return Correctable(row, queue, RequestPlaces(board.places))


def addable(board: Board | None, centre_id: int | None, now_us: int) -> Addable | None:
    """Where requests can be added, and the days they may be wished for: today and a week on."""
    from app.listing.request_places import RequestPlaces
    from ui.dialogs.add_dialog import Addable

    if board is None:
        return None
    today = board.day.date
    days = tuple(today + timedelta(days=ahead) for ahead in range(8))
    open_days = {
        day
        for day in days
        if any(hours.on(day) is not None for hours in board.places.reference.hours.values())
    }
    offered = tuple(day for day in days if day in open_days or day == today)
    return Addable(RequestPlaces(board.places), centre_id, offered, from_us(now_us))


def hours_places(board: Board | None, centre_id: int | None) -> HoursPlaces | None:
    """Whose hours can be set, with the hours as they are."""
    from ui.dialogs.hours_dialog import HoursPlaces

    if board is None:
        return None
    places = board.places
    queues = tuple(queue for queue in places.queues if queue.channel == "callback")
    hours = places.reference.hours
    return HoursPlaces(places.centres, queues, places.services, hours, board.day.date, centre_id)


def policy_places(board: Board | None, rows: Sequence[Seen], centre_id: int | None) -> PolicyPlaces | None:
    """Whose rule can be set; the queues of the rows are chosen at first, and their centre."""
    from ui.dialogs.policy_dialog import PolicyPlaces

    if board is None:
        return None
    places = board.places
    numbers = set(board.take("queue", slots_of(board, rows)).tolist()) if rows else set()
    chosen = frozenset(places.queues[number].id for number in numbers)
    if numbers and centre_id is None:
        centre_id = places.queues[min(numbers)].centre_id
    return PolicyPlaces(places.centres, places.queues, places.services, board.day.date, centre_id, chosen)


def _option(one: Nurse, rows: int, formats: Formats) -> AssignOption:
    from ui.models.assign_options import AssignOption

    where = one.centre.in_language(formats.language)
    state = _state(one.state)
    own = (
        translate("AssignOption", "own nurse of {count}").format(count=formats.number(one.named))
        if one.named
        else ""
    )
    load = translate("AssignOption", "{state} · {count} assigned").format(
        state=state, count=formats.number(one.assigned)
    )
    warning = ""
    if one.speaks < rows:
        warning = translate("AssignOption", "speaks the language of {count} of {rows}").format(
            count=formats.number(one.speaks), rows=formats.number(rows)
        )
    elif one.state == "off":
        warning = translate("AssignOption", "not signed on")
    elif not one.here:
        warning = translate("AssignOption", "at other lines")
    where = " · ".join(part for part in (where, own) if part)
    spoken = ", ".join(part for part in (one.code, where, load, warning) if part)
    icon, tone = _ICONS.get(one.state, "user"), _TONES.get(one.state, "t3")
    return AssignOption(one.agent_id, one.code, icon, tone, where, load, warning, spoken)


def _state(state: str) -> str:
    match state:
        case "ready":
            return translate("Presence", "free")
        case "calling":
            return translate("Presence", "on the phone")
        case "paused":
            return translate("Presence", "on a break")
        case _:
            return translate("Presence", "not signed on")
