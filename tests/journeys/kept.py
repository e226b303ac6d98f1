"""One run of the program that several tests sit down before in turn, and how it is put back between them.

Starting the program and ending it costs as much as what most tests do with it. A test that writes to the database has
a run of its own, and in another module: two runs at once would share looks and words. What cannot be put back fails
the test that left it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.foresight.today import BESIDE
from tests import qt_guards
from tests.conftest import no_thread_left, nothing_unannounced
from tests.journeys.patience import LONGEST_S
from tests.journeys.sitting import Sitting
from ui.theme import theme

#: A single timer that is set for no longer is about to do something.
_SOON_MS = 2500
#: By name what is seen and kept of a run.
State = dict[str, object]


class Kept:
    """A run of the program. `put_back` makes it as it began; `told` adds to what has to be so again."""

    def __init__(
        self,
        seat: Sitting,
        put_back: Callable[[Sitting], None],
        told: Callable[[Sitting], State],
    ) -> None:
        self._seat, self._put_back, self._told = seat, put_back, told
        self._ready()
        self._first = self._state()

    @contextmanager
    def lent(self, longest_s: float = LONGEST_S) -> Iterator[Sitting]:
        """The run as it began, the caller's alone until the end of the block.

        Raises AssertionError where it is not put back within `longest_s`, with what is other than it was.
        """
        yield self._seat
        self._ready()
        self._seat.see(
            lambda: self._other() == {}, "the run as it began", seen=self._other, longest_s=longest_s
        )

    def _ready(self) -> None:
        seat = self._seat
        for dialog in seat.frame.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        choices = seat.program.choices
        if choices.settings.own:
            choices.choose_all(dict.fromkeys(choices.settings.own))
        self._put_back(seat)
        _dismiss_toasts(seat)
        seat.frame.activateWindow()
        seat.see(seat.frame.isActiveWindow, "the window in front")
        seat.see(
            lambda: seat.desk.console.tasks.is_idle and not _about_to_change(), "that nothing is on its way"
        )
        # What was on its way may have been said at its end, and would stand for ten seconds.
        _dismiss_toasts(seat)
        seat.desk.console.setting_changes.forget()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _state(self) -> State:
        seat, choices = self._seat, self._seat.program.choices
        changes = seat.desk.console.setting_changes
        return {
            "screen": seat.desk.screens.key,
            "arranged": seat.screen.save_state(),
            "scope": seat.screen.scope,
            "filter": (seat.screen.callbacks.chips.quick, seat.screen.callbacks.field.text()),
            "rows": seat.listed(),
            "chosen": seat.screen.table.chosen_count(),
            "question": seat.screen.asking.popover,
            "own settings": dict(choices.settings.own),
            "undo of settings": (changes.can_undo, changes.can_undo_newest, changes.can_redo),
            "language": choices.language,
            "looks": (theme.choice, theme.text_scale, seat.screen.table.density),
            "windows": {id(one) for one in QApplication.topLevelWidgets() if one.isVisible()},
            "banners": [one.isHidden() for one in (seat.frame.work_banner, seat.frame.trouble_banner)],
            "toast": seat.frame.toasts.shown,
            **self._told(seat),
        }

    def _other(self) -> State:
        now = self._state()
        return {name: found for name, found in now.items() if found != self._first[name]}


@contextmanager
def kept_run(
    qapp: QApplication,
    begun: AbstractContextManager[Sitting],
    put_back: Callable[[Sitting], None],
    told: Callable[[Sitting], State] = lambda _seat: {},
) -> Iterator[Kept]:
    """Keep a run for the tests of a module; as of a test, nothing of it may be left, nor a line be logged."""
    with ExitStack() as guarded:
        guarded.enter_context(nothing_unannounced())
        guarded.enter_context(no_thread_left())
        guarded.enter_context(contextmanager(qt_guards.nothing_left)(qapp))
        with begun as seat:
            _begin_workers(seat)
            yield Kept(seat, put_back, told)


def live_as_it_began(seat: Sitting) -> None:
    """The whole region on the live screen, nothing chosen, the keyboard in the table."""
    screen = seat.screen
    screen.asking.close()
    seat.desk.go_to("live")
    seat.frame.top_bar.search.clear()
    screen.set_scope(None)
    screen.callbacks.field.clear()
    screen.callbacks.chips.pick(0)
    screen.table.clearSelection()
    screen.table.setCurrentIndex(screen.table.model().index(-1, -1))
    screen.table.scrollToTop()
    screen.table.setFocus()


def _dismiss_toasts(seat: Sitting) -> None:
    while seat.frame.toasts.shown is not None:
        seat.frame.toasts.dismiss()


def _begin_workers(seat: Sitting) -> None:
    """Each begins at its first task, and would be a thread that the test of that task has left."""
    assert BESIDE.take(bool)
    tasks, done = seat.desk.console.tasks, list[str]()
    tasks.act(str, done.append, owner=seat.desk)
    tasks.look_up(str, done.append, owner=seat.desk, name="nothing")
    seat.see(lambda: len(done) == 2 and BESIDE.is_idle, "the workers")


def _about_to_change() -> bool:
    """Whether a timer that fires once does so soon."""
    tops: list[QWidget] = QApplication.topLevelWidgets()
    timers = {timer for top in tops for timer in top.findChildren(QTimer)}
    return any(one.isActive() and one.isSingleShot() and one.interval() <= _SOON_MS for one in timers)
