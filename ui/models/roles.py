"""What a model tells the painting delegates about one cell, beside Qt's own roles.

Callback table (`ui.widgets.callback_delegate.CallbackDelegate`), all optional but DisplayRole:

    DisplayRole            the text
    TextAlignmentRole      Qt.AlignmentFlag, or its int value
    ToneRole               colour token of the text: "t1" (default), "t2", "t3", "crit", "warn", "info", "ok"
    WeightRole             400 (default), 500 or 600
    GlyphRole              status mark before the text: "crit", "warn", "ok", "closed" or None
    IconRole               icon name before the text ("clock"), drawn in the tone
    ChipRole               True: the text stands in a grey chip (an urgent request)
    PendingRole            True: an act on this row waits for the database; painted as a spinner mark
    NoteRole               small grey text after the text ("1/2" when the tries column is hidden), or None

Centre list (`ui.widgets.centre_delegate.CentreDelegate`):

    CentreRole             the row itself, see `CentreFigures`
    ToneRole               colour token of the oldest wait: "crit", "warn" or None

AccessibleTextRole must say header and value in words, because a painted cell says nothing by itself.
A delegate asks for several roles a cell: `data()` looks them up and returns; it makes no colour and no font.
"""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import Qt

_FIRST: Final = int(Qt.ItemDataRole.UserRole)

ToneRole: Final = _FIRST + 1
GlyphRole: Final = _FIRST + 2
IconRole: Final = _FIRST + 3
ChipRole: Final = _FIRST + 4
WeightRole: Final = _FIRST + 5
PendingRole: Final = _FIRST + 6
NoteRole: Final = _FIRST + 7
CentreRole: Final = _FIRST + 8
IdRole: Final = _FIRST + 9


class CellLook(Protocol):
    """One cell of a callback table as it is drawn; each field is what the role of its name answers."""

    @property
    def text(self) -> str: ...
    @property
    def tone(self) -> str: ...
    @property
    def weight(self) -> int: ...
    @property
    def glyph(self) -> str | None: ...
    @property
    def icon(self) -> str | None: ...
    @property
    def chip(self) -> bool: ...
    @property
    def note(self) -> str | None: ...


class CentreFigures(Protocol):
    """One centre as the list draws it; `app.listing` gives such rows.

    `load` is work due today over what the hands left today can do (1.0 = just fits), None when nobody is on.
    `left_share`, 0 to 1, is what of that work will not be done today, by the forecast.
    Before the past is known (`knows_past`) there is neither.
    `level` is "crit", "warn", "ok" or "closed". `oldest_s` is the oldest wait in seconds, None when nobody
    waits.
    """

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def waiting(self) -> int: ...
    @property
    def load(self) -> float | None: ...
    @property
    def knows_past(self) -> bool: ...
    @property
    def level(self) -> str: ...
    @property
    def oldest_s(self) -> int | None: ...
    @property
    def closed(self) -> bool: ...
    @property
    def hands_now(self) -> int: ...
    @property
    def hands_planned(self) -> int: ...
    @property
    def left_share(self) -> float: ...
