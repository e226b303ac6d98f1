"""Files the program ships beside its code: fonts, icons, pages of help, translations and templates."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
#: What is asked for by name for as long as the program is open, and looked up by what is on the screen.
_LATE = ("demo", "help", "icons", "styles")
_OF_WORDS = frozenset({".csv", ".md", ".qss", ".svg"})

_kept: dict[str, str] = {}


def path(name: str) -> Path:
    """The file `name` (such as "icons/check.svg"), the same from source and when frozen.

    Raises FileNotFoundError, so that a missing file is found by the first test that asks for it.
    """
    found = _HERE.joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"resource {name!r} is not shipped")
    return found


def text(name: str) -> str:
    """What the file says, as it was when `keep` was called, else as it is. Raises FileNotFoundError."""
    kept = _kept.get(name)
    return path(name).read_text(encoding="utf-8") if kept is None else kept


def keep() -> None:
    """Keep in memory what is asked for late (a third of a megabyte): an update may take the files away."""
    for folder in _LATE:
        for file in sorted((_HERE / folder).rglob("*.*")):
            if file.suffix in _OF_WORDS:
                _kept[file.relative_to(_HERE).as_posix()] = file.read_text(encoding="utf-8")
