"""Texts are written with their cost in view, without links or health data, all languages of a purpose at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.template import Template
from app.domain.text_price import TextPrice
from app.domain.texting import SetTemplate
from tests.ui.live_builders import ENGLISH
from ui.dialogs.template_dialog import TemplateDialog

AT = datetime(2026, 11, 1, 8, tzinfo=UTC)
FI = Template(1, "unreached", "fi", 3, "Yritimme soittaa.", True, "maija", AT)
SV = Template(2, "unreached", "sv", 1, "Vi ringde.", True, "maija", AT)


class Asked:
    """The dialog in a window, and what it wished."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1200, 900)
        self.window.show()
        self.dialog = TemplateDialog(self.window, ENGLISH)
        self.wishes: list[object] = []
        self.dialog.wanted.connect(self.wishes.append)
        self.dialog.show_templates([FI, SV])
        self.dialog.open_asking()

    def write(self, words: str, language: str = "fi") -> None:
        self.dialog.editors[language].body.setPlainText(words)

    def go(self, purpose: str) -> None:
        self.dialog.purpose.setCurrentIndex(self.dialog.purpose.findData(purpose))

    def typed(self, language: str) -> str:
        return self.dialog.editors[language].typed

    def save(self) -> None:
        self.dialog.act_button.click()

    def leave(self, way: str) -> None:
        match way:
            case "cancel":
                self.dialog.cancel_button.click()
            case "escape":
                QTest.keyClick(self.dialog, Qt.Key.Key_Escape)
            case _:
                self.dialog.close()


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_what_is_sent_now_is_shown_in_each_language(asked: Asked) -> None:
    assert {language: editor.typed for language, editor in asked.dialog.editors.items()} == {
        "fi": "Yritimme soittaa.",
        "sv": "Vi ringde.",
        "en": "",
    }
    assert asked.dialog.resends.isChecked()


def test_each_changed_language_is_an_act_that_names_the_version_seen(asked: Asked) -> None:
    asked.write("Soita meille.")
    asked.write("Call us.", "en")

    asked.save()

    assert asked.wishes == [
        SetTemplate("unreached", "fi", "Soita meille.", True, 3),
        SetTemplate("unreached", "en", "Call us.", True, 0),
    ]


def test_nothing_changed_is_nothing_saved(asked: Asked) -> None:
    asked.save()

    assert asked.wishes == []
    assert asked.dialog.fault == "Nothing has been changed"


def test_the_rule_for_unknown_ones_is_changed_for_all_languages_that_have_a_text(asked: Asked) -> None:
    asked.dialog.resends.click()

    asked.save()

    assert [
        (one.language, one.resend_if_unknown) for one in asked.wishes if isinstance(one, SetTemplate)
    ] == [
        ("fi", False),
        ("sv", False),
    ]


def test_a_dash_is_named_with_its_twin_and_put_right_by_a_click(asked: Asked) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Auki 8–16.")
    assert "”–” dash → ”-”" in editor.costly
    assert editor.cost.startswith("10 characters · 1 part")

    editor.plain_button.click()

    assert editor.typed == "Auki 8-16."
    assert editor.costly == ""


def test_the_count_is_of_the_text_as_it_will_be_sent(asked: Asked) -> None:
    asked.dialog.purpose.setCurrentIndex(asked.dialog.purpose.findData("expected_window"))

    asked.write("Klo {from}-{until}, {number}")

    editor = asked.dialog.editors["fi"]
    assert editor.preview.text == "Klo 13-14, 03 123 4567"
    assert editor.cost.startswith("22 characters · 1 part")


def test_a_text_about_a_call_that_names_no_number_is_not_saved_and_says_what_to_write(asked: Asked) -> None:
    asked.dialog.purpose.setCurrentIndex(asked.dialog.purpose.findData("expected_window"))
    asked.write("Klo {from}-{until}")

    asked.save()

    assert asked.wishes == []
    assert "write {number}, or the number itself" in asked.dialog.editors["fi"].fault


