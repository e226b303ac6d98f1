"""Alerts, their rules and what would help, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from app.alerts.proposal import Proposal, Way
from app.domain.alert import NO_HANDS_LOAD, SHARES, TIMES, Alert, AlertRule, Each, Figure
from app.domain.moment import from_us
from ui.formats import Formats

#: What stands beside an alert: a promise broken today is graver than one that is in danger.
LEVELS: Final = {
    Figure.URGENT: "crit",
    Figure.NO_HANDS: "crit",
    Figure.STALE: "crit",
    Figure.UNACCOUNTED: "crit",
    Figure.OLDEST_WAIT: "crit",
}


def level_of(figure: Figure) -> str:
    """Its glyph and tone: crit or warn."""
    return LEVELS.get(figure, "warn")


class AlertWords(QObject):
    """A QObject, because lupdate finds the plurals of `self.tr` only."""

    def __init__(
        self, formats: Formats, centre_name: Callable[[int], str], service_name: Callable[[int], str]
    ) -> None:
        super().__init__()
        self.formats, self.centre_name, self.service_name = formats, centre_name, service_name

    def figure(self, figure: Figure) -> str:
        """The figure's name."""
        match figure:
            case Figure.OLDEST_WAIT:
                return self.tr("Oldest wait")
            case Figure.URGENT:
                return self.tr("Urgent promise in danger")
            case Figure.LEFT_OVER:
                return self.tr("Will not be rung today")
            case Figure.LOAD:
                return self.tr("Load")
            case Figure.NO_HANDS:
                return self.tr("Nobody is at work")
            case Figure.HELD:
                return self.tr("Patient in another call")
            case Figure.ATTEMPTS_FAILING:
                return self.tr("Attempts fail more than usual")
            case Figure.TEXTS_FAILING:
                return self.tr("Texts do not arrive")
            case Figure.STALE:
                return self.tr("The data is old")
            case Figure.UNACCOUNTED:
                return self.tr("The books do not balance")

    def value(self, figure: Figure, value: float) -> str:
        """A value of the figure with its unit."""
        if figure in TIMES:
            return self.formats.duration(value)
        if figure is Figure.LOAD and value >= NO_HANDS_LOAD:
            return self.tr("work and no hands")
        if figure in SHARES:
            share = self.formats.percent(value)
            return self.tr("{share} more").format(share=share) if figure is Figure.ATTEMPTS_FAILING else share
        return self.tr("%n callback(s)", "", round(value))

    def title(self, alert: Alert, rule: AlertRule, now: float | None = None) -> str:
        """What has come to its limit, and how far: it is `now`, or was at worst where that is over.

        Of what is on and not known now it is said that it was so at worst.
        """
        is_on = alert.until_us is None
        value = now if is_on and now is not None else alert.value
        words = (
            self.tr("{figure}: at worst {value}") if is_on and now is None else self.tr("{figure}: {value}")
        )
        return words.format(figure=self.figure(rule.figure), value=self.value(rule.figure, value))

    def place(self, alert: Alert, rule: AlertRule) -> str:
        """Where: a centre, or those that the rule watches together, and which services where not all of them."""
        if alert.centre_id is not None:
            return self._of_services(self.centre_name(alert.centre_id), rule)
        return self.whom(rule)

    def whom(self, rule: AlertRule) -> str:
        """Whom a rule watches."""
        count = len(rule.scope.centres)
        if rule.scope.each is Each.REGION:
            whom = self.tr("%n centre(s) together", "", count) if count else self.tr("The whole region")
        elif count:
            whom = self.tr("%n centre(s), each by itself", "", count)
        else:
            whom = self.tr("Each centre by itself")
        return self._of_services(whom, rule)

    def _of_services(self, whom: str, rule: AlertRule) -> str:
        return " · ".join((whom, *map(self.service_name, rule.scope.services)))

    def state(self, alert: Alert, now_us: int) -> str:
        """New, who attends to it, until when it is left alone, or how long it lasted."""
        who = alert.answered_by or ""
        match alert.state_at(now_us):
            case "on":
                return self.tr("New")
            case "acknowledged":
                return self.tr("Acknowledged: {who}").format(who=who)
            case "snoozed":
                until = self.formats.clock(from_us(alert.quiet_until_us or 0))
                return self.tr("Snoozed until {clock}: {who}").format(clock=until, who=who)
            case "over":
                return self.tr("Ended, lasted {time}").format(time=self.lasted(alert, now_us))

    def lasted(self, alert: Alert, now_us: int) -> str:
        """From when its figure came to the limit until it was over, or until now."""
        return self.formats.duration(((alert.until_us or now_us) - alert.since_us) / 1e6)

    def since(self, alert: Alert, now_us: int) -> str:
        """The clock, and of another day the day too."""
        at, now = from_us(alert.since_us), from_us(now_us)
        is_today = self.formats.short_day(at) == self.formats.short_day(now)
        clock = self.formats.clock(at)
        return clock if is_today else f"{self.formats.short_day(at)} {clock}"

    def limits(self, rule: AlertRule) -> str:
        """When a rule raises and when it is over again."""
        on = self.value(rule.figure, rule.on)
        if rule.off == rule.on:
            return self.tr("from {on}").format(on=on)
        return self.tr("from {on}, ends below {off}").format(on=on, off=self.value(rule.figure, rule.off))

    def delays(self, rule: AlertRule) -> str:
        """For how long the figure must stay beyond a limit."""
        return self.tr("{on} / {off}").format(
            on=self.formats.duration(rule.on_delay_s), off=self.formats.duration(rule.off_delay_s)
        )

    def quiet(self, rule: AlertRule) -> str:
        """The hours in which nothing new is raised, "" for none."""
        clock = self.formats.minute
        return ", ".join(f"{clock(first)}–{clock(last)}" for first, last in rule.quiet)

    def proposal(self, proposal: Proposal) -> str:
        """What would help, as the button says it."""
        count = len(proposal.callbacks)
        place = "" if proposal.centre_id is None else self.centre_name(proposal.centre_id)
        match proposal.way:
            case Way.MOVE:
                target = self.centre_name(proposal.to_centre_id or 0)
                return self.tr("Move %n to {centre}…", "", count).format(centre=target)
            case Way.FRONT:
                return self.tr("Have %n rung next", "", count)
            case Way.CALLS:
                return self.tr("Show %n call(s)", "", count)
            case Way.OTHERS:
                return self.tr("Show %n callback(s)", "", count)
            case Way.SHOW:
                return self.tr("Show {centre}").format(centre=place) if place else self.tr("Show the region")
            case Way.MESSAGES:
                return self.tr("Show the texts")
            case Way.FETCH:
                return self.tr("Fetch now")
            case Way.TELL:
                return self.tr("Tell your administrator (jonovahti-admin verify)")

    def reason(self, proposal: Proposal) -> str:
        """Why that is proposed."""
        match proposal.way:
            case Way.MOVE:
                return self.tr("There are hands to spare at {centre}.").format(
                    centre=self.centre_name(proposal.to_centre_id or 0)
                )
            case Way.FRONT:
                return self.tr("Their promise ends within half an hour, or has passed.")
            case Way.CALLS:
                return self.tr(
                    "Nobody rings these patients' other requests until the call ends. If nobody is ringing, retry it."
                )
            case Way.OTHERS:
                return self.tr(
                    "The call is of a centre that you do not see: ask a supervisor who sees them all."
                )
            case Way.SHOW:
                return self.tr("No other centre has hands to spare for these.")
            case Way.MESSAGES:
                return self.tr("The gateway or the carrier may be down.")
            case Way.FETCH:
                return self.tr("The database does not answer. Acts wait until it does.")
            case Way.TELL:
                return self.tr("A request that cannot be found may be a patient who is never rung.")

    def rate(self, count: int) -> str:
        """How many came within the hour, beside what one person can attend to."""
        return self.tr("%n in the last hour (6–10 can be attended to)", "", count)

    def rises(self, title: str, place: str) -> str:
        """The words of a notification."""
        return self.tr("{place}: {what}").format(place=place, what=title)
