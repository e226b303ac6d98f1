"""A file is read in bounded memory, and trouble with it ends in words that say what to do."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.spelling import plain
from app.importing.lines import FileError, Line, lines, sha256_of
from app.importing.mapping import Mapping
from app.importing.references import Ordinals
from tests.app.importing.exports import HEADER, a_file, a_mapping


@pytest.fixture
def mapping() -> Mapping:
    return a_mapping()


def test_lines_carry_their_numbers_and_a_field_may_hold_a_line_break(
    tmp_path: Path, mapping: Mapping
) -> None:
    path = a_file(tmp_path, HEADER + 'Kallio;"Nurse\nline";1\n\nMalmi;Nurse;2\n')

    read = list(lines(path, mapping))

    assert [line.number for line in read] == [3, 5]
    assert read[0].fields == {"Site": "Kallio", "Line": "Nurse\nline", "Left": "1"}


def test_a_line_with_fewer_or_more_fields_than_the_header_says_so(tmp_path: Path, mapping: Mapping) -> None:
    short, long, whole = lines(a_file(tmp_path, HEADER + "Kallio\na;b;c;d\nMalmi;Nurse;1\n"), mapping)

    assert short.fault == "fewer fields than the header has columns"
    assert long.fault == "more fields than the header has columns"
    assert whole.fault == ""
    assert short.fields == {"Site": "Kallio", "Line": "", "Left": ""}


def test_empty_cells_at_a_lines_end_may_be_left_out_where_the_mapping_allows_it(
    tmp_path: Path, mapping: Mapping
) -> None:
    (short,) = lines(a_file(tmp_path, HEADER + "Kallio\n"), replace(mapping, short_lines=True))

    assert short.fault == ""
    assert short.fields == {"Site": "Kallio", "Line": "", "Left": ""}


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\x1a", "\n  \n"])
def test_a_whole_last_line_goes_in_however_the_file_ends(tmp_path: Path, mapping: Mapping, end: str) -> None:
    (line,) = lines(a_file(tmp_path, HEADER + 'Malmi;Nurse;"1"' + end), mapping)

    assert line.fields == {"Site": "Malmi", "Line": "Nurse", "Left": "1"}
    assert line.fault == ""


@pytest.mark.parametrize("short_lines", [False, True])
@pytest.mark.parametrize("rest", ["Mal", "Malmi;Nur", 'Malmi;Nurse;"9.3.', 'Malmi;"Nurse\nand'])
def test_a_file_that_is_cut_in_a_line_is_said_to_be_and_gives_the_lines_before_it(
    tmp_path: Path, mapping: Mapping, rest: str, short_lines: bool
) -> None:
    found: list[Line] = []
    read = lines(
        a_file(tmp_path, HEADER + "Kallio;Nurse;1\n" + rest), replace(mapping, short_lines=short_lines)
    )

    with pytest.raises(FileError, match=r"is cut: line \d, its last, breaks off") as cut:
        found.extend(read)

    assert [line.fields["Site"] for line in found if not line.fault] == ["Kallio"]
    assert "Export the file once more" in str(cut.value)


def test_a_quote_that_nothing_closes_costs_its_own_line_alone(tmp_path: Path, mapping: Mapping) -> None:
    rest = "".join(f"Malmi;Nurse;{n}\n" for n in range(200))
    path = a_file(tmp_path, HEADER + 'Kallio;"Nurse;1\n' + rest)

    broken, *others = lines(path, mapping)

    assert (broken.number, broken.fault) == (2, "a quote opens a field and does not close it")
    assert [(line.number, line.fields["Left"], line.fault) for line in others] == [
        (n + 3, str(n), "") for n in range(200)
    ]


@pytest.mark.parametrize("closing", ['Malmi;Nurse";2', 'Malmi;Nu"rse;2', 'Malmi;Nurse;2"', '"Malmi;Nurse;2'])
def test_a_second_stray_quote_does_not_hide_the_lines_between_two(
    tmp_path: Path, mapping: Mapping, closing: str
) -> None:
    between = "".join(f"Haaga;Nurse;{n}\n" for n in range(5))
    path = a_file(tmp_path, HEADER + f'Kallio;"Nurse;1\n{between}{closing}\nOulu;Nurse;9\n')

    read = list(lines(path, mapping))

    good = [
        line.fields["Left"] for line in read if not line.fault and line.fields["Site"] in ("Haaga", "Oulu")
    ]
    assert good == ["0", "1", "2", "3", "4", "9"]
    assert read[0].number == 2
    assert read[0].fault


@pytest.mark.parametrize(
    "between",
    [
        ["Haaga;Nurse;0", "", "Haaga;Nurse;1"],
        ["Haaga;Nurse;0", "Haaga;Nurse", "Haaga;Nurse;1"],
        ["Haaga", "Haaga;Nurse;0", "Haaga;Nurse;1"],
        ["Haaga;Nurse;0", "Haaga;Nurse;1;;;", "x;y"],
        [],
        ["", "Haaga"],
    ],
)
@pytest.mark.parametrize("opening", ['Kallio;"Nurse;1', '"Malmi; east";"Nurse;1', 'Kallio;Nurse;"1'])
def test_an_odd_line_among_those_between_two_stray_quotes_hides_none_of_them(
    tmp_path: Path, mapping: Mapping, opening: str, between: list[str]
) -> None:
    rows = [opening, *between, 'Malmi;Nurse;2"', "Oulu;Nurse;9"]
    if '"Nurse' in opening:
        rows[-2] = 'Malmi;Nurse";2'

    read = list(lines(a_file(tmp_path, HEADER + "\n".join(rows) + "\n"), mapping))

    assert [line.number for line in read] == [n for n, row in enumerate(rows, start=2) if row]
    assert read[0].fault == "a quote opens a field and does not close it"
    assert [line.fields["Left"] for line in read if not line.fault and line.fields["Site"] == "Haaga"] == [
        row[-1] for row in between if row in ("Haaga;Nurse;0", "Haaga;Nurse;1")
    ]
    assert (read[-1].fields["Site"], read[-1].fault) == ("Oulu", "")


@pytest.mark.parametrize("column", [0, 1, 2, 3, 4, 5])
def test_a_text_of_several_lines_stays_one_row_in_whatever_column(
    tmp_path: Path, mapping: Mapping, column: int
) -> None:
    cells = ["Kallio", "Nurse", "1", "x", '"a; b"', "z"]
    cells[column] = '"first; line\n\nsecond, ""line""\nthird; one"'
    header = HEADER.strip() + ";X;Y;Z\n"

    (row,) = lines(a_file(tmp_path, header + ";".join(cells) + "\n"), mapping)

    assert row.fault == ""
    assert list(row.fields.values())[column] == 'first; line\n\nsecond, "line"\nthird; one'


def test_where_lines_may_be_short_a_quote_that_is_open_at_a_lines_end_hides_none_of_the_next(
    tmp_path: Path, mapping: Mapping
) -> None:
    rows = ['Kallio;Nurse;1;"soon', "Haaga;Nurse;2", "Haaga;Nurse;3", 'Malmi;Nurse;4;x"', "Oulu;Nurse;5"]
    path = a_file(tmp_path, HEADER.strip() + ";Why\n" + "\n".join(rows) + "\n")

    read = list(lines(path, replace(mapping, short_lines=True)))

    assert [line.number for line in read] == [2, 3, 4, 5, 6]
    assert "short_lines does not allow" in read[0].fault
    assert [line.fields["Left"] for line in read if not line.fault] == ["2", "3", "4", "5"]


def test_a_quote_left_open_on_the_last_line_of_a_file_that_is_not_cut_is_a_line_at_fault(
    tmp_path: Path, mapping: Mapping
) -> None:
    good, broken = lines(a_file(tmp_path, HEADER + 'Kallio;Nurse;1\nMalmi;"Nurse;2\n'), mapping)

    assert (good.fault, broken.fault) == ("", "a quote opens a field and does not close it")
    assert broken.fields["Site"] == "Malmi"


@pytest.mark.parametrize(
    "cell, fault",
    [
        ('"' + "x" * 70_000 + '"', "a field of more than 64 KiB"),
        ("x" * 70_000, "a field of more than 64 KiB"),
        ("x" * 3_000_000, "longer than 1024 KiB"),
        ('"' + "a\n" * 49 + '"', ""),
        ('"' + "x" * 60_000 + '"', ""),
    ],
)
def test_a_line_of_any_length_costs_itself_alone(
    tmp_path: Path, mapping: Mapping, cell: str, fault: str
) -> None:
    path = a_file(tmp_path, HEADER + f"Kallio;{cell};1\nMalmi;Nurse;2\n")

    long, next_one = lines(path, mapping)

    assert long.fault == fault
    assert next_one.fields == {"Site": "Malmi", "Line": "Nurse", "Left": "2"}


def test_a_line_with_which_excel_says_its_delimiter_is_passed_over(tmp_path: Path, mapping: Mapping) -> None:
    (line,) = lines(a_file(tmp_path, "\ufeffsep=;\r\n" + HEADER + "Malmi;Nurse;1\n"), mapping)

    assert (line.number, line.fields) == (3, {"Site": "Malmi", "Line": "Nurse", "Left": "1"})


def test_a_spreadsheets_empty_rows_are_passed_over(tmp_path: Path, mapping: Mapping) -> None:
    read = list(lines(a_file(tmp_path, HEADER + ";;\nMalmi;Nurse;1\n ; ;\n;;\n;;"), mapping))

    assert [(line.number, line.fault) for line in read] == [(3, "")]


def test_headings_are_known_however_their_letters_are_composed(tmp_path: Path, mapping: Mapping) -> None:
    windows = replace(mapping, columns={**mapping.columns, "requested_at": "Jätetty aika"})

    (line,) = lines(a_file(tmp_path, "Site;Line; Ja\u0308tetty\u00a0aika\nMalmi;Nurse;1\n"), windows)

    assert line.fields["Jätetty aika"] == "1"


@pytest.mark.parametrize(
    "heading",
    ["Left", "Left\nat", "Left  at", "Left\u00a0at", "Ja\u0308tetty", "\u200bLeft", "Left\u00ad-at"],
    ids=["plain", "two lines", "two spaces", "no-break", "composed apart", "unseen", "soft hyphen"],
)
def test_a_line_is_known_by_its_content_under_the_headings_as_the_file_spells_them(
    tmp_path: Path, mapping: Mapping, heading: str
) -> None:
    windows = replace(
        mapping, columns={**mapping.columns, "requested_at": plain(heading)}, empty=frozenset({"null"})
    )

    (line,) = lines(a_file(tmp_path, f'Site;Line;" {heading} "\nNULL;Nurse;1\n'), windows)
    with closing(Ordinals()) as ordinals:
        reference = ordinals.reference(line)

    content = f"Site=NULL\x1fLine=Nurse\x1f{heading}=1"
    assert reference == f"line:{hashlib.sha256(content.encode()).hexdigest()[:32]}:1"
    assert line.fields[plain(heading)] == "1"


@pytest.mark.parametrize(
    "content, said",
    [
        ("", "is empty"),
        ("Site,Line,Left\na,b,c\n", "set [source] delimiter"),
        ("Site;Left\n", 'no column "Line"'),
        ("Calls of 2026\n\n;;\nSite;Line;Left\nMalmi;Nurse;1\n", "names its columns on line 4, below line 1"),
        ("sep=,\n" + HEADER, 'its delimiter is ",", and the mapping that it is ";"'),
        ("x" * 5000 + "\n", "Its columns are: " + "x" * 300 + "."),
        ("Site;Line;Left;Line\n", 'has 2 columns "Line"'),
        (HEADER.encode() + "Malmi;Käynti;1\n".encode("cp1252"), "is not utf-8"),
        ('"Site;Line;Left\n' + "Malmi;Nurse;1\n" * 3, "must name the columns: a quote opens a field"),
    ],
)
def test_a_broken_file_is_named_with_what_to_do(
    tmp_path: Path, mapping: Mapping, content: str | bytes, said: str
) -> None:
    with pytest.raises(FileError) as trouble:
        list(lines(a_file(tmp_path, content), mapping))

    assert said in str(trouble.value)


def test_a_file_that_breaks_at_once_is_not_said_to_be_read_up_to_a_line(
    tmp_path: Path, mapping: Mapping
) -> None:
    with pytest.raises(FileError, match="is not utf-8, before its first line could be read"):
        list(lines(a_file(tmp_path, "Site;Käynti\n".encode("cp1252")), mapping))


def test_a_missing_file_is_said(tmp_path: Path, mapping: Mapping) -> None:
    with pytest.raises(FileError, match="Cannot read"):
        list(lines(tmp_path / "missing.csv", mapping))
    with pytest.raises(FileError, match="Cannot read"):
        sha256_of(tmp_path / "missing.csv")


def test_equal_lines_have_references_of_their_own_and_the_same_at_every_run(
    tmp_path: Path, mapping: Mapping
) -> None:
    path = a_file(tmp_path, HEADER + "Kallio;Nurse;1\nMalmi;Nurse;1\nKallio;Nurse;1\n")

    def references() -> list[str]:
        ordinals = Ordinals()
        found = [ordinals.reference(line) for line in lines(path, mapping)]
        ordinals.close()
        return found

    first, second = references(), references()

    assert len(set(first)) == 3
    assert first == second
