"""Requests of any day put into cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.listing.past_row import PastRow
from app.listing.shown import CallbackRow, Standing
from ui import words
from ui.formats import NO_DATA
from ui.models.callback_cells import Cell, CellWriter
from ui.models.callback_columns import Column
from ui.models.past_columns import PAST_COLUMNS, past_caption

translate = QCoreApplication.translate


class PastCellWriter(CellWriter):
    """Writes `PastRow`s; what of an end is still being read says so."""

    columns: Sequence[Column] = PAST_COLUMNS
    caption = staticmethod(past_caption)
    # What a cell says here depends on whether the row has ended, and on what of its end has been read.
    told: Mapping[str, Callable[[CallbackRow], object]] = {}

    def _written(self, key: str, row: CallbackRow, now_us: int) -> Cell:
        cell = self._past(key, row, now_us) if isinstance(row, PastRow) else None
        return cell if cell is not None else super()._written(key, row, now_us)

    def _past(self, key: str, row: PastRow, now_us: int) -> Cell | None:
        """None for what is written as on the live screen."""
        match key:
            case "requested":
                return Cell(self.instant(row.requested_us, now_us), "", "t1")
            case "waited" if not row.is_open:
                return Cell(self._took(row), "")
            case "attempts" if not row.is_open:
                # Of how many is another day's policy, which may not be today's.
                return Cell(str(row.attempts_made), "")
            case "closed":
                return Cell(self.instant(row.closed_us, now_us), "", "t1")
            case "closed_by" | "outcome" | "close_reason":
                return self._end(key, row)
            case "asked":
                return Cell(self._asked(row), "")
            case "moved":
                told = translate("PastCells", "from {centre}").format(centre=self._asked(row))
                return Cell(told if row.is_moved else NO_DATA, "")
            case "wish":
                return Cell(self._wish(row, now_us), "", "warn" if row.wish_missed else "t2")
            case "named":
                return Cell(row.named or row.care_team or NO_DATA, "")
            case "text":
                return Cell(words.text_state(row.text_state) if row.text_state else NO_DATA, "")
            case _:
                return None

    def _took(self, row: PastRow) -> str:
        """From the request to its end."""
        return self.formats.duration(max(0, row.closed_us - row.requested_us) / 1_000_000)

    def _end(self, key: str, row: PastRow) -> Cell:
        if not row.is_end_known:
            return Cell("…", translate("PastCells", "{column}: being read").format(column=past_caption(key)))
        text = str(getattr(row, key))
        if key == "outcome" and text:
            text = words.handled(text) if row.standing is Standing.HANDLED else words.outcome(text)
        elif key == "closed_by":
            text = words.actor_alone(text)
        return Cell(text or NO_DATA, "")

    def _asked(self, row: PastRow) -> str:
        if row.asked is None:
            return translate("PastCells", "another centre")
        return row.asked.in_language(self.formats.language)

    def _wish(self, row: PastRow, now_us: int) -> str:
        if not row.wish_from_us:
            return NO_DATA
        first, last = self.instant(row.wish_from_us, now_us), self.instant(row.wish_until_us, now_us)
        return f"{first}–{last.rsplit(' ', 1)[-1]}"
