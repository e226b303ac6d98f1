"""How the replay lies: band, line of the day, what was done, figures and lists; closer together on a low page."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.panels.replay_bar import ReplayBar
from ui.panels.replay_line import DayLine
from ui.screens.replay_panes import ReplayPanes
from ui.theme import theme
from ui.widgets.label import Label
from ui.widgets.scroll_room import ScrollRoom

#: Lower than this, in px at 100 %, there would be hardly a row below what stands above them.
_LOW_BELOW: Final = 520
_SIDE: Final = 16
#: Above, below, between the band and the rest, and between the parts of that, in px: on an ordinary page, on a low one.
_ORDINARY: Final = (14, 16, 10, 8)
_LOW: Final = (6, 6, 6, 4)


class ReplayLayout:
    """Puts the parts into the screen and its body; `take_height` is told how high the screen is."""

    def __init__(
        self,
        screen: QWidget,
        body: QWidget,
        *,
        above: ReplayBar,
        pane: QWidget,
        line: DayLine,
        said: Label,
        panes: ReplayPanes,
    ) -> None:
        """`above` stands over `pane`, which shows the body with the other three."""
        self._bar, self._line, self._panes = above, line, panes
        self._inner = QVBoxLayout(body)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(line)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(said, 1)
        self._inner.addLayout(row)
        # In a small window with large text the panes keep their height, and are scrolled.
        room = ScrollRoom()
        room.hold(panes)
        self._inner.addWidget(room, 1)
        self._column = QVBoxLayout(screen)
        self._column.addWidget(above)
        self._column.addWidget(pane, 1)
        self._arrange(low=False)

    def take_height(self, height: int) -> None:
        """In px, at the text size in force."""
        self._arrange(low=height < theme.px(_LOW_BELOW))

    def _arrange(self, *, low: bool) -> None:
        above, below, under_band, between = _LOW if low else _ORDINARY
        self._column.setContentsMargins(_SIDE, above, _SIDE, below)
        self._column.setSpacing(under_band)
        self._inner.setSpacing(between)
        for part in (self._bar, self._line, self._panes):
            part.set_low(low)
