"""Where the columns of the centre list stand: one reckoning for its delegate and its captions."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

from ui.theme import LABEL, theme
from ui.widgets.painting import text_width

_GLYPH, _WAITING, _BAR, _OLDEST = 30, 38, 92, 70
_RIGHT_SIDE, _GAP = 12, 10
_BAR_HEIGHT = 8
#: The longest wait there is, from two days on told in days; in bold, as one beyond the limits is.
_LONGEST, _BOLD = "47\u00a0h\u00a059\u00a0min", 600
#: In a narrow list the bar gives way before the name does, down to this.
_LEAST_BAR, _NAME = 36, 110


@dataclass(frozen=True)
class CentreColumns:
    """Rectangles within one row."""

    glyph_x: float
    name: QRectF
    waiting: QRectF
    bar: QRectF
    oldest: QRectF
    row: QRectF

    @classmethod
    def within(cls, row: QRectF) -> CentreColumns:
        """The name takes what the other columns leave."""
        px = theme.px
        right = row.right() - px(_RIGHT_SIDE)
        # Letters are not exactly as much wider as the text is larger.
        wide = max(px(_OLDEST), ceil(text_width(_LONGEST, LABEL, _BOLD)))
        oldest = QRectF(right - wide, row.top(), wide, row.height())
        bar_height = px(_BAR_HEIGHT)
        others = px(_GLYPH + _NAME + 4 + _WAITING + 14 + _GAP + _RIGHT_SIDE) + wide
        bar_width = min(max(row.width() - others, px(_LEAST_BAR)), px(_BAR))
        bar = QRectF(
            oldest.left() - px(_GAP) - bar_width, row.center().y() - bar_height / 2, bar_width, bar_height
        )
        waiting = QRectF(bar.left() - px(14 + _WAITING), row.top(), px(_WAITING), row.height())
        left = row.left() + px(_GLYPH)
        name = QRectF(left, row.top(), waiting.left() - px(4) - left, row.height())
        return cls(row.left() + px(18), name, waiting, bar, oldest, row)
