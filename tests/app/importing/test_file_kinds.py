"""What kind of file it is and in which encoding: told in words with what to do, and never read as something else."""

from __future__ import annotations

import codecs
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from app.importing.lines import FileError, Line, lines
from app.importing.mapping import Mapping
from app.importing.mapping_file import read_mapping
from tests.app.importing.exports import HEADER, a_file, a_mapping


@pytest.fixture
def mapping() -> Mapping:
    return a_mapping()


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


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_of_utf_16_without_its_mark_is_told_which_way_round_it_is(
    tmp_path: Path, mapping: Mapping, encoding: str
) -> None:
    path = a_file(tmp_path, (HEADER + "Malmi;Käynti;1\n").encode(encoding))

    with pytest.raises(FileError, match=f'encoding = "{encoding}"'):
        list(lines(path, mapping))

    assert [line.fields["Line"] for line in lines(path, replace(mapping, encoding=encoding))] == ["Käynti"]


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


@pytest.mark.parametrize("kind", ["requests", "calls"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_shipped_examples_read_a_file_with_and_without_a_byte_order_mark(
    tmp_path: Path, kind: str, mark: bytes
) -> None:
    content = resources.path(f"import/{kind}-example.csv").read_bytes()

    read = list(lines(a_file(tmp_path, mark + content), read_mapping(resources.path(f"import/{kind}.toml"))))

    assert len(read) > 50


@pytest.mark.parametrize("encoding, windows", [("cp850", "cp1252"), ("mac-roman", "iso-8859-15")])
def test_a_file_of_dos_or_an_old_mac_is_not_taken_for_one_from_windows(
    tmp_path: Path, mapping: Mapping, encoding: str, windows: str
) -> None:
    """Every octet is a letter or a sign in cp1252 too, and a centre of other letters would be made."""
    path = a_file(tmp_path, (HEADER + "Pihlajamäki;Käynti;1\n").encode(encoding))

    with pytest.raises(FileError, match=f'encoding = "{encoding}"'):
        list(lines(path, replace(mapping, encoding=windows)))

    (line,) = lines(path, replace(mapping, encoding=encoding))
    assert line.fields["Site"] == "Pihlajamäki"


def test_quotes_and_foreign_names_of_windows_are_taken_as_they_are(tmp_path: Path, mapping: Mapping) -> None:
    path = a_file(tmp_path, (HEADER + "Pihlajamäki;„Tšekki“, Škoda;1\n").encode("cp1252"))

    (line,) = lines(path, replace(mapping, encoding="cp1252"))

    assert line.fields["Line"] == "„Tšekki“, Škoda"


@pytest.mark.parametrize("header", [HEADER, '"Site";"Line";Left\n'])
@pytest.mark.parametrize(
    "encoding, mark", [("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16", b"")]
)
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
