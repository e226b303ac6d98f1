"""What the centres screen shows of a board: cards, and one centre's page or the region's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.database.reads.gone_by import Besides
from app.domain.act import Seen
from app.domain.place import Thresholds
from app.listing.centre_card import Card, cards
from app.listing.centre_page import CentrePage, centre_page
from app.listing.staff import Nurse, staff
from app.live.board import Board
from app.live.history import History
from ui.formats import Formats
from ui.models.move_options import MoveOption


class NothingToMove:
    """No callbacks are listed here, so none can be moved or retried."""

    def options(self, rows: Sequence[Seen]) -> list[MoveOption]:
        del rows
        return []

    def left_behind(self, rows: Sequence[Seen], to_centre_id: int) -> list[MoveOption]:
        del rows, to_centre_id
        return []

    def retry_days(self, rows: Sequence[Seen]) -> list[date]:
        del rows
        return []


class CentresListing:
    """The newest board, its past and the time. It is what is looked at while something is asked, too."""

    def __init__(self, formats: Formats) -> None:
        self.moving = NothingToMove()
        self.formats = formats
        self.board: Board | None = None
        self.history = History.none()
        self.now_us = 0
        #: What the board does not hold; None until it was read.
        self.besides: Besides | None = None
        #: The centre whose page is shown; None: the region's, or all cards.
        self.centre_id: int | None = None

    @property
    def limits(self) -> Thresholds | None:
        return self.board.places.limits if self.board is not None else None

    def cards(self) -> list[Card]:
        if self.board is None:
            return []
        return cards(self.board, self.history, self.now_us, self.formats.language, self.besides)

    def page(self) -> CentrePage | None:
        if self.board is None:
            return None
        return centre_page(self.board, self.history, self.now_us, self.centre_id, self.besides)

    def staff(self) -> tuple[Nurse, ...]:
        """The nurses of the centre whose page is shown, or of the region."""
        return staff(self.board, self.now_us, self.centre_id) if self.board is not None else ()

    def name(self, centre_id: int) -> str:
        """In the user's language; its number when it is no longer known."""
        names = self.board.places.centre_names(centre_id) if self.board is not None else None
        return names.in_language(self.formats.language) if names is not None else str(centre_id)
