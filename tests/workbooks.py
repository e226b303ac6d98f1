"""Reads a spreadsheet back, as far as this program writes one: by sheet its cells, with how each is shown."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZipFile

_NS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True, slots=True)
class Cell:
    """`shown`: the format of a number, "" for none; a number of the formats that every program knows as its digits."""

    value: str | float | None
    shown: str
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """`frozen`: so many rows stay at the top. `widths` of the columns, in digits. `header`: above a page of paper."""

    rows: list[list[Cell]]
    frozen: int
    filtered: str
    widths: list[float]
    header: str

    @property
    def values(self) -> list[list[str | float | None]]:
        return [[cell.value for cell in row] for row in self.rows]


def read_workbook(path: Path) -> dict[str, Sheet]:
    """The sheets by name, in order. Raises BadZipFile and KeyError for what is none."""
    with ZipFile(path) as file:
        formats = _formats(_tree(file, "xl/styles.xml"))
        targets = {
            one.attrib["Id"]: one.attrib["Target"] for one in _tree(file, "xl/_rels/workbook.xml.rels")
        }
        return {
            one.attrib["name"]: _sheet(_tree(file, f"xl/{targets[one.attrib[_RELATION]]}"), formats)
            for one in _tree(file, "xl/workbook.xml").iter(f"{_NS}sheet")
        }


def _tree(file: ZipFile, name: str) -> ET.Element:
    return ET.fromstring(file.read(name))  # noqa: S314  # what the program under test wrote


def _formats(styles: ET.Element) -> list[str]:
    own = {one.attrib["numFmtId"]: one.attrib["formatCode"] for one in styles.iter(f"{_NS}numFmt")}
    looks = styles.find(f"{_NS}cellXfs")
    assert looks is not None
    ids = [one.attrib["numFmtId"] for one in looks]
    return [own.get(id_, "" if id_ == "0" else id_) for id_ in ids]


def _sheet(tree: ET.Element, formats: list[str]) -> Sheet:
    rows: list[list[Cell]] = []
    for row in tree.iter(f"{_NS}row"):
        # Every row that has cells is there, and they begin at the first column.
        assert int(row.attrib["r"]) == len(rows) + 1
        cells: list[Cell] = []
        for one in row.iter(f"{_NS}c"):
            place = re.fullmatch(r"([A-Z]+)\d+", one.attrib["r"])
            assert place is not None
            cells += [Cell(None, "")] * (_column(place[1]) - len(cells))
            cells.append(_cell(one, formats))
        rows.append(cells)
    pane, filtered = tree.find(f".//{_NS}pane"), tree.find(f"{_NS}autoFilter")
    widths = [float(one.attrib["width"]) for one in tree.iter(f"{_NS}col") for _ in _span(one)]
    return Sheet(
        rows,
        0 if pane is None else int(float(pane.attrib.get("ySplit", "0"))),
        "" if filtered is None else filtered.attrib["ref"],
        widths,
        tree.findtext(f"{_NS}headerFooter/{_NS}oddHeader", ""),
    )


def _span(column: ET.Element) -> range:
    return range(int(column.attrib["min"]), int(column.attrib["max"]) + 1)


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _cell(one: ET.Element, formats: list[str]) -> Cell:
    shown, is_formula = formats[int(one.attrib.get("s", "0"))], one.find(f"{_NS}f") is not None
    number, text = one.find(f"{_NS}v"), one.find(f"{_NS}is")
    if text is not None:
        return Cell("".join(text.itertext()), shown, is_formula)
    return Cell(None if number is None else float(number.text or "nan"), shown, is_formula)
