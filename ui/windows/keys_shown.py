"""The keys that belong to one list or field and to no command, for the sheet of keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Keys, and words in context "Keys".
KEYS_IN_PLACE: Final = (
    (("Return",), str(QT_TRANSLATE_NOOP("Keys", "Details of the callback"))),
    (("0", "1", "2", "3", "4", "5", "6"), str(QT_TRANSLATE_NOOP("Keys", "Quick filters"))),
    (("Ctrl+PgUp", "["), str(QT_TRANSLATE_NOOP("Keys", "Previous centre"))),
    (("Ctrl+PgDown", "]"), str(QT_TRANSLATE_NOOP("Keys", "Next centre"))),
    (("Ctrl+Up", "Ctrl+Down"), str(QT_TRANSLATE_NOOP("Keys", "Next centre that needs help, in the list"))),
    (("Left", "Right"), str(QT_TRANSLATE_NOOP("Keys", "Fold and unfold a group; from a row to its head"))),
    (
        ("Alt+Left", "Alt+Right"),
        str(QT_TRANSLATE_NOOP("Keys", "Narrower and wider column; with Shift it moves")),
    ),
    (("Ctrl+A",), str(QT_TRANSLATE_NOOP("Keys", "Select all"))),
    (("Space",), str(QT_TRANSLATE_NOOP("Keys", "Select or fetch, where the focus is"))),
    (("T",), str(QT_TRANSLATE_NOOP("Keys", "The chart as a table"))),
    (("C",), str(QT_TRANSLATE_NOOP("Keys", "Another day beside the chart"))),
    (("S",), str(QT_TRANSLATE_NOOP("Keys", "Save the chart"))),
    (("W",), str(QT_TRANSLATE_NOOP("Keys", "The chart in a window of its own"))),
    (("+", "-", "0"), str(QT_TRANSLATE_NOOP("Keys", "Zoom the chart; Shift and arrows slide it"))),
    (("Shift+F10",), str(QT_TRANSLATE_NOOP("Keys", "Menu of what can be done"))),
    (("Ctrl+C",), str(QT_TRANSLATE_NOOP("Keys", "Copy the rows, without numbers"))),
    (("A", "L"), str(QT_TRANSLATE_NOOP("Keys", "Nurse away, nurse lent, in the nurses' table"))),
    (("S",), str(QT_TRANSLATE_NOOP("Keys", "Extra shift, in the nurses' table"))),
    (("Del",), str(QT_TRANSLATE_NOOP("Keys", "Remove an absence, a loan or other hours"))),
    (("Ctrl+Left", "Ctrl+Right"), str(QT_TRANSLATE_NOOP("Keys", "The act before and after, in the replay"))),
    (("Left", "Right"), str(QT_TRANSLATE_NOOP("Keys", "Page of the wallboard; Space holds it"))),
    (("Esc",), str(QT_TRANSLATE_NOOP("Keys", "Close, leave the filter, give up the selection"))),
)
