"""An entry of the trail in words: what was done, to what, from what to what; in the user's language or another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from app.domain.masking import masked
from app.domain.moment import from_us
from app.domain.trail import REGION, TrailEntry
from ui.formats import Formats

#: Context and source text to the text in a language; QCoreApplication.translate is the user's.
Translate = Callable[[str, str], str]

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
    "set_policy": "settings",
    "set_hours": "clock",
    "retry_text": "message",
    "cancel_text": "message",
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
    "texts:allowed": "message",
    "numbers:blanked": "eye-off",
}


@dataclass(frozen=True, slots=True)
class AuditWording:
    """How entries are put into words: names by id, the language's formats, and its words."""

    formats: Formats
    centre_name: Callable[[int], str]
    agent_name: Callable[[int], str] = str
    translate: Translate = QCoreApplication.translate

    def act(self, what: str) -> str:
        """What was done, as a short sentence without a subject."""
        return act(what, self.translate)

    def place(self, centre_id: int) -> str:
        """The chain's centre; 0 is the region."""
        return self.translate("Audit", "Region") if centre_id == REGION else self.centre_name(centre_id)

    def thing(self, entry: TrailEntry, number_ends: Mapping[int, str]) -> str:
        """What it was done to: a callback with its masked number, how many callbacks, or nothing of the kind."""
        ids = entry.ids
        if entry.what == "exported":
            return exported_what(str(entry.detail.get("what")), self.translate)
        if not ids or entry.what == "set_template":
            return ""
        if len(ids) > 1:
            return self.translate("Audit", "{count} callbacks").format(count=self.formats.number(len(ids)))
        end = number_ends.get(ids[0], "")
        return f"#{ids[0]}  {masked(end)}" if end else f"#{ids[0]}"

    def change(self, entry: TrailEntry) -> str:
        """From what to what, or why; "" where the act says it all."""
        told, translate = entry.detail, self.translate
        match entry.what:
            case "move":
                said = _arrow(self.place(entry.centre_id), self._centre(told.get("to")))
            case "retry":
                when = told.get("when")
                said = _arrow(
                    "",
                    self._when(from_us(when), entry) if isinstance(when, int) else translate("Audit", "now"),
                )
            case "assign":
                agent = told.get("agent")
                name = (
                    self.agent_name(agent)
                    if isinstance(agent, int)
                    else translate("Audit", "whoever is free")
                )
                said = _arrow("", name)
            case "set_template":
                said = " · ".join(
                    (purpose(str(told.get("purpose", "")), translate), str(told.get("language", "")))
                )
            case "send_text":
                said = purpose(str(told.get("purpose", "")), translate)
            case "handle":
                said = _arrow("", handled_how(str(told.get("how", "")), translate))
            case "join":
                said = _arrow("", f"#{told.get('into')}")
            case "consent_ask" | "consent_give":
                said = " · ".join(
                    part
                    for part in (self.act(str(told.get("for", ""))), str(told.get("asked_by", "")))
                    if part
                )
            case "correct":
                said = "; ".join(self._corrected(told.get("changed")))
            case "number:shown" | "number:searched" | "trail:searched":
                said = number_reason(str(told.get("reason", "")), translate)
            case "exported":
                rows = translate("Audit", "{count} rows").format(
                    count=self.formats.number(int(told.get("rows", 0)))
                )
                parts = (str(told.get("format", "")).upper(), rows, str(told.get("filter", "")))
                said = " · ".join(part for part in parts if part)
            case "signed_in":
                said = f"Jonovahti {told.get('program', '')}"
            case "sign_in_failed":
                said = self._failed(told)
            case "rights:granted" | "rights:revoked":
                said = " · ".join(str(told[name]) for name in ("login", "role") if told.get(name))
            case "set_policy" | "set_hours":
                said = rest(told)
            case _:
                said = ""
        agreed = told.get("consented_by")
        if isinstance(agreed, str):
            said = " · ".join((said, translate("Audit", "agreed by {who}").format(who=agreed))).removeprefix(
                " · "
            )
        return said

    def _when(self, when: datetime, entry: TrailEntry) -> str:
        same = (
            when.astimezone(self.formats.zone).date()
            == from_us(entry.at_us).astimezone(self.formats.zone).date()
        )
        return self.formats.at_clock(when) if same else self.formats.day_and_clock(when)

    def _centre(self, centre_id: object) -> str:
        return self.centre_name(centre_id) if isinstance(centre_id, int) else ""

    def _corrected(self, changed: object) -> list[str]:
        if not isinstance(changed, Mapping):
            return []
        return [
            f"{corrected_what(str(name), self.translate)} {_arrow(*map(self._value, value))}"
            if isinstance(value, list) and len(value) == 2
            else corrected_what(str(name), self.translate)
            for name, value in changed.items()
        ]

    def _value(self, value: object) -> str:
        if isinstance(value, bool):
            return self.translate("Audit", "yes") if value else self.translate("Audit", "no")
        return str(value)

    def _failed(self, told: Mapping[str, Any]) -> str:
        first, last = told.get("first"), told.get("last")
        if not isinstance(first, int) or not isinstance(last, int):
            return ""
        said = self.translate("Audit", "{count} times, last {time}")
        return said.format(count=told.get("count"), time=self.formats.day_and_clock(from_us(last)))


