"""Writes tables as a spreadsheet (XLSX): numbers as numbers, shares as percentages, days as days, waits as [h]:mm."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from io import BytesIO
from itertools import chain, islice
from math import isfinite
from pathlib import Path
from typing import IO, Any, Final, Literal

from app.whole_file import written_whole

Kind = Literal["text", "count", "share", "duration", "day", "moment"]
#: A share is from 0 to 1, a duration in seconds, a moment knows its zone; None and NaN are an empty cell.
Cell = str | float | date | datetime | None

#: What a sheet holds, captions included, and the name of one.
MOST_ROWS: Final = 1_048_576
_LONGEST_NAME: Final = 31
#: What stands above or below a page is 255 signs at the most, with its own marks and each & twice.
_LONGEST_ON_PAPER: Final = 120
_NOT_IN_A_NAME: Final = str.maketrans("[]:*?/\\'", "()-----’")
#: Between two looks whether somebody wants it stopped: rows, and bytes of the file.
_ROWS_AT_ONCE: Final = 500
_BYTES_AT_ONCE: Final = 200_000
#: As wide as so many digits, where a column says nothing else.
_WIDTHS: Final[dict[Kind, float]] = {
    "text": 24, "count": 11, "share": 11, "duration": 11, "day": 12, "moment": 20
}  # fmt: skip
#: The short day (14) is written as the reader's own system writes days.
_FORMATS: Final[dict[Kind, dict[str, Any]]] = {
    "text": {},
    "count": {"num_format": "#,##0"},
    "share": {"num_format": "0.0%"},
    "duration": {"num_format": "[h]:mm"},
    "day": {"num_format": 14, "align": "left"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in digits, 0 for what is usual of its kind; `wraps`: long text is broken into lines."""

    caption: str
    kind: Kind = "text"
    width: float = 0
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. `rows` are read once, one by one, so that any number of them takes no memory.

    `total` stands below them in bold, and is no row: neither counted nor sorted with them. `about`: what they are of
    stands above the captions, and on each page of paper.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    total: Sequence[Cell] | None = None
    about: str = ""

    @property
    def captions_at(self) -> int:
        """The line of the captions, counted from 0."""
        return 1 if self.about else 0


@dataclass(frozen=True, slots=True)
class _Looks:
    """How each kind of cell is written, plain and in the total's line, and the captions."""

    plain: dict[tuple[Kind, bool], Any]
    bold: dict[tuple[Kind, bool], Any]
    caption: Any
    about: Any


def write_workbook(
    path: Path,
    sheets: Sequence[Sheet],
    zone: tzinfo,
    *,
    told: Callable[[int], object] = lambda _count: None,
    note: Callable[[int], object] = lambda _count: None,
) -> int:
    """Write the file whole or not at all; how many rows the first sheet has, captions aside.

    Moments are written as the clock in `zone` shows them, as a cell knows no zone. `told` how many rows are written,
    now and then: what it raises ends it. `note` is called with the count before the file takes its name: an export
    that could not be written down is none. Text is text whatever it begins with: no cell is a formula. Raises OSError,
    and whatever rows, `told` and `note` raise.
    """
    # Here, not above: what writes spreadsheets is large, and few starts need it.
    from xlsxwriter.exceptions import FileCreateError

    first = 0
    with written_whole(path) as part:
        try:
            with part.open("wb") as file, _workbook(_Watched(file, lambda: told(first))) as book:
                looks = _looks(book)
                for place, sheet in enumerate(sheets):
                    count = _write_sheet(
                        book, looks, sheet, zone, told if place == 0 else lambda _count: None
                    )
                    first = first if place else count
        except FileCreateError as trouble:
            # A full disk, told in the library's own words.
            raise (trouble.args[0] if isinstance(trouble.args[0], OSError) else trouble) from trouble
        note(first)
    return first


@contextmanager
def _workbook(file: _Watched) -> Iterator[Any]:
    """A workbook that keeps its rows in files of its own until it is whole; none of them stays."""
    from xlsxwriter import Workbook

    with tempfile.TemporaryDirectory(prefix="jonovahti-") as folder:
        book = Workbook(file, {"constant_memory": True, "tmpdir": folder, "use_zip64": True})
        try:
            yield book
            book.close()
        finally:
            file.let_go()
            # Windows removes no folder with an open file in it.
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()


