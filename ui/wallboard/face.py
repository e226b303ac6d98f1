"""The wall in words: every text, tone and mark that is painted, as plain values that can be compared and spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.place import Names
from app.listing.shown import CentreRow
from app.listing.wall import Wall
from ui import words
from ui.formats import NBSP, NO_DATA, Formats

translate = QCoreApplication.translate

#: More centres than these are counted, not named.
_MOST_SHORT: Final = 3

Parts = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FigureFace:
    """One of the four figures; `value` is pairs (text, is a unit). `sub_tone` is that of the line below."""

    label: str
    value: Parts
    sub: str = ""
    level: str = "ok"
    sub_tone: str = "t2"

    @property
    def spoken(self) -> str:
        """In one sentence."""
        value = " ".join(text for text, _ in self.value)
        said = words.level(self.level) if self.level in {"warn", "crit"} else ""
        return ". ".join(part for part in (f"{self.label}: {value}", said, self.sub) if part)


@dataclass(frozen=True, slots=True)
class TileFace:
    """One centre. `note` stands instead of the figures, where there are none."""

    id: int
    name: str
    waiting: str = ""
    oldest: str = ""
    oldest_tone: str = "t2"
    level: str = "ok"
    load: float | None = 0.0
    left_share: float = 0.0
    note: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class NoteFace:
    """One sentence at the foot; `level` is its mark, "" for none."""

    text: str
    level: str = ""
    tone: str = "t1"


@dataclass(frozen=True, slots=True)
class WallFace:
    """All that is said of the region; the page, the clock and the age of it all are the window's."""

    title: str
    figures: tuple[FigureFace, ...]
    tiles: tuple[TileFace, ...]
    notes: tuple[NoteFace, ...]
    key: str
    calm: str = ""


