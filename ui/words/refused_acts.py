"""Sentences for whole acts that were refused: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.act import Why
from ui.words.refusals import with_advice

translate = QCoreApplication.translate


def refused(code: str) -> str:
    """Why a whole act was refused (`app.domain.errors.Refused.reason`), and what to do."""
    for words in (
        _refused_at_all,
        _refused_consent,
        _refused_number,
        _refused_rules,
        _refused_template,
        _refused_hands,
        _refused_alert,
        _refused_view,
    ):
        said = words(code)
        if said:
            return said
    if code in set(Why):
        return with_advice(Why(code))
    return translate(
        "Refused", "The program and the database do not fit together here. Tell IT: {code}."
    ).format(code=code)


def refused_option(option: str) -> str:
    """Why an address is not tried, by the option of it that the database's library cannot take."""
    return translate(
        "Refused", "The address has an option that cannot be used: {option}. Correct it, or leave it out."
    ).format(option=option)


def _refused_at_all(code: str) -> str:
    match code:
        case "too_many":
            return translate("Refused", "At most 1,000 callbacks at a time. Select fewer.")
        case "nothing_chosen":
            return translate(
                "Refused", "Nothing is selected that it could be done to. Select callbacks first."
            )
        case "named_twice":
            return translate("Refused", "A callback was named twice. Select again.")
        case "stale":
            return translate("Refused", "The data is too old to act on. Wait for the connection.")
        case "not_yours":
            return translate(
                "Refused", "It is not yours, or not in your centres. Ask a supervisor who is responsible."
            )
        case "too_late":
            return translate("Refused", "The time for this has passed. Begin again.")
        case "no_reason" | "reopening_needs_a_reason":
            return translate("Refused", "Give a reason")
        case "no_such_agent":
            return translate("Refused", "This nurse is not at work here any more")
        case "no_such_queue" | "no_such_centre":
            return translate("Refused", "This queue is not in use any more. Choose another.")
        case "not_a_time":
            return translate("Refused", "This is not a time. Choose a day and a clock time.")
        case "not_a_window":
            return translate("Refused", "The wished time must end after it begins. Change it.")
        case "not_a_text":
            return translate("Refused", "The text holds a sign that cannot be kept. Type it again.")
        case "time_passed":
            return translate("Refused", "The planned time has passed. Choose a new one.")
        case "one_at_a_time":
            return translate("Refused", "This is done to one callback at a time. Select one.")
        case "not_repeatable":
            return translate("Refused", "This act cannot be repeated. Do it anew from its own dialog.")
        case "number_not_kept":
            return translate("Refused", "Numbers are not kept. Do it anew and enter the number.")
        case "not_waiting" | "not_calling" | "not_ready":
            return translate("Refused", "It has changed meanwhile. Look at the callback again.")
        case "not_a_database_url":
            return translate("Refused", "This is not an address of a database. Check it.")
        case "wrong_option":
            return translate("Refused", "The address has an option that cannot be used. Correct it.")
        case "password_in_url":
            return translate("Refused", "Leave the password out of the address: it is asked for.")
        case "insecure":
            return translate(
                "Refused", "The connection would not be protected. Ask IT for an address with TLS."
            )
        case _:
            return ""


def _refused_consent(code: str) -> str:
    match code:
        case "needs_consent":
            return translate("Refused", "Ending this many callbacks needs another supervisor's consent.")
        case "not_given":
            return translate("Refused", "The other supervisor has not agreed yet")
        case "not_oneself":
            return translate("Refused", "Another supervisor must agree, not the one who asks")
        case "already_given":
            return translate("Refused", "Another supervisor has agreed already")
        case "used" | "consent_used":
            return translate("Refused", "This consent or permission has been used already. Ask again.")
        case "declined":
            return translate("Refused", "Another supervisor has declined. Talk to them first.")
        case "taken_back":
            return translate("Refused", "Who asked has taken it back. There is nothing to agree to any more.")
        case "agreed_otherwise":
            return translate("Refused", "Something else was agreed to. Ask for consent to this act.")
        case _:
            return ""


def _refused_number(code: str) -> str:
    match code:
        case "too_often":
            return translate("Refused", "Too often within a minute. Wait a moment, then try again.")
        case "not_a_number":
            return translate("Refused", "This is not a phone number. Write it with + and the country code.")
        case "no_number":
            return translate("Refused", "There is no number for this callback")
        case "number_in_text":
            return translate("Refused", "There is a phone number in the text. Take it out.")
        case _:
            return ""


def _refused_rules(code: str) -> str:
    match code:
        case "past_day":
            return translate("Refused", "A rule cannot be set for a day that has passed. Choose a later day.")
        case "too_far":
            return translate("Refused", "This is too far ahead. Choose an earlier day.")
        case "not_a_span":
            return translate("Refused", "Opening must come before closing, on the same day.")
        case "not_a_policy":
            return translate(
                "Refused",
                "A policy has 1 to 5 attempts, and delays from a minute to a day. Change the figures.",
            )
        case "policy_differs":
            return translate("Refused", "Someone has changed this policy. Look at it again.")
        case "unknown_language":
            return translate("Refused", "No queue speaks this language. Choose another.")
        case _:
            return ""


def _refused_hands(code: str) -> str:
    match code:
        case "not_a_stretch":
            return translate("Refused", "It must begin before it ends. Change the times.")
        case "too_long":
            return translate(
                "Refused",
                "An absence is recorded for 31 days at the most, a shift or a loan for 16 hours."
                " Choose an earlier end.",
            )
        case "unknown_reason":
            return translate("Refused", "Choose a reason from the list")
        case "planned_shift":
            return translate("Refused", "A planned shift is not removed. Record an absence.")
        case _:
            return ""


def _refused_alert(code: str) -> str:
    match code:
        case "not_a_snooze":
            return translate("Refused", "An alert is snoozed for a day at the most. Choose a shorter time.")
        case "not_a_rule":
            return translate("Refused", "The rule's limits do not fit together. Change them.")
        case "no_such_rule":
            return translate("Refused", "This rule is not in use any more. Look at the rules again.")
        case _:
            return ""


def _refused_template(code: str) -> str:
    match code:
        case "not_a_template":
            return translate("Refused", "A text needs a purpose, a language and words. Write it.")
        case "unknown_field":
            return translate(
                "Refused", "There is a field in the text that this purpose does not have. Take it out."
            )
        case "text_too_long":
            return translate("Refused", "A text may be six parts long. Make it shorter.")
        case "holds_a_link":
            return translate(
                "Refused", "There is a link in the text. Patients are not sent links: take it out."
            )
        case "names_no_number":
            return translate(
                "Refused",
                "Patients seldom answer an unknown number. Name the one that will ring:"
                " write {number}, or the number itself.",
            )
        case "health_data":
            return translate(
                "Refused",
                "The text may tell of the patient's health. Leave it out, or confirm that it does not.",
            )
        case _:
            return ""


def _refused_view(code: str) -> str:
    match code:
        case "name_taken":
            return translate("Refused", "There is a view of this name already. Choose another name.")
        case "too_many_views":
            return translate("Refused", "There are too many saved views. Remove one first.")
        case "not_a_view":
            return translate("Refused", "This view cannot be saved. Change its filters.")
        case _:
            return ""
