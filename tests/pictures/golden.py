"""Every screen as it should look, in each theme and language, kept in golden/ and held against the program.

What leaves its trace in the demo (an act, a text, an alert) is played in a run of its own and from its beginning,
so that a picture is the same whichever others are made beside it.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import product
from pathlib import Path
from typing import Final
from zlib import crc32

from tests.pictures.listed import LANGUAGES, THEMES, Picture

KEPT: Final = Path(__file__).parent / "golden"
#: New pictures, and sheets of those that differ.
SEEN: Final = Path(__file__).resolve().parents[2] / "build" / "looks"
#: Scenes that fill the window: in each theme and language. Others, which open above them, in one language each.
WHOLE: Final = frozenset(
    {
        "live",
        "selected",
        "centre",
        "callbacks",
        "history",
        "centres",
        "region",
        "nurses",
        "alerts",
        "alert-rules",
    }
    | {
        "reports",
        "audit",
        "messages",
        "replay",
        "settings",
        "settings-found",
        "wallboard",
        "stale",
        "empty",
        "sign-in",
    }
)
#: Scenes played one after the other in a run of their own.
WITH_TRACES: Final = (
    ("alerts", "alert-rules", "alert-rule"),
    ("audit", "audit-question"),
    ("messages", "templates", "feedback"),
    ("nurses", "exceptions"),
    ("replay", "replay-empty"),
    ("acts",),
    ("consent",),
    ("toast",),
)
#: What is done once more for each picture can be seen in the next: one picture only.
ONCE: Final = ("acts", "consent", "toast")
_DIAGONAL: Final = tuple(zip(THEMES, LANGUAGES, strict=True))


@dataclass(frozen=True, slots=True)
class Part:
    """Pictures of one run of the program. `played`: those to make, of which `wanted` are looked at."""

    kind: str
    played: tuple[Picture, ...]
    wanted: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture that is not as it is kept, or is not kept yet."""

    picture: Picture
    why: str


def golden() -> tuple[Picture, ...]:
    """All that are kept."""
    from tests.pictures.making import scenes

    return tuple(
        Picture(name, theme=theme, language=language)
        for theme, language in product(THEMES, LANGUAGES)
        for name in scenes()
        if (theme, language) in _dresses(name)
    )


def quick(seed: int) -> tuple[Picture, ...]:
    """Of each scene one of the pictures kept, drawn by lot: another scene leaves those of the others as they are.

    What is played in a run of its own is in the dress it begins with, before which nothing has to be played; and of
    those runs, each of which costs as much as twenty pictures, a half is drawn.
    """
    runs = sorted(WITH_TRACES, key=lambda names: crc32(f"{seed} {names[0]}".encode()))
    left_out = {name for names in runs[len(runs) // 2 :] for name in names}
    every = [one for one in golden() if one.scene not in left_out]
    by_lot = sorted(_plain(every), key=lambda one: crc32(f"{seed} {kept_as(one)}".encode()))
    drawn: dict[str, Picture] = {}
    for one in (*by_lot, *every):
        if (KEPT / kept_as(one)).exists():
            drawn.setdefault(one.scene, one)
    return tuple(drawn.values())


def parts(wanted: Sequence[Picture], order: int | None = None) -> list[Part]:
    """The runs that show the wanted ones; `order`: what leaves no trace in an order drawn by this lot."""
    from tests.pictures.making import scenes

    known, ours = scenes(), set(wanted)
    plain = [one for one in _plain(golden()) if one in ours]
    if order is not None:
        plain.sort(key=lambda one: crc32(f"{order} {kept_as(one)}".encode()))
    made = [Part("demo", tuple(plain), tuple(plain))] if plain else []
    for names in WITH_TRACES:
        together = [one for one in golden() if one.scene in names]
        asked = [one for one in together if one in ours]
        if asked:
            made.append(Part("demo", tuple(together[: together.index(asked[-1]) + 1]), tuple(asked)))
    for kind in ("cut", "quiet", "unknown"):
        asked = [one for one in golden() if known[one.scene].run == kind and one in ours]
        if asked:
            made.append(Part(kind, tuple(asked), tuple(asked)))
    return made


def compare(
    wanted: Sequence[Picture], folder: Path, *, to: Path = SEEN, order: int | None = None
) -> list[Seen]:
    """Make them, and hold each against the one kept; sheets of those that differ are in `to`."""
    from tests.pictures.making import application

    qt = application(folder)
    shutil.rmtree(to, ignore_errors=True)
    found = []
    for number, part in enumerate(parts(wanted, order)):
        place = folder / str(number)
        place.mkdir()
        found += _compare_part(part, place, to)
    qt.processEvents()
    return found


def accept(only: str = "*", *, seen: Path = SEEN, kept: Path = KEPT) -> list[str]:
    """Keep what the last comparison saw; the names. What is no scene any more goes."""
    taken = []
    for file in sorted((seen / "new").glob("*.png")):
        if fnmatch(file.stem, only):
            shutil.copyfile(file, kept / file.name)
            (seen / file.name).unlink(missing_ok=True)
            file.unlink()
            taken.append(file.name)
    known = {kept_as(one) for one in golden()}
    for old in kept.glob("*.png"):
        if old.name not in known:
            old.unlink()
            taken.append(f"{old.name} (gone)")
    return taken


def kept_as(picture: Picture) -> str:
    return f"{picture.scene}-{picture.theme}-{picture.language}.png"


def _compare_part(part: Part, folder: Path, to: Path) -> list[Seen]:
    from PySide6.QtGui import QImage

    from tests.pictures.compared import difference, keep, reduced, sheet
    from tests.pictures.files import save
    from tests.pictures.making import looks, running

    found = []
    with running(part.kind, folder) as stage:
        for picture, image in looks(stage, part.played):
            if picture not in part.wanted:
                continue
            if image is None:
                found.append(Seen(picture, "cannot be played"))
                continue
            new, name = to / "new" / kept_as(picture), kept_as(picture)
            made, kept = reduced(image), QImage(str(KEPT / name))
            if kept.isNull():
                found.append(Seen(picture, "not kept yet"))
                save(sheet(None, made), to / name)
            elif (apart := difference(kept, made)).counts:
                found.append(Seen(picture, str(apart)))
                save(sheet(kept, made), to / name)
            else:
                continue
            keep(made, new)
            print(f"{name}: {found[-1].why}", flush=True)
    return found


def _dresses(scene: str) -> Sequence[tuple[str, str]]:
    if scene in ONCE:
        return _DIAGONAL[:1]
    return tuple(product(THEMES, LANGUAGES)) if scene in WHOLE else _DIAGONAL


def _plain(pictures: Sequence[Picture]) -> list[Picture]:
    from tests.pictures.making import scenes

    known = scenes()
    traced = {name for names in WITH_TRACES for name in names}
    return [one for one in pictures if one.scene not in traced and known[one.scene].run == "demo"]
