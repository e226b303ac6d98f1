"""The settings at the desk: what is chosen is in force and kept, the last changes and a reset can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from app.settings import WrongValue
from app.settings.schema import BY_KEY
from app.settings.words import PAGE_WORDS
from ui.desk.screen_desk import ScreenDesk
from ui.screens.settings_screen import SettingsScreen
from ui.widgets.toast import Toast
from ui.words.settings import say, wrong_words

if TYPE_CHECKING:
    from ui.desk.deskwork import Deskwork

translate = QCoreApplication.translate

#: How many changes can be taken back, one after the other.
MOST_UNDONE: Final = 50


@dataclass(frozen=True, eq=False)
class Change:
    """What the user had chosen before, by key; None: nothing."""

    before: dict[str, Any]


class SettingsDesk(ScreenDesk):
    """Follows the choices whoever makes them: a key, the menu, a table, or the screen itself."""

    parts = frozenset({"filter"})

    def __init__(self, desk: Deskwork) -> None:
        super().__init__(desk)
        self._choices = desk.console.choices
        self._changes: list[Change] = []
        self._undone: list[Change] = []
        self.screen: SettingsScreen = SettingsScreen(
            desk.formats, self._choices.settings, desk.console.commands.actions
        )
        self.screen.setting_chosen.connect(self._choose)
        self.screen.reset_wanted.connect(self._reset)
        self.screen.undo_wanted.connect(self.undo)
        self._choices.changed.connect(self._show)
        self._choices.refused.connect(self._show)
        desk.frame.toasts.acted.connect(self._undo)

    def show_setting(self, key: str) -> None:
        """The palette's way to a setting."""
        self.screen.show_setting(key)

    @property
    def can_undo(self) -> bool:
        return bool(self._changes)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> bool:
        """The last change, as its button does."""
        if not self._changes:
            return False
        change = self._changes[-1]
        self._undo(change)
        self.desk.frame.toasts.drop(change)
        return True

    def redo(self) -> bool:
        if not self._undone:
            return False
        again = self._undone.pop()
        self._changes.append(self._as_is(again.before))
        self._choices.choose_all(again.before)
        self._show_change()
        return True

    def _choose(self, key: str, value: Any) -> None:
        before = self._as_is([key])
        try:
            is_chosen = self._choices.choose(key, value)
        except WrongValue as wrong:
            self.screen.show_wrong(key, wrong_words(wrong.reason))
            return
        if is_chosen:
            self._remember(before)
        self._show_change()

    def _reset(self, keys: Sequence[str]) -> None:
        change = self._as_is(keys)
        page = say(PAGE_WORDS[BY_KEY[keys[0]].page], self.desk.formats.language)
        self._choices.choose_all(dict.fromkeys(keys))
        self._remember(change)
        self._show_change()
        words = translate("Settings", "{page}: back to the defaults").format(page=page)
        self.desk.frame.toasts.say(
            Toast(words, action=translate("Settings", "Undo"), icon="rotate-clockwise", token=change)
        )

    def _as_is(self, keys: Iterable[str]) -> Change:
        """What would bring these settings back to what they are now."""
        return Change({key: self._choices.settings.own.get(key) for key in keys})

    def _remember(self, change: Change) -> None:
        self._changes = [*self._changes, change][-MOST_UNDONE:]
        self._undone.clear()

    def _undo(self, token: object) -> None:
        """The toast's button."""
        if isinstance(token, Change) and token in self._changes:
            self._changes.remove(token)
            self._undone.append(self._as_is(token.before))
            self._choices.choose_all(token.before)
            self._show_change()

    def _show_change(self) -> None:
        self._show()
        self.desk.renew_situation()

    def _show(self, _key: str = "") -> None:
        self.screen.show_settings(self._choices.settings, can_undo=self.can_undo)