def act(what: str, translate: Translate = QCoreApplication.translate) -> str:
    """What was done; a code nobody has a word for comes back as it is."""
    said = {
        "move": translate("Audit", "Moved"),
        "retry": translate("Audit", "Set to be retried"),
        "to_front": translate("Audit", "Moved to front"),
        "assign": translate("Audit", "Assigned"),
        "send_text": translate("Audit", "Sent a text"),
        "handle": translate("Audit", "Marked as handled"),
        "withdraw": translate("Audit", "Withdrew"),
        "join": translate("Audit", "Joined to another"),
        "part": translate("Audit", "Parted again"),
        "reopen": translate("Audit", "Opened again"),
        "correct": translate("Audit", "Corrected"),
        "add": translate("Audit", "Added by hand"),
        "undo": translate("Audit", "Undid an act"),
        "consent_ask": translate("Audit", "Asked for consent"),
        "consent_give": translate("Audit", "Gave consent"),
        "set_policy": translate("Audit", "Changed the attempt policy"),
        "set_hours": translate("Audit", "Changed opening hours"),
        "retry_text": translate("Audit", "Sent a text again"),
        "cancel_text": translate("Audit", "Cancelled a text"),
        "set_template": translate("Audit", "Changed a text template"),
        "acknowledge_alert": translate("Audit", "Acknowledged an alert"),
        "snooze_alert": translate("Audit", "Snoozed an alert"),
        "set_alert_rule": translate("Audit", "Changed an alert rule"),
        "number:shown": translate("Audit", "Looked at the number"),
        "number:searched": translate("Audit", "Searched by number"),
        "number:entered": translate("Audit", "Entered a number"),
        "trail:searched": translate("Audit", "Asked who has looked"),
        "exported": translate("Audit", "Exported"),
        "signed_in": translate("Audit", "Signed in"),
        "sign_in_failed": translate("Audit", "Failed to sign in"),
        "rights:granted": translate("Audit", "Gave rights"),
        "rights:revoked": translate("Audit", "Took rights away"),
        "texts:stopped": translate("Audit", "Texts stopped"),
        "texts:allowed": translate("Audit", "Texts allowed again"),
        "numbers:blanked": translate("Audit", "Old numbers removed"),
    }
    return said.get(what, what)


def handled_how(code: str, translate: Translate) -> str:
    """How a callback was served without ringing."""
    said = {
        "voicemail": translate("Audit", "from a voicemail"),
        "e_form": translate("Audit", "from an e-form"),
        "chat": translate("Audit", "in chat"),
        "rang_in": translate("Audit", "the patient rang in"),
        "other_channel": translate("Audit", "in another channel"),
    }
    return said.get(code, code)


def number_reason(code: str, translate: Translate = QCoreApplication.translate) -> str:
    """Why a number was shown, searched for or asked about."""
    said = {
        "calling_self": translate("Audit", "to ring the patient"),
        "checking_number": translate("Audit", "to check the number"),
        "patient_asked": translate("Audit", "the patient asked"),
        "complaint": translate("Audit", "a complaint was looked into"),
    }
    return said.get(code, code)


def purpose(code: str, translate: Translate) -> str:
    """What a text was for, in any language; `ui.words.purpose` has the same words in the user's."""
    said = {
        "unreached": translate("Purpose", "We could not reach you"),
        "expected_window": translate("Purpose", "When we ring you"),
        "tomorrow_first": translate("Purpose", "We ring you first tomorrow"),
        "free": translate("Purpose", "Own text"),
        "survey": translate("Purpose", "Survey"),
    }
    return said.get(code, code)


def exported_what(code: str, translate: Translate) -> str:
    """What an export held."""
    said = {
        "callbacks": translate("Audit", "List of callbacks"),
        "past": translate("Audit", "List of past callbacks"),
        "trail": translate("Audit", "Audit log"),
        "answer": translate("Audit", "Answer to a client"),
        "report": translate("Audit", "Report"),
    }
    return said.get(code, code)


def corrected_what(code: str, translate: Translate) -> str:
    """What of a callback was corrected."""
    said = {
        "language": translate("Audit", "language"),
        "service_id": translate("Audit", "service"),
        "is_urgent": translate("Audit", "urgent"),
        "number": translate("Audit", "number"),
    }
    return said.get(code, code)


def rest(told: Mapping[str, Any]) -> str:
    """What a detail holds beside ids, as it is stored."""
    hidden = {"action", "ids", "callback", "caller"}
    return ", ".join(f"{name} {value}" for name, value in told.items() if name not in hidden)


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}".strip()
