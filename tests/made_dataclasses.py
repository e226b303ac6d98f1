"""Dataclasses made from a text when a test asks for them, and what such a class does whoever made its methods."""

from __future__ import annotations

import dataclasses
from types import ModuleType
from typing import Any

import pytest

_CLASSES = '''
from __future__ import annotations
from dataclasses import dataclass, field, InitVar, KW_ONLY

@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """Of an act."""
    row: int
    version: int = 1
    told: list[str] = field(default_factory=list, compare=False)

@dataclass(frozen=True, slots=True)
class SeenAgain(Seen):
    times: int = 2

@dataclass
class Counted:
    self: int
    times: InitVar[int] = 2
    _: KW_ONLY
    name: str = "it's \\"one\\""

    def __post_init__(self, times):
        self.twice = times * 2
'''


def made_in(module: ModuleType) -> dict[str, Any]:
    """`Seen`, `SeenAgain` and `Counted`, in a module that is among those loaded, as dataclasses look it up there."""
    exec(_CLASSES, vars(module))  # noqa: S102  # only _CLASSES above; each test makes them anew
    return vars(module)


def assert_as_any_other(names: dict[str, Any]) -> None:
    """What was made does what Python's own does."""
    seen, again, counted = names["Seen"], names["SeenAgain"], names["Counted"]
    one, other = seen(1), seen(1, 2, told=["x"])
    assert (one.version, one.told, one < other, one == seen(1), one == 1) == (1, [], True, True, False)
    assert hash(one) == hash(seen(1, told=["y"]))
    assert (repr(other), repr(again(1))) == (
        "Seen(row=1, version=2, told=['x'])",
        "SeenAgain(row=1, version=1, told=[], times=2)",
    )
    assert again(1) != seen(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.row = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del again(1).row
    three = counted(self=3, times=4, name="x")
    assert (three.self, three.twice, repr(three)) == (3, 8, "Counted(self=3, name='x')")
    assert counted(3).name == 'it\'s "one"'
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'row'"):
        seen()
