"""Where the palette's offers come from: the table of commands, the user's choices of looks, the centres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.choices import Choices
from ui.commands import COMMANDS, Command, Commands
from ui.finding.offers import Offer
from ui.menus import LANGUAGES, theme_word
from ui.theme import CHOICES, TEXT_SCALES
from ui.theme.tokens import ROW_HEIGHTS

translate = QCoreApplication.translate


def command_offers(commands: Commands) -> list[Offer]:
    """All that this login is offered, but the palette itself."""
    offers = []
    for command in COMMANDS:
        action = commands[command.id]
        if command.id != "search" and action.isVisible():
            offers.append(
                Offer(
                    f"command {command.id}",
                    command.name,
                    _kind(command),
                    action.trigger,
                    command.icon,
                    native(command.keys),
                    action.statusTip() if not action.isEnabled() else "",
                )
            )
    return offers


def choice_offers(choices: Choices, give: Callable[[str], object], *, has_rows: bool) -> list[Offer]:
    """Language, theme, text size and row height, one offer for each; found by typing, not shown before."""
    kind = translate("Finding", "Setting")
    offers = [
        _setting(f"language {code}", translate("Finding", "Language: {choice}").format(choice=name), kind,
                 partial(choices.choose_language, code), "language")
        for code, name in LANGUAGES
    ]  # fmt: skip
    offers += [
        _setting(f"theme {choice}", translate("Finding", "Theme: {choice}").format(choice=theme_word(choice)), kind,
                 partial(choices.choose_theme, choice), "moon")
        for choice in CHOICES
    ]  # fmt: skip
    offers += [
        _setting(f"size {scale}", translate("Finding", "Text size: {share} %").format(share=round(scale * 100)),
                 kind, partial(choices.choose_text_size, scale), "text-size")
        for scale in TEXT_SCALES
    ]  # fmt: skip
    if has_rows:
        words = {
            "compact": translate("Finding", "Rows: compact"),
            "standard": translate("Finding", "Rows: normal"),
            "comfortable": translate("Finding", "Rows: comfortable"),
        }
        offers += [
            _setting(f"rows {height}", words[height], kind, partial(give, height), "list-details")
            for height in ROW_HEIGHTS
        ]
    return offers


def centre_offers(scopes: Sequence[tuple[str, str]], choose: Callable[[str], object]) -> list[Offer]:
    """`scopes`: pairs of key and name; `choose` is told the key."""
    kind = translate("Finding", "Centre")
    return [
        Offer(f"centre {key}", name, kind, partial(choose, key), "building-hospital", is_shown=False)
        for key, name in scopes
    ]


def native(keys: Sequence[str]) -> str:
    """The first key, as this system writes it."""
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def _kind(command: Command) -> str:
    if command.screen:
        return translate("Finding", "Screen")
    return translate("Finding", "Act") if command.act is not None else translate("Finding", "Command")


def _setting(id_: str, name: str, kind: str, take: Callable[[], object], icon: str) -> Offer:
    return Offer(id_, name, kind, take, icon, is_shown=False)
