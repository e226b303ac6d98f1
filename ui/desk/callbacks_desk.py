"""The screen of all requests at the desk: days are read batch by batch, views are kept, numbers are searched for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from app import actions
from app.database.reads.past_rows import PastRows, SameCaller
from app.domain.act import ActKind
from app.domain.moment import from_us
from app.live.delta import Delta
from app.live.store import Present
from ui.deeds import Callback
from ui.desk.live_desk import measured
from ui.desk.moment import Moment
from ui.desk.screen_desk import ScreenDesk
from ui.desk.view_keeping import ViewKeeping
from ui.desk.ways import show_moment
from ui.errors import is_known, sentence
from ui.screens.callbacks_screen import CallbacksScreen
from ui.widgets.toast import Toast

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate

#: What a batch of days should come to: soon on screen, and no other look-up waits long behind it.
_BATCH_ROWS: Final = 8_000
_MOST_DAYS: Final = 31
#: Past this the days that are left are not read: whoever wants them narrows the dates.
MOST_READ: Final = 500_000


@dataclass(slots=True)
class _Reading:
    """Days from `first` to `last`; those after `left` have come. A batch is so many days, by what the last one had."""

    first: date
    last: date
    left: date
    batch_days: int = 1
    rows: int = 0

    @property
    def total(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def done(self) -> int:
        return (self.last - self.left).days


class CallbacksDesk(ScreenDesk):
    """Everything is looked up off the GUI thread; a batch that comes after Stop is not shown."""

    has_scope = True
    parts = frozenset({"filter", "detail", "density", "table", "find", "own", "views"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.screen: CallbacksScreen = CallbacksScreen(desk.formats, desk.console.commands.actions)
        self._reading: _Reading | None = None
        screen, acting = self.screen, desk.acting
        reading = screen.reading
        reading.days_wanted.connect(self._read)
        reading.stopped.connect(self._stop_reading)
        reading.rows_wanted.connect(self._read_rows)
        reading.acted_wanted.connect(self._read_acted)
        screen.others_wanted.connect(self._read_others)
        screen.timeline_wanted.connect(self._look_up_timeline)
        screen.find_wanted.connect(self._find)
        screen.refresh_wanted.connect(desk.fetch)
        screen.number_wanted.connect(acting.show_number)
        screen.scope_changed.connect(self.tell_scope)
        screen.detail.panel.moment_wanted.connect(lambda *about: show_moment(desk, Moment(*about)))
        acting.number_came.connect(screen.show_number)
        acting.number_refused.connect(screen.refuse_number)
        self.views_kept: ViewKeeping = ViewKeeping(desk, screen.views, "callbacks")

    def start(self) -> None:
        services, screen = self.desk.services, self.screen
        self.desk.attach_rows(screen.table)
        screen.asking.templates, screen.asking.measure = services.templates, partial(measured, self.desk)
        screen.asking.is_new, screen.asking.versions = services.templates.is_new, services.templates.ids
        screen.panel.bar.find_button.setVisible(ActKind.FIND_NUMBER in services.may)
        self.views_kept.load()

    def stop(self) -> None:
        self.views_kept.stop()
        self._reading = None
        self.screen.asking.close()
        self.screen.acts.close_find()

    def take(self, present: Present, delta: Delta) -> None:
        if present.board is None:
            return
        self.show_past(present, self.screen.show_history)
        self.screen.show_loads(are_known=present.has_past)
        self.screen.show_board(present.board, delta, self.desk.now_us)

    def centre_shown(self) -> int | None:
        return self.screen.views.query.centre_id

    def show_pending(self, ids: frozenset[int]) -> None:
        self.screen.set_pending(tuple(ids))

    def select(self, ids: Sequence[int]) -> None:
        self.screen.select(ids)

    def show_callbacks(self, ids: Sequence[int]) -> None:
        """Read these, open or past, and put them in front as what a search has found, all of them chosen."""
        self.desk.console.tasks.look_up(
            partial(self.desk.services.past.of_ids, ids),
            partial(self._choose_found, ids),
            owner=self,
            name="callbacks of texts",
            failed=self._not_shown,
        )

    def _choose_found(self, ids: Sequence[int], rows: PastRows) -> None:
        # Who has gone on to another screen is not called back, and one without a board lists nothing yet.
        if self.desk.front is not self or self.screen.listing.board is None:
            return
        if not len(rows):
            self.desk.frame.toasts.say(_say_none_left)
            return
        self.screen.show_found(rows)
        self.screen.select(ids)
        self.screen.details.show(shown=True)

    def _not_shown(self, error: BaseException) -> None:
        if is_known(error):
            self.desk.frame.toasts.say(lambda: Toast(sentence(error), icon="alert-triangle"))
        else:
            self.desk.console.errors.report(error)

    def chosen_ids(self) -> Sequence[int]:
        return [int(one) for one in self.screen.chosen_ids()]

    def callbacks_of(self, ids: Sequence[int]) -> Mapping[int, Callback]:
        language = self.desk.formats.language
        rows = self.screen.callbacks(ids)
        return {row.id: Callback(row.number_end, row.centre.in_language(language)) for row in rows}

    def set_scope(self, centre_id: int | None) -> None:
        self.screen.set_scope(centre_id)

    def foot_px(self) -> int:
        bar = self.screen.panel.selection_bar
        return bar.minimumHeight() if bar.isVisibleTo(self.screen) else 0

    def what_is_missing(self) -> str:
        state = self.screen.panel.pane.state
        return "" if state in {"content", "empty"} and self._reading is None else "callbacks"

    # -- days, batch by batch -------------------------------------------------------------------------------

    def _read(self, first: date, last: date) -> None:
        self._reading = _Reading(first, last, last)
        self._read_batch()

    def _stop_reading(self) -> None:
        self._reading = None
        self.screen.reading.end()

    def _read_batch(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self.screen.reading.show_progress(reading.done, reading.total)
        first = max(reading.first, reading.left - timedelta(days=reading.batch_days - 1))
        self.desk.console.tasks.look_up(
            partial(self.desk.services.past.of_days, first, reading.left),
            partial(self._take_batch, reading, first),
            owner=self,
            name="days",
            failed=partial(self._batch_failed, reading),
        )

    def _take_batch(self, reading: _Reading, first: date, rows: PastRows) -> None:
        if reading is not self._reading:
            return
        days = (reading.left - first).days + 1
        self.screen.reading.take_days(first, reading.left, rows)
        reading.rows += len(rows)
        reading.left = first - timedelta(days=1)
        if reading.left < reading.first:
            self._reading = None
            self.screen.reading.end()
        elif reading.rows >= MOST_READ:
            self._reading = None
            self.screen.reading.end()
            self.desk.frame.toasts.say(_say_cut_short)
        else:
            wanted = days * _BATCH_ROWS // max(len(rows), 1)
            # No more than doubled: a holiday says little of the week before it.
            reading.batch_days = max(1, min(wanted, 2 * days, _MOST_DAYS))
            self._read_batch()

    def _batch_failed(self, reading: _Reading, error: BaseException) -> None:
        if reading is self._reading:
            self._reading = None
            self.screen.reading.end(sentence(error) if is_known(error) else "")
        self._say_nothing(error)

    # -- single requests --------------------------------------------------------------------------------------

    def _read_rows(self, ids: Sequence[int]) -> None:
        self.desk.console.tasks.look_up(
            partial(self.desk.services.past.of_ids, ids),
            partial(self.screen.reading.take_rows, ids),
            owner=self,
            name="rows",
            failed=self._rows_failed,
        )

    def _rows_failed(self, error: BaseException) -> None:
        self.screen.reading.rows_failed()
        self._say_nothing(error)

    def _read_acted(self, since_us: int) -> None:
        self.desk.console.tasks.look_up(
            partial(self.desk.services.past.acted, since_us),
            self.screen.reading.take_acted,
            owner=self,
            name="acted",
            failed=self._say_nothing,
        )

    def _read_others(self, callback_id: int) -> None:
        def others() -> SameCaller:
            return self.desk.services.past.same_caller(callback_id, from_us(self.desk.now_us))

        self.desk.console.tasks.look_up(
            others, self.screen.details.show_others, owner=self, name="others", failed=self._say_nothing
        )

    def _look_up_timeline(self, callback_id: int) -> None:
        self.desk.console.tasks.look_up(
            partial(self.desk.services.timeline, callback_id),
            partial(self.screen.details.show_timeline, callback_id),
            owner=self,
            name="timeline of any day",
            failed=self._say_nothing,
        )

    def _find(self, number: str, reason: str) -> None:
        services, action = self.desk.services, uuid4()

        def find() -> PastRows:
            return services.past.of_ids(actions.find_number(services.means, number, reason, action=action))

        self.desk.console.tasks.act(find, self._found, owner=self, failed=self._not_found)

    def _found(self, rows: PastRows) -> None:
        if len(rows):
            self.screen.show_found(rows)
        else:
            self.screen.acts.refuse_find(
                translate("Callbacks", "No callbacks of this number within your centres")
            )

    def _not_found(self, error: BaseException) -> None:
        if is_known(error):
            self.screen.acts.refuse_find(sentence(error))
        else:
            self.screen.acts.close_find()
            self.desk.console.errors.report(error)

    def _say_nothing(self, error: BaseException) -> None:
        """What cannot be read now is asked for again; a fault is still a fault."""
        if not is_known(error):
            self.desk.console.errors.report(error)


def _say_none_left() -> Toast:
    said = translate("Callbacks", "These callbacks are not within your centres, or are kept no more")
    return Toast(said, icon="alert-triangle")


def _say_cut_short() -> Toast:
    said = translate("Callbacks", "Only the newest callbacks were read: choose fewer days")
    return Toast(said, icon="alert-triangle")
