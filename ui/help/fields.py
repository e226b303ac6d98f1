"""What the pages of help leave to the program: names of commands and screens, their keys, and what figures mean.

{key:move} {name:move} {screen:live} {press:Ctrl+A} {figures} {report_figures} {keys}

None of it is written out, so it is never out of date.
"""

from __future__ import annotations

import re
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.listing.report_figures import ReportFigure
from ui.commands import BY_ID, COMMANDS
from ui.desk.screens import BY_KEY
from ui.windows.keys_shown import KEYS_IN_PLACE
from ui.words.figures import Figure, ScreenFigure, definition

translate = QCoreApplication.translate

_FIELD: Final = re.compile(
    r"\{(?P<kind>key|name|screen|press|figures|report_figures|keys)(?::(?P<of>[^}\s]+))?\}"
)


def expand(text: str) -> str:
    """The Markdown with its fields filled in, in the language of the moment. Raises KeyError for what there is not."""
    return _FIELD.sub(_fill, text)


def key_words(keys: tuple[str, ...]) -> str:
    """Keys as this system writes them; a row of digits is said by its ends."""
    told = [native(key) for key in keys]
    return f"{told[0]} – {told[-1]}" if len(told) > 2 else " · ".join(told)


def native(key: str) -> str:
    """One key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def keys_there_are() -> frozenset[str]:
    """Every key of a command and every key of the key sheet."""
    bound = {key for command in COMMANDS for key in command.keys}
    return frozenset(bound | {key for one in KEYS_IN_PLACE for key in one.keys})


def _fill(field: re.Match[str]) -> str:
    of = field["of"] or ""
    match field["kind"]:
        case "key":
            if not BY_ID[of].keys:
                raise KeyError(f"{of} has no key")
            return f"**{native(BY_ID[of].keys[0])}**"
        case "name":
            return BY_ID[of].name.removesuffix("…")
        case "screen":
            return BY_KEY[of].name
        case "press":
            if of not in keys_there_are():
                raise KeyError(f"{of} is in no list of keys")
            return f"**{native(of)}**"
        case "figures":
            return "\n\n".join(_told(figure) for figure in get_args(ScreenFigure))
        case "report_figures":
            return "\n\n".join(_told(figure) for figure in get_args(ReportFigure))
        case _:
            return _table_of_keys()


def _told(figure: Figure) -> str:
    known = definition(figure)
    parts = (known.meaning, known.formula, known.clock, known.basis)
    return f"### {known.name}\n\n" + " ".join(part for part in parts if part)


def _table_of_keys() -> str:
    """Two columns, in the order of the key sheet."""
    rows = [(command.keys, command.name.removesuffix("…")) for command in COMMANDS if command.keys]
    rows += [(one.keys, translate("Keys", one.words)) for one in KEYS_IN_PLACE]
    told = [f"| **{key_words(keys)}** | {words} |" for keys, words in rows]
    key, does = translate("Help", "Key"), translate("Help", "What it does")
    return "\n".join((f"| {key} | {does} |", "|---|---|", *told))
