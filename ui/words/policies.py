"""What an attempt policy will do, in sentences that a supervisor can read to a nurse."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.attempt_policy import AttemptPolicy
from ui.formats import NBSP, Formats

translate = QCoreApplication.translate

#: A delay from which on the next attempt is on another day, whenever the first one was made and however long queues are
#: open.
_NEXT_DAY: Final = timedelta(days=1)
#: From here on many a queue has closed by then, wherever in its day the first one was made; one open late has not.
_OVERNIGHT: Final = timedelta(hours=10)


def policy(rule: AttemptPolicy, formats: Formats) -> str:
    """Such as "First call, then 2 h later, then on the next service day; then a text"."""
    later = translate("Policy", "then {when}").format(
        when=_when(rule.no_answer_delay, formats, spreads=rule.spreads)
    )
    calls = [translate("Policy", "First call"), *[later] * (rule.max_attempts - 1)]
    if rule.max_attempts == 1:
        calls = [translate("Policy", "One call")]
    said = ", ".join(calls)
    if rule.text_on_unreached:
        return translate("Policy", "{calls}; then a text").format(calls=said)
    return translate("Policy", "{calls}; no text").format(calls=said)


def policy_details(rule: AttemptPolicy, formats: Formats) -> str:
    """What follows a busy line, a voicemail, a blocked call, a failed line, a wrong number and closing time."""
    told = []
    if rule.max_attempts > 1:
        told += [
            translate("Policy", "Busy: {when}.").format(when=_when(rule.busy_delay, formats)),
            translate("Policy", "Voicemail: {when}.").format(
                when=_when(rule.voicemail_delay, formats, spreads=rule.spreads)
            ),
            translate("Policy", "Calls blocked: as when nobody answers."),
        ]
    told += [
        translate("Policy", "The line failed: {when}; this uses no attempt.").format(
            when=_when(rule.technical_delay, formats)
        ),
        _wrong_number(rule),
        translate("Policy", "If the queue has closed by then, the call is made when it next opens."),
    ]
    return " ".join(told)


def _wrong_number(rule: AttemptPolicy) -> str:
    """Nobody texts a stranger: with a wrong number it never ends in a text."""
    if not rule.wrong_number_ends and rule.max_attempts > 1:
        if rule.text_on_unreached:
            return translate(
                "Policy", "A wrong number is tried again as when nobody answers, but gets no text."
            )
        return translate("Policy", "A wrong number is tried again as when nobody answers.")
    if rule.text_on_unreached:
        return translate("Policy", "A wrong number ends it at once, without a text.")
    return translate("Policy", "A wrong number ends it at once.")


def _when(delay: timedelta, formats: Formats, *, spreads: bool = False) -> str:
    """When the next call is; a busy or failed line says nothing of the time of day, so it is never spread."""
    if delay >= _NEXT_DAY:
        return translate("Policy", "on the next service day")
    if delay >= _OVERNIGHT:
        said = translate("Policy", "{delay} later, or when the queue next opens")
    elif spreads:
        said = translate("Policy", "{delay} later at the earliest, in another part of the day")
    else:
        said = translate("Policy", "{delay} later")
    return said.format(delay=_delay(delay, formats))


def _delay(delay: timedelta, formats: Formats) -> str:
    """Whole hours without their noughts: "2 h", not "2 h 00 min"."""
    hours, rest = divmod(int(delay.total_seconds()), 3600)
    if hours and not rest and hours < 48:
        return f"{hours}{NBSP}h"
    return formats.duration(delay.total_seconds())
