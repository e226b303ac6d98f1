"""The keys that belong to one list or field and to no command, for the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP


class InPlace(NamedTuple):
    """`words` in context "Keys". `commands`, by id: a login that is offered none of them has no use for the keys.

    None are named where everybody has.
    """

    keys: tuple[str, ...]
    words: str
    commands: tuple[str, ...] = ()

    def is_for(self, is_offered: Callable[[str], bool]) -> bool:
        """Whether a login has them; `is_offered` says whether it has a command."""
        return not self.commands or any(map(is_offered, self.commands))


KEYS_IN_PLACE: Final = (
    InPlace(("Return",), str(QT_TRANSLATE_NOOP("Keys", "Details of the callback, then into them; Esc back"))),
    InPlace(("0", "1", "2", "3", "4", "5", "6"), str(QT_TRANSLATE_NOOP("Keys", "Quick filters"))),
    InPlace(("Ctrl+PgUp", "["), str(QT_TRANSLATE_NOOP("Keys", "Previous centre"))),
    InPlace(("Ctrl+PgDown", "]"), str(QT_TRANSLATE_NOOP("Keys", "Next centre"))),
    InPlace(
        ("Ctrl+Up", "Ctrl+Down"), str(QT_TRANSLATE_NOOP("Keys", "Next centre that needs help, in the list"))
    ),
    InPlace(
        ("Left", "Right"), str(QT_TRANSLATE_NOOP("Keys", "Fold and unfold a group; from a row to its head"))
    ),
    InPlace(
        ("Alt+Left", "Alt+Right"),
        str(QT_TRANSLATE_NOOP("Keys", "Narrower and wider column; with Shift it moves")),
    ),
    InPlace(("Shift+Up", "Shift+Down"), str(QT_TRANSLATE_NOOP("Keys", "More or fewer rows selected"))),
    InPlace(
        tuple(ascii_uppercase), str(QT_TRANSLATE_NOOP("Keys", "To the centre that begins so, in the list"))
    ),
    InPlace(("Ctrl+A",), str(QT_TRANSLATE_NOOP("Keys", "Select all"))),
    InPlace(("Space",), str(QT_TRANSLATE_NOOP("Keys", "Select or fetch, where the focus is"))),
    InPlace(("T",), str(QT_TRANSLATE_NOOP("Keys", "The chart as a table"))),
    InPlace(("C",), str(QT_TRANSLATE_NOOP("Keys", "Another day beside the chart"))),
    InPlace(("S",), str(QT_TRANSLATE_NOOP("Keys", "Save the chart"))),
    InPlace(("W",), str(QT_TRANSLATE_NOOP("Keys", "The chart in a window of its own"))),
    InPlace(("+", "-", "0"), str(QT_TRANSLATE_NOOP("Keys", "Zoom the chart; Shift and arrows slide it"))),
    InPlace(("Shift+F10",), str(QT_TRANSLATE_NOOP("Keys", "Menu of what can be done"))),
    InPlace(("Ctrl+C",), str(QT_TRANSLATE_NOOP("Keys", "Copy the rows, without numbers"))),
    InPlace(
        ("A", "L"),
        str(QT_TRANSLATE_NOOP("Keys", "Nurse away, nurse lent, in the nurses' table")),
        ("absence", "lend"),
    ),
    InPlace(("S",), str(QT_TRANSLATE_NOOP("Keys", "Extra shift, in the nurses' table")), ("shift",)),
    InPlace(
        ("Del",),
        str(QT_TRANSLATE_NOOP("Keys", "Remove an absence, a loan or other hours")),
        ("absence", "lend", "exceptions"),
    ),
    InPlace(
        ("Ctrl+Left", "Ctrl+Right"),
        str(QT_TRANSLATE_NOOP("Keys", "The act before and after, in the replay")),
        ("replay",),
    ),
    InPlace(("Left", "Right"), str(QT_TRANSLATE_NOOP("Keys", "Page of the wallboard; Space holds it"))),
    InPlace(("Esc",), str(QT_TRANSLATE_NOOP("Keys", "Close, leave the filter, give up the selection"))),
)
