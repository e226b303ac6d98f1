"""Files the program ships beside its code: fonts, icons and, later on, translations and templates."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """The file `name` (such as "icons/check.svg"), the same from source and when frozen.

    Raises FileNotFoundError, so that a missing file is found by the first test that asks for it.
    """
    found = _HERE.joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"resource {name!r} is not shipped")
    return found
