"""What was foretold beside what happened, as the tables of docs/foresight.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from tests.foresight.days import BAD_HOURS, HOURS, Seen
from tests.foresight.nearness import is_near

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "foresight.md"
MARK: Final = "<!-- measured -->"
#: What a forecast must be better than to be worth asking: the error of saying 0 always, and of those centres where
#: more than five are told or left over the share told nearly, which is nought for saying 0 always.
_MOST_OF_NONES_ERROR: Final = 0.85
_LEAST_OF_HARD: Final = 0.25


def near_share(days: Sequence[Seen], hour: int) -> float:
    """Of all centres on all days, the share foretold within a fifth or five requests at that hour."""
    pairs = [
        (said, was)
        for day in days
        for said, was in zip(day.foretold[hour].tolist(), day.happened.tolist(), strict=True)
    ]
    return sum(is_near(*pair) for pair in pairs) / len(pairs)


def hard_share(days: Sequence[Seen], hour: int) -> tuple[float, int]:
    """The same of those alone where more than five were foretold or left over, and how many those are."""
    pairs = [
        (said, was)
        for day in days
        for said, was in zip(day.foretold[hour].tolist(), day.happened.tolist(), strict=True)
        if max(said, was) > 5
    ]
    return (sum(is_near(*pair) for pair in pairs) / len(pairs) if pairs else 1.0), len(pairs)


def mean_error(days: Sequence[Seen], hour: int) -> float:
    """By how many requests a centre was told wrong at that hour, in the mean."""
    return float(np.mean([np.abs(day.foretold[hour] - day.happened) for day in days]))


def error(days: Sequence[Seen]) -> float:
    """The mean error of all hours together, in requests per centre."""
    hours = range(len(days[0].foretold))
    return float(np.mean([mean_error(days, hour) for hour in hours]))


def saying_none(days: Sequence[Seen]) -> list[Seen]:
    """The same days, had 0 been told to every centre at every hour: what a forecast is held against."""
    return [replace(day, foretold=np.zeros_like(day.foretold)) for day in days]


def saying_as_many_as_wait(days: Sequence[Seen]) -> list[Seen]:
    """The same days, had each centre been told at each hour as many as were still to be rung then."""
    return [replace(day, foretold=day.waiting) for day in days]


def error_against_none(days: Sequence[Seen]) -> float:
    """The mean error of all hours as a share of what saying 0 always comes to; infinite where nobody was left over."""
    none = error(saying_none(days))
    return error(days) / none if none else float("inf")


def hard_share_of_all(days: Sequence[Seen]) -> float:
    """`hard_share` of all hours together; 0 where nobody was told or left over more than five."""
    by_hour = [hard_share(days, hour) for hour in range(len(days[0].foretold))]
    count = sum(many for _, many in by_hour)
    return sum(share * many for share, many in by_hour) / count if count else 0.0


def is_better_than_none(days: Sequence[Seen]) -> bool:
    """Whether these days show that it tells more than saying 0 always; days that leave nobody over show nothing."""
    return error_against_none(days) <= _MOST_OF_NONES_ERROR and hard_share_of_all(days) >= _LEAST_OF_HARD


def region_near(days: Sequence[Seen], hour: int) -> int:
    """On how many days the region's number was near at that hour."""
    return sum(is_near(day.foretold[hour].sum(), day.happened.sum()) for day in days)


def days_near(days: Sequence[Seen]) -> int:
    """On how many days at least eight centres of ten were near, at every hour."""
    return sum(
        all(
            np.mean([is_near(*pair) for pair in zip(said, day.happened, strict=True)]) >= 0.8
            for said in day.foretold
        )
        for day in days
    )


def table(days: Sequence[Seen], hours: Sequence[int] = HOURS, kind: str = "simulated") -> str:
    """Markdown: by hour, then the region by day; `hours` are those at which the days were told."""
    centres = len(days[0].happened)
    lines = [
        (
            f"{len(days)} {kind} days of {centres} centres. On {days_near(days)} of them at least eight centres of"
            " ten were near at every hour."
        ),
        "",
        (
            "| told at | centres near | of those with more than 5 | mean error, requests per centre | the same,"
            " saying 0 always | region, mean error | region near | chance moves the region by | near at the very"
            " best |"
        ),
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for number, hour in enumerate(hours):
        hard, count = hard_share(days, number)
        error = np.array([day.foretold[number] - day.happened for day in days])
        lines.append(
            f"| {hour} | {near_share(days, number):.0%} | {hard:.0%} of {count} | {mean_error(days, number):.1f}"
            f" | {mean_error(saying_none(days), number):.1f} | {error.sum(axis=1).mean():+.0f}"
            f" | {region_near(days, number)} of {len(days)} days"
            f" | ±{np.mean([day.spread[number] for day in days]):.0f}"
            f" | {np.mean([day.best[number] for day in days]):.0%} of days |"
        )
    lines += [
        "",
        f"| day | happened, region | {' | '.join(f'told at {hour}' for hour in hours)} | centres near, all hours |",
        f"|---|---|{'---|' * (len(hours) + 1)}",
    ]
    for day in days:
        told = " | ".join(str(int(one)) for one in day.foretold.sum(axis=1))
        near = np.mean(
            [is_near(said, was) for row in day.foretold for said, was in zip(row, day.happened, strict=True)]
        )
        lines.append(f"| {day.day:%a}, seed {day.seed} | {int(day.happened.sum())} | {told} | {near:.0%} |")
    return "\n".join(lines)


def tables(days: Sequence[Seen], bad: Sequence[Seen]) -> str:
    """Both kinds of day, as the page has them."""
    return "\n\n".join(
        [
            f"### Bad days\n\n{table(bad, BAD_HOURS, 'bad')}",
            f"### Ordinary days\n\n{table(days, HOURS, 'ordinary')}",
        ]
    )


def write(days: Sequence[Seen], bad: Sequence[Seen]) -> None:
    """Put the tables into the page, below its mark."""
    head = PAGE.read_text(encoding="utf-8").split(MARK)[0]
    PAGE.write_text(f"{head}{MARK}\n\n{tables(days, bad)}\n", encoding="utf-8")
