"""The program's language: its own words and Qt's, exchanged while it runs."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

import resources
from app.whole_file import written_whole

LANGUAGES: Final = ("fi", "sv", "en")
#: Figures and times are written by `ui.formats`; this is for what Qt writes itself, the count in a plural among it:
#: en_FI parts thousands by a no-break space as `ui.formats` does in English, where en_GB would write 1,234.
_LOCALES: Final = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_FI"}

_log = logging.getLogger(__name__)

#: Compiled words by the name of their file; Qt reads them where they lie in memory.
_kept: Final[dict[str, bytes]] = {}


class Translations(QObject):
    """`use` brings a language into force: every widget is then sent a LanguageChange event. GUI thread only."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._language = ""

    @property
    def language(self) -> str:
        """One of LANGUAGES, "" before the first `use`."""
        return self._language

    def use(self, choice: str) -> None:
        """`choice` is one of LANGUAGES or "system". Words that cannot be loaded stay English, and the log says so."""
        language = choice if choice in LANGUAGES else system_language()
        if language == self._language:
            return
        self.remove()
        self._language = language
        QLocale.setDefault(QLocale(_LOCALES[language]))
        # The one installed last is asked first: our "Cancel" goes before Qt's.
        self._install(_qts_own(language))
        own = f"jonovahti_{language}.qm"
        self._install(Path(own) if own in _kept else compiled(language))

    def remove(self) -> None:
        """Every word is English again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self._language = ""

    def _install(self, file: Path) -> None:
        translator, kept = QTranslator(self), _kept.get(file.name)
        if not (translator.load(str(file)) if kept is None else translator.load(kept)):
            _log.warning("the words of %s cannot be loaded", file)
            return
        self._app.installTranslator(translator)
        self._installed.append(translator)


def keep() -> None:
    """Keep the words of all languages in memory (1 MB): an update may put others in their place. Any thread."""
    for language in LANGUAGES:
        for file in (_qts_own(language), compiled(language)):
            # What is not there is told of when it is wanted.
            with suppress(OSError):
                _kept.setdefault(file.name, file.read_bytes())


def _qts_own(language: str) -> Path:
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm")


def system_language() -> str:
    """The first language of the desktop that the program speaks, else English."""
    for tag in QLocale.system().uiLanguages():
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def compiled(language: str) -> Path:
    """The compiled words, made anew from the .ts file in a source checkout that has none or older ones.

    An installed program has them beside its other files and is never without.
    """
    ready = resources.path("translations") / f"jonovahti_{language}.qm"
    source = ready.with_suffix(".ts")
    if not source.exists() or (ready.exists() and ready.stat().st_mtime >= source.stat().st_mtime):
        return ready
    # Only where there is something to compile: the window waits for what is imported above.
    import subprocess
    import tempfile

    if not os.access(ready.parent, os.W_OK):
        ready = Path(tempfile.mkdtemp(prefix="jonovahti-words-")) / ready.name
    try:
        compile_words(source, ready)
    except (OSError, subprocess.SubprocessError) as trouble:
        _log.error("the words of %s cannot be compiled: %r", source, trouble)
    return ready


def compile_words(source: Path, ready: Path) -> None:
    """Make the .qm file of a .ts file with Qt's own tool. Raises OSError and subprocess.SubprocessError."""
    import subprocess

    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    # Two consoles may start at once: each makes its own file, and either may stay.
    with written_whole(ready) as part:
        subprocess.run([tool, "-silent", source, "-qm", part], check=True, capture_output=True, timeout=60)
