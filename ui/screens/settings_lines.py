"""The lines of the settings' pages: a setting each, a way to what is the region's, and what the login may do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.settings import Setting, Settings, all_settings
from app.settings.schema import PAGES
from app.settings.words import PAGE_WORDS
from ui.screens.settings_finding import finds, found
from ui.screens.settings_rights import RightRow, Rights, facts
from ui.screens.settings_row import LinkRow, SettingRow
from ui.words.settings import say

#: After the pages of the schema: what is the region's, and where it is changed.
REGION: Final = "region"
#: And what the login may do, to be read.
RIGHTS: Final = "rights"
ALL_PAGES: Final = (*PAGES, REGION, RIGHTS)


class SettingsLines(QObject):
    """Made anew for each page that is shown. `chosen` carries a key and a value, None to take a choice back."""

    chosen = Signal(str, object)

    def __init__(
        self, settings: Settings, language: str, actions: Mapping[str, QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        #: The window's commands by id.
        self.actions = actions
        #: In which they are written.
        self.language = language
        self._typed = ""
        self._found: Sequence[Setting] = ()
        #: What the login may do, once it is known.
        self.may: Rights | None = None
        self.row_of: dict[str, SettingRow] = {}
        self.links: list[LinkRow] = []
        self.rights: list[RightRow] = []

    @property
    def are_none(self) -> bool:
        """Whether the typed words have found nothing."""
        return not (self.row_of or self.links or self.rights)

    def page_name(self, page: str) -> str:
        """In the user's language."""
        if page == REGION:
            return self.tr("The region's rules")
        if page == RIGHTS:
            return self.tr("Access rights")
        return say(PAGE_WORDS[page], self.language)

    def begin(self, settings: Settings, typed: str) -> None:
        """Another page is to be shown, or all that the typed words find; the lines from before are let go."""
        self._settings, self._typed = settings, typed
        self._found = found(typed, self.language) if typed else all_settings()
        self.row_of, self.links, self.rights = {}, [], []

    def of_page(self, page: str) -> Iterator[QWidget]:
        """What is to be shown of a page."""
        if page == REGION:
            yield from self._region_rows()
            return
        if page == RIGHTS:
            yield from self._rights_rows()
            return
        for setting in self._found:
            if setting.page == page:
                yield self._row(setting)

    def _row(self, setting: Setting) -> SettingRow:
        row = SettingRow(setting, self._settings, self.language)
        row.chosen.connect(self.chosen)
        row.command_wanted.connect(self._command)
        self.row_of[setting.key] = row
        return row

    def _region_rows(self) -> Iterator[QWidget]:
        told = {
            "alerts": (
                self.tr("Thresholds and alerts"),
                self.tr(
                    "From when a wait, a load or a day's share needs attention, for the region and each centre."
                ),
            ),
            "messages": (
                self.tr("Text templates"),
                self.tr("What patients are told by text message, in three languages."),
            ),
            "policy": (
                self.tr("Attempt policies"),
                self.tr("How many times a patient is rung, how far apart, and when a text is sent."),
            ),
            "hours": (
                self.tr("Opening hours"),
                self.tr("When the lines are open, and the days on which it is otherwise."),
            ),
        }
        for command, (title, text) in told.items():
            action = self.actions.get(command)
            if action is None or not action.isVisible():
                continue
            if self._typed and not finds(self._typed, (title, text, self.page_name(REGION))):
                continue
            row = LinkRow(command, title, text, self.tr("Open"))
            row.command_wanted.connect(self._command)
            self.links.append(row)
            yield row

    def _rights_rows(self) -> Iterator[QWidget]:
        for fact in facts(self.may) if self.may is not None else ():
            if not self._typed or finds(self._typed, (fact.title, fact.text, self.page_name(RIGHTS))):
                row = RightRow(fact)
                self.rights.append(row)
                yield row

    def with_keys(self) -> str:
        """The key of the line that has the keyboard, "" where none has it."""
        setting = next((key for key, row in self.row_of.items() if row.has_keys()), "")
        return setting or next((row.fact.key for row in self.rights if row.hasFocus()), "")

    def give_keys(self, key: str) -> None:
        """The keyboard to the line of that key, where it is there."""
        if key in self.row_of:
            self.row_of[key].enter()
        for right in self.rights:
            if right.fact.key == key:
                right.setFocus()

    def _command(self, command: str) -> None:
        self.actions[command].trigger()
