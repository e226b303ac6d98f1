"""Where the palette's offers come from: the table of commands, the user's choices of looks, the centres."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.settings import Setting, Who, all_settings
from app.settings.other_names import other_names as other_setting_names
from app.settings.schema import Kind
from app.settings.words import PAGE_WORDS
from ui.choices import Choices
from ui.commands import COMMANDS, Command, Commands
from ui.commands.other_names import other_names
from ui.commands.program import PROGRAM
from ui.finding.offers import Offer
from ui.words.settings import chosen_words, locked, say, title, value_words

translate = QCoreApplication.translate

_ICONS = {
    "general.language": "language",
    "appearance.theme": "moon",
    "appearance.text_size": "text-size",
    "appearance.density": "list-details",
}


def command_offers(
    commands: Commands, instead: Mapping[str, Callable[[], object]] = MappingProxyType({})
) -> list[Offer]:
    """All that this login is offered, but the palette itself; `instead`: what is done from here, by a command's id."""
    offers = []
    are_chosen = commands.situation.chosen > 0
    for command in COMMANDS:
        action = commands[command.id]
        if command.id != "search" and action.isVisible():
            offers.append(
                Offer(
                    f"command {command.id}",
                    command.name,
                    _kind(command),
                    instead.get(command.id, action.trigger),
                    command.icon,
                    native(command.keys),
                    action.statusTip() if not action.isEnabled() else "",
                    also=also_called(command),
                    at_hand=bool(command.screen) or (command.row and are_chosen),
                    is_of_program=command in PROGRAM,
                    at_once=command.is_at_once,
                )
            )
    return offers


def also_called(command: Command) -> tuple[str, ...]:
    """What is on its button, and what else people call it, in the language of the moment."""
    short = (command.button_name,) if command.short else ()
    return (*short, *other_names(command.id))


def choice_offers(
    choices: Choices,
    choose: Callable[[str, object], object],
    open_setting: Callable[[str], object] | None,
) -> list[Offer]:
    """Each setting, and each of its values that can be chosen at once; found by typing, not shown before.

    `choose` is told a setting's key and the value.
    `open_setting` goes to one on its page; None: there is no such page yet.
    """
    offers: list[Offer] = []
    for setting in all_settings():
        why_off = (
            locked(choices.settings.origin(setting.key)) if choices.settings.is_locked(setting.key) else ""
        )
        name = title(setting.key, choices.language)
        kind = translate("Finding", "Setting · {page}").format(
            page=say(PAGE_WORDS[setting.page], choices.language)
        )
        if open_setting is not None:
            offers.append(
                Offer(f"setting {setting.key}", name, kind, partial(open_setting, setting.key), "settings",
                      is_shown=False, also=other_setting_names(choices.language, setting.key))
            )  # fmt: skip
        if setting.who is not Who.USER:
            continue
        values: tuple[object, ...] = (True, False) if setting.kind is Kind.FLAG else setting.choices
        offers += [
            Offer(
                f"setting {setting.key} {value}",
                chosen_words(setting, value, choices.language),
                kind,
                partial(choose, setting.key, value),
                _ICONS.get(setting.key, "settings"),
                why_off=why_off,
                is_shown=False,
                also=other_setting_names(choices.language, setting.key, value),
                at_once=True,
                by=_begun_by(setting, value, name, choices.language),
            )
            for value in values
        ]
    return offers


def centre_offers(scopes: Sequence[tuple[str, str]], choose: Callable[[str], object]) -> list[Offer]:
    """`scopes`: pairs of key and name; `choose` is told the key."""
    kind = translate("Finding", "Centre")
    return [
        Offer(f"centre {key}", name, kind, partial(choose, key), "building-hospital", is_shown=False)
        for key, name in scopes
    ]


def _begun_by(setting: Setting, value: object, name: str, language: str) -> str:
    """What of a value's name must be begun: "off" alone is no setting's, nor is "left off" the first screen."""
    if setting.kind is Kind.FLAG:
        return name
    return f"{name} {value_words(setting, value, language).split()[0]}"


def native(keys: Sequence[str]) -> str:
    """The first key, as this system writes it."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def _kind(command: Command) -> str:
    if command.screen:
        return translate("Finding", "Screen")
    return translate("Finding", "Act") if command.act is not None else translate("Finding", "Command")
