"""What a round of the rules found, for whoever shows it; nothing here needs a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.domain.alert import REGIONAL, Alert, AlertRule, Each, Figure
from app.domain.moment import HOUR_US

#: How far back the list of past alerts goes.
PAST: Final = timedelta(days=7)
#: A rule's id and a centre's, None: the region.
Key = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What there is to know of alerts at `now_us`: rules, and alerts newest first, those on before those over.

    `values`: what each figure is now, by rule and place. `centres`: one's own. `has_region`: whether they are all there
    are, so that what is of the region can be answered.
    """

    now_us: int
    rules: tuple[AlertRule, ...] = ()
    alerts: tuple[Alert, ...] = ()
    values: tuple[tuple[Key, float], ...] = ()
    has_region: bool = False
    centres: frozenset[int] = frozenset()

    def rule(self, rule_id: int) -> AlertRule | None:
        return next((one for one in self.rules if one.id == rule_id), None)

    @property
    def open(self) -> tuple[Alert, ...]:
        """On, acknowledged and snoozed."""
        return tuple(one for one in self.alerts if one.until_us is None)

    @property
    def new(self) -> tuple[Alert, ...]:
        """Those that nobody has answered, or whose snooze is over."""
        return tuple(one for one in self.open if one.state_at(self.now_us) == "on")

    def in_last_hour(self) -> int:
        """How many were raised within the hour, whenever their figures came to their limits."""
        return sum(one.told_us > self.now_us - HOUR_US for one in self.alerts)

    def value_of(self, alert: Alert) -> float | None:
        """What the figure is now; None where nothing is known of it."""
        return dict(self.values).get((alert.rule_id, alert.centre_id))


def is_changeable(rule: AlertRule, outlook: Outlook) -> bool:
    """Whether a manager of these centres can change it: one that watches others' too is not theirs alone."""
    watched = rule.scope.centres
    return outlook.has_region or (
        rule.scope.each is Each.CENTRE and bool(watched) and outlook.centres.issuperset(watched)
    )


def is_answerable(alert: Alert, rule: AlertRule, *, has_region: bool) -> bool:
    """Whether it can be acknowledged and snoozed by who has these centres."""
    return (
        alert.id != 0
        and rule.figure not in REGIONAL - {Figure.UNACCOUNTED}
        and (alert.centre_id is not None or has_region)
    )
