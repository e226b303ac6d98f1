"""What an act did, in a sentence of its own in each language, for one callback and for several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.act import ActKind, ActResult, Answer, RowAnswer, Why
from app.domain.alert import AlertRule, AlertScope, Figure
from app.domain.errors import NotConfirmed, Refused
from app.domain.wish import SetAlertRule
from tests.ui.acting_place import NOW
from ui.deed_words import DeedWords
from ui.deeds import HANDS, UNDOABLE, Callback, Deed
from ui.translations import Translations

#: What names callbacks in its sentence; a search shows what it found, a number is a ticket of another act.
TOLD = [
    kind for kind in ActKind if kind not in {ActKind.SHOW_NUMBER, ActKind.FIND_NUMBER, ActKind.ENTER_NUMBER}
]


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def a_deed(kind: ActKind, done: int = 1, not_done: int = 0, target: str = "") -> Deed:
    answers = [RowAnswer(id_, Answer.DONE, 2) for id_ in range(done)]
    answers += [RowAnswer(id_, Answer.SOMEONE_FIRST, 2) for id_ in range(done, done + not_done)]
    result = ActResult(uuid4(), kind, tuple(answers))
    callbacks = {row.id: Callback("12", "Kallio") for row in answers}
    return Deed(result.action, kind, callbacks, target, result, at=NOW)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_two_acts_are_told_alike_and_each_counts_in_its_own_words(
    translations: Translations, language: str
) -> None:
    translations.use(language)
    words = DeedWords()

    said = {kind: (words.said(a_deed(kind)), words.said(a_deed(kind, 3))) for kind in TOLD}

    assert len({one for one, _ in said.values()}) == len(TOLD)
    for kind, (one, three) in said.items():
        assert "(" not in one + three, kind
        assert ("3" in three) or kind is ActKind.SET_HOURS or kind in HANDS
    generic = words.said(a_deed(ActKind.SHOW_NUMBER))
    assert generic not in {one for one, _ in said.values()}


@pytest.mark.parametrize(
    "language, added, changed",
    [
        ("en", "1 alert rule added", "1 alert rule changed"),
        ("fi", "1 hälytyssääntö lisätty", "1 hälytyssääntö muutettu"),
        ("sv", "1 larmregel tillagd", "1 larmregel ändrad"),
    ],
)
def test_a_new_alert_rule_was_added_and_another_one_changed(
    translations: Translations, language: str, added: str, changed: str
) -> None:
    translations.use(language)
    rule = AlertRule(None, Figure.OLDEST_WAIT, AlertScope(), 600, 300)
    deed = a_deed(ActKind.SET_ALERT_RULE)

    told = [DeedWords().said(replace(deed, wish=SetAlertRule(one))) for one in (rule, replace(rule, id=4))]

    assert told == [added, changed]


def test_what_was_not_done_is_counted_beside_what_was(translations: Translations) -> None:
    translations.use("fi")

    said = DeedWords().said(a_deed(ActKind.MOVE, 2, 1, "Malmi"))

    assert said == "2 soittopyyntöä siirretty: Kallio → Malmi. 1 jäi tekemättä."


def test_an_undo_says_of_how_many_the_patient_has_texted_or_was_texted_back_since(
    translations: Translations,
) -> None:
    whys = (Why.SAID_SINCE, Why.SAID_SINCE, Why.ANSWERED_SINCE, None)
    answers = [RowAnswer(id_, Answer.DONE, 2, why) for id_, why in enumerate(whys)]
    # That it is refused is told as what was not done.
    answers.append(RowAnswer(9, Answer.REFUSED, 2, Why.SAID_SINCE))
    result = ActResult(uuid4(), ActKind.UNDO, tuple(answers))
    undo = Deed(result.action, ActKind.UNDO, {}, result=result, at=NOW, about=ActKind.MOVE)
    said = {}

    for language in ("en", "fi", "sv"):
        translations.use(language)
        said[language] = DeedWords().said(undo)

    assert said == {
        "en": "Undone: 4 callbacks. 2 patients have texted since. 1 patient has been texted back since. 1 not done.",
        "fi": "Kumottu: 4 soittopyyntöä. 2 potilasta on lähettänyt viestin sen jälkeen. "
        "1 potilaalle on vastattu viestillä sen jälkeen. 1 jäi tekemättä.",
        "sv": "Ångrat: 4 ringbud. 2 patienter har skickat meddelande sedan dess. "
        "1 patient har fått svar med ett meddelande sedan dess. 1 utfördes inte.",
    }


def test_a_retry_says_of_how_many_the_patients_wish_is_set_aside(translations: Translations) -> None:
    answers = tuple(RowAnswer(id_, Answer.DONE, 2, why) for id_, why in enumerate((Why.WISH_SET_ASIDE, None)))
    result = ActResult(uuid4(), ActKind.RETRY, answers)
    retry = Deed(result.action, ActKind.RETRY, dict.fromkeys((0, 1), Callback()), result=result, at=NOW)
    said = {}

    for language in ("en", "fi", "sv"):
        translations.use(language)
        said[language] = DeedWords().said(retry)

    assert said["en"] == "2 callbacks will be rung next. 1 patient had wished a later time: it is set aside."
    assert said["fi"].endswith(" 1 potilas oli toivonut myöhempää aikaa: se ohitetaan.")
    assert said["sv"].endswith(" 1 patient hade önskat en senare tid: den åsidosätts.")


def test_what_is_in_doubt_refused_or_under_way_is_told_so_in_the_history(translations: Translations) -> None:
    translations.use("en")
    deed = Deed(uuid4(), ActKind.WITHDRAW, {}, at=NOW)
    words = DeedWords()

    told = [
        words.told(Deed(deed.action, deed.kind, {}, trouble=trouble), NOW)
        for trouble in (None, NotConfirmed(), Refused("no_reason"), ValueError("a fault"))
    ]

    assert told == [
        "Withdraw: under way",
        "Withdraw: not confirmed yet",
        "Withdraw: not done. Give a reason",
        "Withdraw: not done",
    ]


@pytest.mark.parametrize("kind", [kind for kind in TOLD if kind is not ActKind.UNDO])
def test_whatever_cannot_be_undone_says_what_there_is_instead(
    translations: Translations, kind: ActKind
) -> None:
    translations.use("en")

    said = DeedWords().undo_until(a_deed(kind), NOW + timedelta(minutes=1))

    assert said
    # A question to another supervisor has acts of its own that end it.
    has_another_way = kind in {ActKind.CONSENT_ASK, ActKind.CONSENT_GIVE}
    assert said.startswith("Cannot be undone: ") == (kind not in UNDOABLE and not has_another_way)
