"""A CSV text's rows, one after another: a quote that nothing closes costs the line it stands on, and no other."""

from __future__ import annotations

import codecs
import csv
from collections import deque
from typing import NamedTuple, TextIO

LONGEST_FIELD = 1 << 16
_LONGEST_LINE = 1 << 20
#: A row may hold so many line breaks in its quoted fields; one with more has a quote that closes where it should not.
_MOST_BREAKS = 50
#: A text that somebody writes seldom has so many delimiters in one of its lines.
_MANY_IN_TEXT = 3

FEWER = "fewer fields than the header has columns"
MORE = "more fields than the header has columns"
QUOTE = "a quote opens a field and does not close it"
NO_BREAKS = "a quote is still open at the end of the line, which short_lines does not allow"
LONG_FIELD = f"a field of more than {LONGEST_FIELD >> 10} KiB"
LONG_LINE = f"longer than {_LONGEST_LINE >> 10} KiB"


#: How a file must be opened: what is no text of its encoding is found in its line, and not in the piece that is read.
MARKED = "jonovahti.marked"
_NO_TEXT = "\udcff"


class NotText(Exception):
    """A line holds bytes that its encoding does not have; `number` is the line's."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"line {number} is no text of its encoding")


class Row(NamedTuple):
    """One row: the number of its last line, its fields, why it cannot be used, and whether a line end stands behind."""

    number: int
    fields: list[str]
    fault: str
    is_ended: bool


class _Unbounded(Exception):
    """A row goes on past all bounds; the message is its fault."""


def _marked(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _NO_TEXT, error.end


codecs.register_error(MARKED, _marked)


class _Feed:
    """The text's lines for a reader of CSV, which takes as many as the row at hand needs; they can be given back."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        # Behind a byte order mark that the encoding leaves there the first column would have another name.
        first = text.readline(_LONGEST_LINE).removeprefix("\ufeff")
        self._again: deque[str] = deque([first] if first else [])
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if len(self.taken) > _MOST_BREAKS:
            raise _Unbounded(QUOTE)
        line = self._again.popleft() if self._again else self._text.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        self.taken.append(line)
        self.number += 1
        if not line.isascii() and _NO_TEXT in line:
            raise NotText(self.number)
        if len(line) >= _LONGEST_LINE:
            self._pass_over_the_rest()
            raise _Unbounded(LONG_LINE)
        return line

    def _pass_over_the_rest(self) -> None:
        """Read to the end of a line of which only the beginning is kept, and keep how it ended."""
        piece = self.taken[-1]
        while piece and not _is_ended(piece):
            piece = self._text.readline(_LONGEST_LINE)
        self.taken[-1] = self.taken[-1].rstrip("\r\n") + ("\n" if piece else "")

    def keep_the_first(self) -> str:
        """The first line of the row at hand; those after it come again."""
        first, *others = self.taken
        self._again.extendleft(reversed(others))
        self.number -= len(others)
        return first


class Rows:
    """The rows of `text`; `width`, once the caller has read the header and set it, is how many fields a row has."""

    def __init__(self, text: TextIO, delimiter: str, *, may_be_short: bool) -> None:
        csv.field_size_limit(LONGEST_FIELD)
        self._feed = _Feed(text)
        self._reader = csv.reader(self._feed, delimiter=delimiter, strict=True)
        self._delimiter = delimiter
        self._may_be_short = may_be_short
        self.width = 0

    def __iter__(self) -> Rows:
        return self

    def __next__(self) -> Row:
        feed = self._feed
        while True:
            feed.taken.clear()
            try:
                fields = next(self._reader)
            except _Unbounded as fault:
                return self._first_line(str(fault))
            except csv.Error:
                # Of one line the reader says no more than its words, which are not for programs.
                is_long = len(feed.taken) == 1 and len(feed.taken[0]) > LONGEST_FIELD
                return self._first_line(LONG_FIELD if is_long else QUOTE)
            if not _is_blank(fields):
                break
        if len(feed.taken) > 1 and self.width:
            if self._may_be_short:
                # Any line may be a row then, so that nothing tells a text's lines from rows between two stray quotes.
                return self._first_line(NO_BREAKS)
            if self._fault(len(fields)) or self._has_swallowed_others():
                return self._first_line(QUOTE)
        return Row(feed.number, fields, self._fault(len(fields)), _is_ended(feed.taken[-1]))

    def _fault(self, count: int) -> str:
        if self.width and count > self.width:
            return MORE
        return FEWER if count < self.width and not self._may_be_short else ""

    def _has_swallowed_others(self) -> bool:
        """Whether a row of several lines is several rows: a quote opened in one closes in another by chance.

        Rather a text of that look is told as a fault than that a request is lost unsaid.
        """
        first, *between, last = self._feed.taken
        if any(self._is_row(line) for line in between):
            return True
        # Of a text in the first column the last line always looks like a row, and of one in the last column the first.
        before, opened = self._opening(first)
        is_first_a_row = before + opened.count(self._delimiter) + 1 == self.width
        return self._is_row(last) and (is_first_a_row or before >= _MANY_IN_TEXT)

    def _is_row(self, line: str) -> bool:
        try:
            fields = next(csv.reader([line], delimiter=self._delimiter, strict=True))
        except csv.Error:
            return False
        return len(fields) == self.width

    def _opening(self, line: str) -> tuple[int, str]:
        """How many fields stand before the one whose quote is open at the line's end, and what is behind the quote."""
        closed = line.rstrip("\r\n") + '"'
        *before, opened = next(csv.reader([closed], delimiter=self._delimiter, strict=True))
        return len(before), opened

    def _first_line(self, fault: str) -> Row:
        first = self._feed.keep_the_first()
        fields = first.rstrip("\r\n").split(self._delimiter)
        return Row(self._feed.number, fields, fault, _is_ended(first))


def _is_ended(line: str) -> bool:
    return line.endswith(("\n", "\r"))


def _is_blank(fields: list[str]) -> bool:
    """Nothing, or blanks, or the mark with which old programs end a file; a spreadsheet's empty row has delimiters."""
    return not any(field.strip() for field in fields[1:]) and not "".join(fields[:1]).strip().strip("\x1a")
