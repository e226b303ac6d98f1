"""The settings at the desk: what is chosen is in force and kept, the last changes and a reset can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.listing.sort_key import collation
from app.live.delta import Delta
from app.live.store import Present
from app.settings import WrongValue
from app.settings.schema import BY_KEY
from app.settings.words import PAGE_WORDS
from ui.desk.screen_desk import ScreenDesk
from ui.formats import Formats
from ui.screens.settings_lines import RIGHTS
from ui.screens.settings_rights import Rights
from ui.screens.settings_screen import SettingsScreen
from ui.words.settings import say, wrong_words

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate


class SettingsDesk(ScreenDesk):
    """Follows the choices whoever makes them: a key, the menu, a table, the palette, or the screen itself."""

    parts = frozenset({"filter"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._choices, self._changes = desk.console.choices, desk.console.setting_changes
        self.screen: SettingsScreen = SettingsScreen(
            desk.formats, self._choices.settings, desk.console.commands.actions
        )
        self.screen.setting_chosen.connect(self._choose)
        self.screen.reset_wanted.connect(self._reset)
        self.screen.undo_wanted.connect(self.undo)
        self._choices.changed.connect(self._show)
        self._choices.refused.connect(self._show)
        self._changes.changed.connect(self._show)
        self._show()
        self._show_rights()

    def take(self, present: Present, delta: Delta) -> None:
        del present, delta
        self._show_rights()

    def use_formats(self, formats: Formats) -> None:
        super().use_formats(formats)
        self._show_rights()

    def give(self, command: str) -> bool:
        if command == "rights":
            self.screen.show_page(RIGHTS)
            return True
        return super().give(command)

    def show_setting(self, key: str) -> None:
        """The palette's way to a setting."""
        self.screen.show_setting(key)

    @property
    def can_undo(self) -> bool:
        return self._changes.can_undo

    @property
    def can_redo(self) -> bool:
        return self._changes.can_redo

    def undo(self) -> bool:
        """The last change, as its button does."""
        return self._changes.undo()

    def redo(self) -> bool:
        return self._changes.redo()

    def _choose(self, key: str, value: Any) -> None:
        try:
            self._changes.choose(key, value)
        except WrongValue as wrong:
            self.screen.show_wrong(key, wrong_words(wrong.reason))

    def _reset(self, keys: Sequence[str]) -> None:
        def words() -> str:
            page = say(PAGE_WORDS[BY_KEY[keys[0]].page], self.desk.formats.language)
            return translate("Settings", "{page}: back to the defaults").format(page=page)

        self._changes.reset(keys, words)

    def _show_rights(self) -> None:
        """By the newest board: which centres there are for this login."""
        services, present = self.desk.services, self.desk.present
        places = present.board.places if present is not None and present.board is not None else None
        names = (
            [one.names.in_language(self.desk.formats.language) for one in places.centres] if places else []
        )
        trail = services.trail.may
        self.screen.show_rights(
            Rights(
                services.person,
                services.may,
                tuple(sorted(names, key=collation)),
                is_region=places is not None and not places.reference.elsewhere,
                reads_log=trail.may_read,
                reads_all=trail.may_read and trail.sees_others,
            )
        )

    def _show(self, _key: str = "") -> None:
        self.screen.show_settings(self._choices.settings, can_undo=self.can_undo)
