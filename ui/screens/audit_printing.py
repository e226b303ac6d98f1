"""Prints a page on one of the system's printers, after its dialog was answered with yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPageLayout, QPainter, QPalette, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.screens.audit_answer import document_of, paper_font

#: Around what is written, in centimetres; the number of the page lies in it.
_MARGIN_CM: Final = 2.0


class Paper:
    """The paper in a printer that somebody has chosen. From any thread, by one at a time.

    Two thousand rows take seconds to be laid out, and less than one to be painted: until then nothing is printed.
    """

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer
        self._document: QTextDocument | None = None

    def lay_out(self, html: str) -> None:
        """Make pages of it; nothing goes to the printer yet."""
        # The layout has a timer, which complains in a thread that has never had a loop.
        QEventLoop()
        printer, document = self._printer, document_of(html)
        document.documentLayout().setPaintDevice(printer)
        document.setPageSize(QSizeF(printer.width() - 2 * self._margin, printer.height() - 2 * self._margin))
        # Asked for, as only that lays out the last page too.
        document.pageCount()
        self._document = document

    def print(self) -> bool:
        """Put on paper what has been laid out; whether the printer took it."""
        document, printer = self._document, self._printer
        painter = QPainter()
        if document is None or not painter.begin(printer):
            return False
        painter.setFont(paper_font())
        painter.translate(self._margin, self._margin)
        size, pages = document.pageSize(), document.pageCount()
        for page in range(pages):
            if page and not printer.newPage():
                break
            self._paint(painter, document, QRectF(0, page * size.height(), size.width(), size.height()))
            painter.drawText(
                QRectF(0, size.height(), size.width(), self._margin),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"{page + 1} / {pages}",
            )
        painter.end()
        self._document = None
        return printer.printerState() != QPrinter.PrinterState.Error

    @property
    def _margin(self) -> float:
        return _MARGIN_CM / 2.54 * self._printer.logicalDpiY()

    @staticmethod
    def _paint(painter: QPainter, document: QTextDocument, part: QRectF) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = part
        # In a dark theme the letters of the screen are white, and so is paper.
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        painter.save()
        painter.translate(0, -part.top())
        painter.setClipRect(part)
        document.documentLayout().draw(painter, context)
        painter.restore()


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
