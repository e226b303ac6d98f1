"""A supervisor at work: what all screens share. The newest present, the acts, the situation, and which is in front."""

from __future__ import annotations

import json
import time
from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.bootstrap import Services
from app.domain.wish import Move, Retry, SendText, Wish
from app.listing.callback_row import rows
from app.live.delta import Delta
from app.live.store import Present
from ui.acting import Acting
from ui.books import Books
from ui.clock import Ticker
from ui.commands import Situation
from ui.connection import Connection
from ui.deeds import Callback, Deed, answer_lines
from ui.desk.screen_desk import ScreenDesk
from ui.desk.screens import BY_KEY, SCREENS
from ui.dialogs.answers_dialog import AnswersDialog
from ui.formats import Formats
from ui.screens.chosen import Chosen
from ui.screens.pane_order import enter, next_pane
from ui.store_bridge import StoreBridge
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.console import Console
    from ui.screens.live_screen import LiveScreen

translate = QCoreApplication.translate


class Deskwork(QObject):
    """Made when the services are open. Boards go to the screen in front; another gets them when it comes there."""

    #: The first board is on the screen.
    live = Signal()

    def __init__(self, console: Console, services: Services) -> None:
        super().__init__(console)
        self.console, self.services, self.frame = console, services, console.frame
        self._formats = Formats(console.choices.language, ZoneInfo("UTC"))
        self._present: Present | None = None
        self._desk_of: dict[str, ScreenDesk] = {}
        self._missed_by: dict[str, Delta] = {}
        self._chosen_on: dict[str, Chosen] = {}
        self._front = ""
        self.offered = tuple(entry.key for entry in SCREENS if entry.is_for(services))
        self.acting = Acting(
            services.means,
            console.tasks,
            self.frame.toasts,
            console.errors,
            callbacks_of=self.callbacks_of,
            centre_name=self.centre_name,
            formats=lambda: self._formats,
            parent=self,
        )
        self.connection = Connection(
            self.frame.top_bar.freshness, self.frame.trouble_banner, lambda: self._formats, parent=self
        )
        self._books = Books(self.frame.books_banner, self)
        self._ticker = Ticker(self)
        self._bridge = StoreBridge(services.store, self)
        self._connect()

    def start(self) -> None:
        """Show the first screen and follow the store from now on."""
        self.frame.show_screens(self.offered)
        self.go_to(self.offered[0])
        self._bridge.start()
        self._ticker.start()
        self.acting.settle()

    def stop(self) -> None:
        self._ticker.stop()
        self._bridge.stop()
        # No QObject, so nothing would disconnect it when it goes.
        self.frame.pace_changed.disconnect(self.services.pace)
        for desk in self._desk_of.values():
            desk.stop()
        for dialog in self.frame.findChildren(AnswersDialog):
            dialog.close()

    # What the controllers of screens use

    @property
    def formats(self) -> Formats:
        return self._formats

    @property
    def present(self) -> Present | None:
        """The newest that came, None before the first."""
        return self._present

    @property
    def now_us(self) -> int:
        """The time on the board's clock, which in the demo is not the machine's."""
        return self.services.clock.now_us()

    @property
    def wall_us(self) -> int:
        """The workstation's clock, by which the age of data is told."""
        return wall_us()

    def fetch(self) -> None:
        """Look at the database now."""
        self.services.poke()

    def attach_rows(self, table: QWidget) -> None:
        """Let the single-letter commands work in this table too."""
        self.console.commands.attach_rows(table, single_keys=self.console.choices.settings.single_keys)

    def act(self, wish: Wish) -> None:
        """What a screen wished, however it was asked for."""
        match wish:
            case Move(rows=rows_, to_centre_id=to):
                self.acting.move(rows_, to)
            case Retry(rows=rows_, when=when):
                self.acting.retry(rows_, when)
            case SendText(ids=ids, purpose=purpose):
                self.acting.send_text(ids, purpose)

    def centre_name(self, centre_id: int) -> str:
        """In the user's language; its number when it is no longer known."""
        board = self._present.board if self._present else None
        for centre in board.places.centres if board is not None else ():
            if centre.id == centre_id:
                return centre.names.in_language(self._formats.language)
        return str(centre_id)

    def callbacks_of(self, ids: Collection[int]) -> dict[int, Callback]:
        """What is said of callbacks on the board, wherever they are."""
        board = self._present.board if self._present else None
        if board is None:
            return {}
        slots = board.slots_of(np.array(list(ids), np.int64))
        slots = slots[slots >= 0]
        language = self._formats.language
        found = rows(board, slots, self.now_us) if len(slots) else []
        return {row.id: Callback(row.number_end, row.centre.in_language(language)) for row in found}

    # Which screen is in front

    @property
    def front(self) -> ScreenDesk:
        """The controller of the screen that is looked at."""
        return self._desk_of[self._front]

    @property
    def front_key(self) -> str:
        return self._front

    @property
    def screen(self) -> LiveScreen:
        """The live screen, made if it was not yet."""
        from ui.screens.live_screen import LiveScreen

        screen = self.desk("live").screen
        if not isinstance(screen, LiveScreen):
            raise TypeError(type(screen).__name__)
        return screen

    def desk(self, key: str) -> ScreenDesk:
        """A screen's controller, made when it is asked for the first time."""
        if key not in self._desk_of:
            made = BY_KEY[key].make(self)
            made.screen.act_wanted.connect(self.act)
            made.screen.chosen_changed.connect(lambda chosen: self._take_chosen(key, chosen))
            self._desk_of[key] = made
            self._missed_by[key] = Delta(is_whole=True)
            self.frame.add_screen(made.widget)
            made.screen.restore_state(_arrangement(self.console.choices.settings.window.get(key, "")))
            made.start()
            made.show_pending(self.acting.pending)
        return self._desk_of[key]

    def go_to(self, key: str) -> None:
        """Bring a screen to the front, with what it has missed, and give it the keyboard."""
        desk = self.desk(key)
        if key != self._front:
            self._front = key
            self.frame.show_screen(key, desk.widget)
            self._deliver(Delta())
            self._show_scopes()
            self._take_chosen(key, self._chosen_on.get(key, Chosen()))
        if self.frame.isActiveWindow():
            desk.screen.enter()

    def save_states(self) -> dict[str, str]:
        """What the user arranged on each screen gone to, by key, as text for the settings."""
        return {key: json.dumps(desk.screen.save_state()) for key, desk in self._desk_of.items()}

    def widgets(self) -> list[QWidget]:
        return [desk.widget for desk in self._desk_of.values()]

    def what_is_missing(self) -> str:
        """For the self test, in English: what has no live data yet."""
        if self._present is None or self._present.board is None:
            return "a board"
        if self._present.board.places.queues and not self._present.history.row_of:
            return "the past beside the present"
        if self.connection.is_stale:
            return "fresh data"
        return self.front.what_is_missing()

    # What comes in

    def take(self, present: Present, delta: Delta) -> None:
        """The newest board, its past and its age."""
        is_first = self._present is None or self._present.board is None
        self._present = present
        if present.board is not None:
            zone = present.board.places.region.zone
            if str(self._formats.zone) != zone:
                self._use_formats(Formats(self._formats.language, ZoneInfo(zone)))
        for key in self._missed_by:
            self._missed_by[key] = self._missed_by[key].then(delta)
        self._deliver(Delta())
        self._books.show(present.unaccounted, self._formats)
        if is_first and present.board is not None:
            self._show_scopes()
            self.live.emit()

    def tick(self) -> None:
        """Once a second: waits and ages go on although nothing came."""
        if self._present is not None:
            self._deliver(Delta())

    def change_language(self, language: str) -> None:
        """Called before the translators are exchanged."""
        self._use_formats(Formats(language, self._formats.zone))

    def retranslate(self) -> None:
        """Called after it: what was put together of words is put together anew."""
        self._show_scopes()
        if self._present is not None:
            self._books.show(self._present.unaccounted, self._formats)
        self.tick()

    # What is commanded

    def give(self, command: str) -> bool:
        """Whether the command was one of the desk's or of the screen in front."""
        if command in self.offered:
            self.go_to(command)
            return True
        match command:
            case "undo":
                self.acting.undo()
            case "fetch":
                self.fetch()
            case "next_pane" | "previous_pane":
                self._go_round(1 if command == "next_pane" else -1)
            case "answers":
                if self.acting.last is not None:
                    self.list_answers(self.acting.last)
            case _:
                return self.front.give(command)
        return True

    def list_answers(self, deed: Deed) -> None:
        """Row by row, what became of an act."""
        dialog = AnswersDialog(self.frame, answer_lines(deed, self._formats, self.callbacks_of))
        dialog.select_wanted.connect(self.front.select)
        dialog.open()

    def show_scope(self, centre_id: int | None) -> None:
        """The screen lists another centre, or the whole region."""
        self.frame.top_bar.scope.set_current("all" if centre_id is None else str(centre_id))

    # Inside

    def _connect(self) -> None:
        acting, frame = self.acting, self.frame
        self._bridge.changed.connect(self.take)
        self._ticker.ticked.connect(self.tick)
        acting.pending_changed.connect(self._show_pending)
        acting.partly_done.connect(self.list_answers)
        acting.undo_changed.connect(self._renew_situation)
        acting.answered.connect(self._renew_situation)
        self.connection.returned.connect(self._welcome_back)
        frame.top_bar.freshness.fetch_wanted.connect(self.fetch)
        frame.trouble_banner.acted.connect(self.fetch)
        frame.top_bar.scope.chosen.connect(self._choose_scope)
        frame.pace_changed.connect(self.services.pace)

    def _deliver(self, delta: Delta) -> None:
        """Everything the screen in front has to know of the present, and how old that is."""
        present = self._present
        if present is None:
            return
        front = self.front
        if present.board is not None:
            missed, self._missed_by[self._front] = self._missed_by[self._front], Delta()
            front.take(present, missed.then(delta))
        self.connection.show(present.freshness, wall_us(), self.now_us)
        front.screen.show_freshness(present.freshness, wall_us())
        self._renew_situation()

    def _go_round(self, step: int) -> None:
        """F6: rail, top bar, banners, the screen's panes, and from the last to the first again."""
        panes = [*self.frame.panes, *self.front.screen.pane_order]
        pane = next_pane(panes, step) or next_pane(panes, step, held=False)
        if pane is not None:
            enter(pane)

    def _welcome_back(self) -> None:
        self.frame.toasts.say(Toast(translate("Console", "Connected again"), icon="circle-check"))
        self.acting.settle()

    def _take_chosen(self, key: str, chosen: Chosen) -> None:
        self._chosen_on[key] = chosen
        if key == self._front:
            self.frame.toasts.set_foot(self.front.foot_px())
            self._renew_situation()

    def _renew_situation(self) -> None:
        age_s = self._present.freshness.age_s(wall_us()) if self._present else None
        if self._present is None or self._present.board is None:
            age_s = None
        chosen = self._chosen_on.get(self._front, Chosen())
        self.console.commands.show_situation(
            Situation(
                chosen=chosen.count,
                calling=chosen.calling,
                untextable=chosen.untextable,
                # By the second: a situation that differs makes all actions anew.
                age_s=None if age_s is None else float(int(age_s)),
                can_undo=self.acting.can_undo,
                has_answers=self.acting.last is not None,
                is_demo=self.services.is_demo,
                may=self.services.may,
            )
        )

    def _show_pending(self, ids: frozenset[int]) -> None:
        for desk in self._desk_of.values():
            desk.show_pending(ids)

    def _use_formats(self, formats: Formats) -> None:
        self._formats = formats
        for desk in self._desk_of.values():
            desk.use_formats(formats)
        self._show_scopes()

    def _show_scopes(self) -> None:
        board = self._present.board if self._present else None
        if board is None:
            self.frame.show_scopes([])
            return
        language = self._formats.language
        names = sorted(
            ((str(centre.id), centre.names.in_language(language)) for centre in board.places.centres),
            key=lambda scope: scope[1],
        )
        whole = translate("Console", "Region · {count}").format(count=len(names))
        self.frame.show_scopes([("all", whole), *names], has_box=self.front.has_scope)

    def _choose_scope(self, key: str) -> None:
        if not self.front.has_scope:
            self.go_to("live")
        self.front.set_scope(None if key == "all" else int(key))


def wall_us() -> int:
    """The workstation's clock, by which the age of data is told."""
    return time.time_ns() // 1000


def _arrangement(text: str) -> dict[str, Any]:
    """What the screen saved, from the settings' text; nothing from text that is none of ours."""
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
