"""A mapping says how another system's columns, words and times read as ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import resources
from app.importing.mapping import MappingError
from app.importing.mapping_file import mapping_of, read_mapping


def a_mapping(**sections: Any) -> dict[str, Any]:
    return {
        "source": {"name": "other", "kind": "requests"},
        "columns": {"centre": "Site", "service": "Line", "requested_at": "Left"},
        **sections,
    }


@pytest.mark.parametrize("name", ["requests.toml", "calls.toml"])
def test_the_shipped_examples_are_mappings(name: str) -> None:
    mapping = read_mapping(resources.path(f"import/{name}"))

    assert mapping.source.startswith("example-")
    assert mapping.zone.key == "Europe/Helsinki"


def test_a_word_reads_as_ours_whatever_its_case() -> None:
    mapping = mapping_of(a_mapping(values={"state": {"Jonossa": "waiting"}}))

    assert mapping.word("state", "Jonossa") == "waiting"
    assert mapping.word("state", "JONOSSA") == "waiting"
    assert mapping.word("state", "waiting") == "waiting"


def test_of_two_words_that_differ_in_capitals_each_keeps_its_meaning() -> None:
    mapping = mapping_of(a_mapping(values={"may_text": {"k": "no", "K": "yes"}}))

    assert (mapping.word("may_text", "k"), mapping.word("may_text", "K")) == ("no", "yes")


def test_a_word_of_no_meaning_is_not_guessed_at() -> None:
    mapping = mapping_of(a_mapping())

    with pytest.raises(KeyError):
        mapping.word("state", "Kesken")


def test_hours_of_new_centres_are_read_as_minutes_of_the_day() -> None:
    mapping = mapping_of(a_mapping(hours={"mon": "8:00-16:15", "eve": "8-15"}))

    assert mapping.weekly == {0: (480, 975), 7: (480, 900)}


def test_the_first_of_each_attempt_column_must_be_in_the_file() -> None:
    mapping = mapping_of(a_mapping(attempts={"started": "Try {n}", "outcome": "Result {n}"}))

    assert mapping.needed == ("Site", "Line", "Left", "Try 1", "Result 1")


def test_moments_are_known_by_their_columns_and_how_they_are_written() -> None:
    source = {"name": "x", "date_formats": ["%Y%m%d %H%M%S"]}
    mapping = mapping_of(a_mapping(source=source, attempts={"started": "Try {n}", "outcome": "Result {n}"}))

    assert {"Left", "Try 1", "Try 9"} <= mapping.date_columns
    assert not {"Site", "Result 1"} & mapping.date_columns
    assert mapping.is_date("20260309 081049")
    assert mapping.is_date("20260309")
    assert not mapping.is_date("0401234567")


@pytest.mark.parametrize(
    "sections, said",
    [
        ({"colums": {}}, "Unknown section [colums]"),
        ({"source": {"name": "x", "kind": "letters"}}, 'kind is "letters"'),
        ({"source": {"name": "x", "delimiter": '"'}}, "one character, and no quote"),
        ({"source": {"kind": "requests"}}, "name is missing"),
        ({"source": {"name": "x", "short_lines": "yes"}}, "must be true or false"),
        ({"columns": {"centre": "Site", "service": "Line"}}, 'lacks "requested_at"'),
        ({"columns": {"center": "Site"}}, 'does not know "center"'),
        ({"columns": {"attempts_made": "Tries"}}, 'does not know "attempts_made"'),
        ({"attempts": {"started": "Try"}}, "each a column name with {n}"),
        ({"attempts": {"started": "Try {n}"}}, "at least started and outcome"),
        ({"values": {"state": {"Jonossa": "in queue"}}}, "ours are waiting, reached"),
        ({"source": {"name": "x", "delimiter": ";;"}}, "must be one character"),
        ({"source": {"name": "x", "time_zone": "Helsinki"}}, "is not a known zone"),
        ({"hours": {"monday": "8-16"}}, "write mon to sun"),
        ({"hours": {"mon": "16:00-8:00"}}, "closes before it opens"),
        ({"hours": {"mon": "8:00-8:00"}}, "closes before it opens"),
        ({"hours": {"mon": "8:75-16:00"}}, "write mon to sun"),
        ({"hours": {"mon": 8}}, "write mon to sun"),
        (
            {"source": {"name": "x", "timezone": "UTC"}},
            '[source] does not know "timezone"; it may be name, kind',
        ),
        ({"source": {"name": "x", "time_zone": "Europe"}}, "is not a known zone"),
        ({"source": {"name": "x", "time_zone": 2}}, "time_zone must be a text"),
        ({"source": {"name": "x\x00"}}, "name must be one line"),
        ({"source": {"name": "x" * 101}}, "name must be one line"),
        ({"source": {"name": "x", "date_formats": 5}}, "date_formats must be a list"),
        ({"source": {"name": "x", "date_formats": "%d.%m.%Y %H:%M"}}, "date_formats must be a list"),
        ({"source": {"name": "x", "date_formats": []}}, "date_formats must be a list"),
        ({"source": {"name": "x", "date_formats": ["%d.%d.%Y"]}}, '"%d.%d.%Y" cannot be read'),
        ({"source": {"name": "x", "date_formats": ["%d.%m.%Y %Q"]}}, "cannot be read"),
        ({"source": {"name": "x", "date_formats": ["%d.%m.%Y %"]}}, "cannot be read"),
        ({"source": {"name": "x", "date_formats": ["DD.MM.YYYY"]}}, "lacks the day"),
        ({"source": {"name": "x", "date_formats": ["%d.%m. %H:%M"]}}, "lacks the day, the month or the year"),
        ({"source": {"name": "x", "date_formats": ["%d.%m.%Y %H:%M %Z"]}}, "zones by name are not read"),
        ({"source": {"name": "x", "date_formats": ["%d.%m.%Y %I:%M"]}}, "%I goes with %p"),
        (
            {"source": {"name": "x", "date_formats": ["%d.%m.%Y %H:%M %p"]}},
            "passes over whether it is morning or afternoon",
        ),
        (
            {"source": {"name": "x", "date_formats": ["%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M"]}},
            '"03/04/2026 17:06" is one moment by "%d/%m/%Y %H:%M" and another by "%m/%d/%Y %H:%M"',
        ),
        ({"source": {"name": "x", "decimal_sign": ";"}}, 'it must be "." or ","'),
        ({"source": {"name": "x", "empty": "NULL"}}, "must be a list of what stands for nothing"),
        (
            {"columns": {"centre": "Queue", "service": "Queue", "requested_at": "Left"}},
            'both "Queue". Name a column of its own for each, or say in [values.centre] and [values.service]',
        ),
        (
            {"columns": {"centre": "Site", "service": "Line", "requested_at": "Left", "closed_at": "Left"}},
            'requested_at and closed_at are both "Left". Name a column of its own for each.',
        ),
        (
            {
                "columns": {
                    "centre": "Site",
                    "service": "L",
                    "requested_at": "Left",
                    "reason": "A",
                    "number": "A",
                }
            },
            '"A". Name a column of its own',
        ),
        ({"places": {"craete": False}}, '[places] does not know "craete"; it may be create'),
        ({"places": {"create": "false"}}, "[places] create is"),
        ({"places": {"create": 0}}, "must be true or false"),
        ({"values": {"statte": {"x": "waiting"}}}, '[values] does not know "statte"'),
        ({"values": {"outcome": {"x": "reached"}}}, '[values] does not know "outcome"'),
        ({"values": {"state": "waiting"}}, "[values.state] must be a section"),
        ({"values": {"centre": {"TK": 5}}}, "[values.centre] TK must be a text"),
        ({"defaults": {"langauge": "sv"}}, '[defaults] does not know "langauge"'),
        ({"defaults": {"language": "swe"}}, '[defaults] language = "swe" means nothing'),
        ({"values": {"centre": {"TK": " "}}}, '"TK" = " ": ours must be one line of 1 to 100 letters'),
        ({"values": {"service": {"R": "x\0"}}}, "ours must be one line"),
        ({"values": {"centre": {"TK": "x" * 101}}}, "ours must be one line"),
        ({"defaults": {"service": "\u200b"}}, "service must be one line of 1 to 100 letters"),
        ({"defaults": {"reason": "x\0"}}, "reason must be a text without control characters, of 1 to 4000"),
        (
            {"defaults": {"reason": "x" * 4001}},
            "reason must be a text without control characters, of 1 to 4000",
        ),
        ({"defaults": {"closed_by": "x\ny"}}, "closed_by must be one line of 1 to 200 letters"),
        ({"defaults": {"centre": "x" * 101}}, "centre must be one line of 1 to 100 letters"),
        ({"defaults": {"langauge": ""}}, '[defaults] does not know "langauge"'),
        (
            {
                "columns": {"centre": "Queue", "service": "Queue", "requested_at": "Left"},
                "values": {"centre": {"TK1": "Kallio"}, "service": {"TK1": "Resepti"}},
                "defaults": {"centre": "TK2"},
            },
            'centre = "TK2" means nothing: it must be a word of [values.centre].',
        ),
        (
            {"columns": {"centre": "Site", "requested_at": "Left"}, "defaults": {"service": ""}},
            '[columns] lacks "service"',
        ),
        (
            {
                "columns": {"centre": "Queue", "service": "Queue", "requested_at": "Left"},
                "values": {"centre": {"TK1 res": "Kallio"}},
            },
            'both "Queue". Name a column of its own for each, or say in [values.centre] and [values.service]',
        ),
        (
            {
                "columns": {"centre": "Queue", "service": "Queue", "requested_at": "Left"},
                "values": {"service": {"TK1 res": "Resepti"}},
            },
            'both "Queue". Name a column of its own for each, or say in [values.centre] and [values.service]',
        ),
        ({"defaults": {"source_ref": "1"}}, '[defaults] does not know "source_ref"'),
        ({"columns": {"centre": "Site", "service": "Line", "requested_at": ""}}, "requested_at is empty"),
        ({"columns": {"centre": True, "service": "Line", "requested_at": "Left"}}, "centre must be a text"),
        ({"attempts": {"begun": "Try {n}", "outcome": "Result {n}"}}, "started, ended and outcome"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_what_to_change(sections: dict[str, Any], said: str) -> None:
    with pytest.raises(MappingError) as trouble:
        mapping_of(a_mapping(**sections))

    assert said in str(trouble.value)


def test_one_column_may_name_centre_and_service_where_the_mapping_tells_them_apart() -> None:
    mapping = mapping_of(
        a_mapping(
            columns={"centre": "Queue", "service": "Queue", "requested_at": "Left"},
            values={"centre": {"TK1 res": "Kallio"}, "service": {"TK1 res": "Resepti"}},
        )
    )

    assert mapping.word("centre", "TK1 res") == "Kallio"
    assert mapping.word("service", "TK1 res") == "Resepti"


def test_one_column_may_say_who_closed_and_who_rang() -> None:
    columns = {
        "centre": "Site",
        "service": "Line",
        "requested_at": "Left",
        "agent": "Who",
        "closed_by": "Who",
    }

    assert mapping_of(a_mapping(columns=columns)).columns["agent"] == "Who"


@pytest.mark.parametrize("beside", ["closed_by", "agent", "reason", "close_reason"])
def test_a_centre_that_is_also_who_closed_it_or_why_stands_as_it_is_where_its_word_has_no_entry(
    beside: str,
) -> None:
    mapping = mapping_of(
        a_mapping(
            columns={"centre": "Asema", "service": "Line", "requested_at": "Left", beside: "Asema"},
            values={"centre": {"TK Kallio": "Kallio"}},
        )
    )

    assert (mapping.word("centre", "TK Kallio"), mapping.word("centre", "Malmi")) == ("Kallio", "Malmi")


def test_one_column_may_name_the_centre_and_its_language_with_the_language_alone_told_apart() -> None:
    mapping = mapping_of(
        a_mapping(
            columns={"centre": "Site", "service": "Line", "requested_at": "Left", "language": "Site"},
            values={"language": {"Kallio": "fi", "Vik": "sv"}},
        )
    )

    assert (mapping.word("centre", "Vik"), mapping.word("language", "Vik")) == ("Vik", "sv")


def test_an_empty_default_is_none_and_a_text_may_be_as_long_as_in_a_cell() -> None:
    text = "Soittopyyntö.\nKirje " + "x" * 3000

    mapping = mapping_of(a_mapping(defaults={"reason": "", "closed_by": " ", "close_reason": text}))

    assert mapping.defaults == {"close_reason": text}


def test_a_source_keeps_its_name_as_it_is_written_as_its_rows_are_known_by_it() -> None:
    name = "Ka\u0308pyla\u0308  callback"

    assert mapping_of(a_mapping(source={"name": f" {name} "})).source == name


def test_columns_and_words_are_known_however_their_letters_are_composed() -> None:
    mapping = mapping_of(
        a_mapping(
            columns={"centre": "Site", "service": "Line", "requested_at": "Ja\u0308tetty"},
            values={"state": {"Pa\u0308\u00e4tetty\u00a0 ": "reached"}},
        )
    )

    assert "Jätetty" in mapping.needed
    assert mapping.word("state", "päa\u0308tetty") == "reached"


def test_attempts_go_with_requests_alone() -> None:
    sections = a_mapping(attempts={"started": "Try {n}", "outcome": "Result {n}"})
    sections["source"]["kind"] = "shifts"
    sections["columns"] = {"agent": "Who", "starts_at": "From", "ends_at": "To"}

    with pytest.raises(MappingError, match="goes with kind"):
        mapping_of(sections)


def test_a_mapping_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    marked = tmp_path / "map.toml"
    marked.write_bytes(b"\xef\xbb\xbf" + resources.path("import/calls.toml").read_bytes())

    assert read_mapping(marked).source == "example-calls"


def test_a_mapping_saved_in_another_encoding_is_told_to_be_saved_as_utf_8(tmp_path: Path) -> None:
    written = tmp_path / "map.toml"
    written.write_bytes('[source]\nname = "Käpylä"\n'.encode("cp1252"))

    with pytest.raises(MappingError, match="is not UTF-8: save it as UTF-8"):
        read_mapping(written)


def test_a_mapping_that_is_not_toml_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "map.toml"
    broken.write_text("[source\n", encoding="utf-8")

    with pytest.raises(MappingError, match="is not TOML"):
        read_mapping(broken)
    with pytest.raises(MappingError, match="Cannot read"):
        read_mapping(tmp_path / "missing.toml")
