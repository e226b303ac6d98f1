"""Everything the console can be told to do: menus, bars, shortcuts, palette and key sheet come from one table."""

from ui.commands.command import Command
from ui.commands.row_menu import ROW_GROUPS, row_menu
from ui.commands.situation import Situation
from ui.commands.table import BY_ID, COMMANDS
from ui.commands.window_commands import Commands

__all__ = ["BY_ID", "COMMANDS", "ROW_GROUPS", "Command", "Commands", "Situation", "row_menu"]
