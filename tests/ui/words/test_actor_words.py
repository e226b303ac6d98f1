"""Who did something, in the user's language: nobody reads the login of a service as if it were a colleague's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.trail import TrailEntry
from app.listing.shown import TimelineEntry
from tests.ui.live_builders import ENGLISH
from tests.ui.screens.messages_shown import a_message
from ui import words
from ui.screens.audit_filters import AuditFilters
from ui.screens.audit_model import audit_line
from ui.screens.audit_words import AuditWording
from ui.screens.messages_model import MessageWording
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

    assert [words.actor_alone(one.created_by) for one in (by_service, by_person)] == [
        "The sending service",
        "mlehto",
    ]
    assert "The sending service" in MessageWording(ENGLISH).cells(by_service)


@pytest.fixture
def known() -> Iterator[None]:
    """As a database tells it where two machines send texts and the phone platform has a login."""
    words.know_services({"sms2": "worker", "elisa": "platform"})
    yield
    words.know_services({})


@pytest.mark.parametrize(
    "language, said",
    [
        (
            "fi",
            ["Lähetyspalvelu (texts)", "Lähetyspalvelu (sms2)", "Puhelinjärjestelmä (elisa)", "Tuonti (csv)"],
        ),
        (
            "sv",
            [
                "Sändningstjänsten (texts)",
                "Sändningstjänsten (sms2)",
                "Telefonsystemet (elisa)",
                "Import (csv)",
            ],
        ),
        (
            "en",
            [
                "The sending service (texts)",
                "The sending service (sms2)",
                "The phone platform (elisa)",
                "Import (csv)",
            ],
        ),
    ],
)
def test_a_log_tells_each_service_by_its_word_and_its_login(
    translations: Translations, known: None, language: str, said: list[str]
) -> None:
    translations.use(language)

    logins = ("texts", "sms2", "elisa", "import:csv", "mlehto")
    assert [words.actor_of_record(login) for login in logins] == [*said, "mlehto"]


def test_another_login_of_the_service_is_told_of_the_service_with_its_name(known: None) -> None:
    (queued, moved) = (TimelineEntry(0, kind, "sms2", {}) for kind in ("text:queued", "moved"))

    told = [words.timeline_line(one, ENGLISH, str).note for one in (queued, moved)]

    assert told == ["By the sending service (sms2)"] * 2


def test_the_audit_log_and_its_filter_name_the_service(qtbot: QtBot, known: None) -> None:
    entry = TrailEntry(0, 1, 0, "sms2", "alert", {}, None, b"")
    filters = AuditFilters(ENGLISH, lambda: datetime(2026, 3, 4, 9, tzinfo=UTC))
    qtbot.addWidget(filters)

    filters.set_people(["mlehto", "sms2", "texts"])
    filters.person.setCurrentIndex(2)

    assert audit_line(entry, {}, AuditWording(ENGLISH, str))[1] == "The sending service (sms2)"
    assert [filters.person.itemText(place) for place in range(1, 4)] == [
        "mlehto",
        "The sending service (sms2)",
        "The sending service (texts)",
    ]
    assert filters.query().actor == "sms2"