class WallCounts(QObject):
    """Words with a number in them: the tool that gathers words knows of plurals in `tr` alone."""

    def centres(self, count: int) -> str:
        return self.tr("%n centre(s)", "", count)

    def not_today(self, count: int) -> str:
        return self.tr("%n will not be rung today", "", count)

    def short(self, count: int) -> str:
        """With a `{name}` to be put in, as in the next one."""
        return self.tr("{name}: %n callback(s) will not be made today", "", count)

    def also_short(self, count: int) -> str:
        return self.tr("{name}: %n will not", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %n more centre(s)", "", count)

    def untold(self, count: int) -> str:
        return self.tr("%n centre(s) cannot be foretold yet: no earlier days", "", count)


_counts: Final = WallCounts()


def wall_face(
    wall: Wall, formats: Formats, *, is_demo: bool, is_test: bool = False, is_unbalanced: bool = False
) -> WallFace:
    """`is_unbalanced`: the books of some day do not balance, which is never ordinary."""
    return WallFace(
        title=_title(wall, formats, is_demo=is_demo, is_test=is_test),
        figures=(
            _waiting(wall, formats),
            _oldest(wall, formats),
            _same_day(wall, formats),
            _hands(wall, formats),
        ),
        tiles=tuple(_tile(row, wall, formats) for row in wall.centres),
        notes=_notes(wall, formats, is_unbalanced=is_unbalanced),
        key=_key(wall, formats),
        calm="" if wall.centres else translate("Wallboard", "No centre needs attention"),
    )


def _title(wall: Wall, formats: Formats, *, is_demo: bool, is_test: bool) -> str:
    if wall.every == 1 and len(wall.centres) == 1:
        of_whom = wall.centres[0].names.in_language(formats.language)
    elif wall.is_whole:
        of_whom = translate("Wallboard", "whole region")
    else:
        of_whom = _counts.centres(wall.every)
    title = [translate("Wallboard", "Callbacks"), of_whom]
    if is_demo:
        title.append(translate("Wallboard", "demo, made-up data"))
    elif is_test:
        title.append(translate("Wallboard", "test, no real queue"))
    return " · ".join(title)


def _waiting(wall: Wall, formats: Formats) -> FigureFace:
    sub = ""
    if wall.waiting_usual is not None:
        change = formats.signed(wall.waiting - wall.waiting_usual)
        sub = translate("Wallboard", "{change} on a usual day").format(change=change)
    return FigureFace(words.definition("waiting").name, ((formats.number(wall.waiting), False),), sub)


def _oldest(wall: Wall, formats: Formats) -> FigureFace:
    label = words.definition("oldest").name
    if wall.oldest_s is None:
        return FigureFace(label, ((NO_DATA, False),), translate("Wallboard", "nobody is waiting"))
    name = wall.oldest_centre.in_language(formats.language) if wall.oldest_centre else ""
    tone = wall.oldest_level if wall.oldest_level in {"warn", "crit"} else "t2"
    return FigureFace(label, formats.duration_parts(wall.oldest_s), name, wall.oldest_level, tone)


def _same_day(wall: Wall, formats: Formats) -> FigureFace:
    label = words.definition("same_day").name
    target = translate("Wallboard", "target {share}").format(share=formats.percent(wall.same_day_target))
    if wall.same_day is None:
        return FigureFace(label, ((NO_DATA, False),), target)
    return FigureFace(label, formats.percent_parts(wall.same_day), target, wall.same_day_level)


def _hands(wall: Wall, formats: Formats) -> FigureFace:
    value = (formats.number(wall.hands_now), False), (f"/{NBSP}{formats.number(wall.hands_planned)}", True)
    sub, tone = "", "t2"
    if not wall.waiting:
        sub = translate("Wallboard", "the queue is empty")
    elif wall.left_over:
        sub, tone = _counts.not_today(wall.left_over), "crit"
    elif wall.clear_us is not None:
        clock = formats.clock(datetime.fromtimestamp(wall.clear_us / 1e6, UTC))
        sub = translate("Wallboard", "queue done about {clock}").format(clock=clock)
    return FigureFace(words.definition("hands").name, value, sub, sub_tone=tone)


def _tile(row: CentreRow, wall: Wall, formats: Formats) -> TileFace:
    name = row.names.in_language(formats.language)
    if row.closed and not row.waiting:
        closed = translate("Wallboard", "Closed")
        return TileFace(row.id, name, level="closed", note=closed, spoken=f"{name}: {closed}")
    oldest = "" if row.oldest_s is None else _short_duration(formats, row.oldest_s)
    tone = "t2"
    if row.oldest_s is not None and row.oldest_s >= wall.breach_s:
        tone = "crit"
    elif row.oldest_s is not None and row.oldest_s >= wall.attention_s:
        tone = "warn"
    said = [translate("Wallboard", "waiting {count}").format(count=formats.number(row.waiting))]
    if row.oldest_s is not None:
        said.append(translate("Wallboard", "oldest wait {time}").format(time=formats.duration(row.oldest_s)))
    said.append(
        words.without_load(row.hands_now)
        if row.load is None
        else translate("Wallboard", "load {load}").format(load=formats.percent(row.load))
    )
    if row.left_over:
        said.append(_counts.not_today(row.left_over))
    if row.level in {"warn", "crit"}:
        said.append(words.level(row.level))
    return TileFace(
        row.id,
        name,
        formats.number(row.waiting),
        oldest,
        tone,
        row.level,
        row.load,
        row.left_share,
        words.without_load(row.hands_now) if row.load is None else "",
        f"{name}: {', '.join(said)}",
    )


def _short_duration(formats: Formats, seconds: int) -> str:
    """Hours and minutes without the word for minutes, as on a wall there is little room: "1 h 28"."""
    parts = formats.duration_parts(seconds)
    is_hours = len(parts) == 4 and parts[1][0] == "h"
    return NBSP.join(text for text, _ in (parts[:3] if is_hours else parts))


def _notes(wall: Wall, formats: Formats, *, is_unbalanced: bool) -> tuple[NoteFace, ...]:
    notes = []
    if is_unbalanced:
        notes.append(NoteFace(translate("Wallboard", "The books do not balance: see the console"), "crit"))
    for place, one in enumerate(wall.short[:_MOST_SHORT]):
        name, left = one.names.in_language(formats.language), one.left_over
        said = _counts.short(left) if place == 0 else _counts.also_short(left)
        notes.append(NoteFace(said.format(name=name), "crit"))
    if len(wall.short) > _MOST_SHORT:
        more = len(wall.short) - _MOST_SHORT
        notes.append(NoteFace(_counts.more(more), tone="t2"))
    if wall.untold:
        notes.append(NoteFace(_counts.untold(wall.untold), tone="t2"))
    if wall.short and wall.helpers:
        names = _listed(wall.helpers, formats)
        notes.append(NoteFace(translate("Wallboard", "Can help: {names}").format(names=names), tone="t2"))
    return tuple(notes) or _calm(wall)


def _calm(wall: Wall) -> tuple[NoteFace, ...]:
    """Nothing is promised that is not known."""
    if wall.is_closed:
        return (NoteFace(translate("Wallboard", "Closed for today"), tone="t2"),)
    if wall.left_over == 0:
        return (NoteFace(translate("Wallboard", "Every callback can be made today"), tone="t2"),)
    return ()


def _listed(every: Sequence[Names], formats: Formats) -> str:
    return ", ".join(names.in_language(formats.language) for names in every)


def _key(wall: Wall, formats: Formats) -> str:
    if wall.closes_us is None or wall.is_closed:
        return translate("Wallboard", "Load today")
    clock = formats.at_clock(datetime.fromtimestamp(wall.closes_us / 1e6, UTC))
    return translate("Wallboard", "Load until {clock}").format(clock=clock)
