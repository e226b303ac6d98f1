"""One cell of a line as a text, a word of ours or a moment; or why the line cannot go in."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache

from app.importing.lines import Line
from app.importing.mapping import Mapping


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

    def whole(self, line: Line) -> None:
        if line.too_long:
            raise Rejected("more fields than the header has columns")

    def text(self, line: Line, column: str) -> str:
        name = self._mapping.columns.get(column)
        raw = line.fields.get(name, "") if name else ""
        return raw.strip() or self._mapping.defaults.get(column, "")

    def needed_text(self, line: Line, column: str) -> str:
        text = self.text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self._mapping.word(column, text)

    def word(self, line: Line, column: str) -> str:
        text = self.text(line, column)
        if not text:
            return ""
        try:
            return self._mapping.word(column, text)
        except KeyError as error:
            raise Rejected(f'{column} "{text}" is not in [values.{column}]') from error

    def needed_instant(self, line: Line, column: str) -> datetime:
        text = self.text(line, column)
        if not text:
            raise Rejected(f"{column} is empty")
        return self.checked(text, column)

    def optional_instant(self, line: Line, column: str) -> datetime | None:
        text = self.text(line, column)
        return self.checked(text, column) if text else None

    def checked(self, text: str, column: str) -> datetime:
        try:
            at = self._instant(text.strip())
        except _NeverOnTheClock as error:
            raise Rejected(f'{column} "{text}" does not exist on that day (summer time)') from error
        if at is None:
            raise Rejected(f'{column} "{text}" fits none of date_formats')
        if at > self._latest:
            raise Rejected(f'{column} "{text}" {self._beyond}')
        if at.year < 1990:
            raise Rejected(f'{column} "{text}" is too long ago to be true')
        return at

    def _read_instant(self, text: str) -> datetime | None:
        for pattern in self._mapping.date_formats:
            try:
                read = datetime.strptime(text, pattern)  # noqa: DTZ007  # the zone is put on below
            except ValueError:
                continue
            # Of an hour that comes twice it is the first: that is what fold=0 means.
            local = read if read.tzinfo else read.replace(tzinfo=self._mapping.zone)
            at = local.astimezone(UTC)
            if read.tzinfo is None and at.astimezone(self._mapping.zone).replace(tzinfo=None) != read:
                raise _NeverOnTheClock
            return at
        return None
