"""How a workstation's wallboard is set: which centres, in what order, how large, where, and who may leave it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final

#: "console": whatever the console wears.
THEMES: Final = ("console", "light", "dark", "contrast")
SIZES: Final = (1.0, 1.15, 1.3, 1.5)
#: Seconds a page stays; 0: it stays until a key is pressed.
LONGEST_ROTATION_S: Final = 600


@dataclass(frozen=True, slots=True)
class WallChoice:
    """No `centres` means all of them. `screen`: a screen's name, "" for the one that Qt thinks best.

    `may_leave`: whether Esc ends a program that is started as a wallboard alone; from the console it always does.
    """

    centres: tuple[int, ...] = ()
    by_need: bool = False
    only_attention: bool = False
    rotate_s: int = 20
    theme: str = "console"
    size: float = 1.0
    screen: str = ""
    may_leave: bool = True

    def text(self) -> str:
        """For the settings: only what differs from the usual."""
        usual = WallChoice()
        told = {name: value for name, value in asdict(self).items() if value != getattr(usual, name)}
        return json.dumps(told, sort_keys=True) if told else ""


def read_choice(text: str) -> WallChoice:
    """What `text` said; a value that cannot be meant costs that value alone."""
    try:
        told = json.loads(text) if text else {}
    except ValueError:
        return WallChoice()
    if not isinstance(told, dict):
        return WallChoice()
    taken: dict[str, Any] = {}
    for each in fields(WallChoice):
        value = told.get(each.name)
        if each.name == "centres" and isinstance(value, list):
            taken["centres"] = tuple(one for one in value if type(one) is int)
        elif each.name == "size" and value in SIZES:
            taken["size"] = float(value)
        elif each.name == "theme" and value in THEMES:
            taken["theme"] = value
        elif each.name == "rotate_s" and type(value) is int and 0 <= value <= LONGEST_ROTATION_S:
            taken["rotate_s"] = value
        elif each.name == "screen" and isinstance(value, str):
            taken["screen"] = value
        elif each.name in {"by_need", "only_attention", "may_leave"} and isinstance(value, bool):
            taken[each.name] = value
    return replace(WallChoice(), **taken)
