"""What a supervisor did on a day that is replayed, in words and with an icon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from app.domain.moment import from_us
from app.replay.acts import DoneAct
from ui.formats import Formats

#: Of each kind of `DoneAct`.
ICONS: Final = {
    "moved": "arrows-right-left",
    "retry_set": "refresh",
    "to_front": "arrow-bar-to-up",
    "read": "mail-opened",
    "said": "message",
    "assigned": "user-check",
    "text": "message",
    "handled": "circle-check",
    "withdrawn": "circle-x",
    "joined": "arrows-join",
    "reopened": "rotate-clockwise",
    "corrected": "pencil",
    "released": "arrow-back-up",
    "requested": "phone-plus",
    "absence": "user",
    "extra": "users",
    "planned": "users",
    "loan": "users",
    "absence_removed": "user",
    "extra_removed": "users",
    "loan_removed": "users",
    "hours": "calendar-time",
}


class DoneActWords(QObject):
    """An object, as plurals are told by an object's own `tr` alone."""

    def of(self, act: DoneAct, centre_name: Callable[[int], str], formats: Formats) -> str:
        """What was done, with how many, for when and where: "12 moved, Kallio → Suviranta"."""
        what = self._what(act.kind, act.count)
        if act.planned_us:
            clock = formats.at_moment(from_us(act.planned_us), from_us(act.at_us))
            # When it was put back stands before it: this is another time.
            when = self.tr("{what}, retry {clock}") if act.kind == "released" else self.tr("{what} {clock}")
            what = when.format(what=what, clock=clock)
        here = ", ".join(map(centre_name, act.centre_ids))
        if act.kind == "moved" and act.from_ids:
            came_from = ", ".join(map(centre_name, act.from_ids))
            return self.tr("{what}, {source} → {target}").format(what=what, source=came_from, target=here)
        return self.tr("{what}, {place}").format(what=what, place=here) if here else what

    def _what(self, kind: str, count: int) -> str:
        match kind:
            case "moved":
                return self.tr("%n moved", "", count)
            case "retry_set":
                return self.tr("%n set to be retried", "", count)
            case "released":
                return self.tr("%n lost call(s) put back to the queue", "", count)
            case "to_front":
                return self.tr("%n moved to the front", "", count)
            case "assigned":
                return self.tr("%n assigned", "", count)
            case "text":
                return self.tr("%n text(s) sent", "", count)
            case "handled":
                return self.tr("%n marked handled", "", count)
            case "withdrawn":
                return self.tr("%n withdrawn", "", count)
            case "joined":
                return self.tr("%n joined", "", count)
            case "reopened":
                return self.tr("%n reopened", "", count)
            case "read":
                return self.tr("%n marked as read", "", count)
            case "said":
                return self.tr("%n wait to be read again", "", count)
            case "corrected":
                return self.tr("%n corrected", "", count)
            case "requested":
                return self.tr("%n added by hand", "", count)
            case "absence":
                return self.tr("%n absence(s) recorded", "", count)
            case "extra" | "planned":
                return self.tr("%n shift(s) added", "", count)
            case "loan":
                return self.tr("%n nurse(s) lent", "", count)
            case "absence_removed":
                return self.tr("%n absence(s) taken back", "", count)
            case "extra_removed":
                return self.tr("%n shift(s) taken back", "", count)
            case "loan_removed":
                return self.tr("%n loan(s) taken back", "", count)
            case "hours":
                return self.tr("opening hours changed")
            case _:
                return kind
