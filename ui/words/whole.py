"""What all centres together are called: who sees some of a region has no whole region before them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.live.board import Board


def whole(board: Board | None) -> str:
    """In the user's language; of the region as long as nobody knows better."""
    if board is not None and board.places.reference.elsewhere:
        return QCoreApplication.translate("Whole", "Own centres")
    return QCoreApplication.translate("Whole", "Whole region")
