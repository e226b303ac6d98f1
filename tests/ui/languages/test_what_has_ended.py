"""In Swedish "över" is above: of what is no longer so the words say that it has ended."""

from __future__ import annotations

import pytest

from tests.ui.languages.translated import forms, messages

#: The parts of the program that say of an alert, or of an act, from when and until when it holds.
_OF_ALERTS = ("Alerts", "AlertRuleDialog", "AlertWords", "DeedWords")


@pytest.mark.parametrize("language, word", [("sv", "Upphör"), ("fi", "Päätty")])
def test_where_an_alert_ends_is_said_with_the_verb(language: str, word: str) -> None:
    said = {
        source: forms(translation)[0]
        for context, source, translation in messages(language)
        if context in {"AlertRuleDialog", "AlertWords"} and source.startswith(("Ends ", "Ended,"))
    }

    assert set(said) == {"Ends below", "Ends when that has lasted", "Ended, lasted {time}"}
    assert [one for one in said.values() if not one.startswith(word)] == []


def test_no_swedish_word_about_alerts_takes_over_for_ended() -> None:
    said = [
        form
        for context, source, translation in messages("sv")
        if context in _OF_ALERTS and "above" not in source
        for form in forms(translation)
    ]

    assert said
    assert [one for one in said if one.startswith("Över ") or "Över," in one or "är över" in one] == []
