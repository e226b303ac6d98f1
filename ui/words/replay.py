"""What a supervisor did on a day that is replayed, in words and with an icon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.replay.acts import DoneAct

translate = QCoreApplication.translate

#: Of each kind of `DoneAct`.
ICONS: Final = {
    "moved": "arrows-right-left",
    "retry_set": "refresh",
    "to_front": "arrow-bar-to-up",
    "assigned": "user-check",
    "text": "message",
    "handled": "circle-check",
    "withdrawn": "circle-x",
    "joined": "arrows-join",
    "reopened": "rotate-clockwise",
    "corrected": "pencil",
    "requested": "phone-plus",
    "absence": "user",
    "extra": "users",
    "planned": "users",
    "loan": "users",
    "hours": "calendar-time",
}


def done_act(act: DoneAct, centre_name: Callable[[int], str]) -> str:
    """What was done, with how many and where: "12 moved, Kallio → Suviranta"."""
    what = _what(act.kind, act.count)
    here = ", ".join(map(centre_name, act.centre_ids))
    if act.kind == "moved" and act.from_ids:
        came_from = ", ".join(map(centre_name, act.from_ids))
        return translate("Replay", "{what}, {source} → {target}").format(
            what=what, source=came_from, target=here
        )
    return translate("Replay", "{what}, {place}").format(what=what, place=here) if here else what


def _what(kind: str, count: int) -> str:
    match kind:
        case "moved":
            return translate("Replay", "%n moved", "", count)
        case "retry_set":
            return translate("Replay", "%n set to be retried", "", count)
        case "to_front":
            return translate("Replay", "%n moved to the front", "", count)
        case "assigned":
            return translate("Replay", "%n assigned", "", count)
        case "text":
            return translate("Replay", "%n text(s) sent", "", count)
        case "handled":
            return translate("Replay", "%n marked handled", "", count)
        case "withdrawn":
            return translate("Replay", "%n withdrawn", "", count)
        case "joined":
            return translate("Replay", "%n joined", "", count)
        case "reopened":
            return translate("Replay", "%n reopened", "", count)
        case "corrected":
            return translate("Replay", "%n corrected", "", count)
        case "requested":
            return translate("Replay", "%n added by hand", "", count)
        case "absence":
            return translate("Replay", "%n absence(s) recorded", "", count)
        case "extra" | "planned":
            return translate("Replay", "%n shift(s) added", "", count)
        case "loan":
            return translate("Replay", "%n nurse(s) lent", "", count)
        case "hours":
            return translate("Replay", "opening hours changed")
        case _:
            return kind
