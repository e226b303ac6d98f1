"""Texts are seen before they go, and many are asked about twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.text_price import TextPrice
from tests.ui.live_builders import ENGLISH
from ui.dialogs.text_dialog import TextDialog
from ui.dialogs.text_previews import TextSize
from ui.dialogs.text_receivers import Receiver
from ui.dialogs.texts_offered import TextsOffered
from ui.theme import theme
from ui.words.prices import PriceWords

TEMPLATES = {
    "unreached": {"fi": "Yritimme soittaa.", "sv": "Vi försökte ringa."},
    "tomorrow_first": {"fi": "Soitamme huomenna."},
}


def measured(text: str) -> TextSize:
    return TextSize(len(text), 1 + len(text) // 160, is_plain="–" not in text)


def priced(text: str) -> TextSize:
    """Finnish texts are of one part in the tests, Swedish ones of two."""
    parts = 2 if text.startswith("Vi") else 1
    return TextSize(len(text), parts, is_plain=True, price=PriceWords(TextPrice(65), ENGLISH))


def a_dialog(
    qtbot: QtBot,
    *languages: str,
    untextable: int = 0,
    measure: Callable[[str], TextSize] = measured,
    texts: Mapping[str, Mapping[str, str]] = TEMPLATES,
) -> tuple[TextDialog, list[tuple[object, str]]]:
    parent = QWidget()
    parent.resize(1280, 720)
    qtbot.addWidget(parent)
    receivers = [Receiver(place + 1, code) for place, code in enumerate(languages)]
    receivers += [Receiver(100 + place, "fi", "may_not") for place in range(untextable)]
    dialog = TextDialog(parent, receivers, TextsOffered(texts), measure)
    chosen: list[tuple[object, str]] = []
    dialog.chosen.connect(lambda ids, purpose: chosen.append((ids, purpose)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.kept = parent  # type: ignore[attr-defined]  # the parent lives as long as the dialog
    dialog.open()
    qtbot.addWidget(dialog)
    return dialog, chosen


def bodies(dialog: TextDialog) -> list[str]:
    return [field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)]


def test_each_language_is_previewed_in_its_own_words_and_finnish_stands_in(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, "fi", "fi", "sv")
    assert bodies(dialog) == ["Yritimme soittaa.", "Vi försökte ringa."]

    dialog.purpose.setCurrentIndex(1)

    assert bodies(dialog) == ["Soitamme huomenna.", "Soitamme huomenna."]


def test_the_survey_is_for_the_worker_alone_to_send(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    texts = {**TEMPLATES, "survey": {"fi": "Kuinka meni?"}}

    dialog = TextDialog(parent, [Receiver(1, "fi")], TextsOffered(texts), measured)

    assert dialog.purpose.findData("survey") == -1
    assert dialog.purpose.count() == 2


def test_a_text_whose_fields_the_worker_alone_can_fill_in_is_not_offered(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    texts = {"expected_window": {"fi": "Soitamme klo {from}-{until}.", "en": "Today."}, **TEMPLATES}

    dialog = TextDialog(parent, [Receiver(1, "fi")], TextsOffered(texts), measured)

    assert dialog.purpose.findData("expected_window") == -1
    assert dialog.purpose.currentData() == "unreached"


def test_what_it_costs_is_said_of_each_language_and_of_all_together(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, "fi", "fi", "sv", measure=priced)

    said = [label.text() for label in dialog.findChildren(QLabel)]

    assert [text for text in said if text.startswith("17 characters")] == [
        "17 characters · 1 part(s) · €0.065"
    ]
    assert [text for text in said if text.startswith("18 characters")] == [
        "18 characters · 2 part(s) · €0.13"
    ]
    assert dialog.cost.text() == "Together 4 part(s), €0.26"


def test_without_a_price_the_parts_are_counted_alone(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, "fi", "fi", "sv")

    assert dialog.cost.text() == "Together 3 part(s)"


def test_the_question_about_many_says_what_they_cost(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, *["fi"] * 6, measure=priced)

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    page = dialog.pages.currentWidget()
    assert page is not None
    assert any("Together 6 part(s), €0.39." in label.text() for label in page.findChildren(QLabel))


def test_up_to_five_texts_are_sent_without_a_further_question(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, *["fi"] * 5)

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    assert chosen == [([1, 2, 3, 4, 5], "unreached")]


def test_more_than_five_are_asked_about_and_the_safe_answer_is_the_default(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, *["fi"] * 5, "sv")

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)
    assert chosen == []
    assert dialog.pages.currentIndex() == 1
    assert dialog.back_button.isDefault()
    asked = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "Finnish 5, Swedish 1" in asked

    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    assert chosen == [([1, 2, 3, 4, 5, 6], "unreached")]


def test_escape_sends_nothing(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, *["fi"] * 9)
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert chosen == []
    assert dialog.isHidden()


def test_how_many_get_it_and_how_many_not_and_why_is_said_before_it_is_sent(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, *["fi"] * 4, "sv", untextable=2)
    dialog.show_checking()
    assert dialog.counted.text() == "Checking which numbers can be sent texts…"

    dialog.show_hindrances({1: "landline", 2: "landline", 5: "foreign"})

    assert dialog.counted.text() == (
        "2 patient(s) will get this text."
        " 5 will not: 2 landline(s), 2 want(s) no texts about this, 1 foreign number(s)."
    )
    assert [field.isVisible() for field in dialog.findChildren(QPlainTextEdit)] == [True, False]
    assert dialog.cost.text() == "Together 2 part(s)"
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)
    assert chosen == [([3, 4], "unreached")]


def test_the_question_about_many_says_who_will_not_get_it(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, *["fi"] * 7)
    dialog.show_hindrances({1: "asked_not_to"})

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    asked = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "Send a text to 6 number(s)?" in asked
    assert "1 will not: 1 asked for no texts (STOP)." in asked


def test_who_presses_while_the_numbers_are_checked_sends_when_nothing_is_against_it(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, "fi", "fi")
    dialog.show_checking()

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)
    assert chosen == []
    dialog.show_hindrances({})

    assert chosen == [([1, 2], "unreached")]


def test_who_presses_while_the_numbers_are_checked_sees_first_who_is_left_out(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, "fi", "fi")
    dialog.show_checking()
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    dialog.show_hindrances({2: "landline"})
    assert chosen == []
    assert dialog.isVisible()

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)
    assert chosen == [([1], "unreached")]


def test_where_the_numbers_cannot_be_checked_it_is_said_and_the_text_can_be_sent(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, "fi")
    dialog.show_checking()
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    dialog.show_hindrances(None)

    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "could not be checked" in said
    assert chosen == [], "who pressed did not know"
    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)
    assert chosen == [([1], "unreached")]


def test_those_who_cannot_be_sent_texts_are_left_out(qtbot: QtBot) -> None:
    dialog, chosen = a_dialog(qtbot, "fi", untextable=2)

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    assert chosen == [([1], "unreached")]


def test_nothing_can_be_sent_when_nobody_can_receive_it(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, untextable=1)

    assert not dialog.send_button.isEnabled()


def test_a_text_nobody_has_been_sent_yet_is_asked_about_even_for_one(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    receivers = [Receiver(1, "fi"), Receiver(2, "sv")]
    dialog = TextDialog(
        parent,
        receivers,
        TextsOffered(TEMPLATES),
        measured,
        lambda purpose, code: (purpose, code) == ("unreached", "sv"),
    )
    qtbot.addWidget(dialog)
    dialog.open()

    QTest.keyClick(dialog.send_button, Qt.Key.Key_Space)

    assert dialog.pages.currentIndex() == 1
    asked = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "nobody has been sent it yet" in asked
    assert "Finnish 1, Swedish 1" in asked


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_all_words_of_a_text_of_one_part_are_seen_at_any_text_size(
    qtbot: QtBot, qapp: QApplication, size: float
) -> None:
    theme.apply(qapp, "light", text_scale=size)
    words = " ".join(["Yritimme soittaa teille tänään."] * 5)
    dialog, _ = a_dialog(qtbot, "fi", "sv", texts={"unreached": {"fi": words, "sv": words}})
    qapp.processEvents()

    hidden = [field.verticalScrollBar().maximum() for field in dialog.findChildren(QPlainTextEdit)]

    assert hidden == [0, 0]


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_the_field_is_as_high_as_its_words_though_more_languages_were_asked_for(
    qtbot: QtBot, qapp: QApplication, size: float
) -> None:
    theme.apply(qapp, "light", text_scale=size)
    dialog, _ = a_dialog(qtbot, "fi", "sv", "en")
    dialog.show_hindrances({2: "landline", 3: "landline"})
    (field,) = (one for one in dialog.findChildren(QPlainTextEdit) if one.isVisible())

    qtbot.waitUntil(lambda: field.height() < 3 * field.fontMetrics().lineSpacing())

    assert field.verticalScrollBar().maximum() == 0


def test_when_languages_are_left_out_the_dialog_is_as_low_as_if_they_had_never_been_asked_for(
    qtbot: QtBot,
) -> None:
    plain, _ = a_dialog(qtbot, "fi", untextable=2)
    QApplication.processEvents()
    dialog, _ = a_dialog(qtbot, "fi", "sv", "en")
    QApplication.processEvents()

    dialog.show_hindrances({2: "may_not", 3: "may_not"})
    # At once, before anything in it has been laid out anew.
    dialog.fit()

    assert dialog.height() == plain.height()


def test_a_long_text_in_a_small_window_scrolls_within_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", text_scale=1.5)
    words = " ".join(["Yritimme soittaa teille tänään."] * 30)
    dialog, _ = a_dialog(qtbot, "fi", "sv", "en", texts={"unreached": {"fi": words, "sv": words}})
    host = dialog.parentWidget()
    assert host is not None

    qtbot.waitUntil(lambda: 0 < dialog.height() <= host.height())

    assert all(one.verticalScrollBar().maximum() for one in dialog.findChildren(QPlainTextEdit))
