"""Finding out what became of acts whose answer was lost: at start, and whenever the database is back."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.actions.acts import Means, answer_to
from app.actions.asks import Ask
from app.database.undone import is_surely_undone
from app.domain.act import ActResult
from app.domain.errors import NotConfirmed, Refused, Unavailable

_log = logging.getLogger(__name__)

#: An act that turns out not to be done is done now when its click is not older than this. Later it would come
#: as a surprise (a text about a call of this morning), so it is given up, and the supervisor is told.
STILL_MEANT: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one act. Neither result nor refusal: it was never done, and now will not be."""

    ask: Ask
    result: ActResult | None = None
    refusal: Refused | None = None


def settle(means: Means) -> tuple[Settled, ...]:
    """The acts in the journal that are no longer in doubt; those that still are stay for the next time.

    Each is to be told, and then `told` to the journal. One that meets a fault hinders no other; the fault is raised
    when nothing else is to be told.
    """
    known: list[Settled] = []
    faults: list[Exception] = []
    for ask in means.journal.unanswered():
        try:
            known.append(_settle(means, ask))
        except (Unavailable, NotConfirmed):
            break
        except Exception as fault:  # noqa: BLE001  # raised below, unless something else is to be told first
            _log.exception("an act could not be settled")
            faults.append(fault)
    if faults and not known:
        raise faults[0]
    if known:
        means.poke()
    return tuple(known)


def _settle(means: Means, ask: Ask) -> Settled:
    why_not = means.journal.why_not_done(ask.action)
    if why_not is not None:
        means.journal.answered(ask.action)
        return Settled(ask, refusal=Refused(why_not) if why_not else None)
    result = means.answer_of(ask.action)
    # Without its number it would be another act: only the supervisor can do it again.
    if result is None and not ask.number_left_out and means.now() - ask.asked_at <= STILL_MEANT:
        return _do_now(means, ask)
    if result is None:
        means.journal.not_done(ask.action)
    else:
        means.journal.answered(ask.action)
    return Settled(ask, result=result)


def _do_now(means: Means, ask: Ask) -> Settled:
    try:
        return Settled(ask, result=answer_to(means, ask))
    except Refused as refusal:
        return Settled(ask, refusal=refusal)
    except Unavailable:
        # Surely not done, but the database has gone again: it stays in doubt no longer than need be.
        means.journal.write(ask)
        raise
    except Exception as fault:
        if not is_surely_undone(fault):
            raise
        _log.exception("an act met a fault and was not done")
        return Settled(ask)
