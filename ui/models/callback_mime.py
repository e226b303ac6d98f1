"""Callbacks carried by drag and drop or the clipboard: ids and the versions seen, never a number."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData

from app.domain.act import Seen

MIME_TYPE: Final = "application/x-jonovahti-callbacks"


def pack(rows: Sequence[Seen]) -> QMimeData:
    """The rows as mime data; whatever else is on the clipboard of this machine cannot read a number from it."""
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps(rows).encode())
    return data


def unpack(data: QMimeData) -> list[Seen]:
    """The rows, or none when the data is not ours or not whole."""
    if not data.hasFormat(MIME_TYPE):
        return []
    try:
        pairs = json.loads(bytes(data.data(MIME_TYPE).data()))
        return [Seen(int(callback_id), int(version)) for callback_id, version in pairs]
    except (ValueError, TypeError):
        # Another program may use our name for its own data.
        return []
