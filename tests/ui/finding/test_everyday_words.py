"""The words of everyday find what they mean in three languages, and Enter never does what is merely spelt alike."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.settings import all_settings
from app.settings.other_names import OTHER_NAMES as OTHER_SETTING_NAMES
from tests.ui.finding.offered import AT_LIVE, ON_A_ROW, found, offered, taken
from ui.commands import BY_ID, COMMANDS, Situation
from ui.commands.command import Command
from ui.commands.other_names import OTHER_NAMES
from ui.finding.offers import find


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_sms_sends_a_text_to_the_callback_chosen_and_leads_to_the_messages_without_one(
    qapp: QApplication, language: str
) -> None:
    assert taken(qapp, language, "sms", ON_A_ROW) == "text"
    assert taken(qapp, language, "sms", AT_LIVE) == "messages"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_word_on_a_button_finds_its_command_first(qapp: QApplication, language: str) -> None:
    short = {f"command {one.id}": one.button_name for one in COMMANDS if one.short}
    anything = Situation(
        chosen=2, closed=1, said=1, age_s=1.0, screens=ON_A_ROW.screens, parts=ON_A_ROW.parts
    )
    with offered(qapp, language, anything) as offers:
        words = {one.id: one.also[0] for one in offers if one.id in short}
        first = {id_: [one.offer.id for one in find(offers, word, ())][:2] for id_, word in words.items()}

    assert words.keys() == short.keys()
    # "Part" begins two names, and "Number" is looked for by its own command too.
    assert {id_: found for id_, found in first.items() if id_ not in found} == {}


@pytest.mark.parametrize(
    "language, typed, on_a_row, without",
    [
        ("sv", "kö", "live", "live"),
        ("fi", "jono", "live", "live"),
        ("en", "queue", "live", "live"),
        # To lend needs a centre's page: what is off is not taken, and nothing that resembles it.
        ("sv", "låna", "", ""),
        ("fi", "laina", "", ""),
        ("en", "lend", "", ""),
        ("en", "font", "appearance.text_size", "appearance.text_size"),
        ("sv", "typsnitt", "appearance.text_size", "appearance.text_size"),
        ("fi", "fontti", "appearance.text_size", "appearance.text_size"),
        ("en", "off", "", ""),
        ("en", "left off", "", ""),
        ("fi", "mikä", "", ""),
        ("fi", "mukaan", "", ""),
        ("sv", "systemet", "", ""),
    ],
)
def test_enter_does_nothing_that_was_not_asked_for(
    qapp: QApplication, language: str, typed: str, on_a_row: str, without: str
) -> None:
    assert taken(qapp, language, typed, ON_A_ROW) == on_a_row
    assert taken(qapp, language, typed, AT_LIVE) == without


@pytest.mark.parametrize(
    "language, typed, chosen",
    [
        ("fi", "tumma", "appearance.theme dark"),
        ("fi", "teema vaalea", "appearance.theme light"),
        ("sv", "mörkt läge", "appearance.theme dark"),
        ("sv", "ljud av", "alerts.sound False"),
        ("en", "dark", "appearance.theme dark"),
        ("en", "sound off", "alerts.sound False"),
        ("en", "row height compact", "appearance.density compact"),
        ("fi", "ruotsi", "general.language sv"),
        ("fi", "swedish", "general.language sv"),
        ("sv", "finska", "general.language fi"),
        ("en", "swedish", "general.language sv"),
        ("en", "suomi", "general.language fi"),
        ("en", "contrast", "appearance.theme contrast"),
        ("fi", "kontrasti", "appearance.theme contrast"),
        ("fi", "korkea kontrasti", "appearance.theme contrast"),
        ("sv", "kontrast", "appearance.theme contrast"),
    ],
)
def test_a_value_of_a_setting_is_found_by_the_beginning_of_its_words(
    qapp: QApplication, language: str, typed: str, chosen: str
) -> None:
    assert taken(qapp, language, typed, AT_LIVE) == chosen


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_value_of_a_setting_is_found_by_letters_put_together(qapp: QApplication, language: str) -> None:
    with offered(qapp, language, AT_LIVE) as offers:
        values = [one for one in offers if one.at_once and one.id.startswith("setting ")]
        # The first letters of the words, and the middle of the longest: neither begins a word.
        initials = {one.id: "".join(word[0] for word in one.name.split()) for one in values}
        within = {one.id: max(one.name.split(), key=len)[2:] for one in values}
        by_initials = {id_: [f.offer.id for f in find(values, typed, ())] for id_, typed in initials.items()}
        by_the_middle = {id_: [f.offer.id for f in find(values, typed, ())] for id_, typed in within.items()}

    assert len(values) > 20
    assert {id_: ids for id_, ids in by_initials.items() if id_ in ids and len(initials[id_]) > 2} == {}
    assert {id_: ids for id_, ids in by_the_middle.items() if id_ in ids} == {}


@pytest.mark.parametrize("language, typed", [("en", "mtf"), ("en", "ront"), ("fi", "nkär"), ("sv", "lfik")])
def test_an_act_that_asks_nothing_is_not_found_by_letters_here_and_there(
    qapp: QApplication, language: str, typed: str
) -> None:
    assert "command front" not in [one.offer.id for one in found(qapp, language, typed, ON_A_ROW)]


def test_what_asks_nothing_before_it_changes_something_is_known_for_each_command() -> None:
    def changes(command: Command) -> bool:
        """No dots say that something is asked first, and it neither leads to a screen nor shows something."""
        shows = {
            "search", "filter", "next_pane", "previous_pane", "list", "detail", "own_window", "wallboard", "fetch",
            "explain", "help", "tour", "news", "keys", "about", "rights", "rules",
            "callback_of_text",
        }  # fmt: skip
        return not command.words.endswith("…") and not command.screen and command.id not in shows

    asked_unless_told_otherwise = {"leave_demo"}
    known = {command.id for command in COMMANDS if command.is_at_once} - asked_unless_told_otherwise

    assert known == {command.id for command in COMMANDS if changes(command)}


@pytest.mark.parametrize(
    "language, words, id_",
    [
        ("fi", "sairas, sairausloma, poissaolo", "absence"),
        ("fi", "mallit, viestipohjat", "templates"),
        ("fi", "poikkeus, arkipyhä", "exceptions"),
        ("fi", "poikkeus, pyhä", "hours"),
        ("fi", "pikanäppäimet, näppäimistö", "keys"),
        ("fi", "ongelma", "report"),
        ("fi", "päivitä", "fetch"),
        ("fi", "sarakkeet, sarake, taulukko", "columns"),
        ("fi", "ryhmittele, ryhmät, asemittain", "groups"),
        ("fi", "eilinen, kaavio", "reports"),
        ("fi", "eilinen", "replay"),
        ("fi", "palauta", "undo"),
        ("fi", "palauta", "reopen"),
        ("fi", "nollaa", "settings"),
        ("fi", "kirjaudu ulos", "lock"),
        ("sv", "sjuk, frånvaro", "absence"),
        ("sv", "mallar", "templates"),
        ("sv", "undantag, helgdag", "hours"),
        ("sv", "genvägar, tangentbord", "keys"),
        ("sv", "problem, problemrapport", "report"),
        ("sv", "uppdatera", "fetch"),
        ("sv", "kolumner, tabell", "columns"),
        ("sv", "gruppera, grupper, per station", "groups"),
        ("sv", "gårdagen, diagram", "reports"),
        ("sv", "återställ", "undo"),
        ("sv", "återöppna", "reopen"),
        ("sv", "nollställ", "settings"),
        ("sv", "logga ut", "lock"),
        ("en", "sick, absence, ill", "absence"),
        ("en", "template", "templates"),
        ("en", "holiday, exception", "hours"),
        ("en", "shortcuts, keyboard", "keys"),
        ("en", "bug, problem", "report"),
        ("en", "refresh, reload", "fetch"),
        ("en", "columns, table", "columns"),
        ("en", "group, groups, by centre", "groups"),
        ("en", "chart, yesterday", "reports"),
        ("en", "revert", "undo"),
        ("en", "restore", "reopen"),
        ("en", "reset", "settings"),
        ("en", "sign out, log out", "lock"),
    ],
)
def test_what_is_meant_is_among_the_first_three(
    qapp: QApplication, language: str, words: str, id_: str
) -> None:
    with offered(qapp, language, AT_LIVE) as offers:
        by_word = {word: [one.offer.id for one in find(offers, word, ())][:3] for word in words.split(", ")}

    assert {word: ids for word, ids in by_word.items() if f"command {id_}" not in ids} == {}


@pytest.mark.parametrize(
    "language, typed, id_",
    [
        ("en", "wallbaord", "wallboard"),
        ("en", "absense", "absence"),
        ("en", "colums", "columns"),
        ("en", "reportts", "reports"),
        ("fi", "raprotit", "reports"),
        ("fi", "pikanäpäimet", "keys"),
        ("fi", "sarakeet", "columns"),
        ("sv", "inställninagr", "settings"),
        ("sv", "gruppeta", "groups"),
        ("sv", "tnagenter", "keys"),
    ],
)
def test_a_word_of_five_letters_is_found_with_one_of_them_amiss(
    qapp: QApplication, language: str, typed: str, id_: str
) -> None:
    assert [one.offer.id for one in found(qapp, language, typed, AT_LIVE)][:1] == [f"command {id_}"]


@pytest.mark.parametrize(
    "language, typed, id_", [("en", "mvoe", "move"), ("sv", "sapr", "views"), ("fi", "lian", "lend")]
)
def test_a_word_of_four_letters_is_found_with_two_of_them_swapped(
    qapp: QApplication, language: str, typed: str, id_: str
) -> None:
    assert [one.offer.id for one in found(qapp, language, typed, ON_A_ROW)][:1] == [f"command {id_}"]


@pytest.mark.parametrize(
    "language, typed",
    [
        # Undo, the theme and the front ask nothing; short words with one letter wrong and two amiss are too little.
        ("en", "froont"), ("en", "mave"), ("en", "held"), ("en", "lime"), ("sv", "hjul"),
        ("en", "absnese"), ("fi", "kummoa"), ("sv", "nästta tema"), ("fi", "tumna"),
    ],
)  # fmt: skip
def test_a_guess_does_nothing_at_once_and_is_none_of_short_words(
    qapp: QApplication, language: str, typed: str
) -> None:
    assert found(qapp, language, typed, ON_A_ROW) == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_is_off_on_this_screen_says_where_it_is_on(qapp: QApplication, language: str) -> None:
    elsewhere = Situation(age_s=1.0, screens=AT_LIVE.screens, parts=frozenset())
    names = {
        "absence": {"fi": "Asemat", "sv": "Stationer", "en": "Centres"},
        "lend": {"fi": "Asemat", "sv": "Stationer", "en": "Centres"},
        "shift": {"fi": "Asemat", "sv": "Stationer", "en": "Centres"},
        "exceptions": {"fi": "Asemat", "sv": "Stationer", "en": "Centres"},
        "templates": {"fi": "Viest", "sv": "Meddelanden", "en": "Messages"},
        "feedback": {"fi": "Viest", "sv": "Meddelanden", "en": "Messages"},
        "resend": {"fi": "Viest", "sv": "Meddelanden", "en": "Messages"},
        "find": {"fi": "Soittopyynt", "sv": "Ringbud", "en": "Callbacks"},
        "columns": {"fi": "Tilannekuva", "sv": "Lägesbild", "en": "Live"},
        "groups": {"fi": "Tilannekuva", "sv": "Lägesbild", "en": "Live"},
        "views": {"fi": "Tilannekuva", "sv": "Lägesbild", "en": "Live"},
    }
    with offered(qapp, language, elsewhere) as offers:
        said = {one.id.removeprefix("command "): one.why_off for one in offers}

    assert {id_: said[id_] for id_, where in names.items() if where[language] not in said[id_]} == {}


def test_other_names_are_of_commands_settings_and_values_that_there_are() -> None:
    values = {(one.key, str(value)) for one in all_settings() for value in one.choices}

    assert set(OTHER_NAMES) <= set(BY_ID)
    assert set(OTHER_SETTING_NAMES) <= values | {(one.key,) for one in all_settings()}
    assert all(name for said in OTHER_SETTING_NAMES.values() for name in said)
