"""All that the palette has of commands and settings, as a supervisor of a language is offered it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.settings import Settings
from ui.choices import Choices
from ui.commands import Commands, Situation
from ui.desk.screens import SCREENS
from ui.finding.offers import Found, Offer, find
from ui.finding.sources import choice_offers, command_offers
from ui.options import read_options

#: At Live, with nothing chosen and with one callback.
AT_LIVE = Situation(
    age_s=1.0,
    is_demo=True,
    screens=frozenset(entry.key for entry in SCREENS),
    parts=frozenset({"filter", "list", "detail", "density", "own", "views", "table"}),
)
ON_A_ROW = Situation(
    chosen=1, age_s=1.0, is_demo=True, can_undo=True, screens=AT_LIVE.screens, parts=AT_LIVE.parts
)


@contextmanager
def offered(qapp: QApplication, language: str, situation: Situation) -> Iterator[list[Offer]]:
    """The language is in force as long as it lasts, and nothing that is chosen is kept."""
    choices = Choices(
        qapp, read_options(["--demo", "--language", language]), Path("settings.json"), Settings()
    )
    choices.bring_into_force()
    window = QWidget()
    try:
        commands = Commands(window)
        commands.show_situation(situation)
        yield [*command_offers(commands), *choice_offers(choices, lambda *_: None, lambda _key: None)]
    finally:
        choices.let_go()
        window.deleteLater()


def found(qapp: QApplication, language: str, typed: str, situation: Situation) -> list[Found]:
    """What the words find, best first; nothing of it can be taken."""
    return find(_told(qapp, language, situation), typed, ())


@cache
def _told(qapp: QApplication, language: str, situation: Situation) -> tuple[Offer, ...]:
    """A hundred words are looked for among the same few lists, each of which takes as long to make as ten to search."""
    with offered(qapp, language, situation) as offers:
        return tuple(replace(one, take=_nothing) for one in offers)


def _nothing() -> None:
    return


def taken(qapp: QApplication, language: str, typed: str, situation: Situation) -> str:
    """What Enter takes: the id of a command, or a setting's key with the value; "" for nothing."""
    first = found(qapp, language, typed, situation)[:1]
    if not first or first[0].offer.why_off:
        return ""
    return first[0].offer.id.removeprefix("command ").removeprefix("setting ")
