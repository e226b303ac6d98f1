"""What the user has chosen for this workstation: in force at once, and kept without the GUI waiting for the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app import settings
from app.settings import Settings
from app.settings.schema import TEXT_SIZES, THEMES
from ui.options import Options
from ui.theme import motion, theme
from ui.translations import LANGUAGES, Translations, system_language
from ui.widgets.measured_anew import measure_anew

_log = logging.getLogger(__name__)

LANGUAGE: Final = "general.language"
THEME: Final = "appearance.theme"
TEXT_SIZE: Final = "appearance.text_size"
DENSITY: Final = "appearance.density"
#: In percent.
NORMAL_SIZE: Final = 100
_LOOKS: Final = frozenset({THEME, TEXT_SIZE})


class Choices(QObject):
    """The settings in force, by key. A choice of the command line holds for this run and is not kept.

    `language_changed`: another one is in force.
    """

    language_changed = Signal(str)
    #: Just before that, for what writes figures and times by the language.
    language_changing = Signal(str)
    #: Another value of the setting of that key is in force.
    changed = Signal(str)
    #: Somebody wanted to change what is locked: its key.
    refused = Signal(str)
    #: What was chosen holds until the end, as it cannot be written: the file, and why in the system's words.
    not_kept = Signal(str, str)

    def __init__(self, app: QApplication, options: Options, file: Path, found: Settings) -> None:
        super().__init__()
        self._app, self._file = app, file
        self._given = found
        #: What the file says, for whoever holds the lock. What could not be written is written with the next choice.
        self._on_disk = found
        self._writing = threading.Lock()
        self._settings = found.told(options.told)
        self._translations = Translations(app)
        self._write: Callable[[Callable[[], None]], object] | None = None
        self._take: Callable[[str, Any], bool] = self.choose
        self._cannot_be_kept = False
        self._system_is_still = False
        theme.density_changed.connect(self._take_density)

    @property
    def settings(self) -> Settings:
        return self._settings

    def __getitem__(self, key: str) -> Any:
        """The value in force. Raises KeyError for what is no setting."""
        return self._settings[key]

    @property
    def language(self) -> str:
        """The one in force: fi, sv or en."""
        return self._translations.language

    def bring_into_force(self) -> None:
        """At start, before the window is made."""
        self._translations.use(self[LANGUAGE])
        self._dress()
        theme.set_density(self[DENSITY])
        self._move()

    def write_with(self, write: Callable[[Callable[[], None]], object]) -> None:
        """From now on changes are kept; `write` runs the writing off the GUI thread."""
        self._write = write

    def take_with(self, take: Callable[[str, Any], bool]) -> None:
        """From now on what is chosen in a table comes into force by `take`, which calls `choose` and can undo it."""
        self._take = take

    def let_go(self) -> None:
        """Take the words out of the application, which outlives this run only in tests."""
        theme.density_changed.disconnect(self._take_density)
        self._translations.remove()

    # What is chosen

    def choose(self, key: str, value: Any) -> bool:
        """Bring a value into force and keep it; None takes the user's choice back. False: it is locked.

        Raises KeyError and WrongValue.
        """
        return self.choose_all({key: value})

    def choose_all(self, values: Mapping[str, Any]) -> bool:
        """Several at once; what is locked stays as it is, and False is answered."""
        locked = [key for key in values if self._settings.is_locked(key)]
        before, self._settings = self._settings, self._settings.chosen(values)
        changed = settings.differing(before, self._settings)
        if LANGUAGE in changed:
            self._speak()
        if _LOOKS & set(changed):
            self._dress()
        if DENSITY in changed:
            theme.set_density(self[DENSITY])
        if "appearance.motion" in changed:
            self._move()
        self._keep()
        for key in changed:
            self.changed.emit(key)
        for key in locked:
            self.refused.emit(key)
        return not locked

    def choose_language(self, choice: str) -> None:
        """fi, sv, en or system."""
        self.choose(LANGUAGE, choice)

    def choose_theme(self, choice: str) -> None:
        """One of `ui.theme.CHOICES`."""
        self.choose(THEME, choice)

    def follow_motion(self, *, is_reduced: bool) -> None:
        """What the desktop asks for now; it holds where "as the system" is chosen."""
        self._system_is_still = is_reduced
        self._move()

    def theme_after(self) -> str:
        """The theme that follows the one in force, round and round."""
        return THEMES[(THEMES.index(self[THEME]) + 1) % len(THEMES)]

    def text_size_after(self, step: int) -> int:
        """The text size, in percent, that is one step larger (1) or smaller (-1), or the normal one (0)."""
        at = TEXT_SIZES.index(self[TEXT_SIZE])
        return NORMAL_SIZE if step == 0 else TEXT_SIZES[min(max(at + step, 0), len(TEXT_SIZES) - 1)]

    # What is remembered

    def keep_window(self, **texts: str) -> None:
        """What the window remembers by name, as text; "" forgets it."""
        window = {**self._settings.window, **texts}
        self._settings = self._settings.with_window({name: text for name, text in window.items() if text})
        self._keep()

    def keep_sign_in(self, database: str, user: str) -> None:
        """Where somebody has signed in, to be offered at the next start; an address with a password is not kept."""
        told = {"connection.user": user}
        if database != self._settings.database:
            # Else it is known already: as the profile's, the machine's, or the user's own.
            told["connection.database"] = database
        for key, value in told.items():
            try:
                self.choose_all({key: value} if not self._settings.is_locked(key) else {})
            except settings.WrongValue as wrong:
                _log.info("%s is not kept: %s", key, wrong)

    def write_out(self, longest_s: float) -> None:
        """What is kept is on disk when this returns, unless the disk takes longer: for a session that ends.

        In a thread of its own, as the one that writes otherwise may be waiting for a database.
        """
        if self._write is not None:
            writing = threading.Thread(target=self._write_file, name="settings at the end", daemon=True)
            writing.start()
            writing.join(longest_s)

    # Inside

    def _speak(self) -> None:
        choice = self[LANGUAGE]
        self.language_changing.emit(choice if choice in LANGUAGES else system_language())
        self._translations.use(choice)
        self.language_changed.emit(self.language)
        measure_anew(self._app)

    def _dress(self) -> None:
        theme.apply(self._app, self[THEME], self[TEXT_SIZE] / 100)

    def _move(self) -> None:
        chosen = self["appearance.motion"]
        is_still = self._system_is_still if chosen == "system" else chosen == "reduced"
        motion.apply(self._app, is_reduced=is_still)

    def _take_density(self, density: str) -> None:
        """A table's own menu, or a key."""
        if density != self[DENSITY] and not self._take(DENSITY, density):
            theme.set_density(self[DENSITY])

    def _keep(self) -> None:
        before, after = self._given, self._settings
        if self._write is None or (before.own == after.own and before.window == after.window):
            return
        self._given = after
        self._write(self._write_file)

    def _write_file(self) -> None:
        """Any thread. The newest, whatever was the newest when it was asked for: one that comes late undoes nothing."""
        try:
            with self._writing:
                after = self._given
                if after is not self._on_disk:
                    settings.write(self._file, after, self._on_disk)
                    self._on_disk, self._cannot_be_kept = after, False
        except OSError as trouble:
            # Once: whoever works on a full disk has heard it.
            if not self._cannot_be_kept:
                self._cannot_be_kept = True
                _log.warning("the settings cannot be kept: %r", trouble)
                self.not_kept.emit(str(self._file), trouble.strerror or repr(trouble))
