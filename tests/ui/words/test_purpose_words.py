"""What texts are for, in words that hold whatever a text says in the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.domain.promised_day import day_named
from app.domain.template import PURPOSES
from ui import words
from ui.screens import audit_vocabulary
from ui.translations import Translations

TODAY, TOMORROW = date(2026, 3, 4), date(2026, 3, 5)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_purpose_names_the_day_of_a_call_which_each_text_has_its_own_of(
    translations: Translations, language: str
) -> None:
    translations.use(language)

    said = {code: words.purpose(code) for code in PURPOSES}

    tomorrow = day_named(TOMORROW, TODAY, language)
    assert [code for code, name in said.items() if tomorrow in name.lower()] == []
    assert len(set(said.values())) == len(PURPOSES)
    # The audit log has the same.
    assert {code: audit_vocabulary.purpose(code, QCoreApplication.translate) for code in PURPOSES} == said
