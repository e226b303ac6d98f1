"""A file is read in bounded memory, and trouble with it ends in words that say what to do."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from app.importing.lines import FileError, Ordinals, lines, sha256_of
from app.importing.mapping import Mapping, mapping_of, read_mapping

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


def test_a_short_line_has_empty_fields_and_a_long_one_says_so(tmp_path: Path, mapping: Mapping) -> None:
    short, long = lines(a_file(tmp_path, HEADER + "Kallio\na;b;c;d\n"), mapping)

    assert short.fields == {"Site": "Kallio", "Line": "", "Left": ""}
    assert long.too_long


@pytest.mark.parametrize(
    "content, said",
    [
        ("", "is empty"),
        ("Site,Line,Left\na,b,c\n", "set [source] delimiter"),
        ("Site;Left\n", 'no column "Line"'),
        (HEADER.encode() + "Malmi;Käynti;1\n".encode("cp1252"), "is not utf-8"),
        (HEADER + 'Malmi;"' + "x" * 1_100_000 + '";1\n', "field larger than field limit"),
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


@pytest.mark.parametrize("kind", ["requests", "calls"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_shipped_examples_read_a_file_with_and_without_a_byte_order_mark(
    tmp_path: Path, kind: str, mark: bytes
) -> None:
    content = resources.path(f"import/{kind}-example.csv").read_bytes()

    read = list(lines(a_file(tmp_path, mark + content), read_mapping(resources.path(f"import/{kind}.toml"))))

    assert len(read) > 50


def test_an_encoding_nobody_knows_is_said_before_the_file_is_opened(tmp_path: Path, mapping: Mapping) -> None:
    with pytest.raises(FileError, match="is not known"):
        list(lines(tmp_path / "missing.csv", replace(mapping, encoding="utf-99")))


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
