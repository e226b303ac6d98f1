"""One step of one rule at one place: whether its alert is on, without flapping."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.alert import TIMES, AlertRule, Figure
from app.domain.moment import SECOND_US

#: What an alert that is on must have grown by, to be told of again: a wait grows each second.
_GROWN_S = 300.0
_GROWN_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Standing:
    """Of a rule at one place. `since_us`: of an alert that is on, when the figure came to the limit.

    `turning_us`: since when the figure has stood beyond the other state's limit without a break; None: it does not.
    """

    is_on: bool = False
    since_us: int = 0
    turning_us: int | None = None


def step(
    rule: AlertRule, was: Standing, value: float | None, now_us: int, *, is_quiet: bool = False
) -> Standing:
    """How it stands now. `value` None: there is nothing to warn about. Quiet: what is off stays off.

    On after `on_delay_s` at or above `on`; over after `off_delay_s` below `off`. Between the two limits nothing
    changes, and a value that comes back to its side begins the delay anew.
    """
    turns = (value is None or value < rule.off) if was.is_on else (value is not None and value >= rule.on)
    if not turns:
        return was if was.turning_us is None else replace(was, turning_us=None)
    turning_us = now_us if was.turning_us is None else was.turning_us
    delay_s = rule.off_delay_s if was.is_on else rule.on_delay_s
    if now_us - turning_us < delay_s * SECOND_US or (is_quiet and not was.is_on):
        return replace(was, turning_us=turning_us)
    return Standing() if was.is_on else Standing(is_on=True, since_us=turning_us)


def has_grown(figure: Figure, told: float, value: float) -> bool:
    """Whether the figure of an alert that is on is worth telling of again: each console writes what it tells."""
    return value > told and value - told >= (_GROWN_S if figure in TIMES else told * _GROWN_SHARE)
