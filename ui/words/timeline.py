"""One line of a callback's history in words: title, small print, icon and tone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from app.domain.moment import from_us
from app.domain.outbox import PUT_BACK_FOR, TextState
from app.listing.shown import TimelineEntry
from ui.formats import Formats
from ui.words.actors import actor
from ui.words.dialling import dial_state, dial_why
from ui.words.states import outcome, purpose, reason, text_state
from ui.words.text_reasons import text_why
from ui.words.untextable import untextable

translate = QCoreApplication.translate
Facts = dict[str, str | int | None]
#: Any later window that a patient is told takes the place of the first.
_FIRST = 1


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """What the timeline draws for one entry; `tone` is a colour token."""

    title: str
    note: str
    icon: str
    tone: str = "t2"


def timeline_line(entry: TimelineEntry, formats: Formats, centre_name: Callable[[int], str]) -> TimelineLine:
    """Put one entry into words.

    Facts read, all optional: `service`, `reason`, `from_centre`, `to_centre` (ids), `number` (of the attempt),
    `max_attempts`, `outcome`, `seconds`, `agent`, `next_attempt_us`, `close_reason`, `reopen_reason`, `purpose`,
    `body`, `detail` (of a text where it is now), `score` (of what the patient texted back), `from_us`, `until_us`
    (the window it tells of), `told` (which one), `why` (no text went out), `wished_from_us`, `wished_until_us` (the
    patient's wish that a retry set aside).
    """
    if entry.kind.startswith("text:"):
        return _text(entry, formats)
    if entry.kind.startswith("dial:"):
        return _dial(entry)
    if entry.kind.startswith("said:"):
        return _said(entry)
    facts = entry.facts
    who = actor(entry.actor)
    by = translate("Timeline", "By {who}").format(who=who) if who else ""
    desk = str(facts.get("agent") or who)
    rang = _rang(facts, desk, formats)
    match entry.kind:
        case "requested":
            about = reason(str(facts.get("reason") or "")) or str(facts.get("service") or "")
            return TimelineLine(translate("Timeline", "Callback requested"), about, "phone-incoming")
        case "taken":
            return TimelineLine(translate("Timeline", "Calling"), desk, "phone-call", "info")
        case "released":
            return TimelineLine(translate("Timeline", "Put back to the queue"), desk, "arrow-back-up")
        case "lost":
            whose = " · ".join(part for part in (str(facts.get("agent") or ""), by) if part)
            return TimelineLine(
                translate("Timeline", "Lost call put back to the queue"), whose, "arrow-back-up", "warn"
            )
        case "attempted":
            return TimelineLine(_attempt(facts), rang, "phone-off", "warn")
        case "reached":
            return TimelineLine(translate("Timeline", "Reached"), rang, "circle-check", "ok")
        case "unreached":
            return TimelineLine(
                translate("Timeline", "Not reached"), _ended(facts, rang), "phone-off", "warn"
            )
        case "handled":
            return TimelineLine(
                translate("Timeline", "Handled without calling"), _how(facts, by), "check", "ok"
            )
        case "withdrawn":
            return TimelineLine(translate("Timeline", "Withdrawn"), _with_reason(facts, by), "x", "t3")
        case "joined":
            return TimelineLine(translate("Timeline", "Joined to another callback"), by, "copy", "t3")
        case "reopened":
            return TimelineLine(
                translate("Timeline", "Opened again"), _with_reason(facts, by), "arrow-back-up"
            )
        case "moved":
            return TimelineLine(_moved(facts, centre_name), by, "arrows-right-left")
        case "retry_set":
            return TimelineLine(_retry(facts, formats, entry.at_us), _and_wish(by, entry, formats), "refresh")
        case "to_front":
            return TimelineLine(
                translate("Timeline", "Moved to front"), _and_wish(by, entry, formats), "arrows-sort"
            )
        case "assigned":
            return TimelineLine(translate("Timeline", "Assigned"), by, "user")
        case "corrected":
            return TimelineLine(translate("Timeline", "Details corrected"), by, "adjustments-horizontal")
        case "read":
            return TimelineLine(translate("Timeline", "Patient's text marked as read"), by, "mail-opened")
        case "unread":
            return TimelineLine(
                translate("Timeline", "Patient's text waits to be read again"), by, "message", "info"
            )
        case "untexted":
            title, said = translate("Timeline", "No text message went out"), str(facts.get("why") or "")
            return TimelineLine(title, text_why(TextState.REJECTED, said), "message", "warn")
        case "planned":
            return TimelineLine(_planned(facts), _last_of(facts), "calendar-time")
        case _:
            return TimelineLine(entry.kind, by, "circle-dashed")


def _text(entry: TimelineEntry, formats: Formats) -> TimelineLine:
    state = entry.kind.partition(":")[2]
    tone = "warn" if state in {"undelivered", "expired", "rejected", "held", "unknown"} else "t2"
    body = str(entry.facts.get("body") or "") or purpose(str(entry.facts.get("purpose") or ""))
    body = _window(entry.facts, formats) or body
    detail = entry.facts.get("detail")
    is_told_why = tone == "warn" or state == TextState.CANCELLED or detail in PUT_BACK_FOR
    why = text_why(TextState(state), str(detail)) if detail is not None and is_told_why else ""
    by = (
        translate("Timeline", "By {who}").format(who=actor(entry.actor))
        if state in {"queued", "cancelled"}
        else ""
    )
    said = text_state(state)
    # Its number was looked at before it could go to any operator.
    if state == TextState.REJECTED and untextable(str(detail)):
        said = translate("TextState", "not sent")
    title = translate("Timeline", "Text message: {state}").format(state=said)
    return TimelineLine(title, " · ".join(part for part in (body, why, by) if part), "message", tone)


def _window(facts: Facts, formats: Formats) -> str:
    """When the patient was told to be rung, "" where the text tells of no time."""
    from_us, until_us = facts.get("from_us"), facts.get("until_us")
    if not isinstance(from_us, int) or not isinstance(until_us, int):
        return ""
    first, last = (formats.clock(datetime.fromtimestamp(us / 1_000_000, UTC)) for us in (from_us, until_us))
    if facts.get("told") not in (None, _FIRST):
        return translate("Timeline", "told a new time, {first}–{last}").format(first=first, last=last)
    return translate("Timeline", "told {first}–{last}").format(first=first, last=last)


def _dial(entry: TimelineEntry) -> TimelineLine:
    """A command to the phone platform to ring now."""
    state, detail = TextState(entry.kind.partition(":")[2]), entry.facts.get("detail")
    is_amiss = state in {TextState.UNKNOWN, TextState.HELD, TextState.EXPIRED, TextState.REJECTED}
    why = dial_why(state, str(detail)) if detail is not None else ""
    by = translate("Timeline", "By {who}").format(who=actor(entry.actor))
    tone = "warn" if is_amiss else "ok" if state is TextState.DELIVERED else "t2"
    title = translate("Timeline", "Ring now: {state}").format(state=dial_state(state))
    said_by = by if state in {TextState.QUEUED, TextState.CANCELLED} and entry.actor else ""
    return TimelineLine(title, " · ".join(part for part in (why, said_by) if part), "phone-outgoing", tone)


def _said(entry: TimelineEntry) -> TimelineLine:
    """What the patient texted; in their own words where a person has to read them."""
    body, score = str(entry.facts.get("body") or ""), entry.facts.get("score")
    note = translate("Timeline", "“{words}”").format(words=body) if body else ""
    match entry.kind.partition(":")[2]:
        case "stop":
            return TimelineLine(translate("Timeline", "Patient asked for no more texts"), note, "message")
        case "start":
            return TimelineLine(translate("Timeline", "Patient allows texts again"), note, "message")
        case "answer" if score is not None:
            title = translate("Timeline", "Patient's feedback: {score} of 10").format(score=score)
            return TimelineLine(title, note, "message")
        case "answer":
            return TimelineLine(translate("Timeline", "Patient's feedback"), note, "message")
        case _:
            # It may say that nobody needs to ring, or that it is worse.
            return TimelineLine(translate("Timeline", "Patient texted"), note, "message", "info")


def _attempt(facts: Facts) -> str:
    how = outcome(str(facts.get("outcome") or ""))
    number = facts.get("number")
    if number:
        return translate("Timeline", "Attempt {number}: {outcome}").format(number=number, outcome=how)
    return (
        translate("Timeline", "Attempt: {outcome}").format(outcome=how)
        if how
        else translate("Timeline", "Attempt")
    )


def _rang(facts: Facts, desk: str, formats: Formats) -> str:
    seconds = facts.get("seconds")
    if not isinstance(seconds, int):
        return desk
    took = translate("Timeline", "took {time}").format(time=formats.duration(seconds))
    return " · ".join(part for part in (desk, took) if part)


def _ended(facts: Facts, desk: str) -> str:
    how = outcome(str(facts.get("outcome") or ""))
    return " · ".join(part for part in (how, desk) if part)


def _how(facts: Facts, by: str) -> str:
    match facts.get("outcome"):
        case "voicemail":
            how = translate("Timeline", "from a voicemail")
        case "e_form":
            how = translate("Timeline", "from an e-form")
        case "chat":
            how = translate("Timeline", "in chat")
        case "rang_in":
            how = translate("Timeline", "the patient rang in")
        case other:
            how = str(other or "")
    return " · ".join(part for part in (how, by) if part)


def _with_reason(facts: Facts, by: str) -> str:
    given = str(facts.get("close_reason") or facts.get("reopen_reason") or facts.get("reason") or "")
    return " · ".join(part for part in (given, by) if part)


def _moved(facts: Facts, centre_name: Callable[[int], str]) -> str:
    source, target = facts.get("from_centre"), facts.get("to_centre")
    if isinstance(source, int) and isinstance(target, int):
        return translate("Timeline", "Moved: {source} → {target}").format(
            source=centre_name(source), target=centre_name(target)
        )
    return translate("Timeline", "Moved")


def _retry(facts: Facts, formats: Formats, said_us: int) -> str:
    when = facts.get("next_attempt_us")
    if isinstance(when, int) and when:
        clock = formats.at_moment(from_us(when), from_us(said_us))
        return translate("Timeline", "Retry planned {clock}").format(clock=clock)
    return translate("Timeline", "Retry now")


def _and_wish(by: str, entry: TimelineEntry, formats: Formats) -> str:
    """Who did it, and the patient's wish that it set aside."""
    first, last = (entry.facts.get(one) for one in ("wished_from_us", "wished_until_us"))
    if not isinstance(first, int):
        return by
    until = from_us(last) if isinstance(last, int) and last else None
    span = formats.span(from_us(first), until, from_us(entry.at_us))
    aside = translate("Timeline", "The patient's wish is set aside: {span}").format(span=span)
    return " · ".join(part for part in (by, aside) if part)


def _planned(facts: Facts) -> str:
    number = facts.get("number")
    if number:
        return translate("Timeline", "Attempt {number} planned").format(number=number)
    return translate("Timeline", "Next attempt planned")


def _last_of(facts: Facts) -> str:
    number, most = facts.get("number"), facts.get("max_attempts")
    return translate("Timeline", "last attempt") if number and number == most else ""
