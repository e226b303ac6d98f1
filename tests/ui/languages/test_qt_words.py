"""What Qt itself says (in dialogs of files and of printing, in boxes, in menus) is said in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QFileIconProvider,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.translations import Translations

#: The same word in every language.
SAME = {"OK"}


def of_a_file_dialog(qtbot: QtBot, *, saves: bool) -> list[str]:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if saves else QFileDialog.AcceptMode.AcceptOpen)
    tree = dialog.findChildren(QTreeView)[0]
    columns = [
        str(tree.model().headerData(column, tree.header().orientation()) or "")
        for column in range(tree.model().columnCount())
    ]
    return [*said_by(dialog), *columns]


def of_a_print_dialog(qtbot: QtBot) -> list[str]:
    dialog = QPrintDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    choices = [box.itemText(at) for box in dialog.findChildren(QComboBox) for at in range(box.count())]
    pages = [tabs.tabText(at) for tabs in dialog.findChildren(QTabWidget) for at in range(tabs.count())]
    return [*said_by(dialog), *choices, *pages, dialog.windowTitle()]


def of_what_files_are(folder: Path) -> list[str]:
    """In the column of kinds of a file dialog."""
    (folder / "link").symlink_to(folder / "nowhere")
    kinds = QFileIconProvider()
    return [kinds.type(QFileInfo(str(one))) for one in (folder, folder / "link", Path(folder.anchor))]


def of_a_message_box(qtbot: QtBot) -> list[str]:
    box = QMessageBox()
    qtbot.addWidget(box)
    kind = QMessageBox.StandardButton
    for button in (kind.Ok, kind.Cancel, kind.Yes, kind.No, kind.Save, kind.Discard, kind.Close, kind.Retry):
        box.addButton(button)
    box.setDetailedText("…")
    return said_by(box)


def of_a_field(qtbot: QtBot) -> list[str]:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    qtbot.addWidget(menu)
    return [action.text().split("\t")[0] for action in menu.actions()]


def said_by(window: QWidget) -> list[str]:
    said = [one.text() for one in window.findChildren(QLabel)]
    said += [one.text() for one in window.findChildren(QAbstractButton)]
    said += [one.title() for one in window.findChildren(QGroupBox)]
    said += [one.toolTip() for one in window.findChildren(QToolButton)]
    said += [one.text() for menu in window.findChildren(QMenu) for one in menu.actions()]
    return said


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_that_qt_says_stays_english(
    translations: Translations, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, language: str
) -> None:
    def all_said() -> list[str]:
        return [
            text.replace("&", "")
            for text in (
                *of_a_file_dialog(qtbot, saves=False),
                *of_a_file_dialog(qtbot, saves=True),
                *of_what_files_are(tmp_path_factory.mktemp("files")),
                *of_a_print_dialog(qtbot),
                *of_a_message_box(qtbot),
                *of_a_field(qtbot),
            )
            if any(map(str.isalpha, text))
        ]

    translations.use("en")
    english = set(all_said()) - SAME
    translations.use(language)
    theirs = all_said()

    assert len(theirs) > 30
    assert sorted(set(theirs) & english) == []
