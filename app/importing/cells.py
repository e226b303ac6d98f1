"""One cell of a line as a text, a word of ours or a moment; or why the line cannot go in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping as Dict
from datetime import UTC, datetime
from functools import lru_cache

from app.domain.spelling import plain
from app.importing.lines import Line
from app.importing.mapping import MOST_ATTEMPTS, Mapping

_EARLIEST_YEAR = 1990
#: For times on the first and the last day that there are, with which programs say "none": in UTC they may be on none.
_FIRST, _LAST = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)
#: Texts that people write, which may have lines; every other cell is a name, a word, a number or a time.
WRITTEN = ("reason", "close_reason")
MOST_CHARACTERS, MOST_WRITTEN = 200, 4000
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
CONTROL_WRITTEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


#: A long number as a spreadsheet shows it: others that begin alike read the same.
_ROUNDED = re.compile(r"[0-9][.,]?[0-9]*E\+[0-9]+", re.IGNORECASE)
#: Some databases write seven decimals of a second, and more; a format reads six.
_FINER = re.compile(r"([.,][0-9]{6})[0-9]+")


class Rejected(Exception):
    """This line does not go in; the message is the reason, without any number in it."""


class _NeverOnTheClock(Exception):
    """A local time in the hour that is skipped when summer time begins."""


class Cells:
    """Reads cells by one mapping; a moment after `latest` is `beyond` what can be true. All raise `Rejected`."""

    def __init__(self, mapping: Mapping, latest: datetime, beyond: str = "is in the future") -> None:
        self._mapping = mapping
        self._latest = latest
        self._beyond = beyond
        self._instant = lru_cache(maxsize=4096)(self._read_instant)
        self._read = _columns_read(mapping)

    def whole(self, line: Line) -> None:
        """The line has a field for each column, and no cell that we read holds what a database cannot keep."""
        if line.fault:
            raise Rejected(line.fault)
        for ours, name in self._read.items():
            raw = self.cell(line, name).strip()
            if not raw:
                continue
            is_written = ours in WRITTEN
            if (CONTROL_WRITTEN if is_written else CONTROL).search(raw):
                has_lines = "\n" in raw or "\r" in raw
                raise Rejected(f"{ours} holds {'a line break' if has_lines else 'control characters'}")
            if ours == "source_ref" and _ROUNDED.fullmatch(raw):
                raise Rejected(f'source_ref "{raw}" was rounded by a spreadsheet: export that column as text')
            most = MOST_WRITTEN if is_written else MOST_CHARACTERS
            if len(raw) > most:
                raise Rejected(f"{ours} is longer than {most} characters")

    def cell(self, line: Line, name: str) -> str:
        """What the file's column `name` says on `line`; empty where it says nothing, or there is no such column."""
        return self._mapping.said(line.fields.get(name, "")) if name else ""

    def text(self, line: Line, column: str) -> str:
        raw = self.cell(line, self._mapping.columns.get(column, ""))
        said = unicodedata.normalize("NFC", raw.strip()) if column in WRITTEN else plain(raw)
        return said or self._mapping.defaults.get(column, "")

    def needed_text(self, line: Line, column: str) -> str:
        text = self.text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self._ours(column, text)

    def word(self, line: Line, column: str) -> str:
        text = self.text(line, column)
        return self._ours(column, text) if text else ""

    def _ours(self, column: str, text: str) -> str:
        try:
            return self._mapping.word(column, text)
        except KeyError as error:
            raise Rejected(f'{column} "{text}" is not in [values.{column}]') from error

    def needed_instant(self, line: Line, column: str) -> datetime:
        text = self.text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self.checked(text, column)

    def optional_instant(self, line: Line, column: str, after: datetime | None = None) -> datetime | None:
        text = self.text(line, column)
        return self.checked(text, column, after) if text else None

    def checked(self, text: str, column: str, after: datetime | None = None) -> datetime:
        """The moment in `text`. Of an hour that comes twice the first, or the second if that is before `after`."""
        try:
            read = self._instant(plain(text))
        except _NeverOnTheClock as error:
            raise Rejected(f'{column} "{text}" does not exist on that day (summer time)') from error
        if read is None:
            raise Rejected(f'{column} "{text}" fits none of date_formats')
        at, again = read
        if after is not None and at < after <= again:
            at = again
        if at > self._latest:
            raise Rejected(f'{column} "{text}" {self._beyond}')
        if at.year < _EARLIEST_YEAR:
            raise Rejected(f'{column} "{text}" is too long ago to be true')
        return at

    def _read_instant(self, text: str) -> tuple[datetime, datetime] | None:
        """When it was, and when it was again if the clock said so twice; None of what is no time."""
        for pattern in self._mapping.date_formats:
            try:
                read = datetime.strptime(_FINER.sub(r"\1", text) if "%f" in pattern else text, pattern)  # noqa: DTZ007  # the zone is put on below
            except ValueError:
                continue
            local = read if read.tzinfo else read.replace(tzinfo=self._mapping.zone)
            try:
                at = local.astimezone(UTC)
                if read.tzinfo is not None:
                    return at, at
                back = at.astimezone(self._mapping.zone).replace(tzinfo=None)
                second = local.replace(fold=1)
                again = at if second.utcoffset() == local.utcoffset() else second.astimezone(UTC)
            except OverflowError:
                beyond = _FIRST if read.year < _EARLIEST_YEAR else _LAST
                return beyond, beyond
            if back != read:
                raise _NeverOnTheClock
            return at, again
        return None


def _columns_read(mapping: Mapping) -> Dict[str, str]:
    """What the mapping reads, as it is called in a reason, and the file's column."""
    attempts = {
        f"attempt {n} {name}": pattern.replace("{n}", str(n))
        for name, pattern in mapping.attempts.items()
        for n in range(1, MOST_ATTEMPTS + 1)
    }
    return {**mapping.columns, **attempts}
