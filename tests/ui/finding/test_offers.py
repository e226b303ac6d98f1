"""What people look for is found by what it is called, and by what else it is called, in each language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.commands import COMMANDS
from ui.finding.offers import Offer, find
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
    ],
)
def test_acts_and_what_leaves_the_program_are_found_by_the_words_of_the_trade(
    qapp: QApplication, language: str, typed: str, id_: str
) -> None:
    translations = Translations(qapp)
    translations.use(language)
    try:
        offers = [Offer(one.id, one.name, "", lambda: None, also=one.also_called) for one in COMMANDS]
        found = [one.offer.id for one in find(offers, typed, ())]
    finally:
        translations.remove()

    assert id_ in found[:3]