@pytest.mark.parametrize(
    "body, why",
    [
        ("Katso www.terveys.example", "a link"),
        ("Hei {from}", "a field"),
        ("x" * 1000, "six parts"),
        ("Reseptisi on valmis.", "“Reseptisi” may tell"),
        ("", "cannot be emptied"),
    ],
)
def test_what_may_not_be_sent_is_said_and_not_saved(asked: Asked, body: str, why: str) -> None:
    asked.write(body)

    asked.save()

    assert asked.wishes == []
    assert why in asked.dialog.editors["fi"].fault


def test_a_manager_confirms_that_a_word_tells_nothing_of_the_patient(asked: Asked) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Reseptien uusinta: soita meille.")
    assert editor.health_tick.isVisibleTo(asked.dialog)

    editor.health_tick.setChecked(True)
    asked.save()

    (wish,) = asked.wishes
    assert isinstance(wish, SetTemplate)
    assert wish.has_no_health


def test_a_confirmation_is_not_taken_for_another_purpose(asked: Asked) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Reseptien uusinta: soita meille.")
    editor.health_tick.click()

    asked.go("free")
    asked.write("Kutsu: syöpähoito jatkuu.")
    asked.save()

    assert not editor.health_tick.isChecked()
    assert "“syöpähoito” may tell" in editor.fault
    assert asked.wishes == []


@pytest.mark.parametrize(
    "body", ["Syöpähoito jatkuu.", "Reseptien uusinta, syöpähoito.", "Reseptisi on valmis."]
)
def test_a_confirmation_goes_with_other_words(asked: Asked, body: str) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Reseptien uusinta: soita meille.")
    editor.health_tick.click()

    asked.write(body)
    asked.save()

    assert not editor.health_tick.isChecked()
    assert asked.wishes == []


def test_a_confirmation_holds_while_the_words_it_is_of_stand(asked: Asked) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Reseptien uusinta: soita meille.")
    editor.health_tick.click()

    asked.write("Reseptien uusinta: soita meille klo 8-16.")
    asked.go("free")
    asked.go("unreached")
    asked.save()

    (wish,) = asked.wishes
    assert isinstance(wish, SetTemplate)
    assert (wish.body, wish.has_no_health) == ("Reseptien uusinta: soita meille klo 8-16.", True)


def test_a_word_taken_out_and_another_put_in_is_asked_about_anew(asked: Asked) -> None:
    editor = asked.dialog.editors["fi"]
    asked.write("Reseptien uusinta.")
    editor.health_tick.click()
    asked.write("Soita meille.")
    assert not editor.health_tick.isVisibleTo(asked.dialog)

    asked.write("Syöpähoito jatkuu.")

    assert not editor.health_tick.isChecked()
    assert "“Syöpähoito” may tell" in editor.fault


def test_the_rule_of_a_text_whose_words_were_confirmed_when_it_was_written_is_changed_without_asking(
    asked: Asked,
) -> None:
    asked.dialog.show_templates([Template(1, "unreached", "fi", 3, "Reseptien uusinta.", True, "maija", AT)])

    asked.dialog.resends.click()
    asked.save()

    assert asked.wishes == [SetTemplate("unreached", "fi", "Reseptien uusinta.", False, 3, True)]


def test_what_was_typed_of_a_purpose_is_there_again_when_it_is_come_back_to(asked: Asked) -> None:
    asked.write("Soita meille.")
    asked.write("Call us.", "en")
    asked.dialog.resends.click()

    asked.go("free")
    assert [asked.typed("fi"), asked.typed("en"), asked.dialog.resends.isChecked()] == ["", "", False]
    assert asked.dialog.purpose.itemText(0) == "We could not reach you · not saved"
    asked.write("Tervetuloa.")
    asked.go("unreached")

    assert [asked.typed("fi"), asked.typed("sv"), asked.typed("en")] == [
        "Soita meille.",
        "Vi ringde.",
        "Call us.",
    ]
    assert not asked.dialog.resends.isChecked()
    asked.go("free")
    assert asked.typed("fi") == "Tervetuloa."


def test_saving_saves_what_was_typed_of_every_purpose(asked: Asked) -> None:
    asked.write("Soita meille.")
    asked.go("free")
    asked.write("Tervetuloa.")

    asked.save()

    assert asked.wishes == [
        SetTemplate("free", "fi", "Tervetuloa.", False, 0),
        SetTemplate("unreached", "fi", "Soita meille.", True, 3),
    ]
    assert not asked.dialog.isVisible()


