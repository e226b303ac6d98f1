"""One row of the table of commands: its words, its keys, its icon, and when it is off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.domain.act import ActKind
from ui.commands.situation import Situation

#: Says why a command is off, as a sentence to be translated in context "CommandOff"; "" when it is on.
WhyOff = Callable[[Situation], str]


def always_on(_situation: Situation) -> str:
    """The rule of what nothing speaks against."""
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """`words` are in context "Command", or "Screens" for one that leads to a screen.

    A `row` command's keys work while a table of rows has the focus.

    `act`: what the login must have a right to, else it is not offered the command; `screen` that it leads to.
    `short`: its words on a button among others, in the same context; "" where `words` are short enough.
    `at_once`: nothing is asked before it changes something, as with an act without "…"; see `is_at_once`.
    """

    id: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    row: bool = False
    why_off: WhyOff = field(default=always_on)
    act: ActKind | None = None
    screen: str = ""
    short: str = ""
    at_once: bool = False

    @property
    def name(self) -> str:
        """In the language of the moment."""
        if self.screen:
            return QCoreApplication.translate("Screens", self.words)
        return QCoreApplication.translate("Command", self.words)

    @property
    def button_name(self) -> str:
        """Its name where there is little room."""
        return QCoreApplication.translate("Command", self.short) if self.short else self.name

    @property
    def is_at_once(self) -> bool:
        """Whether it changes something with nothing asked before."""
        return self.at_once or (self.act is not None and not self.words.endswith("…"))

    def is_offered(self, situation: Situation) -> bool:
        """Whether this login sees the command at all: what would always be refused is not shown."""
        if self.act is not None:
            return self.act in situation.may
        return not self.screen or self.screen in situation.screens
