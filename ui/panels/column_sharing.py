"""How the columns of a table share its width: what says too much when cut has room first, what has more gives first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from ui.theme import theme

#: How much narrower than wished columns may be.
TIGHTEST: Final = 0.91
#: What is cut most often takes what there is to spare first, up to so many px at 100 %.
FIRST_TO_GROW: Final = {"reason": 188, "centre": 128}
#: What has more room than it needs gives first, down to so many px at 100 %.
FIRST_TO_GIVE: Final = {"number": 74}


def shared(wished: Mapping[str, int], least: Mapping[str, int], room: int, name: int) -> dict[str, int]:
    """The width of each column in px, by its key.

    `least` is what their headings need; `name` what the longest name of a centre does, which has it as far as the
    others can give it: a name that is cut may be another one's.
    """
    wide = dict(wished)
    lowest = {key: max(theme.px(px), least[key]) for key, px in FIRST_TO_GIVE.items() if key in wide}
    kept = set()
    if name and "centre" in wide:
        others = sum(_tightest(key, width, least) for key, width in wide.items() if key != "centre")
        lowest["centre"] = min(name, max(room - others, _tightest("centre", wide["centre"], least)))
        wide["centre"] = max(wide["centre"], lowest["centre"])
        kept.add("centre")
    for key, most in FIRST_TO_GROW.items():
        if key in wide:
            wide[key] += max(0, min(theme.px(most) - wide[key], room - sum(wide.values())))
    for key, px in lowest.items():
        less = max(0, min(wide[key] - px, sum(wide.values()) - room))
        wide[key] -= less
        kept |= {key} if less else set()
    needed = sum(wide.values())
    if needed <= room:
        # What is left over is shared by all.
        kept = set()
    # A little tighter than wished is better than a scroll bar; much tighter is not.
    scale = _scale(wide, kept, room)
    while needed > room and (at_least := {key for key in wide if int(wide[key] * scale) < least[key]} - kept):
        # These cannot give as much as the others, who give it for them.
        wide.update({key: least[key] for key in at_least})
        kept |= at_least
        scale = _scale(wide, kept, room)
    return {key: max(width if key in kept else int(width * scale), least[key]) for key, width in wide.items()}


def _scale(wide: Mapping[str, int], kept: Collection[str], room: int) -> float:
    """What those that are not kept as they are have of their width."""
    fixed = sum(wide[key] for key in kept)
    others = sum(wide.values()) - fixed
    return max((room - fixed) / others, TIGHTEST) if others else 1.0


def _tightest(key: str, wished: int, least: Mapping[str, int]) -> int:
    lowest = theme.px(FIRST_TO_GIVE[key]) if key in FIRST_TO_GIVE else wished
    return max(min(lowest, int(wished * TIGHTEST) + 1), least[key])
