"""What a chart shows as figures: for the table in the user's words, for a file as plain numbers with their units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

import numpy as np
from numpy.typing import NDArray

from ui.formats import NO_DATA, Formats

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Series:
    """One column: `unit` as a file names it, "" for none; `is_time`: seconds, written as a duration in the table."""

    caption: str
    values: Sequence[float]
    unit: str = ""
    is_time: bool = False
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """`places` says what each row is about, in words; `exact` the same for a file, by `exact_captions`.

    All columns are as long as `places`; NaN is "not known", a dash in the table and an empty cell in a file.
    """

    place_caption: str
    places: Sequence[str]
    exact_captions: Sequence[str]
    exact: Sequence[Sequence[str]]
    columns: Sequence[Series]

    def captions(self) -> list[str]:
        return [self.place_caption, *(column.caption for column in self.columns)]

    def rows(self, formats: Formats) -> list[list[str]]:
        """As the table shows them."""
        written = [[_written(value, one, formats) for value in one.values] for one in self.columns]
        return [list(row) for row in zip(self.places, *written, strict=True)]

    def file_captions(self) -> list[str]:
        """With units: "Waiting [callbacks]"."""
        columns = [f"{one.caption} [{one.unit}]" if one.unit else one.caption for one in self.columns]
        return [*self.exact_captions, *columns]

    def file_rows(self) -> list[list[str]]:
        """Numbers with a decimal point, times by ISO 8601; nothing in it depends on the language."""
        written = [[_exact(value) for value in one.values] for one in self.columns]
        return [
            [*exact, *values] for exact, values in zip(self.exact, zip(*written, strict=True), strict=True)
        ]


def iso(origin: datetime | None, minute: float, zone: tzinfo) -> str:
    """The moment so many minutes after `origin`, by ISO 8601 with its offset; "" without an origin."""
    if origin is None:
        return ""
    return (origin + timedelta(minutes=round(minute, 3))).astimezone(zone).isoformat(timespec="seconds")


def _written(value: float, column: Series, formats: Formats) -> str:
    if not np.isfinite(value):
        return NO_DATA
    if column.is_time:
        return formats.duration(value)
    if column.is_share:
        return formats.percent(value, 1)
    return formats.number(round(float(value)))


def _exact(value: float) -> str:
    if not np.isfinite(value):
        return ""
    return f"{value:.4f}".rstrip("0").rstrip(".")
