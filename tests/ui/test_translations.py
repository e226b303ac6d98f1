"""The words: gathered, complete, with the same fields in every language, and exchanged while the program runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

import resources
from tests.ui.languages.translated import forms, messages
from tests.waiting import PATIENCE_S
from ui.commands import Commands
from ui.formats import Formats
from ui.translations import Translations, compiled
from ui.windows.crash_dialog import CrashDialog
from ui.windows.frame import Frame
from ui.windows.sheets import AboutSheet, KeysSheet
from ui.windows.sign_in_dialog import SignInDialog

ROOT = Path(__file__).resolve().parents[2]
#: A program that was started, was idle once, and has had every file of words replaced since.
UPDATED = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QLibraryInfo
import resources
from ui import late_loading, translations

installed = Path(sys.argv[1])
resources.path = lambda name: installed.joinpath(*name.split("/"))
QLibraryInfo.path = staticmethod(lambda _which: str(installed / "qt"))
app = QCoreApplication([])
words = translations.Translations(app)
said = []
def say():
    said.append("|".join((app.translate("MessagesFilters", "Search"), app.translate("QPlatformTheme", "Cancel"))))
words.use("en")
say()
late_loading.get_ready()
for file in installed.rglob("*.qm"):
    file.unlink()
    file.write_bytes(b"of another version")
for language in ("fi", "sv", "en"):
    words.use(language)
    say()
print("\\n".join(said))
"""
_FIELD = re.compile(r"\{\w*\}|%n")


def test_the_words_in_the_checkout_are_those_of_the_code() -> None:
    said = subprocess.run(
        [sys.executable, "packaging/translations.py", "--check"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_left_untranslated_and_fields_are_the_same(language: str) -> None:
    faults = []
    for context, source, translation in messages(language):
        for form in forms(translation):
            if translation.get("type") == "unfinished" or not form:
                faults.append(f"{context}: {source!r} is not translated")
            elif sorted(_FIELD.findall(form.replace("%Ln", "%n"))) != sorted(_FIELD.findall(source)):
                faults.append(f"{context}: {source!r} has other fields than {form!r}")
            elif source.endswith("…") != form.endswith("…"):
                faults.append(f"{context}: {source!r} and {form!r} end otherwise")

    assert faults == []


def test_a_language_changed_after_an_update_has_the_words_of_the_version_that_is_open(
    tmp_path: Path,
) -> None:
    """In a process of its own: what is kept is kept until its end."""
    installed = tmp_path / "installed"
    for language in ("fi", "sv", "en"):
        words = compiled(language)
        (installed / "translations").mkdir(parents=True, exist_ok=True)
        shutil.copy(words, installed / "translations" / words.name)
    shutil.copytree(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), installed / "qt")

    done = subprocess.run(
        [sys.executable, "-c", UPDATED, str(installed)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Search|Cancel", "Hae|Peru", "Sök|Avbryt", "Search|Cancel"]


def test_missing_and_old_compiled_words_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = resources.path("translations/jonovahti_fi.ts").read_text(encoding="utf-8")
    (tmp_path / "jonovahti_fi.ts").write_text(source, encoding="utf-8")
    monkeypatch.setattr("resources.path", lambda _name: tmp_path)

    ready = compiled("fi")

    assert ready == tmp_path / "jonovahti_fi.qm"
    assert QTranslator().load(str(ready))


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def test_the_language_is_exchanged_in_windows_that_are_open(translations: Translations, qtbot: QtBot) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    translations.use("fi")
    qtbot.waitUntil(lambda: frame.rail.accessibleName() == "Näkymät")
    translations.use("sv")
    qtbot.waitUntil(lambda: frame.rail.accessibleName() == "Vyer")

    assert frame.top_bar.search.placeholderText() == "Sök en åtgärd eller station"


def test_plurals_follow_the_number_in_each_language(translations: Translations) -> None:
    told = {}
    for language in ("fi", "sv", "en"):
        translations.use(language)
        told[language] = [
            QCoreApplication.translate("DeedWords", "%n callback(s) moved", "", count) for count in (1, 3)
        ]

    assert told == {
        "fi": ["1 soittopyyntö siirretty", "3 soittopyyntöä siirretty"],
        "sv": ["1 ringbud flyttades", "3 ringbud flyttades"],
        "en": ["1 callback moved", "3 callbacks moved"],
    }


def test_a_count_in_a_sentence_is_written_as_figures_are_after_a_switch_too(
    translations: Translations,
) -> None:
    for language in ("fi", "en", "sv", "fi", "en"):
        translations.use(language)
        as_figure = Formats(language, UTC).number(1_234_567)

        said = QCoreApplication.translate("DeedWords", "%n callback(s) moved", "", 1_234_567)

        assert as_figure == "1\u00a0234\u00a0567"
        assert said.startswith(as_figure + " "), f"{language}: {said!r}"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_sentence_keeps_its_count_without_parted_thousands(language: str) -> None:
    unparted = [
        f"{context}: {form!r}"
        for context, source, translation in messages(language)
        for form in forms(translation)
        if "%n" in form or ("%n" in source and "%Ln" not in form)
    ]

    assert unparted == []


class Pseudo(QTranslator):
    """A language in which whatever passes through the translators stands in brackets."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return f"⟦{text}···⟧"

    def isEmpty(self) -> bool:
        return False


def untranslated(window: QWidget) -> list[str]:
    """Texts of the window and all in it that have letters and did not pass through the translators."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        texts = [widget.windowTitle() if widget.isWindow() else "", widget.toolTip(), widget.accessibleName()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QMenu):
            texts += [action.text() for action in widget.actions()]
        found += [
            f"{type(widget).__name__}: {text}"
            for text in texts
            if any(letter.isalpha() for letter in text) and "⟦" not in text
        ]
    return found


def test_every_text_of_the_frame_and_its_dialogs_can_be_translated(qapp: QApplication, qtbot: QtBot) -> None:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        frame = Frame()
        frame.show_demo(True)
        commands = Commands(frame)
        windows: list[QWidget] = [
            frame,
            SignInDialog(frame, "", ""),
            CrashDialog(frame, "", ""),
            KeysSheet(frame),
            AboutSheet(frame, "", "", ""),
        ]
        for window in windows:
            qtbot.addWidget(window)
        raw = [text for window in windows for text in untranslated(window)]
        actions = [action for action in commands.findChildren(QAction) if "⟦" not in action.text()]
    finally:
        qapp.removeTranslator(pseudo)

    keys = re.compile(r"QLabel: (Ctrl|F\d|Shift|[A-Z]( ·| –|$))")
    assert [text for text in raw if not keys.match(text)] == []
    assert actions == []
