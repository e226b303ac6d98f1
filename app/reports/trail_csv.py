"""Writes the trail as a CSV file that spreadsheets here open by a double click."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from app.whole_file import written_whole

#: A cell that begins so is a formula to a spreadsheet, and the text in it is written by people.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def write_csv(
    path: Path, captions: Sequence[str], rows: Iterable[Sequence[str]], note: Callable[[int], object]
) -> int:
    """Write the file whole or not at all; how many rows it has, captions aside.

    `note` is called with that count before the file takes its name: an export that could not be written down is none.
    UTF-8 with a mark, parted by semicolons. Raises OSError, and whatever `rows` and `note` raise.
    """
    count = 0
    with written_whole(path) as part:
        with part.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow([_plain(caption) for caption in captions])
            for row in rows:
                writer.writerow([_plain(cell) for cell in row])
                count += 1
        note(count)
    return count


def _plain(cell: str) -> str:
    told = cell.replace("\u00a0", " ").strip()
    return f"'{told}" if told.startswith(_FORMULA) else told
