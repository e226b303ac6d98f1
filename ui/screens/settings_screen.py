"""The settings of this workstation, page by page or found by typing; every change is in force at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.live.store import Freshness
from app.settings import Settings
from app.settings.schema import BY_KEY, PAGES
from ui.formats import Formats
from ui.screens.settings_lines import ALL_PAGES, RIGHTS, SettingsLines
from ui.screens.settings_pages import PageDelegate
from ui.screens.settings_rights import RightRow, Rights
from ui.screens.settings_row import LinkRow, SettingRow, hairline
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.panel import Panel
from ui.widgets.retranslated import Retranslated
from ui.widgets.search_field import SearchField
from ui.widgets.tab_order import put_after

_LIST_PX: Final = 216
_WIDEST_PX: Final = 860


class SettingsScreen(Retranslated, QWidget):
    """`setting_chosen` carries a key and a value, None to take a choice back; `reset_wanted` the keys of a page."""

    act_wanted = Signal(object)
    chosen_changed = Signal(object)
    setting_chosen = Signal(str, object)
    reset_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, formats: Formats, settings: Settings, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._formats, self._settings = formats, settings
        self.search = SearchField(key="Ctrl+F")
        self.pages = QListWidget()
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setItemDelegate(PageDelegate(self.pages))
        self.pages.viewport().setAutoFillBackground(False)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = Label(role="title")
        self.undo_button = Button(icon="arrow-back-up", kind="ghost")
        self.reset_button = Button(icon="rotate-clockwise")
        self.area = QScrollArea()
        self.nothing = Label(tone="t2")
        self._lines = SettingsLines(settings, formats.language, actions, self)
        self._lines.chosen.connect(self.setting_chosen)
        #: The page whose rows are there, "" while there is what was found.
        self._built = ""
        self._lay_out()
        self.retranslate()
        self.pages.setCurrentRow(0)
        self.pages.currentRowChanged.connect(self._go_to_page)
        self.pages.itemClicked.connect(self._go_to_page)
        self.search.textChanged.connect(self._find)
        self.reset_button.clicked.connect(self._reset)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.undo_button.setEnabled(False)
        theme.changed.connect(self._restyle)

    @property
    def pane_order(self) -> tuple[QWidget, ...]:
        return (self.search, self.pages, self.area)

    @property
    def page(self) -> str:
        """The page that is shown, or was before something was typed."""
        return ALL_PAGES[max(self.pages.currentRow(), 0)]

    @property
    def rows(self) -> Mapping[str, SettingRow]:
        """The settings shown, by key."""
        return self._lines.row_of

    @property
    def links(self) -> tuple[LinkRow, ...]:
        """What is set elsewhere and shown here."""
        return tuple(self._lines.links)

    @property
    def rights(self) -> tuple[RightRow, ...]:
        """What the login may do, line by line, where it is shown."""
        return tuple(self._lines.rights)

    def ask(self, command: str) -> bool:
        if command != "filter":
            return False
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def enter(self) -> None:
        self.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, page: str) -> None:
        """Bring a page to the front, as a click does."""
        self.search.clear()
        self.pages.setCurrentRow(ALL_PAGES.index(page))

    def show_setting(self, key: str) -> None:
        """Go to a setting and give it the keyboard. Raises KeyError for what is none."""
        self.show_page(BY_KEY[key].page)
        row = self._lines.row_of[key]
        row.enter()
        self.area.ensureWidgetVisible(row)

    def show_settings(self, settings: Settings, *, can_undo: bool) -> None:
        """What holds now."""
        self._settings = settings
        self.undo_button.setEnabled(can_undo)
        for row in self._lines.row_of.values():
            row.show_settings(settings, self._formats.language)
        self._offer_reset()

    def show_rights(self, rights: Rights) -> None:
        """What the login may do; the same once more changes nothing."""
        if rights != self._lines.may:
            self._lines.may = rights
            if self._lines.rights or self._built == RIGHTS:
                self._build()

    def show_wrong(self, key: str, words: str) -> None:
        """What was given for the setting cannot be."""
        if key in self._lines.row_of:
            self._lines.row_of[key].show_wrong(words)

    def show_freshness(self, freshness: Freshness, wall_us: int) -> None:
        """Nothing here is read from the database."""

    def set_formats(self, formats: Formats) -> None:
        self._formats = formats
        self._lines.language = formats.language

    def save_state(self) -> dict[str, Any]:
        return {"page": self.page}

    def restore_state(self, saved: Mapping[str, Any]) -> None:
        if saved.get("page") in ALL_PAGES:
            self.show_page(str(saved["page"]))

    def retranslate(self) -> None:
        self.search.set_words(self.tr("Find a setting"))
        self.pages.setAccessibleName(self.tr("Pages of settings"))
        self.undo_button.set_words(self.tr("Undo"), self.tr("Undo the last change"))
        self.reset_button.set_words(self.tr("Reset this page"))
        self.nothing.setText(self.tr("No setting has these words in it."))
        names = [self._lines.page_name(page) for page in ALL_PAGES]
        at = max(self.pages.currentRow(), 0)
        with QSignalBlocker(self.pages):
            self.pages.clear()
            for name in names:
                self.pages.addItem(QListWidgetItem(name))
            self.pages.setCurrentRow(at)
        self._restyle()
        self._build()

    # Inside

    def _lay_out(self) -> None:
        self._left = Panel()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(10, 10, 10, 10)
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.pages, 1)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.undo_button)
        head.addWidget(self.reset_button)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addLayout(head)
        right.addWidget(self.area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._left)
        row.addWidget(self._right, 1)
        row.addStretch()

    def _go_to_page(self) -> None:
        if self.search.text():
            # The words were about all pages: who chooses one has done with them.
            self.search.clear()
        elif self.page != self._built:
            self._build()

    def _find(self) -> None:
        if self.search.text().strip():
            # What is found is of no page; the keys stand where they were.
            self.pages.clearSelection()
        elif (item := self.pages.currentItem()) is not None:
            item.setSelected(True)
        self._build()

    def _build(self) -> None:
        """The rows of the page, or of all pages as far as the typed words find them."""
        typed = self.search.text().strip()
        self._built = "" if typed else self.page
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        had_keys = self._lines.with_keys()
        self._lines.begin(self._settings, typed)
        for page in ALL_PAGES if typed else (self.page,):
            rows = list(self._lines.of_page(page))
            if not rows:
                continue
            if typed:
                column.addWidget(Label(self._lines.page_name(page), role="section"))
            panel = Panel(raised=True)
            inside = QVBoxLayout(panel)
            inside.setContentsMargins(1, 4, 1, 4)
            inside.setSpacing(0)
            for place, one in enumerate(rows):
                if place:
                    inside.addWidget(hairline())
                inside.addWidget(one)
            column.addWidget(panel)
        if self._lines.are_none:
            self.nothing = Label(self.tr("No setting has these words in it."), tone="t2")
            column.addWidget(self.nothing)
        column.addStretch()
        held.setAutoFillBackground(False)
        # Later: it may be one of these rows that is just telling what was chosen on it.
        gone = self.area.takeWidget()
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        self.area.setWidget(held)
        put_after(self.reset_button, held)
        self._lines.give_keys(had_keys)
        self.area.viewport().setAutoFillBackground(False)
        self.title.setText(
            self.tr("Found for “{words}”").format(words=typed) if typed else self._lines.page_name(self.page)
        )
        self._offer_reset()

    def _chosen_here(self) -> tuple[str, ...]:
        return tuple(
            key for key in self._lines.row_of if key in self._settings.own and self._settings.may_choose(key)
        )

    def _offer_reset(self) -> None:
        self.reset_button.setVisible(not self.search.text().strip() and self.page in PAGES)
        self.reset_button.setEnabled(bool(self._chosen_here()))

    def _reset(self) -> None:
        self.reset_wanted.emit(self._chosen_here())

    def _restyle(self) -> None:
        self._left.setFixedWidth(theme.px(_LIST_PX))
        self._right.setMaximumWidth(theme.px(_WIDEST_PX))
        self.pages.doItemsLayout()
