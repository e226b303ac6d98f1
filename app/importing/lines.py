"""A file's lines as they come, in bounded memory, with their numbers; trouble with the file said in words."""

from __future__ import annotations

import codecs
import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from app.domain.spelling import plain
from app.importing.mapping import MOST_ATTEMPTS, Mapping
from app.importing.rows import MARKED, MORE, NotText, Rows

#: Octets looked at in one go; in so many, other than ASCII, hardly any text is UTF-8 by accident.
_PIECE: Final = 1 << 20


#: Other programs' files that an administrator takes for a CSV file, by their first bytes, and what to do with each.
_OTHER_FILES: Final = (
    (b"\x1f\x8b", "packed with gzip", "Unpack it (gunzip)"),
    (
        b"PK\x03\x04",
        "a spreadsheet (.xlsx, .ods) or another zip archive",
        "Save its sheet as CSV, or unpack it",
    ),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet of the old kind (.xls)", "Save its sheet as CSV"),
    (b"%PDF", "a PDF", "Export the rows as CSV"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", "Unpack it"),
    (b"BZh", "packed with bzip2", "Unpack it"),
    (b"\xfd7zXZ", "packed with xz", "Unpack it"),
    (b"7z\xbc\xaf", "packed with 7-Zip", "Unpack it"),
    (b"SQLite format 3\0", "a SQLite database", "Export its rows as CSV"),
)
#: Encodings in which ä is the same octet, within a word; and those of DOS and of old Macs, where it is another.
_OF_WINDOWS: Final = ("cp1252", "iso8859-1", "iso8859-15")
_HERE: Final = re.compile(rb"[a-z]\xe4")
_ELSEWHERE: Final = (
    (re.compile(rb"[a-z]\x84[a-z]"), "cp850", "DOS"),
    (re.compile(rb"[a-z]\x8a[a-z]"), "mac-roman", "an old Mac"),
)
#: With this line Excel tells its own programs the delimiter; it is no heading.
_SEPARATOR_SAID: Final = re.compile(r"sep=(.)", re.IGNORECASE)
#: So many lines with a report's title may stand above the headings for us to find them, and say so.
_MOST_TITLES: Final = 20
#: Characters of a heading that are repeated to the administrator.
_MOST_TOLD: Final = 300


class FileError(Exception):
    """The file cannot be read on; the message says where and what to do. Good lines before it go in all the same."""

    #: What must happen before the same command is run again.
    mend = "Mend the file or the mapping"


class Line(NamedTuple):
    """One data line: its number, its fields by column, how far the file is read, and why it cannot be used.

    A row of several lines has the number of its last; one whose quote nothing closes that of the quote. `fault` is
    empty of a line that is whole. The columns of `fields` are spelled as a mapping's are, and what is in them is as
    the file has it; `otherwise` are the same with the file's own spelling of its columns, where that is another.
    """

    number: int
    fields: dict[str, str]
    bytes_read: int
    fault: str = ""
    otherwise: dict[str, str] | None = None

    @property
    def as_written(self) -> dict[str, str]:
        """The fields under the file's own headings: what the line is known by at every run, whatever the mapping."""
        return self.fields if self.otherwise is None else self.otherwise


def sha256_of(path: Path) -> str:
    """The file's SHA-256 in hexadecimal, read in pieces."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileError(f"Cannot read {path}: {error.strerror}.") from error


def lines(path: Path, mapping: Mapping) -> Iterator[Line]:
    """The data lines of the CSV file at `path`.

    Raises:
        FileError: unreadable, not in the mapping's encoding, cut in the middle of its last line, or a column that the
            mapping names is missing.
    """
    try:
        io.TextIOWrapper(io.BytesIO(), mapping.encoding)
    except LookupError as error:
        raise FileError(
            f'The mapping\'s encoding "{mapping.encoding}" is not known; try "utf-8-sig" or "cp1252".'
        ) from error
    number = 0

    def not_text(why: str) -> FileError:
        place = f"after line {number}" if number else "before its first line could be read"
        return FileError(
            f"{path} is not {mapping.encoding}, {place} ({why}). Set [source] encoding in the "
            'mapping, for a file from Windows often "cp1252", and run again.'
        )

    try:
        with path.open("rb") as raw, io.TextIOWrapper(raw, mapping.encoding, MARKED, newline="") as text:
            _look_for_others(raw, path)
            _look_for_mark(raw, mapping, path)
            _look_for_utf8(raw, mapping, path)
            rows = Rows(text, mapping.delimiter, may_be_short=mapping.short_lines)
            written = _header(rows, mapping, path)
            header = [plain(name) for name in written]
            rows.width = width = len(header)
            for row in rows:
                missing = width - len(row.fields)
                if not row.is_ended and (missing > 0 or row.fault not in ("", MORE)):
                    raise FileError(
                        f"{path} is cut: line {row.number}, its last, breaks off in the middle. "
                        "Export the file once more."
                    )
                number = row.number
                padded = row.fields + [""] * missing
                fields = dict(zip(header, padded, strict=False))
                otherwise = dict(zip(written, padded, strict=False)) if written != header else None
                yield Line(number, fields, raw.tell(), row.fault, otherwise)
    except OSError as error:
        raise FileError(f"Cannot read {path}: {error.strerror}.") from error
    except NotText as error:
        raise not_text(f"line {error.number} holds other bytes") from error
    except UnicodeError as error:  # of UTF-16 without its mark it is not one of decoding
        raise not_text(error.reason if isinstance(error, UnicodeDecodeError) else str(error)) from error


def _look_for_others(raw: BinaryIO, path: Path) -> None:
    begins = raw.read(16)
    raw.seek(0)
    for mark, is_what, mend in _OTHER_FILES:
        if begins.startswith(mark):
            raise FileError(f"{path} is no CSV file: it is {is_what}. {mend}, and import that file.")


def _look_for_mark(raw: BinaryIO, mapping: Mapping, path: Path) -> None:
    """Excel's "Unicode text" says so by its first two bytes; read as cp1252, each letter has another one beside it.

    Without the mark the first letter of the headings has a zero before it or behind it, as no other text begins.
    """
    begins = raw.read(2)
    raw.seek(0)
    is_marked = begins in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    fits = "utf-16" if is_marked else "utf-16-le" if begins[1:] == b"\0" else "utf-16-be"
    if (is_marked or b"\0" in begins) and codecs.lookup(mapping.encoding).name[:6] not in (
        "utf-16",
        "utf-32",
    ):
        raise FileError(
            f'{path} is UTF-16 and not {mapping.encoding}. Set [source] encoding = "{fits}" in the mapping, and run '
            "again."
        )


def _look_for_utf8(raw: BinaryIO, mapping: Mapping, path: Path) -> None:
    """UTF-8 read as cp1252 is text to the machine: "Pihlajamäki" would become a centre "PihlajamÃ¤ki"."""
    if codecs.lookup(mapping.encoding).name.startswith("utf-"):
        return
    while (piece := raw.read(_PIECE)) and piece.isascii():
        pass
    raw.seek(0)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece)
    except UnicodeDecodeError:
        _look_for_dos_and_mac(piece, mapping, path)
        return
    if piece:
        raise FileError(
            f'{path} is UTF-8 and not {mapping.encoding}. Set [source] encoding = "utf-8-sig" in the mapping, and run '
            "again."
        )


def _look_for_dos_and_mac(piece: bytes, mapping: Mapping, path: Path) -> None:
    """Read as cp1252, DOS's ä is a low quote and a Mac's a capital S with its sign: within a word neither stands."""
    if codecs.lookup(mapping.encoding).name not in _OF_WINDOWS:
        return
    for a_with_dots, encoding, whose in _ELSEWHERE:
        if a_with_dots.search(piece) and not _HERE.search(piece):
            raise FileError(
                f"{path} has the letters of {whose} and not of {mapping.encoding}. Set [source] encoding = "
                f'"{encoding}" in the mapping, and run again.'
            )


def _header(rows: Rows, mapping: Mapping, path: Path) -> list[str]:
    """The file's columns as it spells them; raises `FileError` where they are not those of the mapping."""
    row = next(rows, None)
    if row and (said := _SEPARATOR_SAID.fullmatch(mapping.delimiter.join(row.fields).strip(" "))):
        if said[1] != mapping.delimiter:
            raise FileError(
                f'{path} says that its delimiter is "{said[1]}", and the mapping that it is "{mapping.delimiter}". '
                "Set [source] delimiter."
            )
        row = next(rows, None)
    if row is None:
        raise FileError(f"{path} is empty: its first line must name the columns.")
    if row.fault:
        raise FileError(f"{path}, line {row.number}, which must name the columns: {row.fault}.")
    header = [plain(name) for name in row.fields]
    missing = [name for name in mapping.needed if name not in header]
    if missing:
        for below, _ in zip(rows, range(_MOST_TITLES), strict=False):
            if {plain(name) for name in below.fields}.issuperset(mapping.needed):
                raise FileError(
                    f"{path} names its columns on line {below.number}, below line {row.number}. "
                    f"Take away what is above line {below.number}: the first line must name the columns."
                )
        there = ", ".join(header[:12])[:_MOST_TOLD]
        raise FileError(
            f'{path} has no column "{missing[0]}" that the mapping names. Its columns are: {there}. '
            f'If that looks like one long name, set [source] delimiter (now "{mapping.delimiter}").'
        )
    for pattern in mapping.attempts.values():
        if (beyond := pattern.replace("{n}", str(MOST_ATTEMPTS + 1))) in header:
            raise FileError(
                f'{path} has a column "{beyond}": {MOST_ATTEMPTS} attempts of a request can be read.'
            )
    for name in mapping.needed:
        if header.count(name) > 1:
            raise FileError(
                f'{path} has {header.count(name)} columns "{name}": the mapping can name only one.'
            )
    return [name.strip() for name in row.fields]
