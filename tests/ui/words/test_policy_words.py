"""What an attempt policy will do is told whole, in the three languages: every outcome, the text, the closed queue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.attempt_policy import AttemptPolicy
from ui.formats import Formats
from ui.translations import Translations
from ui.words.policies import policy, policy_details

HELSINKI = ZoneInfo("Europe/Helsinki")
#: All that a rule can hold: it spreads, texts, has three calls, and tries a wrong number again.
SPREAD = AttemptPolicy(
    1,
    3,
    no_answer_delay=timedelta(hours=2),
    busy_delay=timedelta(minutes=15),
    voicemail_delay=timedelta(hours=3),
    technical_delay=timedelta(minutes=10),
    wrong_number_ends=False,
    text_on_unreached=True,
    spreads=True,
)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    words = Translations(qapp)
    yield words
    words.remove()


@pytest.mark.parametrize(
    "language, calls, details",
    [
        (
            "fi",
            (
                "Ensimmäinen soitto, sitten aikaisintaan 2 h kuluttua, eri aikaan päivästä, "
                "sitten aikaisintaan 2 h kuluttua, eri aikaan päivästä; lopuksi tekstiviesti"
            ),
            (
                "Varattu: 15 min kuluttua. Vastaaja: aikaisintaan 3 h kuluttua, eri aikaan päivästä. "
                "Puhelut estetty: kuten kun kukaan ei vastaa. "
                "Yhteysvika: 10 min kuluttua; tämä ei kuluta yritystä. "
                "Väärään numeroon yritetään uudelleen kuten silloin, kun kukaan ei vastaa, "
                "mutta sinne ei lähetetä tekstiviestiä. "
                "Jos jono on silloin jo suljettu, soitetaan, kun se seuraavan kerran avautuu."
            ),
        ),
        (
            "sv",
            (
                "Första samtalet, sedan tidigast efter 2 h, vid en annan tid på dagen, "
                "sedan tidigast efter 2 h, vid en annan tid på dagen; till sist ett textmeddelande"
            ),
            (
                "Upptaget: efter 15 min. Röstbrevlåda: tidigast efter 3 h, vid en annan tid på dagen. "
                "Samtal spärrade: som när ingen svarar. "
                "Linjefel: efter 10 min; detta förbrukar inget försök. "
                "Fel nummer prövas på nytt som när ingen svarar, men får inget textmeddelande. "
                "Om kön då redan är stängd rings det när den öppnar nästa gång."
            ),
        ),
        (
            "en",
            (
                "First call, then 2 h later at the earliest, in another part of the day, "
                "then 2 h later at the earliest, in another part of the day; then a text"
            ),
            (
                "Busy: 15 min later. Voicemail: 3 h later at the earliest, in another part of the day. "
                "Calls blocked: as when nobody answers. "
                "The line failed: 10 min later; this uses no attempt. "
                "A wrong number is tried again as when nobody answers, but gets no text. "
                "If the queue has closed by then, the call is made when it next opens."
            ),
        ),
    ],
)
def test_a_rule_is_told_whole_in_each_language(
    translations: Translations, language: str, calls: str, details: str
) -> None:
    translations.use(language)
    formats = Formats(language, HELSINKI)

    assert plain(policy(SPREAD, formats)) == calls
    assert plain(policy_details(SPREAD, formats)) == details


@pytest.mark.parametrize(
    "rule, said, never_said",
    [
        # Without another part of the day nothing is spread, neither no answer nor a voicemail.
        (replace(SPREAD, spreads=False), "Voicemail: 3 h later.", "another part"),
        # A day leads to the next one whatever the part of the day; less than that in no queue that is open so long.
        (
            replace(SPREAD, voicemail_delay=timedelta(hours=24)),
            "Voicemail: on the next service day.",
            "Voicemail: 24",
        ),
        (
            replace(SPREAD, voicemail_delay=timedelta(hours=10)),
            "Voicemail: 10 h later, or when the queue next opens.",
            "service day",
        ),
        # With one call there is no other one after a busy line; only a line that failed is tried again.
        (replace(SPREAD, max_attempts=1), "The line failed: 10 min later", "Busy"),
        (replace(SPREAD, max_attempts=1), "A wrong number ends it at once, without a text.", "tried again"),
        (replace(SPREAD, wrong_number_ends=True), "ends it at once, without a text.", "tried again"),
        (replace(SPREAD, wrong_number_ends=True, text_on_unreached=False), "ends it at once.", "a text"),
        (replace(SPREAD, text_on_unreached=False), "tried again as when nobody answers.", "no text"),
    ],
)
def test_what_a_rule_does_not_do_is_not_told(rule: AttemptPolicy, said: str, never_said: str) -> None:
    details = plain(policy_details(rule, Formats("en", HELSINKI)))

    assert said in details
    assert never_said not in details


def plain(told: str) -> str:
    """With ordinary spaces for those that hold a figure and its unit together."""
    return told.replace("\u00a0", " ")
