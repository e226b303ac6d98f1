"""Write the methods that Python makes up for the program's dataclasses into modules, to be compiled with the others.

`python freeze_texts.py FIRST NEXT REST`, by the Python that is frozen, with the program's source in its path: the texts
are those of that very version. What the first window needs goes into a module of its own, and so does what the first
screen needs: neither waits for the rest.
"""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

#: What is loaded until the first window has been painted.
WINDOW: Final = ("ui.main", "ui.options", "ui.ground", "ui.windows.window", "app.settings")
#: What is loaded after that, until there is live data on the first screen.
SCREEN: Final = ("ui.program", "ui.console", "ui.desk.live_desk", "app.bootstrap")
#: What the program is made of.
PACKAGES: Final = ("app", "ui")
#: What runs when it is loaded, and what the tool of the migrations reads as files.
_NOT_LOADED: Final = re.compile(r"\.__main__$|^app\.database\.migrations\.")


@contextmanager
def texts_of() -> Iterator[set[str]]:
    """What Python writes for each dataclass that is made within the block."""
    texts: set[str] = set()

    def execute(text: str, names: dict[str, Any], into: dict[str, Any]) -> None:
        texts.add(text)
        exec(text, names, into)  # noqa: S102  # Python's own words, as its own module would have them

    vars(dataclasses)["exec"] = execute
    try:
        yield texts
    finally:
        del vars(dataclasses)["exec"]


def as_module(texts: Iterable[str]) -> str:
    """The source of a module with MADE: by each text a function that holds what it says, compiled."""
    told = sorted(texts)
    lines = ['"""Methods of dataclasses, made by freeze_texts.py."""\n']
    for number, text in enumerate(told):
        lines += [f"def _{number}():", *(f" {line}" for line in text.splitlines()), ""]
    entries = [f"    {text!r}: _{number}," for number, text in enumerate(told)]
    return "\n".join([*lines, "MADE = {", *entries, "}", ""])


def load(packages: Iterable[str], complain: Callable[[str], object]) -> None:
    """Import all there is of them."""
    for package in packages:
        found = pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}.")
        for name in sorted(one.name for one in found):
            if _NOT_LOADED.search(name):
                continue
            try:
                importlib.import_module(name)
            except ImportError as reason:
                complain(f"{name}: {reason}")


def main() -> int:
    """1 when a module cannot be loaded, which the frozen program would lack too."""
    faults: list[str] = []
    parts: list[set[str]] = []
    for names in (WINDOW, SCREEN):
        with texts_of() as texts:
            for name in names:
                importlib.import_module(name)
        parts.append(texts.difference(*parts))
    with texts_of() as rest:
        load(PACKAGES, faults.append)
    parts.append(rest.difference(*parts))
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    for file, texts in zip(sys.argv[1:], parts, strict=True):
        Path(file).write_text(as_module(texts), encoding="utf-8")
        print(f"{Path(file).stem}: {len(texts)} methods of dataclasses")
    return 0


if __name__ == "__main__":
    sys.exit(main())
