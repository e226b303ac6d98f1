"""Tells waiting patients when they will be rung, and corrects what they were told once; one centre in a round."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from app.database import promises, promises_corrected, telling, windows
from app.database.engine import Engine
from app.database.line_book import Book
from app.database.promises import Broken
from app.database.untold import Untold, untold
from app.database.window_candidates import Candidate
from app.domain.call_line import Line
from app.messaging.promise_words import correction
from app.messaging.window import PLAYS, first_rings, has_slipped, is_about_to_ring, is_lost, window
from app.messaging.window_words import lost, told

log = logging.getLogger(__name__)

#: Each centre is looked at this often.
EVERY: Final = timedelta(minutes=5)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_US: Final = timedelta(microseconds=1)


class Foreteller:
    """Goes over the centres, one at each call of `step`, so that texts due meanwhile do not wait.

    Each rest of a day is played so many times; how these differ hangs on the time since `epoch` and the centre.
    """

    def __init__(
        self, engine: Engine, *, home: str = "FI", plays: int = PLAYS, epoch: datetime = _EPOCH
    ) -> None:
        self._engine = engine
        self._home = home
        self._plays, self._epoch = plays, epoch
        self._pass_at: datetime | None = None
        self._left: list[int] = []
        self._book: Book | None = None
        self._templates: dict[str, tuple[int, str]] = {}
        self._lost: dict[str, tuple[int, str]] = {}
        self._missing: Untold | None = None
        self.told = 0

    @property
    def is_under_way(self) -> bool:
        """Whether centres are left to look at, now that it has begun to go over them."""
        return bool(self._left)

    def step(self, now: datetime) -> int:
        """Look at the next centre that is due; how many texts were queued. Raises Unavailable."""
        if not self._left:
            if self._pass_at is not None and now - self._pass_at < EVERY:
                return 0
            self._pass_at = now
            self._say_what_is_missing()
            self._templates = telling.templates(self._engine)
            self._lost = telling.templates(self._engine, "window_lost")
            self._book = windows.read_book(self._engine, now)
            self._left = list(reversed(self._book.centres))
        assert self._book is not None
        queued = self._centre(self._book, self._left.pop(), now)
        self.told += queued
        return queued

    def _say_what_is_missing(self) -> None:
        """Once for each change: nobody is told anything, and nothing else in the log would say why."""
        missing = untold(self._engine)
        if missing != self._missing:
            self._missing = missing
            if missing.no_text:
                log.warning("no text tells a time and the number that rings: no patient is told when")
            elif missing.no_number:
                log.warning(
                    "no number is known to ring at %s: patients there are not told when",
                    ", ".join(missing.no_number),
                )

    def _centre(self, book: Book, centre_id: int, now: datetime) -> int:
        due = promises.broken(self._engine, book, centre_id)
        if not (self._templates or due):
            return 0
        found = windows.read_line(self._engine, book, centre_id, now, is_asked=bool(due))
        if found is None:
            return 0
        candidates = found.candidates if self._templates else ()
        wanted = {one.callback_id for one in candidates} | {one.callback_id for one in due}
        seed = (now - self._epoch) // _US ^ centre_id
        times = first_rings(found.line, seed, wanted=wanted, plays=self._plays)
        queued = 0
        for one in candidates:
            queued += self._tell(book, found.line, one, times[one.callback_id], now)
        for made in due:
            rings = times.get(made.callback_id)
            if rings is None or not is_about_to_ring(found.line, rings):
                queued += self._correct(made, now)
        if queued:
            log.info("told %s patients of centre %s when they will be rung", queued, centre_id)
        return queued

    def _correct(self, made: Broken, now: datetime) -> bool:
        """Say once that a promise to be rung first does not hold, or from which number it will be kept."""
        said = correction(made, self._lost, self._home)
        if said is None:
            return False
        row = promises_corrected.correct(
            self._engine, made.outbox_id, said.template_id, said.body, number_shown=said.number_shown, at=now
        )
        return row is not None

    def _tell(self, book: Book, line: Line, one: Candidate, times: Sequence[float], now: datetime) -> bool:
        # The nurses of another line may ring outside the hours of the request's own; nobody is promised that.
        ahead = window(line, times, opens_us=one.opens_us, closes_us=one.closes_us)
        if one.told is not None:
            is_renumbered = one.told.was_withheld or one.told.number_shown not in ("", one.number_shown)
            holds = not has_slipped(one.told.window, line, times)
            if holds and not is_renumbered:
                return False
            if holds and one.told.window.from_us > line.now_us:
                # The time stands; the phone that rings is another.
                ahead = one.told.window
            elif ahead is None and (
                is_lost(one.told.window, line, times) or (holds and not is_about_to_ring(line, times))
            ):
                return self._take_back(one, now)
            elif ahead == one.told.window and not is_renumbered:
                return False
        if ahead is None:
            return False
        template_id, body = self._templates.get(one.language) or self._templates.get("fi", (0, ""))
        language = one.language if one.language in self._templates else "fi"
        said = told(
            body, ahead, language=language, number=one.number_shown, zone=book.zone, home=self._home,
            was_told=one.told is not None and one.told.may_have_come,
        )  # fmt: skip
        if said is None:
            return False
        shown = _named(body, one)
        row = telling.tell_window(
            self._engine, one.callback_id, one.number, ahead, template_id, said, number_shown=shown, at=now
        )
        return row is not None

    def _take_back(self, one: Candidate, now: datetime) -> bool:
        """Say once that the time told no longer holds: whoever plans by it should hear so."""
        template_id, body = self._lost.get(one.language) or self._lost.get("fi", (0, ""))
        language = one.language if one.language in self._lost else "fi"
        said = lost(body, language=language, number=one.number_shown, home=self._home)
        if not said:
            return False
        row = telling.tell_window(
            self._engine,
            one.callback_id,
            one.number,
            None,
            template_id,
            said,
            number_shown=_named(body, one),
            at=now,
        )
        return row is not None


def _named(body: str, one: Candidate) -> str:
    """The queue's number, where the template has its place; one that is written out is no queue's."""
    return one.number_shown if "{number}" in body else ""
