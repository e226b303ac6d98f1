"""Lays a printout out on pages, some rows at a time so that it can be stopped, and prints it or makes a PDF of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.whole_file import written_whole
from ui.printing.printout import Printout, paper_font

#: Around what is written, in centimetres; the number of the page lies in it.
_MARGIN_CM: Final = 2.0
#: Rows laid out between two looks whether somebody wants it stopped: some hundredths of a second.
_ROWS_AT_ONCE: Final = 40


@dataclass(frozen=True, slots=True)
class _Part:
    """What lies between two heights of a document, and where on its page it goes."""

    document: QTextDocument
    top: float
    bottom: float
    at: float


class Paper:
    """The paper in a printer that somebody has chosen, or of a PDF file. From any thread, by one at a time.

    Two thousand rows take seconds to be laid out, and less than one to be painted: until then nothing is printed. The
    columns are as wide on every page, a row is never cut in two, and each page begins with the captions.
    """

    def __init__(self, device: QPrinter | QPdfWriter) -> None:
        self._device = device
        self._pages: list[list[_Part]] = []
        self._captions: QTextDocument | None = None
        self._used = 0.0

    @property
    def pages(self) -> int:
        """So many have been laid out."""
        return len(self._pages)

    def lay_out(self, printout: Printout, told: Callable[[int], object]) -> None:
        """Make pages of it; nothing is printed yet. `told` how many rows are laid out: what it raises ends it."""
        # The layout has a timer, which complains in a thread that has never had a loop.
        QEventLoop()
        rows = printout.rows
        self._pages, self._used = [[]], 0.0
        try:
            told(0)
            self._begin(printout)
            for first in range(0, len(rows), _ROWS_AT_ONCE):
                some = rows[first : first + _ROWS_AT_ONCE]
                self._add_rows(printout.table_html(some, with_captions=False), len(some))
                told(first + len(some))
            self._end(printout)
        except BaseException:
            self._forget()
            raise

    def print(self, leaves: Callable[[], object] = lambda: None) -> bool:
        """Put on paper what has been laid out; whether the printer took it.

        `leaves` is called when it is about to be: what it raises ends it; the pages go in the thread that made them.
        """
        device, painter = self._device, QPainter()
        try:
            leaves()
            if not self._pages or not painter.begin(device):
                return False
            for page in range(self.pages):
                if page and not device.newPage():
                    return False
                self.paint(painter, page)
            if not painter.end():
                return False
        finally:
            if painter.isActive():
                painter.end()
            self._forget()
        return not isinstance(device, QPrinter) or device.printerState() != QPrinter.PrinterState.Error

    def paint(self, painter: QPainter, page: int) -> None:
        """One page with its number, in the units of the device."""
        painter.save()
        painter.setFont(paper_font())
        painter.translate(self._margin, self._margin)
        for part in self._pages[page]:
            self._paint(painter, part)
        painter.drawText(
            QRectF(0, self._height, self._width, self._margin),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            f"{page + 1} / {self.pages}",
        )
        painter.restore()

    @property
    def _margin(self) -> float:
        return _MARGIN_CM / 2.54 * self._device.logicalDpiY()

    @property
    def _width(self) -> float:
        return self._device.width() - 2 * self._margin

    @property
    def _height(self) -> float:
        return self._device.height() - 2 * self._margin

    def _document(self, html: str) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(paper_font())
        document.setDocumentMargin(0)
        # The device and the width first: a document that has its words is laid out anew by each.
        document.documentLayout().setPaintDevice(self._device)
        document.setTextWidth(self._width)
        document.setHtml(html)
        return document

    def _begin(self, printout: Printout) -> None:
        self._add(self._document(printout.head_html))
        if printout.rows:
            self._captions = self._document(printout.table_html((), with_captions=True))
            height = self._captions.size().height()
            if self._used + 3 * height > self._height:
                self._begin_page()
            else:
                self._used += height / 2
            self._put(self._captions, 0, height)

    def _add_rows(self, html: str, count: int) -> None:
        document = self._document(html)
        for top, bottom in pairwise(_tops(document, count)):
            if self._used + bottom - top > self._height:
                self._begin_page()
                if self._captions is not None:
                    self._put(self._captions, 0, self._captions.size().height())
            self._put(document, top, bottom)

    def _end(self, printout: Printout) -> None:
        if printout.notes:
            if self._captions is not None:
                self._used += self._captions.size().height() / 2
            self._add(self._document(printout.notes_html))

    def _forget(self) -> None:
        """In the thread that made them: a layout that goes in another one complains of its timer."""
        self._pages, self._captions = [], None

    def _add(self, document: QTextDocument) -> None:
        height = document.size().height()
        if self._used and self._used + height > self._height:
            self._begin_page()
        self._put(document, 0, height)

    def _put(self, document: QTextDocument, top: float, bottom: float) -> None:
        """As much as there is on this page, and what is higher than a page on the next ones."""
        while bottom - top > self._height - self._used:
            fits = max(0.0, self._height - self._used)
            self._pages[-1].append(_Part(document, top, top + fits, self._used))
            top += fits
            self._begin_page()
        self._pages[-1].append(_Part(document, top, bottom, self._used))
        self._used += bottom - top

    def _begin_page(self) -> None:
        self._pages.append([])
        self._used = 0.0

    def _paint(self, painter: QPainter, part: _Part) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, part.top, self._width, part.bottom - part.top)
        # In a dark theme the letters of the screen are white, and so is paper.
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        painter.save()
        painter.translate(0, part.at - part.top)
        painter.setClipRect(context.clip)
        part.document.documentLayout().draw(painter, context)
        painter.restore()


def save_pdf(
    printout: Printout, path: Path, told: Callable[[int], object], leaves: Callable[[], object]
) -> None:
    """Any thread: the file whole or not at all. `told` as of `Paper.lay_out`, `leaves` when the file is about to be.

    Raises OSError, and whatever the two raise.
    """
    with written_whole(path) as part:
        # Qt says nothing when it cannot write: so the file is asked for first.
        part.write_bytes(b"")
        writer = pdf(part)
        writer.setTitle(printout.title)
        paper = Paper(writer)
        paper.lay_out(printout, told)
        if not paper.print(leaves):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        del paper, writer


def pdf(path: Path) -> QPdfWriter:
    """A file as wide as A4 is high."""
    writer = QPdfWriter(str(path))
    size, lying = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(size, lying, QMarginsF(0, 0, 0, 0)))
    return writer


def ask_to_print(parent: QWidget, wanted: Callable[[Paper], object]) -> QPrintDialog:
    """Open the print dialog; `wanted` is given the paper of the printer that was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName("Jonovahti")
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: wanted(Paper(printer)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def _tops(document: QTextDocument, count: int) -> list[float]:
    """Where each of the table's rows begins, and where the last one ends."""
    # The first block of a document that begins with a table lies before it.
    table = QTextCursor(document.firstBlock().next()).currentTable()
    layout = document.documentLayout()
    edges = [
        min(
            layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block()).top()
            for column in range(table.columns())
        )
        for row in range(count)
    ]
    return [0.0, *edges[1:], document.size().height()]
