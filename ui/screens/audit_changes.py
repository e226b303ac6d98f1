"""What an entry of the audit changed, from what to what and why, in words; what stayed as it was is not told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.domain.moment import from_us
from app.domain.trail import TrailEntry
from ui.screens import audit_vocabulary as words

if TYPE_CHECKING:
    from ui.screens.audit_words import AuditWording

_MINUTES: Final = 24 * 60
#: Figures of alert rules that are times, and shares of one.
_TIMES: Final = frozenset({"oldest_wait", "stale"})
_SHARES: Final = frozenset({"load", "attempts_failing", "texts_failing"})


def parts(say: AuditWording, entry: TrailEntry) -> Iterator[str]:
    """What changed, then why, then who agreed; each may be ""."""
    told, translate = entry.detail, say.translate
    if entry.what == "undo":
        yield say.act(entry.kind) if entry.kind else ""
    yield _changed(say, entry)
    match entry.what:
        case "number:shown" | "number:searched" | "trail:searched":
            yield words.number_reason(str(told.get("reason", "")), translate)
        case "number:entered":
            pass
        case "record_absence":
            yield words.absence_reason(str(told.get("reason", "")), translate)
        case _:
            yield str(told.get("reason", ""))
    agreed = told.get("consented_by")
    if isinstance(agreed, str):
        yield translate("Audit", "agreed by {who}").format(who=agreed)


def _changed(say: AuditWording, entry: TrailEntry) -> str:
    told, translate = entry.detail, say.translate
    match entry.kind:
        case "set_policy":
            return "; ".join(_policies(say, told))
        case "record_absence" | "add_shift" | "lend" | "remove_shift":
            return " · ".join(part for part in _hands(say, entry) if part)
        case "set_hours" | "remove_hours":
            return "; ".join(
                _arrow(_span(say, before), _span(say, after)) for before, after in _pairs(told.get("changed"))
            )
        case "set_template":
            version = translate("Audit", "version {number}")
            return "; ".join(
                _arrow(*("" if one is None else version.format(number=one) for one in pair))
                for pair in _pairs(told.get("changed"))
            )
        case "set_alert_rule":
            return "; ".join(_rule(say, told))
        case "retry_text" | "cancel_text":
            pairs = {tuple(map(str, pair)) for pair in _pairs(told.get("changed"))}
            return "; ".join(
                _arrow(words.text_state(before, translate), words.text_state(after, translate))
                for before, after in sorted(pairs)
            )
    return "" if entry.what == "undo" else _plain(say, entry)


def _plain(say: AuditWording, entry: TrailEntry) -> str:
    told, translate = entry.detail, say.translate
    match entry.what:
        case "move":
            to = told.get("to")
            return _arrow(say.place(entry.centre_id), say.centre_name(to) if isinstance(to, int) else "")
        case "retry":
            before = _same(told.get("changed"))
            was = _time(say, entry, before) if before else ""
            if (nurse := told.get("lost")) is not None:
                was = translate("Audit", "lost call: {nurse}").format(nurse=_nurse(say, nurse))
            return _arrow(was, _time(say, entry, told.get("when")))
        case "to_front":
            since = _same(told.get("changed"))
            in_turn, in_front = translate("Audit", "in turn"), translate("Audit", "at the front")
            return _arrow(in_turn if since is None else f"{in_front} {_time(say, entry, since)}", in_front)
        case "assign":
            before = _same(told.get("changed"))
            return _arrow(_nurse(say, before) if before else "", _nurse(say, told.get("agent")))
        case "mark_read":
            wrote = translate("Audit", "the patient's text of {time}")
            times = sorted({pair[0] for pair in _pairs(told.get("changed")) if isinstance(pair[0], int)})
            return "; ".join(wrote.format(time=_time(say, entry, one)) for one in times)
        case "send_text":
            return words.purpose(str(told.get("purpose", "")), translate)
        case "handle":
            return _arrow("", words.handled_how(str(told.get("how", "")), translate))
        case "join":
            return _arrow("", f"#{told.get('into')}")
        case "consent_ask" | "consent_give" | "consent_decline" | "consent_take_back":
            return " · ".join(_consented(say, told))
        case "correct":
            return "; ".join(_corrected(say, told.get("changed")))
        case "snooze_alert":
            until = told.get("until")
            return _arrow("", say.when(from_us(until), entry)) if isinstance(until, int) else ""
        case "exported":
            rows = translate("Audit", "{count} rows").format(
                count=say.formats.number(int(told.get("rows", 0)))
            )
            form = str(told.get("format", ""))
            form = translate("Audit", "printed") if form == "print" else form.upper()
            known = (form, rows, str(told.get("filter", "")))
            return " · ".join(part for part in known if part)
        case "signed_in":
            return f"Jonovahti {told.get('program', '')}"
        case "sign_in_failed":
            return _failed(say, told)
        case "rights:granted" | "rights:revoked":
            return " · ".join(part for part in _rights(say, told) if part)
        case _:
            return ""


def _rights(say: AuditWording, told: Mapping[str, Any]) -> Iterator[str]:
    """Whose, as what, and where numbers are hidden now or are shown that were not."""
    yield str(told.get("login", ""))
    yield str(told.get("role", ""))
    after, before = (told.get(name, []) for name in ("without_numbers", "without_numbers_before"))
    if after:
        yield say.translate("Audit", "numbers hidden: {centres}").format(centres=_centres(say, after))
    if told.get("without_numbers") is not None and (shown := [id_ for id_ in before if id_ not in after]):
        yield say.translate("Audit", "numbers shown again: {centres}").format(centres=_centres(say, shown))


def _centres(say: AuditWording, ids: Sequence[int]) -> str:
    return ", ".join(map(say.centre_name, ids))


def _consented(say: AuditWording, told: Mapping[str, Any]) -> Iterator[str]:
    """To what, how, into which, and who asked."""
    yield say.act(str(told.get("for", "")))
    if told.get("how"):
        yield words.handled_how(str(told["how"]), say.translate)
    if told.get("into"):
        yield f"#{told['into']}"
    if told.get("asked_by"):
        yield str(told["asked_by"])


def alert_rules(told: Mapping[str, Any]) -> tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]:
    """An alert rule before (None: it is new) and after."""
    for before, after in _pairs(told.get("changed")):
        return (
            before if isinstance(before, Mapping) else None,
            after if isinstance(after, Mapping) else None,
        )
    return None, None


def _hands(say: AuditWording, entry: TrailEntry) -> Iterator[str]:
    """To which centre, and from when until when before and after."""
    told = entry.detail
    if isinstance(told.get("to"), int):
        yield _arrow("", say.centre_name(told["to"]))
    for before, after in _pairs(told.get("changed")):
        yield _arrow(_stretch(say, entry, before), _stretch(say, entry, after))


def _stretch(say: AuditWording, entry: TrailEntry, span: object) -> str:
    if not isinstance(span, list) or len(span) != 2:
        return ""
    return "–".join(say.when(from_us(int(one)), entry) for one in span)


def _policies(say: AuditWording, told: Mapping[str, Any]) -> Iterator[str]:
    """From which day, and the figures that differ; those of several queues once."""
    known, first = told.get("policies"), told.get("from")
    if isinstance(first, str):
        day = say.formats.day(date.fromisoformat(first))
        yield say.translate("Audit", "from {day}").format(day=day)
    figures = known if isinstance(known, Mapping) else {}
    said = set()
    for before, after in _pairs(told.get("changed")):
        was, now = figures.get(str(before), {}), figures.get(str(after), {})
        for name in sorted({*was, *now}, key=list({**now, **was}).index):
            if was.get(name) != now.get(name):
                line = f"{words.policy_figure(name, say.translate)} " + _arrow(
                    _figure(say, name, was.get(name)), _figure(say, name, now.get(name))
                )
                if line not in said:
                    said.add(line)
                    yield line


def _figure(say: AuditWording, name: str, value: object) -> str:
    if value is None:
        return ""
    if name.endswith("_s") and isinstance(value, int):
        return say.formats.duration(value)
    return _value(say, value)


def _rule(say: AuditWording, told: Mapping[str, Any]) -> Iterator[str]:
    before, after = alert_rules(told)
    if after is None:
        return
    figure = str(after.get("figure"))
    was, now = dict(before.get("rule", {})) if before else {}, dict(after.get("rule", {}))
    if was.get("on") != now.get("on"):
        limits = (_limit(say, figure, was.get("on")), _limit(say, figure, now.get("on")))
        yield say.translate("Audit", "limit") + " " + _arrow(*limits)
    if before and before.get("is_active") != after.get("is_active"):
        in_use = (_value(say, before.get("is_active")), _value(say, after.get("is_active")))
        yield say.translate("Audit", "in use") + " " + _arrow(*in_use)
    others = {name for name in {*was, *now} - {"on"} if was.get(name) != now.get(name)}
    if before and (others or before.get("scope") != after.get("scope")):
        yield say.translate("Audit", "other settings of it")


def _limit(say: AuditWording, figure: str, told: object) -> str:
    try:
        value = float(str(told))
    except ValueError:
        return ""
    if figure in _TIMES:
        return say.formats.duration(value)
    return say.formats.percent(value) if figure in _SHARES else say.formats.number(round(value))


def _span(say: AuditWording, span: object) -> str:
    """Hours of an exception; none: the week's."""
    if not isinstance(span, list) or len(span) != 2:
        return say.translate("Audit", "as in the week")
    opens, closes = span
    if not isinstance(opens, int) or not isinstance(closes, int):
        return say.translate("Audit", "closed")
    return f"{_clock(say, opens)}–{_clock(say, closes)}"


