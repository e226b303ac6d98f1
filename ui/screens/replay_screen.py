"""The day replayed: its line with what was done, and beneath it the figures, centres and callbacks of one moment.

Long because the player, the line and three panes of the live screen meet here, and none knows the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.moment import HOUR_US, MINUTE_US, from_us
from app.live.store import Freshness
from app.replay.acts import DoneAct
from app.replay.replay import Replay
from ui.formats import Formats
from ui.panels.group_view import GroupView
from ui.panels.replay_bar import ReplayBar
from ui.panels.replay_line import DayLine
from ui.screens.chosen import Chosen
from ui.screens.replay_layout import ReplayLayout
from ui.screens.replay_line_day import NEAR_US, concerns, effect, line_day, told
from ui.screens.replay_panes import ReplayPanes
from ui.screens.replay_player import ReplayPlayer
from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS
from ui.widgets.announce import announce
from ui.widgets.data_pane import DataPane
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.words.replay import DoneActWords


class ReplayScreen(Retranslated, QWidget):
    """A `Screen` that wishes for nothing: acts are about the present.

    `day_wanted` carries the date to be read, `stop_wanted` that it is not wanted any more, `live_wanted` that the
    present is. `scope_changed`: the centre listed, None for the whole region.
    """

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    scope_changed = Signal(object)
    day_wanted = Signal(object)
    stop_wanted = Signal()
    live_wanted = Signal()

    def __init__(
        self,
        formats: Formats,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`actions`: the window's commands by id, all of them off here; their words say why."""
        super().__init__(parent)
        self.replay: Replay | None = None
        self.at_us = 0
        self._from_us = self._until_us = 0
        self._words = DoneActWords(self)
        self.player = ReplayPlayer(self, clock=clock)
        self.bar = ReplayBar(formats)
        self.line = DayLine(formats)
        self.said = Label(tone="t2")
        self.panes = ReplayPanes(formats, actions)
        self.listing = self.panes.listing
        self._body = QWidget()
        self.pane = DataPane(self._body, entry=lambda: self.line)
        self._layout = ReplayLayout(
            self, self._body, above=self.bar, pane=self.pane, line=self.line, said=self.said, panes=self.panes
        )
        self._connect()
        self.pane.show_loading()
        self.retranslate()

    @property
    def table(self) -> GroupView:
        return self.panes.callbacks.table

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        if self.pane.state != "content":
            return (self.bar.day, self.pane)
        panes, callbacks = self.panes, self.panes.callbacks
        return (self.bar.day, self.line, panes.strip, panes.centres.view, callbacks.chips, callbacks.table)

    # -- what it is given ---------------------------------------------------------------------------------

    def show_replay(self, replay: Replay, *, now_us: int, at_us: int | None = None) -> None:
        """A day that has been read. It is shown at `at_us`, else where it was if it is the same day, else at noon."""
        before, self.replay = self.replay, replay
        is_same = before is not None and before.day.date == replay.day.date and not _is_bare(before)
        self._until_us = replay.until_us
        self._from_us = min(self._from_us, replay.span_us[0]) if is_same else replay.span_us[0]
        # Of today before anything has happened the line begins with this hour, not with one that is still to come.
        self._widen(replay.until_us if at_us is None else min(at_us, replay.until_us))
        wanted = at_us if at_us is not None else self.at_us if is_same else replay.day.at(720)
        self.bar.show_reading(None)
        self.bar.show_past(has_usual=replay.has_usual)
        self.bar.show_day(
            replay.day.date, replay.day.date if now_us < replay.day.ends_us else self._day_of(now_us)
        )
        if _is_bare(replay):
            self.player.stop()
            self.at_us = self._within(wanted)
            self.bar.show_at(None)
            self._say_empty()
            return
        self.pane.show_content()
        self._show(wanted, anew=True)
        self._show_line()

    def show_reading(self, done: int, total: int) -> None:
        """How many of how many callbacks of the day have been read."""
        self.bar.show_reading((done, total))
        if self.replay is None:
            self.pane.show_loading()

    def end_reading(self, today: date) -> None:
        """The day was not read: what was there before stays."""
        self.bar.show_reading(None)
        replay = self.replay
        if replay is not None:
            self.bar.show_day(replay.day.date, today)
        if replay is None or _is_bare(replay):
            self._say_empty()
        elif self.pane.state != "content":
            # Another one between them could not be read.
            self.pane.show_content()
            self._show(self.at_us, anew=True)
            self._show_line()

    def show_trouble(self, words: str) -> None:
        """The day could not be read, and why."""
        self.bar.show_reading(None)
        self.bar.show_at(None)
        self.player.stop()
        self.pane.show_error(words, "")

    def show_now(self, now_us: int) -> None:
        """How late it is: the line of today grows with it, to be gone along once it has been read."""
        replay = self.replay
        if replay is not None:
            # After midnight the day that has begun can be chosen, whichever is shown.
            self.bar.offer_until(self._day_of(now_us))
        if replay is None or now_us // MINUTE_US == self._until_us // MINUTE_US:
            return
        if replay.day.starts_us <= now_us < replay.day.ends_us and replay.until_us < now_us:
            self._until_us = now_us
            self._show_line()

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """What has been does not grow old."""

    def set_scope(self, centre_id: int | None) -> None:
        """List one centre's callbacks, None: the whole region's."""
        self.panes.set_scope(centre_id)
        if self.replay is not None and self.pane.state == "content":
            self._show_line()
            self._tell_act()
        self.scope_changed.emit(centre_id)

    def set_formats(self, formats: Formats) -> None:
        for part in (self.bar, self.line, self.panes):
            part.set_formats(formats)

    def save_state(self) -> dict[str, Any]:
        return {**self.panes.save(), "speed": self.player.speed}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        self.panes.restore(saved)
        place = self.bar.speed.findData(saved.get("speed"))
        if place >= 0:
            self.bar.speed.setCurrentIndex(place)
            self.player.speed = int(self.bar.speed.itemData(place))

    # -- what it is asked ---------------------------------------------------------------------------------

    def ask(self, command: str) -> bool:
        """Do what the command says; False: it is none of ours."""
        match command:
            case "filter":
                self.panes.callbacks.focus_filter()
            case "list":
                self.panes.centres.setVisible(self.panes.centres.isHidden())
            case "density" | "columns" | "groups":
                self.panes.callbacks.arrange(command)
            case _ if command in ROW_HEIGHTS:
                self.table.set_density(command)
            case _:
                return False
        return True

    def enter(self) -> None:
        """It has come to the front: the keyboard goes to the line."""
        (self.line if self.pane.state == "content" else self.bar.day).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def go_to(self, us: int) -> None:
        """Show that moment of the day, as far as there is one."""
        replay = self.replay
        if replay is None:
            return
        if self.pane.state != "content" and not _is_bare(replay):
            # Another day between could not be read; this one is shown again.
            self.bar.show_day(replay.day.date, self.bar.day.latest())
            self.pane.show_content()
        self._widen(us)
        self._show(us, anew=True)
        self._show_line()

    def point_out(self, callback_id: int | None) -> None:
        """Choose that callback in the list of the moment, where it is in it."""
        if callback_id is not None:
            self.panes.point_out(callback_id)

    def go_to_act(self, step: int) -> None:
        """The next act on the line, or the one before."""
        act = self._act(step)
        if act is not None:
            self.player.stop()
            self._show(act.at_us, anew=True)

    def toggle_play(self) -> None:
        """Play or stop; at the end of the line it is played from its beginning."""
        if self.player.is_playing:
            self.player.stop()
        elif self.replay is not None and not _is_bare(self.replay):
            if self.at_us >= self._last_us:
                self._show(self._from_us, anew=True)
            self.player.play()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Replay"))
        if self.replay is not None and self.pane.state == "content":
            self._show(self.at_us, anew=True)
            self._show_line()
        elif self.pane.state == "empty":
            self._say_empty()

    def _say_empty(self) -> None:
        if self.replay is None:
            self.pane.show_empty(self.tr("No day has been read"), self.tr("Choose a day to replay."))
            return
        day = self.listing.formats.day(self.replay.day.date)
        self.pane.show_empty(
            self.tr("Nothing is stored of {day}").format(day=day),
            self.tr("There are no requests of that day. Choose another one."),
        )

    # -- its parts ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        bar, line = self.bar, self.line
        bar.day_wanted.connect(self.day_wanted)
        bar.stop_wanted.connect(self.stop_wanted)
        bar.live_wanted.connect(self.live_wanted)
        bar.act_wanted.connect(self.go_to_act)
        bar.play_wanted.connect(self.toggle_play)
        bar.speed_wanted.connect(self._set_speed)
        line.at_wanted.connect(lambda us: self._show(us, anew=True))
        line.act_wanted.connect(self.go_to_act)
        line.play_wanted.connect(self.toggle_play)
        self.player.passed.connect(self._pass)
        self.player.changed.connect(lambda: bar.show_playing(playing=self.player.is_playing))
        self.pane.retry_wanted.connect(lambda: self.day_wanted.emit(self.bar.day.date().toPython()))
        self.panes.scope_wanted.connect(self.set_scope)
        # Nothing is chosen to be acted on.
        self.panes.callbacks.chosen_changed.connect(lambda: self.chosen_changed.emit(Chosen()))
        theme.changed.connect(self._take_height)

    @property
    def _last_us(self) -> int:
        """The last moment that can be shown."""
        if self.replay is None:
            return 0
        return min(self.replay.until_us, max(self.replay.span_us[1], self._until_us))

    def _within(self, us: int) -> int:
        """The nearest moment of the line, and of the day whatever the line says."""
        starts_us = self.replay.day.starts_us if self.replay is not None else 0
        return max(min(max(us, self._from_us), self._last_us), starts_us)

    def _widen(self, us: int) -> None:
        """A moment that was asked for is on the line, though nothing had happened yet."""
        if self.replay is not None:
            day = self.replay.day
            hour_us = (us - day.starts_us) // HOUR_US * HOUR_US + day.starts_us
            self._from_us = min(self._from_us, max(hour_us, day.starts_us))

    def _pass(self, gone_us: int) -> None:
        if self.replay is None:
            return
        self._show(self.at_us + gone_us, anew=False)
        if self.at_us >= self._last_us:
            self.player.stop()

    def _show(self, us: int, *, anew: bool) -> None:
        """The moment, within what is known; when played, figures only where anything has changed since."""
        replay = self.replay
        if replay is None:
            return
        before, self.at_us = self.at_us, self._within(us)
        if _is_bare(replay):
            return
        is_other_minute = before // MINUTE_US != self.at_us // MINUTE_US
        self.bar.show_at(from_us(self.at_us))
        if anew or is_other_minute or replay.differs(before, self.at_us):
            self.panes.show_moment(replay.board_at(self.at_us), replay.history_at(self.at_us), self.at_us)
        self._tell_act()

    def _show_line(self) -> None:
        if self.replay is not None:
            self.line.show_day(
                line_day(self.replay, self.listing, self._words, (self._from_us, self._until_us))
            )

    def _act(self, step: int) -> DoneAct | None:
        """The act that is told of, or the next one or the one before it, of those on the line."""
        if self.replay is None:
            return None
        at_us = self.at_us
        while (act := self.replay.act_near(at_us, step)) is not None:
            if concerns(act, self.listing.centre_id) and act.at_us <= self._last_us:
                return act
            at_us = act.at_us
        return None

    def _tell_act(self) -> None:
        """What was just done, else what comes next."""
        replay, listing = self.replay, self.listing
        if replay is None:
            return
        self.bar.show_acts(before=self._act(-1) is not None, after=self._act(1) is not None)
        said = ""
        latest = [
            act
            for act in replay.acts
            if self.at_us - NEAR_US < act.at_us <= self.at_us and concerns(act, listing.centre_id)
        ]
        if latest:
            said = told(latest[-1], listing, self._words)
            if what := effect(latest[-1], replay, listing):
                said = f"{said} · {what}"
        elif (following := self._act(1)) is not None:
            said = self.tr("Next: {act}").format(act=told(following, listing, self._words))
        if self.at_us < replay.span_us[0] <= replay.until_us:
            first = listing.formats.at_clock(from_us(replay.span_us[0]))
            # Of requests alone: somebody may have signed on by then, or a text have gone out.
            nothing = self.tr("No request of that day is known before {clock}").format(clock=first)
            said = f"{nothing} · {said}" if said else nothing
        clock = listing.formats.clock(from_us(self.at_us))
        spoken = f"{clock}. {said}" if said else clock
        if said != self.said.text():
            self.said.setText(said)
            if latest:
                announce(self.line, spoken)
        self.line.show_at(self.at_us, spoken)

    def _set_speed(self, speed: int) -> None:
        self.player.speed = speed

    def _day_of(self, us: int) -> date:
        return from_us(us).astimezone(self.listing.formats.zone).date()

    def _take_height(self) -> None:
        self._layout.take_height(self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.stop()


def _is_bare(replay: Replay) -> bool:
    """Whether nothing of the day can be shown."""
    return replay.is_empty and not replay.acts
