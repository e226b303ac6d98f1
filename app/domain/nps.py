"""What patients answered: the net promoter score, never without the number of answers it is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)

#: Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003: 9-10 promote, 0-6 detract.
PROMOTES, DETRACTS = range(9, 11), range(7)
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


def nps(counts: Iterable[tuple[Key, int, int]]) -> dict[Key, Nps]:
    """The score by key, of (key, given score, how many gave it); scores outside 0-10 are none."""
    answers: Counter[Key] = Counter()
    promoters: Counter[Key] = Counter()
    detractors: Counter[Key] = Counter()
    for key, score, count in counts:
        if 0 <= score <= 10:
            answers[key] += count
            promoters[key] += count * (score in PROMOTES)
            detractors[key] += count * (score in DETRACTS)
    return {key: Nps.of(of, promoters[key], detractors[key]) for key, of in answers.items() if of}


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
