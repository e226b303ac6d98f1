"""How a workstation's wallboard is set: which centres, in what order, how large, where, and who may leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Final

SIZES: Final = (1.0, 1.15, 1.3, 1.5)
#: Before the name of each, among the settings.
PREFIX: Final = "wallboard."


@dataclass(frozen=True, slots=True)
class WallChoice:
    """No `centres` means all of them. `screen`: a screen's name, "" for the one that Qt thinks best.

    `rotate_s`: how long a page stays; 0: until a key is pressed. `theme` "console": whatever the console wears.
    `may_leave`: whether Esc ends a program that is started as a wallboard alone; from the console it always does.
    `ask_password`: it asks for the password of the login first.
    """

    centres: tuple[int, ...] = ()
    by_need: bool = False
    only_attention: bool = False
    rotate_s: int = 20
    theme: str = "console"
    size: float = 1.0
    screen: str = ""
    may_leave: bool = True
    ask_password: bool = False

    def settings(self) -> dict[str, Any]:
        """By the keys of the settings; the size is in per cent there."""
        told = {f"{PREFIX}{each.name}": getattr(self, each.name) for each in fields(self)}
        return {**told, f"{PREFIX}size": round(self.size * 100)}


def choice_of(value: Callable[[str], Any]) -> WallChoice:
    """What the settings say; `value` gives one by its key."""
    told = {each.name: value(f"{PREFIX}{each.name}") for each in fields(WallChoice)}
    return WallChoice(**{**told, "size": told["size"] / 100})
