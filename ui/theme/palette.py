"""The QPalette Fusion paints with, made from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Tokens

_ROLES = (
    (QPalette.ColorRole.Window, "app"),
    (QPalette.ColorRole.WindowText, "t1"),
    (QPalette.ColorRole.Base, "raised"),
    (QPalette.ColorRole.AlternateBase, "panel"),
    (QPalette.ColorRole.Text, "t1"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "t1"),
    (QPalette.ColorRole.BrightText, "crit"),
    (QPalette.ColorRole.Highlight, "sel"),
    (QPalette.ColorRole.HighlightedText, "t1"),
    (QPalette.ColorRole.ToolTipBase, "toast"),
    (QPalette.ColorRole.ToolTipText, "ontoast"),
    (QPalette.ColorRole.PlaceholderText, "t3"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "s5"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "linestrong"),
    (QPalette.ColorRole.Shadow, "sunken"),
    (QPalette.ColorRole.Accent, "accent"),
)
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    """Fusion in `tokens`; needed because `QStyleHints.setColorScheme` does nothing under bare X11."""
    made = QPalette()
    for role, tone in _ROLES:
        made.setColor(role, QColor(tokens[tone]))
    for role in _TEXT_ROLES:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["tdis"]))
    return made
