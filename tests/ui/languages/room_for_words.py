"""What a window says to eyes and ears, in a language or in one made up, a third longer; and whether it has room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from app.domain.place import Centre, Service
from app.live.words import Words
from ui.formats import Formats
from ui.translations import Translations
from ui.widgets import painting
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.search_field import SearchField

PSEUDO = "pseudo"
SIZES = [(1440, 900), (1180, 700), (1920, 1080)]


class Pseudo(QTranslator):
    """Every text in brackets and 35 % longer, as a translation into a wordy language would be."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return f"⟦{text}{'·' * max(round(len(text) * 0.35) - 2, 0)}⟧"

    def isEmpty(self) -> bool:
        return False


@contextmanager
def speaking(qapp: QApplication, language: str) -> Iterator[None]:
    """The language in force, or the made-up one."""
    translations, pseudo = Translations(qapp), Pseudo()
    if language == PSEUDO:
        qapp.installTranslator(pseudo)
    else:
        translations.use(language)
    try:
        yield
    finally:
        qapp.removeTranslator(pseudo)
        translations.remove()
        translations.deleteLater()


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget says to eyes and ears."""
    yield widget.windowTitle() if widget.isWindow() else ""
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
        yield widget.title()
    if isinstance(widget, QTableView) and (model := widget.model()) is not None:
        for section in range(model.columnCount()):
            yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")


def visible(window: QWidget) -> list[QWidget]:
    return [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]


def words_of_the_data(
    centres: Sequence[Centre], services: Sequence[Service], words: Mapping[str, Words], formats: Formats
) -> frozenset[str]:
    """What comes from the database and is in no translation."""
    named: list[Centre | Service] = [*centres, *services]
    names = [one.names.in_language(language) for one in named for language in ("fi", "sv", "en")]
    known = [each[code] for each in words.values() for code in range(len(each))]
    return frozenset([*names, *known, formats.language, ""])


def too_narrow(widget: QWidget) -> str:
    """The text that its widget has no room for, "" when all is well."""
    text, room, metrics = "", widget.contentsRect().width() + 1, widget.fontMetrics()
    if isinstance(widget, FittingLabel):
        # It asks for the room of its longest wording, and shows the longest that has room.
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room else ""
    elif isinstance(widget, QLabel) and widget.text():
        needed = widget.sizeHint().width() if not widget.wordWrap() else 0
        cut_below = widget.wordWrap() and widget.heightForWidth(widget.width()) > widget.height() + 1
        text = widget.text() if needed > widget.width() + 1 or cut_below else ""
    elif isinstance(widget, QToolButton):
        text = widget.text() if metrics.horizontalAdvance(widget.text()) > room - 4 else ""
    elif isinstance(widget, QAbstractButton) and widget.text():
        text = widget.text() if widget.sizeHint().width() > widget.width() + 1 else ""
    elif isinstance(widget, QComboBox):
        text = widget.currentText() if metrics.horizontalAdvance(widget.currentText()) > room - 34 else ""
    elif isinstance(widget, QLineEdit) and not widget.text():
        used = 20 + (26 if isinstance(widget, SearchField) else 0)
        text = (
            widget.placeholderText()
            if metrics.horizontalAdvance(widget.placeholderText()) > room - used
            else ""
        )
    return text


def out_of_its_parent(widget: QWidget) -> bool:
    """Whether its left or right edge is where nobody can see it."""
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    if isinstance(parent, QAbstractItemView | QHeaderView | QScrollArea | QLineEdit):
        return False
    return widget.x() < -1 or widget.geometry().right() > parent.width()


@contextmanager
def elisions() -> Iterator[list[str]]:
    """What painted widgets had no room for."""
    cut: list[str] = []
    real = painting._fitted  # noqa: SLF001  # the one place in which painted text is cut

    def noting(text: str, px: int, weight: int, width: int) -> tuple[str, float]:
        shown, advance = real(text, px, weight, width)
        if shown != text:
            cut.append(text)
        return shown, advance

    with patch.object(painting, "_fitted", noting):
        yield cut
