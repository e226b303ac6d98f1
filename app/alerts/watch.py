"""Goes through the rules now and then, tells the database what is on and over, and says what there is to attend to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from app.alerts.outlook import PAST, Key, Outlook
from app.alerts.readings import Place, readings
from app.alerts.step import Standing, has_grown, step
from app.database.alerts import Alerts
from app.domain.alert import Alert, AlertRule, Each, Figure, Tried
from app.domain.errors import Refused, Unavailable
from app.domain.figures import STALE_S
from app.domain.moment import EPOCH, from_us
from app.live.beside import Beside
from app.live.store import Present

#: The last hour's attempts are counted again this often.
_TRIED_ANEW: Final = timedelta(minutes=1)
#: Figures for which the earlier days have to be known.
_OF_THE_PAST: Final = frozenset({Figure.LOAD, Figure.LEFT_OVER})

#: And for which something else that is read beside the board.
_BESIDE: Final = {Figure.HELD: Beside.HELD, Figure.UNACCOUNTED: Beside.BOOKS}


class Watch:
    """Any thread, one at a time. What is on is what the database has, so that consoles agree.

    `may_tell`: whether the login tells of alerts; whoever may not sees those that others told.
    """

    def __init__(self, kept: Alerts, may_tell: Callable[[], bool]) -> None:
        self.kept = kept
        self._may_tell = may_tell
        self._turning: dict[Key, Standing] = {}
        self._worst: dict[Key, float] = {}
        self._rules: tuple[AlertRule, ...] = ()
        self._stale: dict[Key, Standing] = {}
        self._known: tuple[Alert, ...] = ()
        self._last_tried: dict[int, Tried] = {}
        self._tried_at = EPOCH

    def look(self, present: Present, now_us: int, wall_us: int) -> Outlook:
        """One round. While the data is stale or the database away, only that is told, by this console alone."""
        age_s = present.freshness.age_s(wall_us)
        has_region = present.board is not None and not present.board.places.reference.elsewhere
        values: dict[Key, float] = {}
        if age_s is not None and age_s <= STALE_S and present.board is not None:
            try:
                self._rules, self._known = self.kept.both(from_us(now_us) - PAST)
                if self._may_tell() and self._go_through(present, now_us, age_s, has_region, values):
                    self._known = self.kept.since(from_us(now_us) - PAST)
            except Unavailable:
                pass
        stale = self._look_how_old(present, now_us, age_s, values)
        own = [] if present.board is None else [one.id for one in present.board.places.centres]
        found = (*stale, *self._known)
        return Outlook(now_us, self._rules, found, tuple(values.items()), has_region, frozenset(own))

    def _go_through(
        self, present: Present, now_us: int, age_s: float, has_region: bool, values: dict[Key, float]
    ) -> bool:
        """Whether anything was told."""
        on = {(one.rule_id, one.centre_id): one for one in self._known if one.until_us is None}
        at, minute = from_us(now_us), _minute(present, now_us)
        told, seen = False, set()
        for rule in self._rules:
            if rule.id is None or not rule.is_active or rule.figure is Figure.STALE:
                continue
            if rule.scope.each is Each.REGION and not has_region:
                continue
            if _is_unknown(rule.figure, present):
                # Reckoned without it, what another console has told would be over. What turns goes on turning.
                seen |= {key for key in self._turning if key[0] == rule.id}
                continue
            tried = self._tried(rule, present, at)
            for place, value in readings(rule, present, now_us, age_s, tried).items():
                key = (rule.id, place)
                seen.add(key)
                if value is not None:
                    values[key] = value
                held, turning = on.get(key), self._turning.get(key, Standing()).turning_us
                was_on = self._turning.get(key, Standing()).is_on
                was = Standing(
                    held is not None,
                    held.since_us if held else 0,
                    # Somebody else's console has told meanwhile: its delay is over, and ours begins anew.
                    turning if was_on is (held is not None) else None,
                )
                now = step(rule, was, value, now_us, is_quiet=rule.is_quiet_at(minute))
                self._turning[key] = now
                worst = self._worst[key] = max(value or 0.0, self._worst.get(key, 0.0) if held else 0.0)
                is_worse = held is not None and has_grown(rule.figure, held.value, worst)
                # What is over keeps the worst it came to.
                if now.is_on != was.is_on or is_worse:
                    self._tell(rule.id, place, now, worst, at)
                    told = True
        self._turning = {key: one for key, one in self._turning.items() if key in seen}
        self._worst = {key: one for key, one in self._worst.items() if key in seen}
        return told

    def _tell(self, rule_id: int, place: Place, now: Standing, value: float, at: datetime) -> None:
        try:
            self.kept.note(rule_id, place, is_on=now.is_on, since_us=now.since_us, value=value, at=at)
        except Refused:
            # The rule was changed, or these rights are gone: the next round begins from what is so now.
            self._turning.pop((rule_id, place), None)

    def _tried(self, rule: AlertRule, present: Present, at: datetime) -> dict[int, Tried]:
        board = present.board
        if rule.figure is not Figure.ATTEMPTS_FAILING or board is None:
            return {}
        if not timedelta() <= at - self._tried_at < _TRIED_ANEW:
            self._last_tried = self.kept.tried([centre.id for centre in board.places.centres], at)
            self._tried_at = at
        return self._last_tried

    def _look_how_old(
        self, present: Present, now_us: int, age_s: float | None, values: dict[Key, float]
    ) -> tuple[Alert, ...]:
        """Nobody can be told of it while the database is away, so it is this console's own."""
        found = []
        for rule in self._rules:
            if rule.figure is not Figure.STALE or rule.id is None or not rule.is_active:
                continue
            key: Key = (rule.id, None)
            is_quiet = rule.is_quiet_at(_minute(present, now_us))
            now = step(rule, self._stale.get(key, Standing()), age_s, now_us, is_quiet=is_quiet)
            self._stale[key] = now
            if age_s is not None:
                values[key] = age_s
            if now.is_on:
                found.append(Alert(0, rule.id, None, "on", now.since_us, age_s or 0.0))
        return tuple(found)


def _is_unknown(figure: Figure, present: Present) -> bool:
    """Whether what the figure is reckoned from has not been read, or cannot be now."""
    if figure in _OF_THE_PAST:
        return not present.has_past
    return _BESIDE.get(figure) in present.unread


def _minute(present: Present, now_us: int) -> int:
    """By the region's clock, whatever the day of the board: that may be of before midnight."""
    if present.board is None:
        return 0
    local = from_us(now_us).astimezone(present.board.day.zone)
    return local.hour * 60 + local.minute