def test_what_is_wrong_with_another_purpose_is_brought_to_the_front_and_nothing_is_saved(
    asked: Asked,
) -> None:
    asked.write("Katso omaolo.fi")
    asked.go("free")
    asked.write("Tervetuloa.")

    asked.save()

    assert asked.wishes == []
    assert asked.dialog.purpose.currentData() == "unreached"
    assert "“omaolo.fi” is a link" in asked.dialog.fault


def test_a_newer_version_of_a_purpose_not_in_front_is_told_of_when_it_is_come_back_to(asked: Asked) -> None:
    asked.write("Soita meille.")
    asked.go("free")

    asked.dialog.show_templates([Template(9, "unreached", "fi", 4, "Soita!", True, "kaisa", AT), SV])
    asked.go("unreached")

    assert asked.typed("fi") == "Soita meille."
    assert "kaisa has written another version" in asked.dialog.editors["fi"].fault


@pytest.mark.parametrize("way", ["cancel", "escape", "cross"])
def test_closing_with_something_unsaved_asks_and_keeps_it(asked: Asked, way: str) -> None:
    asked.write("Soita meille.")
    asked.go("survey")

    asked.leave(way)

    question = asked.dialog.leaving
    assert question is not None
    assert question.about.text() == "What you have changed will be lost: We could not reach you."
    question.no_button.click()
    assert asked.dialog.isVisible()
    assert asked.dialog.leaving is None
    asked.go("unreached")
    assert asked.typed("fi") == "Soita meille."


def test_what_was_typed_goes_when_that_is_what_is_wanted(asked: Asked) -> None:
    asked.write("Soita meille.")
    asked.leave("cancel")
    question = asked.dialog.leaving
    assert question is not None

    question.yes_button.click()

    assert not asked.dialog.isVisible()
    assert asked.wishes == []


@pytest.mark.parametrize("way", ["cancel", "escape", "cross"])
def test_closing_with_nothing_unsaved_asks_nothing(asked: Asked, way: str) -> None:
    asked.write("Soita meille.")
    asked.write("Yritimme soittaa.")
    asked.write(" \n", "en")

    asked.leave(way)

    assert not asked.dialog.isVisible()


def test_a_changed_rule_alone_is_asked_about_too(asked: Asked) -> None:
    asked.dialog.resends.click()
    asked.go("survey")

    asked.leave("cancel")

    assert asked.dialog.leaving is not None
    asked.dialog.discard()


def test_what_was_typed_stays_when_somebody_writes_another_version_meanwhile(asked: Asked) -> None:
    asked.write("Soita meille.")

    asked.dialog.show_templates([Template(9, "unreached", "fi", 4, "Soita!", True, "kaisa", AT), SV])

    editor = asked.dialog.editors["fi"]
    assert editor.typed == "Soita meille."
    assert "kaisa has written another version" in editor.fault


def test_a_newer_version_is_shown_where_nothing_was_typed(asked: Asked) -> None:
    asked.dialog.show_templates([Template(9, "unreached", "fi", 4, "Soita!", True, "kaisa", AT), SV])

    assert asked.dialog.editors["fi"].typed == "Soita!"


def test_another_purpose_has_texts_of_its_own(asked: Asked) -> None:
    asked.dialog.purpose.setCurrentIndex(asked.dialog.purpose.findData("survey"))

    assert [editor.typed for editor in asked.dialog.editors.values()] == ["", "", ""]


def test_each_language_is_shown_as_a_patient_gets_it_whatever_the_purpose(asked: Asked) -> None:
    assert asked.dialog.editors["fi"].preview.text == "Yritimme soittaa."
    assert asked.dialog.editors["en"].preview.isHidden()

    asked.dialog.purpose.setCurrentIndex(asked.dialog.purpose.findData("expected_window"))
    asked.write("Soitamme klo {from}-{until}.")

    assert asked.dialog.editors["fi"].preview.text == "Soitamme klo 13-14."


def test_the_price_of_its_parts_stands_beside_their_count(asked: Asked) -> None:
    asked.dialog.show_templates([FI, SV], TextPrice(65))
    asked.write("a" * 161)

    assert asked.dialog.editors["fi"].cost == "161 characters · 2 part(s) · €0.13"
