"""The pages of help: for every screen, in three languages, with keys, links and words that are the program's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.figures import DEFINITIONS
from app.listing.report_figures import ReportFigure
from tests.ui.languages.glossary import terms
from ui.desk.screens import SCREENS
from ui.help.fields import expand, key_words, keys_there_are
from ui.help.pages import Page, Section, parse, read_texts, search
from ui.help.topics import PLACE_OF, TOPICS
from ui.translations import LANGUAGES, Translations
from ui.windows.keys_shown import KEYS_IN_PLACE
from ui.words.figures import DOMAIN_NAME, ScreenFigure, definition

ROOT = Path(__file__).resolve().parents[3]
_FIELD = re.compile(r"\{[^}#\s]+\}")
_LINK = re.compile(r"\]\(([a-z]+)\.md(?:#([\w.-]+))?\)")
#: Key names in bold that no field made: they are of Qt's own lists and fields, or said in the text as a letter.
_TYPED_KEY = re.compile(r"\*\*((?:Ctrl|Shift|Alt|F\d+|[A-Z])(?:\+\w+)*)\*\*")
#: Words that mean something else here, or that nobody on the line uses.
NOT_OURS = {
    "fi": ("agentti", "tiketti", "keskukse", "puhelupyyn"),
    "sv": ("agent", "ärendekort", "samtalsbegäran"),
}


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Translations]:
    made = Translations(qapp)
    yield made
    made.remove()
    made.deleteLater()


def pages(language: str) -> dict[str, Page]:
    return {topic: parse(topic, text) for topic, text in read_texts(language, TOPICS).items()}


def places(language: str) -> set[str]:
    """Everything that can be linked to."""
    return {
        f"{topic}#{section.anchor}" if section.anchor else topic
        for topic, page in pages(language).items()
        for section in page.sections
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_a_page_that_says_something(language: str) -> None:
    told = pages(language)

    assert {screen.key for screen in SCREENS} <= set(told)
    assert [topic for topic, page in told.items() if not "".join(part.text for part in page.sections)] == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_languages_say_the_same_things_in_the_same_order(language: str) -> None:
    english, other = read_texts("en", TOPICS), read_texts(language, TOPICS)
    differing = [
        topic
        for topic in TOPICS
        if [one.anchor for one in parse(topic, english[topic]).sections]
        != [one.anchor for one in parse(topic, other[topic]).sections]
        or sorted(_FIELD.findall(english[topic])) != sorted(_FIELD.findall(other[topic]))
        or english[topic].count("\n- ") != other[topic].count("\n- ")
    ]

    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_and_name_on_a_page_is_one_of_the_program(words: Translations, language: str) -> None:
    words.use(language)

    told = {topic: expand(text) for topic, text in read_texts(language, TOPICS).items()}

    assert [topic for topic, text in told.items() if _FIELD.search(text)] == []
    typed = {key for text in read_texts(language, TOPICS).values() for key in _TYPED_KEY.findall(text)}
    assert typed <= keys_there_are()


def test_a_key_that_nothing_has_is_found_out(words: Translations) -> None:
    words.use("en")

    for field in ("{key:about}", "{key:fly}", "{press:Ctrl+Shift+Y}", "{screen:moon}"):
        with pytest.raises(KeyError):
            expand(field)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_every_dialog_leads_somewhere(language: str) -> None:
    there = places(language)
    linked = {
        f"{topic}#{anchor}" if anchor else topic
        for text in read_texts(language, TOPICS).values()
        for topic, anchor in _LINK.findall(text)
    }

    assert linked
    assert linked | set(PLACE_OF.values()) <= there


def classes_of_ui() -> set[str]:
    """The names of all below ui/, none of which is within another or a function."""
    files = (ROOT / "ui").rglob("*.py")
    # Read line by line: to parse all that is in them takes seconds.
    return {
        name for file in files for name in re.findall(r"^class (\w+)", file.read_text("utf-8"), re.MULTILINE)
    }


def test_every_dialog_and_popover_that_asks_something_has_its_place_in_the_help() -> None:
    there = classes_of_ui()
    asking = {
        name
        for name in there
        if name.endswith(("Dialog", "Popover"))
        and name
        not in {"ActDialog", "EndingDialog", "HandsDialog", "LeavingDialog", "Popover", "SearchedPopover"}
    }
    # They ask one thing that their own sentence says whole.
    plain = {"QuitDialog", "LeaveDemoDialog", "CrashDialog", "QuestionPopover"}

    assert asking - plain - set(PLACE_OF) == set()
    assert set(PLACE_OF) <= there


def read_aloud(section: Section) -> str:
    """Its words, without the fields and where its links lead."""
    return re.sub(r"\{[^}]*\}|\]\([^)]*\)", " ", f"{section.title} {section.text}")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_words_of_the_trade_are_those_of_the_glossary(language: str) -> None:
    english, other = pages("en"), pages(language)
    faults = []
    for topic in TOPICS:
        for ours, theirs in zip(english[topic].sections, other[topic].sections, strict=True):
            faults += [
                f"{topic}#{theirs.anchor}: {term.english} is not {term.beginnings[language]}"
                for term in terms()
                if term.beginnings[language]
                and term.is_in(read_aloud(ours))
                and not term.is_said(language, read_aloud(theirs))
            ]
        whole = " ".join(section.text for section in other[topic].sections).casefold()
        faults += [f"{topic}: {word}" for word in NOT_OURS[language] if re.search(rf"\b{word}", whole)]

    assert faults == []


def test_what_is_new_is_told_of_every_version_in_the_log_of_changes() -> None:
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d[^\]]*)\]", log, re.MULTILINE)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    for language in LANGUAGES:
        told = [section.anchor for section in pages(language)["news"].sections if section.title]
        assert told[0] == version
        assert set(released) <= set(told)


def test_words_are_found_in_titles_first_and_without_their_dots() -> None:
    told = pages("fi")

    hits = search(told, "siirrä")

    assert hits[0].place == "acts#move"
    assert [hit.place for hit in search(told, "siirra")] == [hit.place for hit in hits]
    assert search(told, "lentokone") == []
    assert search(told, "   ") == []


def test_all_words_that_are_typed_must_be_there() -> None:
    told = pages("en")

    both = {hit.place for hit in search(told, "consent supervisor")}

    assert "acts#consent" in both
    assert both <= {hit.place for hit in search(told, "consent")}


def test_a_page_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="no title"):
        parse("live", "Live\n\ntext\n")


def test_every_figure_of_the_domain_is_explained_with_its_source(words: Translations) -> None:
    words.use("en")

    assert set(DOMAIN_NAME.values()) == set(DEFINITIONS)
    for figure in (*get_args(ScreenFigure), *get_args(ReportFigure)):
        told, name = definition(figure), DOMAIN_NAME.get(figure, "waiting")
        source = DEFINITIONS[name].source
        assert all((told.meaning, told.formula, told.clock))
        assert bool(told.basis) == ("Act 1326/2010" in source or source == "the region's thresholds")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_figure_names_another_product_or_region_as_where_it_comes_from(
    words: Translations, language: str
) -> None:
    words.use(language)
    told = {
        figure: definition(figure).told("") for figure in (*get_args(ScreenFigure), *get_args(ReportFigure))
    }

    foreign = ("NICE", "CXone", "Bright Pattern", "Helsin", "Kainuu", "Kajanaland")
    assert {figure: said for figure, said in told.items() if any(one in said for one in foreign)} == {}
    assert "1326/2010" in told["same_day"]


def test_both_same_day_shares_name_the_clock_and_that_of_no_day_is_what_came_after_closing(
    words: Translations,
) -> None:
    words.use("en")
    shares = [
        definition(one)
        for one in ("same_day", "same_day_reached", "report_called", "report_reached_same_day")
    ]

    (clock,) = {one.clock for one in shares}
    assert clock.startswith(
        "Calendar day of the region; what is left after closing, or on a day without opening"
    )
    assert clock.endswith("is in no day's share.")
    assert all("Called is not reached" in one.formula for one in shares[1::2])


def test_the_page_of_keys_lists_every_key_of_a_command(words: Translations) -> None:
    from ui.commands import COMMANDS

    words.use("en")
    told = expand(read_texts("en", ["keys"])["keys"])

    assert [one.id for one in COMMANDS if one.keys and f"**{key_words(one.keys)}**" not in told] == []


def test_the_sheet_of_keys_has_every_key_that_is_promised_and_none_twice_for_one_thing() -> None:
    promised = {
        "Ctrl+K", "Ctrl+F", "F11", "Ctrl+,", "F1", "Shift+F1", "F6", "Shift+F6", "F7", "F8", "Ctrl+Z", "Ctrl+Shift+Z",
        "Ctrl+H", "F5", "Esc", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+D", "Ctrl+Shift+L", "Ctrl+A", "Return",
        "Space",
        "M", "R", "S", "A", "P", "V", "Ctrl+C", "1", "6", "0", "[", "]", "Ctrl+PgUp", "Ctrl+PgDown",
        ".", "Shift+F10",
        "Ctrl+Up", "Ctrl+Down", "Left", "Right", "T", *(f"Alt+{screen}" for screen in "123467"),
    }  # fmt: skip

    assert promised - keys_there_are() == set()
    assert len(KEYS_IN_PLACE) == len({one.words for one in KEYS_IN_PLACE})
