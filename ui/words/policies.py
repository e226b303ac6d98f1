"""What an attempt policy will do, in a sentence that a supervisor can read to a nurse."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.attempt_policy import AttemptPolicy
from ui.formats import NBSP, Formats

translate = QCoreApplication.translate

#: A delay from which on the next attempt is on another day whenever the first one was made.
_OVERNIGHT: Final = timedelta(hours=10)


def policy(rule: AttemptPolicy, formats: Formats) -> str:
    """Such as "First call, then 2 h later, then on the next service day; then a text"."""
    later = translate("Policy", "then {delay} later").format(delay=_delay(rule.no_answer_delay, formats))
    if rule.no_answer_delay >= _OVERNIGHT:
        later = translate("Policy", "then on the next service day")
    elif rule.spreads:
        later = translate("Policy", "then {delay} later at the earliest, in another part of the day").format(
            delay=_delay(rule.no_answer_delay, formats)
        )
    calls = [translate("Policy", "First call"), *[later] * (rule.max_attempts - 1)]
    if rule.max_attempts == 1:
        calls = [translate("Policy", "One call")]
    said = ", ".join(calls)
    if rule.text_on_unreached:
        return translate("Policy", "{calls}; then a text").format(calls=said)
    return translate("Policy", "{calls}; no text").format(calls=said)


def policy_details(rule: AttemptPolicy, formats: Formats) -> str:
    """What follows a busy line, a voicemail, a technical failure and a wrong number."""
    told = translate(
        "Policy", "Busy: {busy} later. Voicemail: {voicemail} later. The line failed: {technical} later."
    )
    told = told.format(
        busy=_delay(rule.busy_delay, formats),
        voicemail=_delay(rule.voicemail_delay, formats),
        technical=_delay(rule.technical_delay, formats),
    )
    if rule.wrong_number_ends:
        return told + " " + translate("Policy", "A wrong number ends it at once.")
    return told + " " + translate("Policy", "A wrong number is tried again.")


def _delay(delay: timedelta, formats: Formats) -> str:
    """Whole hours without their noughts: "2 h", not "2 h 00 min"."""
    hours, rest = divmod(int(delay.total_seconds()), 3600)
    if hours and not rest and hours < 48:
        return f"{hours}{NBSP}h"
    return formats.duration(delay.total_seconds())
