"""Where a nurse is to be now, on SQLite: lent to another centre, recorded as absent, or where she signed on."""

from __future__ import annotations

import sqlite3

_AWAY = """
SELECT 1 FROM shift
WHERE agent_id = ? AND kind = 'absence' AND taken_back_at IS NULL AND starts_at <= ? AND ends_at > ?
"""
_LENT = """
SELECT centre_id FROM shift
WHERE agent_id = ? AND kind = 'loan' AND taken_back_at IS NULL AND starts_at <= ? AND ends_at > ?
ORDER BY id DESC
"""
_CAME_BACK = """
SELECT a.centre_id FROM shift s JOIN agent a ON a.id = s.agent_id
WHERE s.agent_id = ? AND s.kind = 'loan' AND s.centre_id = ? AND s.starts_at <= ?
    AND s.ends_at >= ? AND min(s.ends_at, coalesce(s.taken_back_at, s.ends_at)) BETWEEN ? AND ?
"""

_RINGING = "SELECT 1 FROM callback WHERE agent_id = ? AND state = 'calling'"
_GIVE_BACK = "UPDATE callback SET state = 'waiting' WHERE agent_id = ? AND state = 'calling'"

_MAY_MOVE = """
SELECT 1 FROM shift WHERE agent_id = ? AND ends_at >= ? AND kind IN ('loan', 'absence') LIMIT 1
"""


def may_move(below: sqlite3.Connection, agent_id: int, since_us: int) -> bool:
    """Whether any loan or absence can have moved the nurse since: asked first, as for most there is none."""
    return below.execute(_MAY_MOVE, (agent_id, since_us)).fetchone() is not None


def is_away(below: sqlite3.Connection, agent_id: int, at_us: int) -> bool:
    """Whether the nurse is recorded as absent."""
    return below.execute(_AWAY, (agent_id, at_us, at_us)).fetchone() is not None


def line_of(
    below: sqlite3.Connection, agent_id: int, centre_id: int, since_us: int | None, at_us: int
) -> int:
    """Whose callbacks a nurse signed on at `centre_id` rings.

    Those of the centre she is lent to; when a loan there has ended since `since_us`, those of her own centre.
    """
    lent = below.execute(_LENT, (agent_id, at_us, at_us)).fetchone()
    if lent is None and since_us is not None:
        lent = below.execute(_CAME_BACK, (agent_id, centre_id, at_us, since_us, since_us, at_us)).fetchone()
    return centre_id if lent is None else int(lent[0])


def follow(below: sqlite3.Connection, agent_id: int, at_us: int) -> None:
    """Put a nurse who is signed on, and not ringing, where she is to be now."""
    here = below.execute(
        "SELECT centre_id, since FROM presence WHERE agent_id = ? AND state IN ('ready', 'paused')",
        (agent_id,),
    ).fetchone()
    if here is None:
        return
    place = line_of(below, agent_id, here[0], here[1], at_us)
    if is_away(below, agent_id, at_us):
        below.execute(
            "UPDATE presence SET state = 'off', centre_id = ?, since = ? WHERE agent_id = ?",
            (place, at_us, agent_id),
        )
    elif place != here[0]:
        below.execute("UPDATE presence SET centre_id = ? WHERE agent_id = ?", (place, agent_id))


def is_ringing(below: sqlite3.Connection, agent_id: int) -> bool:
    """Whether a callback is in the nurse's hands."""
    return below.execute(_RINGING, (agent_id,)).fetchone() is not None


def give_back(below: sqlite3.Connection, agent_id: int) -> None:
    """What the nurse rings goes back to its queue, and no attempt is counted.

    Of a call whose end nobody told, as her phone or the platform died, her next word is that she rings nobody. Else it
    would be rung for ever, and with it no other request of its patient.
    """
    below.execute(_GIVE_BACK, (agent_id,))


def sign_off_lost(below: sqlite3.Connection, agent_id: int, at_us: int) -> None:
    """A call of the nurse was lost: she is off the line until she signs on again, unless she rings another.

    Also where she asked for a pause within the call.
    """
    if not is_ringing(below, agent_id):
        below.execute(
            "UPDATE presence SET state = 'off', since = ? WHERE agent_id = ? AND state IN ('calling', 'paused')",
            (at_us, agent_id),
        )


def hang_up(below: sqlite3.Connection, agent_id: int, at_us: int) -> None:
    """A call of the nurse is over: she is ready where she is to be now, unless she has paused meanwhile, or gone."""
    here = below.execute(
        "SELECT centre_id, since, state FROM presence WHERE agent_id = ?", (agent_id,)
    ).fetchone()
    if here is None:
        return
    state = "paused" if here[2] == "paused" else "ready"
    if not may_move(below, agent_id, min(here[1], at_us)):
        below.execute("UPDATE presence SET state = ?, since = ? WHERE agent_id = ?", (state, at_us, agent_id))
        return
    place = line_of(below, agent_id, here[0], here[1], at_us)
    if is_away(below, agent_id, at_us):
        state = "off"
    below.execute(
        "UPDATE presence SET state = ?, centre_id = ?, since = ? WHERE agent_id = ?",
        (state, place, at_us, agent_id),
    )
