"""The window of help: pages on the left, the page on the right, a search over all of them; work goes on beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.help.page_text import PageText
from ui.help.pages import Page, search
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.retranslated import Retranslated
from ui.widgets.room import within
from ui.widgets.search_field import SearchField

_SIZE: Final = (880, 680)
_LIST_PX: Final = 236
_PLACE: Final = Qt.ItemDataRole.UserRole


class HelpWindow(Retranslated, QDialog):
    """Not modal. Given its pages, filled in and parsed; `show_place` goes to a page, or after # to a part of it."""

    tour_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages: Mapping[str, Page] = {}
        self._place = ""
        self.search = SearchField()
        self.topics = QListWidget()
        self.topics.setFixedWidth(theme.px(_LIST_PX))
        self.topics.setWordWrap(True)
        self.topics.setSpacing(3)
        self.text = PageText()
        self.nothing = Label(tone="t2")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.tour_button, self.keys_button = Button(icon="route"), Button(icon="keyboard")
        self.close_button = Button()
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._read_first)
        self.search.installEventFilter(self)
        self.topics.currentItemChanged.connect(self._follow)
        self.topics.itemActivated.connect(lambda _item: self.text.setFocus())
        self.text.anchorClicked.connect(self._go)
        self.tour_button.clicked.connect(self.tour_wanted)
        self.keys_button.clicked.connect(self.keys_wanted)
        self.close_button.clicked.connect(self.close)
        theme.changed.connect(self._redraw)
        width, height = map(theme.px, _SIZE)
        self.resize(within(self.parentWidget(), width, height))
        self.retranslate()

    @property
    def place(self) -> str:
        """The page that is shown, and after # the part it was opened at."""
        return self._place

    def show_pages(self, pages: Mapping[str, Page]) -> None:
        """The pages in the language of the moment; what was open stays open."""
        self._pages = pages
        self._list([(page.title, topic) for topic, page in pages.items()])
        if self._place:
            self.show_place(self._place)

    def show_place(self, place: str) -> None:
        """Before the pages are there it is remembered."""
        self._place = place
        topic, _, anchor = place.partition("#")
        page = self._pages.get(topic)
        if page is None:
            return
        self._mark(place)
        self.text.show_page(page, anchor)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.search.set_words(self.tr("Search the help"))
        self.topics.setAccessibleName(self.tr("Pages of help"))
        self.text.setAccessibleName(self.tr("Page of help"))
        self.tour_button.set_words(self.tr("Show the tour"))
        self.keys_button.set_words(self.tr("All keys"))
        self.close_button.set_words(self.tr("Close"))
        self.nothing.setText(self.tr("No page has all these words. Try fewer or shorter ones."))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.topics, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left)
        middle.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.tour_button)
        buttons.addWidget(self.keys_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.search.setFixedWidth(theme.px(_LIST_PX))
        self.nothing.setFixedWidth(theme.px(_LIST_PX))

    # The list

    def _list(self, lines: list[tuple[str, str]]) -> None:
        self.topics.blockSignals(True)
        self.topics.clear()
        for words, place in lines:
            item = QListWidgetItem(words, self.topics)
            item.setData(_PLACE, place)
        self.topics.blockSignals(False)
        self.nothing.setVisible(not lines)

    def _find(self, typed: str) -> None:
        if not typed.strip():
            self._list([(page.title, topic) for topic, page in self._pages.items()])
            self._mark(self._place)
            return
        hits = search(self._pages, typed)
        self._list([(f"{hit.page} – {hit.section}" if hit.section else hit.page, hit.place) for hit in hits])
        if hits:
            self.topics.setCurrentRow(0)

    def _read_first(self) -> None:
        if self.topics.count():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, place: str) -> None:
        """The line of the page, without going there again."""
        lines = [self.topics.item(row) for row in range(self.topics.count())]
        wanted = (place, place.partition("#")[0])
        rows = (row for name in wanted for row, line in enumerate(lines) if line.data(_PLACE) == name)
        self.topics.blockSignals(True)
        self.topics.setCurrentRow(next(rows, -1))
        self.topics.blockSignals(False)

    def _follow(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_place(str(item.data(_PLACE)))

    def _go(self, link: QUrl) -> None:
        place = link.toString().replace(".md", "", 1)
        self.search.clear()
        self.show_place(place.removeprefix("#") if not place.startswith("#") else self._here(place))

    def _here(self, anchor: str) -> str:
        return f"{self._place.partition('#')[0]}{anchor}"

    def _redraw(self) -> None:
        self.topics.setFixedWidth(theme.px(_LIST_PX))
        self.search.setFixedWidth(theme.px(_LIST_PX))
        self.nothing.setFixedWidth(theme.px(_LIST_PX))
        if self._place:
            self.show_place(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}
        ):
            # The list is gone through while one types.
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.topics.setCurrentRow(max(0, min(self.topics.count() - 1, self.topics.currentRow() + step)))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)
