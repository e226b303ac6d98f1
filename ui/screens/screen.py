"""What every screen of the window offers, so that the window need not know which one it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.live.store import Freshness
from ui.formats import Formats


class Screen(Protocol):
    """A QWidget that is given data and tells wishes; it knows neither database nor actions.

    `act_wanted` carries a wish of `app.domain.wish`; `chosen_changed` a `Chosen` for the commands.
    """

    act_wanted: SignalInstance
    chosen_changed: SignalInstance

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        """The panes in the order F6 goes through them."""
        ...

    def ask(self, command: str) -> bool:
        """Open what asks back before the act of that command, or do what it says; False: it is none of ours."""
        ...

    def enter(self) -> None:
        """It has come to the front: the keyboard goes where work goes on."""
        ...

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None: ...

    def set_formats(self, formats: Formats) -> None: ...

    def save_state(self) -> dict[str, Any]: ...

    def restore_state(self, saved: Mapping[str, Any]) -> None: ...
