"""A small export of another system, as a file and as what its mapping makes of it."""

from __future__ import annotations

from pathlib import Path

from app.importing.mapping import Mapping
from app.importing.mapping_file import mapping_of

HEADER = "Site;Line;Left\n"


def a_mapping() -> Mapping:
    """Of an export with the heading `HEADER`."""
    return mapping_of(
        {
            "source": {"name": "other", "delimiter": ";", "encoding": "utf-8"},
            "columns": {"centre": "Site", "service": "Line", "requested_at": "Left"},
        }
    )


def a_file(folder: Path, content: str | bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
