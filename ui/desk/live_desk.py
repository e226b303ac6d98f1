"""The live screen at the desk: boards and the past come in, timelines are looked up, numbers are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from app.domain.act import ActKind
from app.domain.text_length import text_length
from app.live.beside import Beside
from app.live.delta import Delta
from app.live.store import Present
from ui.charts.chart_frame import ChartFrame
from ui.desk.chart_files import ChartFiles
from ui.desk.days_beside import DaysBeside
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.desk.view_keeping import ViewKeeping
from ui.desk.ways import show_moment
from ui.errors import is_known
from ui.screens.live_screen import LiveScreen
from ui.words.prices import PriceWords

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork
    from ui.dialogs.text_previews import TextSize


class LiveDesk(ScreenDesk):
    """The one screen that follows the board with every change."""

    has_scope = True
    parts = frozenset({"filter", "list", "detail", "density", "table", "own", "views"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        # Made among the pages: to be put there later, all that is in it would be styled once more.
        self.screen: LiveScreen = LiveScreen(
            desk.formats, desk.console.commands.actions, parent=desk.frame.pages
        )
        screen, acting = self.screen, desk.acting
        screen.number_wanted.connect(acting.show_number)
        screen.refresh_wanted.connect(desk.fetch)
        screen.timeline_wanted.connect(self._look_up_timeline)
        screen.scope_changed.connect(self.tell_scope)
        screen.detail.moment_wanted.connect(lambda *about: show_moment(desk, Moment(*about)))
        self.files = ChartFiles(desk, lambda: screen.scope, self)
        self.beside = DaysBeside(desk, "day beside the present", screen.strip.show_compared, self)
        screen.strip.frame.save_wanted.connect(self.files.ask)
        screen.strip.frame.apart_wanted.connect(lambda one: desk.own_windows.open_chart(self, one))
        screen.strip.frame.compare_wanted.connect(lambda choice: self.beside.ask(choice, screen.scope))
        screen.scope_changed.connect(self.beside.follow)
        self.views_kept: ViewKeeping = ViewKeeping(desk, screen.views, "live")
        acting.number_came.connect(screen.show_number)
        acting.number_refused.connect(screen.refuse_number)

    @property
    def charts(self) -> tuple[ChartFrame, ...]:
        return (self.screen.strip.frame,)

    def centre_shown(self) -> int | None:
        return self.screen.scope

    def stand_apart(self) -> None:
        self.screen.show_table_alone()

    def start(self) -> None:
        services, screen = self.desk.services, self.screen
        self.desk.attach_rows(screen.table)
        # What is dropped on a centre is moved there.
        screen.table.setDragEnabled(ActKind.MOVE in services.may)
        screen.set_templates(services.templates, partial(measured, self.desk))
        screen.asking.is_new, screen.asking.versions = services.templates.is_new, services.templates.ids
        self.views_kept.load()

    def stop(self) -> None:
        self.views_kept.stop()
        popover = self.screen.asking.popover
        if popover is not None:
            popover.dismiss()

    def take(self, present: Present, delta: Delta) -> None:
        if present.board is None:
            return
        if not present.has_past:
            # After trouble it may be long in coming.
            fresh = present.freshness
            self.screen.figures.wait_for_past(is_coming=not (fresh.reason or fresh.lack_of(Beside.PAST)))
        self.screen.figures.read_us = self.desk.read_us
        self.show_past(present, self.screen.show_history)
        if present.has_past and self.screen.figures.lacks_past:
            # The last queue is gone: there is none that could have a past.
            self.screen.figures.show_past(is_there=True)
        if self.apart is not None and self.apart.is_chart:
            self.screen.show_figures_of(present.board, delta, self.desk.now_us)
        else:
            self.screen.show_board(present.board, delta, self.desk.now_us)
        self.beside.follow(self.screen.scope)

    def show_pending(self, ids: frozenset[int]) -> None:
        self.screen.set_pending(tuple(ids))

    def select(self, ids: Sequence[int]) -> None:
        self.screen.select(ids)

    def propose_move(self, centre_id: int) -> None:
        self.screen.asking.propose_move(centre_id)

    def chosen_ids(self) -> Sequence[int]:
        return [int(one) for one in self.screen.chosen_ids()]

    def set_scope(self, centre_id: int | None) -> None:
        self.screen.set_scope(centre_id)

    def foot_px(self) -> int:
        bar = self.screen.callbacks.selection_bar
        return bar.minimumHeight() if bar.isVisibleTo(self.screen) else 0

    def what_is_missing(self) -> str:
        waiting = {"centres": self.screen.centres.pane, "callbacks": self.screen.callbacks.pane}
        # On a region's first day, and at the end of a good one, there is nothing to list.
        return ", ".join(name for name, pane in waiting.items() if pane.state not in {"content", "empty"})

    def _look_up_timeline(self, callback_id: int) -> None:
        self.desk.console.tasks.look_up(
            partial(self.desk.services.timeline, callback_id),
            partial(self.screen.show_timeline, callback_id),
            owner=self,
            name="timeline",
            failed=self._say_nothing,
        )

    def _say_nothing(self, error: BaseException) -> None:
        """A history that cannot be read is asked for again with the next board; a fault is still a fault."""
        if not is_known(error):
            self.desk.console.errors.report(error)


def measured(desk: Deskwork, text: str) -> TextSize:
    """A text's cost as the dialog for texts shows it, with the price that the region has said."""
    price = desk.services.templates.price
    from ui.dialogs.text_previews import TextSize

    return TextSize(*text_length(text), None if price is None else PriceWords(price, desk.formats))
