"""What the program is made of: each component with its version, its licence and the licence's texts.

An installed program has a list of all it was built with beside it. In a source checkout there is none, and what is
installed in its environment is told instead.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

#: Beside the program, as packaging lays them: the list (CycloneDX), and a folder of texts for each component.
LIST: Final = "jonovahti.cdx.json"
TEXTS: Final = "licences"
_IS_TEXT: Final = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """`licence` in the words of its makers, "" where they say none; `text` is "" where another component holds it."""

    name: str
    version: str
    licence: str
    text: str


def components(folder: Path | None = None) -> tuple[Component, ...]:
    """All of them by name; reads some hundred files, so not on the GUI thread. `folder`: the program's own if not told.

    Raises OSError and ValueError for a list that is there and cannot be read.
    """
    place = Path(sys.executable).parent if folder is None else folder
    found = list(_of_list(place) if (place / LIST).is_file() else _of_environment())
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.version)))


def _of_list(place: Path) -> Iterator[Component]:
    told = json.loads((place / LIST).read_text(encoding="utf-8"))
    for one in (told["metadata"]["component"], *told["components"]):
        folder = place / TEXTS / "".join(c if c.isalnum() or c in "-_.+" else "_" for c in one["name"])
        texts = sorted(folder.iterdir()) if folder.is_dir() else []
        yield Component(one["name"], one.get("version", ""), _licence(one), _joined(texts))


def _licence(one: dict[str, Any]) -> str:
    return " AND ".join(each["license"]["name"] for each in one.get("licenses", ()))


def _joined(texts: list[Path]) -> str:
    return "\n\n".join(text.read_text(encoding="utf-8", errors="replace").strip() for text in texts)


def _of_environment() -> Iterator[Component]:
    seen: set[str] = set()
    for one in distributions():
        # No value in the metadata may stop the list: some wheels have none at all.
        name = _value(one, "Name")
        if name and name not in seen:
            seen.add(name)
            yield Component(name, one.version or "", _said(one), _joined(_files(one)))


def _said(one: Distribution) -> str:
    told = _value(one, "License-Expression") or _value(one, "License")
    # Some put the whole text there; the text is shown below anyway.
    return told if "\n" not in told else ""


def _value(one: Distribution, name: str) -> str:
    # Asked for by brackets, a field that is missing is an error to some readers of metadata.
    return str((one.metadata.get_all(name) or [""])[0])


def _files(one: Distribution) -> list[Path]:
    named = [
        file for file in one.files or () if ".dist-info" in file.parts[0] and _IS_TEXT.search(file.as_posix())
    ]
    places = [Path(str(file.locate())) for file in named]
    return [place for place in places if place.is_file()]
