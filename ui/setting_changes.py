"""Changes of settings that can be taken back, wherever made: on their screen, by a key, a menu or the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.settings.schema import BY_KEY
from ui.choices import Choices
from ui.undo_key import UNDO_KEY
from ui.widgets.toast import Toast, Toasts
from ui.words.settings import chosen_words

translate = QCoreApplication.translate

#: How many changes can be taken back, one after the other.
MOST_UNDONE: Final = 50
#: By which the toast of an undo is known: of several in a row the last is said.
_UNDONE: Final = "setting undone"


@dataclass(frozen=True, eq=False)
class Change:
    """What the user had chosen before, by key; None: nothing. `words` say the change, in the language of the moment."""

    before: dict[str, Any]
    words: Callable[[], str]


class SettingChanges(QObject):
    """Undone and redone newest first. GUI thread only.

    On the screen of the settings its changes come before any act. Elsewhere one counts only while nothing was done
    after it: see `can_undo_newest`.
    """

    changed = Signal()

    def __init__(self, choices: Choices, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._choices, self._toasts = choices, toasts
        self._changes: list[Change] = []
        self._undone: list[Change] = []
        #: How many changes were made away from their screen, and how many of these taken back, with nothing done since.
        self._aloud = self._taken_back = 0
        toasts.acted.connect(self._undo)

    @property
    def can_undo(self) -> bool:
        return bool(self._changes)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    @property
    def newest(self) -> Change | None:
        """What `undo` takes back, by which its toast is known."""
        return self._changes[-1] if self._changes else None

    @property
    def can_undo_newest(self) -> bool:
        """Whether what was done last of all is a change of a setting made away from their screen."""
        return self._aloud > 0 and self.can_undo

    @property
    def can_redo_newest(self) -> bool:
        """Whether what was done last of all is the undo of such a change."""
        return self._taken_back > 0 and self.can_redo

    def choose(self, key: str, value: Any) -> bool:
        """Bring a value into force. False: it is locked. Raises KeyError and WrongValue."""
        before = self._as_is([key], partial(self._chosen_words, key))
        is_chosen = self._choices.choose(key, value)
        if is_chosen:
            self._remember(before)
        self.changed.emit()
        return is_chosen

    def choose_aloud(self, key: str, value: Any) -> bool:
        """The same away from the settings: what was chosen is said, with the way back. Raises as `choose`.

        What is in force already is said alone: the largest letters do not grow, and there is nothing to take back.
        """
        before, is_change = self._aloud, self._choices[key] != value
        if not (self.choose if is_change else self._choices.choose)(key, value):
            return False
        self._hush(key)
        if is_change:
            self._aloud = before + 1
            self.changed.emit()
            self._say("settings")
        else:
            self._toasts.say(lambda: Toast(self._chosen_words(key), icon="settings", token=key))
        return True

    def reset(self, keys: Sequence[str], words: Callable[[], str]) -> None:
        """Take the user's choices of these settings back, and say so in these words."""
        change = self._as_is(keys, words)
        self._choices.choose_all(dict.fromkeys(keys))
        self._remember(change)
        self.changed.emit()
        self._say("rotate-clockwise")

    def undo(self) -> bool:
        """The newest change; False: there is none."""
        if not self._changes:
            return False
        change = self._changes[-1]
        self._toasts.drop(change)
        self._undo(change)
        return True

    def redo(self) -> bool:
        """Make the change again that was taken back last; False: there is none."""
        if not self._undone:
            return False
        again = self._undone.pop()
        self._changes.append(self._as_is(again.before, again.words))
        self._choices.choose_all(again.before)
        self._toasts.drop(_UNDONE)
        if self._taken_back:
            self._aloud, self._taken_back = self._aloud + 1, self._taken_back - 1
        self.changed.emit()
        self._say("settings")
        return True

    def forget(self) -> None:
        """What is in force stays; none of it is taken back or made again any more."""
        self._changes.clear()
        self._undone.clear()
        self._aloud = self._taken_back = 0
        self.changed.emit()

    def note_act(self) -> None:
        """An act was asked for since, or the undo of one: the key is for acts now, on the screens that do them."""
        if self._aloud or self._taken_back:
            self._aloud = self._taken_back = 0
            self.changed.emit()

    def _chosen_words(self, key: str) -> str:
        return chosen_words(BY_KEY[key], self._choices[key], self._choices.language)

    def _hush(self, key: str) -> None:
        """What was said of this setting before holds no longer: several steps by a key are said once."""
        self._toasts.drop(key)
        self._toasts.drop(_UNDONE)
        for change in self._changes:
            if set(change.before) == {key}:
                self._toasts.drop(change)

    def _say(self, icon: str) -> None:
        """The newest change, with the way back."""
        change = self._changes[-1]

        def toast() -> Toast:
            return Toast(
                change.words(), action=translate("Settings", "Undo"), key=UNDO_KEY, icon=icon, token=change
            )

        self._toasts.say(toast)

    def _say_undone(self, change: Change) -> None:
        """What is in force again; of several settings, which change it was."""
        is_one = len(change.before) == 1

        def words() -> str:
            said = (
                translate("Settings", "Undone. {what}") if is_one else translate("Settings", "Undone: {what}")
            )
            return said.format(what=change.words())

        self._toasts.drop(_UNDONE)
        self._toasts.say(lambda: Toast(words(), icon="arrow-back-up", token=_UNDONE))

    def _as_is(self, keys: Iterable[str], words: Callable[[], str]) -> Change:
        """What would bring these settings back to what they are now, after the change that `words` say."""
        return Change({key: self._choices.settings.own.get(key) for key in keys}, words)

    def _remember(self, change: Change) -> None:
        self._changes = [*self._changes, change][-MOST_UNDONE:]
        self._undone.clear()
        self._aloud = self._taken_back = 0

    def _undo(self, token: object) -> None:
        """Also the toast's button."""
        if isinstance(token, Change) and token in self._changes:
            self._changes.remove(token)
            self._undone.append(self._as_is(token.before, token.words))
            self._choices.choose_all(token.before)
            self._say_undone(token)
            if self._aloud:
                self._aloud, self._taken_back = self._aloud - 1, self._taken_back + 1
            self.changed.emit()
