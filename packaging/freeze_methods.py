"""Run before the installed program itself: the methods of its dataclasses come compiled, as its modules do.

Python writes them as text and compiles them at every start, a thousand for the first screen: that is a tenth of what
the start takes. freeze_texts.py has them compiled once, with everything else. A text that is not among them, of a class
that has come since, is compiled as ever.
"""

from __future__ import annotations

import dataclasses
import importlib
import sys
from collections.abc import Callable, Mapping
from functools import partial
from types import CodeType, FunctionType
from typing import Any, Final

#: The modules that freeze_texts.py writes: what the first window needs, the first screen, and all others. The MADE of
#: each has by each text a function that holds the compiled one.
MODULES: Final = ("dataclass_methods_of_window", "dataclass_methods_of_screen", "dataclass_methods")

Made = Mapping[str, Callable[[], None]]


def executing(*parts: Callable[[], Made]) -> Callable[[str, dict[str, Any], dict[str, Any]], None]:
    """What does for the dataclasses as `exec` does, with what has been made in place of texts where there is any.

    A part is asked for only when those before it have not what is looked for. Any thread.
    """

    def execute(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        holder = next((found for part in parts if (found := part().get(text))), None)
        if holder is None:
            exec(text, names, into)  # noqa: S102  # Python's own words, as its own module would have them
            return
        (code,) = (one for one in holder.__code__.co_consts if isinstance(one, CodeType))
        into[code.co_name] = FunctionType(code, names)

    return execute


def hold(*parts: Callable[[], Made]) -> None:
    """Have the dataclasses that are made from now on use them."""
    # A module looks a name up among its own before it takes Python's.
    vars(dataclasses)["exec"] = executing(*parts)


def _load(module: str) -> Made:
    made: Made = importlib.import_module(module).MADE
    return made


if hasattr(sys, "_MEIPASS"):
    hold(*(partial(_load, module) for module in MODULES))
