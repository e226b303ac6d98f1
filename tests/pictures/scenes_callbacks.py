"""What is pictured of the screen of all callbacks: what is open, a month by day with details, a search, a name."""

from __future__ import annotations

from collections.abc import Iterator

from app.listing.past_query import GroupBy, Period, Span
from tests.pictures.stage import Stage, see, turn
from ui.screens.callbacks_screen import CallbacksScreen


def callbacks(stage: Stage) -> Iterator[None]:
    """What is seen on coming here: all that is open."""
    screen = _go_there(stage)
    screen.views.go_to("open")
    _show_from_top(screen)
    stage.frame.setFocus()
    yield
    _leave(stage, screen)


def history(stage: Stage) -> Iterator[None]:
    """A month by day, one of its requests in detail."""
    screen = _go_there(stage)
    _show_a_month(screen)
    ended = next(
        row
        for row in range(screen.panel.model.rowCount())
        if (one := screen.panel.model.callback(row)) is not None and not one.is_open
    )
    screen.table.select_rows([ended, ended + 1])
    screen.details.show(shown=True)
    see(lambda: screen.detail.panel.shows_history, "the history")
    stage.frame.setFocus()
    yield
    screen.details.show(shown=False)
    screen.table.clearSelection()
    _leave(stage, screen)


def find(stage: Stage) -> Iterator[None]:
    """The question for a number; a number itself belongs in no picture, not even a made-up one."""
    screen = _go_there(stage)
    screen.views.go_to("open")
    _show_from_top(screen)
    screen.acts.ask_find()
    see(lambda: screen.acts.find_popover is not None, "the question for a number")
    popover = screen.acts.find_popover
    assert popover is not None
    stage.see_still()
    popover.field.setFocus()
    see(popover.field.hasFocus, "the keyboard in the field")
    yield
    screen.acts.close_find()
    _leave(stage, screen)


def _go_there(stage: Stage) -> CallbacksScreen:
    stage.desk.go_to("callbacks")
    screen = stage.desk.front.screen
    assert isinstance(screen, CallbacksScreen)
    see(lambda: screen.listing.board is not None, "a board")
    return screen


def _show_from_top(screen: CallbacksScreen) -> None:
    """The rows under the eye stay there when others come, so that a list seen before has been scrolled since."""
    see(lambda: screen.panel.pane.state == "content" and not screen.reading.is_on, "rows")
    screen.panel.table.scrollToTop()
    turn()


def _show_a_month(screen: CallbacksScreen) -> None:
    screen.views.go_to("all")
    screen.views.change(period=Period(Span.MONTH), group=GroupBy.DAY)
    see(lambda: screen.listing.shown.count and not screen.reading.is_on, "a month of callbacks")
    turn(20)


def _leave(stage: Stage, screen: CallbacksScreen) -> None:
    screen.views.go_to("open")
    stage.desk.go_to("live")
    turn()
