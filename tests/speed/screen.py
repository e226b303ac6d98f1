"""A Qt program without a display, in which tables and charts are painted for real."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ui.theme import theme
from ui.theme.tokens import ROW_HEIGHTS

TABLE_SIZE = (1280, 860)


def a_program() -> QApplication:
    """The application in the console's own light theme."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
        theme.apply(app, "light", text_scale=1.0)
    return app


def show(widget: QWidget, size: tuple[int, int] = TABLE_SIZE) -> None:
    """Put it on the screen and let it paint once."""
    widget.resize(*size)
    widget.show()
    settle()


def settle() -> None:
    """Let everything happen that is due: delayed layouts first, then the painting they ask for."""
    for _ in range(3):
        QApplication.processEvents()


def as_plain_table(view: QTableView) -> None:
    """What anybody gives a table that is to be fast: rows of one height, no word wrap, no grid."""
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHTS["standard"]))
