"""Which attempts are calls, and which found the patient: once for daily figures, days gone by and alerts alike."""

from __future__ import annotations

from typing import Final

from sqlalchemy import case

from app.database import tables as t
from app.domain.callback import Outcome

#: A line that failed rang at nobody: the next call has the same number.
IS_CALL: Final = t.attempt.c.outcome != Outcome.TECHNICAL
#: 1 where the patient was found and 0 where not, to be summed.
REACHED: Final = case((t.attempt.c.outcome == Outcome.REACHED, 1), else_=0)
#: By the same count, what a day's figures have of the calls that found the patient, whichever attempt each was.
DAY_REACHED: Final = (
    t.queue_day.c.reached_first
    + t.queue_day.c.reached_second
    + t.queue_day.c.reached_third
    + t.queue_day.c.reached_later
)
