"""All commands, in the order of menus and key sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.commands.acts import CENTRE_ACTS, PAST_ACTS, ROW_ACTS
from ui.commands.attention import ATTENTION, LEAVING
from ui.commands.command import Command
from ui.commands.program import PROGRAM
from ui.commands.texts import TEXT_ACTS
from ui.commands.view import TO_SCREENS, VIEW

COMMANDS: Final[tuple[Command, ...]] = (
    *ROW_ACTS,
    *CENTRE_ACTS,
    *PAST_ACTS,
    *TEXT_ACTS,
    *ATTENTION,
    *TO_SCREENS,
    *VIEW,
    *LEAVING,
    *PROGRAM,
)
BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}
