"""What people look for is found by what it is called, and by what else it is called, in each language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.commands import COMMANDS, Commands, Situation
from ui.finding.offers import Offer, find
from ui.finding.sources import also_called, command_offers
from ui.translations import Translations


def offer(name: str, *also: str) -> Offer:
    return Offer(name, name, "", lambda: None, also=also)


def test_what_is_called_so_comes_before_what_is_also_called_so() -> None:
    found = find([offer("Save", "export"), offer("Export")], "export", ())

    assert [one.offer.name for one in found] == ["Export", "Save"]
    assert found[1].places == ()


@pytest.mark.parametrize(
    "language, typed, id_",
    [
        ("fi", "kuittaa", "acknowledge"),
        ("sv", "kvitt", "acknowledge"),
        ("en", "acknowledge", "acknowledge"),
        ("fi", "hiljennä", "snooze_15"),
        ("sv", "tysta", "snooze_15"),
        ("en", "snooze", "snooze_15"),
        ("fi", "rajat", "rules"),
        ("sv", "gränser", "rules"),
        ("en", "limits", "rules"),
        ("en", "thresholds", "rules"),
        ("en", "rules", "rules"),
        ("fi", "tulosta", "print"),
        ("sv", "skriv ut", "print"),
        ("en", "print", "print"),
        ("fi", "csv", "export"),
        ("sv", "exportera", "export"),
        ("en", "pdf", "export"),
        ("fi", "poissa", "absence"),
        ("sv", "avsluta", "handle"),
        ("fi", "päätä", "handle"),
        ("en", "close", "handle"),
        ("fi", "hoidettu", "handle"),
        ("sv", "skött", "handle"),
    ],
)
def test_acts_and_what_leaves_the_program_are_found_by_the_words_of_the_trade(
    qapp: QApplication, language: str, typed: str, id_: str
) -> None:
    translations = Translations(qapp)
    translations.use(language)
    try:
        offers = [Offer(one.id, one.name, "", lambda: None, also=also_called(one)) for one in COMMANDS]
        found = [one.offer.id for one in find(offers, typed, ())]
    finally:
        translations.remove()

    assert id_ in found[:3]


def first_found(qapp: QApplication, qtbot: QtBot, language: str, typed: str, situation: Situation) -> str:
    """The id of the command that Enter takes."""
    window = QWidget()
    qtbot.addWidget(window)
    translations = Translations(qapp)
    translations.use(language)
    try:
        commands = Commands(window)
        commands.show_situation(situation)
        return find(command_offers(commands), typed, ())[0].offer.id.removeprefix("command ")
    finally:
        translations.remove()


@pytest.mark.parametrize(
    "language, typed",
    [("fi", "päätä"), ("fi", "lop"), ("fi", "hoidettu"), ("sv", "avsluta"), ("sv", "avs"), ("en", "close"),
     ("en", "outcome")],
)  # fmt: skip
def test_with_rows_chosen_what_ends_a_callback_comes_before_what_ends_the_program(
    qapp: QApplication, qtbot: QtBot, language: str, typed: str
) -> None:
    chosen = Situation(chosen=1, age_s=1.0)

    assert first_found(qapp, qtbot, language, typed, chosen) == "handle"


@pytest.mark.parametrize(
    "language, typed", [("fi", "lopeta"), ("sv", "avsluta"), ("sv", "avsluta jonovahti"), ("en", "quit")]
)
def test_without_rows_the_way_out_of_the_program_is_found_by_its_name(
    qapp: QApplication, qtbot: QtBot, language: str, typed: str
) -> None:
    assert first_found(qapp, qtbot, language, typed, Situation(age_s=1.0)) == "quit"


@pytest.mark.parametrize(
    "language, typed, screen",
    [
        ("fi", "raportti", "reports"),
        ("fi", "raportt", "reports"),
        ("fi", "soittopyyntö", "callbacks"),
        ("fi", "hälytys", "alerts"),
        ("sv", "rapport", "reports"),
        ("sv", "ringbud", "callbacks"),
        ("sv", "larm", "alerts"),
        ("en", "report", "reports"),
        ("en", "callback", "callbacks"),
        ("en", "alert", "alerts"),
    ],
)
def test_a_screen_is_found_by_the_singular_of_what_it_lists(
    qapp: QApplication, qtbot: QtBot, language: str, typed: str, screen: str
) -> None:
    everywhere = Situation(age_s=1.0, screens=frozenset({"live", "alerts", "callbacks", "reports"}))

    assert first_found(qapp, qtbot, language, typed, everywhere) == screen
