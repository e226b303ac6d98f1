"""Nurses' time in words: what each does now, why she is away, what was settled beside the plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.moment import from_us as moment
from app.domain.staffing import AbsenceReason
from app.listing.hands_effect import HandsChange
from app.listing.staff import Besides, Nurse
from ui.formats import Formats

translate = QCoreApplication.translate


def nurse_state(state: str) -> str:
    """One of `app.listing.staff.STATES`."""
    match state:
        case "calling":
            return translate("Hands", "calling")
        case "ready":
            return translate("Hands", "ready")
        case "paused":
            return translate("Hands", "on a break")
        case "away":
            return translate("Hands", "absent")
        case "lent":
            return translate("Hands", "lent")
        case "later":
            return translate("Hands", "comes later")
        case "over":
            return translate("Hands", "shift is over")
        case _:
            return translate("Hands", "not signed on")


def absence_reason(reason: str) -> str:
    """A reason from the list; what a plan brought stands as it is."""
    match reason:
        case AbsenceReason.SICK:
            return translate("Hands", "Sick")
        case AbsenceReason.CHILD_SICK:
            return translate("Hands", "Child is sick")
        case AbsenceReason.OTHER_DUTY:
            return translate("Hands", "Other duty")
        case AbsenceReason.TRAINING:
            return translate("Hands", "Training")
        case AbsenceReason.LEAVE:
            return translate("Hands", "Leave")
        case _:
            return reason


def besides(one: Besides, formats: Formats, now_us: int = 0) -> str:
    """Such as "absent 9.30–16.00 · sick", or of what has begun by `now_us` "lent to Kallio –14.00"."""
    span = stretch(one.from_us, one.until_us, formats)
    if one.from_us <= now_us:
        span = f"–{span.partition('–')[2].strip()}"
    place = one.place.in_language(formats.language) if one.place is not None else ""
    match one.kind:
        case "absence":
            why = absence_reason(one.reason).lower()
            said = translate("Hands", "absent {span}").format(span=span)
            return f"{said} · {why}" if why else said
        case "loan" if one.is_here:
            return translate("Hands", "from {place} {span}").format(place=place, span=span)
        case "loan":
            return translate("Hands", "lent to {place} {span}").format(place=place, span=span)
        case _:
            return translate("Hands", "extra shift {span}").format(span=span)


def all_besides(nurse: Nurse, formats: Formats, now_us: int = 0) -> str:
    """All that was settled beside the plan, the next first; "" for nothing."""
    return "; ".join(besides(one, formats, now_us) for one in nurse.besides)


def stretch(from_us: int, until_us: int, formats: Formats) -> str:
    """By the clock; with the day of an end on another day."""
    starts, ends = moment(from_us), moment(until_us)
    if formats.short_day(starts) == formats.short_day(ends):
        return f"{formats.clock(starts)}–{formats.clock(ends)}"
    return f"{formats.clock(starts)} – {formats.short_day(ends)} {formats.clock(ends)}"


def hands_change(one: HandsChange, formats: Formats) -> str:
    """One centre before and after: "Kallio: load 92 % → 104 % · won't be rung 3 → 7"."""
    said = translate("Hands", "{centre}: load {before} → {after}").format(
        centre=one.names.in_language(formats.language),
        before=_load(one.load_before, formats),
        after=_load(one.load_after, formats),
    )
    if one.left_before is None or one.left_after is None:
        return said
    left = translate("Hands", "won't be rung today {before} → {after}").format(
        before=formats.number(one.left_before), after=formats.number(one.left_after)
    )
    return f"{said} · {left}"


def _load(load: float | None, formats: Formats) -> str:
    return translate("Hands", "no nurses") if load is None else formats.percent(load)
