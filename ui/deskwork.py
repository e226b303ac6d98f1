"""A supervisor at work: the screen follows the store, its wishes become acts, and the top bar says how fresh it is."""

from __future__ import annotations

import time
from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.bootstrap import Services
from app.domain.act import ActKind
from app.domain.text_length import text_length
from app.live.delta import Delta
from app.live.store import Present
from ui.acting import Acting
from ui.books import Books
from ui.clock import Ticker
from ui.commands import Situation
from ui.connection import Connection
from ui.deeds import Callback, Deed, answer_lines
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.text_dialog import TextSize
from ui.errors import is_known
from ui.formats import Formats
from ui.screens.live_listing import Chosen
from ui.screens.live_screen import LiveScreen
from ui.screens.pane_order import enter, next_pane
from ui.screens.row_actions import RowActions
from ui.store_bridge import StoreBridge
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.console import Console

translate = QCoreApplication.translate


class Deskwork(QObject):
    """Made when the services are open. `live`: the first board is on the screen."""

    live = Signal()

    def __init__(self, console: Console, services: Services) -> None:
        super().__init__(console)
        self._console, self.services = console, services
        frame, commands = console.frame, console.commands
        self._frame = frame
        self._formats = Formats(console.choices.language, ZoneInfo("UTC"))
        self._present: Present | None = None
        self._chosen = Chosen()
        names = ("move", "retry", "text", "number")
        self.screen = LiveScreen(self._formats, RowActions(*(commands[name] for name in names)))
        self.acting = Acting(
            services.means,
            console.tasks,
            frame.toasts,
            console.errors,
            callbacks_of=self._callbacks_of,
            centre_name=self.screen.listing.centre_name,
            formats=lambda: self._formats,
            parent=self,
        )
        self.connection = Connection(
            frame.top_bar.freshness, frame.trouble_banner, lambda: self._formats, parent=self
        )
        self._books = Books(frame.books_banner, self)
        self._ticker = Ticker(self)
        self._bridge = StoreBridge(services.store, self)
        self._connect()

    def start(self) -> None:
        """The screen is in its place: follow the store from now on."""
        self._console.commands.attach_rows(
            self.screen.table, single_keys=self._console.choices.settings.single_keys
        )
        # What is dropped on a centre is moved there.
        self.screen.table.setDragEnabled(ActKind.MOVE in self.services.may)
        self.screen.set_templates(self.services.templates, measured)
        self._bridge.start()
        self._ticker.start()
        self.acting.settle()

    def stop(self) -> None:
        self._ticker.stop()
        self._bridge.stop()
        # No QObject, so nothing would disconnect it when it goes.
        self._frame.pace_changed.disconnect(self.services.pace)
        popover = self.screen.asking.popover
        if popover is not None:
            popover.dismiss()
        for dialog in self._frame.findChildren(AnswersDialog):
            dialog.close()

    def what_is_missing(self) -> str:
        """For the self test, in English: what has no live data yet."""
        if self._present is None or self._present.board is None:
            return "a board"
        if self._present.board.places.queues and not self._present.history.row_of:
            return "the past beside the present"
        if self.connection.is_stale:
            return "fresh data"
        waiting = {
            "centres": self.screen.centres.pane,
            "callbacks": self.screen.callbacks.pane,
        }
        # On a region's first day, and at the end of a good one, there is nothing to list.
        return ", ".join(name for name, pane in waiting.items() if pane.state not in {"content", "empty"})

    # What comes in

    def take(self, present: Present, delta: Delta) -> None:
        """The newest board, its past and its age."""
        is_first = self._present is None or self._present.board is None
        before, self._present = self._present, present
        if present.board is not None:
            zone = present.board.places.region.zone
            if str(self._formats.zone) != zone:
                self._use_formats(Formats(self._formats.language, ZoneInfo(zone)))
            if before is None or before.history is not present.history:
                self.screen.show_history(present.history)
            self.screen.show_board(present.board, delta, self.services.clock.now_us())
        self.connection.show(present.freshness, wall_us(), self.services.clock.now_us())
        self.screen.show_freshness(present.freshness, wall_us())
        self._books.show(present.unaccounted, self._formats)
        self._renew_situation()
        if is_first and present.board is not None:
            self._frame.show_scopes(self._scopes())
            self.live.emit()

    def tick(self) -> None:
        """Once a second: waits and ages go on although nothing came."""
        present = self._present
        if present is None:
            return
        self.connection.show(present.freshness, wall_us(), self.services.clock.now_us())
        self.screen.show_freshness(present.freshness, wall_us())
        if present.board is not None:
            self.screen.show_board(present.board, Delta(), self.services.clock.now_us())
        self._renew_situation()

    def change_language(self, language: str) -> None:
        """Called before the translators are exchanged."""
        self._use_formats(Formats(language, self._formats.zone))

    def retranslate(self) -> None:
        """Called after it: what was put together of words is put together anew."""
        self._frame.show_scopes(self._scopes())
        if self._present is not None:
            self._books.show(self._present.unaccounted, self._formats)
        self.tick()

    # What is commanded

    def give(self, command: str) -> bool:
        """Whether the command was one of the desk's."""
        match command:
            case "move":
                self.screen.ask_move()
            case "retry":
                self.screen.ask_retry()
            case "text":
                self.screen.ask_text()
            case "number":
                self.screen.ask_number()
            case "undo":
                self.acting.undo()
            case "fetch":
                self.services.poke()
            case "filter":
                self.screen.callbacks.focus_filter()
            case "live":
                self.screen.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "next_pane" | "previous_pane":
                self._go_round(1 if command == "next_pane" else -1)
            case "list":
                self.screen.panes.toggle_left()
            case "detail":
                self.screen.panes.toggle_right()
            case "density":
                self.screen.callbacks.next_density()
            case "answers":
                if self.acting.last is not None:
                    self.list_answers(self.acting.last)
            case _:
                return False
        return True

    def _go_round(self, step: int) -> None:
        """F6: rail, top bar, banners, the screen's panes, and from the last to the first again."""
        panes = [*self._frame.panes, *self.screen.pane_order]
        pane = next_pane(panes, step) or next_pane(panes, step, held=False)
        if pane is not None:
            enter(pane)

    def list_answers(self, deed: Deed) -> None:
        """Row by row, what became of an act."""
        dialog = AnswersDialog(self._frame, answer_lines(deed, self._formats, self._callbacks_of))
        dialog.select_wanted.connect(self.screen.select)
        dialog.open()

    # Inside

    def _connect(self) -> None:
        screen, acting = self.screen, self.acting
        self._bridge.changed.connect(self.take)
        self._ticker.ticked.connect(self.tick)
        screen.move_wanted.connect(acting.move)
        screen.retry_wanted.connect(acting.retry)
        screen.text_wanted.connect(acting.send_text)
        screen.number_wanted.connect(acting.show_number)
        screen.undo_wanted.connect(acting.undo)
        screen.refresh_wanted.connect(self._fetch)
        screen.timeline_wanted.connect(self._look_up_timeline)
        screen.chosen_changed.connect(self._take_chosen)
        screen.scope_changed.connect(self._show_scope)
        acting.pending_changed.connect(self._show_pending)
        acting.number_came.connect(screen.show_number)
        acting.number_refused.connect(screen.refuse_number)
        acting.partly_done.connect(self.list_answers)
        acting.undo_changed.connect(self._renew_situation)
        acting.answered.connect(self._renew_situation)
        self.connection.returned.connect(self._welcome_back)
        self._frame.top_bar.freshness.fetch_wanted.connect(self._fetch)
        self._frame.trouble_banner.acted.connect(self._fetch)
        self._frame.top_bar.scope.chosen.connect(self._choose_scope)
        self._frame.pace_changed.connect(self.services.pace)

    def _fetch(self) -> None:
        self.services.poke()

    def _welcome_back(self) -> None:
        self._frame.toasts.say(Toast(translate("Console", "Connected again"), icon="circle-check"))
        self.acting.settle()

    def _look_up_timeline(self, callback_id: int) -> None:
        self._console.tasks.look_up(
            partial(self.services.timeline, callback_id),
            partial(self.screen.show_timeline, callback_id),
            owner=self,
            name="timeline",
            failed=self._say_nothing,
        )

    def _say_nothing(self, error: BaseException) -> None:
        """A history that cannot be read is asked for again with the next board; a fault is still a fault."""
        if not is_known(error):
            self._console.errors.report(error)

    def _take_chosen(self, chosen: Chosen) -> None:
        self._chosen = chosen
        bar = self.screen.callbacks.selection_bar
        self._frame.toasts.set_foot(bar.minimumHeight() if bar.isVisibleTo(self.screen) else 0)
        self._renew_situation()

    def _renew_situation(self) -> None:
        age_s = self._present.freshness.age_s(wall_us()) if self._present else None
        if self._present is None or self._present.board is None:
            age_s = None
        chosen = self._chosen
        self._console.commands.show_situation(
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
        self.screen.set_pending(tuple(ids))

    def _use_formats(self, formats: Formats) -> None:
        self._formats = formats
        self.screen.set_formats(formats)
        if self._present is not None and self._present.board is not None:
            self._frame.show_scopes(self._scopes())

    def _callbacks_of(self, ids: Collection[int]) -> dict[int, Callback]:
        language = self._formats.language
        return {
            row.id: Callback(row.number_end, row.centre.in_language(language))
            for row in self.screen.listing.rows(list(ids))
        }

    def _scopes(self) -> list[tuple[str, str]]:
        board = self._present.board if self._present else None
        if board is None:
            return []
        language = self._formats.language
        names = sorted(
            ((str(centre.id), centre.names.in_language(language)) for centre in board.places.centres),
            key=lambda scope: scope[1],
        )
        whole = translate("Console", "Region · {count}").format(count=len(names))
        return [("all", whole), *names]

    def _choose_scope(self, key: str) -> None:
        self.screen.set_scope(None if key == "all" else int(key))

    def _show_scope(self, centre_id: int | None) -> None:
        self._frame.top_bar.scope.set_current("all" if centre_id is None else str(centre_id))


def wall_us() -> int:
    """The workstation's clock, by which the age of data is told."""
    return time.time_ns() // 1000


def measured(text: str) -> TextSize:
    """A text's cost as the dialog for texts shows it."""
    return TextSize(*text_length(text))
