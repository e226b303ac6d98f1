"""What the user has chosen for this workstation: in force at once, and kept without the GUI waiting for the disk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app import settings
from app.settings import Settings
from ui.options import Options
from ui.theme import CHOICES, TEXT_SCALES, theme
from ui.translations import LANGUAGES, Translations, system_language

_log = logging.getLogger(__name__)


class Choices(QObject):
    """A choice of the command line holds for this run and is not kept. `language_changed`: another one is in force."""

    language_changed = Signal(str)
    #: Just before that, for what writes figures and times by the language.
    language_changing = Signal(str)

    def __init__(self, app: QApplication, options: Options, file: Path, found: Settings) -> None:
        super().__init__()
        self._app, self._options, self._file = app, options, file
        self._settings = found
        self._translations = Translations(app)
        self._write: Callable[[Callable[[], None]], object] | None = None

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def language(self) -> str:
        """The one in force: fi, sv or en."""
        return self._translations.language

    def bring_into_force(self) -> None:
        """At start, before the window is made."""
        self._translations.use(self._options.language or self._settings.language)
        chosen = self._options.theme or self._settings.theme
        theme.apply(self._app, chosen if chosen in CHOICES else "system", self._settings.text_scale)

    def write_with(self, write: Callable[[Callable[[], None]], object]) -> None:
        """From now on changes are kept; `write` runs the writing off the GUI thread."""
        self._write = write

    def choose_language(self, choice: str) -> None:
        """fi, sv, en or system."""
        self.language_changing.emit(choice if choice in LANGUAGES else system_language())
        self._translations.use(choice)
        self.keep(language=choice)
        self.language_changed.emit(self.language)

    def choose_theme(self, choice: str) -> None:
        """One of `ui.theme.CHOICES`."""
        theme.apply(self._app, choice)
        self.keep(theme=choice)

    def let_go(self) -> None:
        """Take the words out of the application, which outlives this run only in tests."""
        self._translations.remove()

    def next_theme(self) -> None:
        self.choose_theme(CHOICES[(CHOICES.index(theme.choice) + 1) % len(CHOICES)])

    def resize_text(self, step: int) -> None:
        """One step larger (1) or smaller (-1), or back to the normal size (0)."""
        at = min(range(len(TEXT_SCALES)), key=lambda each: abs(TEXT_SCALES[each] - theme.text_scale))
        self.choose_text_size(1.0 if step == 0 else TEXT_SCALES[min(max(at + step, 0), len(TEXT_SCALES) - 1)])

    def choose_text_size(self, scale: float) -> None:
        """One of `ui.theme.TEXT_SCALES`."""
        theme.apply(self._app, text_scale=scale)
        self.keep(text_scale=scale)

    def keep(self, **changes: Any) -> None:
        """Raises TypeError for what is no setting."""
        changed = replace(self._settings, **changes)
        if changed != self._settings:
            self._settings = changed
            if self._write is not None:
                self._write(partial(_keep, self._file, changed))


def _keep(file: Path, changed: Settings) -> None:
    """Worker's thread."""
    try:
        settings.write(file, changed)
    except OSError as trouble:
        _log.error("the settings could not be kept: %r", trouble)
