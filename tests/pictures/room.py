"""Every scene in every language and in a made-up one, 40 % longer, at small and large text: is anything cut?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.pictures.listed import LANGUAGES
from tests.pictures.old_words import all_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.pictures.scenes import Scene
    from tests.pictures.stage import Stage

PSEUDO: Final = "pseudo"
#: Text size in percent, and the window: the smallest allowed, the usual, and the least for the largest text.
SIZES: Final = (
    (90, 1180, 700),
    (100, 1180, 700),
    (100, 1280, 720),
    (100, 1440, 900),
    (115, 1180, 700),
    (130, 1280, 720),
    (150, 1280, 720),
)
#: What has had the least room: everything in the made-up language, largest in the smallest window and smallest beside
#: each other, and of the scenes those of which most was cut. In `make test`.
WORST: Final = ("pseudo-150-1280", "pseudo-90-1180")
WORST_SCENES: Final = (
    "consent",
    "selected",
    "own-chart",
    "own-table",
    "callbacks",
    "history",
    "centre",
    "alerts",
    "alert-rules",
    "audit",
    "messages",
    "problem-report",
)
#: Each screen and its pages, with what stands on them, for the languages people have at the largest text.
#: In `make test` too, but without each small thing that opens above one.
SCREENS: Final = (
    "live",
    "callbacks",
    "centres",
    "centre",
    "region",
    "nurses",
    "alerts",
    "alert-rules",
    "reports",
    "audit",
    "messages",
    "replay",
    "settings",
    "settings-connection",
    "settings-rights",
    "wallboard",
)
#: What is asked in a form, read in a list or set on a page above or behind those: each in one of these languages.
FORMS: Final = (
    "settings-general",
    "settings-alerts",
    "settings-wallboard",
    "settings-security",
    "settings-region",
    "settings-rights",
    "settings-found",
    "wallboard-settings",
    "alerts-history",
    "alert-rule",
    "audit-between",
    "audit-question",
    "templates",
    "feedback",
    "reports-attempts",
    "reports-outcomes",
    "history",
    "find",
    "add",
    "assign",
    "correct",
    "handle",
    "hours",
    "join",
    "number",
    "policy",
    "reopen",
    "retry",
    "text",
    "text-left-out",
    "withdraw",
    "answers",
    "absence",
    "lend",
    "shift",
    "exceptions",
    "licences",
    "problem-report",
    "sign-in-profiles",
    "keys",
    "help",
    "tour",
)


@dataclass(frozen=True, slots=True)
class Dress:
    """A language, a text size in percent and a window."""

    language: str
    scale: int
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.language}-{self.scale}-{self.width}"


DRESSES: Final = tuple(
    Dress(language, *size) for size, language in product(SIZES, ("fi", "sv", "en", PSEUDO))
)


def quick() -> tuple[Dress, ...]:
    """Those with the least room, and each language at the largest text."""
    return tuple(one for one in DRESSES if str(one) in WORST or one.scale == 150)


def some(dress: Dress) -> tuple[str, ...]:
    """The scenes that `make test` has time for in that dress."""
    if dress.language == PSEUDO:
        return WORST_SCENES
    turn = LANGUAGES.index(dress.language)
    return (*SCREENS, *FORMS[turn :: len(LANGUAGES)])


def measure(dresses: Sequence[Dress], only: str, folder: Path, *, worst: bool = False) -> list[str]:
    """What is cut, with the scene and the dress; `only`: a pattern of scenes, `worst`: those with the least room."""
    from tests.pictures.making import application, playing, running

    qt = application(folder)
    there = measured()
    asked = {dress: some(dress) if worst else tuple(there) for dress in dresses}
    of_any = {name for names in asked.values() for name in names}
    known = {name: scene for name, scene in there.items() if name in of_any and fnmatch(name, only)}
    faults: list[str] = []
    for kind in dict.fromkeys(scene.run for scene in known.values()):
        with running(kind, folder) as stage:
            for dress in dresses:
                with _worn(stage, dress):
                    for name, scene in known.items():
                        if scene.run != kind or name not in asked[dress]:
                            continue
                        with playing(stage, scene) as broken:
                            found = [
                                f"{dress} {name}: {one}" for one in ([broken] if broken else _cut(dress))
                            ]
                        print(*found, sep="\n", end="\n" if found else "", flush=True)
                        faults += found
    qt.processEvents()
    return faults


def measured() -> dict[str, Scene]:
    """What is pictured, and what is measured alone, by name."""
    from tests.pictures.making import scenes
    from tests.pictures.scenes_measured import MEASURED

    # Within the run that they are of, before what leaves its trace.
    return {**MEASURED, **scenes()}


@contextmanager
def _worn(stage: Stage, dress: Dress) -> Iterator[None]:
    from PySide6.QtWidgets import QApplication

    from tests.pictures.measuring import Pseudo

    is_pseudo = dress.language == PSEUDO
    stage.dress("en" if is_pseudo else dress.language, "light", dress.width, dress.height, dress.scale / 100)
    pseudo, choices = Pseudo(), stage.program.choices
    if is_pseudo:
        # As if it had been chosen: commands, the scope's box and what the desk writes are told by signals alone.
        choices.language_changing.emit(choices.language)
        QApplication.installTranslator(pseudo)
        choices.language_changed.emit(choices.language)
    try:
        yield
    finally:
        if is_pseudo:
            choices.language_changing.emit(choices.language)
            QApplication.removeTranslator(pseudo)
            choices.language_changed.emit(choices.language)


def _cut(dress: Dress) -> list[str]:
    from PySide6.QtWidgets import QApplication

    from tests.pictures.measuring import without_room

    windows: list[QWidget] = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    is_word = partial(_is_word, dress.language)
    return sorted({text for window in windows for text in without_room(window, is_word)})


def _is_word(language: str, text: str) -> bool:
    """Whether the program says it of itself."""
    return "⟦" in text if language == PSEUDO else all_of(language).meets(text.strip())
