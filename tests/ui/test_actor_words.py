"""Who did something, in the user's language: nobody reads the login of a service as if it were a colleague's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.listing.shown import TimelineEntry
from tests.ui.live_builders import ENGLISH
from tests.ui.screens.messages_shown import a_message
from ui import words
from ui.screens.messages_model import MessageWording, made_by
from ui.translations import Translations


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


@pytest.mark.parametrize(
    "language, said",
    [
        ("fi", "Tekijä: lähetyspalvelu"),
        ("sv", "Av sändningstjänsten"),
        ("en", "By the sending service"),
    ],
)
@pytest.mark.parametrize("login", ["worker", "texts"])
@pytest.mark.parametrize("kind", ["text:queued", "text:cancelled", "dial:cancelled", "moved"])
def test_what_the_service_did_is_told_of_the_service(
    translations: Translations, language: str, said: str, login: str, kind: str
) -> None:
    translations.use(language)

    line = words.timeline_line(TimelineEntry(0, kind, login, {}), ENGLISH, str)

    assert line.note == said


def test_a_person_is_named_as_they_signed_in() -> None:
    assert words.timeline_line(TimelineEntry(0, "moved", "mlehto", {}), ENGLISH, str).note == "By mlehto"


def test_the_list_of_texts_names_the_service_too() -> None:
    by_service, by_person = a_message(created_by="worker"), a_message(created_by="mlehto")

    assert [made_by(one) for one in (by_service, by_person)] == ["The sending service", "mlehto"]
    assert "The sending service" in MessageWording(ENGLISH).cells(by_service)
