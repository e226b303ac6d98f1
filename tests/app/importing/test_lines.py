"""A file is read in bounded memory, and trouble with it ends in words that say what to do."""

from __future__ import annotations

import codecs
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from app.importing.lines import FileError, Line, Ordinals, lines, sha256_of
from app.importing.mapping import Mapping
from app.importing.mapping_file import mapping_of, read_mapping

HEADER = "Site;Line;Left\n"


@pytest.fixture
def mapping() -> Mapping:
    return mapping_of(
        {
            "source": {"name": "other", "delimiter": ";", "encoding": "utf-8"},
            "columns": {"centre": "Site", "service": "Line", "requested_at": "Left"},
        }
    )


def a_file(folder: Path, content: str | bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


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


@pytest.mark.parametrize(
    "content, said",
    [
        (gzip.compress(b"Site;Line;Left\n"), "packed with gzip. Unpack it (gunzip), and import that file"),
        (
            b"PK\x03\x04\x14\x00\x08\x08",
            "a spreadsheet (.xlsx, .ods) or another zip archive. Save its sheet as CSV",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "(.xls). Save its sheet as CSV"),
        (b"%PDF-1.7\n", "a PDF. Export the rows as CSV"),
    ],
    ids=["gzip", "xlsx", "xls", "pdf"],
)
def test_another_programs_file_is_named_as_what_it_is(
    tmp_path: Path, mapping: Mapping, content: bytes, said: str
) -> None:
    with pytest.raises(FileError) as trouble:
        list(lines(a_file(tmp_path, content), replace(mapping, encoding="cp1252")))

    assert said in str(trouble.value)
    assert "is no CSV file" in str(trouble.value)


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


def test_what_the_mapping_says_stands_for_nothing_is_nothing(tmp_path: Path, mapping: Mapping) -> None:
    path = a_file(tmp_path, HEADER + "NULL;Null matters;1\nMalmi; null ;n/a\n")

    read = [list(line.fields.values()) for line in lines(path, replace(mapping, empty=frozenset({"null"})))]

    assert read == [["", "Null matters", "1"], ["Malmi", "", "n/a"]]


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_file_of_utf_16_is_named_as_one_whatever_the_mapping_takes_it_for(
    tmp_path: Path, mapping: Mapping, encoding: str, mark: bytes
) -> None:
    order = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    path = a_file(tmp_path, mark + (HEADER + "Malmi;Käynti;1\n").encode(order))

    with pytest.raises(FileError, match='encoding = "utf-16"'):
        list(lines(path, replace(mapping, encoding=encoding)))

    assert [line.fields["Line"] for line in lines(path, replace(mapping, encoding="utf-16"))] == ["Käynti"]


@pytest.mark.parametrize("plain", [0, 30_000])
def test_a_file_of_utf_8_is_not_taken_for_one_from_windows(
    tmp_path: Path, mapping: Mapping, plain: int
) -> None:
    """Every octet is a letter in cp1252 too, so that nothing else would say it; however late the first such letter."""
    content = HEADER + "".join(f"Malmi;Nurse of {n} at Malmi and Pasila;1\n" for n in range(plain))
    path = a_file(tmp_path, content + "Pihlajamäki;Käynti;1\n")
    (tmp_path / "windows").mkdir()
    from_windows = a_file(tmp_path / "windows", (content + "Pihlajamäki;Käynti;1\n").encode("cp1252"))

    with pytest.raises(FileError, match='encoding = "utf-8-sig"'):
        next(iter(lines(path, replace(mapping, encoding="cp1252"))))

    *_, last = lines(from_windows, replace(mapping, encoding="cp1252"))
    assert last.fields["Site"] == "Pihlajamäki"


def test_a_file_that_breaks_at_once_is_not_said_to_be_read_up_to_a_line(
    tmp_path: Path, mapping: Mapping
) -> None:
    with pytest.raises(FileError, match="is not utf-8, before its first line could be read"):
        list(lines(a_file(tmp_path, "Site;Käynti\n".encode("cp1252")), mapping))


@pytest.mark.parametrize("kind", ["requests", "calls"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_shipped_examples_read_a_file_with_and_without_a_byte_order_mark(
    tmp_path: Path, kind: str, mark: bytes
) -> None:
    content = resources.path(f"import/{kind}-example.csv").read_bytes()

    read = list(lines(a_file(tmp_path, mark + content), read_mapping(resources.path(f"import/{kind}.toml"))))

    assert len(read) > 50


@pytest.mark.parametrize(
    "encoding, mark", [("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16", b"")]
)
@pytest.mark.parametrize("header", [HEADER, '"Site";"Line";Left\n'])
def test_a_byte_order_mark_is_no_part_of_the_first_columns_name(
    tmp_path: Path, mapping: Mapping, encoding: str, mark: bytes, header: str
) -> None:
    path = a_file(tmp_path, mark + (header + "Käpylä;Nurse;1\n").encode(encoding))

    (line,) = lines(path, replace(mapping, encoding=encoding))

    assert line.fields == {"Site": "Käpylä", "Line": "Nurse", "Left": "1"}


@pytest.mark.parametrize(
    "encoding, bad",
    [
        ("utf-8", b"K\xe4pyl\xe4;Nurse;1\n"),
        ("utf-8", b"K\xed\xa0\x80;Nurse;1\n"),
        ("cp1252", b"K\x81;Nurse;1\n"),
        ("utf-16-le", b"\x00\xdc;\x00\n\x00"),
    ],
)
def test_a_bad_byte_costs_no_good_line_before_it_and_its_line_is_told(
    tmp_path: Path, mapping: Mapping, encoding: str, bad: bytes
) -> None:
    good = (HEADER + "".join(f"Käpylä;Nurse;{n}\n" for n in range(50))).encode(encoding)
    path = a_file(tmp_path, good + bad + "Malmi;Nurse;1\n".encode(encoding))
    found: list[Line] = []

    with pytest.raises(FileError, match=r"after line 51 \(line 52 holds other bytes\)"):
        found.extend(lines(path, replace(mapping, encoding=encoding)))

    assert [line.fields["Left"] for line in found] == [str(n) for n in range(50)]


@pytest.mark.parametrize("encoding", ["utf-99", "base64"])
def test_an_encoding_nobody_knows_is_said_before_the_file_is_opened(
    tmp_path: Path, mapping: Mapping, encoding: str
) -> None:
    with pytest.raises(FileError, match="is not known"):
        list(lines(tmp_path / "missing.csv", replace(mapping, encoding=encoding)))


def test_a_file_that_is_not_the_utf_16_it_should_be_is_said(tmp_path: Path, mapping: Mapping) -> None:
    with pytest.raises(FileError, match="is not utf-16, before its first line"):
        list(lines(a_file(tmp_path, HEADER + "Malmi;Nurse;1\n"), replace(mapping, encoding="utf-16")))


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
