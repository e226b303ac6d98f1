"""An entry of the trail in words: what was done, to what, from what to what; in the user's language or another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from app.domain.masking import masked
from app.domain.moment import from_us
from app.domain.trail import REGION, TrailEntry
from ui.formats import Formats
from ui.screens import audit_changes as changes
from ui.screens.audit_vocabulary import Translate, act, alert_figure, exported_what, language_name, purpose

#: What was done, in the order of the list to choose from, with its icon.
ICONS: Final = {
    "move": "arrows-right-left",
    "retry": "refresh",
    "to_front": "arrows-sort",
    "assign": "user",
    "send_text": "message",
    "handle": "check",
    "withdraw": "x",
    "join": "copy",
    "part": "copy",
    "reopen": "arrow-back-up",
    "correct": "adjustments-horizontal",
    "add": "phone-plus",
    "undo": "arrow-back-up",
    "consent_ask": "users",
    "consent_give": "users",
    "consent_decline": "users",
    "consent_take_back": "users",
    "set_policy": "settings",
    "set_hours": "clock",
    "record_absence": "user",
    "add_shift": "user-check",
    "lend": "arrows-right-left",
    "remove_shift": "x",
    "remove_hours": "clock",
    "retry_text": "message",
    "cancel_text": "message",
    "mark_read": "mail-opened",
    "set_template": "pencil",
    "acknowledge_alert": "check",
    "snooze_alert": "bell",
    "set_alert_rule": "pencil",
    "number:shown": "eye",
    "number:searched": "search",
    "number:entered": "phone-plus",
    "trail:searched": "search",
    "exported": "mail-forward",
    "signed_in": "user",
    "sign_in_failed": "alert-triangle",
    "rights:granted": "users",
    "rights:revoked": "users",
    "texts:stopped": "message",
    "texts:set": "message",
    "texts:allowed": "message",
    "numbers:blanked": "eye-off",
    "retention:set": "eye-off",
}


@dataclass(frozen=True, slots=True)
class AuditWording:
    """How entries are put into words: names by id, the language's formats, and its words."""

    formats: Formats
    centre_name: Callable[[int], str]
    agent_name: Callable[[int], str] = str
    translate: Translate = QCoreApplication.translate
    service_name: Callable[[int], str] = str
    queue_name: Callable[[int], str] = str

    def act(self, what: str) -> str:
        """What was done, as a short sentence without a subject."""
        return act(what, self.translate)

    def place(self, centre_id: int) -> str:
        """The chain's centre; 0 is the region."""
        return self.translate("Audit", "Region") if centre_id == REGION else self.centre_name(centre_id)

    def thing(self, entry: TrailEntry, number_ends: Mapping[int, str]) -> str:
        """What it was done to: a callback with its masked number, how many, or what else it was about."""
        told, rows, ids = entry.detail, entry.rows, entry.ids
        match entry.kind:
            case "exported":
                return exported_what(str(told.get("what")), self.translate)
            case "set_policy":
                many = self.translate("Audit", "{count} queues")
                return self.queue_name(rows[0]) if len(rows) == 1 else self._count(many, rows)
            case "record_absence" | "add_shift" | "lend":
                return ", ".join(self.agent_name(one) for one in rows)
            case "remove_shift":
                nurse = told.get("agent")
                return self.agent_name(nurse) if isinstance(nurse, int) else ""
            case "set_hours" | "remove_hours":
                queue = told.get("queue")
                place = self.queue_name(queue) if isinstance(queue, int) else self.place(entry.centre_id)
                return _joined(place, self._day(told.get("day")))
            case "set_template":
                code, language = str(told.get("purpose", "")), str(told.get("language", ""))
                known = _joined(purpose(code, self.translate), language_name(language, self.translate))
                return known or self.translate("Audit", "Text template")
            case "set_alert_rule":
                figures = [rule["figure"] for rule in changes.alert_rules(told) if rule]
                return alert_figure(str(figures[-1]), self.translate) if figures else ""
            case "acknowledge_alert" | "snooze_alert":
                many = self.translate("Audit", "{count} alerts")
                alerts = self.translate("Audit", "Alert") if len(rows) == 1 else self._count(many, rows)
                about = [alert_figure(str(one), self.translate) for one in told.get("figures", ())]
                return ": ".join(part for part in (alerts, ", ".join(about)) if part)
        if not ids:
            return ""
        if len(ids) > 1:
            return self._count(self.translate("Audit", "{count} callbacks"), ids)
        end = number_ends.get(ids[0], "")
        return f"#{ids[0]}  {masked(end)}" if end else f"#{ids[0]}"

    def change(self, entry: TrailEntry) -> str:
        """From what to what, and why; "" where the act says it all."""
        return _joined(*changes.parts(self, entry))

    def when(self, when: datetime, entry: TrailEntry) -> str:
        """A time that an entry tells of; the day too where it is another than the entry's."""
        zone = self.formats.zone
        same = when.astimezone(zone).date() == from_us(entry.at_us).astimezone(zone).date()
        return self.formats.at_clock(when) if same else self.formats.day_and_clock(when)

    def _count(self, many: str, ids: tuple[int, ...]) -> str:
        return many.format(count=self.formats.number(len(ids))) if ids else ""

    def _day(self, told: Any) -> str:
        try:
            return self.formats.day(date.fromisoformat(str(told)))
        except ValueError:
            return ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
