"""What is put on paper: a heading, a table whose first row stands on every page, and what is said below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Final

from PySide6.QtGui import QFont

#: On the screen a page has the screen's letters; on paper these.
PAPER_PT: Final = 9
#: A column's width follows what is usual in it; one long cell is broken, and takes no room from the others.
_LONGEST: Final = 60
_STYLE: Final = (
    "<style>h1 {font-size: large; font-weight: 600} h2 {font-weight: 600} th {text-align: left; font-weight: 600}"
    " td, th {padding: 2px 8px 2px 0}</style>"
)


@dataclass(frozen=True)
class Printout:
    """`notes` stand below the rows, each a paragraph; `figures`: columns that are written to the right.

    `totals`: so many of the first rows are sums of the others, and count for nothing themselves.
    """

    title: str
    about: str
    captions: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    figures: frozenset[int] = frozenset()
    totals: int = 0

    @property
    def count(self) -> int:
        """How many rows leave with it."""
        return len(self.rows) - self.totals

    @property
    def html(self) -> str:
        """The whole, as a page to be read on the screen."""
        table = self.table_html(self.rows, with_captions=True) if self.rows else ""
        return f"{self.head_html}{table}{self.notes_html}"

    @property
    def head_html(self) -> str:
        return f"{_STYLE}<h1>{escape(self.title)}</h1><p>{escape(self.about)}</p>"

    @property
    def notes_html(self) -> str:
        return _STYLE + "".join(f"<p>{escape(note)}</p>" for note in self.notes)

    def table_html(self, rows: Sequence[Sequence[str]], *, with_captions: bool) -> str:
        """Some of the rows; the columns are as wide as in any other part of the same table."""
        head = f"<thead>{self._row(self.captions, 'th')}</thead>" if with_captions else ""
        body = "".join(self._row(row, "td") for row in rows)
        return f'{_STYLE}<table width="100%" cellspacing="0" border="0">{head}{body}</table>'

    def _row(self, cells: Sequence[str], kind: str) -> str:
        written = "".join(
            f'<{kind} width="{width}%"{" align=right" if place in self.figures else ""}>{escape(cell)}</{kind}>'
            for place, (cell, width) in enumerate(zip(cells, self._widths, strict=True))
        )
        return f"<tr>{written}</tr>"

    @cached_property
    def _widths(self) -> tuple[int, ...]:
        """In percent, of each column: of what all rows hold, so that every part of the table has the same."""
        wide = []
        for place, caption in enumerate(self.captions):
            cells = [row[place] for row in self.rows]
            usual = sum(min(len(cell), _LONGEST) for cell in cells) / max(1, len(cells))
            word = max((len(word) for cell in (caption, *cells) for word in cell.split()), default=1)
            wide.append(max(usual * 1.2, min(word, _LONGEST / 2), 3) + 1)
        return tuple(round(100 * one / sum(wide)) for one in wide)


def paper_font() -> QFont:
    """The letters on paper, which the size of the text on the screen is nothing to."""
    font = QFont("Inter")
    font.setPointSize(PAPER_PT)
    return font
