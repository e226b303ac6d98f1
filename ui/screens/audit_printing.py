"""Prints a page on one of the system's printers, after its dialog was answered with yes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.screens.audit_answer import document_of


def ask_to_print(parent: QWidget, html: str, note: Callable[[Callable[[], bool]], object]) -> QPrintDialog:
    """Open the print dialog; `note` is given what prints, to be called once the print-out has been written down.

    It answers whether the printer took the page.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setDocName("Jonovahti")
    dialog = QPrintDialog(printer, parent)

    def print_page() -> bool:
        document_of(html).print_(printer)
        return printer.printerState() != QPrinter.PrinterState.Error

    dialog.accepted.connect(lambda: note(print_page))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog
