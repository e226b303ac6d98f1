"""What the controller of every screen answers to: made with the desk, it joins its screen to look-ups and acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.live.delta import Delta
from app.live.history import History
from app.live.store import Present
from ui.deeds import Callback
from ui.formats import Formats
from ui.screens.screen import Screen

if TYPE_CHECKING:
    from ui.charts.chart_frame import ChartFrame
    from ui.desk.deskwork import Deskwork
    from ui.desk.view_keeping import ViewKeeping
    from ui.widgets.banner import Banner
    from ui.windows.own_window import OwnWindow


class ScreenDesk(QObject):
    """Made when its screen is gone to for the first time; it makes `screen` in its constructor.

    The desk itself relays `act_wanted`, `chosen_changed`, formats and freshness; the rest is the controller's.
    """

    #: What a chart of its screen is about is another: a window of its own says so.
    about_changed = Signal()

    screen: Screen
    #: Whether the scope box of the top bar is about this screen too; see `set_scope`.
    has_scope = False
    #: Which of the commands filter, list, detail and density its screen answers.
    parts: frozenset[str] = frozenset({"filter", "detail", "density"})
    #: The window of its own that it is behind; None for a screen of the console.
    apart: OwnWindow | None = None
    #: Whether it reads its figures itself: they then are as old as `figures_read_us` says, not as the board.
    reads_its_own = False
    #: Whether the last time it did it could not.
    has_failed = False
    #: What keeps its views, where it has some.
    views_kept: ViewKeeping | None = None

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self.desk = desk
        self._history: History | None = None

    @property
    def widget(self) -> QWidget:
        """The screen as what it is besides."""
        return cast("QWidget", self.screen)

    @property
    def charts(self) -> tuple[ChartFrame, ...]:
        """Those of its screen that can stand in a window of their own."""
        return ()

    @property
    def banners(self) -> tuple[Banner, ...]:
        """What says of its charts that they are old or not there, for a window of their own."""
        return ()

    def centre_shown(self) -> int | None:
        """The one centre its screen is about, None: the region."""
        return None

    def figures_read_us(self) -> int | None:
        """When the figures on its screen were read, where they do not come with the board; else None."""
        return None

    def stand_apart(self) -> None:
        """It is behind a window of its own: what only the console has room for goes."""

    def show_centre_apart(self, centre_id: int | None) -> None:
        """Be about the centre that the window was opened for, once there is a board."""
        if self.has_scope and centre_id != self.centre_shown():
            self.set_scope(centre_id)

    def say_scopes(self) -> None:
        """It is in front: what it can be about, and what it is about, which is not what the one before it was."""
        self.desk.frame.show_scopes(self.desk.known.scopes(), has_box=self.has_scope)
        if self.has_scope:
            self.desk.show_scope(self.centre_shown())

    def tell_scope(self, centre_id: int | None) -> None:
        """Its screen is about another centre, or the region: the box beside its title says so."""
        if self.apart is None:
            self.desk.show_scope(centre_id)
        else:
            self.apart.scope.set_current("all" if centre_id is None else str(centre_id))

    def start(self) -> None:
        """The screen is in its place, with what it had saved."""

    def stop(self) -> None:
        """The window ends, or the demo is left."""

    def show_past(self, present: Present, show: Callable[[History], None]) -> None:
        """Hand on the past beside the present where it is another than the last."""
        if present.history is not self._history:
            self._history = present.history
            show(present.history)

    def take(self, present: Present, delta: Delta) -> None:
        """The newest present with a board; called while in front, and with all that was missed on coming there."""

    def fetch(self) -> None:
        """The newest is asked for now: what the screen reads besides the board, where it does not anyhow."""

    def give(self, command: str) -> bool:
        """Whether the command was one of the screen's."""
        return self.screen.ask(command)

    def parts_now(self) -> frozenset[str]:
        """The same, and what commands are about that comes and goes: an alert looked at, a list to be printed."""
        return self.parts

    def off_here(self) -> tuple[tuple[str, str], ...]:
        """Those of the screen's own commands that are off for what is chosen on it, each with the reason."""
        return ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of the screen's own, which comes before any act."""
        return False

    @property
    def can_redo(self) -> bool:
        return False

    def redo(self) -> bool:
        """Make the change again that was taken back last; False: there is none."""
        return False

    def show_pending(self, ids: frozenset[int]) -> None:
        """Callbacks whose act is under way or unconfirmed."""

    def select(self, ids: Sequence[int]) -> None:
        """Mark these callbacks, where the screen has rows."""

    def propose_move(self, centre_id: int) -> None:
        """Have that centre chosen where the screen asks to which one to move."""

    def chosen_ids(self) -> Sequence[int]:
        """The callbacks an act would be about, for an act that is repeated on them."""
        return ()

    def callbacks_of(self, ids: Sequence[int]) -> Mapping[int, Callback]:
        """What is said of callbacks that the screen has read and the board does not hold."""
        del ids
        return {}

    def set_scope(self, centre_id: int | None) -> None:
        """List one centre, None: the whole region. For a screen that `has_scope`."""

    def use_formats(self, formats: Formats) -> None:
        """Another language or zone; called before the translators are exchanged."""
        self.screen.set_formats(formats)

    def foot_px(self) -> int:
        """How much at the foot of the screen no toast may cover."""
        return 0

    def what_is_missing(self) -> str:
        """For the self test, in English: what has no live data yet, "" when all has."""
        return ""
