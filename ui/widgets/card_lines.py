"""Puts a few short texts on the lines of a card: each whole, and what has no room counted at the end."""

from __future__ import annotations

from collections.abc import Sequence

from ui.theme import LABEL
from ui.widgets.painting import text_width

#: As heavy as such a line is at most: what has room in it has room in a lighter one.
_WEIGHT = 500


def in_lines(
    texts: Sequence[str], room: float, most: int, between: str = ", "
) -> list[tuple[tuple[str, ...], str]]:
    """The texts of each line, at most `most`, and "+2" where two more have no room on the last one; else "".

    `room` is a line's width in device-independent pixels. One text at least is on each line, be it too long for it.
    """
    lines: list[tuple[tuple[str, ...], str]] = []
    rest = tuple(texts)
    while rest:
        is_last = len(lines) + 1 == most
        count, more = len(rest), ""
        while (
            count > 1
            and text_width(between.join((*rest[:count], *filter(None, [more]))), LABEL, _WEIGHT) > room
        ):
            count -= 1
            more = f"+{len(rest) - count}" if is_last else ""
        lines.append((rest[:count], more))
        rest = () if is_last else rest[count:]
    return lines
