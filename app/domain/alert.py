"""Alerts: the rules that raise them, and an episode of one; the same on both engines, on screens and in previews."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Literal


class Figure(StrEnum):
    """What a rule watches; of each, more is worse. Times are seconds, shares and loads 1.0 for 100 %."""

    OLDEST_WAIT = "oldest_wait"  # seconds since the earliest open request
    URGENT = "urgent"  # urgent requests that are due within half an hour, or past it
    LEFT_OVER = "left_over"  # requests that will not be rung today
    LOAD = "load"  # work due today over hands left
    NO_HANDS = "no_hands"  # requests that wait while the lines are open and nobody is at work
    HELD = "held"  # waiting requests that nobody is given, as their patient has long been in another call
    ATTEMPTS_FAILING = (
        "attempts_failing"  # share of the last hour's attempts without contact, above the usual one
    )
    TEXTS_FAILING = "texts_failing"  # share of today's settled texts that did not arrive
    STALE = "stale"  # seconds since the database last answered
    UNACCOUNTED = "unaccounted"  # requests that the books cannot account for


#: What is of the whole console and of no centre or service.
REGIONAL: Final = frozenset({Figure.STALE, Figure.UNACCOUNTED})
#: Hands are shared by all services of a centre, so these know no service; who is left over is foretold of each.
WHOLE_CENTRES: Final = REGIONAL | {Figure.LOAD, Figure.NO_HANDS, Figure.ATTEMPTS_FAILING}
#: The load where there is work and nobody is left to do it: beyond any limit that the form of a rule takes.
NO_HANDS_LOAD: Final = 100.0
#: Shown as shares of one hundred, and as times.
SHARES: Final = frozenset({Figure.LOAD, Figure.ATTEMPTS_FAILING, Figure.TEXTS_FAILING})
TIMES: Final = frozenset({Figure.OLDEST_WAIT, Figure.STALE})
MOST_DELAY_S: Final = 86_400
MOST_QUIET: Final = 4
MOST_VALUE: Final = 1_000_000.0
#: A snooze ends by itself, within a day.
MOST_SNOOZE_S: Final = 86_400
#: How many alerts an hour one person can attend to (EEMUA 191 and ISA-18.2: six to ten).
USUAL_AN_HOUR: Final = (6, 10)

#: Texts that did not arrive, or wait for a person; and all that it is known of whether they did.
FAILED_TEXTS: Final = ("undelivered", "expired", "no_report", "rejected", "held")
SETTLED_TEXTS: Final = (*FAILED_TEXTS, "delivered")

State = Literal["on", "acknowledged", "snoozed", "over"]


class Each(StrEnum):
    """What has an alert of its own."""

    CENTRE = "centre"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class AlertScope:
    """Whom a rule watches: each centre by itself, or all of them together. Empty tuples mean all."""

    each: Each = Each.CENTRE
    centres: tuple[int, ...] = ()
    services: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertRule:
    """Raised when the figure has been at or above `on` for `on_delay_s`, over when below `off` for `off_delay_s`.

    `quiet`: minutes of the local day from and until; within them nothing new is raised. A span that ends before it
    begins goes over midnight. `id` None: not kept yet. `version` is the one that was seen, and rises with each change.
    """

    id: int | None
    figure: Figure
    scope: AlertScope
    on: float
    off: float
    on_delay_s: int = 0
    off_delay_s: int = 0
    quiet: tuple[tuple[int, int], ...] = ()
    is_active: bool = True
    version: int = 1

    def is_quiet_at(self, minute: int) -> bool:
        """At a minute of the local day."""
        return any(
            first <= minute < last if first <= last else minute >= first or minute < last
            for first, last in self.quiet
        )

    def as_json(self) -> dict[str, Any]:
        """As the contract has it."""
        return {
            "id": self.id,
            "figure": self.figure.value,
            "scope": {
                "each": self.scope.each.value,
                "centres": list(self.scope.centres),
                "services": list(self.scope.services),
            },
            "rule": {
                "on": self.on,
                "off": self.off,
                "on_delay_s": self.on_delay_s,
                "off_delay_s": self.off_delay_s,
                "quiet": [list(span) for span in self.quiet],
            },
            "is_active": self.is_active,
            "version": self.version,
        }

    @staticmethod
    def from_row(
        id_: int,
        figure: str,
        scope: Mapping[str, Any],
        rule: Mapping[str, Any],
        is_active: bool,
        version: int = 1,
    ) -> AlertRule:
        """From a row of `alert_rule`. Raises KeyError, TypeError or ValueError for one of a newer program."""
        return AlertRule(
            id_,
            Figure(figure),
            AlertScope(Each(scope["each"]), tuple(scope["centres"]), tuple(scope["services"])),
            float(rule["on"]),
            float(rule["off"]),
            int(rule["on_delay_s"]),
            int(rule["off_delay_s"]),
            tuple((int(first), int(last)) for first, last in rule["quiet"]),
            is_active,
            version,
        )


def is_sound(rule: AlertRule) -> bool:
    """Whether the rule can be kept; PostgreSQL asks the same of it."""
    scope = rule.scope
    return (
        0 < rule.on <= MOST_VALUE
        and 0 <= rule.off <= rule.on
        and 0 <= rule.on_delay_s <= MOST_DELAY_S
        and 0 <= rule.off_delay_s <= MOST_DELAY_S
        and len(rule.quiet) <= MOST_QUIET
        and all(0 <= minute <= 1440 for span in rule.quiet for minute in span)
        and not (rule.figure in REGIONAL and (scope.each is not Each.REGION or scope.centres))
        and not (rule.figure in WHOLE_CENTRES and scope.services)
    )


@dataclass(frozen=True, slots=True)
class Tried:
    """A centre's attempts of the last hour, and of the last weeks what is usual: how many, and how many reached."""

    made: int = 0
    reached: int = 0
    usually_made: int = 0
    usually_reached: int = 0


