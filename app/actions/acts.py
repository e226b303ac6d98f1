"""What a supervisor can do: one function for each act, run off the GUI thread, returning the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.actions.again import until_answered
from app.actions.asks import Ask, Move, Retry, SendText, Undo
from app.actions.journal import Journal
from app.database.contract import Desk
from app.database.undone import is_surely_undone
from app.domain.act import MOST_ROWS, ActResult, NumberReason, Seen
from app.domain.errors import NotConfirmed, Refused, Unavailable
from app.domain.figures import STALE_S


@dataclass(frozen=True, slots=True)
class Means:
    """What an act needs. `age_s` is the age of what the supervisor looks at, None when nothing is shown yet.

    `answer_of` reads what the database answered to an act, None when it never did it; may raise Unavailable.
    `poke` makes the feed look now; `pause(seconds)` waits and says whether the program is closing.
    """

    desk: Desk
    answer_of: Callable[[UUID], ActResult | None]
    journal: Journal
    now: Callable[[], datetime]
    age_s: Callable[[], float | None]
    poke: Callable[[], None]
    pause: Callable[[float], bool]


def move(means: Means, rows: Sequence[Seen], to_centre_id: int, *, action: UUID) -> ActResult:
    """Give the callbacks to another centre's queue of the same service, language and channel.

    This and the other acts raise Refused (the whole act, with the reason), Unavailable (surely not done) and
    NotConfirmed (it may be done; `settle` finds out once the database is back).
    """
    _look_before_acting(means, len(rows))
    return _carry_out(means, Move(action, means.now(), tuple(rows), to_centre_id))


def retry(means: Means, rows: Sequence[Seen], when: datetime | None, *, action: UUID) -> ActResult:
    """Have the patients rung again: now, before the others, or at `when` (aware, UTC)."""
    _look_before_acting(means, len(rows))
    return _carry_out(means, Retry(action, means.now(), tuple(rows), when))


def send_text(means: Means, ids: Sequence[int], purpose: str, *, action: UUID) -> ActResult:
    """Text the patients with the template of `purpose`; held for ten seconds, in which it can be undone."""
    _look_before_acting(means, len(ids))
    return _carry_out(means, SendText(action, means.now(), tuple(ids), purpose))


def undo(means: Means, of: UUID, *, action: UUID) -> ActResult:
    """Take back one's own act. Stale data is no hindrance: it rests on the act, not on what is shown."""
    return _carry_out(means, Undo(action, means.now(), of))


def show_number(means: Means, callback_id: int, reason: NumberReason, *, action: UUID) -> str:
    """The patient's number, in two transactions, so that the viewer cannot undo the log of the first.

    Nothing of it is written on this machine. Should the second answer get lost, the ticket may be used up:
    the database then refuses, and the supervisor asks anew.
    """
    _look_before_acting(means, 1)
    ticket = until_answered(
        lambda: means.desk.request_number(action, callback_id, reason, at=means.now()), pause=means.pause
    )
    return until_answered(lambda: means.desk.fetch_number(ticket, at=means.now()), pause=means.pause)


def _look_before_acting(means: Means, rows: int) -> None:
    age_s = means.age_s()
    if age_s is None or age_s > STALE_S:
        raise Refused("stale", age_s=age_s)
    if rows == 0:
        raise Refused("nothing_chosen")
    if rows > MOST_ROWS:
        raise Refused("too_many", most=MOST_ROWS)


def _carry_out(means: Means, ask: Ask) -> ActResult:
    means.journal.write(ask)
    return answer_to(means, ask)


def answer_to(means: Means, ask: Ask) -> ActResult:
    """Send what is in the journal, and strike it out once it is known whether it is done."""
    try:
        result = until_answered(lambda: _send(means, ask), pause=means.pause)
    except (Refused, Unavailable):
        means.journal.strike(ask.action)
        raise
    except NotConfirmed:
        means.poke()
        raise
    except Exception as fault:
        # Kept, the note would meet the same fault each time the database is back.
        if is_surely_undone(fault):
            means.journal.strike(ask.action)
        raise
    means.journal.strike(ask.action)
    means.poke()
    return result


def _send(means: Means, ask: Ask) -> ActResult:
    match ask:
        case Move(action=action, rows=rows, to_centre_id=centre_id):
            return means.desk.move(action, rows, centre_id, at=means.now())
        case Retry(action=action, rows=rows, when=when):
            return means.desk.retry(action, rows, when, at=means.now())
        case SendText(action=action, ids=ids, purpose=purpose):
            return means.desk.send_text(action, ids, purpose, at=means.now())
        case Undo(action=action, of=of):
            return means.desk.undo(action, of, at=means.now())
