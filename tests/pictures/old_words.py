"""Every scene while the language is exchanged under it: is a word of the language before still on the screen?

A modal dialog, a menu and a drag are left out: nobody reaches the choice of a language meanwhile.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

import resources
from tests.pictures.listed import SIZES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.pictures.stage import Stage

#: From the language of the first to that of the second.
EXCHANGES: Final = (("fi", "sv"), ("sv", "en"), ("en", "fi"))
#: What is between the fields of a text has to be as long, or it would be met anywhere.
_LEAST: Final = 5
_FIELD: Final = re.compile(r"\\\{\w*\\\}|%L?n")
_WIDTH: Final = 1440
_DRAGS: Final = {"drag", "lend-drag"}


@dataclass(frozen=True, slots=True)
class Words:
    """All that one language says and another does not, whole and with fields."""

    whole: frozenset[str]
    with_fields: tuple[re.Pattern[str], ...]

    def meets(self, text: str) -> bool:
        """Whether the text is one of them."""
        return text in self.whole or _fits(self.with_fields, text)


# The same words stand on one screen after the other, and there are many hundred patterns.
@cache
def _fits(patterns: tuple[re.Pattern[str], ...], text: str) -> bool:
    return any(one.fullmatch(text) for one in patterns)


def measure(only: str, folder: Path, lot: int | None = None) -> list[str]:
    """What is left of the language before, with the scene; `only`: a pattern of scenes, `lot`: some of them."""
    from tests.pictures.making import application, drawn, playing, running

    qt = application(folder)
    known = {name: scene for name, scene in drawn(lot).items() if fnmatch(name, only)}
    faults: list[str] = []
    for kind in dict.fromkeys(scene.run for scene in known.values()):
        with running(kind, folder) as stage:
            for number, (name, scene) in enumerate(known.items()):
                if scene.run != kind or name in _DRAGS:
                    continue
                old, new = EXCHANGES[number % len(EXCHANGES)]
                stage.dress(old, "light", _WIDTH, SIZES[_WIDTH], 1.0)
                with playing(stage, scene) as broken:
                    stage.program.choices.choose_language(new)
                    left = [broken] if broken else _left(stage, old, new)
                    found = [f"{name} {old}-{new}: {text}" for text in left]
                print(*found, sep="\n", end="\n" if found else "", flush=True)
                faults += found
    qt.processEvents()
    return faults


@cache
def only_in(old: str, new: str) -> Words:
    """What the lists of words say in one language and not in the other."""
    return _words(_said(old) - _said(new))


@cache
def all_of(language: str) -> Words:
    """What the lists of words say in a language."""
    return _words(_said(language))


def _words(said: set[str]) -> Words:
    own = {text for text in said if any(map(str.isalpha, text))}
    fields = {text for text in own if "{" in text or _FIELD.search(text)}
    patterns = tuple(
        re.compile(_FIELD.sub(".+?", re.escape(text)))
        for text in fields
        if max(map(len, re.split(r"\{\w*\}|%L?n", text))) >= _LEAST
    )
    return Words(frozenset(own - fields), patterns)


def _said(language: str) -> set[str]:
    """Every text of the language; the source where it has no translation, as English does."""
    said = set()
    lists = "fi" if language == "en" else language
    tree = ET.parse(resources.path(f"translations/jonovahti_{lists}.ts"))  # noqa: S314  # our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if language == "en":
            said.add(message.findtext("source", ""))
        elif translation is not None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            said.update(forms or [translation.text or ""])
    return said - {""}


def _left(stage: Stage, old: str, new: str) -> list[str]:
    from tests.pictures.stage import turn

    turn()
    with painted() as drawn:
        (stage.other or stage.frame).grab()
    shown = {*drawn, *_texts()}
    words, names = only_in(old, new), _names(stage, old) - _names(stage, new)
    return sorted(text for text in shown if text in names or words.meets(text))


def _names(stage: Stage, language: str) -> set[str]:
    """Of centres and services."""
    present = stage.desk.present if stage.console.deskwork is not None else None
    if present is None or present.board is None:
        return set()
    places = present.board.places
    names = [one.names for one in places.centres] + [one.names for one in places.services]
    return {one.in_language(language) for one in names}


@contextmanager
def painted() -> Iterator[list[str]]:
    """What is drawn or measured by hand meanwhile."""
    from ui.widgets import painting

    drawn: list[str] = []
    real = painting._fitted  # noqa: SLF001  # the one place through which painted text goes

    def noting(text: str, px: int, weight: int, width: int) -> tuple[str, float]:
        drawn.append(text)
        return real(text, px, weight, width)

    with patch.object(painting, "_fitted", noting):
        yield drawn


def _texts() -> Iterator[str]:
    """Everything that can be seen or heard, but what somebody has typed."""
    from PySide6.QtWidgets import QApplication, QMenu

    from tests.pictures.measuring import visible

    windows: list[QWidget] = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for window in windows:
        for widget in visible(window):
            top = widget.window()
            if not top.isModal() and not isinstance(top, QMenu):
                yield from _texts_of(widget)


def _texts_of(widget: QWidget) -> Iterator[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import (
        QAbstractButton,
        QComboBox,
        QLabel,
        QLineEdit,
        QListWidget,
        QTabBar,
        QTableView,
    )

    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
    yield from widget.accessibleDescription().split("\n")
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QListWidget():
            yield from (widget.item(row).text() for row in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QTableView() if (model := widget.model()) is not None:
            for section in range(widget.horizontalHeader().count()):
                yield str(model.headerData(section, Qt.Orientation.Horizontal) or "")
