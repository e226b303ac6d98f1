"""A nurse carried by drag and drop: her id, and nothing else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData

MIME_TYPE: Final = "application/x-jonovahti-nurse"


def pack(agent_id: int) -> QMimeData:
    """Her id as mime data."""
    data = QMimeData()
    data.setData(MIME_TYPE, str(agent_id).encode())
    return data


def unpack(data: QMimeData) -> int | None:
    """Her id, or None when the data is not ours or not whole."""
    if not data.hasFormat(MIME_TYPE):
        return None
    try:
        return int(bytes(data.data(MIME_TYPE).data()))
    except ValueError:
        # Another program may use our name for its own data.
        return None
