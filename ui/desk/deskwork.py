"""A supervisor at work: what all screens share. The newest present, the acts, the situation, how fresh it all is.

Long because everything that two screens share meets here, a line or two for each.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.wish import Wish
from app.live.delta import Delta
from app.live.store import Present
from app.services import Services
from ui.acting import Acting
from ui.books import Books
from ui.clock import Ticker, desktop_zone
from ui.commands import BY_ID
from ui.connection import Connection
from ui.deeds import Callback
from ui.desk import desk_commands
from ui.desk.after_start import AfterStart
from ui.desk.alerting import Alerting
from ui.desk.arrangement import left_in
from ui.desk.consents import Consents
from ui.desk.copying import Copying
from ui.desk.known import Known
from ui.desk.own_windows import OwnWindows
from ui.desk.pace import Pace
from ui.desk.questions import Questions
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screen_stack import ScreenStack
from ui.desk.screens import SCREENS
from ui.desk.situation_now import situation_now
from ui.desk.texts_watch import TextsWatch
from ui.desk.view_offers import ViewOffers
from ui.desk.ways import first_screen
from ui.formats import Formats
from ui.store_bridge import StoreBridge
from ui.undo_key import UNDO_KEY
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.console import Console
    from ui.panels.group_view import GroupView
    from ui.screens.live_screen import LiveScreen

translate = QCoreApplication.translate


class Deskwork(QObject):
    """Made when the services are open. Controllers of screens are made with it and use what it offers."""

    #: The first board is on the screen.
    live = Signal()

    def __init__(self, console: Console, services: Services) -> None:
        super().__init__(console)
        self.console, self.services, self.frame = console, services, console.frame
        self.known = Known(Formats(console.choices.language, desktop_zone()))
        self.offered = tuple(entry.key for entry in SCREENS if entry.is_for(services))
        self.acting = Acting(
            services.means,
            console.tasks,
            self.frame.toasts,
            console.errors,
            callbacks_of=self.callbacks_of,
            centre_name=self.known.centre_name,
            agent_name=self.known.agent_name,
            formats=lambda: self.formats,
            parent=self,
        )
        self.connection = Connection(
            self.frame.top_bar.freshness, self.frame.trouble_banner, lambda: self.formats, parent=self
        )
        self.screens = ScreenStack(self, self.frame, left_in(services.region, console.choices))
        self.own_windows = OwnWindows(self)
        self.view_offers = ViewOffers(self)
        self.questions = Questions(self)
        self.consents = Consents(self, self.frame.consent_banner)
        self.texts = TextsWatch(self, self.frame.texts_banner)
        self.alerting = Alerting(self)
        self._books = Books(self.frame.books_banner, self)
        self._copying = Copying(self.frame.toasts, self)
        self._ticker = Ticker(self)
        self._bridge = StoreBridge(services.store, self)
        self._pace = Pace(self)
        self._after_start = AfterStart(self)
        self._connect()

    def start(self) -> None:
        """Show the first screen and follow the store from now on."""
        self.frame.show_screens(self.offered)
        self.go_to(first_screen(self))
        self._bridge.start()
        self._ticker.start()
        self.acting.settle()

    def stop(self) -> None:
        self.acting.stop()
        self._after_start.stop()
        self._ticker.stop()
        self._bridge.stop()
        self._pace.stop()
        self.own_windows.stop()
        self.view_offers.stop()
        for desk in self.screens.desks:
            desk.stop()
        self.questions.stop()
        self.consents.stop()
        self.alerting.stop()
        self.texts.stop()

    # What the controllers of screens use

    @property
    def is_settled(self) -> bool:
        """Whether what is asked for late has been loaded."""
        return self._after_start.is_settled

    @property
    def formats(self) -> Formats:
        return self.known.formats

    @property
    def present(self) -> Present | None:
        """The newest that came, None before the first."""
        return self.known.present

    @property
    def now_us(self) -> int:
        """The time on the board's clock, which in the demo is not the machine's."""
        return self.services.clock.now_us()

    @property
    def wall_us(self) -> int:
        """The workstation's clock, by which the age of data is told."""
        return wall_us()

    @property
    def read_us(self) -> int | None:
        """When the newest present was read, on the board's clock; None before the first reading."""
        fresh = self.present.freshness if self.present is not None else None
        return fresh.read_at_on(self.now_us, self.wall_us) if fresh is not None and fresh.read_at_us else None

    @property
    def front(self) -> ScreenDesk:
        """The controller of the screen that has the keyboard, in a window of its own or in the console."""
        return self.own_windows.active or self.screens.front

    @property
    def desks(self) -> tuple[ScreenDesk, ...]:
        """Of all screens there are, those behind windows of their own too."""
        return (*self.screens.desks, *self.own_windows.desks)

    @property
    def screen(self) -> LiveScreen:
        """The live screen, made if it was not yet."""
        from ui.screens.live_screen import LiveScreen

        screen = self.screens.desk("live").screen
        if not isinstance(screen, LiveScreen):
            raise TypeError(type(screen).__name__)
        return screen

    def fetch(self) -> None:
        """Look at the database now."""
        self.services.poke()
        self.front.fetch()

    def attach_rows(self, table: GroupView) -> None:
        """Let the single-letter commands work in this table too, and say what is copied out of it."""
        self.console.commands.attach_rows(table)
        self._copying.follow(table)

    def act(self, wish: Wish) -> None:
        """Send what a screen wished, however it was asked for."""
        self.acting.act(wish)

    def callbacks_of(self, ids: Collection[int]) -> dict[int, Callback]:
        """What is said of callbacks: as they are on the board, else as the screen in front has read them."""
        found = self.known.callbacks_of(ids, self.now_us)
        missing = [id_ for id_ in ids if id_ not in found]
        return {**self.front.callbacks_of(missing), **found} if missing else found

    def go_to(self, key: str) -> None:
        """Bring a screen to the front, with what it has missed, and give it the keyboard."""
        if self.screens.go_to(key):
            self._deliver()
            self._show_scopes()
        if self.own_windows.active is not None:
            self.frame.window().activateWindow()
        elif self.frame.isActiveWindow():
            self.screens.front.screen.enter()

    def show_scope(self, centre_id: int | None) -> None:
        """The screen lists another centre, or the whole region."""
        self.frame.top_bar.scope.set_current("all" if centre_id is None else str(centre_id))

    def what_is_missing(self) -> str:
        """For the self test, in English: what has no live data yet."""
        return self.known.missing() or (
            "fresh data" if self.connection.is_stale else self.screens.front.what_is_missing()
        )

    # What comes in

    def take(self, present: Present, delta: Delta) -> None:
        """The newest board, its past and its age."""
        before, self.known.present = self.known.present, present
        if present.board is not None:
            zone = present.board.places.region.zone
            if str(self.formats.zone) != zone:
                self._use_formats(Formats(self.formats.language, ZoneInfo(zone)))
        self.screens.note(delta)
        self.own_windows.note(delta)
        self.consents.note(delta)
        self._deliver()
        self._books.show(present.unaccounted, self.formats)
        self.questions.take_board()
        if present.board is not None and (before is None or before.board is None):
            self._show_scopes()
            self.live.emit()
            self.own_windows.reopen()
        self._after_start.look()

    def tick(self) -> None:
        """Once a second: waits and ages go on although nothing came."""
        self._deliver()
        self.questions.renew_history()
        self.alerting.tick()

    def change_language(self, language: str) -> None:
        """Called before the translators are exchanged."""
        self._use_formats(Formats(language, self.formats.zone))

    def retranslate(self) -> None:
        """Called after it: what was put together of words is put together anew."""
        self._show_scopes()
        if self.present is not None:
            self._books.show(self.present.unaccounted, self.formats)
        self.consents.retranslate()
        self.own_windows.retranslate()
        self.texts.retranslate()
        self.tick()

    def give(self, command: str) -> bool:
        """Whether the command was one of the desk's or of the screen in front."""
        return desk_commands.give(self, command)

    # Inside

    def _connect(self) -> None:
        acting, frame = self.acting, self.frame
        self._bridge.changed.connect(self.take)
        self._ticker.ticked.connect(self.tick)
        self.screens.made.connect(self.join)
        self.screens.chosen_changed.connect(self._take_chosen)
        acting.pending_changed.connect(self._show_pending)
        for changed in (acting.undo_changed, acting.answered, acting.history_changed):
            changed.connect(self.renew_situation)
        acting.begun.connect(self.console.setting_changes.note_act)
        acting.answered.connect(self.alerting.look_again)
        self.console.setting_changes.changed.connect(self.renew_situation)
        self.connection.returned.connect(self._welcome_back)
        frame.top_bar.freshness.fetch_wanted.connect(self.fetch)
        frame.trouble_banner.acted.connect(self.fetch)
        frame.top_bar.scope.chosen.connect(self._choose_scope)

    def join(self, desk: ScreenDesk) -> None:
        """A screen has been made."""
        desk.screen.act_wanted.connect(self.act)
        desk.show_pending(self.acting.pending)
        self.questions.join(desk)

    def _deliver(self) -> None:
        """Everything the screen in front has to know of the present, and how old that is."""
        present = self.present
        if present is None:
            return
        self.screens.deliver(present)
        self.connection.show(present.freshness, wall_us(), self.now_us)
        self.screens.front.screen.show_freshness(present.freshness, wall_us())
        self.own_windows.deliver(present)
        self.renew_situation()

    def _welcome_back(self) -> None:
        self.frame.toasts.say(lambda: Toast(translate("Console", "Connected again"), icon="circle-check"))
        self.acting.settle()

    def _take_chosen(self) -> None:
        self.frame.toasts.set_foot(self.screens.front.foot_px())
        self.renew_situation()

    def look_who_is_in_front(self) -> None:
        """The keyboard went to another window, or something else is chosen there."""
        self._pace.look()
        self.renew_situation()

    def renew_situation(self) -> None:
        situation = situation_now(self)
        self.console.commands.show_situation(situation)
        is_off = bool(BY_ID["undo"].why_off(situation))
        self.frame.toasts.give_key(UNDO_KEY, None if is_off else desk_commands.taken_back_by_undo(self))

    def _show_pending(self, ids: frozenset[int]) -> None:
        for desk in self.desks:
            desk.show_pending(ids)

    def _use_formats(self, formats: Formats) -> None:
        self.known.formats = formats
        for desk in self.desks:
            desk.use_formats(formats)
        self._show_scopes()

    def _show_scopes(self) -> None:
        self.screens.front.say_scopes()

    def _choose_scope(self, key: str) -> None:
        if not self.screens.front.has_scope:
            self.go_to("live")
        self.screens.front.set_scope(None if key == "all" else int(key))


def wall_us() -> int:
    """The workstation's clock, by which the age of data is told."""
    return time.time_ns() // 1000
