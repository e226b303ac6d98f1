"""Colours, fonts, icons and the one style sheet of the console.

    from ui.theme import theme

    theme.apply(app, "system", text_scale=1.15)     at start, and again whenever the choice changes
    theme.color("crit"), theme.brush("panel"), theme.pen("line")
    theme.font(BODY, 600), theme.metrics(BODY, 600), theme.px(12)
    theme.pixmap("check", "t2", 16, dpr), theme.icon("check", "t2")
    theme.changed                                   after another theme or text size came into force
    set_icon(button_or_action, "check")             an icon that follows the theme by itself

`theme` is the one palette of the process, as `QApplication` has one palette and one style sheet.
"""

from __future__ import annotations

from ui.theme.current import CHOICES, TEXT_SCALES, Theme, theme
from ui.theme.icons import set_icon
from ui.theme.tokens import BODY, CAPTION, KPI, LABEL, SECTION, TITLE, UNIT

__all__ = [
    "BODY",
    "CAPTION",
    "CHOICES",
    "KPI",
    "LABEL",
    "SECTION",
    "TEXT_SCALES",
    "TITLE",
    "UNIT",
    "Theme",
    "set_icon",
    "theme",
]
