"""A dataclass's methods are compiled when they are first called.

Python writes them as text and compiles each as its class is made: a thousand for the first screen, a tenth of a start
and more, of which a start calls one in ten. Those of the program's own classes wait here. A text of another shape, as
another Python may write it, and any other library's class are compiled as ever.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, Final, cast

Execute = Callable[[str, dict[str, Any], dict[str, Any]], None]
#: One function within another that gives it what it is to know: a text as Python 3.11 and 3.12 write them.
_TEXT: Final = re.compile(r"def __create_fn__\([^()]*\):\n def (__[a-z]+__)\([\s\S]*\n return \1")
_PACKAGES: Final = ("app", "ui")


def hold() -> None:
    """Have the dataclasses of this program that are made from now on wait with their methods. Once in a process."""
    # A module looks a name up among its own before it takes Python's. An installed program has one there already.
    own = vars(dataclasses)
    own["exec"] = executing(own.get("exec", exec), _PACKAGES)


def executing(execute: Execute, packages: tuple[str, ...]) -> Execute:
    """What does for the dataclasses as `execute` does, but later for classes of these packages."""

    def execute_later(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        package = str(names.get("__name__")).partition(".")[0]
        found = _TEXT.fullmatch(text) if package in packages else None
        if found is None:
            execute(text, names, into)
            return
        name = found[1]

        def create(**known: Any) -> FunctionType:
            def compiled() -> FunctionType:
                made: dict[str, Any] = {}
                execute(text, names, made)
                method: FunctionType = made["__create_fn__"](**known)
                return method

            return _waiting(name, compiled)

        into["__create_fn__"] = create

    return execute_later


def _waiting(name: str, compiled: Callable[[], FunctionType]) -> FunctionType:
    """A method that makes itself when it is called, and gives its place in the class to what was made. Any thread."""
    made: FunctionType | None = None

    def method(self: object, /, *arguments: Any, **named: Any) -> Any:
        nonlocal made
        if made is None:
            one = compiled()
            one.__qualname__ = method.__qualname__
            made = one
            _put(type(self), name, method, made)
        return made(self, *arguments, **named)

    method.__name__ = name
    return cast("FunctionType", method)


def _put(kind: type, name: str, waiting: object, made: FunctionType) -> None:
    for one in kind.__mro__:
        # Another class may have taken the method over by its name; one that wraps it keeps it.
        attributes: Mapping[str, Any] = vars(one)
        if attributes.get(name) is waiting:
            setattr(one, name, made)