@dataclass(frozen=True, slots=True)
class Alert:
    """One episode. `centre_id` None: of the region. `value`: the worst the figure was told to be.

    `since_us`: when the figure came to the limit; `raised_us`: when the alert was told of, None: at once.
    `until_us`: when it was over. `quiet_until_us`: the end of its snooze. `id` 0: known to this console alone.
    """

    id: int
    rule_id: int
    centre_id: int | None
    state: State
    since_us: int
    value: float
    until_us: int | None = None
    quiet_until_us: int | None = None
    answered_by: str | None = None
    answered_at_us: int | None = None
    raised_us: int | None = None

    @property
    def told_us(self) -> int:
        """When anybody could first see it: after its delay, and after quiet hours."""
        return self.since_us if self.raised_us is None else self.raised_us

    def state_at(self, now_us: int) -> State:
        """A snooze that has ended is a new alert again."""
        if self.state == "snoozed" and (self.quiet_until_us or 0) <= now_us:
            return "on"
        return self.state


#: What a new region begins with. Waits and load as the region's own first limits; six to ten an hour on a bad Monday.
FIRST_RULES: Final = (
    AlertRule(None, Figure.URGENT, AlertScope(), 1, 1, 60, 60),
    AlertRule(None, Figure.NO_HANDS, AlertScope(), 1, 1, 600, 300),
    AlertRule(None, Figure.HELD, AlertScope(), 1, 1, 60, 60),
    AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 14_400, 12_600, 300, 600),
    AlertRule(None, Figure.LOAD, AlertScope(), 1.2, 1.05, 900, 900),
    AlertRule(None, Figure.LEFT_OVER, AlertScope(), 10, 5, 900, 900),
    AlertRule(None, Figure.LEFT_OVER, AlertScope(Each.REGION), 50, 30, 900, 900),
    AlertRule(None, Figure.ATTEMPTS_FAILING, AlertScope(Each.REGION), 0.2, 0.1, 600, 900),
    AlertRule(None, Figure.TEXTS_FAILING, AlertScope(Each.REGION), 0.2, 0.1, 300, 900),
    AlertRule(None, Figure.STALE, AlertScope(Each.REGION), 60, 60),
    AlertRule(None, Figure.UNACCOUNTED, AlertScope(Each.REGION), 1, 1),
)
