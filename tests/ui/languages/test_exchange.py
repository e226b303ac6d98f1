"""What a screen reader is told follows the language too, while the program runs."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.translations import Translations
from ui.widgets.scope_box import ScopeBox


def test_the_name_of_the_choice_of_a_part_of_the_region_follows_the_language(
    qapp: QApplication, qtbot: QtBot
) -> None:
    translations = Translations(qapp)
    box = ScopeBox()
    qtbot.addWidget(box)
    told = []
    try:
        for language in ("fi", "sv", "en"):
            translations.use(language)
            qapp.processEvents()
            told.append(box.accessibleName())
    finally:
        translations.remove()
        translations.deleteLater()

    assert told == ["Näytettävä alueen osa", "Den del av området som visas", "Part of the region shown"]
