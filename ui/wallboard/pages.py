"""How many tiles a wall has room for, and which page of them is shown: pure arithmetic, with the time passed in."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

#: Of a tile, in px of a wall of 1920 x 1080: the smallest, and the one its texts are drawn for.
LEAST: Final = (232.0, 118.0)
USUAL: Final = (253.0, 135.0)
GAP: Final = 12.0
#: Larger letters than these are read no better.
LARGEST: Final = 2.2
NEARLY: Final = 0.8


@dataclass(frozen=True, slots=True)
class Grid:
    """So many columns and rows on each of so many pages; `scale` of a tile's texts against the usual tile."""

    columns: int
    rows: int
    pages: int
    scale: float

    @property
    def per_page(self) -> int:
        return self.columns * self.rows


def grid(count: int, width: float, height: float, size: float = 1.0) -> Grid:
    """The grid in which `count` tiles are largest on the fewest pages, none smaller than `size` times the least."""
    most_columns = max(1, int((width + GAP) // (LEAST[0] * size + GAP)))
    most_rows = max(1, int((height + GAP) // (LEAST[1] * size + GAP)))
    pages = max(1, ceil(count / (most_columns * most_rows)))
    on_a_page = max(1, ceil(count / pages))
    fitting: list[Grid] = []
    for columns in range(1, most_columns + 1):
        rows = ceil(on_a_page / columns)
        if rows > most_rows:
            continue
        scale = min(
            (width - (columns - 1) * GAP) / columns / USUAL[0], (height - (rows - 1) * GAP) / rows / USUAL[1]
        )
        fitting.append(Grid(columns, rows, pages, min(scale, LARGEST)))
    largest = max(one.scale for one in fitting)
    # Among those nearly as large, the one with the fewest places left empty.
    return min(
        (one for one in fitting if one.scale >= NEARLY * largest),
        key=lambda one: (one.per_page, -one.scale),
    )


class Rotation:
    """Which page is shown: the next one after `every_s` seconds of a clock that only goes forward, unless held."""

    def __init__(self, every_s: int) -> None:
        self.every_s = every_s
        self.is_held = False
        self._page, self._pages = 0, 1
        self._since_s: float | None = None

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return self._pages

    def show_pages(self, pages: int) -> None:
        """There are so many now."""
        self._pages = max(1, pages)
        self._page = min(self._page, self._pages - 1)

    def tick(self, steady_s: float) -> bool:
        """Whether the page has turned."""
        if self._since_s is None or self.is_held or not self.every_s or self._pages == 1:
            self._since_s = steady_s
            return False
        if steady_s - self._since_s < self.every_s:
            return False
        self._since_s = steady_s
        self._page = (self._page + 1) % self._pages
        return True

    def go(self, step: int) -> None:
        """By hand; the page that was gone to has its full time."""
        self._page = (self._page + step) % self._pages
        self._since_s = None

    def hold(self) -> None:
        """Stay on this page, or go on."""
        self.is_held = not self.is_held
        self._since_s = None
