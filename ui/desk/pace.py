"""How often the database is looked at: by how much of the program is looked at, and by the user's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork


class Pace(QObject):
    """Made with the desk; the names of paces are those of `Frame.pace`."""

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.frame.pace_changed.connect(self._take)
        desk.console.choices.changed.connect(self._follow_choice)

    def look(self) -> None:
        """The keyboard went from one of our windows to another, or the user wants it otherwise."""
        self._take(self._desk.frame.pace())

    def stop(self) -> None:
        """The services are about to end; what still comes is not for them."""
        self._desk.frame.pace_changed.disconnect(self._take)
        self._desk.console.choices.changed.disconnect(self._follow_choice)

    def _take(self, name: str) -> None:
        desk = self._desk
        name = desk.own_windows.pace(name)
        # Sparing: an active window is fed as any other.
        is_sparing = desk.console.choices["connection.pace"] == "sparing"
        desk.services.pace("usual" if is_sparing and name == "active" else name)

    def _follow_choice(self, key: str) -> None:
        if key == "connection.pace":
            self.look()
