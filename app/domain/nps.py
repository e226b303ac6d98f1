"""What patients answered: the net promoter score, never without the number of answers it is of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

#: Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003: 9-10 promote, 0-6 detract.
PROMOTES, DETRACTS = range(9, 11), range(7)
#: On the local clock: patients are asked how it was between these, and not at night.
ASKED_FROM_HOUR: Final = 9
ASKED_UNTIL_HOUR: Final = 20
#: Below so many answers one patient more or less moves the score by several points.
FEW: Final = 30


class SurveyKey(NamedTuple):
    """Where and when the call was: `month` by its first day, in the region's zone."""

    centre_id: int
    service_id: int
    month: date


class Nps(NamedTuple):
    """`score` from -100 to 100, None without answers; of `answers`, so many promote and so many detract."""

    score: float | None
    answers: int
    promoters: int
    detractors: int

    @classmethod
    def of(cls, answers: int, promoters: int, detractors: int) -> Nps:
        """The score of so many answers."""
        score = 100 * (promoters - detractors) / answers if answers else None
        return cls(score, answers, promoters, detractors)

    @property
    def is_of_few(self) -> bool:
        """Whether it is of too few answers to be set beside another."""
        return self.answers < FEW


def together(
    found: Mapping[SurveyKey, Nps], *, centres: bool = False, services: bool = False
) -> dict[SurveyKey, Nps]:
    """The same with all centres, or all services, counted as one, whose id is then 0."""
    sums: dict[SurveyKey, list[int]] = {}
    for key, one in found.items():
        whose = SurveyKey(0 if centres else key.centre_id, 0 if services else key.service_id, key.month)
        three = sums.setdefault(whose, [0, 0, 0])
        for place, count in enumerate((one.answers, one.promoters, one.detractors)):
            three[place] += count
    return {key: Nps.of(*three) for key, three in sums.items()}