def _clock(say: AuditWording, minute: int) -> str:
    """What is in the log is told, though it be no minute of a day."""
    return say.formats.minute(minute) if 0 <= minute <= _MINUTES else str(minute)


def _corrected(say: AuditWording, changed: object) -> Iterator[str]:
    if not isinstance(changed, Mapping):
        return
    for name, value in changed.items():
        what = words.corrected_what(str(name), say.translate)
        if not isinstance(value, list) or len(value) != 2:
            yield what
        elif value[0] != value[1]:
            yield f"{what} {_arrow(*(_correct_value(say, str(name), one) for one in value))}"


def _correct_value(say: AuditWording, name: str, value: object) -> str:
    if name == "service_id" and isinstance(value, int):
        return say.service_name(value)
    if name == "language":
        return words.language_name(str(value), say.translate)
    return _value(say, value)


def _value(say: AuditWording, value: object) -> str:
    if isinstance(value, bool):
        return say.translate("Audit", "yes") if value else say.translate("Audit", "no")
    return str(value)


def _nurse(say: AuditWording, agent: object) -> str:
    return say.agent_name(agent) if isinstance(agent, int) else say.translate("Audit", "whoever is free")


def _time(say: AuditWording, entry: TrailEntry, when: object) -> str:
    return say.when(from_us(when), entry) if isinstance(when, int) else say.translate("Audit", "now")


def _failed(say: AuditWording, told: Mapping[str, Any]) -> str:
    first, last = told.get("first"), told.get("last")
    if not isinstance(first, int) or not isinstance(last, int):
        return ""
    said = say.translate("Audit", "{count} times, last {time}")
    return said.format(count=told.get("count"), time=say.formats.day_and_clock(from_us(last)))


def _pairs(changed: object) -> Iterator[tuple[Any, Any]]:
    for pair in changed.values() if isinstance(changed, Mapping) else ():
        if isinstance(pair, list) and len(pair) == 2:
            yield pair[0], pair[1]


def _same(changed: object) -> Any:
    """What it was before, where that was the same of all rows that had anything."""
    before = [pair[0] for pair in _pairs(changed)]
    return before[0] if before and all(one == before[0] for one in before) else None


def _arrow(before: str, after: str) -> str:
    return f"{before} → {after}".strip()
