"""What is known of the newest present: names of centres and nurses, callbacks as they are now, parts of the region."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.listing.callback_row import rows
from app.listing.sort_key import collation
from app.live.board import Board
from app.live.store import Present
from ui.deeds import Callback
from ui.formats import Formats

translate = QCoreApplication.translate


class Known:
    """Asked for words about ids. Holds the present that the desk took last. GUI thread only."""

    def __init__(self, formats: Formats) -> None:
        self.formats = formats
        self.present: Present | None = None

    @property
    def board(self) -> Board | None:
        return self.present.board if self.present is not None else None

    def missing(self) -> str:
        """In English, "" for nothing: what has not been read yet of the present and of the past beside it."""
        if self.present is None or self.board is None:
            return "a board"
        return "" if self.present.has_past else "the past beside the present"

    def centre_name(self, centre_id: int) -> str:
        """In the user's language; its number when it is no longer known."""
        for centre in self.board.places.centres if self.board is not None else ():
            if centre.id == centre_id:
                return centre.names.in_language(self.formats.language)
        return str(centre_id)

    def service_name(self, service_id: int) -> str:
        """In the user's language; its number when it is no longer known."""
        for service in self.board.places.services if self.board is not None else ():
            if service.id == service_id:
                return service.names.in_language(self.formats.language)
        return str(service_id)

    def agent_name(self, agent_id: int) -> str:
        """What supervisors call the nurse's desk; its number when it is no longer known."""
        for agent in self.board.places.agents if self.board is not None else ():
            if agent.id == agent_id:
                return agent.code
        return str(agent_id)

    def callbacks_of(self, ids: Collection[int], now_us: int) -> dict[int, Callback]:
        """What is said of callbacks on the board, wherever they are; those that are not on it are left out."""
        if self.board is None:
            return {}
        slots = self.board.slots_of(np.array(list(ids), np.int64))
        slots = slots[slots >= 0]
        language = self.formats.language
        return {
            row.id: Callback(row.number_end, row.centre.in_language(language), row.version)
            for row in (rows(self.board, slots, now_us) if len(slots) else ())
        }

    def scopes(self) -> list[tuple[str, str]]:
        """The parts of the region by key and name, the whole of it first; none before the first board."""
        if self.board is None:
            return []
        language = self.formats.language
        names = sorted(
            ((str(centre.id), centre.names.in_language(language)) for centre in self.board.places.centres),
            key=lambda scope: collation(scope[1]),
        )
        return [
            ("all", translate("Console", "Region · {count}").format(count=self.formats.number(len(names)))),
            *names,
        ]
