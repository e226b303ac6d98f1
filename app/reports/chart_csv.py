"""Writes what a chart shows into a file: its figures as CSV, or a picture that was made of it; whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.reports.trail_csv import write_csv
from app.whole_file import written_whole


def write_chart_csv(
    path: Path,
    captions: Sequence[str],
    rows: Sequence[Sequence[str]],
    about: Sequence[tuple[str, str]] = (),
    note: Callable[[int], object] = lambda _count: None,
) -> int:
    """Every row ends with what the figures are `about`, caption and value: place, when they were read, a demo.

    A row taken out of the file still says so. As the trail's files: UTF-8 with a mark, parted by semicolons. How many
    rows were written; `note` is called with that before the file takes its name. Raises OSError, and what that raises.
    """
    more = [value for _, value in about]
    return write_csv(
        path,
        [*captions, *(caption for caption, _ in about)],
        ([*row, *more] for row in rows),
        note,
    )


def write_file(path: Path, content: bytes, note: Callable[[], object] = lambda: None) -> None:
    """Under another name first, so that a disk that is full leaves the old file.

    `note` is called before the file takes its name. Raises OSError, and what that raises.
    """
    with written_whole(path) as part:
        part.write_bytes(content)
        note()
