"""What a patient and a ring come to: decided by the seed, the request and the attempt, in whatever order asked."""

from __future__ import annotations

from typing import NamedTuple

from app.demo import assumptions as a
from app.demo.chance import log_normal, pick, stream
from app.domain.callback import Outcome


class Ring(NamedTuple):
    """One ring: how it ends, after how many seconds, and the notes that follow it."""

    outcome: Outcome
    seconds: float
    notes_s: float


class Change(NamedTuple):
    """What the patient does meanwhile: `withdraw` or `rang_in`, this many seconds after the request."""

    kind: str
    after_s: float


def ring(seed: int, key: str, attempt: int, hour: int, work_s: int) -> Ring:
    """The ring number `attempt` (from 1) to the patient of request `key`, in the local `hour`."""
    # A wrong number stays wrong and a phone that drops the call goes on dropping it, so they hang on the request alone.
    fixed = stream(seed, "patient", key).random()
    chance = stream(seed, "ring", key, attempt)
    if chance.random() < a.TECHNICAL_SHARE:
        outcome = Outcome.TECHNICAL
    elif fixed < a.WRONG_NUMBER_SHARE:
        outcome = Outcome.WRONG_NUMBER
    elif fixed < a.WRONG_NUMBER_SHARE + a.BLOCKED_SHARE:
        outcome = Outcome.BLOCKED
    elif chance.random() < a.reach(attempt, hour):
        talk_s = log_normal(chance, work_s * a.TALK_PART, a.TALK_LOG_SD)
        return Ring(Outcome.REACHED, 15 + talk_s, work_s * a.NOTES_PART * chance.uniform(0.6, 1.4))
    else:
        outcome = pick(chance, a.NOT_REACHED)
    return Ring(outcome, a.RING_S[outcome] * chance.uniform(0.7, 1.3), a.SHORT_NOTE_S)


def change_of_mind(seed: int, key: str) -> Change | None:
    """What the patient of request `key` does if nobody has rung yet, or None."""
    chance = stream(seed, "mind", key)
    which = chance.random()
    if which < a.WITHDRAW_SHARE:
        return Change("withdraw", chance.expovariate(1 / a.WITHDRAW_MEAN_S))
    if which < a.WITHDRAW_SHARE + a.RANG_IN_SHARE:
        return Change("rang_in", 600 + chance.expovariate(1 / a.WITHDRAW_MEAN_S))
    return None


def desk_delay_s(seed: int, key: str, channel: str) -> float:
    """Seconds until a station's desk has served this voicemail, e-form or chat."""
    chance = stream(seed, "desk", key)
    return a.DESK_MEDIAN_S[channel] * chance.lognormvariate(0.0, a.DESK_LOG_SD)