class _Watched:
    """A file that asks now and then whether to go on: packing a large workbook takes seconds without a row."""

    def __init__(self, file: IO[bytes], told: Callable[[], object]) -> None:
        self._file, self._told = file, told
        self._since = 0

    def write(self, content: bytes) -> int:
        self._since += len(content)
        try:
            if self._since >= _BYTES_AT_ONCE:
                self._since = 0
                self._told()
            return self._file.write(content)
        except BaseException:
            self.let_go()
            raise

    def let_go(self) -> None:
        """An archive that was left half gives itself an end when it is forgotten: into nothing."""
        self._file, self._told = BytesIO(), lambda: None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _looks(book: Any) -> _Looks:
    kinds = [(kind, wraps) for kind in _FORMATS for wraps in (False, True)]

    def made(**more: Any) -> dict[tuple[Kind, bool], Any]:
        return {
            (kind, wraps): book.add_format({**_FORMATS[kind], "valign": "top", "text_wrap": wraps, **more})
            for kind, wraps in kinds
        }

    caption = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E8EDF2"}
    return _Looks(made(), made(bold=True, top=1), book.add_format(caption), book.add_format({"bold": True}))


def _write_sheet(book: Any, looks: _Looks, sheet: Sheet, zone: tzinfo, told: Callable[[int], object]) -> int:
    """A table longer than a sheet goes on in the next one."""
    rows, count, piece, top = iter(sheet.rows), 0, 1, sheet.captions_at
    # But for what it is about, the captions and the total.
    most = MOST_ROWS - 2 - top
    while True:
        page = _new_page(book, looks, sheet, piece)
        written = 0
        for written, row in enumerate(islice(rows, most), start=1):
            if (count + written - 1) % _ROWS_AT_ONCE == 0:
                told(count + written - 1)
            _write_row(page, top + written, row, sheet.columns, looks.plain, zone)
        count += written
        if written:
            page.autofilter(top, 0, top + written, len(sheet.columns) - 1)
        after = next(rows, None) if written == most else None
        if after is None:
            break
        rows, piece = chain([after], rows), piece + 1
    if sheet.total is not None:
        _write_row(page, top + written + 1, sheet.total, sheet.columns, looks.bold, zone)
    return count


def _new_page(book: Any, looks: _Looks, sheet: Sheet, piece: int) -> Any:
    end = f" {piece}" if piece > 1 else ""
    name = sheet.name.translate(_NOT_IN_A_NAME).strip()[: _LONGEST_NAME - len(end)] + end
    page, top = book.add_worksheet(name), sheet.captions_at
    if sheet.about:
        # Not wrapped: it runs on over the empty cells beside it.
        page.write_string(0, 0, _plain(sheet.about), looks.about)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width or _WIDTHS[column.kind])
        page.write_string(top, place, _plain(column.caption), looks.caption)
    page.freeze_panes(top + 1, 0)
    page.repeat_rows(top)
    if sheet.about:
        page.set_header(f"&L{_on_paper(sheet.about)}")
    page.set_footer(f"&L{_on_paper(name)}&R&P / &N")
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    return page


def _write_row(
    page: Any,
    place: int,
    row: Sequence[Cell],
    columns: Sequence[Column],
    looks: dict[tuple[Kind, bool], Any],
    zone: tzinfo,
) -> None:
    for at, (cell, column) in enumerate(zip(row, columns, strict=True)):
        look = looks[column.kind, column.wraps]
        match cell:
            case None | "":
                page.write_blank(place, at, None, look)
            case str():
                page.write_string(place, at, _plain(cell), look)
            case datetime():
                page.write_datetime(place, at, cell.astimezone(zone).replace(tzinfo=None), look)
            case date():
                page.write_datetime(place, at, cell, look)
            case _ if not isfinite(cell):
                page.write_blank(place, at, None, look)
            case _:
                page.write_number(place, at, cell / 86_400 if column.kind == "duration" else cell, look)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def _on_paper(text: str) -> str:
    """For a line above or below a page: a long one is cut in the middle, as it ends with the days and "DEMO"."""
    told = " ".join(_plain(text).split())
    if len(told) > _LONGEST_ON_PAPER:
        told = f"{told[: _LONGEST_ON_PAPER // 3]} … {told[-(_LONGEST_ON_PAPER * 2 // 3) :]}"
    # A sign of what follows, unless there are two.
    return told.replace("&", "&&")
