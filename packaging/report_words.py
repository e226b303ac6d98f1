"""The words of reports as a file, for the command line: it has no Qt to translate with."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from app.listing.report_words import FILE, LANGUAGES, in_file
from ui.words.report_files import report_words

#: The same among the words in the source.
NAME = Path(FILE).name


def words_of_reports(folder: Path) -> str:
    """What the file says by the compiled words of a folder."""
    app = QCoreApplication.instance() or QCoreApplication([])
    told = {}
    for language in LANGUAGES:
        translator = QTranslator()
        if not translator.load(str(folder / f"jonovahti_{language}.qm")):
            raise SystemExit(f"the words of {language} cannot be loaded")
        app.installTranslator(translator)
        told[language] = in_file(report_words())
        app.removeTranslator(translator)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
